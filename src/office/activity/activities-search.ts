// Bộ lọc của sổ hoạt động: what the list reads from the address.
import {
  ACTIVITY_KINDS,
  type ActivityKind,
  type ActivityState,
  keysOf,
  STATE_LABELS,
} from '#domain/activity/activity.ts';

export interface ActivitiesSearch {
  readonly search?: string | undefined;
  readonly place?: string | undefined;
  readonly activity?: ActivityKind | undefined;
  readonly step?: ActivityState | undefined;
  /** The figure of the head whose source is open. */
  readonly figure?: string | undefined;
}

const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 100) : '');

/** Reads the filters; an unknown value is no filter. */
export function readActivitiesSearch(search: Readonly<Record<string, unknown>>): ActivitiesSearch {
  const kind = ACTIVITY_KINDS.find((each) => each === search.activity);
  const state = keysOf(STATE_LABELS).find((each) => each === search.step);
  return {
    ...(text(search.search) ? { search: text(search.search) } : {}),
    ...(text(search.place) ? { place: text(search.place) } : {}),
    ...(kind ? { activity: kind } : {}),
    ...(state ? { step: state } : {}),
    ...(text(search.figure) ? { figure: text(search.figure) } : {}),
  };
}
