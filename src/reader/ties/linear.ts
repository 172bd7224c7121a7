// How does a sum with signs ask a value of each of its figures ("whole − parts = 0")?
import type { Figure } from './figure.ts';
import type { Asked } from './tie.ts';

/** Figures and how each counts: +1, −1. */
export type Terms = readonly (readonly [figure: Figure, sign: number])[];

/** Rounding of amounts printed with a scale word: half a step each. */
function slackOf({ level, step }: Figure): number {
  return level.q.scaled && level.unit === 'dong' ? 0.5 * step : 0;
}

/** What the other terms ask of one so that all add up to zero. Amounts all told in one step add up to the digit. */
export function askLinear(terms: Terms, of: Figure): Asked | undefined {
  const own = terms.find(([figure]) => figure === of);
  if (own === undefined) return undefined;
  const others = terms.filter(([figure]) => figure !== of);
  const value = others.reduce((all, [figure, sign]) => all + sign * figure.value, 0) / -own[1];
  const steps = new Set(terms.map(([{ step }]) => step));
  const exact = Number(value.toPrecision(12));
  if (steps.size < 2) return { low: exact, high: exact };
  const slack = others.reduce((all, [figure]) => all + slackOf(figure), 0) + slackOf(of);
  const coarse = others.every(([{ step }]) => step <= of.step) ? slackOf(of) : slack;
  return { low: exact - coarse, high: exact + coarse };
}
