// Địa danh trong danh sách: which unit of any era the words "xã Xuân Lai, huyện Gia Bình" mean inside a province.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { exactName, nameKey, nameReadings } from '#domain/register/place-name.ts';
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
  /** The list has a column for districts and this row leaves it empty: a commune of the time without districts is meant. */
  readonly withoutDistrict?: boolean;
}

export type PlaceFound =
  /** `alike`: every unit, of any era, that the words fit as well, itself included; a day chose among them. */
  | { readonly status: 'found'; readonly unit: Unit; readonly alike: readonly Unit[] }
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

/** Indexes the units of every era that lie in a unit. */
export function buildPlaceIndex(geography: Geography, within: Unit, today: CalendarDate): PlaceIndex {
  const byName = new Map<string, Unit[]>();
  const units = unitsWithin(geography, within, today);
  for (const { id } of units) {
    const unit = unitById(geography, id);
    if (!unit) continue;
    const codes = unit.versions.map((row) => row.code);
    for (const key of new Set([...namesOf(unit), ...codes].map(nameKey))) {
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

/** Every name that a unit ever bore; the catalogue writes them without a rank. */
function namesOf(unit: Unit): readonly string[] {
  return unit.versions.flatMap((row) => [row.name, ...row.aliases]);
}

function bears(unit: Unit, text: string): boolean {
  const keys = new Set(namesOf(unit).map(nameKey));
  const exact = new Set(namesOf(unit).map(exactName));
  return nameReadings(text).some((read) =>
    read.exact === undefined ? keys.has(read.key) : exact.has(read.exact),
  );
}

/** Units of a level that bear a name, written with its rank or without; every era. */
export function unitsNamed(index: PlaceIndex, level: Unit['level'], text: string): readonly Unit[] {
  for (const { key, exact } of nameReadings(text)) {
    const found = index.byName.get(`${level}:${key}`) ?? [];
    const kept =
      exact === undefined
        ? found
        : found.filter((unit) => namesOf(unit).some((name) => exactName(name) === exact));
    if (kept.length > 0) return kept;
  }
  return [];
}

function liesIn(index: PlaceIndex, unit: Unit, level: Unit['level'], name: string): boolean {
  return parentsOf(index, unit).some(
    (parent) => (parent.level === level && bears(parent, name)) || liesIn(index, parent, level, name),
  );
}

function isOfDistrict(index: PlaceIndex, unit: Unit): boolean {
  return parentsOf(index, unit).some((parent) => parent.level === 'district');
}

/** Keeps the units that pass, unless none does. */
function prefer(units: readonly Unit[], passes: (unit: Unit) => boolean): readonly Unit[] {
  const kept = units.filter(passes);
  return kept.length > 0 ? kept : units;
}

function narrow(
  index: PlaceIndex,
  units: readonly Unit[],
  words: Omit<PlaceWords, 'commune' | 'address'> & { readonly text: string },
  dates: readonly CalendarDate[],
): PlaceFound | undefined {
  if (units.length === 0) return undefined;
  const { district, province } = words;
  let left = units;
  // Provinces that joined each had a "huyện Châu Thành": who writes a district writes the province of its time.
  for (const [level, name] of [
    ['district', district],
    ['province', province],
  ] as const)
    if (name !== '' && left.length > 1) left = prefer(left, (unit) => liesIn(index, unit, level, name));
  const alike = left;
  const asOf = dates.at(-1);
  if (words.withoutDistrict === true && asOf && left.length > 1)
    left = prefer(left, (unit) => versionOn(unit, asOf) !== undefined && !isOfDistrict(index, unit));
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
    ? { status: 'found', unit: only, alike }
    : { status: 'ambiguous', candidates: left.slice(0, 4).map((unit) => fullName(index, unit)) };
}

function fullName(index: PlaceIndex, unit: Unit): string {
  const parent = parentsOf(index, unit)[0];
  const years = lastVersion(unit).to < '9999' ? ` (đến ${lastVersion(unit).to.slice(0, 4)})` : '';
  return parent ? `${displayName(unit)}, ${displayName(parent)}${years}` : displayName(unit);
}

/** Said to be a commune, or to be above one: since 1/7/2025 many a commune bears the name of the district that it lay in. */
const COMMUNE_RANK = /^(xã|phường|thị trấn|đặc khu|tt|p\.|x\.)/i;
const DISTRICT_RANK = /^(huyện|quận|thị xã|thành phố|tx|tp|h\.|q\.)/i;

/** The pieces of an address; a dash parts them too, unless the name itself has one ("Văn Miếu - Quốc Tử Giám"). */
function partsOf(index: PlaceIndex, address: string): readonly string[] {
  const parts: string[] = [];
  for (const text of address.split(/[,;]/)) {
    let last = '';
    for (const piece of text.split(/\s[-–]\s/).map((each) => each.trim())) {
      const both = `${last} - ${piece}`;
      if (last !== '' && unitsNamed(index, 'commune', both).length > 0) parts.splice(-1, 1, both);
      else if (piece !== '') parts.push(piece);
      last = piece;
    }
  }
  return parts;
}

/** The words of an address, read from its end: "thôn Ngăm, xã Lãng Ngâm, huyện Gia Bình". */
function fromAddress(index: PlaceIndex, address: string): { commune: string; district: string } {
  const parts = partsOf(index, address);
  // "tỉnh Bắc Ninh" is not the town of that name, nor is the bare name at the end of an address.
  const isProvince = (part: string) =>
    /^(tỉnh|t\.)/i.test(part) ||
    (part === parts.at(-1) && bears(index.within, part) && !/^(tp|thành phố)/i.test(part));
  const district =
    parts.findLast(
      (part) =>
        !isProvince(part) && !COMMUNE_RANK.test(part) && unitsNamed(index, 'district', part).length > 0,
    ) ?? '';
  const marked = parts.findLast(
    (part) => COMMUNE_RANK.test(part) && unitsNamed(index, 'commune', part).length > 0,
  );
  const others = parts.filter((part) => part !== district && unitsNamed(index, 'commune', part).length > 0);
  // The quarter of the province's own name is meant only where no other is told: "Cam Đường, Lào Cai".
  const commune =
    marked ?? others.findLast((part) => !isProvince(part)) ?? (district === '' ? others.at(-1) : undefined);
  return { commune: commune ?? '', district };
}

/** Whether on a day the unit stands and no district bears the words. */
function isOnlyOnDay(index: PlaceIndex, unit: Unit, words: string, day: CalendarDate | undefined): boolean {
  if (!day || !versionOn(unit, day)) return false;
  return !unitsNamed(index, 'district', words).some((each) => versionOn(each, day) !== undefined);
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
  const look = (level: Unit['level'], text: string, within = '') =>
    narrow(
      index,
      unitsNamed(index, level, text),
      {
        text,
        district: within,
        province: words.province,
        withoutDistrict: within === '' && words.withoutDistrict === true,
      },
      dates,
    );
  if (commune !== '') {
    // A column headed "địa bàn" may hold a district.
    const found = look('commune', commune, district) ?? look('district', commune);
    return found ?? { status: 'unknown', words: commune };
  }
  const bare = words.district === '' && district !== '' && !DISTRICT_RANK.test(district);
  const asCommune = bare ? look('commune', district) : undefined;
  // "Thôn 3, Gia Bình" of a day without districts names the commune.
  if (asCommune?.status === 'found' && isOnlyOnDay(index, asCommune.unit, district, dates[0]))
    return asCommune;
  if (district !== '') return look('district', district) ?? { status: 'unknown', words: district };
  if (words.province !== '')
    return look('province', words.province) ?? { status: 'unknown', words: words.province };
  return { status: 'unknown', words: words.address };
}
