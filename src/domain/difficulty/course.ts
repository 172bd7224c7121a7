// Đường đi của một khó khăn: its events in order give its state, who has it in hand and until when; nothing of that is stored.
import {
  type DifficultyEventType,
  type DifficultyState,
  type Holder,
  isOpen,
} from '#domain/difficulty/state.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

export interface DifficultyEvent {
  readonly id: number;
  readonly type: DifficultyEventType;
  readonly on: CalendarDate;
  /** Until when an answer is owed; of raised and unresolved. */
  readonly dueOn: CalendarDate | null;
  /** Of raised: who has it first. Of transferred: who gets it. */
  readonly to: Holder | null;
  /** The body outside the system that it went to. */
  readonly body: string | null;
}

export interface Course {
  readonly state: DifficultyState;
  readonly holder: Holder;
  /** The body outside the system that has it, by name. */
  readonly body: string | null;
  readonly dueOn: CalendarDate | null;
  readonly raisedOn: CalendarDate;
  readonly firstAnswerOn: CalendarDate | null;
  readonly lastOn: CalendarDate;
}

/** By day, then as recorded. */
export function inOrder<T extends Pick<DifficultyEvent, 'on' | 'id'>>(events: readonly T[]): readonly T[] {
  return events.toSorted((a, b) => (a.on === b.on ? a.id - b.id : a.on < b.on ? -1 : 1));
}

/** Where a difficulty stands at the close of a day; undefined before it was raised. */
export function courseOn(events: readonly DifficultyEvent[], day: CalendarDate): Course | undefined {
  let course: Course | undefined;
  for (const { type, on, dueOn, to, body } of inOrder(events)) {
    if (on > day) break;
    if (type === 'raised')
      course = {
        state: 'raised',
        holder: to ?? 'province',
        body: null,
        dueOn,
        raisedOn: on,
        firstAnswerOn: null,
        lastOn: on,
      };
    else if (course)
      course = {
        ...course,
        state: type,
        holder:
          type === 'petitioned' ? 'nation' : type === 'transferred' ? (to ?? course.holder) : course.holder,
        body: type === 'transferred' ? body : type === 'petitioned' ? null : course.body,
        dueOn: type === 'unresolved' ? dueOn : course.dueOn,
        firstAnswerOn: course.firstAnswerOn ?? (type === 'answered' ? on : null),
        lastOn: on,
      };
  }
  return course;
}

/** An answer is owed and its day is over. */
export function isLate(course: Course, day: CalendarDate): boolean {
  return isOpen(course.state) && course.dueOn !== null && course.dueOn < day;
}
