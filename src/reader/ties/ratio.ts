// What do two amounts and the percentage told of them ask of one another, printed figures being rounded or cut off?
import type { Figure } from './figure.ts';
import type { Asked } from './tie.ts';

/** Bounds of what a figure stands for: as printed, or half a step of its scale word about it; "1,6 tỷ … 2 tỷ" beside a finer one is told as finely. */
export function boundsOf({ value, step, level, unit }: Figure, finest = step): Asked {
  const scaled = level.q.scaled || !Number.isInteger(value) || unit === 'ha' || unit === 'tan';
  const slack = scaled ? 0.5 * Math.min(step, finest) : 0;
  return { low: value - slack, high: value + slack };
}

/** A figure taken to the digit. */
export function pointOf({ value }: Figure): Asked {
  return { low: value, high: value };
}

/** Bounds of the true value of a percentage, a multiple or a mean: rounded, or cut off. */
export function rateBounds({ value, step, level }: Figure): Asked {
  if (level.q.approx !== undefined && level.q.approx !== 'uoc')
    return { low: value - 1.5 * step, high: value + 1.5 * step };
  // "gấp 4 lần" may be 4,7 cut off, hardly 4,99.
  const cut = level.q.kind === 'times' && step >= 1 ? 0.8 : 0.999;
  return { low: value - 0.5 * step, high: value + cut * step };
}

/** How a printed rate may stand for its true value. */
export function printedRate(low: number, high: number, step: number): Asked {
  return { low: low - 0.999 * step, high: high + 0.5 * step };
}

/** A rate in percent of `now` against `base`: a share (0), a rise over it (1), a fall under it (−1); times 1 for multiples. */
export interface RateOf {
  readonly now: Figure;
  readonly base: Figure;
  readonly rate: Figure;
  readonly sign: 0 | 1 | -1;
  readonly unit: 1 | 100;
}

function rateFrom({ sign, unit }: RateOf, now: number, base: number): number {
  const ratio = now / base;
  return sign === 0 ? ratio * unit : (ratio - 1) * sign * unit;
}

/** The ratio now/base a rate stands for. */
function ratioFrom({ sign, unit }: RateOf, rate: number): number {
  return sign === 0 ? rate / unit : 1 + (sign * rate) / unit;
}

/** What the other two ask of one of the three. */
export function askRate(of: RateOf, figure: Figure, asPrinted = false): Asked | undefined {
  const finest = asPrinted
    ? 0
    : of.now.unit === of.base.unit
      ? Math.min(of.now.step, of.base.step)
      : Number.POSITIVE_INFINITY;
  const [now, base] = [boundsOf(of.now, finest), boundsOf(of.base, finest)];
  const rate = rateBounds(of.rate);
  if (base.low <= 0) return undefined;
  const order = (a: number, b: number): Asked => ({ low: Math.min(a, b), high: Math.max(a, b) });
  if (figure === of.rate) {
    const { low, high } = order(rateFrom(of, now.low, base.high), rateFrom(of, now.high, base.low));
    const rough = of.rate.level.q.approx !== undefined && of.rate.level.q.approx !== 'uoc' ? of.rate.step : 0;
    return printedRate(low - rough, high + rough, of.rate.step);
  }
  const ratio = order(ratioFrom(of, rate.low), ratioFrom(of, rate.high));
  if (ratio.low <= 0) return undefined;
  return figure === of.now
    ? order(base.low * ratio.low, base.high * ratio.high)
    : order(now.low / ratio.high, now.high / ratio.low);
}
