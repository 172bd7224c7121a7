// Geography changes in the database: the record of each, what it moves, and the one function that applies it.
import { sql } from 'kysely';
import type { AncestryRow } from '#domain/unit/ancestry.ts';
import type { GeographyChange } from '#domain/unit/change.ts';
import type { Succession, UnitId, UnitRow } from '#domain/unit/unit.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

/** Makes geography writers take turns until commit. */
export async function lockGeography(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(7706, 1)`.execute(trx);
}

/** The journal number of the newest geography change. */
export async function findGeographyVersion(db: Db): Promise<number> {
  const { rows } = await sql<{ version: number }>`select geography_version() as version`.execute(db);
  return rows[0]?.version ?? 0;
}

/** Names a row of the ancestry table with all it says. */
export function ancestryKey(row: AncestryRow): string {
  return `${row.unitId} ${row.level} ${row.ancestorId} ${row.from} ${row.to}`;
}

/** The newest geography change known at a journal number; before the first catalogue was loaded, that catalogue. */
export async function findGeographyVersionAt(db: Db, seq: number): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select greatest((select max(recorded_from) from unit_changes where recorded_from <= ${seq}),
      (select max(recorded_to) from unit_changes where recorded_to <= ${seq}),
      (select max(seq) from catalogue_loads where seq <= ${seq}), (select min(seq) from catalogue_loads), 0) as version`.execute(
    db,
  );
  return rows[0]?.version ?? 0;
}

export interface OfficeScope {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly unitId: number;
}

/** Offices whose scope is a territory. */
export async function listOfficeScopes(db: Db): Promise<readonly OfficeScope[]> {
  const { rows } = await sql<OfficeScope>`
    select o.id, o.code, o.name, o.unit_id as "unitId" from offices o
    where o.unit_id is not null and exists (select 1 from office_scope_units s where s.office_id = o.id) order by o.code`.execute(
    db,
  );
  return rows;
}

/** Organisations whose seat lies in each unit on a day. */
export async function countSeats(
  db: Db,
  units: readonly UnitId[],
  date: string,
): Promise<ReadonlyMap<number, number>> {
  if (units.length === 0) return new Map();
  const { rows } = await sql<{ unit: number; count: number }>`
    select a.ancestor_id as unit, count(*) as count from unit_ancestries a join units u on u.id = a.ancestor_id and a.level = u.level
    join organisation_spans t on t.unit_id = a.unit_id
    where a.ancestor_id in (${sql.join([...units])}) and a.from_date <= ${date}::date - 1 and a.to_date > ${date}::date - 1
      and t.valid_from <= ${date} and t.valid_to > ${date} and t.recorded_to = ${STILL_KNOWN}
    group by 1`.execute(db);
  return new Map(rows.map((row) => [row.unit, row.count]));
}

interface Difference<T> {
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

const versionJson = (row: UnitRow) => ({
  unit_id: row.id,
  valid_from: row.from,
  valid_to: row.to,
  code: row.code,
  name: row.name,
  type: row.type,
  parent_id: row.parentId,
  aliases: row.aliases,
});

const successionJson = (each: Succession) => ({
  predecessor_id: each.predecessorId,
  successor_id: each.successorId,
  kind: each.kind,
  date: each.date,
  part: each.part,
});

/** A row of the ancestry table for a statement that reads JSON. */
export const ancestryJson = (row: AncestryRow) => ({
  unit_id: row.unitId,
  level: row.level,
  ancestor_id: row.ancestorId,
  from_date: row.from,
  to_date: row.to,
});

/** Applies a change and what follows from it, through the named function that checks who may. */
export async function writeUnitChange(
  trx: Db,
  seq: number,
  change: GeographyChange,
  ancestries: Difference<AncestryRow>,
  scopes: Difference<{ readonly officeId: number; readonly unitId: number }>,
): Promise<void> {
  const scopeJson = (row: { officeId: number; unitId: number }) => ({
    office_id: row.officeId,
    unit_id: row.unitId,
  });
  const rows = {
    units: change.addedRows.map(({ id, level }) => ({ id, level })),
    removedVersions: change.removedRows.map(versionJson),
    addedVersions: change.addedRows.map(versionJson),
    removedSuccessions: change.removedSuccessions.map(successionJson),
    addedSuccessions: change.addedSuccessions.map(successionJson),
    removedAncestries: ancestries.removed.map(ancestryJson),
    addedAncestries: ancestries.added.map(ancestryJson),
    removedScopes: scopes.removed.map(scopeJson),
    addedScopes: scopes.added.map(scopeJson),
  };
  await sql`select write_unit_change(${seq}, ${JSON.stringify(rows)}::jsonb)`.execute(trx);
}

export interface NewChange {
  readonly kind: string;
  readonly date: string;
  readonly change: GeographyChange;
  readonly lines: readonly string[];
  readonly unitIds: readonly number[];
  readonly seq: number;
}

export async function insertChange(trx: Db, row: NewChange): Promise<number> {
  const { id } = await trx
    .insertInto('unit_changes')
    .values({
      kind: row.kind,
      date: row.date,
      change: JSON.stringify(row.change),
      preview: JSON.stringify(row.lines),
      unit_ids: [...row.unitIds],
      recorded_from: row.seq,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A change that still stands; undefined when there is none of that id or it was undone. */
export async function findChange(trx: Db, id: number): Promise<GeographyChange | undefined> {
  const row = await trx
    .selectFrom('unit_changes')
    .select('change')
    .where('id', '=', id)
    .where('recorded_to', '=', STILL_KNOWN)
    .executeTakeFirst();
  return row?.change as GeographyChange | undefined; // written by insertChange
}

export async function closeChange(trx: Db, id: number, seq: number): Promise<void> {
  await trx
    .updateTable('unit_changes')
    .set({ recorded_to: seq })
    .where('id', '=', id)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
}

interface ChangeLine {
  readonly id: number;
  readonly kind: string;
  readonly date: string;
  readonly lines: string[];
  readonly seq: number;
  readonly undone: number | null;
}

export async function listChanges(db: Db): Promise<ChangeLine[]> {
  const rows = await db.selectFrom('unit_changes').selectAll().orderBy('id', 'desc').limit(500).execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    date: row.date,
    lines: row.preview as string[], // written by insertChange
    seq: row.recorded_from,
    undone: row.recorded_to === STILL_KNOWN ? null : row.recorded_to,
  }));
}
