// A small invented country for tests of units: two provinces, three districts, six communes.

import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { OPEN_END } from '#domain/period/calendar-date.ts';
import { buildGeography, type Geography, requireUnit } from '#domain/unit/geography.ts';
import type { NewUnit } from '#domain/unit/new-unit.ts';
import {
  OPEN_START,
  type Unit,
  type UnitCatalogue,
  type UnitId,
  type UnitLevel,
  type UnitRow,
  type UnitType,
} from '#domain/unit/unit.ts';

export function day(text: string): CalendarDate {
  return text as CalendarDate; // literals of tests only
}

export function unitId(id: number): UnitId {
  return id as UnitId; // literals of tests only
}

export function unitRow(
  id: number,
  level: UnitLevel,
  type: UnitType,
  name: string,
  parent: number | null,
): UnitRow {
  return {
    id: unitId(id),
    code: `c${id}`,
    name,
    type,
    level,
    parentId: parent === null ? null : unitId(parent),
    from: OPEN_START,
    to: OPEN_END,
    aliases: [],
  };
}

export const SMALL_COUNTRY: UnitCatalogue = {
  rows: [
    unitRow(1, 'nation', 'quốc gia', 'Nước Thử', null),
    unitRow(11, 'province', 'tỉnh', 'Đông', 1),
    unitRow(12, 'province', 'tỉnh', 'Tây', 1),
    unitRow(111, 'district', 'huyện', 'Đông Thượng', 11),
    unitRow(112, 'district', 'huyện', 'Đông Hạ', 11),
    unitRow(121, 'district', 'huyện', 'Tây Thượng', 12),
    unitRow(1111, 'commune', 'xã', 'Một', 111),
    unitRow(1112, 'commune', 'xã', 'Hai', 111),
    unitRow(1121, 'commune', 'xã', 'Ba', 112),
    unitRow(1122, 'commune', 'xã', 'Bốn', 112),
    unitRow(1211, 'commune', 'xã', 'Năm', 121),
    unitRow(1212, 'commune', 'xã', 'Sáu', 121),
  ],
  successions: [],
};

export function geographyOf(catalogue: UnitCatalogue): Geography {
  return buildGeography(catalogue.rows, catalogue.successions);
}

export function unitOf(geography: Geography, id: number): Unit {
  return requireUnit(geography, unitId(id));
}

export function newUnit(id: number, type: UnitType, name: string, parent: number): NewUnit {
  return { id: unitId(id), code: `c${id}`, name, type, parentId: unitId(parent) };
}
