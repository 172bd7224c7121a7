// Is a share right that is said to be of a whole by the words the text told that whole in ("đạt 85% tổng dự toán được sử dụng")?
import { combine, isLoose, likely, meets, operandInterval } from './interval.ts';
import { nameAfter, wholeCalled } from './named-wholes.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';
import { sharePercent } from './share-figures.ts';
import { type Skeleton, sayingsOf } from './skeleton.ts';

const SAYING =
  /<(?<part>\d+)[cd]>(?<between>[^<>;:.(]{0,70}?)[,(] ?(?:mới |chỉ )?(?:chiếm|đạt|bằng|tương đương|tương ứng|tỷ lệ|tỉ lệ)(?: (?:khoảng|gần|hơn|trên|mới|chỉ|là|với|tỷ lệ))* <(?<share>\d+)p>/g;

/** Words that turn to another amount between the part and its share. */
const TURNS = /(?:^| )(?:trong đó|còn|riêng|tăng|giảm|so với|bình quân|gồm|\d\S*)(?: |$)/;

/** Shares of wholes called by name. */
export function checkSharesOfNamed(run: CheckRun, skeletons: readonly Skeleton[]): void {
  for (const skeleton of skeletons)
    for (const { facts, between, after } of sayingsOf(skeleton, SAYING)) {
      const { part, share } = facts;
      if (part === undefined || share === undefined || TURNS.test(between)) continue;
      if (!/^(?:share_of|none|percent_of_plan)$/.test(share.relation) || part.valueTo !== undefined) continue;
      if (part.quantity.denominator !== undefined || share.valueTo !== undefined || run.judged.has(share))
        continue;
      const name = nameAfter(after);
      const whole = name === undefined ? undefined : wholeCalled(run, part, share, name);
      if (whole === undefined) continue;
      const expected = sharePercent(part.value, whole.value);
      const [near, all] = [part, whole].map((fact) => likely(operandInterval(fact), fact.value, 0.3));
      if (near === undefined || all === undefined) continue;
      // Rounded, or cut off: 0,9% is no word for 42,4 of 4.240.
      const stated = { low: share.value - 0.6 * share.step, high: share.value + 0.97 * share.step };
      const fits = meets(combine(near, all, sharePercent), stated);
      const ratio = share.value / expected;
      // "Nợ xấu 6.552 tỷ đồng, chiếm 0,7% tổng dư nợ" of 936 tỷ đồng: triệu printed tỷ.
      const scale = part.unit === 'dong' && [1000, 0.001].some((by) => Math.abs(ratio * by - 1) < 0.06);
      if (!fits && !scale && (ratio > 2.5 || ratio < 0.4)) continue;
      if (!fits && [part, whole, share].some(isLoose) && Math.abs(ratio - 1) < 0.15) continue;
      const rounding = Math.abs(share.value - expected) < share.step * 1.05;
      reportRelation(run, {
        kind: 'share',
        operands: [part, whole],
        target: share,
        expected,
        words: `${sayFact(part)} / ${sayFact(whole)} = ${say(expected, 'percent')}`,
        fits,
        ...(rounding ? { severity: 'rounding' as const } : {}),
      });
    }
}
