// Kiến nghị lên trên: many difficulties of co-operatives in one petition of the province.

import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import { addEvent, subjectOf } from '#server/difficulty/add-event.ts';
import { requirePlace } from '#server/difficulty/books.ts';
import type { SendBody } from '#server/difficulty/contract-petitions.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { maySee } from '#server/difficulty/known.ts';
import { memberFault, membersOf } from '#server/difficulty/petition-members.ts';
import { insertPetition, insertPetitionVersion } from '#server/difficulty/store-petitions.ts';
import { tellHandlers } from '#server/difficulty/told.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

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
