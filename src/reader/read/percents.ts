// What does a percentage (or a multiple) say: growth, share, percent of plan, of which amount?
import type { Relation } from '../claim.ts';
import type { Entry } from '../lexicon/entry.ts';
import { findAnchor } from './counts.ts';
import type { Fact } from './fact.ts';
import { isLevel } from './fact.ts';
import { entryOf } from './marks.ts';
import { lastFact, type ReaderState } from './state.ts';
import { headNoun, leftHit, marksIn, phraseEnd, type Window, wordsOf } from './window.ts';

export interface Comparison {
  readonly relation: Relation;
  readonly base?: string;
  readonly shareOf?: string;
  /** "bằng 105% so với cùng kỳ": a percentage of the earlier value, not a growth. */
  readonly ratio?: boolean;
}

const LINKS = /^(?:thêm|khoảng|từ|ít|nhất|tối|thiểu|được|bình|quân|trên|gần|hơn|đạt|là|trung|mỗi|ròng|mới|ước|xấp|xỉ|tới|đến|cả|đã|thì|lại|nhẹ|mạnh)$/;

/** "tăng từ 36 lên 59 triệu", "từ 10% lên 15%": the first number is where it started, not how much it changed. */
export function isStartOfRange(state: ReaderState, w: Window): boolean {
  const { context } = state;
  if (context.tokens[w.q.from - 1]?.key !== 'từ') return false;
  const next = wordsOf(context, w.q.to, Math.min(w.nextFrom + 1, w.q.to + 14));
  return /(?:^| )(?:lên|xuống|còn)(?: |$)/.test(next) && !/^trở lên/.test(next);
}

/** Word of rise or fall governing the number directly, when the number is a difference and not a level. */
export function directChange(state: ReaderState, w: Window): Relation | null {
  const { context } = state;
  let i = w.q.from;
  if (isStartOfRange(state, w)) return null;
  for (let n = 0; n < 6 && i > w.leftFrom; n++) {
    const mark = context.markBefore.get(i);
    if (mark !== undefined) {
      if (entryOf(mark, 'rise') !== undefined && !(context.tokens[mark.from]?.key === 'vượt' && w.q.kind === 'count')) return 'increase_vs';
      if (entryOf(mark, 'fall') !== undefined) return 'decrease_vs';
      if (entryOf(mark, 'level') !== undefined) return null;
      if (entryOf(mark, 'approx') === undefined && !LINKS.test(context.tokens[i - 1]?.key ?? '')) return null;
      i = mark.from;
      continue;
    }
    if (!LINKS.test(context.tokens[i - 1]?.key ?? '')) return null;
    i--;
  }
  return null;
}

function againstWords(right: string): string | undefined {
  const match = /(?:so với|so|sv)(?: với)? ((?:cùng kỳ|cùng thời điểm|cuối năm|đầu năm|năm|kế hoạch|đầu nhiệm kỳ|tháng|kỳ|quý|thời điểm|nhiệm kỳ)(?: (?:năm|trước|ngoái|\d{4}|nhiệm kỳ))*)/.exec(right);
  return match?.[1]?.trim();
}

