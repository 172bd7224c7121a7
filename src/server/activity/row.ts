// Một dòng của sổ hoạt động: a record as the list and the page show it, as it stood at the close of a day.
import {
  ACTIVITY_LABELS,
  type ActivityState,
  AUDIENCE_LABELS,
  LEVEL_LABELS,
  ROLE_LABELS,
  STATE_LABELS,
  TOPIC_LABELS,
} from '#domain/activity/activity.ts';
import { stateOn } from '#domain/activity/standing.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { ActivityRow } from '#server/activity/contract-shapes.ts';
import { daysOf } from '#server/activity/days.ts';
import type { ActivityRecord } from '#server/activity/store-read.ts';

function word(labels: Readonly<Record<string, string>>, key: string | null): string {
  return key === null ? '' : (labels[key] ?? key);
}

function aboutOf(row: ActivityRecord): string {
  const parts =
    row.kind === 'training'
      ? [word(TOPIC_LABELS, row.topic), word(AUDIENCE_LABELS, row.audience)]
      : [`cấp ${word(LEVEL_LABELS, row.level)}`, word(ROLE_LABELS, row.role)];
  return parts.filter((part) => part !== '').join(' · ');
}

/** A sum of those that say their number; null when none does. */
function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

/** Where it stood, and its row. */
export function rowOf(row: ActivityRecord, at: CalendarDate): { state: ActivityState; row: ActivityRow } {
  const state = stateOn(daysOf(row), at);
  const training = row.kind === 'training';
  const contracts = row.content.contracts ?? [];
  return {
    state,
    row: {
      id: row.activity_id,
      kind: row.kind,
      kindName: ACTIVITY_LABELS[row.kind],
      title: row.title,
      place: row.place,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      state,
      stateName: STATE_LABELS[state],
      about: aboutOf(row),
      plannedCost: row.planned_cost_dong,
      settledCost: row.settled_cost_dong,
      attendances: training ? (row.lines > 0 ? row.lines : row.stated_attendances) : null,
      persons: training && row.lines > 0 ? row.persons : null,
      listed: training ? row.lines > 0 : row.organisations > 0,
      htx: training ? null : row.organisations > 0 ? row.htx : row.stated_htx,
      booths: row.booths,
      delegations: row.delegations,
      revenue: row.revenue_dong,
      contracts: sumKnown(contracts.map(({ count }) => count)),
      contractValue: sumKnown(contracts.map(({ valueDong }) => valueDong)),
    },
  };
}
