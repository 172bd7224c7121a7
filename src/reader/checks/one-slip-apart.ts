// Would one slip of the hand (a digit too many, too few, wrong, or two changed over) turn one whole number into another?

/** 19 and 9, 38 and 138, 45 and 54, 1.265 and 1.165. */
export function oneSlipApart(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  if (x === y) return false;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length - short.length === 1) return short.slice(at) === long.slice(at + 1);
  if (long.length !== short.length) return false;
  if (x.slice(at + 1) === y.slice(at + 1)) return true;
  return x[at] === y[at + 1] && x[at + 1] === y[at] && x.slice(at + 2) === y.slice(at + 2);
}

/** Whether an amount is what one slip of the hand makes of another, both told to a step: 1,15 and 1,51 tỷ. */
export function isSlipAway(expected: number, stated: number, step: number): boolean {
  const [a, b] = [Math.round(expected / step), Math.round(stated / step)];
  return a > 9 && b > 9 && Math.abs(a * step - expected) < step * 0.01 && oneSlipApart(a, b);
}
