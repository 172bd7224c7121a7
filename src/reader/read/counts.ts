// What does a counted number mean: which thing, which measure, which part of it?
import type { Entry } from '../lexicon/entry.ts';
import type { DocumentContext } from './context.ts';
import {
  areMembers,
  fullerNoun,
  headOfPeople,
  isLinked,
  isOcop,
  namesGroups,
  organisationsMeant,
  peopleBefore,
  peopleOfSentence,
  turnsBefore,
} from './counted-before.ts';
import { isLevel } from './fact.ts';
import { finerSubject } from './finer-subject.ts';
import { entryOf } from './marks.ts';
import { lastFact, type ReaderState } from './state.ts';
import { hasWord, headNoun, leftHit, marksIn, type Window, wordsOf } from './window.ts';

/** What is counted, once generic words (đơn vị, tổ, người) are traced back to their noun. */
export interface Counted {
  readonly unit: string;
  readonly subject: string;
  readonly measure: string;
  readonly breakdown?: readonly [string, string];
}

const GENERIC = new Set(['đơn vị', 'tổ chức', 'tổ', 'người', 'quỹ']);

const ORG_CATEGORIES = ['org'] as const;

function fromEntry(entry: Entry): Counted {
  return {
    unit: entry.unit ?? 'don_vi',
    subject: entry.subject ?? entry.id,
    measure: entry.measure ?? 'total',
    ...(entry.breakdown === undefined ? {} : { breakdown: entry.breakdown }),
  };
}

/** Whether the sentence speaks of the alliance admitting members, and of no organisation's own members. */
function speaksOfAlliance(state: ReaderState, w: Window): boolean {
  const { context, sentence } = state;
  const from = Math.max(sentence.from, w.q.from - 40);
  const to = Math.min(sentence.to, w.q.from + 25);
  return marksIn(context, from, to).some(
    (mark) =>
      entryOf(mark, 'body')?.id === 'alliance' || entryOf(mark, 'noun')?.subject === 'thành viên Liên minh',
  );
}

/** "Liên minh HTX tỉnh hiện có 412 thành viên": the body is what has them, with no other subject between. */
function headsClause(state: ReaderState, w: Window, body: string): boolean {
  const { context, sentence } = state;
  for (let i = w.q.from; i > Math.max(w.leftFrom, sentence.from, w.q.from - 14); i--) {
    const mark = context.markBefore.get(i);
    if (entryOf(mark, 'body')?.id !== body || mark === undefined) continue;
    const led = wordsOf(context, Math.max(sentence.from, mark.from - 3), mark.from);
    if (/(?:^| )(?:theo|của|từ|do|với|cho|báo cáo)$/.test(led)) return false;
    return /^(?:(?:htx|hợp tác xã) )?(?:(?:tỉnh|thành phố|huyện) )?(?:\S+ ){0,4}(?:có|gồm|đạt|quản lý|kết nạp)(?: (?:tổng|số|được|cộng|mới|thêm|gần|hơn|trên|khoảng|là))*$/.test(
      wordsOf(context, mark.to, w.q.from),
    );
  }
  return false;
}

/** Members belong to what was last counted: HTX, THT, or the alliance. */
function memberOf(state: ReaderState, w: Window, counted: Counted): Counted {
  const { context } = state;
  const right = wordsOf(context, w.q.to, Math.min(w.nextFrom, w.q.to + 7));
  const left = wordsOf(context, Math.max(w.leftFrom, w.q.from - 14), w.q.from);
  const next = wordsOf(context, w.q.to, w.q.to + 3);
  if (/^(?:tham gia )?liên minh/.test(right) || /(?:số )?thành viên (?:của )?liên minh/.test(left)) {
    return {
      unit: 'don_vi',
      subject: 'thành viên Liên minh',
      measure: /kết nạp/.test(left) ? 'admitted' : 'total',
    };
  }
  if (/kết nạp/.test(left) && speaksOfAlliance(state, w))
    return { unit: 'don_vi', subject: 'thành viên Liên minh', measure: 'admitted' };
  if (headsClause(state, w, 'alliance') || state.section?.alliance === true)
    return { unit: 'don_vi', subject: 'thành viên Liên minh', measure: 'total' };
  const alliance = lastFact(state.current, (fact) => isLevel(fact) && fact.role === 'plain');
  if (alliance?.subject === 'thành viên Liên minh' && alliance.sentence === state.sentenceIndex) {
    return {
      unit: 'don_vi',
      subject: 'thành viên Liên minh',
      measure: /tổng số/.test(left) ? 'total' : alliance.measure,
    };
  }
  if (
    /^,? ?(?:và |, )?(?:người )?lao động/.test(next) &&
    !(next.startsWith(',') && startsNewStatement(state, w))
  )
    return { unit: 'nguoi', subject: 'thành viên và lao động', measure: 'members' };
  // "tổng số thành viên tổ hợp tác là 944.587 thành viên".
  const ofGroups =
    /(?:^| )thành viên (?:của )?(?:các )?(?:tht|tổ hợp tác)(?: (?:là|đạt|có|khoảng|gần|hơn|trên))*$/;
  if (ofGroups.test(left) || /^(?:của )?(?:thtx?|tổ hợp tác)/.test(next))
    return { ...counted, subject: 'thành viên THT' };
  if (/^(?:của )?(?:htx|hợp tác xã)/.test(next)) return counted;
  const leftOrg = leftHit(context, w, ORG_CATEGORIES, { maxCommas: 1 });
  if (leftOrg?.entry.unit === 'tht' && isJoinedWithHtx(context, leftOrg.mark.from)) return counted;
  const owner =
    leftOrg?.entry.unit ??
    mentionedOrg(state, w) ??
    lastFact(state.current, (fact) => isLevel(fact) && /^(?:htx|tht|lhhtx|qtdnd)$/.test(fact.unit))?.unit ??
    state.section?.organisation;
  return owner === 'tht' ? { ...counted, subject: 'thành viên THT' } : counted;
}

