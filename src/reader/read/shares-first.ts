// Of which count is a percentage told right before it ("33,89% (102 HTX) xếp loại khá")?
import type { DocumentContext } from './context.ts';
import { type Fact, isLevel } from './fact.ts';
import { wordsOf } from './window.ts';

/** A count in brackets right after a percentage is what the percentage is of; both are of what is said after them. */
export function settleSharesFirst(context: DocumentContext, facts: readonly Fact[]): void {
  for (const [i, share] of facts.entries()) {
    const count = facts[i + 1];
    if (share.unit !== 'percent' || share.sentence < 0 || count === undefined || !isLevel(count)) continue;
    if (share.relation !== 'share_of' && share.relation !== 'none') continue;
    if (count.unit === 'percent' || count.unit === 'dong' || count.sentence !== share.sentence) continue;
    if (wordsOf(context, share.to, count.from) !== '(' || context.tokens[count.to]?.text !== ')') continue;
    // "34 THT (15%) (12 HTX)" and "đạt 62% kế hoạch (75 lớp)" are told of the figure before.
    if (share.against !== undefined || share.shareOf !== undefined || count.role !== 'plain') continue;
    const told = share.anchor === undefined ? '' : wordsOf(context, share.anchor.to, share.from);
    if (share.anchor !== undefined && /^[(,]? ?(?:(?:chiếm|đạt|bằng|tương đương|tỷ lệ) ?)*$/.test(told))
      continue;
    share.anchor = count;
    share.relation = 'share_of';
    share.subject = count.subject;
    if (count.breakdown === null) count.breakdown = share.breakdown;
  }
}
