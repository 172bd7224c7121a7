// Thêm một việc vào đường đi của khó khăn: what may come next, written inside the caller's write.
import type { Course } from '#domain/difficulty/course.ts';
import { stepFault } from '#domain/difficulty/next-step.ts';
import { DIFFICULTY_EVENTS, DIFFICULTY_STATES, type DifficultyEventType } from '#domain/difficulty/state.ts';
import type { DifficultySubject } from '#domain/difficulty/subject.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import { courseOf, type Known } from '#server/difficulty/known.ts';
import { type EventContent, insertEvent, insertVersion } from '#server/difficulty/store.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';

export interface NextEvent {
  readonly type: DifficultyEventType;
  readonly on: CalendarDate;
  readonly content: EventContent;
  readonly dueOn?: CalendarDate;
  readonly petition?: number;
}

/** The last day that any event of a difficulty can have. */
export const EVER = '9999-12-30' as CalendarDate;

/** @throws Refused 'difficulty-in-the-future' | 'difficulty-step-impossible' | 'difficulty-step-early' */
export function requireStep(
  today: CalendarDate,
  course: Course,
  type: DifficultyEventType,
  on: CalendarDate,
): void {
  if (on > today) throw new Refused('difficulty-in-the-future', { on: formatDay(on) });
  const fault = stepFault(course, type, on);
  if (fault === 'difficulty-step-early')
    throw new Refused(fault, { on: formatDay(on), last: formatDay(course.lastOn) });
  if (fault)
    throw new Refused(fault, { state: DIFFICULTY_STATES[course.state], step: DIFFICULTY_EVENTS[type] });
}

/** Adds an event to a difficulty inside the caller's write. @returns the event's id */
export async function addEvent(
  trx: Db,
  person: Pick<SignedIn, 'officeId' | 'personId' | 'link'>,
  { difficulty }: Pick<Known, 'difficulty'>,
  next: NextEvent,
  seq: number,
): Promise<number> {
  const event = await insertEvent(trx, difficulty.id);
  await insertVersion(
    trx,
    event,
    {
      difficulty: difficulty.id,
      office: person.officeId,
      unit: difficulty.unit_id,
      organisation: difficulty.organisation_id,
      link: difficulty.link_id,
      type: next.type,
      on: next.on,
      subject: null,
      dueOn: next.dueOn ?? null,
      petition: next.petition ?? null,
      content: next.content,
      state: 'recorded',
      reason: null,
      madeBy: person.personId,
    },
    seq,
  );
  return event;
}

/** What is known of a difficulty whose course runs. @throws Refused 'not-found' when its raising was withdrawn */
export function requireCourse({ rows }: Known): Course {
  const course = courseOf(rows, EVER);
  if (!course) throw new Refused('not-found');
  return course;
}

export function subjectOf({ rows }: Pick<Known, 'rows'>): DifficultySubject {
  return rows.find(({ type }) => type === 'raised')?.subject ?? 'other';
}