/** "lĩnh vực HTX, tổ hợp tác thu hút gần 3 triệu thành viên": the members are of both. */
function isJoinedWithHtx(context: DocumentContext, at: number): boolean {
  if (!/^(?:,|và)$/.test(context.tokens[at - 1]?.key ?? '')) return false;
  return entryOf(context.markBefore.get(at - 1), 'org')?.unit === 'htx';
}

/** "21.440 thành viên, lao động làm việc thường xuyên hơn 15.300 người": after the comma another count begins. */
function startsNewStatement(state: ReaderState, w: Window): boolean {
  const { context } = state;
  let i = w.q.from;
  while (i < Math.min(w.q.to + 4, state.sentence.to) && context.tokens[i]?.text !== ',') i++;
  if (context.tokens[i]?.text !== ',') return false;
  let k = i + 1;
  while (/^(?:người|lao|động)$/.test(context.tokens[k]?.key ?? '')) k++;
  if (context.tokens[k]?.kind !== 'word') return false;
  return !/^(?:tham|của|được|trong|tại|ở|và)$/.test(context.tokens[k]?.key ?? '');
}

/** The organisation named since the last count ("doanh thu bình quân mỗi HTX 2,5 tỷ; thu hút 6.000 thành viên"). */
function mentionedOrg(state: ReaderState, w: Window): string | undefined {
  const { context, sentence } = state;
  const orgs = lastFact(
    state.current,
    (fact) => isLevel(fact) && /^(?:htx|tht|lhhtx|qtdnd)$/.test(fact.unit),
  );
  const floor = Math.max(orgs?.to ?? sentence.from, w.q.from - 40);
  for (let i = w.q.from; i > floor; ) {
    const mark = context.markBefore.get(i);
    const org = mark !== undefined && mark.from >= floor ? entryOf(mark, 'org') : undefined;
    if (org !== undefined) return org.unit;
    i = mark?.from ?? i - 1;
  }
  return undefined;
}

