// Nhiệm vụ chậm: what was due and is not done, one line for a clause however many units owe it, the longest overdue first.
import { type CalendarDate, daysBetween } from '#domain/period/calendar-date.ts';

/** A task that was not done on the day although its deadline had passed. */
export interface LateTask {
  readonly document: number;
  readonly citation: string;
  readonly clause: string;
  readonly text: string;
  readonly due: CalendarDate;
  readonly unit: string;
}

export interface LateLine extends Omit<LateTask, 'unit'> {
  readonly days: number;
  /** How many units owe it, and whose it is where that is one. */
  readonly units: number;
  readonly unit: string | null;
}

/** The lines of late tasks on a day, with the number of tasks behind all of them. */
export function lateLines(
  tasks: readonly LateTask[],
  day: CalendarDate,
): { readonly total: number; readonly lines: readonly LateLine[] } {
  const late = tasks.filter(({ due }) => due < day);
  const groups = Map.groupBy(late, ({ document, clause, due }) => `${document} ${clause} ${due}`);
  const lines = [...groups.values()].flatMap((own): LateLine[] => {
    const [first] = own;
    if (!first) return [];
    const { unit, ...rest } = first;
    const units = new Set(own.map((each) => each.unit)).size;
    return [{ ...rest, days: daysBetween(rest.due, day), units, unit: units === 1 ? unit : null }];
  });
  return { total: late.length, lines: lines.sort((a, b) => b.days - a.days || b.units - a.units) };
}
