// Cách viết số: how counts, percentages, differences and money are printed in Vietnamese — half up, exact, never binary.

/** A number as it crosses the wire: amounts above 2^53 arrive as text. */
export type Numeric = number | bigint | string;

interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const NO_BREAK = '\u00a0';
export const MINUS = '\u2212';

/** Reads the decimal that is written, not the binary one behind it: 0.145 is exactly 145/1000. */
function readDecimal(value: Numeric): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(value).trim());
  if (!match) throw new RangeError(`không phải số: ${String(value)}`);
  const fraction = match[3] ?? '';
  const exponent = Number(match[4] ?? 0);
  const digits = BigInt(`${match[1]}${match[2]}${fraction}`);
  const scale = fraction.length - exponent;
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** Quotient rounded half up, away from zero: 2,5 → 3 and −2,5 → −3. */
function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

function writeScaled(scaled: bigint, places: number): string {
  const negative = scaled < 0n;
  const text = (negative ? -scaled : scaled).toString().padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places).replace(/\B(?=(\d{3})+$)/g, '.');
  const fraction = places === 0 ? '' : `,${text.slice(text.length - places)}`;
  return `${negative ? MINUS : ''}${whole}${fraction}`;
}

/** 1234567.8 → "1.234.567,8"; all the written decimals are kept unless `places` rounds them half up. */
export function formatNumber(value: Numeric, places?: number): string {
  const { digits, scale } = readDecimal(value);
  if (places === undefined) return writeScaled(digits, scale);
  return writeScaled(divideHalfUp(digits * 10n ** BigInt(places), 10n ** BigInt(scale)), places);
}

/** Difference with its sign always printed: 12 → "+12", −1 → "−1", 0 → "0". */
export function formatDifference(value: Numeric): string {
  const text = formatNumber(value);
  return readDecimal(value).digits > 0n ? `+${text}` : text;
}

/** Share of a whole, half up, one decimal unless asked otherwise: 13 of 15 → "86,7 %"; undefined when the whole is 0. */
export function formatPercent(numerator: Numeric, denominator: Numeric, places = 1): string | undefined {
  const [top, bottom] = [readDecimal(numerator), readDecimal(denominator)];
  if (bottom.digits === 0n) return undefined;
  const scaled = divideHalfUp(
    top.digits * 10n ** BigInt(bottom.scale + places) * 100n,
    bottom.digits * 10n ** BigInt(top.scale),
  );
  return `${writeScaled(scaled, places)}${NO_BREAK}%`;
}

/** Money in its natural units, exact: 24164000000 → "24 tỷ 164 triệu đồng". */
export function formatDong(value: Numeric): string {
  const { digits, scale } = readDecimal(value);
  if (scale !== 0) throw new RangeError(`số đồng phải nguyên: ${String(value)}`);
  const amount = digits < 0n ? -digits : digits;
  const [billions, millions, rest] = [
    amount / 1_000_000_000n,
    (amount / 1_000_000n) % 1000n,
    amount % 1_000_000n,
  ];
  const words: string[] = [];
  if (billions > 0n) words.push(`${formatNumber(billions)}${NO_BREAK}tỷ`);
  if (millions > 0n) words.push(`${millions}${NO_BREAK}triệu`);
  if (rest > 0n || words.length === 0) {
    const thousands = words.length > 0 && rest % 1000n === 0n;
    words.push(thousands ? `${rest / 1000n}${NO_BREAK}nghìn` : formatNumber(rest));
  }
  return `${digits < 0n ? MINUS : ''}${words.join(' ')}${NO_BREAK}đồng`;
}
