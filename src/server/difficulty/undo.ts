import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { handlingLevel } from '#server/difficulty/handling-level.ts';
import { requireFresh } from '#server/difficulty/known.ts';
import { requireOwnEvent, versionAgain } from '#server/difficulty/own-event.ts';
import { closeVersion, insertVersion, lockDifficulty } from '#server/difficulty/store.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';
/** Takes out the last event. @throws Refused 'difficulty-not-last' | 'difficulty-not-yours' and as requireFresh does */
export async function undoEvent(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: { readonly id: number; readonly event: number; readonly base: number; readonly reason: string },
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const { id, event, reason } = asked;
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    await lockDifficulty(trx, id);
    const known = await requireFresh(deps, trx, person, viewer, asked);
    const standing = known.rows.filter(({ state }) => state === 'recorded');
    const row = standing.find(({ event_id }) => event_id === event);
    if (!row) throw new Refused('not-found');
    // An organisation takes its own back by withdrawing; a petition and its answer are undone at the petition.
    if (row.petition_id !== null || row !== standing.at(-1) || handlingLevel(person) === undefined)
      throw new Refused('difficulty-not-last');
    requireOwnEvent(row, person);
    await closeVersion(trx, event, number);
    await insertVersion(
      trx,
      event,
      { ...versionAgain(known, row, person), state: 'withdrawn', reason },
      number,
    );
    const note = { event, type: row.type };
    return {
      act: { act: 'difficulty.event-withdrawn', subjectKind: 'difficulty', subjectId: String(id), note },
      reply: id,
    };
  });
  return { id: reply, version: seq };
}
