// Bước nào tiếp theo: planned → held → settled, or cancelled with a reason; and where an activity stood at the close of a day.
import type { ActivityDays, ActivityState } from '#domain/activity/activity.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

/** Đã tổ chức, quyết toán, hủy, rút khỏi sổ vì ghi nhầm. */
export const ACTIVITY_STEPS = ['hold', 'settle', 'cancel', 'withdraw'] as const;
export type ActivityStep = (typeof ACTIVITY_STEPS)[number];

export const STEP_LABELS: Readonly<Record<ActivityStep, string>> = {
  hold: 'ghi đã tổ chức',
  settle: 'quyết toán',
  cancel: 'hủy',
  withdraw: 'rút khỏi sổ',
};

const NEXT: Readonly<Record<ActivityState, Partial<Record<ActivityStep, ActivityState>>>> = {
  planned: { hold: 'held', cancel: 'cancelled', withdraw: 'withdrawn' },
  held: { settle: 'settled', withdraw: 'withdrawn' },
  settled: { withdraw: 'withdrawn' },
  cancelled: { withdraw: 'withdrawn' },
  withdrawn: {},
};

/** The state after a step; undefined when the step cannot follow. */
export function stateAfter(state: ActivityState, step: ActivityStep): ActivityState | undefined {
  return NEXT[state][step];
}

/** The steps that may follow. */
export function stepsFrom(state: ActivityState): readonly ActivityStep[] {
  return ACTIVITY_STEPS.filter((step) => NEXT[state][step] !== undefined);
}

/** Whether one of this state is in the figures: it was held, settled or not yet. */
export function counts(state: ActivityState): boolean {
  return state === 'held' || state === 'settled';
}

/** Where an activity stood at the close of a day, by what is known of it: before its last day it was only planned. */
export function stateOn({ state, endsOn, changedOn }: ActivityDays, day: CalendarDate): ActivityState {
  if (state === 'withdrawn' || state === 'planned') return state;
  const changed = changedOn === null || changedOn <= day;
  if (state === 'cancelled') return changed ? 'cancelled' : 'planned';
  if (endsOn > day) return 'planned';
  return state === 'settled' && !changed ? 'held' : state;
}

export type DayFault = 'activity-days-reversed' | 'activity-too-long' | 'activity-in-the-future';

const LONGEST_DAYS = 400;
const DAY = 86_400_000;

/** What is wrong with the days of an activity; one that was held lies in the past. */
export function dayFault(
  { state, startsOn, endsOn }: ActivityDays,
  today: CalendarDate,
): DayFault | undefined {
  if (endsOn < startsOn) return 'activity-days-reversed';
  if ((Date.parse(endsOn) - Date.parse(startsOn)) / DAY > LONGEST_DAYS) return 'activity-too-long';
  return counts(state) && endsOn > today ? 'activity-in-the-future' : undefined;
}
