// What is a part in percent of its whole, and which percentages are told of a part?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { combine, type Interval, operandInterval } from './interval.ts';
import type { CheckRun } from './report.ts';

/** A part in percent of its whole. */
export function sharePercent(part: number, whole: number): number {
  return (part / whole) * 100;
}

/** Bounds of that percentage. */
export function shareInterval(part: Fact, whole: Fact): Interval {
  return combine(operandInterval(part), operandInterval(whole), sharePercent);
}

/** Whether a percentage is told of a part that the text counts. */
export function isCompared(share: Fact): boolean {
  return (
    share.unit === 'percent' &&
    share.relation === 'share_of' &&
    share.anchor !== undefined &&
    share.anchor.unit !== 'percent' &&
    share.sentence >= 0
  );
}

/** "18/24 HTX (tỷ lệ năm trước 66,7%)", "12/18 HTX, bằng 120% cùng kỳ": a percentage of, or against, another time. */
export function isOfOtherTime(run: CheckRun, share: Fact): boolean {
  const { context } = run.read;
  const left = wordsOf(context, share.from - 5, share.from);
  const right = wordsOf(context, share.to, share.to + 4);
  return (
    /(?:^| )(?:năm trước|năm ngoái|cùng kỳ|đầu năm|đầu kỳ)(?: (?:là|đạt|chiếm|chỉ|mới|:))*$/.test(left) ||
    /^(?:so với |của )?(?:cùng kỳ|năm trước|năm ngoái)(?: |$)/.test(right)
  );
}

/** Whether a figure is told with a share of its own: a part beside other parts, no whole of theirs. */
export function hasShare(run: CheckRun, fact: Fact): boolean {
  const at = run.indexOf.get(fact) ?? 0;
  return run.facts.slice(at + 1, at + 4).some((share) => share.anchor === fact && isCompared(share));
}

/** "dưới 1%", "từ 1% đến dưới 3%", "trên 3%". */
function isOpen(share: Fact, after: string): boolean {
  return (
    /^(?:duoi|tren)$/.test(share.approx ?? '') ||
    share.valueTo !== undefined ||
    /^(?:đến|trở)(?: |$)/.test(after)
  );
}

/** "5,3%/KH 8% (14/263 HTX)", "03 quỹ có tỷ lệ từ 3% trở lên": a plan or a bound, no share of what is told beside it. */
export function isBound(run: CheckRun, share: Fact): boolean {
  const lead = wordsOf(run.read.context, share.from - 6, share.from);
  const after = wordsOf(run.read.context, share.to, share.to + 2);
  if (/(?:^|[ /])(?:kh|kế hoạch|chỉ tiêu|mục tiêu)$/.test(lead)) return true;
  // "15 quỹ nợ xấu dưới 1%, 02 quỹ từ 1% đến dưới 3%, 01 quỹ trên 3%".
  if (/(?:^| )(?:quỹ|htx|đơn vị|xã|hộ)(?: [^\s,;]+){0,3}?(?: từ)?$/.test(lead) && isOpen(share, after))
    return true;
  return (
    /(?:^| )tỷ lệ(?: \S+){0,3}$/.test(lead) &&
    (/^trở (?:lên|xuống)$/.test(after) || /^(?:duoi|tren)$/.test(share.approx ?? ''))
  );
}
