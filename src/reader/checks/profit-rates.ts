// Is a rate of profit the profit told, divided by the revenue told beside it?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { combine, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, factsAround, likelySlip, report, say, sayFact } from './report.ts';

/** Whether the words around a percentage take it of the revenue. */
function isOfRevenue(run: CheckRun, share: Fact): boolean {
  const { context } = run.read;
  return (
    /^(?:tổng |trên |so với |của )*doanh thu/.test(wordsOf(context, share.to, share.to + 5)) ||
    /(?:tỷ suất|tỷ lệ) (?:lợi nhuận|lãi) (?:trên|\/|so với) (?:tổng )?doanh thu/.test(
      wordsOf(context, Math.max(0, share.from - 10), share.from),
    )
  );
}

/** Rates of profit on revenue ("tỷ suất lợi nhuận trên doanh thu 18,4%", "bằng 16,7% doanh thu"). */
export function checkProfitRates(run: CheckRun): void {
  for (const share of run.facts) {
    const profit = share.anchor;
    if (share.unit !== 'percent' || share.relation !== 'share_of' || profit?.measure !== 'profit') continue;
    if (run.judged.has(share) || !isOfRevenue(run, share)) continue;
    const revenue = factsAround(run, profit, 0)
      .filter(
        (fact) =>
          fact.measure === 'revenue' &&
          isLevel(fact) &&
          fact.from < profit.from &&
          // "… so với năm trước (7 tỷ đồng)" is of another time; parts of a list are not the whole.
          fact.depth <= profit.depth &&
          fact.list === undefined &&
          !fact.rest &&
          // "38,4 tỷ đồng, bình quân 3,2 tỷ đồng/tháng": the profit of a year is no part of a month.
          (fact.per === undefined || fact.per === profit.per || !/tháng|năm/.test(fact.per)),
      )
      .at(-1);
    if (revenue === undefined || revenue.value <= 0) continue;
    if (revenue.per !== undefined && profit.per !== undefined && revenue.per !== profit.per) continue;
    const f = (a: number, b: number): number => (a / b) * 100;
    const expected = f(profit.value, revenue.value);
    const fits = meets(combine(operandInterval(profit), operandInterval(revenue), f), statedInterval(share));
    run.judged.add(share);
    report(run, {
      kind: 'share',
      operands: [profit, revenue],
      target: share,
      expected,
      stated: share.value,
      ...(fits ? {} : { severity: 'hard' as const }),
      message: `${sayFact(profit)} / ${sayFact(revenue)} = ${say(expected, 'percent')}${fits ? ', khớp.' : `, văn bản ghi ${say(share.value, 'percent')}.${likelySlip(Math.round(expected * 10) / 10, share.value)}`}`,
    });
  }
}
