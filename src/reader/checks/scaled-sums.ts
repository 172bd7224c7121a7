// Do the parts of a whole add up to its very digits in another unit ("trên 95 triệu thành viên: HTX 76.000, THT 19.500 người")?
import { type Fact, isLevel } from '../read/fact.ts';
import { type CheckRun, reportRelation, say, saySum } from './report.ts';

function isPart(part: Fact, whole: Fact): boolean {
  return (
    part.unit === whole.unit &&
    isLevel(part) &&
    part.role === 'plain' &&
    part.per === undefined &&
    part.valueTo === undefined
  );
}

/** Wholes a thousand times their parts together: a unit was mistyped. */
export function checkScaledSums(run: CheckRun): void {
  for (const frame of run.read.frames) {
    const whole = frame.parent;
    if (frame.kind === 'open' || !frame.complete || !isLevel(whole) || run.judged.has(whole)) continue;
    if (run.targets.has(run.ids.get(whole) ?? '')) continue;
    if (whole.per !== undefined || whole.valueTo !== undefined || whole.unit === 'percent') continue;
    const parts = frame.children.filter((part) => isPart(part, whole));
    if (parts.length < 2 || parts.length > 12 || parts.some((part) => run.judged.has(part))) continue;
    const sum = parts.reduce((all, part) => all + part.value, 0);
    const ratio = whole.value / sum;
    const scale = [1000, 1 / 1000].find((factor) => Math.abs(ratio / factor - 1) < 0.02);
    if (scale === undefined) continue;
    reportRelation(run, {
      kind: 'sum',
      operands: parts,
      target: whole,
      expected: sum,
      words: `${saySum(parts)} = ${say(sum, whole.unit)}`,
      fits: false,
    });
  }
}
