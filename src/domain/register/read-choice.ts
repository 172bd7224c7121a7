// Đọc loại hình, lĩnh vực, tình trạng, biến động: the words that lists use, turned into the register's own.
import type { EventType } from '#domain/organisation/event.ts';
import type { AllianceClass, OperatingStatus, OrganisationKind } from '#domain/organisation/organisation.ts';
import type { Sector } from '#domain/organisation/sector.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

type Words<T> = readonly (readonly [RegExp, T])[];

function firstOf<T>(words: Words<T>, text: string): T | undefined {
  const key = searchKey(text);
  return key === '' ? undefined : words.find(([pattern]) => pattern.test(key))?.[1];
}

const KINDS: Words<OrganisationKind> = [
  [/^(lhhtx|lh htx|lien hiep)/, 'LHHTX'],
  [/^(qtdnd|qtd\b|quy tin dung|quy tdnd)/, 'QTDND'],
  [/^(tht|to hop tac)/, 'THT'],
  [/^(htx|hop tac xa)/, 'HTX'],
];

/** Kind named by a word or by the beginning of a name. */
export function readKind(text: string): OrganisationKind | undefined {
  return firstOf(KINDS, text);
}

const OPERATING: Words<OperatingStatus | 'ended'> = [
  [/tam ngung|tam dung/, 'suspended'],
  [/giai the|thu hoi|da xoa|cham dut/, 'ended'],
  [/ngung|ngung hoat dong|khong hoat dong|dung hoat dong|yeu kem, ngung/, 'stopped'],
  [/hoat dong|dang hd|binh thuong|hoat dong hieu qua/, 'active'],
];

export function readOperating(text: string): OperatingStatus | 'ended' | undefined {
  return firstOf(OPERATING, text);
}

const ALLIANCE: Words<AllianceClass> = [
  [/^(khong|chua)|chua la/, 'none'],
  [/lien ket/, 'associate'],
  [/^(x|co|da|dung|1)$|chinh thuc|la thanh vien/, 'official'],
];

export function readAllianceClass(text: string): AllianceClass | undefined {
  return firstOf(ALLIANCE, text);
}

const EVENTS: Words<EventType> = [
  [/thanh lap moi|thanh lap|moi thanh lap|dang ky moi|^moi$|cap moi/, 'founded'],
  [/giai the/, 'dissolved'],
  [/tam ngung|tam dung/, 'suspended'],
  [/hoat dong tro lai|khoi phuc/, 'resumed'],
  [/ngung hoat dong|^ngung$|ngung/, 'stopped'],
  [/thu hoi/, 'revoked'],
];

/** The event that a cell, a section title or a sheet's name announces. */
export function readEvent(text: string): EventType | undefined {
  return firstOf(EVENTS, text);
}

/** Words of lists in use for each sector code of the catalogue, most particular first. */
const SECTORS: Words<string> = [
  [/quy tin dung|tin dung|qtd/, 'credit'],
  [
    /dich vu nong nghiep|dvnn|dv nn|dich vu tong hop nong nghiep|nong nghiep tong hop|dich vu tong hop/,
    'agri-service',
  ],
  [/tieu thu cong nghiep|cong nghiep|ttcn|cn-ttcn|thu cong|may mac|go my nghe|gom/, 'industry'],
  [/van tai|giao thong/, 'transport'],
  [/xay dung|vat lieu/, 'construction'],
  [/moi truong|ve sinh|rac thai/, 'environment'],
  [/y te|kham chua benh/, 'health'],
  [/du lich|homestay/, 'tourism'],
  [/truong hoc|giao duc|mam non/, 'school'],
  [/\bcho\b|quan ly cho/, 'market'],
  [
    /nong nghiep|\bhoa\b|cay canh|trong trot|chan nuoi|thuy san|lam nghiep|diem nghiep|rau|lua|che|cay an qua|nuoi|nong san|hoa mau|duoc lieu|nam\b/,
    'agri-specialised',
  ],
  [/thuong mai|dich vu|kinh doanh|mua ban|tmdv|tm-dv/, 'trade'],
  [/^khac$|(linh vuc|nganh nghe|nganh) khac/, 'other'],
];

/** Sector by code, by the catalogue's name, or by the words that lists use. */
export function readSector(text: string, sectors: readonly Sector[]): string | undefined {
  const key = searchKey(text);
  if (key === '') return undefined;
  const own = sectors.find((sector) => sector.code === key || searchKey(sector.name) === key);
  if (own) return own.code;
  const code = firstOf(SECTORS, text);
  return sectors.some((sector) => sector.code === code) ? code : undefined;
}
