// Units in the database: filling from the catalogue (as loader) and reading back into a geography.

import { sql } from 'kysely';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { Geography } from '#domain/unit/geography.ts';
import type { RegionScheme } from '#domain/unit/region.ts';
import type { Succession, UnitCatalogue, UnitRow } from '#domain/unit/unit.ts';
import { copyRows } from '#server/platform/bulk-write.ts';
import type { Db, DbClient } from '#server/platform/db.ts';
import { ancestryTable, type DerivedTable, membershipTable, scopeTable } from '#server/unit/rows.ts';

const VERSION_COLUMNS = [
  'unit_id',
  'valid_from',
  'valid_to',
  'code',
  'name',
  'type',
  'parent_id',
  'aliases',
  'recorded_from',
];

/** Adds what the catalogue has and the database lacks; a changed version closes the old one. Nothing is deleted. */
export async function fillUnits(client: DbClient, catalogue: UnitCatalogue, seq: number): Promise<void> {
  await client.query('create temporary table new_units (id int, level text) on commit drop');
  const levels = new Map(catalogue.rows.map((row) => [row.id, row.level]));
  await copyRows(client, 'new_units', ['id', 'level'], levels);
  await client.query('insert into units select id, level from new_units on conflict (id) do nothing');
  await client.query(
    'create temporary table new_versions (like unit_versions including defaults) on commit drop; alter table new_versions alter recorded_to set default 9007199254740991',
  );
  await copyRows(client, 'new_versions', VERSION_COLUMNS, versionRows(catalogue.rows, seq));
  // What an operation changed here is newer than the files: their rows of those units are left alone.
  await client.query(
    `delete from new_versions n using unit_changes c where c.recorded_to = 9007199254740991 and n.unit_id = any(c.unit_ids)`,
  );
  const same = `v.unit_id = n.unit_id and v.valid_from = n.valid_from and v.recorded_to = 9007199254740991`;
  const equal = `v.valid_to = n.valid_to and v.code = n.code and v.name = n.name and v.type = n.type and v.parent_id is not distinct from n.parent_id and v.aliases = n.aliases`;
  await client.query(
    `update unit_versions v set recorded_to = $1 from new_versions n where ${same} and not (${equal})`,
    [seq],
  );
  await client.query(
    `insert into unit_versions select n.* from new_versions n where not exists (select 1 from unit_versions v where ${same})`,
  );
  await client.query(
    'create temporary table new_successions (like unit_successions including defaults) on commit drop',
  );
  await copyRows(
    client,
    'new_successions',
    ['predecessor_id', 'successor_id', 'kind', 'date', 'part', 'recorded_from'],
    successionRows(catalogue.successions, seq),
  );
  await client.query(`insert into unit_successions select n.* from new_successions n where not exists (select 1 from unit_successions s
    where s.predecessor_id = n.predecessor_id and s.successor_id = n.successor_id and s.date = n.date and s.recorded_to = 9007199254740991)`);
}

function* versionRows(rows: readonly UnitRow[], seq: number) {
  for (const row of rows) {
    yield [row.id, row.from, row.to, row.code, row.name, row.type, row.parentId, row.aliases, seq];
  }
}

function* successionRows(successions: readonly Succession[], seq: number) {
  for (const each of successions)
    yield [each.predecessorId, each.successorId, each.kind, each.date, each.part, seq];
}

async function replaceRows(client: DbClient, { table, columns, rows }: DerivedTable): Promise<void> {
  await client.query(`delete from ${table}`);
  await copyRows(client, table, columns, rows);
}

/** Derives ancestries, regions and office scopes anew from a geography. */
export async function deriveUnits(
  client: DbClient,
  geography: Geography,
  schemes: readonly RegionScheme[],
  today: CalendarDate,
): Promise<void> {
  await replaceRows(client, ancestryTable(geography));
  await replaceRows(client, membershipTable(schemes));
  await deriveScopes(client, geography, today);
}

/** Which units each office answers for, from the geography of today. */
export async function deriveScopes(
  client: DbClient,
  geography: Geography,
  today: CalendarDate,
): Promise<void> {
  await replaceRows(client, scopeTable(geography, await listOfficesWithUnit(client), today));
  await client.query('select analyse_tables()');
}

