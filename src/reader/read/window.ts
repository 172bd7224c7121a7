// What do the words before and after a number say about it?
import type { Category, Entry } from '../lexicon/entry.ts';
import type { DocumentContext } from './context.ts';
import { entryOf, type Mark } from './marks.ts';
import type { Quantity } from './quantity.ts';

/** The words around one number: left window [leftFrom, q.from), right window [q.to, rightTo). */
export interface Window {
  readonly q: Quantity;
  readonly leftFrom: number;
  readonly rightTo: number;
  /** Start of the next number's phrase (or the sentence end). */
  readonly nextFrom: number;
}

/** A word that begins another statement and so ends the noun phrase after a number. */
const PHRASE_STOP = new Set(
  'đưa nâng hút tạo nhưng đồng tại cho do còn mà để so từ đạt chiếm tăng giảm với trên cùng trị góp đóng giúp đem mang vượt tham'.split(
    ' ',
  ),
);
const STOP_CATEGORIES: readonly Category[] = [
  'share',
  'rise',
  'fall',
  'against',
  'level',
  'closed',
  'partly',
  'open',
  'plan',
  'have',
  'rest',
  'whole',
  'money',
  'previous',
];

/** End of the noun phrase that starts at `from`; of a `whole` ("trong số 21 HTX thành lập mới có 15 …") a verb before the next number is said too. */
export function phraseEnd(context: DocumentContext, from: number, limit: number, whole = false): number {
  let i = from;
  const max = Math.min(limit, from + 14);
  while (i < max) {
    const token = context.tokens[i];
    if (token === undefined || (token.kind === 'number' && !isNameNumber(context, i))) break;
    if (token.text === '(' && context.tokens[i + 1]?.kind === 'word' && context.tokens[i + 2]?.text === ')') {
      i += 3;
      continue;
    }
    if (
      token.kind === 'mark' &&
      token.text !== '"' &&
      token.text !== '-' &&
      token.text !== "'" &&
      token.text !== '*'
    )
      break;
    const mark = context.markAt.get(i);
    if (mark !== undefined) {
      if (entryOf(mark, 'measure') !== undefined) {
        // "4 HTX vay 1,4 tỷ": the loan follows, yet these are the borrowers.
        if (entryOf(mark, 'measure')?.id !== 'borrowers' && !whole && takesNumber(context, mark.to, limit))
          break;
        i = mark.to;
        continue;
      }
      if (
        entryOf(mark, 'partly') !== undefined &&
        /^(?:này|đó)$/.test(context.tokens[mark.to - 1]?.key ?? '') &&
        context.tokens[mark.to - 2]?.key === 'số'
      ) {
        i = mark.to;
        continue;
      }
      // "22,7% có trình độ đại học": what they have is what sets them apart.
      const schooled = token.key === 'có' && context.tokens[mark.to]?.key === 'trình';
      // "409 HTX hoạt động ở lĩnh vực nông nghiệp".
      const within =
        token.key === 'ở' && /^(?:lĩnh|khu|ngành|mảng)$/.test(context.tokens[mark.to]?.key ?? '');
      if (!schooled && !within && STOP_CATEGORIES.some((category) => entryOf(mark, category) !== undefined))
        break;
      i = mark.to;
      continue;
    }
    if (token.kind === 'word' && PHRASE_STOP.has(token.key)) break;
    if (token.key === 'thu' && context.tokens[i + 1]?.key !== 'hồi') break;
    if (token.key === 'và' && context.tokens[i + 1]?.kind === 'number') break;
    i++;
  }
  return Math.min(i, max);
}

/** "có 1 HTX ở Phường 2 giải thể": the number of a ward ends no phrase. */
function isNameNumber(context: DocumentContext, at: number): boolean {
  return (
    context.excluded[at] === 1 &&
    /^(?:phường|quận|ấp|thôn|khóm|khu|xóm)$/.test(context.tokens[at - 1]?.key ?? '')
  );
}

