// Is more told than there is ("64/63 tỉnh, thành phố")?
import { type CheckRun, report } from './report.ts';

/** "64/63 tỉnh, thành phố": more than there are. */
export function checkFractions(run: CheckRun): void {
  for (const fact of run.facts) {
    const whole = fact.quantity.denominator?.value;
    if (whole === undefined || fact.role === 'denominator' || fact.value <= whole || whole < 2) continue;
    if (fact.relation !== 'none' || fact.sentence < 0) continue;
    // "đào tạo 45/40 lớp", "12/10 HTX": a plan may be passed.
    if (!/^(?:tinh|huyen|xa|dia_phuong|thon)$/.test(fact.unit)) continue;
    report(run, {
      kind: 'share',
      operands: [fact],
      target: fact,
      expected: whole,
      stated: fact.value,
      severity: 'hard',
      message: `Ghi ${fact.value}/${whole}: phần nêu lớn hơn tổng số.`,
    });
  }
}
