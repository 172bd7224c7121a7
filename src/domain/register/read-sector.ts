// Ngành, lĩnh vực as lists write it.

import type { Sector } from '#domain/organisation/sector.ts';
import { firstOf, type Words } from '#domain/register/read-choice.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

/** Words of lists in use for each sector code of the catalogue, most particular first. */
export const SECTORS: Words<string> = [
  [/quy tin dung|\btin dung|\bqtd/, 'credit'],
  [
    /dich vu nong nghiep|\bdvnn|\bdv[ .-]?nn\b|\bnn[ .-]?dv\b|dich vu tong hop nong nghiep|nong nghiep tong hop|dich vu tong hop|\bdvth\b/,
    'agri-service',
  ],
  [/tieu thu cong nghiep|(?<!tieu thu )cong nghiep|ttcn|thu cong|may mac|go my nghe|\bgom su\b/, 'industry'],
  [/\bvan tai|giao thong|\bgtvt\b/, 'transport'],
  [/xay dung|vat lieu xay|\bvlxd\b|\bxd\b/, 'construction'],
  [/moi truong|ve sinh|rac thai|\bvsmt\b/, 'environment'],
  [/\by te\b|kham chua benh/, 'health'],
  [/\bdu lich\b|homestay/, 'tourism'],
  [/truong hoc|giao duc|mam non/, 'school'],
  [/quan ly cho\b|^cho$|kinh doanh cho\b|khai thac cho\b/, 'market'],
  [
    /(?<!phi )nong nghiep|cay canh|trong trot|trong (hoa|rau|lua|che|nam|cay)\b|chan nuoi|thuy san|lam nghiep|diem nghiep|\brau\b|cay an qua|\bnuoi (trong|tom|ca|ong|lon|ga|bo|de|vit)\b|\bnong san\b|hoa mau|duoc lieu|^(nn|hoa|che|lua|nam)$/,
    'agri-specialised',
  ],
  [/thuong mai|dich vu|kinh doanh|mua ban|\btmdv\b|\btm ?- ?dv\b|^(tm|dv)$/, 'trade'],
  [/^khac$|(linh vuc|nganh nghe|nganh) khac/, 'other'],
];
/** Crops by words whose marks tell them from names: "chợ", "chè", "lúa", "nấm" are not "Chờ", "chế", "lụa", "Nam". */
export const MARKED: Words<string> = [
  [/(?<!\p{L})chợ(?!\p{L})/u, 'market'],
  [/(?<!\p{L})gốm(?!\p{L})/u, 'industry'],
  [/(?<!\p{L})(chè|lúa|nấm|trồng hoa|hoa tươi|hoa lan|hoa cây cảnh)(?!\p{L})/u, 'agri-specialised'],
];
export const MARK = /[\u0300-\u036f]/;
/** Sector by code, by the catalogue's name, or by the words that lists use. */
export function readSector(text: string, sectors: readonly Sector[]): string | undefined {
  const key = searchKey(text);
  if (key === '') return undefined;
  const own = sectors.find((sector) => sector.code === key || searchKey(sector.name) === key);
  if (own) return own.code;
  if (/^phi (nong nghiep|nn)$/.test(key)) return undefined;
  const written = text.normalize('NFC').toLowerCase();
  const marked = MARK.test(text.normalize('NFD'));
  const code =
    firstOf(SECTORS, text) ?? (marked ? MARKED.find(([pattern]) => pattern.test(written))?.[1] : undefined);
  return sectors.some((sector) => sector.code === code) ? code : undefined;
}

/** Sector that an organisation's name tells; the name of a place in it tells none. */
export function readSectorOfName(name: string, sectors: readonly Sector[]): string | undefined {
  const sector = readSector(name, sectors);
  // "Dịch vụ" and "kinh doanh" alone stand in names of every trade.
  return sector === 'trade' && !/thuong mai|mua ban|\btmdv\b|\btm ?- ?dv\b/.test(searchKey(name))
    ? undefined
    : sector;
}