/** Whether the words at `at` lead straight to a number, so the verb before them governs that number. */
function takesNumber(context: DocumentContext, at: number, limit: number): boolean {
  for (let i = at; i < limit + 1 && i < at + 4; i++) {
    const token = context.tokens[i];
    if (token?.kind === 'number') return context.tokens[i + 1]?.text !== '%' && context.excluded[i] !== 1;
    if (token?.kind !== 'word') return false;
    const mark = context.markAt.get(i);
    if (
      !/^(?:được|cho|thêm|gần|hơn|khoảng|trên|là|có|ước)$/.test(token.key) &&
      entryOf(mark, 'approx') === undefined
    )
      return false;
  }
  return false;
}

/** Marks inside [from, to), left to right. */
export function marksIn(context: DocumentContext, from: number, to: number): Mark[] {
  const found: Mark[] = [];
  for (let i = from; i < to; ) {
    const mark = context.markAt.get(i);
    if (mark !== undefined && mark.to <= to) {
      found.push(mark);
      i = mark.to;
    } else i++;
  }
  return found;
}

/** First entry of a category in the noun phrase right after the number. */
export function rightEntry(
  context: DocumentContext,
  w: Window,
  category: Category,
  from = w.q.to,
): Entry | undefined {
  for (const [start, end] of modifierSpans(context, w, from)) {
    for (const mark of marksIn(context, start, end)) {
      const entry = entryOf(mark, category);
      if (entry !== undefined && entry.side !== 'left') return entry;
    }
  }
  return undefined;
}

/**
 * The stretches that describe what a number counts: the noun phrase, and what goes on after a share put in between
 * ("118 HTX, tương đương 13,9%, vẫn hoạt động cầm chừng", "96 HTX (34%) làm ăn hiệu quả").
 */
export function modifierSpans(context: DocumentContext, w: Window, from: number): [number, number][] {
  const whole = /(?:^|\s)trong (?:tổng )?số$/.test(wordsOf(context, w.q.from - 3, w.q.from));
  const end = phraseEnd(context, from, w.nextFrom, whole);
  const spans: [number, number][] = [[from, end]];
  const after = afterInsertedShare(context, end);
  if (after > 0) {
    let limit = after;
    while (
      limit < after + 14 &&
      context.tokens[limit] !== undefined &&
      context.tokens[limit]?.kind !== 'number'
    )
      limit++;
    spans.push([after, phraseEnd(context, after, limit)]);
  }
  return spans;
}

/** Token after "(chiếm 34%)" or ", tương đương 13,9%,": 0 when no share is put in at `at`. */
function afterInsertedShare(context: DocumentContext, at: number): number {
  const { tokens } = context;
  const open = tokens[at]?.text;
  if (open !== '(' && open !== ',') return 0;
  let i = at + 1;
  let said = open === '(';
  while (
    i < at + 6 &&
    /^(?:chiếm|tương|đương|ứng|tức|bằng|tỷ|lệ|khoảng|hơn|gần|trên|đạt|với|là|ước)$/.test(tokens[i]?.key ?? '')
  ) {
    said = true;
    i++;
  }
  if (!said || tokens[i]?.kind !== 'number' || tokens[i + 1]?.text !== '%') return 0;
  if (tokens[i + 2]?.text !== (open === '(' ? ')' : ',')) return 0;
  let k = i + 3;
  while (
    /^(?:vẫn|còn|đang|đã|là|hiện|mới|chỉ|được)$/.test(tokens[k]?.key ?? '') &&
    context.markAt.get(k) === undefined
  )
    k++;
  const next = entryOf(context.markAt.get(k), 'measure') ?? entryOf(context.markAt.get(k), 'kind');
  return next !== undefined && next.side !== 'left' ? k : 0;
}

/** Whether one of the given words stands in tokens [from, to). */
export function hasWord(context: DocumentContext, from: number, to: number, pattern: RegExp): boolean {
  for (let i = from; i < to; i++) if (pattern.test(context.tokens[i]?.key ?? '')) return true;
  return false;
}

/** Lower-case words of tokens [from, to) joined by spaces. */
export function wordsOf(context: DocumentContext, from: number, to: number): string {
  const words: string[] = [];
  for (let i = Math.max(0, from); i < to; i++) words.push(context.tokens[i]?.key ?? '');
  return words.join(' ');
}

export interface LeftHit {
  readonly mark: Mark;
  readonly entry: Entry;
  readonly commas: number;
}

