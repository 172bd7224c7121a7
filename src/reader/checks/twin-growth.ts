// Do two levels and their growths, told one after the other, start from one base?
import { type Fact, isLevel } from '../read/fact.ts';
import { combine, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, report, say, sayFact } from './report.ts';

/** Where a change starts from, said in words: "cuối năm 2021"; "cùng kỳ" when it is that of another year. */
function startOf(change: Fact): string | null {
  return change.base === undefined || /kế hoạch/.test(change.base) ? null : change.base;
}

/** "đạt 86.714 tỷ, tăng 2,16% so với cuối năm; ước đến hết tháng đạt 87.000 tỷ, tăng 4,29%": both levels start from one. */
export function checkTwinGrowth(run: CheckRun): void {
  const growths = run.facts.filter(
    (fact) =>
      fact.unit === 'percent' &&
      fact.relation === 'increase_vs' &&
      fact.anchor !== undefined &&
      isLevel(fact.anchor) &&
      fact.anchor.unit !== 'percent' &&
      fact.value < 200 &&
      fact.from - fact.anchor.to <= 4,
  );
  for (const [i, second] of growths.entries()) {
    const now = second.anchor;
    const first = growths
      .slice(Math.max(0, i - 3), i)
      .reverse()
      .find((fact) => isTwin(fact, second));
    const before = first?.anchor;
    if (now === undefined || first === undefined || before === undefined || run.judged.has(second)) continue;
    const f = (level: number, growth: number): number => level / (1 + growth / 100);
    const one = combine(operandInterval(before), statedInterval(first), f);
    const two = combine(operandInterval(now), statedInterval(second), f);
    if (meets(one, two)) continue;
    const base = f(before.value, first.value);
    const expected = (now.value / base - 1) * 100;
    if (Math.abs(expected - second.value) < 0.3) continue;
    run.judged.add(second);
    report(run, {
      kind: 'growth',
      operands: [before, first, now],
      target: second,
      expected,
      stated: second.value,
      severity: 'hard',
      message: `${sayFact(before)} tăng ${sayFact(first)} nghĩa là gốc khoảng ${say(base, now.unit)}; ${sayFact(now)} khi đó tăng ${say(expected, 'percent')}, văn bản ghi ${sayFact(second)}.`,
    });
  }
}

function isTwin(first: Fact, second: Fact): boolean {
  const a = first.anchor;
  const b = second.anchor;
  if (a === undefined || b === undefined || a === b) return false;
  const start = startOf(second) ?? startOf(first);
  return (
    a.subject === b.subject &&
    a.measure === b.measure &&
    a.unit === b.unit &&
    a.place === b.place &&
    a.per === b.per &&
    JSON.stringify(a.breakdown) === JSON.stringify(b.breakdown) &&
    second.sentence - first.sentence <= 1 &&
    a.status !== b.status &&
    (startOf(first) === start || startOf(first) === null) &&
    (startOf(second) === start || startOf(second) === null) &&
    (start === null || !/cùng kỳ/.test(start))
  );
}
