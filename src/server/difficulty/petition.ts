// Kiến nghị lên trên: many difficulties of co-operatives in one petition of the province; its answer comes back to each of them.
import { DIFFICULTY_STATES, nextSteps } from '#domain/difficulty/course.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { Unit } from '#domain/unit/unit.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import { requirePlace } from '#server/difficulty/books.ts';
import type { AnswerBody, SendBody } from '#server/difficulty/contract-petitions.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { courseOf, maySee } from '#server/difficulty/known.ts';
import { addEvent, EVER, subjectOf } from '#server/difficulty/step.ts';
import { closeVersion, insertVersion, lockDifficulty } from '#server/difficulty/store.ts';
import {
  closePetitionVersion,
  findPetition,
  insertPetition,
  insertPetitionVersion,
  listMembers,
  lockPetition,
  type PetitionRecord,
} from '#server/difficulty/store-petitions.ts';
import {
  type DifficultyRecord,
  type EventRecord,
  listEvents,
  listThese,
} from '#server/difficulty/store-read.ts';
import { tellHandlers, tellRaiser } from '#server/difficulty/told.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export const PETITION_STATES = { sent: 'chờ trả lời', answered: 'đã trả lời', withdrawn: 'đã rút' } as const;

interface Member {
  readonly difficulty: DifficultyRecord;
  readonly rows: readonly EventRecord[];
}

/** Members of one write, locked in one order so that two writers never wait for each other. */
async function membersOf(trx: Db, ids: readonly number[]): Promise<readonly Member[]> {
  const sorted = [...new Set(ids)].toSorted((a, b) => a - b);
  for (const id of sorted) await lockDifficulty(trx, id);
  const rows = Map.groupBy(await listEvents(trx, sorted), ({ difficulty_id }) => difficulty_id);
  return (await listThese(trx, sorted)).map((difficulty) => ({
    difficulty,
    rows: rows.get(difficulty.id) ?? [],
  }));
}

/** Why a difficulty cannot be gathered, in words; undefined when it can. */
function memberFault(
  deps: DifficultyDeps,
  { difficulty, rows }: Member,
  province: Unit,
  on: CalendarDate,
): string | undefined {
  const seat = unitById(deps.places.geography, difficulty.unit_id);
  const place = seat && ancestorOn(deps.places.geography, seat, 'province', on);
  if (place?.status !== 'found' || place.unit.id !== province.id) return 'không thuộc tỉnh này';
  const course = courseOf(rows, EVER);
  if (!course) return 'đã hủy';
  if (!nextSteps(course.state).includes('petitioned'))
    return `đang ở trạng thái "${DIFFICULTY_STATES[course.state]}"`;
  return on < course.lastOn ? `có việc ghi ngày ${formatDay(course.lastOn)}, sau ngày gửi` : undefined;
}

/** @throws Refused 'petition-unit-level' | 'petition-member' | 'difficulty-in-the-future' */
export async function sendPetition(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  body: SendBody,
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const on = requireDate(body.on);
  if (on > deps.clock.today()) throw new Refused('difficulty-in-the-future', { on: formatDay(on) });
  const province = requirePlace(deps, viewer, body.unit, on);
  if (province.level !== 'province') throw new Refused('petition-unit-level');
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    const members = await membersOf(trx, body.difficulties);
    const seen = new Set(
      members
        .filter(({ difficulty }) => maySee(deps, person, viewer, difficulty))
        .map((each) => each.difficulty.id),
    );
    const unseen = body.difficulties.find((id) => !seen.has(id));
    if (unseen !== undefined)
      throw new Refused('petition-member', { id: unseen, reason: 'không có trong phạm vi' });
    for (const member of members) {
      const reason = memberFault(deps, member, province, on);
      if (reason) throw new Refused('petition-member', { id: member.difficulty.id, reason });
    }
    const { title, text, number: paper } = body;
    const place = { office_id: person.officeId, unit_id: province.id };
    const id = await insertPetition(trx, { office: person.officeId, unit: province.id });
    await insertPetitionVersion(
      trx,
      {
        petition_id: id,
        ...place,
        sent_on: on,
        answered_on: null,
        content: { title, text, number: paper },
        state: 'sent',
        reason: null,
        made_by: person.personId,
      },
      number,
    );
    for (const member of members)
      await addEvent(
        trx,
        person,
        member,
        { type: 'petitioned', on, content: { title, number: paper }, petition: id },
        number,
      );
    const [first] = members;
    if (first)
      await tellHandlers(
        deps,
        trx,
        {
          id: first.difficulty.id,
          unit: province.id,
          name: `${members.length} tổ chức`,
          subject: subjectOf(first),
        },
        { holder: 'nation', key: `petition:${id}`, words: 'Kiến nghị của tỉnh gom khó khăn', dueOn: null },
      );
    return {
      act: {
        act: 'petition.sent',
        subjectKind: 'petition',
        subjectId: String(id),
        note: { number: paper, members: members.length },
      },
      reply: id,
    };
  });
  return { id: reply, version: seq };
}

