// Of which money, people or goods is a share, when the words around it name them (tỷ lệ nợ xấu, trong tổng dư nợ)?
import { type Fact, isLevel } from './fact.ts';
import { entryOf } from './marks.ts';
import { lastFact, type ReaderState } from './state.ts';
import { type LeftHit, leftHit, marksIn, type Window, wordsOf } from './window.ts';

/** What a percentage or a difference speaks about. */
export interface Spoken {
  readonly subject: string;
  readonly measure: string;
  readonly breakdown?: readonly [string, string];
  readonly anchor?: Fact;
}

const QUANTITY_NOUNS: Readonly<Record<string, string>> = { 'diện tích': 'ha', 'sản lượng': 'tan' };

/** "liên kết 23.212 ha, sản lượng 162.170 tấn, chiếm 11,57% tổng diện tích": the part is of the kind of the whole named. */
export function partOfNamedWhole(state: ReaderState, w: Window): Fact | undefined {
  const words = wordsOf(state.context, w.q.to, w.q.to + 4);
  const noun = /^(?:trong |trên |của )?(?:tổng )?(diện tích|sản lượng)(?: |$)/.exec(words)?.[1];
  if (noun === undefined) return undefined;
  const last = state.current[state.current.length - 1];
  const part = lastFact(
    state.current.slice(-4),
    (fact) => isLevel(fact) && fact.unit === QUANTITY_NOUNS[noun],
  );
  return part !== undefined && last !== undefined && part !== last && w.q.from - part.to <= 16
    ? part
    : undefined;
}

/** "tỷ lệ nợ quá hạn tính chung cho 11 Quỹ là 1,3%": the rate of the debt, not a share of the funds. */
export function rateOfDebt(state: ReaderState, w: Window): Spoken | null {
  const words = wordsOf(state.context, Math.max(state.sentence.from, w.q.from - 18), w.q.from);
  const debt =
    /(?:^| )tỷ lệ nợ (xấu|quá hạn)(?: [^,;.()]*)? \d[^,;.()]* (?:là|chiếm|ở mức|đạt|khoảng|chỉ)$/.exec(
      words,
    )?.[1] ??
    /(?:^| )tỷ lệ nợ (xấu|quá hạn)(?: (?:là|chiếm|ở mức|đạt|khoảng|chỉ|còn|bình quân|dưới))*$/.exec(
      words,
    )?.[1];
  const told =
    debt ??
    // "Nợ quá hạn nhỏ, đến 31/10/2004 tỷ lệ này là 0,4%": the rate just spoken of.
    /(?:^| )nợ (xấu|quá hạn)(?: [^;.]*)? tỷ lệ này (?:là|chiếm|ở mức|chỉ|còn|khoảng)(?: khoảng| dưới)?$/.exec(
      wordsOf(state.context, Math.max(state.sentence.from, w.q.from - 30), w.q.from),
    )?.[1] ??
    /(?:^| )nợ (xấu|quá hạn)(?: [^,;.()\d]*)?(?: của| cho)? (?:các |\d+ )?(?:quỹ|qtdnd|quỹ tín dụng nhân dân)(?: [^,;.()\d]*)? (?:là|chiếm|ở mức|đạt|khoảng|chỉ)$/.exec(
      words,
    )?.[1];
  if (told === undefined) return null;
  return told === 'xấu'
    ? { subject: 'nợ xấu', measure: 'npl' }
    : { subject: 'nợ quá hạn', measure: 'overdue_debt' };
}

/** "kiểm soát nợ xấu dưới 1% tổng dư nợ": the debt stands right before its share. */
export function debtBefore(state: ReaderState, w: Window): Spoken | null {
  const hit = leftHit(state.context, w, ['money'], { maxCommas: 0 });
  if (hit === null || w.q.from - hit.mark.to > 1) return null;
  const { measure, subject } = hit.entry;
  return measure === 'npl' || measure === 'overdue_debt' ? { subject: subject ?? '', measure } : null;
}

