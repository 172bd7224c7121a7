// Địa giới theo thời gian: all units of all eras, indexed once so that every question is a look-up.

import type { CalendarDate } from '#domain/period/calendar-date.ts';
import {
  levelRank,
  type Succession,
  type Unit,
  type UnitCatalogue,
  type UnitId,
  type UnitLevel,
  type UnitRow,
  versionOn,
} from '#domain/unit/unit.ts';

export interface Geography {
  readonly catalogue: UnitCatalogue;
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly nation: Unit;
  /** Every version that ever carried `level:code`. */
  readonly rowsByCode: ReadonlyMap<string, readonly UnitRow[]>;
  /** Every version that ever stood under a parent. */
  readonly rowsByParent: ReadonlyMap<UnitId, readonly UnitRow[]>;
  readonly successorsOf: ReadonlyMap<UnitId, readonly Succession[]>;
  readonly predecessorsOf: ReadonlyMap<UnitId, readonly Succession[]>;
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function groupUnits(rows: readonly UnitRow[]): Map<UnitId, Unit> {
  const versions = new Map<UnitId, [UnitRow, ...UnitRow[]]>();
  for (const row of rows) {
    const list = versions.get(row.id);
    if (list) list.push(row);
    else versions.set(row.id, [row]);
  }
  const units = new Map<UnitId, Unit>();
  for (const [id, list] of versions) {
    list.sort((a, b) => (a.from < b.from ? -1 : 1));
    units.set(id, { id, level: list[0].level, versions: list });
  }
  return units;
}

/**
 * Builds the geography from parsed rows. Run `checkCatalogue` on rows that come from outside first; this
 * only indexes. Throws when there is no nation, for then nothing can be asked.
 */
export function buildGeography(rows: readonly UnitRow[], successions: readonly Succession[]): Geography {
  const units = groupUnits(rows);
  const rowsByCode = new Map<string, UnitRow[]>();
  const rowsByParent = new Map<UnitId, UnitRow[]>();
  for (const row of rows) {
    pushTo(rowsByCode, `${row.level}:${row.code}`, row);
    if (row.parentId !== null) pushTo(rowsByParent, row.parentId, row);
  }
  const successorsOf = new Map<UnitId, Succession[]>();
  const predecessorsOf = new Map<UnitId, Succession[]>();
  for (const succession of successions) {
    pushTo(successorsOf, succession.predecessorId, succession);
    pushTo(predecessorsOf, succession.successorId, succession);
  }
  const nationRow = rows.find((row) => row.level === 'nation');
  const nation = nationRow && units.get(nationRow.id);
  if (!nation) throw new RangeError('Danh mục đơn vị hành chính thiếu dòng cả nước (mã VN).');
  return {
    catalogue: { rows, successions },
    units,
    nation,
    rowsByCode,
    rowsByParent,
    successorsOf,
    predecessorsOf,
  };
}

/** The unit with this id, of whatever era; undefined when there never was one. */
export function unitById(geography: Geography, id: UnitId | number): Unit | undefined {
  return geography.units.get(id as UnitId); // an unknown number simply is not in the map
}

/** The unit with this id when the caller got the id from this geography. Throws otherwise: a programming error. */
export function requireUnit(geography: Geography, id: UnitId): Unit {
  const unit = geography.units.get(id);
  if (!unit) throw new RangeError(`Không có đơn vị hành chính mang số hiệu ${id}.`);
  return unit;
}

function compareCodes(a: UnitRow, b: UnitRow): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : a.id - b.id;
}

/** Units of a level that lie directly or indirectly under a unit on a day, ordered by code. Empty if it is not in force then. */
export function childrenOn(
  geography: Geography,
  unitId: UnitId,
  level: UnitLevel,
  date: CalendarDate,
): readonly Unit[] {
  const found: UnitRow[] = [];
  const visit = (id: UnitId): void => {
    for (const row of geography.rowsByParent.get(id) ?? []) {
      if (row.from > date || date >= row.to) continue;
      if (row.level === level) found.push(row);
      else if (levelRank(row.level) < levelRank(level)) visit(row.id);
    }
  };
  const unit = geography.units.get(unitId);
  if (!unit || !versionOn(unit, date)) return [];
  visit(unitId);
  return found.sort(compareCodes).map((row) => requireUnit(geography, row.id));
}

/** Every unit of a level in force on a day, ordered by code. */
export function unitsOn(geography: Geography, level: UnitLevel, date: CalendarDate): readonly Unit[] {
  if (level === 'nation') return versionOn(geography.nation, date) ? [geography.nation] : [];
  return childrenOn(geography, geography.nation.id, level, date);
}
