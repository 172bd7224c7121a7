// Dẫn xuất lại địa giới: are ancestries, regions and office scopes what the units say?

import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { DbClient } from '#server/platform/db.ts';
import { compareDerived, type DerivedFault, type DerivedRow } from '#server/platform/derived-fault.ts';
import { ancestryTable, type DerivedTable, membershipTable, scopeTable } from '#server/unit/rows.ts';
import type { Places } from '#server/unit/service.ts';
import { deriveUnits, listOfficesWithUnit, listTableRows } from '#server/unit/store.ts';

function derivedRow({ table, columns, keys }: DerivedTable, row: readonly (string | number)[]): DerivedRow {
  const key = columns.slice(0, keys).map((column, index) => `${column}=${row[index]}`);
  return { relation: table, key: key.join(', '), content: row.slice(keys).join('|') };
}

/** Every derived row of the geography that is not what the units, schemes and offices say. */
export async function findPlaceFaults(
  client: DbClient,
  places: Places,
  today: CalendarDate,
): Promise<readonly DerivedFault[]> {
  const { geography, schemes } = places;
  const tables = [
    ancestryTable(geography),
    membershipTable(schemes),
    scopeTable(geography, await listOfficesWithUnit(client), today),
  ];
  const faults: DerivedFault[] = [];
  for (const each of tables) {
    const kept = await listTableRows(client, each.table, each.columns);
    faults.push(
      ...compareDerived(
        each.rows.map((row) => derivedRow(each, row)),
        kept.map((row) => derivedRow(each, row)),
      ),
    );
  }
  return faults;
}

/** Derives the geography's tables anew. */
export async function rebuildPlaces(client: DbClient, places: Places, today: CalendarDate): Promise<void> {
  await deriveUnits(client, places.geography, places.schemes, today);
}