/** A petition in the viewer's scope. @throws Refused 'not-found' */
export async function requirePetition(
  deps: DifficultyDeps,
  trx: Db,
  viewer: Viewer,
  id: number,
): Promise<PetitionRecord> {
  const row = await findPetition(trx, id);
  const unit = row && unitById(deps.places.geography, row.unit_id);
  if (!row || !unit || !viewer.maySee(unit)) throw new Refused('not-found');
  return row;
}

/** @throws Refused 'not-found' | 'difficulty-stale' | 'petition-closed' */
async function requireSent(
  deps: DifficultyDeps,
  trx: Db,
  viewer: Viewer,
  asked: { readonly id: number; readonly base: number },
): Promise<PetitionRecord> {
  await lockPetition(trx, asked.id);
  const row = await requirePetition(deps, trx, viewer, asked.id);
  if (row.recorded_from !== asked.base)
    throw new Refused('difficulty-stale', {}, { version: row.recorded_from, since: [] });
  if (row.state !== 'sent') throw new Refused('petition-closed', { state: PETITION_STATES[row.state] });
  return row;
}

/** Records the answer, by the nation itself or by the province that got it in writing. @throws Refused 'petition-early' and as requireSent does */
export async function answerPetition(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: { readonly id: number; readonly body: AnswerBody },
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const { id, body } = asked;
  const on = requireDate(body.on);
  if (on > deps.clock.today()) throw new Refused('difficulty-in-the-future', { on: formatDay(on) });
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    const row = await requireSent(deps, trx, viewer, { id, base: body.base });
    if (on < row.sent_on)
      throw new Refused('petition-early', { on: formatDay(on), sent: formatDay(row.sent_on) });
    const by = body.by === '' ? 'Liên minh HTX Việt Nam' : body.by;
    const paper = body.number === '' ? {} : { number: body.number };
    await closePetitionVersion(trx, id, number);
    await insertPetitionVersion(
      trx,
      {
        ...row,
        answered_on: on,
        content: { ...row.content, answer: { by, text: body.text, ...paper } },
        state: 'answered',
        made_by: person.personId,
      },
      number,
    );
    const links = await listMembers(trx, [id]);
    const members = await membersOf(
      trx,
      links.map(({ difficulty_id }) => difficulty_id),
    );
    for (const member of members) {
      const course = courseOf(member.rows, EVER);
      // One that was withdrawn meanwhile needs no answer.
      if (course?.state !== 'petitioned') continue;
      const content = { text: body.text, by, ...paper };
      const event = await addEvent(
        trx,
        person,
        member,
        { type: 'answered', on, content, petition: id },
        number,
      );
      const { id: difficulty, organisation_id: organisation } = member.difficulty;
      await tellRaiser(
        deps,
        trx,
        { id: difficulty, organisation, subject: subjectOf(member) },
        { key: `answered:${event}`, words: 'Đã có trả lời' },
      );
    }
    return {
      act: {
        act: 'petition.answered',
        subjectKind: 'petition',
        subjectId: String(id),
        note: { on, members: members.length },
      },
      reply: id,
    };
  });
  return { id: reply, version: seq };
}

/** Takes a petition back: its difficulties are the province's again. @throws Refused as requireSent does, 'difficulty-not-yours' */
export async function withdrawPetition(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: { readonly id: number; readonly base: number; readonly reason: string },
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const { id, reason } = asked;
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    const row = await requireSent(deps, trx, viewer, asked);
    if (row.office_id !== person.officeId)
      throw new Refused('difficulty-not-yours', { office: 'Liên minh HTX cấp tỉnh' });
    await closePetitionVersion(trx, id, number);
    await insertPetitionVersion(
      trx,
      { ...row, state: 'withdrawn', reason, made_by: person.personId },
      number,
    );
    const links = await listMembers(trx, [id]);
    const members = await membersOf(
      trx,
      links.map(({ difficulty_id }) => difficulty_id),
    );
    for (const { difficulty, rows } of members) {
      const own = rows.find(({ petition_id, type }) => petition_id === id && type === 'petitioned');
      if (!own) continue;
      await closeVersion(trx, own.event_id, number);
      await insertVersion(
        trx,
        own.event_id,
        {
          difficulty: difficulty.id,
          office: person.officeId,
          unit: difficulty.unit_id,
          organisation: difficulty.organisation_id,
          link: difficulty.link_id,
          type: 'petitioned',
          on: own.effective_on,
          subject: null,
          dueOn: null,
          petition: id,
          content: own.content,
          state: 'withdrawn',
          reason,
          madeBy: person.personId,
        },
        number,
      );
    }
    return {
      act: { act: 'petition.withdrawn', subjectKind: 'petition', subjectId: String(id), note: { reason } },
      reply: id,
    };
  });
  return { id: reply, version: seq };
}
