// Which amounts are written in the text: number, scale, unit, denominator, approximation?
import { parseLiteral } from '#domain/vietnamese/number-literal.ts';
import type { Approximation } from '../claim.ts';
import type { Entry } from '../lexicon/entry.ts';
import { readApprox } from './approximation.ts';
import { isShareWithoutSign, organisationsAt } from './bare-units.ts';
import { entryOf, type Mark } from './marks.ts';
import { perBehindNoun, readPer } from './per.ts';
import type { Scan } from './scan.ts';
import { readMultiple, readNone, readPortion } from './special-quantities.ts';
import { clean, compound, isYear, plainNumber, readRange } from './written-number.ts';

type QuantityKind = 'count' | 'money' | 'percent' | 'times' | 'bare';

export interface Quantity {
  /** Tokens of the whole phrase [from, to), of the number alone [numberFrom, numberTo). */
  readonly from: number;
  readonly to: number;
  readonly numberFrom: number;
  readonly kind: QuantityKind;
  readonly value: number;
  readonly valueTo?: number;
  /** Worth of one unit of the last printed digit. */
  readonly step: number;
  readonly scaled: boolean;
  readonly approx?: Approximation;
  /** The counted noun right after the number. */
  readonly head?: Entry;
  readonly headMark?: Mark;
  /** 139/143 HTX: 143 and its token. */
  readonly denominator?: { readonly value: number; readonly token: number };
  readonly per?: string;
  readonly inWords: boolean;
}

/** Words that stand for zeros. */
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const DONG = new Set(['đồng', 'đ', 'vnđ', 'vnd', 'đvn']);

function headAt(scan: Scan, i: number): Mark | undefined {
  for (const at of [i, i + 1]) {
    const mark = scan.markAt.get(at);
    if (entryOf(mark, 'org') ?? entryOf(mark, 'noun')) return mark;
    // "trong tổng số 452 HTX có 364 là HTX nông nghiệp".
    const is =
      at === i && scan.tokens[at]?.key === 'là' && /^(?:có|còn)$/.test(scan.tokens[i - 2]?.key ?? '');
    if (is && entryOf(scan.markAt.get(i + 1), 'org') !== undefined) continue;
    const key = scan.tokens[at]?.key;
    // "74 nữ giám đốc HTX".
    const person =
      /^(?:nữ|nam)$/.test(key ?? '') && entryOf(scan.markAt.get(i + 1), 'noun')?.unit === 'nguoi';
    if (at === i && person) continue;
    if (key !== 'số' && key !== 'các' && key !== 'chiếc' && key !== 'cái' && key !== 'đồng' && key !== 'suất')
      return undefined;
    if (key === 'đồng') return undefined;
  }
  return undefined;
}

