// What does a counted number mean: which thing, which measure, which part of it?
import type { Entry } from '../lexicon/entry.ts';
import type { DocumentContext } from './context.ts';
import type { Fact, ListFrame, MeasureSource } from './fact.ts';
import { isLevel } from './fact.ts';
import { entryOf } from './marks.ts';
import { lastFact, type ReaderState } from './state.ts';
import { hasWord, headNoun, leftHit, marksIn, phraseEnd, rightEntry, type Window, wordsOf } from './window.ts';

/** What is counted, once generic words (đơn vị, tổ, người) are traced back to their noun. */
export interface Counted {
  readonly unit: string;
  readonly subject: string;
  readonly measure: string;
  readonly breakdown?: readonly [string, string];
}

const GENERIC = new Set(['đơn vị', 'tổ', 'người', 'quỹ']);
const ORG_CATEGORIES = ['org'] as const;

function fromEntry(entry: Entry): Counted {
  return {
    unit: entry.unit ?? 'don_vi',
    subject: entry.subject ?? entry.id,
    measure: entry.measure ?? 'total',
    ...(entry.breakdown === undefined ? {} : { breakdown: entry.breakdown }),
  };
}

/** Members belong to what was last counted: HTX, THT, or the alliance. */
function memberOf(state: ReaderState, w: Window, counted: Counted): Counted {
  const { context } = state;
  const right = wordsOf(context, w.q.to, Math.min(w.nextFrom, w.q.to + 7));
  const left = wordsOf(context, Math.max(w.leftFrom, w.q.from - 14), w.q.from);
  const next = wordsOf(context, w.q.to, w.q.to + 3);
  if (/^(?:tham gia )?liên minh/.test(right) || /(?:số )?thành viên (?:của )?liên minh/.test(left)) {
    return { unit: 'don_vi', subject: 'thành viên Liên minh', measure: /kết nạp/.test(left) ? 'admitted' : 'total' };
  }
  const alliance = lastFact(state.current, (fact) => isLevel(fact) && fact.role === 'plain');
  if (alliance?.subject === 'thành viên Liên minh' && alliance.sentence === state.sentenceIndex) {
    return { unit: 'don_vi', subject: 'thành viên Liên minh', measure: alliance.measure };
  }
  if (/^,? ?(?:và |, )?(?:người )?lao động/.test(next)) return { unit: 'nguoi', subject: 'thành viên và lao động', measure: 'members' };
  if (/^(?:của )?(?:thtx?|tổ hợp tác)/.test(next)) return { ...counted, subject: 'thành viên THT' };
  if (/^(?:của )?(?:htx|hợp tác xã)/.test(next)) return counted;
  const leftOrg = leftHit(context, w, ORG_CATEGORIES, { maxCommas: 1 });
  const owner = leftOrg?.entry.unit ?? lastFact(state.current, (fact) => isLevel(fact) && /^(?:htx|tht|lhhtx|qtdnd)$/.test(fact.unit))?.unit;
  return owner === 'tht' ? { ...counted, subject: 'thành viên THT' } : counted;
}

/** Trace a head noun (or, for a bare number, the noun before it) to what is counted; null when nothing is. */
export function resolveCounted(state: ReaderState, w: Window): Counted | null {
  const { context } = state;
  const head = w.q.head;
  if (head === undefined) return null;
  const word = context.tokens[w.q.headMark?.from ?? 0]?.key ?? '';
  const phrase = wordsOf(context, w.q.headMark?.from ?? 0, w.q.headMark?.to ?? 0);
  const counted = fromEntry(head);
  if (head.subject === 'thành viên') return memberOf(state, w, counted);
  if (!GENERIC.has(phrase)) return counted;
  const hit = headNoun(context, w, ['org', 'noun']) ?? leftHit(context, w, ['org', 'noun'], { maxCommas: 1 });
  if (word === 'quỹ') return hit?.entry.unit === 'qtdnd' || !state.fund ? { unit: 'qtdnd', subject: 'QTDND', measure: 'total' } : counted;
  if (word === 'tổ') {
    const tht = hit?.entry.unit === 'tht' || lastFact(state.facts, (fact) => fact.unit === 'tht' || fact.unit === 'htx')?.unit === 'tht';
    return tht ? { unit: 'tht', subject: 'THT', measure: 'total' } : counted;
  }
  const admitted = leftHit(context, w, ['measure'], { maxCommas: 1 })?.entry.id === 'admitted';
  if (phrase === 'đơn vị') {
    if (admitted || /liên minh/.test(wordsOf(context, w.q.to, w.q.to + 4))) return { unit: 'don_vi', subject: 'thành viên Liên minh', measure: 'admitted' };
    if (hit?.entry.category === 'org') return fromEntry(hit.entry);
    return counted;
  }
  if (phrase === 'người') {
    if (hit?.entry.category === 'noun' && hit.entry.unit === 'nguoi') {
      const noun = fromEntry(hit.entry);
      return noun.subject === 'thành viên' ? memberOf(state, w, noun) : noun;
    }
    if (admitted) return { unit: 'nguoi', subject: 'thành viên', measure: 'admitted' };
    const before = lastFact(state.current, (fact) => fact.unit === 'nguoi' || fact.unit === 'luot_nguoi');
    if (before !== undefined) return { unit: before.unit, subject: before.subject, measure: before.measure };
    if (lastFact(state.current, (fact) => fact.unit === 'lop' || fact.unit === 'hoi_nghi') !== undefined) {
      return { unit: 'nguoi', subject: 'lượt người', measure: 'attendance' };
    }
  }
  return counted;
}

