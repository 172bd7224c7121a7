// Row SQL: does every sealed row still read as it did, and is there any that nobody sealed?
import type { RowFault, RowFaultKind } from '#domain/journal/fault.ts';
import {
  closedLeavesSql,
  digestSql,
  listSealedRelations,
  openedLeavesSql,
  type SealedRelation,
} from '#server/journal/query-leaves.ts';
import type { DbClient } from '#server/platform/db.ts';

interface Difference {
  readonly key: string;
  readonly seq: number;
  readonly found: boolean;
  readonly sealed: boolean;
}

/** Rows whose leaf is missing, leaves whose row is missing, and pairs that differ. */
async function compare(
  client: DbClient,
  relation: string,
  change: string,
  leaves: string,
  sealedTo: number,
): Promise<readonly Difference[]> {
  const { rows } = await client.query<Difference>(
    `select coalesce(r.row_key, l.row_key) as key, coalesce(r.seq, l.seq) as seq, r.seq is not null as found, l.seq is not null as sealed
     from (${leaves}) r
     full join (select * from journal_leaves where relation = $2 and change = $3) l on l.row_key = r.row_key and l.seq = r.seq
     where r.digest is distinct from l.digest order by 2, 1`,
    [sealedTo, relation, change],
  );
  return rows;
}

interface Move {
  readonly key: string;
  readonly sealedKey: string;
}

/** How many key columns two keys share: a row was rather moved within its unit than from anywhere. */
function likeness(move: Move): number {
  // Both made by jsonb_build_object.
  const now = JSON.parse(move.key) as Readonly<Record<string, unknown>>;
  const before = JSON.parse(move.sealedKey) as Readonly<Record<string, unknown>>;
  return Object.keys(now).filter((column) => now[column] === before[column]).length;
}

/** Rows that read exactly as another's leaf, but for the key: each was given another number or place. One leaf, one row. */
async function findMoves(
  client: DbClient,
  each: SealedRelation,
  rows: readonly Difference[],
  leaves: readonly Difference[],
): Promise<ReadonlyMap<string, string>> {
  const limit = 200;
  const moves = new Map<string, string>();
  if (rows.length === 0 || leaves.length === 0) return moves;
  const { rows: pairs } = await client.query<Move>(
    `select ${each.key}::text as key, l.row_key as "sealedKey" from ${each.table} join journal_leaves l
       on l.relation = $1 and l.change = 'opened' and l.row_key = any ($3) and l.row_key <> ${each.key}::text
       and l.digest = ${digestSql(`${each.payload} || l.row_key::jsonb`)}
     where ${each.key}::text = any ($2)`,
    [
      each.relation,
      rows.slice(0, limit).map((row) => row.key),
      leaves.slice(0, limit).map((leaf) => leaf.key),
    ],
  );
  const taken = new Set<string>();
  for (const pair of pairs.toSorted((a, b) => likeness(b) - likeness(a))) {
    if (moves.has(pair.key) || taken.has(pair.sealedKey)) continue;
    moves.set(pair.key, pair.sealedKey);
    taken.add(pair.sealedKey);
  }
  return moves;
}

function openedKind(row: Difference): RowFaultKind {
  if (!row.found) return 'deleted';
  return row.sealed ? 'altered' : 'inserted';
}

async function listOpenedFaults(
  client: DbClient,
  each: SealedRelation,
  sealedTo: number,
): Promise<readonly RowFault[]> {
  const differences = await compare(
    client,
    each.relation,
    'opened',
    openedLeavesSql(each, `${each.opened} <= $1`),
    sealedTo,
  );
  const moves = await findMoves(
    client,
    each,
    differences.filter((row) => row.found),
    differences.filter((row) => row.sealed),
  );
  const left = new Set(moves.values());
  return differences
    .filter((row) => row.found || !left.has(row.key))
    .map((row) => {
      const sealedKey = moves.get(row.key);
      const place = { relation: each.relation, key: row.key, seq: row.seq };
      return sealedKey === undefined
        ? { kind: openedKind(row), ...place }
        : { kind: 'moved', ...place, sealedKey };
    });
}

/** Faults of every sealed relation up to the last sealed number, and rows above it that no journal row accounts for. */
export async function listRowFaults(client: DbClient, sealedTo: number): Promise<readonly RowFault[]> {
  const relations = await listSealedRelations(client);
  const faults: RowFault[] = [];
  for (const each of relations) {
    const opened = await listOpenedFaults(client, each, sealedTo);
    faults.push(...opened);
    if (each.closed === null) continue;
    const gone = new Set(
      opened
        .filter((fault) => fault.kind === 'deleted' || fault.kind === 'moved')
        .map((fault) => fault.sealedKey ?? fault.key),
    );
    const closings = await compare(
      client,
      each.relation,
      'closed',
      closedLeavesSql(each, `${each.closed} <= $1`),
      sealedTo,
    );
    for (const row of closings) {
      if (gone.has(row.key)) continue;
      faults.push({
        kind: row.sealed ? 'reopened' : 'closed',
        relation: each.relation,
        key: row.key,
        seq: row.seq,
      });
    }
    faults.push(...(await listUnjournaled(client, each, sealedTo)));
  }
  return faults;
}

/** Rows after the last block that name a journal number which the journal does not have. */
async function listUnjournaled(
  client: DbClient,
  each: SealedRelation,
  sealedTo: number,
): Promise<readonly RowFault[]> {
  const { rows } = await client.query<{ key: string; seq: number }>(
    `select ${each.key}::text as key, n.seq from ${each.table} cross join lateral (values (${each.opened}), (${each.closed})) n(seq)
     where (${each.opened} > $1 or (${each.closed} > $1 and ${each.closed} < 9007199254740991))
       and n.seq > $1 and n.seq < 9007199254740991 and not exists (select 1 from journal j where j.seq = n.seq) order by 2, 1`,
    [sealedTo],
  );
  return rows.map((row) => ({ kind: 'unjournaled' as const, relation: each.relation, ...row }));
}

/** Relations that have leaves but are no longer named as sealed. */
export async function listForgottenRelations(client: DbClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ relation: string }>(
    `select distinct relation from journal_leaves where relation <> 'journal' and relation not in (select relation from versioned_relations) order by 1`,
  );
  return rows.map((row) => row.relation);
}
