// Việc của cơ quan và lời của bên nêu: receive, transfer, answer; accept, send back, withdraw.
import {
  type Course,
  DIFFICULTY_EVENTS,
  DIFFICULTY_STATES,
  type DifficultyEventType,
  HOLDERS,
  type Holder,
  mayHandle,
  stepFault,
} from '#domain/difficulty/course.ts';
import { answerDue } from '#domain/difficulty/deadline.ts';
import type { DifficultySubject } from '#domain/difficulty/subject.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import type { StepBody, WordBody } from '#server/difficulty/contract-shapes.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { handlingLevel } from '#server/difficulty/handling-level.ts';
import { courseOf, type Known, requireFresh } from '#server/difficulty/known.ts';
import { requireOwnFiles } from '#server/difficulty/raise.ts';
import {
  type EventContent,
  insertEvent,
  insertVersion,
  listOwnOffices,
  lockDifficulty,
} from '#server/difficulty/store.ts';
import { tellHandlers, tellRaiser } from '#server/difficulty/told.ts';
import { shareFile } from '#server/files/service.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

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

/** @throws Refused 'difficulty-not-in-hand' | 'difficulty-answer-by-petition' */
function requireInHand(person: SignedIn, course: Course): void {
  const level = handlingLevel(person);
  if (level === undefined || !mayHandle(level, course.holder))
    throw new Refused('difficulty-not-in-hand', { holder: course.body ?? HOLDERS[course.holder] });
  if (course.state === 'petitioned') throw new Refused('difficulty-answer-by-petition');
}

/** @throws Refused 'difficulty-transfer-nowhere' | 'difficulty-transfer-same' */
function transferContent(step: StepBody & { type: 'transferred' }, course: Course): EventContent {
  const { to, body, number, note } = step;
  if (to === 'outside' && (body === '' || number === '')) throw new Refused('difficulty-transfer-nowhere');
  if (to !== 'outside' && to === course.holder)
    throw new Refused('difficulty-transfer-same', { holder: HOLDERS[to] });
  return {
    to,
    ...(to === 'outside' ? { body } : {}),
    ...(number === '' ? {} : { number }),
    ...(note === '' ? {} : { text: note }),
  };
}

function contentOf(step: StepBody, course: Course): EventContent {
  switch (step.type) {
    case 'received':
      return {};
    case 'transferred':
      return transferContent(step, course);
    case 'answered':
      return {
        text: step.text,
        files: step.files,
        ...(step.by === '' ? {} : { by: step.by }),
        ...(step.number === '' ? {} : { number: step.number }),
      };
  }
}

interface Asked<Body> {
  readonly id: number;
  readonly base: number;
  readonly body: Body;
}

/** An office's step. @throws Refused as requireFresh, requireInHand and requireStep do */
export async function takeStep(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Asked<StepBody>,
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const { id, body: step } = asked;
  const on = requireDate(step.on);
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    await lockDifficulty(trx, id);
    const known = await requireFresh(deps, trx, person, viewer, asked);
    const course = requireCourse(known);
    requireInHand(person, course);
    requireStep(deps.clock.today(), course, step.type, on);
    const content = contentOf(step, course);
    const { difficulty } = known;
    if (step.type === 'answered') {
      await requireOwnFiles(trx, person, step.files);
      const offices = await listOwnOffices(trx, difficulty.organisation_id);
      for (const file of step.files) await shareFile(trx, deps, viewer, file, offices);
    }
    const event = await addEvent(trx, person, known, { type: step.type, on, content }, number);
    const about = {
      id,
      unit: difficulty.unit_id,
      organisation: difficulty.organisation_id,
      name: difficulty.organisation,
      subject: subjectOf(known),
    };
    if (step.type === 'answered')
      await tellRaiser(deps, trx, about, { key: `answered:${event}`, words: 'Đã có trả lời' });
    if (step.type === 'transferred')
      await tellHandlers(deps, trx, about, {
        holder: step.to as Holder,
        key: `transferred:${event}`,
        words: 'Khó khăn chuyển đến',
        dueOn: course.dueOn,
      });
    return {
      act: {
        act: `difficulty.${step.type}`,
        subjectKind: 'difficulty',
        subjectId: String(id),
        note: { event, on, ...(content.to === undefined ? {} : { to: content.to }) },
      },
      reply: id,
    };
  });
  return { id: reply, version: seq };
}

/** The raiser's word, or an officer's on behalf. @throws Refused as requireFresh and requireStep do */
export async function takeWord(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Asked<WordBody>,
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const { id, body: word } = asked;
  const today = deps.clock.today();
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    await lockDifficulty(trx, id);
    const known = await requireFresh(deps, trx, person, viewer, asked);
    const course = requireCourse(known);
    requireStep(today, course, word.type, today);
    const dueOn = word.type === 'unresolved' ? answerDue(deps.calendar, today) : undefined;
    const content = word.type === 'accepted' ? {} : { text: word.text };
    const next = { type: word.type, on: today, content, ...(dueOn ? { dueOn } : {}) };
    const event = await addEvent(trx, person, known, next, number);
    const { unit_id: unit, organisation: name } = known.difficulty;
    if (word.type === 'unresolved')
      await tellHandlers(
        deps,
        trx,
        { id, unit, name, subject: subjectOf(known) },
        {
          holder: course.holder,
          key: `unresolved:${event}`,
          words: 'Báo chưa giải quyết khó khăn',
          dueOn: dueOn ?? null,
        },
      );
    return {
      act: {
        act: `difficulty.${word.type}`,
        subjectKind: 'difficulty',
        subjectId: String(id),
        note: { event },
      },
      reply: id,
    };
  });
  return { id: reply, version: seq };
}
