// Is a mean that is told with its division in brackets right ("bình quân mỗi HTX có 120 thành viên (18.000 thành viên/150 HTX)")?
import { type Fact, isLevel } from '../read/fact.ts';
import { combine, isLoose, meanInterval, meets, operandInterval } from './interval.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';
import { GAP, type Skeleton, sayingsOf } from './skeleton.ts';

const SAYINGS = [
  // 1,8 tỷ đồng/HTX, với tổng vốn đăng ký 46,8 tỷ đồng của 26 HTX
  `(?:bình quân|trung bình)${GAP}<(?<mean>\\d+)[cd]> ?,? (?:với|trên|từ) tổng ${GAP}<(?<total>\\d+)[cd]> (?:của|cho|\\/) ${GAP}<(?<count>\\d+)c>`,
  // Tổng doanh thu của 8 liên hiệp có hoạt động đạt 372 tỷ đồng, bình quân 46,5 tỷ đồng
  `của (?:\\S+ )?<(?<count>\\d+)c>${GAP} (?:đạt|là|được|ước|ước đạt) <(?<total>\\d+)[cd]> ?, (?:bình quân|trung bình)(?: (?!tháng|năm|quý|ngày|vụ)[^<>;:.(), ]+){0,4} <(?<mean>\\d+)[cd]>`,
  `(?:bình quân|trung bình|mỗi|một)${GAP}<(?<mean>\\d+)[cd]>${GAP}\\( ${GAP}<(?<total>\\d+)[cd]>${GAP}(?:\\/|chia cho|của|cho|trên|với) ?${GAP}<(?<count>\\d+)c>${GAP}\\)`,
].map((saying) => new RegExp(saying, 'g'));

function isDivision(mean: Fact, total: Fact, count: Fact): boolean {
  return (
    [mean, total, count].every((fact) => isLevel(fact) && fact.valueTo === undefined) &&
    total.unit === mean.unit &&
    count.unit !== mean.unit &&
    count.unit !== 'dong' &&
    total.quantity.per === undefined &&
    count.value > 1 &&
    total.value > mean.value
  );
}

/** Means with total and count in the brackets after them. */
export function checkMeanSayings(run: CheckRun, skeletons: readonly Skeleton[]): void {
  for (const skeleton of skeletons)
    for (const { facts } of SAYINGS.flatMap((saying) => [...sayingsOf(skeleton, saying)])) {
      const { mean, total, count } = facts;
      if (mean === undefined || total === undefined || count === undefined) continue;
      if (run.judged.has(mean) || run.targets.has(run.ids.get(mean) ?? '') || !isDivision(mean, total, count))
        continue;
      const expected = total.value / count.value;
      const divide = (a: number, b: number): number => a / b;
      const far = Math.abs(mean.value / expected - 1) > 0.12 && Math.abs(mean.value - expected) >= mean.step;
      const fits =
        !far && meets(combine(operandInterval(total), operandInterval(count), divide), meanInterval(mean));
      if (!fits && [mean, total, count].some(isLoose) && Math.abs(mean.value / expected - 1) < 0.15) continue;
      reportRelation(run, {
        kind: 'average',
        operands: [total, count],
        target: mean,
        expected,
        words: `${sayFact(total)} / ${sayFact(count)} = ${say(Math.round(expected * 100) / 100, mean.unit)}`,
        fits,
      });
    }
}