/** The noun that a bare number counts: "số HTX là 678", "số thành viên HTX 6,5 triệu", "Tổng số HTX: 678". */
export function nounBefore(state: ReaderState, w: Window): Counted | null {
  const { context } = state;
  const hit = leftHit(context, w, ['noun', 'org', 'money', 'body'], { maxCommas: 0 });
  if (hit === null || hit.entry.category === 'body' || hit.entry.category === 'money') return null;
  const gap = w.q.from - hit.mark.to;
  const counted = hit.entry.category === 'org' || hit.entry.unit === 'nguoi' || hit.entry.unit === 'luot_nguoi' || hit.entry.unit === 'ho';
  if (!counted || gap > 12) return null;
  const numbered = hasWord(context, Math.max(w.leftFrom, hit.mark.from - 3), hit.mark.from, /^(?:số|lượng|tổng)$/);
  const between = marksIn(context, hit.mark.to, w.q.from);
  const linked = between.some((mark) => entryOf(mark, 'have') ?? entryOf(mark, 'level')) || context.tokens[w.q.from - 1]?.text === ':';
  if (!(numbered && (linked || gap <= 2)) && !(linked && gap <= 3 && w.q.value >= 10 && w.q.scaled)) return null;
  const base = fromEntry(hit.entry);
  return base.subject === 'thành viên' ? memberOf(state, w, base) : base;
}

const WEAK_LEFT = new Set(['supported', 'borrowers', 'surveyed', 'rated', 'value_chain', 'pilot_selected', 'high_tech', 'borrowers_extended', 'converted']);
/** What modifies the noun before a comma does not reach past it. */
const MODIFIERS = new Set(['effective', 'ineffective', 'active', 'value_chain', 'high_tech', 'rated', 'compliant', 'profit_sharing', 'dissolving', 'to_convert']);
const LISTED = new Set(['left', 'list', 'inherited']);

/** The measure of a count and where it was read. */
export function resolveMeasure(
  state: ReaderState,
  w: Window,
  counted: Counted,
  frame: ListFrame | undefined,
): { measure: string; source: MeasureSource } {
  const { context } = state;
  if (counted.measure === 'member_htx') {
    const near = wordsOf(context, Math.max(0, w.q.from - 16), Math.min(context.tokens.length, w.q.to + 8));
    return { measure: /liên hiệp|lh htx|lhhtx/.test(near) ? 'union_members' : 'alliance_members', source: 'right' };
  }
  const isOrg = /^(?:htx|tht|lhhtx|qtdnd|mo_hinh|ho|don_vi)$/.test(counted.unit);
  if (!isOrg) {
    const left = leftHit(context, w, ['measure'], { maxCommas: 1 });
    if (left?.entry.id === 'admitted' && (counted.unit === 'nguoi' || counted.unit === 'don_vi')) return { measure: 'admitted', source: 'left' };
    return { measure: counted.measure, source: 'default' };
  }
  if (counted.unit === 'ho') {
    const ends = phraseEnd(context, w.q.to, w.nextFrom + 1);
    if (/đăng ký kinh doanh|đăng ký mới/.test(wordsOf(context, w.q.to, ends))) return { measure: 'new', source: 'right' };
  }
  if (counted.subject === 'thành viên Liên minh' && counted.measure !== 'total') return { measure: counted.measure, source: 'left' };
  const right = rightEntry(context, w, 'measure');
  if (right !== undefined && !(right.id === 'effective' && right.side === 'right' && !isNear(context, w))) return { measure: right.id, source: 'right' };
  const left = leftHit(context, w, ['measure'], { maxCommas: 2 });
  if (left !== null) {
    const distance = w.q.from - left.mark.to;
    const weak = WEAK_LEFT.has(left.entry.id) && (distance > 8 || left.commas > 0);
    const modifier = left.commas > 0 && MODIFIERS.has(left.entry.id);
    const far = modifier || (left.commas > 0 && distance > 14);
    if (!weak && !far) return { measure: left.entry.id, source: 'left' };
  }
  const last = state.current[state.current.length - 1];
  const to = context.tokens[w.q.from - 1]?.key;
  if (last !== undefined && last.unit === 'dong' && (to === 'cho' || to === 'với') && w.q.from - last.to <= 4) {
    if (last.measure === 'loans_disbursed' || last.measure === 'loans_outstanding') return { measure: 'borrowers', source: 'left' };
    if (last.measure === 'loans_extended') return { measure: 'borrowers_extended', source: 'left' };
  }
  if (frame !== undefined) return { measure: frame.parent.measure, source: 'list' };
  const before = lastFact(state.current, (fact) => isLevel(fact) && fact.role === 'plain' && fact.depth <= state.parens.length);
  if (before !== undefined && /^(?:htx|tht|lhhtx|qtdnd|mo_hinh|don_vi)$/.test(before.unit) && LISTED.has(before.measureSource) && continues(state, before, w)) {
    return { measure: before.measure, source: 'inherited' };
  }
  return { measure: counted.measure, source: 'default' };
}

