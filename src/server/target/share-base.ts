// Ghi phần của đơn vị trên bản đã cũ: refused with what somebody else wrote meanwhile, and what each office may see of earlier shares.
import { writtenShare } from '#domain/target/written-share.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import type { TargetHistory } from '#server/target/contract.ts';
import type { TargetDeps } from '#server/target/deps.ts';
import type { ShareRow, TargetRow } from '#server/target/store.ts';
import { listChangedShares, listShareVersions } from '#server/target/store-share-history.ts';
import type { Viewer } from '#server/unit/viewer.ts';

type Share = Omit<ShareRow, 'targetId'>;

const NAMED = 3;

/** @throws Refused 'target-shares-stale' naming what others wrote after `basedOn` that these shares would replace by something else */
export async function requireFreshShares(
  trx: Db,
  deps: Pick<TargetDeps, 'places'>,
  target: TargetRow,
  given: readonly Share[],
  basedOn: number,
): Promise<void> {
  const changed = await listChangedShares(
    trx,
    target.id,
    given.map((each) => each.unitId),
    basedOn,
  );
  const sentOf = new Map(given.map((each) => [each.unitId, each]));
  const differences = changed.flatMap((now) => {
    const sent = sentOf.get(now.unitId);
    const unit = unitById(deps.places.geography, now.unitId);
    if (!sent || !unit || same(sent, now)) return [];
    return [{ unit: now.unitId, name: displayName(unit), now: bounds(now), sent: bounds(sent) }];
  });
  if (differences.length === 0) return;
  const words = differences
    .slice(0, NAMED)
    .map(
      ({ name, now, sent }) =>
        `${name}: ${writtenShare(target.definition, now)} (bạn gửi ${writtenShare(target.definition, sent)})`,
    );
  const more = differences.length - words.length;
  throw new Refused(
    'target-shares-stale',
    { differences: `${words.join('; ')}${more > 0 ? ` và ${more} đơn vị khác` : ''}` },
    { differences },
  );
}

const same = (a: Share, b: Share) => a.state === b.state && a.low === b.low && a.high === b.high;

/** The shares that say something else than what stands. */
export function unlike(given: readonly Share[], standing: readonly ShareRow[]): readonly Share[] {
  const now = new Map(standing.map((each) => [each.unitId, each]));
  return given.filter((each) => {
    const present = now.get(each.unitId);
    return present === undefined || !same(each, present);
  });
}

const bounds = ({ state, low, high }: Share) => ({ state, low, high });

/** What was recorded of the shares of the units in sight, where it changed. */
export async function shareHistory(
  trx: Db,
  deps: Pick<TargetDeps, 'places'>,
  viewer: Viewer,
  target: number,
): Promise<TargetHistory['shares']> {
  return (await listShareVersions(trx, target)).flatMap((row) => {
    const unit = unitById(deps.places.geography, row.unitId);
    if (!unit || !viewer.maySee(unit)) return [];
    const { seq, replaced, at, person } = row;
    return [
      {
        unit: Number(unit.id),
        name: displayName(unit),
        ...bounds(row),
        seq,
        replaced,
        recordedAt: at?.toISOString() ?? null,
        recordedBy: person,
      },
    ];
  });
}