/** How the words around a percentage relate it to something. */
export function readComparison(state: ReaderState, w: Window): Comparison {
  const { context } = state;
  const end = Math.min(w.nextFrom, w.q.to + 14);
  let rightEnd = w.q.to;
  while (rightEnd < end && !/^[,;.:()]$/.test(context.tokens[rightEnd]?.text ?? '')) rightEnd++;
  const right = wordsOf(context, w.q.to, Math.max(rightEnd, Math.min(context.tokens.length, rightEnd)));
  const rightLong = wordsOf(context, w.q.to, Math.min(context.tokens.length, w.q.to + 10));
  const left = wordsOf(context, Math.max(w.leftFrom, w.q.from - 12), w.q.from);
  const base = againstWords(`${rightLong} `);
  const change = directChange(state, w);
  const planRight = /^(?:(?:so với|so|của|vượt|mức) )*(?:kế hoạch|kh|chỉ tiêu|mục tiêu|nghị quyết|nq|dự toán)(?: |$)/.test(right);
  const planLeft = /(?:kế hoạch|chỉ tiêu)(?: năm| đề ra| giao)?,? (?:đạt|bằng|là)?(?: (?:gần|hơn|trên|khoảng))?$/.test(left) && !/vượt/.test(left);
  if (change !== null) return { relation: change, ...(base !== undefined ? { base } : planRight || /vượt/.test(left) ? { base: 'kế hoạch' } : {}) };
  if (planRight || planLeft) return { relation: 'percent_of_plan', base: right.startsWith('so') ? right.replace(/^so(?: với)? /, '') : planRight ? right.split(' trong ')[0] ?? 'kế hoạch' : 'kế hoạch' };
  if (base !== undefined && /kế hoạch/.test(base)) return { relation: 'percent_of_plan', base };
  const share = leftHit(context, w, ['share', 'rise', 'fall', 'plan'], { maxCommas: 0 });
  if (share?.entry.category === 'rise' || share?.entry.category === 'fall') {
    const later = wordsOf(context, share.mark.to, w.q.from);
    if (!/đạt|chiếm|bằng| còn|tỷ lệ/.test(later)) {
      return { relation: share.entry.category === 'rise' ? 'increase_vs' : 'decrease_vs', ...(base === undefined ? {} : { base }) };
    }
  }
  if (/(?:đạt|bằng)(?: \S+)?$/.test(left) && base !== undefined) return { relation: 'none', base, ratio: true };
  const shareOf = /^(?:trên |trong |của )?(?:số |tổng |toàn |các )/.test(right) || /^(?:htx|hợp tác|thành viên|lao động|xã|huyện|thôn|tht|tổ hợp)/.test(right) ? right.split(' ').slice(0, 6).join(' ') : undefined;
  if (share?.entry.category === 'share') return { relation: 'share_of', ...(shareOf === undefined ? {} : { shareOf }) };
  if (/lãi suất/.test(left)) return { relation: 'none' };
  if (shareOf !== undefined) return { relation: 'share_of', shareOf };
  const before = state.current[state.current.length - 1];
  const opened = context.tokens[w.q.from - 1]?.text === '(' || (context.tokens[w.q.from - 1]?.key ?? '') === 'chiếm';
  if (opened && before !== undefined) {
    if (before.relation === 'increase_vs' || before.relation === 'decrease_vs') return { relation: before.relation, ...(before.base === undefined ? {} : { base: before.base }) };
    return { relation: 'share_of' };
  }
  if (rightKind(state, w) !== undefined || before?.relation === 'share_of') return { relation: 'share_of' };
  const money = leftHit(context, w, ['money'], { maxCommas: 0 });
  if (money?.entry.measure === 'npl' || money?.entry.measure === 'overdue_debt') return { relation: 'share_of' };
  if (before !== undefined && isLevel(before) && w.q.from - before.to <= 8) return { relation: 'share_of' };
  return { relation: 'none' };
}

/** "35% khá", "55% trung bình": the part the percentage is of. */
export function rightKind(state: ReaderState, w: Window): Entry | undefined {
  const end = phraseEnd(state.context, w.q.to, w.nextFrom);
  for (const mark of marksIn(state.context, w.q.to, end)) {
    const kind = entryOf(mark, 'kind');
    if (kind !== undefined) return kind;
  }
  return undefined;
}

export interface Spoken {
  readonly subject: string;
  readonly measure: string;
  readonly breakdown?: readonly [string, string];
  readonly anchor?: Fact;
}

/** "204 HTX và 02 LHHTX, đạt 100,5% kế hoạch" speaks of the first of the pair. */
function coordinated(state: ReaderState, anchor: Fact | undefined, relation: Relation): Fact | undefined {
  if (anchor === undefined || anchor.unit !== 'lhhtx' || relation !== 'percent_of_plan') return anchor;
  const before = state.current[state.current.indexOf(anchor) - 1];
  if (before === undefined || before.unit !== 'htx' || !isLevel(before)) return anchor;
  return wordsOf(state.context, before.to, anchor.from) === 'và' ? before : anchor;
}

const SECONDARY = new Set(['luot_nguoi', 'nguoi', 'dong']);