function isNear(context: DocumentContext, w: Window): boolean {
  for (let i = w.q.to; i < w.q.to + 7; i++) if (/^(?:hiệu|điển|tiêu)$/.test(context.tokens[i]?.key ?? '')) return true;
  return false;
}

const GLUE_WORDS = /^(?:và|cùng|nhiều|nhất|ít|tiếp|đến|là|có|chiếm)$/;

/** Whether only list glue (commas, và, kinds, names, shares of the first) stands between two counts. */
function continues(state: ReaderState, before: Fact, w: Window): boolean {
  const { context } = state;
  const inside = state.current.filter((fact) => fact.from >= before.to && fact.anchor === before);
  for (let i = before.to; i < w.q.from; ) {
    const spoken = inside.find((fact) => fact.from <= i && i < fact.to);
    if (spoken !== undefined) {
      i = spoken.to;
      continue;
    }
    const mark = context.markAt.get(i);
    const listed = ['kind', 'region', 'province', 'approx', 'org', 'share', 'open'] as const;
    if (mark !== undefined && !GLUE_WORDS.test(context.tokens[i]?.key ?? '')) {
      if (!listed.some((category) => entryOf(mark, category) !== undefined)) return false;
      i = mark.to;
      continue;
    }
    const token = context.tokens[i];
    if (token?.text === '(' && context.tokens[i + 2]?.text === ')') {
      i += 3;
      continue;
    }
    if (token?.kind === 'word' && !GLUE_WORDS.test(token.key) && token.text === token.text.toLowerCase()) return false;
    if (token?.text === '.' || token?.text === ')' || token?.kind === 'number') return false;
    i++;
  }
  return true;
}

/** Membership classes are said of members, not of organisations. */
function isForeign(kind: readonly [string, string], counted: Counted | null): boolean {
  return (kind[1] === 'lien_ket' || kind[1] === 'chinh_thuc') && counted !== null && /^(?:htx|tht|lhhtx|qtdnd|mo_hinh)$/.test(counted.unit) && counted.subject !== 'thành viên Liên minh';
}

/** Sector, grade, class … of a count: from its noun phrase, else from the words right before the number. */
export function resolveBreakdown(state: ReaderState, w: Window, counted: Counted | null): Record<string, string> | null {
  const { context } = state;
  const found: Record<string, string> = {};
  if (counted?.breakdown !== undefined) found[counted.breakdown[0]] = counted.breakdown[1];
  const end = phraseEnd(context, w.q.to, w.nextFrom);
  for (const mark of marksIn(context, w.q.to, end)) {
    const kind = entryOf(mark, 'kind')?.breakdown;
    if (kind !== undefined && isForeign(kind, counted)) continue;
    if (kind !== undefined && (found[kind[0]] === undefined || kind[0] === 'linh_vuc')) found[kind[0]] = kind[1];
  }
  if (Object.keys(found).length === 0) {
    const hit = leftHit(context, w, ['kind', 'measure', 'money'], { maxCommas: 0 });
    const own = hit?.entry.breakdown;
    if (own !== undefined && !isForeign(own, counted) && w.q.from - (hit?.mark.to ?? 0) <= 5) found[own[0]] = own[1];
    const org = leftHit(context, w, ['org'], { maxCommas: 0 });
    if (own === undefined && org?.entry.breakdown !== undefined && w.q.from - org.mark.to <= 4) {
      found[org.entry.breakdown[0]] = org.entry.breakdown[1];
    }
  }
  return Object.keys(found).length === 0 ? null : found;
}

/** A list told to its end: a change named after it speaks of the whole, unless each part had its own change. */
function wholeOfFinishedList(state: ReaderState, fact: Fact): Fact {
  const frame = fact.list;
  if (frame === undefined || frame.paren || frame.children.length < 2 || frame.children[frame.children.length - 1] !== fact) return fact;
  const sum = frame.children.reduce((all, child) => (child.unit === 'percent' ? all : all + child.value), 0);
  if (Math.abs(sum - frame.parent.value) > Math.max(frame.parent.step, 1e-6 * sum)) return fact;
  const spoken = state.current.some((other) => other.anchor !== undefined && frame.children.includes(other.anchor));
  return spoken ? fact : frame.parent;
}

/**
 * The level of the sentence that a difference or percentage speaks about: nearest one not shut inside a parenthesis.
 * With `whole`, a list told to its end stands for its whole.
 */
export function findAnchor(state: ReaderState, unit: string | null, whole = false): Fact | undefined {
  const depth = state.parens.length;
  const near = lastFact(
    state.current,
    (fact) => isLevel(fact) && fact.role === 'plain' && fact.depth <= depth && (unit === null || fact.unit === unit),
  );
  return near === undefined || !whole ? near : wholeOfFinishedList(state, near);
}
