// Sửa lời đã nêu, rút việc ghi nhầm: a new version with its reason; what stood before stays readable at its journal number.

import type { ReviseBody } from '#server/difficulty/contract.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { handlingLevel } from '#server/difficulty/handling-level.ts';
import { type Known, requireFresh } from '#server/difficulty/known.ts';
import { requireCourse } from '#server/difficulty/step.ts';
import { closeVersion, type EventVersion, insertVersion, lockDifficulty } from '#server/difficulty/store.ts';
import type { EventRecord } from '#server/difficulty/store-read.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** A row as a version to be written again. */
function versionAgain({ difficulty }: Known, row: EventRecord, person: SignedIn): EventVersion {
  return {
    difficulty: difficulty.id,
    office: person.officeId,
    unit: difficulty.unit_id,
    organisation: difficulty.organisation_id,
    link: difficulty.link_id,
    type: row.type,
    on: row.effective_on,
    subject: row.subject,
    dueOn: row.due_on,
    petition: row.petition_id,
    content: row.content,
    state: row.state,
    reason: row.reason,
    madeBy: person.personId,
  };
}

/** @throws Refused 'difficulty-not-yours' */
function requireOwnEvent(row: EventRecord, person: SignedIn): void {
  if (row.office_id !== person.officeId)
    throw new Refused('difficulty-not-yours', { office: row.office ?? 'cơ quan khác' });
}

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