/** Read the quantity whose number begins at token `i`, or null. */
export function readQuantity(scan: Scan, i: number): Quantity | null {
  const { tokens } = scan;
  const special = readMultiple(scan, i) ?? readNone(scan, i) ?? readPortion(scan, i);
  if (special !== null) return special;
  const single = plainNumber(scan, i);
  if (single === null) return null;
  let main = compound(scan, single);
  let value = main.value;
  let valueTo: number | undefined;
  const money = main.scaled && DONG.has(tokens[main.to]?.key ?? '') && !isLongerMark(scan, main.to);
  const firstPercent = tokens[main.to]?.text === '%' || money ? 1 : 0;
  const range = readRange(scan, { ...main, to: main.to + firstPercent });
  if (range !== null && !(isYear(value) && isYear(range.to.value) && !range.to.scaled)) {
    const tail = compound(scan, range.to);
    const low = !main.scaled && tail.scaled && main.value < 1e4 ? clean(main.value * tail.scale) : main.value;
    if (tail.value > low && tail.value <= low * 500) {
      value = low;
      valueTo = tail.value;
      main = { ...tail, value: low };
    }
  }
  let to = main.to;
  let denominator: { value: number; token: number } | undefined;
  if (
    valueTo === undefined &&
    tokens[to]?.text === '/' &&
    tokens[to + 1]?.kind === 'number' &&
    !main.scaled
  ) {
    const lower = parseLiteral(tokens[to + 1]?.text ?? '');
    if (
      lower !== null &&
      scan.excluded[to + 1] !== 1 &&
      lower.value >= value * 0.2 &&
      tokens[to + 2]?.text !== '/'
    ) {
      denominator = { value: lower.value, token: to + 1 };
      to += 2;
      // "18/25 tỷ đồng": the scale word is of both.
      const scale = SCALES[tokens[to]?.key ?? ''];
      if (scale !== undefined && DONG.has(tokens[to + 1]?.key ?? '')) {
        value *= scale;
        denominator.value *= scale;
        main = { ...main, value, step: main.step * scale, scaled: true };
        to += 1;
      }
    }
  }
  const spoken = valueTo === undefined && denominator === undefined ? wholeInWords(scan, to, value) : null;
  if (spoken !== null) {
    denominator = { value: spoken.value, token: spoken.token };
    to = spoken.token + 1;
  }
  const { approx: before, from } = readApprox(scan, i);
  let approx = before;
  let kind: QuantityKind = 'bare';
  let head: Entry | undefined;
  let headMark: Mark | undefined;
  let per: string | undefined;
  if (tokens[to]?.text === '%' || (tokens[to]?.key === 'phần' && tokens[to + 1]?.key === 'trăm')) {
    kind = 'percent';
    to += tokens[to]?.text === '%' ? 1 : 2;
  } else if (tokens[to]?.key === 'điểm' && (tokens[to + 1]?.text === '%' || tokens[to + 1]?.key === 'phần')) {
    kind = 'percent';
    to += tokens[to + 1]?.text === '%' ? 2 : 3;
  } else if (isShareWithoutSign(scan, i, to)) {
    kind = 'percent';
  } else if (tokens[to]?.key === 'lần') {
    kind = 'times';
    to += 1;
  } else if (main.dong || (DONG.has(tokens[to]?.key ?? '') && !isLongerMark(scan, to))) {
    kind = 'money';
    if (!main.dong || DONG.has(tokens[to]?.key ?? '')) to += 1;
  } else {
    headMark = headAt(scan, to) ?? organisationsAt(scan, to);
    head = entryOf(headMark, 'org') ?? entryOf(headMark, 'noun');
    if (headMark !== undefined) {
      kind = 'count';
      to = headMark.to;
    } else if (main.inWords) return null;
  }
  const twice = valueTo === undefined && denominator === undefined ? wholeBehind(scan, i, to, kind) : null;
  if (twice !== null && twice.value >= value * 0.2) {
    denominator = { value: twice.value, token: to + 1 };
    to = twice.to;
  }
  // "30 hộ mỗi hộ góp 20 triệu đồng": thirty households, not so many for each.
  const dealt = kind === 'count' && tokens[to]?.key === 'mỗi' && tokens[to + 1]?.key === tokens[i + 1]?.key;
  if (!dealt && (kind === 'money' || kind === 'percent' || kind === 'count' || main.scaled)) {
    const found = readPer(tokens, to, kind === 'money');
    if (found !== null) {
      per = found.per;
      to = found.to;
    } else if (/^(?:tan|ta|kg|lit|m3)$/.test(head?.unit ?? '')) per = perBehindNoun(tokens, to);
  }
  for (let k = to; k < to + 8 && approx === undefined; k++) {
    const token = tokens[k];
    if (token === undefined || token.kind === 'number' || /^[.,;]$/.test(token.text)) break;
    // "62% số HTX đạt loại khá trở lên": the grade reaches up, the figure does not.
    const graded = /^(?:khá|tốt|bình|học|đẳng|cấp|sao|năm|tháng)$/.test(tokens[k - 1]?.key ?? '');
    if (!graded && token.key === 'trở' && tokens[k + 1]?.key === 'lên') {
      approx = 'it_nhat';
      break;
    }
  }
  return {
    from,
    to,
    numberFrom: i,
    kind,
    value,
    step: main.step,
    scaled: main.scaled,
    inWords: main.inWords,
    ...(valueTo === undefined ? {} : { valueTo }),
    ...(approx === undefined ? {} : { approx }),
    ...(head === undefined ? {} : { head }),
    ...(headMark === undefined ? {} : { headMark }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(per === undefined ? {} : { per }),
  };
}

/** "31 HTX/40 HTX", "264 tr.đồng/300 tr.đồng": the unit is said with both. */
function wholeBehind(
  scan: Scan,
  i: number,
  to: number,
  kind: QuantityKind,
): { value: number; to: number } | null {
  const { tokens } = scan;
  if (tokens[to]?.text !== '/' || (kind !== 'money' && kind !== 'count')) return null;
  const number = plainNumber(scan, to + 1);
  if (number === null || scan.excluded[to + 1] === 1) return null;
  const whole = compound(scan, number);
  if (kind === 'money') {
    const dong = DONG.has(tokens[whole.to]?.key ?? '');
    return whole.scaled && (whole.dong || dong)
      ? { value: whole.value, to: whole.to + (dong ? 1 : 0) }
      : null;
  }
  const mark = headAt(scan, whole.to);
  const alike = tokens[whole.to]?.key === tokens[i + 1]?.key;
  return mark !== undefined && alike && !whole.scaled ? { value: whole.value, to: mark.to } : null;
}

/** "118 trong số 173 HTX", "40 trong tổng số 52 xã": the whole told in words before the noun. */
function wholeInWords(scan: Scan, at: number, part: number): { value: number; token: number } | null {
  const { tokens } = scan;
  if (!/^(?:trong|trên)$/.test(tokens[at]?.key ?? '')) return null;
  let token = at + 1;
  while (/^(?:số|tổng)$/.test(tokens[token]?.key ?? '')) token++;
  if (token === at + 1 || tokens[token]?.kind !== 'number' || scan.excluded[token] === 1) return null;
  const whole = parseLiteral(tokens[token]?.text ?? '');
  if (whole === null || whole.value < part || headAt(scan, token + 1) === undefined) return null;
  return { value: whole.value, token };
}

function isLongerMark(scan: Scan, i: number): boolean {
  const mark = scan.markAt.get(i);
  return mark !== undefined && mark.to > i + 1;
}