/** "doanh thu 2,2 tỷ, lợi nhuận 470 triệu, tỷ suất lợi nhuận trên doanh thu 18,4%": the rate of the profit told. */
export function rateOfProfit(state: ReaderState, w: Window): Spoken | undefined {
  const words = wordsOf(state.context, Math.max(state.sentence.from, w.q.from - 12), w.q.from);
  if (!/(?:tỷ suất|tỷ lệ) (?:lợi nhuận|lãi)(?: [^,;.()]*)?$/.test(words)) return undefined;
  const profit = lastFact(state.current, (fact) => fact.measure === 'profit' && isLevel(fact));
  return {
    subject: 'lợi nhuận',
    measure: 'profit',
    ...(profit === undefined ? {} : { anchor: profit }),
  };
}

/** "Trong tổng dư nợ, cho vay chăn nuôi chiếm 46%, dịch vụ 38%": shares of the money the sentence opens with. */
export function dividedMoney(state: ReaderState, w: Window): Spoken | undefined {
  const { context, sentence } = state;
  if (!/^trong tổng(?: số)? /.test(wordsOf(context, sentence.from, sentence.from + 4))) return undefined;
  if (lastFact(state.current, isLevel) !== undefined) return undefined;
  for (let i = sentence.from + 1; i < Math.min(w.q.from, sentence.from + 4); i++) {
    const money = entryOf(context.markAt.get(i), 'money');
    if (money !== undefined) return { subject: money.subject ?? '', measure: money.measure ?? '' };
  }
  return undefined;
}

/** "trình độ cán bộ quản lý còn thấp, chỉ khoảng 24% có bằng cao đẳng": the managers named before. */
export function schooledOf(state: ReaderState, w: Window): Spoken | undefined {
  const { context, sentence } = state;
  if (!/^có (?:bằng|trình độ)(?: |$)/.test(wordsOf(context, w.q.to, w.q.to + 3))) return undefined;
  const named = marksIn(context, Math.max(sentence.from, w.q.from - 30), w.q.from).some(
    (mark) => entryOf(mark, 'noun')?.subject === 'cán bộ quản lý HTX',
  );
  return named ? { subject: 'cán bộ quản lý HTX', measure: 'total' } : undefined;
}

/** "thu nhập của thành viên HTX nông nghiệp tăng 3%; HTX phi nông nghiệp tăng 2%": the second grows in the same thing. */
export function sameGrowthOfOthers(state: ReaderState, w: Window, noun: LeftHit): Spoken | undefined {
  const said = state.current[state.current.length - 1];
  if (noun.entry.category !== 'org' || said === undefined || isLevel(said)) return undefined;
  const { context } = state;
  const before = { ...w, leftFrom: state.sentence.from, q: { ...w.q, from: said.from } };
  const named = leftHit(context, before, ['money'], { maxCommas: 0 });
  if (named === null || named.entry.subject !== said.subject || named.mark.from > noun.mark.from)
    return undefined;
  const owner = marksIn(context, named.mark.to, said.from).some(
    (mark) => (entryOf(mark, 'org') ?? entryOf(mark, 'noun')) !== undefined,
  );
  const between = wordsOf(context, said.to, noun.mark.from);
  const parallel =
    /^(?:so với [^;,.()]* )?[;,](?: (?:còn|riêng|và|các|của|ở|đối|với|khối|thành|viên|người|lao|động))*$/.test(
      between,
    );
  if (!owner || !parallel) return undefined;
  const kind = marksIn(context, noun.mark.from, w.q.from)
    .map((mark) => entryOf(mark, 'kind')?.breakdown ?? entryOf(mark, 'org')?.breakdown)
    .find((breakdown) => breakdown !== undefined);
  return { subject: said.subject, measure: said.measure, ...(kind === undefined ? {} : { breakdown: kind }) };
}
