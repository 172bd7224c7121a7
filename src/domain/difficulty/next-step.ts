// Việc nào theo được việc nào: what may come after a state, who may work on it, and on which day.
import type { Course } from '#domain/difficulty/course.ts';
import type { DifficultyEventType, DifficultyState, Holder } from '#domain/difficulty/state.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

const OFFICE_STEPS: readonly DifficultyEventType[] = ['transferred', 'petitioned', 'answered'];

/** What may come next. Only what was answered is accepted or sent back; what is settled or withdrawn stays so. */
export function nextSteps(state: DifficultyState): readonly DifficultyEventType[] {
  switch (state) {
    case 'raised':
    case 'transferred':
    case 'unresolved':
      return ['received', ...OFFICE_STEPS, 'withdrawn'];
    case 'received':
      return [...OFFICE_STEPS, 'withdrawn'];
    case 'petitioned':
      return ['answered', 'withdrawn'];
    case 'answered':
      return ['accepted', 'unresolved'];
    case 'accepted':
    case 'withdrawn':
      return [];
  }
}

/** Whether an office of a level may work on what a holder has: the province on all below and on what it sent out, the nation on its own. */
export function mayHandle(level: 'commune' | 'province' | 'nation', holder: Holder): boolean {
  if (level === 'commune') return holder === 'commune';
  return level === 'nation' ? holder === 'nation' : true;
}

export type StepFault = 'difficulty-step-impossible' | 'difficulty-step-early';

/** What forbids a step on a day. */
export function stepFault(
  course: Course,
  type: DifficultyEventType,
  on: CalendarDate,
): StepFault | undefined {
  if (!nextSteps(course.state).includes(type)) return 'difficulty-step-impossible';
  return on < course.lastOn ? 'difficulty-step-early' : undefined;
}
