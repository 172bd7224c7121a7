// Rows derived from a geography: who lies in whom, which region holds which province, which units an office answers for.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { listAncestries } from '#domain/unit/ancestry.ts';
import { type Geography, unitById } from '#domain/unit/geography.ts';
import type { RegionScheme } from '#domain/unit/region.ts';
import { unitsWithinEach } from '#domain/unit/scope.ts';

type Row = readonly (string | number)[];

export interface DerivedTable {
  readonly table: string;
  readonly columns: readonly string[];
  /** How many of the columns, from the first, name the row. */
  readonly keys: number;
  readonly rows: readonly Row[];
}

export function ancestryTable(geography: Geography): DerivedTable {
  return {
    table: 'unit_ancestries',
    columns: ['unit_id', 'level', 'from_date', 'ancestor_id', 'to_date'],
    keys: 3,
    rows: listAncestries(geography).map((row) => [row.unitId, row.level, row.from, row.ancestorId, row.to]),
  };
}

export function membershipTable(schemes: readonly RegionScheme[]): DerivedTable {
  return {
    table: 'region_memberships',
    columns: ['scheme', 'province_id', 'region', 'region_name', 'ordinal'],
    keys: 2,
    rows: schemes.flatMap((scheme) =>
      scheme.regions.flatMap((region, ordinal) =>
        [...region.members].map((member) => [scheme.code, member, region.key, region.name, ordinal]),
      ),
    ),
  };
}

/** From the geography of today. */
export function scopeTable(
  geography: Geography,
  offices: readonly { readonly id: number; readonly unit_id: number }[],
  today: CalendarDate,
): DerivedTable {
  const seats = offices.flatMap((office) => unitById(geography, office.unit_id) ?? []);
  const within = unitsWithinEach(geography, seats, today);
  return {
    table: 'office_scope_units',
    columns: ['office_id', 'unit_id'],
    keys: 2,
    rows: offices.flatMap((office) => {
      const unit = unitById(geography, office.unit_id);
      return ((unit && within.get(unit.id)) ?? []).map((each) => [office.id, each.id]);
    }),
  };
}
