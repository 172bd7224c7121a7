// Đọc loại hình, lĩnh vực, tình trạng, biến động: the words that lists use, turned into the register's own.
import type { EventType } from '#domain/organisation/event.ts';
import type { AllianceClass, OperatingStatus, OrganisationKind } from '#domain/organisation/organisation.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

export type Words<T> = readonly (readonly [RegExp, T])[];

export function firstOf<T>(words: Words<T>, text: string): T | undefined {
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
  [/(cho|thu tuc|chuan bi|de nghi) giai the/, 'stopped'],
  [/giai the|thu hoi|da xoa|cham dut/, 'ended'],
  [/ngung|ngung hoat dong|khong hoat dong|dung hoat dong|yeu kem, ngung/, 'stopped'],
  [/hoat dong|dang hd|binh thuong|hoat dong hieu qua/, 'active'],
];

/** The state that a note in the margin tells: 'Tạm ngừng hoạt động', 'Đã giải thể'; undefined when it tells another thing. */
export function readStateNote(text: string): OperatingStatus | 'ended' | undefined {
  const state =
    '(tam )?(ngung|dung)( (hoat dong|hd|sxkd|kinh doanh).*)?|khong (con )?(hoat dong|hd)\\b.*|giai the.*';
  const key = searchKey(text);
  return new RegExp(`^(htx |hien |da |dang |nay )*(${state})$`).test(key) ? readOperating(key) : undefined;
}

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
  [/thanh lap moi|thanh lap|moi thanh lap|dang ky moi|^moi$|^tlm$|cap moi/, 'founded'],
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
