// How likely does a hand that means one number print another?
/** A unit or a point set wrong. */
export const SCALES = [10, 100, 1000, 1e6, 0.1, 0.01, 0.001, 1e-6];

/** Digits of a value as printed, told in steps. */
function digitsOf(value: number, step: number): string {
  return String(Math.round(value / step));
}

/** How many digits of a value say something: "1.200.000 nghìn" says 12. */
export function significance(value: number, step: number): number {
  return digitsOf(value, step).replace(/0+$/, '').length || 1;
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((digit, i) => digit !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function isLonger(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  return long.slice(at + 1) === short.slice(at);
}

/** Chance that `meant` is printed as `printed` where a slip is made; amounts of money may lose their unit; `any` other number may be typed. */
export function slipChance(
  printed: number,
  meant: number,
  step: number,
  money: boolean,
  any: boolean,
): number {
  if (!(meant > 0)) return 0;
  const ratio = printed / meant;
  const scale = SCALES.find((one) => Math.abs(ratio / one - 1) < 1e-9);
  // A nought more or less of a short number is another number.
  if (scale !== undefined)
    return money ? 0.06 : scale === 10 || scale === 0.1 ? (significance(meant, step) > 2 ? 0.004 : 0.001) : 0;
  const [told, right] = [digitsOf(printed, step), digitsOf(meant, step)];
  if (Math.abs(Number(right) * step - meant) > 1e-6 * meant) return 0;
  if (isSwap(told, right)) return 0.35 / Math.max(1, right.length - 1);
  const differing = [...told].filter((digit, i) => digit !== right[i]).length;
  if (told.length === right.length && differing === 1) return 0.3 / (9 * right.length);
  if (isLonger(told, right) || isLonger(right, told))
    return 0.08 / (10 * Math.max(told.length, right.length));
  return any && told.length === right.length ? 0.15 / (9 * 10 ** (right.length - 1)) : 0;
}

/** A rise (1) or a fall (−1) in percent worked out amiss: of the later amount in place of the earlier; what is left in place of what went. */
export function misreckoned(printed: number, meant: number, step: number, sign: 1 | -1): number {
  // Of a thousandfold rise the later amount is nearly all: 100% says nothing of it.
  if (meant > 1000) return 0;
  const near = (value: number): boolean => Math.abs(printed - value) < step;
  if (sign === -1 && near(100 - meant)) return 0.04;
  return near((100 * meant) / (100 + sign * meant)) ? 0.06 : 0;
}

/** Chance that any number told in so many digits comes out as just this one. */
export function coincidence(printed: number, meant: number, step: number): number {
  const digits = Math.max(significance(printed, step), significance(meant, step));
  return 1 / (9 * 10 ** (digits - 1));
}

/** Numbers that two digits changed over, one wrong digit or a wrong scale make of a printed one. */
export function slipsOf(value: number, step: number): number[] {
  const digits = digitsOf(value, step);
  const found = new Set<string>();
  for (let i = 0; i < digits.length; i++) {
    const [head, tail] = [digits.slice(0, i), digits.slice(i + 1)];
    found.add(`${head}${digits[i + 1] ?? ''}${digits[i]}${digits.slice(i + 2)}`);
    for (let d = 0; d < 10; d++) found.add(`${head}${d}${tail}`);
  }
  found.delete(digits);
  return [
    ...[...found]
      .filter((text) => !text.startsWith('0'))
      .map((text) => Number((Number(text) * step).toPrecision(12))),
    ...SCALES.map((scale) => Number((value * scale).toPrecision(12))),
  ];
}
