// Bảng danh sách HTX: the columns of the exported register, the same heads that an import understands.

import type { TableColumn, TableValue } from '#document/table.ts';
import { OPERATING_LABELS } from '#domain/organisation/label.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { FIELDS, type RegisterField } from '#domain/register/field.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { unitById } from '#domain/unit/geography.ts';
import { lastVersion, type Unit, versionOn } from '#domain/unit/unit.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import type { ExportRow } from '#server/exchange/export-store.ts';

export const EXPORT_FIELDS = [
  'code',
  'kind',
  'name',
  'abbreviation',
  'taxCode',
  'certificateNumber',
  'foundedOn',
  'commune',
  'district',
  'province',
  'address',
  'sector',
  'vsic',
  'charterCapitalDong',
  'membersOfficial',
  'membersLinkedCapital',
  'membersLinkedOther',
  'workers',
  'allianceClass',
  'operating',
  'operatingSince',
  'representative',
  'phone',
] as const satisfies readonly RegisterField[];

/** Columns with the published heads. */
export const EXPORT_COLUMNS: readonly TableColumn[] = EXPORT_FIELDS.map((field) => {
  const { head, kind, width } = FIELDS[field];
  return { head, width, kind: kind === 'count' || kind === 'money' || kind === 'date' ? kind : 'text' };
});

const ALLIANCE_WORDS: Readonly<Record<string, string>> = {
  none: 'chưa',
  official: 'chính thức',
  associate: 'liên kết',
};

interface PlaceNames {
  readonly commune: string | null;
  readonly district: string | null;
  readonly province: string | null;
}

function typed(unit: Unit, date: CalendarDate): string {
  const row = versionOn(unit, date) ?? lastVersion(unit);
  return `${row.type} ${row.name}`;
}

/** Names of a seat at each level, as it was recorded; remembered, since thousands share a commune. */
export function createPlaceNames(deps: ExchangeDeps, at: CalendarDate): (unitId: number) => PlaceNames {
  const { geography } = deps.places;
  const known = new Map<number, PlaceNames>();
  const above = (unit: Unit, level: 'district' | 'province'): string | null => {
    const day = versionOn(unit, at) ? at : lastVersion(unit).from;
    const place = ancestorOn(geography, unit, level, day);
    return place.status === 'found' ? typed(place.unit, day) : null;
  };
  return (unitId) => {
    const before = known.get(unitId);
    if (before) return before;
    const unit = unitById(geography, unitId);
    const names = unit
      ? {
          commune: unit.level === 'commune' ? typed(unit, at) : null,
          district: unit.level === 'province' ? null : above(unit, 'district'),
          province: above(unit, 'province'),
        }
      : { commune: null, district: null, province: null };
    known.set(unitId, names);
    return names;
  };
}

/** One row of the export, in the order of the columns. */
export function createRowOf(deps: ExchangeDeps, at: CalendarDate): (row: ExportRow) => readonly TableValue[] {
  const placeOf = createPlaceNames(deps, at);
  const sectors = new Map(deps.sectors.map((sector) => [sector.code, sector.name]));
  return (row) => {
    const place = placeOf(row.unit_id);
    return [
      row.code,
      row.kind,
      row.name,
      row.abbreviation,
      row.tax_code,
      row.certificate_number,
      row.founded_on,
      place.commune,
      place.district,
      place.province,
      row.address,
      sectors.get(row.sector) ?? row.sector,
      row.vsic,
      row.charter_capital_dong,
      row.members_official,
      row.members_linked_capital,
      row.members_linked_other,
      row.workers,
      ALLIANCE_WORDS[row.alliance_class] ?? row.alliance_class,
      OPERATING_LABELS[row.operating],
      row.operating_since,
      row.representative,
      row.phone,
    ];
  };
}
