// Kiểm và dựng lại dẫn xuất: everything the system derives, of every capability, in one place.
import type { Sector } from '#domain/organisation/sector.ts';
import { agriculturalSectors } from '#domain/organisation/sector.ts';
import { findOutlierFaults, rebuildOutliers } from '#server/collection/judge-again.ts';
import { findTotalFaults, rebuildTotals } from '#server/collection/rederive.ts';
import { findRegisterFaults, rebuildRegister } from '#server/organisation/rederive.ts';
import { bulkWrite, withTransaction } from '#server/platform/bulk-write.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { DbClient, DbPool } from '#server/platform/db.ts';
import type { DerivedFault } from '#server/platform/derived-fault.ts';
import { findPlaceFaults, rebuildPlaces } from '#server/unit/rederive.ts';
import type { Places } from '#server/unit/service.ts';

export interface DerivedDeps {
  readonly loaderPool: DbPool;
  readonly places: Places;
  readonly sectors: readonly Sector[];
  readonly clock: Clock;
}

async function findFaults(deps: DerivedDeps, client: DbClient): Promise<readonly DerivedFault[]> {
  return [
    ...(await findPlaceFaults(client, deps.places, deps.clock.today())),
    ...(await findRegisterFaults(client, agriculturalSectors(deps.sectors))),
    ...(await findTotalFaults(client)),
    ...(await findOutlierFaults(client)),
  ];
}

/** Compares every derived table with what it is derived from, on one snapshot. */
export async function findDerivedFaults(deps: DerivedDeps): Promise<readonly DerivedFault[]> {
  return withTransaction(deps.loaderPool, 'begin isolation level repeatable read read only', (client) =>
    findFaults(deps, client),
  );
}

export interface Rebuilt {
  /** Null when nothing was wrong: then nothing was written. */
  readonly seq: number | null;
  readonly faults: number;
  readonly organisations: number;
}

/**
 * Derives anew whatever is not as its records say, in one journaled write that stands alone. What was known before keeps its
 * journal numbers; the right rows are known from this write on.
 */
export async function rebuildDerived(deps: DerivedDeps): Promise<Rebuilt> {
  const before = await findDerivedFaults(deps);
  if (before.length === 0) return { seq: null, faults: 0, organisations: 0 };
  const { seq, reply } = await bulkWrite(
    deps.loaderPool,
    async (client, number) => {
      await rebuildPlaces(client, deps.places, deps.clock.today());
      const organisations = await rebuildRegister(client, agriculturalSectors(deps.sectors), number);
      await rebuildTotals(client, number);
      await rebuildOutliers(client);
      const note = { faults: before.length, organisations };
      return {
        act: { act: 'derived.rebuilt', subjectKind: 'instance', subjectId: 'derived', note },
        reply: organisations,
      };
    },
    { alone: true },
  );
  return { seq, faults: before.length, organisations: reply };
}
