// How does the reader walk through one sentence and turn its numbers into facts?

import { isCapitalised } from '../token.ts';
import { amountDraft, percentDraft } from './amount-draft.ts';
import { appendFact } from './append-fact.ts';
import { bareDraft } from './bare-draft.ts';
import { countDraft } from './count-draft.ts';
import { resolveCounted } from './counts.ts';
import type { Draft } from './draft.ts';
import type { Fact, FactRole } from './fact.ts';
import { closeFrames, sectorBefore } from './lists.ts';
import { directChange } from './percents.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { classOfShare, markSize, sizedBy } from './size-class.ts';
import type { ReaderState } from './state.ts';
import { isThreshold } from './threshold.ts';
import { hasWord, type Window, wordsOf } from './window.ts';

/** Quantities of tokens [from, to), left to right. */
function findQuantities(state: ReaderState, from: number, to: number): Quantity[] {
  const { context } = state;
  const found: Quantity[] = [];
  for (let i = from; i < to; ) {
    const q = readQuantity(context, i);
    if (q === null) {
      i++;
      continue;
    }
    found.push(q);
    i = Math.max(q.to, i + 1);
  }
  return found;
}

function updateParens(state: ReaderState, from: number, to: number, owner: Fact | null): void {
  for (let i = from; i < to; i++) {
    const text = state.context.tokens[i]?.text;
    if (text === '(') state.parens.push({ owner: ownerOf(state, owner, i), from: i });
    else if (text === ')' && state.parens.length > 0) {
      state.parens.pop();
      closeFrames(state, true);
    }
  }
}

/** "Tây Bắc (39 HTX), Tây Nguyên (27 HTX)": the second parenthesis belongs to the name before it, not to the 39. */
function ownerOf(state: ReaderState, before: Fact | null, open: number): Fact | null {
  const { tokens } = state.context;
  // "nông nghiệp (47 HTX), công thương (12 HTX)": each parenthesis is of the sector before it.
  const sector = before === null ? -1 : sectorBefore(state.context, open);
  if (before !== null && sector >= 0) {
    const alone = tokens[before.to]?.text === ')' && sector - before.to === 2;
    if (alone && /^[,;]$/.test(tokens[sector - 1]?.text ?? '')) return null;
  }
  if (before === null || !isCapitalised(tokens[open - 1])) return before;
  for (let i = before.to; i < open; i++) if (/^[,;)]$/.test(tokens[i]?.text ?? '')) return null;
  return before;
}

/** Read one sentence: append its facts to the state. */
export function interpretSentence(
  state: ReaderState,
  timeFor: (w: Window, role: FactRole, fact: Fact) => void,
): void {
  const { sentence } = state;
  const quantities = findQuantities(state, sentence.from, sentence.to);
  let cursor = sentence.from;
  let leftFrom = sentence.from;
  state.parens = [];
  state.introducer = null;
  for (let n = 0; n < quantities.length; n++) {
    const q = quantities[n];
    if (q === undefined) continue;
    updateParens(state, cursor, q.from, state.current[state.current.length - 1] ?? null);
    cursor = q.from;
    const nextFrom = quantities[n + 1]?.from ?? sentence.to;
    const w: Window = { q, leftFrom: Math.max(leftFrom, q.from - 60), rightTo: nextFrom, nextFrom };
    const draft = draftOf(state, w);
    if (draft === null) {
      // A year ("2016: 22; 2017: 31") is no part that was not understood.
      const year = /^(?:19|20)\d\d$/.test(state.context.tokens[q.numberFrom]?.text ?? '');
      if (q.kind === 'bare' && q.value > 0 && !(year && state.context.tokens[q.to]?.text === ':')) {
        for (const frame of state.open)
          if (frame.children.length > 0 || q.from - frame.parent.to < 20) frame.complete = false;
        leftFrom = q.to;
      }
      continue;
    }
    appendFact(state, w, draft, timeFor);
    cursor = q.to;
    leftFrom = q.to;
  }
  updateParens(state, cursor, sentence.to, state.current[state.current.length - 1] ?? null);
}

