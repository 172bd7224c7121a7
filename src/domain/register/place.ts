// Địa danh trong danh sách: which unit of any era the words "xã Xuân Lai, huyện Gia Bình" mean inside a province.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { type Geography, unitById } from '#domain/unit/geography.ts';
import { unitsWithin } from '#domain/unit/scope.ts';
import { lastVersion, type Unit, versionOn } from '#domain/unit/unit.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { toUnicode } from '#domain/vietnamese/to-unicode.ts';

export interface PlaceWords {
  readonly commune: string;
  readonly district: string;
  readonly province: string;
  readonly address: string;
}

export type PlaceFound =
  | { readonly status: 'found'; readonly unit: Unit }
  | { readonly status: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly status: 'unknown'; readonly words: string };

/** Every unit inside a territory, findable by name. */
export interface PlaceIndex {
  readonly geography: Geography;
  readonly within: Unit;
  readonly byName: ReadonlyMap<string, readonly Unit[]>;
  /** Ids of all units inside, of every era. */
  readonly inside: ReadonlySet<number>;
}

const PREFIX =
  /^(xa|phuong|thi tran|tt\.?|p\.|x\.|dac khu|huyen|h\.|quan|q\.|thi xa|tx\.?|thanh pho|tp\.?|tinh|t\.)\s*(?=\S)/;

/** The bare name of a place without marks and without its type. */
export function placeKey(text: string): string {
  const key = searchKey(toUnicode(text)).replace(/[.,;]+$/, '');
  const bare = key.replace(PREFIX, '').trim();
  return bare === '' ? key : bare;
}

/** Indexes the units of every era that lie in a unit. */
export function buildPlaceIndex(geography: Geography, within: Unit, today: CalendarDate): PlaceIndex {
  const byName = new Map<string, Unit[]>();
  const units = unitsWithin(geography, within, today);
  for (const { id } of units) {
    const unit = unitById(geography, id);
    if (!unit) continue;
    const names = unit.versions.flatMap((row) => [row.name, ...row.aliases, row.code]);
    for (const key of new Set(names.map(placeKey))) {
      const list = byName.get(`${unit.level}:${key}`);
      if (list) list.push(unit);
      else byName.set(`${unit.level}:${key}`, [unit]);
    }
  }
  return { geography, within, byName, inside: new Set(units.map(({ id }) => Number(id))) };
}

function parentsOf(index: PlaceIndex, unit: Unit): readonly Unit[] {
  return unit.versions.flatMap((row) =>
    row.parentId === null ? [] : (unitById(index.geography, row.parentId) ?? []),
  );
}

function bears(unit: Unit, key: string): boolean {
  return unit.versions.some((row) => [row.name, ...row.aliases].some((name) => placeKey(name) === key));
}

/** Keeps the units that pass, unless none does. */
function prefer(units: readonly Unit[], passes: (unit: Unit) => boolean): readonly Unit[] {
  const kept = units.filter(passes);
  return kept.length > 0 ? kept : units;
}

function narrow(
  index: PlaceIndex,
  units: readonly Unit[],
  words: { readonly text: string; readonly district: string },
  dates: readonly CalendarDate[],
): PlaceFound | undefined {
  if (units.length === 0) return undefined;
  const district = placeKey(words.district);
  let left = units;
  if (district !== '' && left.length > 1)
    left = prefer(left, (unit) =>
      parentsOf(index, unit).some((parent) => parent.level === 'district' && bears(parent, district)),
    );
  for (const date of dates)
    left = left.length > 1 ? prefer(left, (unit) => versionOn(unit, date) !== undefined) : left;
  const exact = toUnicode(words.text).toLowerCase();
  if (left.length > 1)
    left = prefer(left, (unit) => unit.versions.some((row) => exact.endsWith(row.name.toLowerCase())));
  const typed = searchKey(toUnicode(words.text));
  if (left.length > 1)
    left = prefer(left, (unit) => unit.versions.some((row) => typed.startsWith(searchKey(row.type))));
  const [only] = left;
  return only && left.length === 1
    ? { status: 'found', unit: only }
    : { status: 'ambiguous', candidates: left.slice(0, 4).map((unit) => fullName(index, unit)) };
}

function fullName(index: PlaceIndex, unit: Unit): string {
  const parent = parentsOf(index, unit)[0];
  const years = lastVersion(unit).to < '9999' ? ` (đến ${lastVersion(unit).to.slice(0, 4)})` : '';
  return parent ? `${displayName(unit)}, ${displayName(parent)}${years}` : displayName(unit);
}

function find(index: PlaceIndex, level: Unit['level'], text: string): readonly Unit[] {
  const key = placeKey(text);
  return key === '' ? [] : (index.byName.get(`${level}:${key}`) ?? []);
}

/** The words of an address, read from its end: "thôn Ngăm, xã Lãng Ngâm, huyện Gia Bình". */
function fromAddress(index: PlaceIndex, address: string): { commune: string; district: string } {
  const parts = address
    .split(/[,;]|\s[-–]\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // "tỉnh Bắc Ninh" is not the town of that name, nor is the bare name at the end of an address.
  const isProvince = (part: string) =>
    /^(tỉnh|t\.)/i.test(part) ||
    (part === parts.at(-1) &&
      placeKey(part) === placeKey(displayName(index.within)) &&
      !/^(tp|thành phố)/i.test(part));
  const district =
    parts.findLast((part) => !isProvince(part) && find(index, 'district', part).length > 0) ?? '';
  const marked = parts.findLast(
    (part) => /^(xã|phường|thị trấn|tt|p\.|x\.)/i.test(part) && find(index, 'commune', part).length > 0,
  );
  const commune =
    marked ?? parts.findLast((part) => part !== district && find(index, 'commune', part).length > 0);
  return { commune: commune ?? '', district };
}

/**
 * The most particular unit that the words name. Units in force on the earlier of the given days are preferred,
 * then those of the later days, then any era.
 */
export function resolvePlace(
  index: PlaceIndex,
  words: PlaceWords,
  dates: readonly CalendarDate[],
): PlaceFound {
  const read = words.commune === '' ? fromAddress(index, words.address) : { commune: '', district: '' };
  const [inCommune = '', ...rest] = words.commune.split(/,\s*/);
  const commune = inCommune || read.commune;
  const district = words.district || rest[0] || read.district;
  if (commune !== '') {
    const found = narrow(index, find(index, 'commune', commune), { text: commune, district }, dates);
    if (found) return found;
    // A column headed "địa bàn" may hold a district.
    const wider = narrow(index, find(index, 'district', commune), { text: commune, district: '' }, dates);
    return wider ?? { status: 'unknown', words: commune };
  }
  if (district !== '') {
    const found = narrow(index, find(index, 'district', district), { text: district, district: '' }, dates);
    return found ?? { status: 'unknown', words: district };
  }
  if (words.province !== '') {
    const found = narrow(
      index,
      find(index, 'province', words.province),
      { text: words.province, district: '' },
      dates,
    );
    return found ?? { status: 'unknown', words: words.province };
  }
  return { status: 'unknown', words: words.address };
}
