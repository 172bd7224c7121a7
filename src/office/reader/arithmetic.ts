// Phép tính viết ra: which arithmetic of the operands gives the expected value, written so that it can be redone by hand.
import { printFigure, printNumber } from '#domain/claim/print-figure.ts';
import type { ClaimView, FindingView } from './views.ts';

interface Candidate {
  readonly text: string;
  readonly value: number;
}

const OUT: ReadonlySet<string> = new Set(['dissolved', 'stopped', 'merged', 'revoked']);

/** Half a unit of the fourth digit: percentages are handed over rounded to four decimals. */
function same(value: number, expected: number): boolean {
  return Math.abs(value - expected) <= Math.max(0.0051, Math.abs(expected) * 1e-6);
}

function writeSum(operands: readonly ClaimView[], signs: readonly number[]): Candidate {
  const text = operands
    .map(({ value, unit }, at) => {
      const number = printNumber(value, unit);
      if (at === 0) return number;
      return `${(signs[at] ?? 1) < 0 ? '−' : '+'} ${number}`;
    })
    .join(' ');
  return { text, value: operands.reduce((sum, { value }, at) => sum + (signs[at] ?? 1) * value, 0) };
}

function ofTwo([first, second]: readonly ClaimView[]): readonly Candidate[] {
  if (!first || !second) return [];
  const candidates: Candidate[] = [];
  for (const [top, bottom] of [
    [first, second],
    [second, first],
  ] as const) {
    const [a, b] = [printNumber(top.value, top.unit), printNumber(bottom.value, bottom.unit)];
    if (bottom.value !== 0) {
      candidates.push(
        { text: `${a} ÷ ${b} × 100`, value: (top.value / bottom.value) * 100 },
        { text: `(${b} − ${a}) ÷ ${b} × 100`, value: ((bottom.value - top.value) / bottom.value) * 100 },
        { text: `(${a} − ${b}) ÷ ${b} × 100`, value: ((top.value - bottom.value) / bottom.value) * 100 },
        { text: `${a} ÷ ${b}`, value: top.value / bottom.value },
      );
    }
    candidates.push({ text: `${a} − ${b}`, value: top.value - bottom.value });
  }
  return candidates;
}

/** "538 + 114 + 26 = 678 HTX"; undefined when no plain arithmetic of the operands gives the expected value. */
export function spellArithmetic(view: FindingView, unit: string): string | undefined {
  const { finding, claims } = view;
  const operands = claims.filter((claim) => finding.claims.includes(claim.id));
  if (operands.length < 2) return undefined;
  const signs = operands.map(({ measure }) => (OUT.has(measure) ? -1 : 1));
  const sums = [writeSum(operands, []), writeSum(operands, signs)];
  const fitting = [...sums, ...ofTwo(operands.length === 2 ? operands : [])].find(({ value }) =>
    same(value, finding.expected),
  );
  return fitting && `${fitting.text} = ${printFigure(finding.expected, unit)}`;
}
