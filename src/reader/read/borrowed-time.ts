// Of which time is a figure that names none: its anchor's, its whole's, the body's of a headline, the year's of a plan?
import type { DocumentContext } from './context.ts';
import type { Fact } from './fact.ts';
import type { TimeMark } from './periods.ts';
import { type Window, wordsOf } from './window.ts';

/** "đạt 62% kế hoạch năm (75 lớp)": a plan of the year holds for the whole year. */
export function isYearPlan(context: DocumentContext, w: Window): boolean {
  const words = wordsOf(context, Math.max(w.leftFrom - 8, w.q.from - 6), w.q.from);
  // "đạt 70% kế hoạch (30 HTX)": a plan is of the year unless another stretch is named.
  return (
    /(?:kế hoạch|chỉ tiêu)(?:(?: cả)? năm)?(?: \(| là| được giao)?$/.test(words) &&
    !/tháng|quý|kỳ/.test(words)
  );
}

/** Whether the words between a figure and what is told of it name a time of their own. */
export function isDatedApart(times: readonly TimeMark[], of: Fact, w: Window): boolean {
  return times.some((time) => time.from >= of.to && time.to <= w.q.from && time.kind !== 'previous');
}

/** "… có 1.103 tổ hợp tác.\nTrong đó có 396 …": parts told in a later sentence without a time are of the time of their whole. */
export function isPartOfEarlier(fact: Fact): boolean {
  const parent = fact.list?.parent;
  return parent !== undefined && parent.sentence !== fact.sentence && parent.measure === fact.measure;
}

/** "vùng Đông Bắc 213 HTX (25,26%)": the share of a part that took its time from the list is of that time too. */
export function dateShares(facts: readonly Fact[]): void {
  for (const fact of facts) {
    const part = fact.relation === 'share_of' ? fact.anchor : undefined;
    if (part?.measureSource === 'list' && part.sentence === fact.sentence) copyTime(part, fact);
  }
}

export function copyTime(from: Fact | undefined, to: Fact): void {
  for (const key of ['period', 'periodCode', 'asOf'] as const) {
    const value = from?.[key];
    if (value === undefined) delete to[key];
    else to[key] = value;
  }
}

/** A headline tells a figure of the body: it is of the same time, whatever day the text was printed. */
export function dateHeadlines(facts: readonly Fact[]): void {
  for (const head of facts.slice(0, 12)) {
    if (!head.heading || head.sentence > 1) continue;
    const told = facts
      .slice(0, 60)
      .find(
        (fact) =>
          !fact.heading &&
          fact.value === head.value &&
          fact.unit === head.unit &&
          fact.subject === head.subject &&
          fact.relation === head.relation,
      );
    if (told !== undefined) copyTime(told, head);
  }
}
