// Does a rise or fall follow from the two levels it is told with in one breath ("tăng từ 55% lên 63%, tăng 8 điểm phần trăm")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isSaidTimes } from './comparisons.ts';
import { combine, isLoose, likely, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';
import { GAP, type Skeleton, sayingsOf } from './skeleton.ts';

const LED = '(?:tăng|giảm)(?: thêm| được| khoảng| tương ứng)?';
const SAYINGS: readonly RegExp[] = [
  // tăng từ 55% năm 2020 lên 63% năm 2022, tăng 8 điểm phần trăm
  `từ <(?<base>\\d+)[cdp]>${GAP} (?:lên|xuống|còn|đến)(?: còn| mức| khoảng)? <(?<now>\\d+)[cdp]>${GAP}[,(] ?(?:tức |tương đương |tương ứng )?${LED} <(?<change>\\d+)[cdpl]>`,
  // tăng 30%, từ 120 triệu đồng năm 2020 lên 150 triệu đồng năm 2022
  `${LED} <(?<change>\\d+)[cdpl]>${GAP}[,(:] ?từ <(?<base>\\d+)[cdp]>${GAP} (?:lên|xuống|còn|đến)(?: còn| mức| khoảng)? <(?<now>\\d+)[cdp]>`,
  // 23.150 người, tăng 1.480 người so với năm 2022, khi toàn tỉnh mới có 21.670 người
  `<(?<now>\\d+)[cd]> ?, ${LED} <(?<change>\\d+)[cd]> so với ${GAP}, (?:khi|lúc)${GAP} (?:mới|chỉ)(?: chỉ)? (?:có|đạt|là) <(?<base>\\d+)[cd]>`,
  // đạt 63,4%, tăng 5,6 điểm phần trăm so với năm 2021 (57,8%)
  `<(?<now>\\d+)p> ?, ${LED} <(?<change>\\d+)p> so với [^<>;:.(),]{0,40}\\( (?:là )?<(?<base>\\d+)p> \\)`,
  // đạt 63,1%, tăng 4,7 điểm phần trăm so với tỷ lệ 58,4% của năm 2022
  `<(?<now>\\d+)p> ?,? ${LED} <(?<change>\\d+)p> so với (?:con số |tỷ lệ |tỉ lệ |mức )(?:chỉ |của )?<(?<base>\\d+)p>`,
  // 2.564 tỷ đồng (đầu năm 2.480 tỷ đồng), tăng 84 tỷ đồng
  `<(?<now>\\d+)[cd]> \\( (?:số )?(?:đầu|cuối|năm|kỳ|thời điểm|tại|cùng kỳ)[^<>;.(),]{0,30}<(?<base>\\d+)[cd]> \\) ?,? ${LED} <(?<change>\\d+)[cdpl]>(?! so với)`,
].map((saying) => new RegExp(saying, 'g'));

interface Trial {
  readonly expected: number;
  readonly f: (now: number, base: number) => number;
}

/** What the change would be, told in points, in percent, in times, or in the unit of the levels. */
function trialsOf(run: CheckRun, now: Fact, base: Fact, change: Fact): Trial[] {
  const falls = change.relation === 'decrease_vs';
  const difference = (a: number, b: number): number => (falls ? b - a : a - b);
  const percent = (a: number, b: number): number => (difference(a, b) / b) * 100;
  const times = (a: number, b: number): number => (falls ? b / a : a / b);
  const trial = (f: Trial['f']): Trial => ({ expected: f(now.value, base.value), f });
  // "tăng 2 lần" of 4 to 12 tỷ đồng: twice as much more.
  if (change.unit === 'lan')
    return isSaidTimes(run, change) || falls ? [trial(times)] : [trial(times), trial((a, b) => a / b - 1)];
  if (change.unit !== 'percent') return change.unit === now.unit ? [trial(difference)] : [];
  if (now.unit !== 'percent') return [trial(percent)];
  const points = /(?:^| )điểm(?: |$)/.test(wordsOf(run.read.context, change.from, change.to + 2));
  // "tăng 8%" of two percentages may mean points or percent.
  return points ? [trial(difference)] : [trial(difference), trial(percent)];
}

function isPair(now: Fact, base: Fact, change: Fact): boolean {
  return (
    now.unit === base.unit &&
    (now.unit === 'percent' || [now, base].every(isLevel)) &&
    (change.relation === 'increase_vs' || change.relation === 'decrease_vs') &&
    [now, base, change].every((fact) => fact.valueTo === undefined) &&
    base.value > 0
  );
}

/** Changes told right with the level before and the level after. */
export function checkChangeSayings(run: CheckRun, skeletons: readonly Skeleton[]): void {
  for (const skeleton of skeletons)
    for (const saying of SAYINGS)
      for (const { facts } of sayingsOf(skeleton, saying)) {
        const { now, base, change } = facts;
        if (now === undefined || base === undefined || change === undefined) continue;
        if (run.judged.has(change) || run.targets.has(run.ids.get(change) ?? '')) continue;
        if (!isPair(now, base, change) || /kế hoạch|cùng kỳ/.test(change.base ?? '')) continue;
        const trials = trialsOf(run, now, base, change);
        const [first] = trials;
        if (first === undefined) continue;
        const fitting = trials.find(({ f }) =>
          meets(
            combine(likely(operandInterval(now), now.value), likely(operandInterval(base), base.value), f),
            statedInterval(change),
          ),
        );
        const { expected } = fitting ?? first;
        const off = Math.abs(expected - change.value);
        if (fitting === undefined && [now, base, change].some(isLoose) && off < Math.abs(expected) * 0.2)
          continue;
        if (fitting === undefined && off < change.step) continue;
        const verb = change.relation === 'decrease_vs' ? 'giảm' : 'tăng';
        reportRelation(run, {
          kind: 'growth',
          operands: [now, base],
          target: change,
          expected,
          words: `Từ ${sayFact(base)} đến ${sayFact(now)} là ${expected < 0 ? (verb === 'giảm' ? 'tăng' : 'giảm') : verb} ${say(Math.abs(expected), change.unit)}`,
          fits: fitting !== undefined,
        });
      }
}
