// Which amounts are written in the text: number, scale, unit, denominator, approximation?
import { parseLiteral } from '#domain/vietnamese/number-literal.ts';
import { isNumberWord, parseNumberWords } from '#domain/vietnamese/number-words.ts';
import type { Approximation } from '../claim.ts';
import type { Entry } from '../lexicon/entry.ts';
import type { Token } from '../token.ts';
import { entryOf, type Mark } from './marks.ts';

export type QuantityKind = 'count' | 'money' | 'percent' | 'times' | 'bare';

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

export interface Scan {
  readonly tokens: readonly Token[];
  readonly excluded: Uint8Array;
  /** Mark starting at a token index. */
  readonly markAt: ReadonlyMap<number, Mark>;
  /** Mark ending (exclusive) at a token index. */
  readonly markBefore: ReadonlyMap<number, Mark>;
}

const SCALE: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tr: 1e6, chục: 10 };
const DONG = new Set(['đồng', 'đ', 'vnđ', 'vnd', 'đvn']);
const PER_WORDS: Readonly<Record<string, string>> = {
  htx: 'HTX', năm: 'năm', tháng: 'tháng', người: 'người', ngày: 'ngày', ha: 'ha', hộ: 'hộ', kg: 'kg', tht: 'THT', vụ: 'vụ',
  lđ: 'lao động', tấn: 'tấn', quỹ: 'quỹ', tv: 'thành viên', quý: 'quý', tạ: 'tạ', lít: 'lít', con: 'con', khẩu: 'người',
};
const PER_PAIRS: Readonly<Record<string, string>> = {
  'lao động': 'lao động', 'thành viên': 'thành viên', 'hợp tác': 'HTX', 'đơn vị': 'đơn vị', 'cổ phần': 'cổ phần', 'người lao': 'lao động', 'đầu người': 'người',
};
const GLUED: Readonly<Record<string, readonly [number, boolean]>> = {
  trđ: [1e6, true], tỷđ: [1e9, true], trđồng: [1e6, true], tỷđồng: [1e9, true], triệuđồng: [1e6, true],
};

interface WrittenNumber {
  value: number;
  scale: number;
  step: number;
  to: number;
  scaled: boolean;
  dong: boolean;
  inWords: boolean;
}

function scaleAt(tokens: readonly Token[], i: number): { scale: number; to: number; dong: boolean } | null {
  const token = tokens[i];
  if (token?.kind !== 'word') return null;
  const glued = GLUED[token.key];
  if (glued !== undefined) return { scale: glued[0], to: i + 1, dong: glued[1] };
  const scale = SCALE[token.key];
  if (scale === undefined) return null;
  const next = tokens[i + 1]?.key;
  if (token.key === 'tỷ' && (next === 'lệ' || next === 'trọng' || next === 'suất' || next === 'giá')) return null;
  if (token.key === 'tr' && !(next === 'đ' || next === 'đồng' || tokens[i + 1]?.text === '.')) return null;
  let to = i + 1;
  if (token.key === 'tr' && tokens[to]?.text === '.') to++;
  if ((token.key === 'nghìn' || token.key === 'ngàn' || token.key === 'chục' || token.key === 'vạn') && (next === 'tỷ' || next === 'triệu')) {
    return { scale: scale * (SCALE[next] ?? 1), to: i + 2, dong: false };
  }
  return { scale, to, dong: false };
}

function plainNumber(scan: Scan, i: number): WrittenNumber | null {
  const { tokens } = scan;
  const token = tokens[i];
  if (token === undefined || scan.excluded[i] === 1) return null;
  if (token.kind === 'number') {
    const scale = scaleAt(tokens, i + 1);
    const percent = tokens[i + 1]?.text === '%';
    const printed = parseLiteral(token.text, { percent, scaled: scale !== null });
    if (printed === null) return null;
    const factor = scale?.scale ?? 1;
    return {
      value: clean(printed.value * factor),
      scale: factor,
      step: printed.step * factor,
      to: scale?.to ?? i + 1,
      scaled: scale !== null,
      dong: scale?.dong ?? false,
      inWords: false,
    };
  }
  if (token.kind !== 'word' || !isNumberWord(token.key)) return null;
  const words: string[] = [];
  for (let k = i; k < i + 16 && tokens[k]?.kind === 'word' && isNumberWord(tokens[k]?.key ?? ''); k++) words.push(tokens[k]?.key ?? '');
  const parsed = parseNumberWords(words, 0);
  if (parsed === null || (parsed.length === 1 && (token.key === 'năm' || token.key === 'không' || token.key === 'một'))) return null;
  return { value: parsed.value, scale: 1, step: 1, to: i + parsed.length, scaled: false, dong: false, inWords: true };
}

