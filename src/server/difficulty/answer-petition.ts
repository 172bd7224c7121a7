import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import { addEvent, EVER, subjectOf } from '#server/difficulty/add-event.ts';
import type { AnswerBody } from '#server/difficulty/contract-petitions.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { courseOf } from '#server/difficulty/known.ts';
import { membersOf } from '#server/difficulty/petition-members.ts';
import { requireSent } from '#server/difficulty/require-petition.ts';
import {
  closePetitionVersion,
  insertPetitionVersion,
  listMembers,
} from '#server/difficulty/store-petitions.ts';
import { tellRaiser } from '#server/difficulty/told.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

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
