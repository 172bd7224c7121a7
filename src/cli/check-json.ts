// How is the result of `check` handed to a program? To the letter of the contract: no key but those it names.
import type { CheckResult, Finding } from '#reader/claim.ts';

/** "(dòng 12, vị trí 10432–10441)": a finding without claims says in its sentence where it stands. */
function placeWords(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const line = text.slice(0, start).split(/\r\n|\n|\r/).length;
  return `(dòng ${line}, vị trí ${start}–${end})`;
}

function contractFinding(text: string, { where, ...finding }: Finding): Finding {
  if (where === undefined) return finding;
  return { ...finding, message: `${finding.message.replace(/\.$/, '')} ${placeWords(text, where)}.` };
}

/** Claims and findings as `check --json` prints them. @param text the text their offsets count in */
export function contractResult(text: string, { claims, findings }: CheckResult): CheckResult {
  return { claims, findings: findings.map((finding) => contractFinding(text, finding)) };
}