/** Undo binary noise of decimal scaling: 6.3 × 10^9. */
function clean(value: number): number {
  return Number(value.toPrecision(15));
}

function compound(scan: Scan, first: WrittenNumber): WrittenNumber {
  let current = first;
  let scale = first.step;
  for (let n = 0; n < 3 && current.scaled && !current.inWords; n++) {
    const token = scan.tokens[current.to];
    if (token?.kind !== 'number' || scan.excluded[current.to] === 1 || !/^\d{1,3}(?:,\d+)?$/.test(token.text)) break;
    const next = plainNumber(scan, current.to);
    if (next === null || !next.scaled || next.value >= scale * (scale >= 1e6 ? 1 : 1000) || next.value >= current.value) break;
    current = { ...next, value: current.value + next.value, dong: next.dong };
    scale = next.step;
  }
  return current;
}

function readPer(tokens: readonly Token[], from: number): { per: string; to: number } | null {
  const parts: string[] = [];
  let i = from;
  while (parts.length < 3) {
    const mark = tokens[i];
    const slash = mark?.text === '/' || (mark?.text === '-' && parts.length > 0);
    const spoken = mark?.key === 'mỗi' || mark?.key === 'một' || mark?.key === 'trên';
    if (!slash && !spoken) break;
    let k = i + 1;
    if (tokens[k]?.text === '1' || tokens[k]?.text === '01') k++;
    const pair = `${tokens[k]?.key ?? ''} ${tokens[k + 1]?.key ?? ''}`;
    if (PER_PAIRS[pair] !== undefined && !spoken) {
      parts.push(PER_PAIRS[pair] ?? '');
      i = k + (pair === 'hợp tác' || pair === 'người lao' ? 3 : 2);
    } else {
      const word = PER_WORDS[tokens[k]?.key ?? ''];
      if (word === undefined) break;
      parts.push(word);
      i = k + 1;
    }
  }
  return parts.length === 0 ? null : { per: parts.join('/'), to: i };
}

const APPROX_GLUE = new Set(['đạt', 'từ', 'là', 'được', 'thêm', 'có', 'đạt được', 'khoảng', 'cũng', 'chỉ']);

function readApprox(scan: Scan, i: number): { approx?: Approximation; from: number } {
  let at = i;
  let from = i;
  let approx: Approximation | undefined;
  for (let n = 0; n < 3; n++) {
    const mark = scan.markBefore.get(at);
    const entry = entryOf(mark, 'approx');
    if (mark !== undefined && entry !== undefined) {
      approx ??= entry.id as Approximation; // lexicon ids of this category are the contract's words
      from = mark.from;
      at = mark.from;
    } else if (APPROX_GLUE.has(scan.tokens[at - 1]?.key ?? '')) at--;
    else break;
  }
  return approx === undefined ? { from: i } : { approx, from };
}

function headAt(scan: Scan, i: number): Mark | undefined {
  for (const at of [i, i + 1]) {
    const mark = scan.markAt.get(at);
    if (entryOf(mark, 'org') ?? entryOf(mark, 'noun')) return mark;
    const key = scan.tokens[at]?.key;
    if (key !== 'số' && key !== 'các' && key !== 'chiếc' && key !== 'cái' && key !== 'đồng' && key !== 'suất') return undefined;
    if (key === 'đồng') return undefined;
  }
  return undefined;
}

