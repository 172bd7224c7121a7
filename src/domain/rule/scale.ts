// Nhầm đơn vị: a figure that is a thousand, a million or a billion times its neighbour was written in another unit of money.

const FACTORS = [1e9, 1e6, 1e3, 1e-3, 1e-6, 1e-9];
/** A year's growth or shrinking that still counts as the same figure in another unit. */
const TOLERANCE = 4;

/** The power of a thousand by which a figure is off its base (1000, 0.001, …); undefined when it is not. */
export function scaleSlip(stated: number, base: number): number | undefined {
  if (stated === 0 || base === 0 || Math.sign(stated) !== Math.sign(base)) return undefined;
  const ratio = stated / base;
  return FACTORS.find((factor) => ratio / factor >= 1 / TOLERANCE && ratio / factor <= TOLERANCE);
}