/** Trace a head noun (or, for a bare number, the noun before it) to what is counted; null when nothing is. */
export function resolveCounted(state: ReaderState, w: Window): Counted | null {
  const { context } = state;
  const head = w.q.head;
  if (head === undefined) return null;
  const word = context.tokens[w.q.headMark?.from ?? 0]?.key ?? '';
  const phrase = wordsOf(context, w.q.headMark?.from ?? 0, w.q.headMark?.to ?? 0);
  const counted = finerSubject(state, w, fromEntry(head));
  // In a text on the nation its "địa phương" are provinces.
  if (counted.unit === 'dia_phuong' && state.documentPlace === 'cả nước') return { ...counted, unit: 'tinh' };
  const joined = joinedOrgs(context, w, counted);
  if (joined !== null) return joined;
  if (counted.unit === 'usd') {
    // "doanh thu đạt 20 triệu USD": dollars alone are no export.
    const money = leftHit(context, w, ['money'], { maxCommas: 0 })?.entry;
    return money?.measure === undefined
      ? counted
      : { ...counted, subject: money.subject ?? counted.subject, measure: money.measure };
  }
  if (counted.subject === 'sản lượng' && w.q.per === 'ha')
    return { unit: counted.unit, subject: 'năng suất', measure: 'yield' };
  if (counted.subject === 'hộ' && areMembers(state, w))
    return { ...counted, subject: 'thành viên', measure: 'members' };
  if (counted.subject === 'hộ' && isLinked(state, w)) return { ...counted, subject: 'hộ liên kết' };
  const turns = phrase === 'lượt' ? turnsBefore(state) : undefined;
  if (turns !== undefined) return turns;
  const fuller = /^(?:chuỗi|hộ)$/.test(phrase) ? fullerNoun(state, counted) : undefined;
  if (fuller !== undefined) return fuller;
  if (counted.subject === 'sản phẩm' && isOcop(state, w))
    return { unit: 'san_pham', subject: 'sản phẩm OCOP', measure: 'rated' };
  if (head.subject === 'thành viên') return memberOf(state, w, counted);
  if (head.subject === 'thành viên và lao động' && startsNewStatement(state, w))
    return memberOf(state, w, { unit: 'nguoi', subject: 'thành viên', measure: 'members' });
  // "hơn 72,5 nghìn người tham gia làm thành viên".
  if (word === 'người' && /^(?:tham gia )?(?:làm|là) thành viên/.test(wordsOf(context, w.q.to, w.q.to + 5)))
    return memberOf(state, w, { unit: 'nguoi', subject: 'thành viên', measure: 'members' });
  if (!GENERIC.has(phrase)) return counted;
  const hit = headNoun(context, w, ['org', 'noun']) ?? leftHit(context, w, ['org', 'noun'], { maxCommas: 1 });
  if (word === 'quỹ' && context.tokens[w.q.from - 1]?.key === 'dụng')
    return { unit: 'qtdnd', subject: 'QTDND', measure: 'total' };
  if (word === 'quỹ')
    return hit?.entry.unit === 'qtdnd' || !state.fund
      ? { unit: 'qtdnd', subject: 'QTDND', measure: 'total' }
      : counted;
  if (phrase === 'tổ chức') {
    const whole = lastFact(state.current, (fact) => isLevel(fact) && fact.unit === 'don_vi');
    return whole === undefined ? counted : { unit: 'don_vi', subject: whole.subject, measure: whole.measure };
  }
  if (word === 'tổ') {
    const tht =
      hit?.entry.unit === 'tht' ||
      namesGroups(state, w) ||
      state.section?.organisation === 'tht' ||
      lastFact(state.facts, (fact) => fact.unit === 'tht' || fact.unit === 'htx')?.unit === 'tht';
    return tht ? { unit: 'tht', subject: 'THT', measure: 'total' } : counted;
  }
  const admitted = leftHit(context, w, ['measure'], { maxCommas: 1 })?.entry.id === 'admitted';
  if (phrase === 'đơn vị') {
    if (admitted || /liên minh/.test(wordsOf(context, w.q.to, w.q.to + 4)))
      return { unit: 'don_vi', subject: 'thành viên Liên minh', measure: 'admitted' };
    if (hit?.entry.category === 'org' || hit?.entry.subject === 'thành viên Liên minh')
      return fromEntry(hit.entry);
    const before = lastFact(state.current, (fact) => isLevel(fact) && fact.role !== 'denominator');
    // "2 HTX và 1 Quỹ TDND …; cả 3 đơn vị": the kinds together.
    if (context.tokens[w.q.from - 1]?.key === 'cả' && before !== undefined && before.value < w.q.value)
      return counted;
    if (hit === null && before !== undefined && /^(?:htx|tht|lhhtx|qtdnd)$/.test(before.unit))
      return { unit: before.unit, subject: before.subject, measure: before.measure };
    return organisationsMeant(state, w) ?? counted;
  }
  if (phrase === 'người') {
    if (w.q.per === 'lớp') return { unit: 'nguoi', subject: 'lượt người', measure: 'attendance' };
    const headed = headOfPeople(state, w);
    if (headed !== undefined) return headed;
    const left = wordsOf(context, Math.max(w.leftFrom, w.q.from - 6), w.q.from);
    if (/(?:việc làm|bhxh|bảo hiểm xã hội|bảo hiểm)(?: \S+){0,3} cho(?: \S+)?$/.test(left))
      return { unit: 'nguoi', subject: 'lao động', measure: 'workers' };
    const meant = peopleOfSentence(state, w, hit?.entry.subject);
    if (meant !== undefined) return meant;
    if (hit?.entry.category === 'noun' && hit.entry.unit === 'nguoi') {
      const noun = fromEntry(hit.entry);
      const meant = noun.subject === 'người' ? peopleBefore(state, w) : undefined;
      if (meant !== undefined) return { unit: meant.unit, subject: meant.subject, measure: meant.measure };
      return noun.subject === 'thành viên' ? memberOf(state, w, noun) : noun;
    }
    if (admitted) return { unit: 'nguoi', subject: 'thành viên', measure: 'admitted' };
    const before =
      lastFact(state.current, (fact) => fact.unit === 'nguoi' || fact.unit === 'luot_nguoi') ??
      peopleBefore(state, w) ??
      (state.sentence.kind === 'item'
        ? state.carried?.candidates.find((fact) => fact.unit === 'nguoi' && fact.value >= w.q.value)
        : undefined);
    if (before !== undefined) return { unit: before.unit, subject: before.subject, measure: before.measure };
    if (lastFact(state.current, (fact) => fact.unit === 'lop' || fact.unit === 'hoi_nghi') !== undefined) {
      return { unit: 'nguoi', subject: 'lượt người', measure: 'attendance' };
    }
  }
  return counted;
}