/** Token of the parenthesis that `close` closes, not before `floor`; -1 when there is none near. */
export function openingOf(context: DocumentContext, close: number, floor: number): number {
  for (let i = close - 1; i >= floor && i > close - 30; i--) if (context.tokens[i]?.text === '(') return i;
  return -1;
}

/** "dư nợ cho vay đối với HTX, LHHTX đạt 342 tỷ đồng": a comma between two kinds of organisations parts nothing. */
function joinsKinds(context: DocumentContext, comma: number): boolean {
  const before = entryOf(context.markBefore.get(comma), 'org');
  const after = entryOf(context.markAt.get(comma + 1), 'org');
  return before !== undefined && after !== undefined;
}

/**
 * Nearest mark of a category before the number. The search ends at a semicolon or full stop, and at a comma once a
 * predicate (có, là, còn, đạt) has been passed: what stands before that comma belongs to another statement.
 */
export function leftHit(
  context: DocumentContext,
  w: Window,
  categories: readonly Category[],
  options: { readonly maxCommas?: number; readonly until?: number } = {},
): LeftHit | null {
  let commas = 0;
  let predicate = false;
  const floor = options.until ?? w.leftFrom;
  for (let i = w.q.from; i > floor; ) {
    const mark = context.markBefore.get(i);
    if (mark !== undefined && mark.from >= floor) {
      for (const category of categories) {
        const entry = entryOf(mark, category);
        if (entry !== undefined && entry.side !== 'right') return { mark, entry, commas };
      }
      if ((entryOf(mark, 'have') ?? entryOf(mark, 'rest')) !== undefined) predicate = true;
      i = mark.from;
      continue;
    }
    const text = context.tokens[i - 1]?.text;
    if (text === ')') {
      const open = openingOf(context, i - 1, floor);
      if (open < 0) return null;
      i = open;
      continue;
    }
    // "TP.Hồ Chí Minh": a dot glued to what follows ends nothing.
    const glued = context.tokens[i]?.start === context.tokens[i - 1]?.end;
    if (text === ';' || (text === '.' && !glued)) return null;
    if (text === ',' && !joinsKinds(context, i - 1)) {
      commas++;
      if (predicate || commas > (options.maxCommas ?? 2)) return null;
    }
    i--;
  }
  return null;
}

/**
 * The head noun before the number: of "tổng số lao động làm việc trong HTX là 5.000 người" lao động, not the HTX after
 * trong, của, từ, cho.
 */
export function headNoun(
  context: DocumentContext,
  w: Window,
  categories: readonly Category[],
  maxCommas = 0,
): LeftHit | null {
  let hit = leftHit(context, w, categories, { maxCommas });
  for (let n = 0; n < 4 && hit !== null; n++) {
    // "thu nhập lao động", "doanh thu HTX": the first noun is the head.
    const joined: Mark | undefined = context.markBefore.get(hit.mark.from);
    const first: Entry | undefined =
      joined !== undefined && joined.from >= w.leftFrom ? entryOf(joined, 'money') : undefined;
    if (joined !== undefined && first !== undefined && categories.includes('money'))
      return { ...hit, mark: joined, entry: first };
    const opens = firstOfPair(context, hit.mark.from, w.leftFrom);
    const before = context.tokens[opens - 1]?.key ?? '';
    const outer = before === 'các' || before === 'số' ? (context.tokens[opens - 2]?.key ?? '') : before;
    if (!/^(?:của|từ|cho|trong|ở|với|tại|theo|mỗi|một|1|01|bình|quân|thành)$/.test(outer)) return hit;
    hit = leftHit(context, { ...w, q: { ...w.q, from: opens } }, categories, { maxCommas });
  }
  return hit;
}

/** "trong HTX, liên hiệp HTX": where the first of organisations named together begins. */
function firstOfPair(context: DocumentContext, from: number, floor: number): number {
  let at = from;
  for (let n = 0; n < 3 && /^(?:,|và|hoặc)$/.test(context.tokens[at - 1]?.key ?? ''); n++) {
    const before = context.markBefore.get(at - 1);
    if (before === undefined || before.from < floor || entryOf(before, 'org') === undefined) break;
    if (!/^(?:của|trong|ở|tại|cho)$/.test(context.tokens[before.from - 1]?.key ?? '') && n === 2) break;
    at = before.from;
  }
  return at;
}
