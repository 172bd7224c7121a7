// Chốt số liệu: behind the exclusive gate nobody sends or approves, so the frozen total is exactly the sum of the forms it lists.
import { displayName } from '#domain/unit/display-name.ts';
import type { LockView } from '#server/collection/contract-review.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { type Period, requirePeriodKey } from '#server/collection/periods.ts';
import { levelOf } from '#server/collection/reporter.ts';
import {
  closeLock,
  countMembers,
  countQueued,
  findOpenLock,
  freeze,
  insertLock,
  listDifferences,
  listLockHistory,
} from '#server/collection/store-freeze.ts';
import { passGates } from '#server/collection/store-lock.ts';
import { codeOn, type Place, requirePlace, rowsBelow } from '#server/collection/territory.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

async function viewLock(trx: Db, period: Period, place: Place): Promise<LockView> {
  const { unit } = place;
  const [latest] = await listLockHistory(trx, period.id, unit.id);
  const open = latest?.open ? latest : undefined;
  return {
    unit: codeOn(unit, period.to),
    name: displayName(unit, period.to),
    locked: open !== undefined,
    at: open?.at.toISOString() ?? null,
    by: open?.person ?? null,
    reason: latest?.reason ?? null,
    members: open ? await countMembers(trx, open.id) : 0,
    queued: await countQueued(trx, period.id, place.territory),
    differences: open
      ? [...(await listDifferences(trx, open.id, period.id, period.to, place.territory))]
      : [],
    seq: open?.recorded_from ?? null,
  };
}

/** A province locks its own; the nation locks everything, or a province in its place. @throws Refused 'step-not-your-level' */
function requireLevel(person: SignedIn, place: Place): void {
  const level = levelOf(person);
  const fits =
    level === 'nation'
      ? ['nation', 'province'].includes(place.unit.level)
      : level === 'province' && place.unit.level === 'province';
  if (!fits) throw new Refused('step-not-your-level', { level: 'cấp tỉnh hoặc trung ương', due: 'của kỳ' });
}

/** Locks a unit's figures of a period. @throws Refused 'period-locked' */
export async function lockPeriod(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: { period: string; unit: string },
  request: RequestKey,
): Promise<LockView> {
  const { reply } = await write(deps.db, person, request, async (trx, seq) => {
    const period = await requirePeriodKey(trx, asked.period);
    const place = requirePlace(deps, viewer, period, asked.unit);
    requireLevel(person, place);
    await passGates(trx, period.id, [place.unit.id], true);
    if (await findOpenLock(trx, period.id, place.unit.id))
      throw new Refused('period-locked', { unit: displayName(place.unit, period.to) });
    const id = await insertLock(trx, {
      period_id: period.id,
      unit_id: place.unit.id,
      reason: null,
      person_id: person.personId,
      office_id: person.officeId,
      at: deps.clock.now(),
      recorded_from: seq,
    });
    await freeze(trx, id, period.id, period.to, place.unit.id, place.territory);
    const view = await viewLock(trx, period, place);
    const note = { after: { period: period.key, unit: place.unit.id, members: view.members } };
    return {
      act: { act: 'collection.locked', subjectKind: 'period', subjectId: period.key, note },
      reply: view,
    };
  });
  return reply;
}

/** Opens locked figures again, with the reason. @throws Refused 'period-not-locked' */
export async function reopenPeriod(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: { period: string; unit: string; reason: string },
  request: RequestKey,
): Promise<LockView> {
  const { reply } = await write(deps.db, person, request, async (trx, seq) => {
    const period = await requirePeriodKey(trx, asked.period);
    const place = requirePlace(deps, viewer, period, asked.unit);
    requireLevel(person, place);
    await passGates(trx, period.id, [place.unit.id], true);
    const lock = await findOpenLock(trx, period.id, place.unit.id);
    if (lock === undefined)
      throw new Refused('period-not-locked', { unit: displayName(place.unit, period.to) });
    await closeLock(trx, lock, {
      unit_id: place.unit.id,
      reason: asked.reason,
      person_id: person.personId,
      at: deps.clock.now(),
      recorded_from: seq,
    });
    const note = { after: { period: period.key, unit: place.unit.id } };
    return {
      act: { act: 'collection.reopened', subjectKind: 'period', subjectId: period.key, note },
      reply: await viewLock(trx, period, place),
    };
  });
  return reply;
}

/** Locks of a unit and of the units below it. */
export async function collectionLocks(
  deps: CollectionDeps,
  viewer: Viewer,
  asked: { period: string; unit: string },
): Promise<{ locks: LockView[] }> {
  return read(deps.db, viewer, async (trx) => {
    const period = await requirePeriodKey(trx, asked.period);
    const place = requirePlace(deps, viewer, period, asked.unit);
    const below = place.unit.level === 'nation' ? rowsBelow(deps, place, period) : [];
    const locks = [await viewLock(trx, period, place)];
    for (const unit of below)
      locks.push(await viewLock(trx, period, requirePlace(deps, viewer, period, String(unit.id))));
    return { locks };
  });
}
