// Sửa lời đã nêu: a new version with its reason; what stood before stays readable at its journal number.

import { requireCourse } from '#server/difficulty/add-event.ts';
import type { ReviseBody } from '#server/difficulty/contract.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { requireFresh } from '#server/difficulty/known.ts';
import { requireOwnEvent, versionAgain } from '#server/difficulty/own-event.ts';
import { closeVersion, insertVersion, lockDifficulty } from '#server/difficulty/store.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Changes what was said; its day and deadline stay. @throws Refused 'difficulty-not-yours' and as requireFresh does */
export async function reviseDifficulty(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: { readonly id: number; readonly body: ReviseBody },
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const { id, body } = asked;
  const { base, reason, subject, text, request: wanted, level } = body;
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    await lockDifficulty(trx, id);
    const known = await requireFresh(deps, trx, person, viewer, { id, base });
    requireCourse(known);
    const raised = known.rows.find(({ type }) => type === 'raised');
    if (!raised) throw new Refused('not-found');
    requireOwnEvent(raised, person);
    await closeVersion(trx, raised.event_id, number);
    const content = { ...raised.content, text, request: wanted, level };
    await insertVersion(
      trx,
      raised.event_id,
      { ...versionAgain(known, raised, person), subject, content, reason },
      number,
    );
    const note = { before: { subject: raised.subject }, after: { subject } };
    return {
      act: { act: 'difficulty.revised', subjectKind: 'difficulty', subjectId: String(id), note },
      reply: id,
    };
  });
  return { id: reply, version: seq };
}
