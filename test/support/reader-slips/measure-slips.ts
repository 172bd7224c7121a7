// How many planted slips does the reader name, and what does it raise besides?
import { checkText } from '#reader/check-text.ts';
import type { Finding } from '#reader/claim.ts';
import { passageOf, type Slip } from './slip.ts';

interface SlipTally {
  readonly planted: number;
  readonly named: number;
  /** Hard findings of the wrong form that name something else. */
  readonly extra: readonly string[];
  /** Hard findings of the right form. */
  readonly alarms: readonly string[];
}

function hardFindings(text: string): Finding[] {
  return checkText(text).findings.filter(
    (finding) => finding.severity === 'hard' || finding.severity === 'omission',
  );
}

function near(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= share * Math.max(1, Math.abs(b));
}

function names(finding: Finding, slip: Slip): boolean {
  const said: readonly (readonly [number, number])[] = [[slip.expected, slip.stated]];
  return [...said, ...(slip.or === undefined ? [] : [slip.or])].some(
    ([expected, stated]) => near(finding.expected, expected, 0.02) && near(finding.stated, stated, 0.005),
  );
}

/** Read each passage with its slip and as it should read. */
export function measureSlips(slips: readonly Slip[]): SlipTally {
  let named = 0;
  const extra: string[] = [];
  const alarms: string[] = [];
  for (const slip of slips) {
    const found = hardFindings(passageOf(slip, true));
    if (found.some((finding) => names(finding, slip))) named++;
    extra.push(...found.filter((finding) => !names(finding, slip)).map((finding) => finding.message));
    if (slip.always !== true)
      alarms.push(...hardFindings(passageOf(slip, false)).map((finding) => finding.message));
  }
  return { planted: slips.length, named, extra, alarms };
}