/** "31 HTX, tổ hợp tác", "65 HTX và THT", "424 tổ hợp tác, HTX, liên hiệp HTX": one number of both kinds together. */
function joinedOrgs(context: DocumentContext, w: Window, counted: Counted): Counted | null {
  if (!/^(?:htx|tht|doanh_nghiep)$/.test(counted.unit)) return null;
  if (wordsOf(context, w.q.numberFrom + 1, w.q.headMark?.to ?? w.q.to).includes('lượt')) return null;
  const names = [counted.subject];
  let at = w.q.headMark?.to ?? w.q.to;
  // "35 hợp tác xã (HTX) và tổ hợp tác": the short name in brackets.
  const { tokens } = context;
  if (tokens[at]?.text === '(' && tokens[at + 2]?.text === ')' && /^HTX$/.test(tokens[at + 1]?.text ?? ''))
    at += 3;
  while (/^(?:[,/]|và)$/.test(context.tokens[at]?.text ?? '')) {
    const mark = context.markAt.get(at + 1);
    const org = entryOf(mark, 'org') ?? entryOf(mark, 'noun');
    if (org?.category === 'noun' && org.unit !== 'doanh_nghiep') break;
    if (mark === undefined || org?.subject === undefined || context.tokens[mark.to]?.kind === 'number') break;
    // "12 HTX và THT có 5 tổ", "12 HTX và doanh nghiệp ký": the second goes on by itself.
    const goesOn = /^(?:có|là|đạt|:)$/.test(context.tokens[mark.to]?.key ?? '');
    if (context.tokens[at]?.key === 'và' && (goesOn || org.category === 'noun')) break;
    names.push(org.subject);
    at = mark.to;
  }
  const both = names.includes('HTX') && (names.includes('THT') || names.includes('doanh nghiệp'));
  return both ? { unit: 'don_vi', subject: names.join(', '), measure: counted.measure } : null;
}

/** The noun that a bare number counts: "số HTX là 678", "số thành viên HTX 6,5 triệu", "Tổng số HTX: 678". */
export function nounBefore(state: ReaderState, w: Window): Counted | null {
  const { context } = state;
  const hit = headNoun(context, w, ['noun', 'org', 'money', 'body']);
  if (hit === null || hit.entry.category === 'body' || hit.entry.category === 'money') return null;
  const gap = w.q.from - hit.mark.to;
  const counted =
    hit.entry.category === 'org' ||
    hit.entry.unit === 'nguoi' ||
    hit.entry.unit === 'luot_nguoi' ||
    hit.entry.unit === 'ho';
  if (!counted || gap > 22) return null;
  const numbered = hasWord(
    context,
    Math.max(w.leftFrom, hit.mark.from - 3),
    hit.mark.from,
    /^(?:số|lượng|tổng)$/,
  );
  const between = marksIn(context, hit.mark.to, w.q.from);
  const linked =
    between.some((mark) => entryOf(mark, 'have') ?? entryOf(mark, 'level')) ||
    context.tokens[w.q.from - 1]?.text === ':';
  const label =
    context.tokens[w.q.from - 1]?.text === ':' && gap <= 1 && hit.mark.from - state.sentence.from <= 3;
  if (label && hit.entry.category === 'org') return fromEntry(hit.entry);
  if (!(numbered && (linked || gap <= 2)) && !(linked && gap <= 3 && w.q.value >= 10 && w.q.scaled))
    return null;
  const base = fromEntry(hit.entry);
  return base.subject === 'thành viên' ? memberOf(state, w, base) : base;
}
