// Bảng tổ tiên: the containment of every unit at every level and day, as rows for a database table to join on.

import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { containmentHistory } from '#domain/unit/containment.ts';
import type { Geography } from '#domain/unit/geography.ts';
import { levelRank, UNIT_LEVELS, type UnitId, type UnitLevel } from '#domain/unit/unit.ts';

/** In the geography of any day of [from, to), `unitId` lies in `ancestorId`. */
export interface AncestryRow {
  readonly unitId: UnitId;
  readonly level: UnitLevel;
  readonly ancestorId: UnitId;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Ancestry rows as JSON: those known only later than some moment, and those known then in their stead. */
export interface PlaceDifference {
  readonly later: string;
  readonly earlier: string;
}

/**
 * Rows for every unit that ever was and every level at or above its own, the unit itself included, over
 * 1900-01-01 … 9999-12-31; only where exactly one unit contains it. Adjacent equal spans are one row.
 */
export function listAncestries(geography: Geography): readonly AncestryRow[] {
  const rows: AncestryRow[] = [];
  for (const unit of geography.units.values()) {
    for (const level of UNIT_LEVELS) {
      if (levelRank(level) > levelRank(unit.level)) continue;
      for (const { from, to, candidates } of containmentHistory(geography, unit, level)) {
        const [ancestorId] = candidates;
        if (ancestorId !== undefined && candidates.length === 1) {
          rows.push({ unitId: unit.id, level, ancestorId, from, to });
        }
      }
    }
  }
  return rows;
}
