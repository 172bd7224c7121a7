// Do the operands a check chose bear words that say they are no part, no plan, no level of that time?
import type { Finding } from '../claim.ts';
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { meets, statedInterval } from './interval.ts';
import type { CheckRun } from './report.ts';

function near(run: CheckRun, target: Fact): readonly Fact[] {
  const at = run.indexOf.get(target) ?? 0;
  return run.facts.slice(Math.max(0, at - 40), at + 40);
}

/** "1.041,6 tỷ đồng (56%), 223,2 tỷ đồng (12%), 409,2 tỷ đồng (22%)": with others beside it the share is of one whole told further up. */
export function isOfCommonWhole(
  run: CheckRun,
  finding: Finding,
  target: Fact,
  chosen: readonly Fact[],
): boolean {
  const own = target.anchor;
  if (finding.kind !== 'share' || own === undefined || target.value <= 0) return false;
  const fellows = near(run, target).filter(
    (fact) =>
      fact !== target &&
      fact.unit === 'percent' &&
      fact.sentence === target.sentence &&
      fact.anchor?.unit === own.unit,
  );
  const whole = own.value / target.value;
  const agreeing = fellows.filter((fact) => {
    const other = (fact.anchor?.value ?? 0) / fact.value;
    return Math.abs(other / whole - 1) <= (0.5 * fact.step) / fact.value + (0.5 * target.step) / target.value;
  });
  // "168 HTX (40%), … of 442": a whole that bears no share of its own was meant.
  return agreeing.length > 1 && fellows.some((fact) => fact.anchor === chosen[1]);
}

/** Whether the operands themselves are no part and whole, no plan, no closing stock. */
export function isMisled(run: CheckRun, finding: Finding, target: Fact, chosen: readonly Fact[]): boolean {
  const [first, second] = chosen;
  if (first === undefined) return false;
  const { context } = run.read;
  // "145 HTX, bình quân 2,5 HTX/xã, chiếm 29% tổng số 500 HTX": a mean is no part.
  if (finding.kind === 'share' && second !== undefined && first.per !== undefined && second.per === undefined)
    return true;
  // "giải thể 2 HTX. 7 HTX mới có 81 thành viên": those that came, told again.
  if (
    finding.kind === 'balance' &&
    chosen.some((fact) => fact.value === target.value && fact.unit === target.unit)
  )
    return /^mới(?: |$)/.test(wordsOf(context, target.to, target.to + 1));
  // "165 người/HTX, giảm so với mức 190 người/HTX": a mean of another time.
  if (finding.kind === 'average')
    return (
      /(?:^| )(?:so với|từ|hơn|đến)(?: mức)?$/.test(wordsOf(context, target.from - 3, target.from)) ||
      /(?:^| )bình quân chung(?: [^\s,;]+){0,6}$/.test(wordsOf(context, target.from - 8, target.from))
    );
  // "312 lượt, bình quân 26 lượt/tháng, tăng 20% so với năm 2021 (260 lượt)": the mean is not what grew.
  if (finding.kind === 'growth' && second !== undefined) {
    const mean = chosen.find((fact) =>
      /(?:^| )(?:bình quân|trung bình)$/.test(wordsOf(context, fact.from - 2, fact.from)),
    );
    const other = chosen.find((fact) => fact !== mean);
    const ratio = (mean?.value ?? 1) / (other?.value ?? 1);
    if (mean !== undefined && (ratio < 0.2 || ratio > 5)) return true;
  }
  if (second === undefined || target.unit !== 'percent') return false;
  if (finding.kind === 'plan') {
    // "giải ngân 9.828, đạt 63%; ước cả năm 14.820, đạt 95%": what has a percentage of its own is no plan.
    const own = near(run, target).some(
      (fact) =>
        fact !== target &&
        fact.unit === 'percent' &&
        fact.sentence === second.sentence &&
        fact.anchor === second,
    );
    const turned = (second.value / first.value) * 100;
    // "trong 112 xã có 98 xã đạt …; kế hoạch 105 xã (93,8%)": the plan in percent of all, told sentences before.
    if (!own && (first.sentence === target.sentence || first.quantity.denominator !== undefined))
      return false;
    return own || meets({ low: turned, high: turned }, statedInterval(target));
  }
  // "giao 5.400 triệu đồng, ước giải ngân 5.130 triệu đồng (95%)": of what was given, told just before.
  const given = run.facts[(run.indexOf.get(first) ?? 0) - 1];
  if (given === undefined || given.unit !== first.unit || given.sentence !== first.sentence) return false;
  const value = (first.value / given.value) * 100;
  return (
    /(?:^| )(?:giao|dự toán|kế hoạch|chỉ tiêu|phân bổ)(?: \S+){0,3}$/.test(
      wordsOf(context, given.from - 4, given.from),
    ) && meets({ low: value, high: value }, statedInterval(target))
  );
}
