// How does a sum with signs ask a value of each of its figures ("whole − parts = 0")?
import type { Figure } from './figure.ts';
import type { Tie } from './tie.ts';

/** Figures and how each counts: +1, −1. */
export type Terms = readonly (readonly [figure: Figure, sign: number])[];

/** Rounding of amounts printed with a scale word: half a step each. */
function slackOf({ level, step }: Figure): number {
  return level.q.scaled && level.unit === 'dong' ? 0.5 * step : 0;
}

/** What the other terms ask of one so that all add up to zero. Amounts all told in one step add up to the digit. */
export function askLinear(terms: Terms): Tie['ask'] {
  const sum = terms.reduce((all, [{ value }, sign]) => all + sign * value, 0);
  const slack = terms.reduce((all, [figure]) => all + slackOf(figure), 0);
  const steps = terms.map(([{ step }]) => step);
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  return (of, asPrinted = false) => {
    const own = terms.find(([figure]) => figure === of);
    if (own === undefined) return undefined;
    const value = (sum - own[1] * of.value) / -own[1];
    if (least === most) return { low: value, high: value };
    const width = of.step >= most ? slackOf(of) : asPrinted ? 0 : slack;
    return { low: value - width, high: value + width };
  };
}