/** What a percentage or a difference without its own noun speaks about. */
export function spokenOf(state: ReaderState, w: Window, relation: Relation): Spoken | null {
  const { context } = state;
  if (relation === 'share_of') {
    const end = Math.min(w.nextFrom, w.q.to + 8);
    for (const mark of marksIn(context, w.q.to, end)) {
      if (mark.from - w.q.to > 2) break;
      const entry = entryOf(mark, 'org') ?? entryOf(mark, 'noun');
      if (entry === undefined) continue;
      const anchor = findAnchor(state, null);
      // "chiếm 34% số HTX của vùng" keeps its anchor; "ít nhất 50% số HTX hoạt động có hiệu quả" has none.
      if (anchor !== undefined && leftHit(context, w, ['share'], { maxCommas: 0 }) !== null) break;
      const after = phraseEnd(context, mark.to, w.nextFrom);
      const measure = marksIn(context, mark.to, after).map((m) => entryOf(m, 'measure')).find((m) => m !== undefined && m.side !== 'left');
      return { subject: entry.subject ?? '', measure: measure?.id ?? entry.measure ?? 'total', ...(entry.breakdown === undefined ? {} : { breakdown: entry.breakdown }) };
    }
  }
  if (relation === 'increase_vs' || relation === 'decrease_vs') {
    // "tăng ít nhất 20% số HTX là thành viên": what grows is named after the percentage.
    const at = context.tokens[w.q.to]?.key === 'số' ? context.markAt.get(w.q.to + 1) : undefined;
    const named = entryOf(at, 'org') ?? entryOf(at, 'noun');
    if (named !== undefined) return { subject: named.subject ?? '', measure: named.measure === 'member_htx' ? 'alliance_members' : (named.measure ?? 'total') };
  }
  const noun = headNoun(context, w, ['org', 'noun', 'money']);
  const anchor = coordinated(state, findAnchor(state, null, relation !== 'share_of'), relation);
  if (noun !== null && entryOf(context.markAt.get(noun.mark.from), 'body') === undefined) {
    const from = noun.mark.from;
    const same = anchor !== undefined && anchor.subject === noun.entry.subject && from < anchor.to;
    if (!same) {
      const tail = marksIn(context, noun.mark.to, w.q.from);
      const measure = tail.map((m) => entryOf(m, 'measure')).find((m) => m !== undefined && m.side !== 'left');
      const kind = tail.map((m) => entryOf(m, 'kind')?.breakdown).find((b) => b !== undefined);
      const breakdown = kind ?? noun.entry.breakdown;
      return {
        subject: noun.entry.subject ?? '',
        measure: measure?.id ?? noun.entry.measure ?? 'total',
        ...(breakdown === undefined ? {} : { breakdown }),
        ...(anchor !== undefined && relation !== 'share_of' && anchor.subject === noun.entry.subject && (measure === undefined || measure.id === anchor.measure) && breakdown === undefined ? { anchor } : {}),
      };
    }
  }
  if (relation === 'percent_of_plan') {
    const direct = state.current[state.current.length - 1];
    if (direct !== undefined && SECONDARY.has(direct.unit)) {
      const main = lastFact(state.current, (fact) => isLevel(fact) && fact.role === 'plain' && !SECONDARY.has(fact.unit) && fact.unit !== 'htx' && direct.from - fact.to < 30);
      if (main !== undefined && direct.unit === 'luot_nguoi' && main.unit === 'lop') return { subject: main.subject, measure: main.measure, anchor: main };
    }
  }
  if (rightKind(state, w)?.breakdown?.[0] === 'xep_loai' && relation === 'share_of' && (anchor === undefined || anchor.unit === 'qtdnd')) {
    const graded = lastFact(state.facts, (fact) => fact.unit === 'htx' && isLevel(fact) && fact.role === 'plain' && (fact.measure === 'total' || fact.measure === 'active'));
    if (graded !== undefined) return { subject: graded.subject, measure: 'rated' };
  }
  if (anchor !== undefined) return { subject: anchor.subject, measure: anchor.measure, anchor };
  if (relation === 'increase_vs' || relation === 'decrease_vs') {
    const earlier = lastFact(state.previous, (fact) => isLevel(fact) && fact.role === 'plain');
    if (earlier !== undefined) return { subject: earlier.subject, measure: earlier.measure };
  }
  const right = marksIn(context, w.q.to, Math.min(w.nextFrom, w.q.to + 6)).map((m) => entryOf(m, 'org') ?? entryOf(m, 'noun') ?? entryOf(m, 'money')).find((e) => e !== undefined);
  if (right !== undefined) return { subject: right.subject ?? '', measure: right.measure ?? 'total' };
  const shared = lastFact(state.current, () => true) ?? lastFact(state.previous, () => true);
  return shared === undefined ? null : { subject: shared.subject, measure: shared.measure };
}