function draftOf(state: ReaderState, w: Window): Draft | null {
  const { q } = w;
  const { context } = state;
  switch (q.kind) {
    case 'money':
      return boundsShare(state, w) || isThreshold(state, w) ? null : amountDraft(state, w);
    case 'percent':
      return percentDraft(state, w);
    case 'times':
      return context.tokens[q.numberFrom - 1]?.key === 'gấp' ||
        /tăng|gấp|giảm|cao hơn|bằng/.test(wordsOf(context, Math.max(w.leftFrom, q.from - 5), q.from)) ||
        (state.current[state.current.length - 1]?.unit === 'lan' && directChange(state, w) !== null)
        ? percentDraft(state, w)
        : null;
    case 'count': {
      // "bình quân 01 HTX", "mỗi 1 xã": the one of a denominator is no statistic.
      const before = wordsOf(context, Math.max(w.leftFrom, q.from - 3), q.from);
      if (q.value === 1 && /(?:bình quân|trung bình|mỗi)(?: của)?(?: mỗi)?$/.test(before)) return null;
      // "bình quân lao động thường xuyên của 01 HTX", "bình quân nguồn vốn hoạt động 01 quỹ".
      const clause = wordsOf(context, Math.max(w.leftFrom, q.from - 12), q.from);
      if (q.value === 1 && /(?:bình quân|trung bình)(?: [^\s\d,;:.()]+){0,8}$/.test(clause)) return null;
      // "bình quân 1 dự án đạt 475 triệu đồng, 1 hộ đạt 37,7 triệu đồng".
      if (q.value === 1 && isNextDenominator(state, w)) return null;
      // "2/3 lao động" is a portion, not a count.
      if (q.denominator !== undefined && q.denominator.value <= 5 && q.value < q.denominator.value)
        return null;
      if (q.head?.measure === 'coverage' && /(?:^| )cùng$/.test(before)) return null;
      // "cứ 10 HTX thì có 4": a proportion told in words.
      if (/(?:^| )cứ$/.test(before)) return null;
      if (q.inWords && !isStatisticInWords(state, w)) return null;
      const sized = sizedBy(state, w);
      if (sized !== null) markSize(sized, w);
      if (sized !== null || boundsShare(state, w) || isThreshold(state, w)) return null;
      const counted = resolveCounted(state, w);
      return counted === null ? null : countDraft(state, w, counted);
    }
    case 'bare':
      return bareDraft(state, w);
  }
}

/** Keeps the size class whose share comes next; its bound is no statistic. */
function boundsShare(state: ReaderState, w: Window): boolean {
  const slug = classOfShare(state, w);
  if (slug !== null) state.sized = { slug, to: w.q.to };
  return slug !== null;
}

function isNextDenominator(state: ReaderState, w: Window): boolean {
  const { context } = state;
  const before = wordsOf(context, Math.max(state.sentence.from, w.q.from - 14), w.q.from);
  const after = wordsOf(context, w.q.to, w.q.to + 3);
  return (
    /(?:bình quân|trung bình) .*(?:,|;|và)$/.test(before) &&
    /^(?:đạt|được|là|vay|khoảng) (?:\S+ )?\d/.test(after)
  );
}

/** "ở bốn huyện: …", "hai tỉnh Bắc Ninh, Bắc Giang": which places are meant, not how many there are. */
function namesPlaces(state: ReaderState, w: Window): boolean {
  if (!/^(?:tinh|huyen|xa|thon)$/.test(w.q.head?.unit ?? '')) return false;
  const { tokens } = state.context;
  return (
    /^(?:ở|tại|của|giữa)$/.test(tokens[w.q.from - 1]?.key ?? '') ||
    isCapitalised(tokens[w.q.to]) ||
    tokens[w.q.to]?.key === 'cũ'
  );
}

/** Small numbers in words are statistics only before organisations, people and classes. */
function isStatisticInWords(state: ReaderState, w: Window): boolean {
  return (
    !namesPlaces(state, w) &&
    /^(?:htx|tht|lhhtx|qtdnd|nguoi|luot_nguoi|lop|ho|mo_hinh|dia_phuong|tinh|huyen|xa|thon|du_an|de_an|doanh_nghiep|san_pham)$/.test(
      w.q.head?.unit ?? '',
    ) &&
    !hasWord(state.context, w.q.from - 1, w.q.from, /^(?:thứ|các|những)$/)
  );
}
