// How do an amount of money and a percentage become draft facts?
import { resolveAmount, resolvePer } from './amounts.ts';
import { findAnchor } from './anchor.ts';
import type { Draft } from './draft.ts';
import { isLevel, type ListFrame } from './fact.ts';
import { currentFrame } from './lists.ts';
import { entryOf } from './marks.ts';
import { leavesList, partOf } from './membership.ts';
import { directChange, readComparison, rightKind } from './percents.ts';
import { rateNamedBefore } from './rate-named-before.ts';
import { spokenOf } from './spoken-of.ts';
import { lastFact, type ReaderState } from './state.ts';
import { leftHit, type Window, wordsOf } from './window.ts';

/** Budget and members' shares: where capital came from. */
const GIVERS = new Set(['supported', 'capital']);
/** What an organisation has, never a person each month. */
const OWNED = new Set(['operating_capital', 'charter_capital', 'capital', 'assets', 'investment', 'amount']);
/** What a capital or its assets consist of: named for themselves. */
const HALVES = new Set(['vốn cố định', 'vốn lưu động', 'vốn chủ sở hữu']);

export function amountDraft(state: ReaderState, w: Window): Draft | null {
  const change = directChange(state, w);
  let amount = resolveAmount(state, w);
  if (amount === null) return null;
  const anchor =
    change === null
      ? undefined
      : // "1.092 tỷ đồng (bình quân 2.730 triệu đồng/HTX), … tăng 52 tỷ đồng": the bracket of the mean has closed.
        (findAnchor(state, 'dong') ??
        lastFact(state.current, (fact) => fact.unit === 'dong' && isLevel(fact) && fact.role === 'plain'));
  const own = change === null ? null : leftHit(state.context, w, ['money'], { maxCommas: 0 });
  const per = resolvePer(state, w, amount.measure);
  // "quy mô vốn nhỏ, nhưng lao động đạt 4-5,5 triệu đồng/người/tháng": money per person and month is what they earn.
  if (/^(?:người|lao động)\/tháng$/.test(w.q.per ?? '') && OWNED.has(amount.measure))
    amount = { subject: 'thu nhập', measure: 'income' };
  const breakdown =
    amount.breakdown === undefined ? kindOf(state, w) : { [amount.breakdown[0]]: amount.breakdown[1] };
  const useAnchor = anchor !== undefined && own === null;
  const frame =
    change === null && per === undefined
      ? (partOf(state, w, 'dong') ?? pairedFrame(state, amount.measure, w.q.value))
      : undefined;
  const comparison = change === null ? null : readComparison(state, w);
  // "vốn điều lệ 40 tỷ đồng, trong đó ngân sách cấp 35 tỷ": who gave it, not another amount.
  const given =
    frame !== undefined &&
    frame.parent.unit === 'dong' &&
    (GIVERS.has(amount.measure) || isMatched(state, w, frame));
  const source = frame !== undefined && isSource(frame, amount.measure);
  // "nợ phải thu 11,8 tỷ, trong đó nợ mới 900 triệu, nợ cũ 10,9 tỷ": the same debt by its age.
  const owed =
    /^(?:payables|receivables|overdue_debt)$/.test(amount.measure) &&
    /^(?:payables|receivables)$/.test(frame?.parent.measure ?? '') &&
    frame?.parent.measure !== amount.measure;
  // "giải ngân 3,5 tỷ, gồm vốn trung hạn 2,4 tỷ và vốn ngắn hạn 1,1 tỷ": by its term.
  const termed =
    breakdown?.ky_han !== undefined && /^loans_(?:disbursed|outstanding)$/.test(frame?.parent.measure ?? '');
  const lent =
    termed || (amount.measure === 'loans_disbursed' && frame?.parent.measure === 'loans_outstanding');
  const inList =
    frame !== undefined &&
    (given || source || owed || lent || frame.parent.measure === amount.measure) &&
    !leavesList(state, w, frame)
      ? frame
      : undefined;
  const told =
    (owed || lent) && inList !== undefined
      ? inList.parent
      : given && !source && inList !== undefined && !HALVES.has(amount.subject)
        ? inList.parent
        : amount;
  return {
    subject: useAnchor ? anchor.subject : told.subject,
    measure: useAnchor ? anchor.measure : told.measure,
    unit: 'dong',
    relation: change ?? 'none',
    breakdown: useAnchor ? anchor.breakdown : breakdown,
    source: 'left',
    ...(comparison?.base === undefined ? {} : { base: comparison.base }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(per === undefined ? {} : { per }),
    ...(inList === undefined ? {} : { frame: inList }),
  };
}

/** "…, vốn đối ứng của HTX 450 triệu đồng": what the co-operatives add to the support. */
function isMatched(state: ReaderState, w: Window, frame: ListFrame): boolean {
  const from = frame.items === true ? state.sentence.from : Math.max(w.leftFrom, w.q.from - 9);
  const words = wordsOf(state.context, from, w.q.from);
  return (
    /(?:^| )(?:vốn|kinh phí|phần|htx|xã|thể) đối ứng(?: |$)/.test(words) &&
    (frame.items === true || /^(?:supported|investment|amount|capital|budget)$/.test(frame.parent.measure))
  );
}

const SOURCES = new Set(['deposits', 'charter_capital', 'capital', 'loans_disbursed', 'operating_capital']);

/** "tổng nguồn vốn 168 tỷ, trong đó vốn huy động 151, vốn điều lệ 10, vốn vay 7": each source by its own name. */
function isSource(frame: ListFrame, measure: string): boolean {
  return (
    frame.parent.measure === 'operating_capital' &&
    /^(?:nguồn vốn|vốn hoạt động|Quỹ hỗ trợ phát triển HTX)$/.test(frame.parent.subject) &&
    SOURCES.has(measure)
  );
}

/** "cho vay 10 tỷ đồng cho 25 đơn vị, trong đó 18 HTX vay 9 tỷ và 7 THT vay 1 tỷ": loans listed beside their borrowers. */
function pairedFrame(state: ReaderState, measure: string, value: number): ListFrame | undefined {
  const borrower = state.current[state.current.length - 1];
  const list = borrower?.list;
  if (measure !== 'loans_disbursed' || list === undefined || borrower?.measure !== 'borrowers')
    return undefined;
  const lent = lastFact(
    [...state.previous.slice(-8), ...state.current.slice(-80)],
    (fact) =>
      fact.unit === 'dong' &&
      // "dư nợ 17,36 tỷ đồng cho 65 đơn vị vay, trong đó 44 HTX vay 13,53 tỷ": what they owe.
      (fact.measure === measure || fact.measure === 'loans_outstanding') &&
      isLevel(fact) &&
      fact.role === 'plain' &&
      fact.per === undefined &&
      fact.list === undefined &&
      fact.value >= value &&
      // What the first part lent is no whole.
      (fact.from < (list.children[0]?.from ?? 0) || fact.from < list.parent.from) &&
      Math.abs(fact.from - list.parent.from) <= 12,
  );
  if (lent === undefined) return undefined;
  if (lent.heads !== undefined) return lent.heads.open ? lent.heads : undefined;
  const frame: ListFrame = {
    kind: list.kind,
    parent: lent,
    children: [],
    paren: list.paren,
    depth: list.depth,
    complete: true,
    open: true,
  };
  lent.heads = frame;
  state.frames.push(frame);
  return frame;
}

/** Sector, term or extreme an amount of money is said of. */
function kindOf(state: ReaderState, w: Window): Record<string, string> | null {
  const hit = leftHit(state.context, w, ['kind', 'org'], { maxCommas: 0 });
  const kind = hit?.entry.breakdown;
  if (kind === undefined || hit === null || w.q.from - hit.mark.to > 8) return null;
  return /^(?:linh_vuc|ky_han|muc)$/.test(kind[0]) ? { [kind[0]]: kind[1] } : null;
}

export function percentDraft(state: ReaderState, w: Window): Draft | null {
  if (state.sized !== null && w.q.from - state.sized.to < 8)
    return {
      subject: 'HTX',
      measure: 'total',
      unit: 'percent',
      relation: 'share_of',
      breakdown: { quy_mo: state.sized.slug },
      source: 'right',
    };
  const comparison = readComparison(state, w);
  const relation = comparison.relation;
  const spoken = spokenOf(state, w, relation) ?? rateNamedBefore(state, w);
  if (spoken === null) return null;
  const kind =
    rightKind(state, w)?.breakdown ??
    leftKind(state, w) ??
    spoken.breakdown ??
    holderKind(state, w, relation);
  const frame = relation === 'share_of' ? currentFrame(state, 'percent') : undefined;
  return {
    subject: spoken.subject,
    measure: kind?.[0] === 'xep_loai' && spoken.measure === 'total' ? 'rated' : spoken.measure,
    unit: w.q.kind === 'times' ? 'lan' : 'percent',
    relation,
    breakdown: kind !== undefined ? { [kind[0]]: kind[1] } : (spoken.anchor?.breakdown ?? null),
    source: 'right',
    ...(comparison.base === undefined ? {} : { base: comparison.base }),
    ...(comparison.shareOf === undefined ? {} : { shareOf: comparison.shareOf }),
    ...(spoken.anchor === undefined ? {} : { anchor: spoken.anchor }),
    ...(frame === undefined ? {} : { frame }),
    ...(w.q.per === undefined ? {} : { per: w.q.per }),
  };
}

/** "HTX nông nghiệp chiếm 75% tổng số HTX": the sector of what holds the share. */
function holderKind(state: ReaderState, w: Window, relation: string): readonly [string, string] | undefined {
  const { context } = state;
  if (relation !== 'share_of') return undefined;
  let at = w.q.from;
  while (
    at > w.leftFrom &&
    /^(?:chiếm|khoảng|gần|hơn|trên|tới|đến|tỷ|lệ)$/.test(context.tokens[at - 1]?.key ?? '')
  )
    at--;
  if (at === w.q.from || !wordsOf(context, at, w.q.from).includes('chiếm')) return undefined;
  const mark = context.markBefore.get(at);
  const said = entryOf(mark, 'kind')?.breakdown ?? entryOf(mark, 'org')?.breakdown;
  return said?.[0] === 'linh_vuc' ? said : undefined;
}

/** "khá 35%, trung bình 55%": the kind right before a percentage. */
function leftKind(state: ReaderState, w: Window): readonly [string, string] | undefined {
  const hit = leftHit(state.context, w, ['kind'], { maxCommas: 0 });
  return hit !== null && w.q.from - hit.mark.to <= 1 ? hit.entry.breakdown : undefined;
}
