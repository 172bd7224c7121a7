import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { membersOf } from '#server/difficulty/petition-members.ts';
import { requireSent } from '#server/difficulty/require-petition.ts';
import { closeVersion, insertVersion } from '#server/difficulty/store.ts';
import {
  closePetitionVersion,
  insertPetitionVersion,
  listMembers,
} from '#server/difficulty/store-petitions.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

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