function readRange(scan: Scan, first: WrittenNumber): { to: WrittenNumber } | null {
  const { tokens } = scan;
  const link = tokens[first.to];
  if (link === undefined) return null;
  if (link.text !== '-' && link.key !== 'đến' && link.key !== 'tới') return null;
  const second = plainNumber(scan, first.to + 1);
  if (second === null || second.inWords !== first.inWords) return null;
  return { to: second };
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

/** Read the quantity whose number begins at token `i`, or null. */
export function readQuantity(scan: Scan, i: number): Quantity | null {
  const { tokens } = scan;
  const special = readMultiple(scan, i) ?? readNone(scan, i);
  if (special !== null) return special;
  const single = plainNumber(scan, i);
  if (single === null) return null;
  let main = compound(scan, single);
  let value = main.value;
  let valueTo: number | undefined;
  const firstPercent = tokens[main.to]?.text === '%' ? 1 : 0;
  const range = readRange(scan, { ...main, to: main.to + firstPercent });
  if (range !== null && !(isYear(value) && isYear(range.to.value) && !range.to.scaled)) {
    const tail = compound(scan, range.to);
    const low = !main.scaled && tail.scaled && main.value < 1e4 ? clean(main.value * tail.scale) : main.value;
    if (tail.value > low && tail.value <= low * 50) {
      value = low;
      valueTo = tail.value;
      main = { ...tail, value: low };
    }
  }
  let to = main.to;
  let denominator: { value: number; token: number } | undefined;
  if (valueTo === undefined && tokens[to]?.text === '/' && tokens[to + 1]?.kind === 'number' && !main.scaled) {
    const lower = parseLiteral(tokens[to + 1]?.text ?? '');
    if (lower !== null && scan.excluded[to + 1] !== 1 && lower.value >= value * 0.2 && tokens[to + 2]?.text !== '/') {
      denominator = { value: lower.value, token: to + 1 };
      to += 2;
    }
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
  } else if (tokens[to]?.key === 'lần') {
    kind = 'times';
    to += 1;
  } else if (main.dong || (DONG.has(tokens[to]?.key ?? '') && !isLongerMark(scan, to))) {
    kind = 'money';
    if (!main.dong || DONG.has(tokens[to]?.key ?? '')) to += 1;
  } else {
    headMark = headAt(scan, to);
    head = entryOf(headMark, 'org') ?? entryOf(headMark, 'noun');
    if (headMark !== undefined) {
      kind = 'count';
      to = headMark.to;
    } else if (main.inWords) return null;
  }
  if (kind === 'money' || kind === 'percent' || (kind === 'bare' && main.scaled) || kind === 'count') {
    const found = readPer(tokens, to);
    if (found !== null) {
      per = found.per;
      to = found.to;
    }
  }
  for (let k = to; k < to + 8 && approx === undefined; k++) {
    const token = tokens[k];
    if (token === undefined || token.kind === 'number' || token.text === '.' || token.text === ';') break;
    if (token.key === 'trở' && tokens[k + 1]?.key === 'lên') {
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

const MULTIPLES: Readonly<Record<string, number>> = { đôi: 2, rưỡi: 1.5, ba: 3, bốn: 4 };

/** "gấp đôi", "gấp ba lần". */
function readMultiple(scan: Scan, i: number): Quantity | null {
  const value = MULTIPLES[scan.tokens[i]?.key ?? ''];
  if (value === undefined || scan.tokens[i - 1]?.key !== 'gấp') return null;
  const to = scan.tokens[i + 1]?.key === 'lần' ? i + 2 : i + 1;
  const { approx, from } = readApprox(scan, i - 1);
  return { from, to, numberFrom: i, kind: 'times', value, step: 1, scaled: false, inWords: true, ...(approx === undefined ? {} : { approx }) };
}

/** "không có nợ xấu": nothing, stated. */
function readNone(scan: Scan, i: number): Quantity | null {
  if (scan.tokens[i]?.key !== 'không') return null;
  let k = i + 1;
  while (/^(?:có|còn|phát|sinh|để|xảy|ra)$/.test(scan.tokens[k]?.key ?? '')) k++;
  const money = entryOf(scan.markAt.get(k), 'money');
  if (k === i + 1 || (money?.measure !== 'npl' && money?.measure !== 'overdue_debt')) return null;
  return { from: i, to: (scan.markAt.get(k)?.to ?? k + 1), numberFrom: i, kind: 'money', value: 0, step: 1, scaled: false, inWords: true, head: money };
}

function isLongerMark(scan: Scan, i: number): boolean {
  const mark = scan.markAt.get(i);
  return mark !== undefined && mark.to > i + 1;
}
