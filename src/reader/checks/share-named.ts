// What do the words after a percentage say it is of?
import type { Fact } from '../read/fact.ts';
import { entryOf } from '../read/marks.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

/** What the words after a percentage say it is of. */
export interface Named {
  /** Money by its measure; goods and land by their unit; organisations by their unit and sector. */
  readonly measure?: string;
  readonly unit?: string;
  readonly sector?: string;
  readonly subject?: string;
  /** "tổng số": of all that the part is counted among. */
  readonly total: boolean;
}

const GOODS: Readonly<Record<string, string>> = { 'diện tích': 'ha', 'sản lượng': 'tan' };

const LINKS = /^(?:trên|trong|của|so|với|\/|tổng|số|lượng|toàn|bộ|các)$/;

/** What a share is of by the words after it; null when they name a state or a place we cannot tell. */
export function namedAfter(run: CheckRun, share: Fact): Named | null | undefined {
  const { context } = run.read;
  const words = wordsOf(context, share.to, share.to + 9);
  const goods = /^(?:trên |trong |của |so với )?(?:tổng )?(diện tích|sản lượng)(?: |$)/.exec(words)?.[1];
  if (goods !== undefined) return { unit: GOODS[goods] ?? '', total: false };
  let at = share.to;
  // "tổng dư nợ" is one name.
  const isLink = (i: number): boolean =>
    LINKS.test(context.tokens[i]?.key ?? '') && entryOf(context.markAt.get(i), 'money') === undefined;
  while (isLink(at) && at < share.to + 5) at++;
  const mark = context.markAt.get(at);
  const money = entryOf(mark, 'money');
  if (money?.measure !== undefined) return { measure: money.measure, total: false };
  const org = entryOf(mark, 'org');
  const total = /^(?:trên |trong |của |so với )?(?:tổng số|toàn bộ|tổng)(?: |$)/.test(words);
  if (org?.unit !== undefined && mark !== undefined) {
    const sector = org.breakdown ?? entryOf(context.markAt.get(mark.to), 'kind')?.breakdown;
    const after = wordsOf(context, mark.to, mark.to + 3);
    if (/^(?:đang|đã|được|còn|phải|có|tham|hoạt|thành|vay|mới)(?: |$)/.test(after)) return null;
    if (/^(?:của |ở |trong |trên )?(?:vùng|huyện|xã|nhóm|ngành|lĩnh)/.test(after)) return null;
    if (sector !== undefined && sector[0] !== 'linh_vuc') return null;
    return { unit: org.unit, total: true, ...(sector === undefined ? {} : { sector: sector[1] }) };
  }
  const noun = entryOf(mark, 'noun');
  if (total && noun?.unit !== undefined && noun.subject !== undefined)
    return { unit: noun.unit, subject: noun.subject, total: true };
  if (total) return mark === undefined ? { total: true } : null;
  return share.shareOf === undefined && /^(?:[,;.):]|và|với|cho|phân|$)/.test(words) ? undefined : null;
}
