import { unitById } from '#domain/unit/geography.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { PETITION_STATES } from '#server/difficulty/petition-members.ts';
import { findPetition, lockPetition, type PetitionRecord } from '#server/difficulty/store-petitions.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

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
export async function requireSent(
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
