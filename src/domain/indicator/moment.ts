// Thời điểm của từng số hạng: on which day, and of which whole, the terms of a composed measure are counted.
import { type Measure, partsOfMeasure, type ShareMeasure } from '#domain/indicator/measure.ts';

/**
 * 'now' = the day or period asked; 'year-end' = 31/12 of the year before the day; 'whole …' = now, without the dimensions named.
 */
export type Moment = 'now' | 'year-end' | `whole ${string}`;

/** The moment of a share's whole. */
export function wholeOf({ within }: Pick<ShareMeasure, 'within'>): Moment {
  return `whole ${within.join(' ')}`;
}

/** Under which key the total of a base measure at a moment stands. */
export function totalKey(code: string, moment: Moment): string {
  return moment === 'now' ? code : `${code} @${moment}`;
}

/** Which base measures are needed at which moments. */
export function neededMoments(
  asked: readonly Measure[],
  catalogue: ReadonlyMap<string, Measure>,
): ReadonlyMap<Moment, readonly Measure[]> {
  const needed = new Map<Moment, Map<string, Measure>>();
  const visit = (code: string, moment: Moment): void => {
    const measure = catalogue.get(code);
    if (measure) need(measure, moment);
  };
  const need = (measure: Measure, moment: Moment): void => {
    switch (measure.source) {
      case 'ratio':
        visit(measure.numerator, moment);
        visit(measure.denominator, moment);
        return;
      case 'growth':
        visit(measure.of, moment);
        visit(measure.of, 'year-end');
        return;
      case 'share':
        visit(measure.of, moment);
        visit(measure.of, wholeOf(measure));
        return;
      case 'sum':
        for (const code of partsOfMeasure(measure)) visit(code, moment);
        return;
      case 'spans':
      case 'events':
      case 'units':
      case 'cells':
      case 'loans':
      case 'loan-events':
      case 'funds':
      case 'activities':
      case 'activity-plans':
      case 'difficulties':
      case 'difficulties-open':
        needed.set(moment, (needed.get(moment) ?? new Map()).set(measure.code, measure));
    }
  };
  for (const measure of asked) need(measure, 'now');
  return new Map([...needed].map(([moment, bases]) => [moment, [...bases.values()]]));
}
