// Tìm đơn vị theo tên: what a person finds by typing part of a name, without diacritics, vanished names included.

import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { Geography } from '#domain/unit/geography.ts';
import { lastVersion, levelRank, type Unit, type UnitLevel, versionOn } from '#domain/unit/unit.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

export interface UnitSearch {
  /** Only units of this level. */
  readonly level?: UnitLevel;
  /** Only units in force on this day; without it every era. */
  readonly on?: CalendarDate;
  /** At most this many, 20 when not said. */
  readonly limit?: number;
}

interface Entry {
  readonly unit: Unit;
  readonly names: readonly string[];
  readonly aliases: readonly string[];
}

const index = new WeakMap<Geography, readonly Entry[]>();

function entries(geography: Geography): readonly Entry[] {
  const known = index.get(geography);
  if (known) return known;
  const made = [...geography.units.values()].map((unit) => ({
    unit,
    names: unit.versions.flatMap((row) => [
      searchKey(row.name),
      searchKey(`${row.type} ${row.name}`),
      row.code,
    ]),
    aliases: unit.versions.flatMap((row) => row.aliases.map(searchKey)),
  }));
  index.set(geography, made);
  return made;
}

/** 0 = the very name, 1 = the very alias, 2 = name begins so, 3 = alias begins so, 4 = a word begins so. */
function closeness(entry: Entry, key: string): number | undefined {
  if (entry.names.includes(key)) return 0;
  if (entry.aliases.includes(key)) return 1;
  if (entry.names.some((name) => name.startsWith(key))) return 2;
  if (entry.aliases.some((alias) => alias.startsWith(key))) return 3;
  return [...entry.names, ...entry.aliases].some((name) => name.includes(` ${key}`)) ? 4 : undefined;
}

/** Best matches first; among equals coarser level, then the one that lasted longest, then code. */
export function searchUnits(geography: Geography, text: string, options: UnitSearch = {}): readonly Unit[] {
  const key = searchKey(text);
  if (key === '') return [];
  const hits: { unit: Unit; rank: number }[] = [];
  for (const entry of entries(geography)) {
    if (options.level && entry.unit.level !== options.level) continue;
    if (options.on && !versionOn(entry.unit, options.on)) continue;
    const rank = closeness(entry, key);
    if (rank !== undefined) hits.push({ unit: entry.unit, rank });
  }
  hits.sort((a, b) => {
    if (a.rank !== b.rank) return a.rank - b.rank;
    const level = levelRank(a.unit.level) - levelRank(b.unit.level);
    if (level !== 0) return level;
    const [x, y] = [lastVersion(a.unit), lastVersion(b.unit)];
    if (x.to !== y.to) return x.to > y.to ? -1 : 1;
    return x.code < y.code ? -1 : 1;
  });
  return hits.slice(0, options.limit ?? 20).map((hit) => hit.unit);
}
