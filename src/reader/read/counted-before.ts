// What do đơn vị, tổ, người, sản phẩm mean where the text told before what is counted?
import type { Counted } from './counts.ts';
import { type Fact, isLevel } from './fact.ts';
import { entryOf } from './marks.ts';
import { lastFact, type ReaderState } from './state.ts';
import { marksIn, type Window, wordsOf } from './window.ts';

/** "316 HTX, trong đó: - 241 đơn vị đang hoạt động", "19 HTX vay …; 7 đơn vị vay": said of organisations told before. */
export function organisationsMeant(state: ReaderState, w: Window): Counted | undefined {
  const next = wordsOf(state.context, w.q.to, w.q.to + 3);
  if (
    !/^(?:đang |đã |còn |được )?(?:hoạt động|ngừng|ngưng|tạm ngừng|giải thể|vay|xếp loại|đạt loại)/.test(next)
  )
    return undefined;
  const isOrganisation = (fact: Fact) =>
    isLevel(fact) && /^(?:htx|tht|lhhtx|qtdnd)$/.test(fact.unit) && fact.value >= w.q.value;
  const told =
    lastFact(state.current, isOrganisation) ??
    (state.sentence.kind === 'item' ? state.carried?.candidates.find(isOrganisation) : undefined);
  return told === undefined ? undefined : { unit: told.unit, subject: told.subject, measure: told.measure };
}

/** "tổng số thành viên của 3 quỹ tín dụng là 4.422 người", "lao động là thành viên HTX 4.375 người": who is counted heads the clause. */
export function headOfPeople(state: ReaderState, w: Window): Counted | undefined {
  const { context, sentence } = state;
  const words = wordsOf(context, Math.max(sentence.from, w.q.from - 34), w.q.from).replace(/^.*[;.]/, '');
  if (
    /(?:^| )lao động(?: \S+){0,4} là (?:thành viên|xã viên)(?: (?:htx|hợp tác xã|của htx))?(?: (?:là|có|:))*$/.test(
      words,
    )
  )
    return { unit: 'nguoi', subject: 'lao động', measure: 'workers', breakdown: ['doi_tuong', 'thanh_vien'] };
  const approx = '(?: (?:trên|gần|hơn|khoảng))?$';
  const headed =
    new RegExp(
      `(?:^| )số (thành viên|xã viên|lao động)(?: thường xuyên)? (?:của|trong|tại|ở|tham gia) [^,;:]*(?:là|đạt|có|tăng|giảm)(?: thêm)?${approx}`,
    ).exec(words)?.[1] ??
    new RegExp(
      `(?:^| )(thành viên|xã viên|lao động)(?: thường xuyên)?(?: có)? tổng số(?: là| có| đạt)?${approx}`,
    ).exec(words)?.[1] ??
    // "Tổng số xã viên hợp tác xã đến cuối năm 2014: 28.743 người".
    /^tổng số (thành viên|xã viên|lao động)(?: [^,;:()]*)? :$/.exec(
      words.replace(/^.*(?= tổng số)/, '').trim(),
    )?.[1];
  // "số người tham gia các HTX nông nghiệp là khoảng 3,8 triệu người".
  const joined =
    /(?:^| )số người tham gia (?:các |làm thành viên )?(?:htx|hợp tác xã)(?: [^,;:()]+)? là(?: \S+)?$/;
  if (joined.test(words)) return { unit: 'nguoi', subject: 'thành viên', measure: 'members' };
  if (headed === undefined || (!/\d/.test(words) && !/tham gia|tổng số(?: là)?$|:$/.test(words)))
    return undefined;
  return headed === 'lao động'
    ? { unit: 'nguoi', subject: 'lao động', measure: 'workers' }
    : { unit: 'nguoi', subject: 'thành viên', measure: 'members' };
}

/** "952 cán bộ quản lý. Về trình độ: đại học 238 người": people told just before who are more than these. */
export function peopleBefore(state: ReaderState, w: Window): Fact | undefined {
  const { facts, sentenceIndex } = state;
  const told = lastFact(
    facts,
    (fact) => fact.unit === 'nguoi' && isLevel(fact) && fact.role === 'plain' && fact.list === undefined,
  );
  const fits = told !== undefined && told.value >= w.q.value && sentenceIndex - told.sentence <= 6;
  return fits && told.subject === 'cán bộ quản lý HTX' ? told : undefined;
}