/** Offices whose scope is the subtree of a unit. */
export async function listOfficesWithUnit(
  client: DbClient,
): Promise<readonly { readonly id: number; readonly unit_id: number }[]> {
  const { rows } = await client.query<{ id: number; unit_id: number }>(
    'select id, unit_id from offices where unit_id is not null and not everywhere and organisation_id is null',
  );
  return rows;
}

/** A derived table as it stands; table and columns are names of our own code. */
export async function listTableRows(
  client: DbClient,
  table: string,
  columns: readonly string[],
): Promise<readonly (string | number)[][]> {
  const { rows } = await client.query<Record<string, string | number>>(
    `select ${columns.join(', ')} from ${table}`,
  );
  return rows.map((row) => columns.map((column) => row[column] ?? ''));
}

/** The digest of the catalogue that was loaded last. */
export async function findLoadedCatalogue(client: DbClient): Promise<string | undefined> {
  const { rows } = await client.query<{ digest: string }>(
    'select digest from catalogue_loads order by seq desc limit 1',
  );
  return rows[0]?.digest;
}

export async function insertCatalogueLoad(client: DbClient, digest: string, seq: number): Promise<void> {
  await client.query('insert into catalogue_loads (digest, seq) values ($1, $2)', [digest, seq]);
}

interface StoredVersion {
  readonly unit_id: number;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly level: string;
  readonly parent_id: number | null;
  readonly aliases: string[];
}

interface StoredSuccession {
  readonly predecessor_id: number;
  readonly successor_id: number;
  readonly kind: string;
  readonly date: string;
  readonly part: string;
}

/** Rows back into the domain; the database's constraints and the catalogue check stand behind these shapes. */
function toCatalogue(
  versions: readonly StoredVersion[],
  successions: readonly StoredSuccession[],
): UnitCatalogue {
  return {
    rows: versions.map(
      (row) =>
        ({
          id: row.unit_id as UnitRow['id'],
          code: row.code,
          name: row.name,
          type: row.type as UnitRow['type'],
          level: row.level as UnitRow['level'],
          parentId: row.parent_id as UnitRow['parentId'],
          from: row.valid_from as CalendarDate,
          to: row.valid_to as CalendarDate,
          aliases: row.aliases,
        }) satisfies UnitRow,
    ),
    successions: successions.map(
      (row) =>
        ({
          predecessorId: row.predecessor_id as Succession['predecessorId'],
          successorId: row.successor_id as Succession['successorId'],
          kind: row.kind as Succession['kind'],
          date: row.date as CalendarDate,
          part: row.part as Succession['part'],
        }) satisfies Succession,
    ),
  };
}

const VERSIONS_NOW = `select v.unit_id, v.valid_from, v.valid_to, v.code, v.name, v.type, u.level, v.parent_id, v.aliases
  from unit_versions v join units u on u.id = v.unit_id where v.recorded_to = 9007199254740991`;
const SUCCESSIONS_NOW =
  'select predecessor_id, successor_id, kind, date, part from unit_successions where recorded_to = 9007199254740991';

/** The units as the database holds them now. */
export async function listUnitCatalogue(db: Db): Promise<UnitCatalogue> {
  const versions = await sql.raw<StoredVersion>(VERSIONS_NOW).execute(db);
  const successions = await sql.raw<StoredSuccession>(SUCCESSIONS_NOW).execute(db);
  return toCatalogue(versions.rows, successions.rows);
}

/** The units as they were known at a journal number. */
export async function listUnitCatalogueAt(db: Db, seq: number): Promise<UnitCatalogue> {
  const versions = await sql<StoredVersion>`
    select v.unit_id, v.valid_from, v.valid_to, v.code, v.name, v.type, u.level, v.parent_id, v.aliases
    from unit_versions v join units u on u.id = v.unit_id where v.recorded_from <= ${seq} and v.recorded_to > ${seq}`.execute(
    db,
  );
  const successions = await sql<StoredSuccession>`
    select predecessor_id, successor_id, kind, date, part from unit_successions
    where recorded_from <= ${seq} and recorded_to > ${seq}`.execute(db);
  return toCatalogue(versions.rows, successions.rows);
}

/** The same inside a loading transaction. */
export async function listUnitCatalogueOf(client: DbClient): Promise<UnitCatalogue> {
  const versions = await client.query<StoredVersion>(VERSIONS_NOW);
  const successions = await client.query<StoredSuccession>(SUCCESSIONS_NOW);
  return toCatalogue(versions.rows, successions.rows);
}
