// The choices of figures an outline may name: measures, and the breakdowns each has.
import { GROUP_WORDS, type Names } from '#domain/narrative/slot-words.ts';
import type { MeasureView } from '#server/measure/contract.ts';

/** The choices of a measure, by name. */
export function measureOptions(measures: readonly MeasureView[], names: Names) {
  return measures.map(({ code }) => ({ value: code, label: names.measure(code) }));
}

/** The choices of a breakdown that a measure has. */
export function groupOptions(measures: readonly MeasureView[], measure: string) {
  const own = measures.find(({ code }) => code === measure)?.breakdowns ?? [];
  return own.flatMap((by) => (GROUP_WORDS[by] ? [{ value: by, label: GROUP_WORDS[by] }] : []));
}
