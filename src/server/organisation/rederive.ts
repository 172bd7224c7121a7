// Dẫn xuất lại: are spans and flows what the events say, now and at every journal number, and putting right what is not.
import type { AgriculturalSectors } from '#domain/organisation/sector.ts';
import { deriveAt, keptRow, replay } from '#server/organisation/replay.ts';
import {
  type DerivedTable,
  type EventVersion,
  findChunkEnd,
  type KeptRow,
  listEventVersions,
  listKeptRows,
  listRebuilds,
  reopenDerived,
} from '#server/organisation/store-derived.ts';
import type { DbClient } from '#server/platform/db.ts';
import { compareDerived, type DerivedFault } from '#server/platform/derived-fault.ts';

const CHUNK = 4000;
const TABLES: readonly DerivedTable[] = ['organisation_spans', 'organisation_flows'];

function byOrganisation<T extends { readonly organisation_id: number }>(
  rows: readonly T[],
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.organisation_id);
    if (group) group.push(row);
    else groups.set(row.organisation_id, [row]);
  }
  return groups;
}

interface One {
  readonly id: number;
  readonly versions: readonly EventVersion[];
  readonly kept: ReadonlyMap<DerivedTable, readonly KeptRow[]>;
}

/** The last rebuild that touched the organisation: before it, its rows were replaced on purpose. */
function lastRebuild(one: One, rebuilds: ReadonlySet<number>): number {
  const numbers = [...one.kept.values()].flat().flatMap((row) => [row.recorded_from, row.recorded_to]);
  return Math.max(0, ...numbers.filter((seq) => rebuilds.has(seq)));
}

function check(
  one: One,
  agricultural: AgriculturalSectors,
  rebuilds: ReadonlySet<number>,
): readonly DerivedFault[] {
  const since = lastRebuild(one, rebuilds);
  const kept = [...one.kept].flatMap(([relation, rows]) =>
    rows.flatMap((row) => keptRow(relation, row, since) ?? []),
  );
  try {
    return compareDerived(replay(one.id, one.versions, agricultural, since), kept);
  } catch {
    return [{ relation: 'organisation_spans', key: `organisation_id=${one.id}`, kind: 'impossible' }];
  }
}

/** Runs over all organisations in chunks, on the caller's snapshot; `onFault` may put an organisation right. */
async function checkAll(
  client: DbClient,
  agricultural: AgriculturalSectors,
  onFault: (one: One, faults: readonly DerivedFault[]) => Promise<void>,
): Promise<void> {
  const rebuilds = new Set(await listRebuilds(client));
  let after = 0;
  for (;;) {
    const last = await findChunkEnd(client, after, CHUNK);
    if (last === null) return;
    const versions = byOrganisation(await listEventVersions(client, after, last));
    const kept = new Map<DerivedTable, Map<number, KeptRow[]>>();
    for (const table of TABLES)
      kept.set(table, byOrganisation(await listKeptRows(client, table, after, last)));
    const ids = new Set([...versions.keys(), ...[...kept.values()].flatMap((rows) => [...rows.keys()])]);
    for (const id of [...ids].sort((a, b) => a - b)) {
      const own = new Map(TABLES.map((table) => [table, kept.get(table)?.get(id) ?? []]));
      const one: One = { id, versions: versions.get(id) ?? [], kept: own };
      const faults = check(one, agricultural, rebuilds);
      if (faults.length > 0) await onFault(one, faults);
    }
    after = last;
  }
}

/** Every span and flow that is not what the events say. */
export async function findRegisterFaults(
  client: DbClient,
  agricultural: AgriculturalSectors,
): Promise<readonly DerivedFault[]> {
  const all: DerivedFault[] = [];
  await checkAll(client, agricultural, async (_one, faults) => {
    all.push(...faults);
  });
  return all;
}

/**
 * Gives every organisation with a fault its right rows from a journal number on; the others stay untouched. An organisation
 * whose events are no possible life is left as it is.
 * @returns how many organisations were put right
 */
export async function rebuildRegister(
  client: DbClient,
  agricultural: AgriculturalSectors,
  seq: number,
): Promise<number> {
  let count = 0;
  await checkAll(client, agricultural, async (one, faults) => {
    if (faults.some((fault) => fault.kind === 'impossible')) return;
    const { spans, flows } = deriveAt(one.id, one.versions, agricultural, seq);
    await reopenDerived(client, one.id, spans, flows, seq);
    count += 1;
  });
  return count;
}