/** "151 sản phẩm OCOP …, trong đó 53 sản phẩm 4 sao": products of the programme, once it has been told of. */
export function isOcop(state: ReaderState, w: Window): boolean {
  const told = lastFact(state.facts.slice(-16), (fact) => fact.subject === 'sản phẩm OCOP');
  const named = marksIn(state.context, Math.max(state.sentence.from, w.q.from - 40), w.q.from).some(
    (mark) => entryOf(mark, 'noun')?.subject === 'sản phẩm OCOP',
  );
  // "53 HTX với 180 sản phẩm được đánh giá, phân hạng và công nhận sản phẩm OCOP".
  const next = wordsOf(state.context, w.q.to, Math.min(state.sentence.to, w.q.to + 18));
  if (/^(?:[^;:.]* )?(?:công nhận|đạt|xếp hạng|phân hạng|chuẩn)(?: [^;:.]*)? ocop(?: |$)/.test(next))
    return true;
  if (told === undefined && !named) return false;
  const left = wordsOf(state.context, Math.max(w.leftFrom, w.q.from - 6), w.q.from);
  return !/giới thiệu|trưng bày|(?:^| )đưa(?: |$)|bày bán/.test(left);
}

/** "Về tổ hợp tác, toàn tỉnh có 1.386 tổ": the sentence is on groups and on no other organisation. */
export function namesGroups(state: ReaderState, w: Window): boolean {
  const units = marksIn(state.context, Math.max(state.sentence.from, w.q.from - 30), w.q.from)
    .map((mark) => entryOf(mark, 'org')?.unit)
    .filter((unit) => unit !== undefined);
  return units.length > 0 && units.every((unit) => unit === 'tht');
}

/** "Trong tổng số thành viên, HTX nông nghiệp 41.260 người", "9.840 thành viên, trong đó người dân tộc 6.888 người": the people the sentence is on. */
export function peopleOfSentence(
  state: ReaderState,
  w: Window,
  noun: string | undefined,
): Counted | undefined {
  if (noun !== undefined && noun !== 'người' && noun !== 'HTX' && noun !== 'QTDND') return undefined;
  const words = wordsOf(state.context, state.sentence.from, Math.min(w.q.from, state.sentence.from + 8));
  const whole = /^trong (?:tổng )?số (thành viên|lao động)(?: |$)/.exec(words)?.[1];
  if (whole === 'thành viên') return { unit: 'nguoi', subject: 'thành viên', measure: 'members' };
  if (whole === 'lao động') return { unit: 'nguoi', subject: 'lao động', measure: 'workers' };
  if (noun !== 'người') return undefined;
  const told = lastFact(
    state.current,
    (fact) => fact.unit === 'nguoi' && isLevel(fact) && fact.role === 'plain' && fact.per === undefined,
  );
  const listed = told !== undefined && w.q.from - told.to <= 12 && told.value >= w.q.value;
  return listed ? { unit: told.unit, subject: told.subject, measure: told.measure } : undefined;
}

/** "tổng số xã viên là 191.581 hộ": members who are households. */
export function areMembers(state: ReaderState, w: Window): boolean {
  const words = wordsOf(state.context, Math.max(w.leftFrom, w.q.from - 8), w.q.from);
  return /(?:^| )số (?:xã viên|thành viên)(?: htx| hợp tác xã)? (?:là|đạt|có|gồm)(?: (?:trên|gần|hơn|khoảng))?$/.test(
    words,
  );
}

/** "liên kết với 4.620 hộ", "230 hộ trồng dong riềng liên kết": households tied to a co-operative by contract. */
export function isLinked(state: ReaderState, w: Window): boolean {
  const { context } = state;
  const left = wordsOf(context, Math.max(w.leftFrom, w.q.from - 4), w.q.from);
  if (/liên kết với(?: \S+)?$/.test(left)) return true;
  const right = wordsOf(context, w.q.to, Math.min(w.nextFrom, w.q.to + 6)).replace(/ ?[,;.:()].*$/, '');
  return /(?:^| )liên kết$/.test(right);
}

/** "214 chuỗi cung ứng, trong đó 171 chuỗi", "17 hộ thành viên, nay 51 hộ": the short noun means the full one told before. */
export function fullerNoun(state: ReaderState, counted: Counted): Counted | undefined {
  const told = lastFact(state.current, (fact) => fact.unit === counted.unit && isLevel(fact));
  return told === undefined || told.subject === counted.subject
    ? undefined
    : { unit: told.unit, subject: told.subject, measure: told.measure };
}

/** "47 lượt HTX tham gia …, tăng 19 lượt": turns of what was counted in turns before. */
export function turnsBefore(state: ReaderState): Counted | undefined {
  const told = lastFact(
    state.current,
    (fact) =>
      isLevel(fact) &&
      fact.unit === 'htx' &&
      state.context.tokens[fact.quantity.headMark?.from ?? -1]?.key === 'lượt',
  );
  return told === undefined ? undefined : { unit: told.unit, subject: told.subject, measure: told.measure };
}
