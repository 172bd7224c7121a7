// Lời của sổ hoạt động: states as tones, closed lists as choices, numbers that nobody said as a dash.
import type { ActivityState } from '#domain/activity/activity.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printDate } from '../ui/print-date.ts';
import type { Tone } from '../ui/tag.tsx';

const TONES: Readonly<Record<ActivityState, Tone>> = {
  planned: 'quiet',
  held: 'good',
  settled: 'good',
  cancelled: 'warning',
  withdrawn: 'error',
};

/** The tone of a state; one that a newer server sends is quiet. */
export function stateTone(state: string): Tone {
  return Object.entries(TONES).find(([each]) => each === state)?.[1] ?? 'quiet';
}

/** A closed list as choices. */
export function optionsOf<K extends string>(
  labels: Readonly<Record<K, string>>,
): { value: K; label: string }[] {
  return (Object.keys(labels) as K[]).map((value) => ({ value, label: capitalise(labels[value]) })); // keys of the record itself
}

/** A number, or a dash where nobody said one. */
export function known(value: number | null): string {
  return value === null ? '–' : formatNumber(value);
}

/** "15/03/2022" or "15/03/2022 – 17/03/2022". */
export function daysOf(startsOn: string, endsOn: string): string {
  return startsOn === endsOn ? printDate(startsOn) : `${printDate(startsOn)} – ${printDate(endsOn)}`;
}
