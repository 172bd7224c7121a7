// Is the share told right after a fraction that fraction ("34/40 HTX được củng cố, đạt 85%"), whatever else the text counts?
import { formatNumber } from '#domain/vietnamese/number-format.ts';
import { meets, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, report, say } from './report.ts';
import { type Skeleton, sayingsOf } from './skeleton.ts';

const LED = '(?:(?:chiếm|đạt|bằng|tương đương|tương ứng|tỷ lệ|tỉ lệ|chỉ|mới|là|:)(?: |$))+';
const SAID = [
  // 34/40 HTX được củng cố, đạt 85% ; 58/113 xã có HTX hoạt động hiệu quả (tỷ lệ 51,3%)
  `<(?<part>\\d+)[cd]>(?<between>(?:tiêu chí (?:số )?\\d+ ?\\.? ?\\d* |[^<>;:.(]){0,80}?),? ?[,(] ?(?:${LED})?<(?<share>\\d+)p>(?= ?(?:[;.)]|, (?!<)|$|(?:tổng )?số (?:xã|huyện|htx|hợp tác xã|đơn vị) ?(?:[;.,)]|$)))`,
].map((saying) => new RegExp(saying, 'g'));

/** Words that turn to another amount, or to a change, between the fraction and the percentage. */
const TURNS =
  /(?:^| )(?:trong đó|còn|riêng|tăng|giảm|vượt|hơn|so với|cùng kỳ|kế hoạch|chỉ tiêu|bình quân|gồm|\d\S*)(?: |$)/;

/** Shares beside the fraction they are worth. */
export function checkFractionShares(run: CheckRun, skeletons: readonly Skeleton[]): void {
  for (const skeleton of skeletons)
    for (const saying of SAID)
      for (const { facts, between } of sayingsOf(skeleton, saying)) {
        const { part, share } = facts;
        const whole = part?.quantity.denominator?.value;
        if (part === undefined || share === undefined || whole === undefined) continue;
        if (share.valueTo !== undefined || share.approx !== undefined || part.approx !== undefined) continue;
        if (!/^(?:share_of|none|percent_of_plan)$/.test(share.relation) || run.judged.has(share)) continue;
        if (TURNS.test(between.replace(/tiêu chí (?:số )?[\d. ]+/, '')) || whole <= 0) continue;
        const expected = (part.value / whole) * 100;
        if (meets({ low: expected, high: expected }, statedInterval(share))) continue;
        run.judged.add(share);
        report(run, {
          kind: 'share',
          operands: part.against === undefined ? [part] : [part, part.against],
          target: share,
          expected,
          stated: share.value,
          severity: 'hard',
          message: `${formatNumber(part.value)}/${formatNumber(whole)} = ${say(expected, 'percent')}, văn bản ghi ${say(share.value, 'percent')}.${likelySlip(Number(expected.toPrecision(4)), share.value)}`,
        });
      }
}
