// Do the two kinds in the bracket after a total make it up ("362 HTX (đã chuyển đổi 346 HTX, thành lập mới 16 HTX)")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, likelySlip, report, say, sayFact, saySum } from './report.ts';

/** Measures that divide all organisations in two. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['converted', 'new'],
  ['active', 'stopped'],
  ['converted', 'to_convert'],
];

function isPair(a: Fact, b: Fact): boolean {
  return PAIRS.some(
    (pair) => pair.includes(a.measure) && pair.includes(b.measure) && a.measure !== b.measure,
  );
}

/** Totals with two kinds in the bracket right after them. */
export function checkBracketPairs(run: CheckRun): void {
  const { context } = run.read;
  for (const [i, whole] of run.facts.entries()) {
    const a = run.facts[i + 1];
    const b = run.facts[i + 2];
    if (a === undefined || b === undefined || whole.sentence < 0 || b.sentence !== whole.sentence) continue;
    if (![whole, a, b].every((fact) => isLevel(fact) && fact.role === 'plain' && fact.approx === undefined))
      continue;
    if (a.unit !== whole.unit || b.unit !== whole.unit || a.list !== undefined || !isPair(a, b)) continue;
    if (a.depth !== whole.depth + 1 || b.depth !== a.depth || run.facts[i + 3]?.depth === a.depth) continue;
    const after = wordsOf(context, b.to, b.to + 12);
    if (!/^[^();]*\)/.test(after) || a.from - whole.to > 8) continue;
    const expected = a.value + b.value;
    const wrong = expected !== whole.value;
    report(run, {
      kind: 'sum',
      operands: [a, b],
      target: whole,
      expected,
      stated: whole.value,
      ...(wrong ? { severity: 'hard' as const } : {}),
      message: wrong
        ? `${saySum([a, b])} = ${say(expected, whole.unit)}, không bằng ${sayFact(whole)} đã nêu.${likelySlip(expected, whole.value)}`
        : `${saySum([a, b])} = ${say(expected, whole.unit)}, khớp.`,
    });
  }
}
