// Is a change told as the net of what came and went, and which stock did it change?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

/** "tăng ròng 17 thành viên", "số HTX thực tăng là 148 HTX". */
export function isNet(run: CheckRun, change: Fact): boolean {
  const words = wordsOf(run.read.context, change.from - 5, change.from);
  return /(?:^| )(?:(?:tăng|giảm) ròng|thực (?:tăng|giảm))(?: |$)/.test(words);
}

/** The one standing number of the same things told in the three sentences before a net change. */
export function standingTold(run: CheckRun, change: Fact): Fact | undefined {
  const at = run.indexOf.get(change) ?? 0;
  const told = run.facts
    .slice(Math.max(0, at - 16), at)
    .filter(
      (fact) =>
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.unit === change.unit &&
        fact.measure === 'total' &&
        fact.breakdown === null &&
        fact.list === undefined &&
        fact.per === undefined &&
        change.sentence - fact.sentence <= 3 &&
        fact.block === change.block,
    );
  const [now] = told;
  return told.every((fact) => fact.value === now?.value) ? now : undefined;
}
