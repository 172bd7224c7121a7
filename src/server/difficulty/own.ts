// Khó khăn của chính HTX: what it raised, who has it and until when, and the answer it got; for the phone.
import { DIFFICULTY_STATES, isLate, nextSteps } from '#domain/difficulty/course.ts';
import { ANSWER_WORKING_DAYS } from '#domain/difficulty/deadline.ts';
import { DIFFICULTY_SUBJECTS } from '#domain/difficulty/subject.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import type { OwnDifficulty, OwnView } from '#server/difficulty/contract-shapes.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { courseOf, maySee, versionOf } from '#server/difficulty/known.ts';
import { findSeat, listFileNames } from '#server/difficulty/store.ts';
import { type EventRecord, listEvents, listOf } from '#server/difficulty/store-read.ts';
import { holderName, partyOf } from '#server/difficulty/words.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

function movesOf(rows: readonly EventRecord[]): string[] {
  return rows.flatMap((row) => {
    const day = formatDay(row.effective_on);
    const number = row.content.number ? `, văn bản ${row.content.number}` : '';
    if (row.type === 'received') return [`${day}: ${row.office ?? 'cơ quan'} tiếp nhận`];
    if (row.type === 'transferred') return [`${day}: chuyển ${partyOf(row) ?? 'nơi khác'}${number}`];
    if (row.type === 'petitioned') return [`${day}: kiến nghị lên ${partyOf(row)}${number}`];
    return row.type === 'unresolved' ? [`${day}: HTX báo chưa giải quyết`] : [];
  });
}

function viewOwn(
  id: number,
  rows: readonly EventRecord[],
  today: CalendarDate,
  files: ReadonlyMap<number, string>,
): OwnDifficulty | undefined {
  const standing = rows.filter(({ state }) => state === 'recorded');
  const course = courseOf(rows, today);
  const raised = standing.find(({ type }) => type === 'raised');
  if (!course || !raised) return undefined;
  const answered = standing.findLast(({ type }) => type === 'answered');
  const subject = raised.subject ?? 'other';
  return {
    id,
    version: versionOf(rows),
    subject,
    subjectName: DIFFICULTY_SUBJECTS[subject],
    state: course.state,
    stateName: DIFFICULTY_STATES[course.state],
    holder: course.holder,
    holderName: holderName(course),
    raisedOn: course.raisedOn,
    dueOn: course.dueOn,
    late: isLate(course, today),
    answeredOn: course.firstAnswerOn,
    text: raised.content.text ?? '',
    request: raised.content.request ?? '',
    onBehalf: raised.content.source !== undefined,
    answer: answered
      ? {
          on: answered.effective_on,
          by: partyOf(answered) ?? '',
          text: answered.content.text ?? '',
          number: answered.content.number ?? null,
          files: (answered.content.files ?? []).flatMap((file) => {
            const name = files.get(file);
            return name === undefined ? [] : [{ id: file, name }];
          }),
        }
      : null,
    moves: movesOf(standing),
    next: nextSteps(course.state).filter((type) => ['accepted', 'unresolved', 'withdrawn'].includes(type)),
  };
}

/** Newest first. @throws Refused 'not-found' for whoever is no organisation's account */
export async function ownDifficulties(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
): Promise<OwnView> {
  const { organisationId } = person;
  if (organisationId === null) throw new Refused('not-found');
  const today = deps.clock.today();
  return read(deps.db, person, async (trx) => {
    const seat = await findSeat(trx, organisationId, today);
    if (!seat) throw new Refused('not-found');
    const all = (await listOf(trx, organisationId)).filter((row) => maySee(deps, person, viewer, row));
    const events = await listEvents(
      trx,
      all.map(({ id }) => id),
    );
    const names = await listFileNames(
      trx,
      events.flatMap(({ content }) => content.files ?? []),
    );
    const files = new Map(names.map(({ id, name }) => [id, name]));
    const rows = Map.groupBy(events, ({ difficulty_id }) => difficulty_id);
    return {
      organisation: { id: seat.id, name: seat.name, unit: seat.unit_id },
      answerDays: ANSWER_WORKING_DAYS,
      difficulties: all.flatMap(({ id }) => viewOwn(id, rows.get(id) ?? [], today, files) ?? []).toReversed(),
    };
  });
}
