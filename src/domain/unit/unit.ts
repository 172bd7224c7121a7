// Đơn vị hành chính: what a unit is — a lasting identity whose code, name, type and parent are dated.

import type { CalendarDate } from '#domain/period/calendar-date.ts';

/** Surrogate that never changes and is never reused; never 2, 3 or 5 digits long, so it cannot be taken for a code. */
export type UnitId = number & { readonly __unitId: true };

export const UNIT_LEVELS = ['nation', 'province', 'district', 'commune'] as const;
/** Cấp: cả nước, tỉnh, huyện (đến 30/06/2025), xã — coarsest first. */
export type UnitLevel = (typeof UNIT_LEVELS)[number];

export const UNIT_TYPES = {
  nation: ['quốc gia'],
  province: ['thành phố trực thuộc trung ương', 'tỉnh'],
  district: ['quận', 'huyện', 'thị xã', 'thành phố'],
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
} as const satisfies Record<UnitLevel, readonly string[]>;
export type UnitType = (typeof UNIT_TYPES)[UnitLevel][number];

/** The first day of the catalogue: units older than its data begin here. */
export const OPEN_START = '1900-01-01' as CalendarDate;

/** One version of a unit, true on the days [from, to). A rename, retype or move under another parent is a new version. */
export interface UnitRow {
  readonly id: UnitId;
  /** Official code; two different units may carry it at different times. 'VN' is the nation. */
  readonly code: string;
  /** Proper name without the type: 'Bắc Ninh', 'Gia Bình', '12'. */
  readonly name: string;
  readonly type: UnitType;
  readonly level: UnitLevel;
  readonly parentId: UnitId | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Other names people look for, vanished ones included. */
  readonly aliases: readonly string[];
}

export const SUCCESSION_KINDS = ['merge', 'split', 'transfer', 'join'] as const;
/**
 * merge: nhập, the successor is made of exactly the listed predecessors. split: chia tách. transfer: điều chỉnh
 * một phần địa giới. join: the predecessor went into the successor, which may also hold land of unlisted units.
 */
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

export const SUCCESSION_PARTS = ['whole', 'part', 'unverified'] as const;
/**
 * 'whole': all of the predecessor lies in this successor. 'part': only some of it.
 * 'unverified': the source names this successor without saying whether it is all; never used to restate at that level.
 */
export type SuccessionPart = (typeof SUCCESSION_PARTS)[number];

/** From `date` on, territory of the predecessor belongs to the successor. */
export interface Succession {
  readonly predecessorId: UnitId;
  readonly successorId: UnitId;
  readonly kind: SuccessionKind;
  readonly date: CalendarDate;
  readonly part: SuccessionPart;
}

/** The versions and successions that a geography is built from; plain data, as stored. */
export interface UnitCatalogue {
  readonly rows: readonly UnitRow[];
  readonly successions: readonly Succession[];
}

/** A unit with all its versions, oldest first. */
export interface Unit {
  readonly id: UnitId;
  readonly level: UnitLevel;
  readonly versions: readonly [UnitRow, ...UnitRow[]];
}

/** 0 for the nation … 3 for a commune. */
export function levelRank(level: UnitLevel): number {
  return UNIT_LEVELS.indexOf(level);
}

export function firstVersion(unit: Unit): UnitRow {
  return unit.versions[0];
}

export function lastVersion(unit: Unit): UnitRow {
  return unit.versions[unit.versions.length - 1] ?? unit.versions[0];
}

/** The version in force on a day; undefined before the unit began or after it ended. */
export function versionOn(unit: Unit, date: CalendarDate): UnitRow | undefined {
  return unit.versions.find((version) => version.from <= date && date < version.to);
}
