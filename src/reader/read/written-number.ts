// Which number is written here, with its scale word (6,5 triệu · 2 tỷ 50 triệu · hai mươi mốt)?
import { parseLiteral } from '#domain/vietnamese/number-literal.ts';
import { isNumberWord, parseNumberWords } from '#domain/vietnamese/number-words.ts';
import { isCapitalised, type Token } from '../token.ts';
import type { Scan } from './scan.ts';

const SCALE: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tr: 1e6,
  chục: 10,
};

const GLUED: Readonly<Record<string, readonly [number, boolean]>> = {
  trđ: [1e6, true],
  tỷđ: [1e9, true],
  trđồng: [1e6, true],
  tỷđồng: [1e9, true],
  triệuđồng: [1e6, true],
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
  if (token.key === 'tỷ' && (next === 'lệ' || next === 'trọng' || next === 'suất' || next === 'giá'))
    return null;
  if (token.key === 'tr' && !(next === 'đ' || next === 'đồng' || tokens[i + 1]?.text === '.')) return null;
  let to = i + 1;
  if (token.key === 'tr' && tokens[to]?.text === '.') to++;
  if (
    (token.key === 'nghìn' || token.key === 'ngàn' || token.key === 'chục' || token.key === 'vạn') &&
    (next === 'tỷ' || next === 'triệu')
  ) {
    return { scale: scale * (SCALE[next] ?? 1), to: i + 2, dong: false };
  }
  return { scale, to, dong: false };
}

export function plainNumber(scan: Scan, i: number): WrittenNumber | null {
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
  // "gần nửa tỷ mỗi năm".
  const half = token.key === 'nửa' ? scaleAt(tokens, i + 1) : null;
  if (half !== null && half.scale >= 1e6) {
    const value = half.scale / 2;
    return {
      value,
      scale: half.scale,
      step: value,
      to: half.to,
      scaled: true,
      dong: half.dong,
      inWords: true,
    };
  }
  if (token.kind !== 'word' || !isNumberWord(token.key)) return null;
  const words: string[] = [];
  for (let k = i; k < i + 16 && tokens[k]?.kind === 'word' && isNumberWord(tokens[k]?.key ?? ''); k++)
    words.push(tokens[k]?.key ?? '');
  const parsed = parseNumberWords(words, 0);
  if (
    parsed === null ||
    (parsed.length === 1 && (token.key === 'không' || token.key === 'một')) ||
    (parsed.length === 1 && token.key === 'năm' && !isFive(scan, i))
  )
    return null;
  return {
    value: parsed.value,
    scale: 1,
    step: 1,
    to: i + parsed.length,
    scaled: false,
    dong: false,
    inWords: true,
  };
}

/** "có năm hợp tác xã" is five; "trong năm HTX đã …", "năm hợp tác" are years. */
function isFive(scan: Scan, i: number): boolean {
  const token = scan.tokens[i - 1];
  const before = token?.key ?? '';
  const noun = scan.markAt.get(i + 1);
  // "Năm xã về đích …" opens a sentence with a count.
  const opens =
    isCapitalised(scan.tokens[i]) && (token === undefined || token.kind === 'break' || token.text === '.');
  return (
    (opens || /^(?:có|được|gồm|là|thêm|cả|cho|những|,)$/.test(before)) &&
    noun?.entries.some((entry) =>
      /^(?:htx|tht|lhhtx|qtdnd|lop|huyen|xa|tinh|nguoi|ho)$/.test(entry.unit ?? ''),
    ) === true
  );
}

/** Undo binary noise of decimal scaling: 6.3 × 10^9. */
export function clean(value: number): number {
  return Number(value.toPrecision(15));
}

export function compound(scan: Scan, first: WrittenNumber): WrittenNumber {
  let current = first;
  let scale = first.step;
  for (let n = 0; n < 3 && current.scaled && !current.inWords; n++) {
    const token = scan.tokens[current.to];
    if (token?.kind !== 'number' || scan.excluded[current.to] === 1 || !/^\d{1,3}(?:,\d+)?$/.test(token.text))
      break;
    const next = plainNumber(scan, current.to);
    if (
      next === null ||
      !next.scaled ||
      next.value >= scale * (scale >= 1e6 ? 1 : 1000) ||
      next.value >= current.value
    )
      break;
    current = { ...next, value: current.value + next.value, dong: next.dong };
    scale = next.step;
  }
  return current;
}

export function readRange(scan: Scan, first: WrittenNumber): { to: WrittenNumber } | null {
  const { tokens } = scan;
  const link = tokens[first.to];
  if (link === undefined) return null;
  if (link.text !== '-' && link.key !== 'đến' && link.key !== 'tới') return null;
  const second = plainNumber(scan, first.to + 1);
  if (second === null || second.inWords !== first.inWords) return null;
  return { to: second };
}

export function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}
