// Ai làm nên một tổng: the measures that say how many organisations stand behind a sum, and how large the largest part is.
import type { Measure } from '#domain/indicator/measure.ts';

export const contributorsKey = (code: string): string => `${code} @contributors`;
export const largestKey = (code: string): string => `${code} @largest`;

/** For the one tally engine, beside the measure itself; none where nothing of single organisations is added up. */
export function concentrationOf(measure: Measure): readonly Measure[] {
  const [contributors, largest] = [contributorsKey(measure.code), largestKey(measure.code)];
  if (measure.source === 'cells' && measure.adds === 'amounts')
    return [
      { ...measure, code: contributors, adds: 'reporters' },
      { ...measure, code: largest, adds: 'largest' },
    ];
  if ((measure.source !== 'spans' && measure.source !== 'events') || typeof measure.value !== 'object')
    return [];
  if (!('sum' in measure.value)) return [];
  const { sum } = measure.value;
  return [
    { ...measure, code: contributors, value: { known: sum } },
    { ...measure, code: largest, value: { largest: sum } },
  ];
}
