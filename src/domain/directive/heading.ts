// Đọc phần đầu và phần cuối của văn bản: number, symbol, day, issuer, summary, signatory, recipients, arrival stamp; a person confirms.

import type { RecipientGroup } from '#domain/directive/document.ts';
import { type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';
import { isCalendarDay } from '#domain/vietnamese/calendar-date.ts';

export interface Heading {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly type: string | null;
  readonly issuedOn: CalendarDate | null;
  readonly issuer: string | null;
  readonly summary: string | null;
  readonly addressee: string | null;
  readonly signatory: string | null;
  readonly signatoryTitle: string | null;
  readonly recipients: readonly RecipientGroup[];
  readonly archiveCopy: string | null;
  readonly legalBasis: readonly string[];
  /** Stamp of arrival: number and day. */
  readonly arrival: { readonly number: string; readonly day: CalendarDate } | null;
}

const clean = (text: string) =>
  text
    .replace(/[*_#|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function dayOf(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): CalendarDate | null {
  const [d, m, y] = [Number(day), Number(month), Number(year)];
  const full = y < 100 ? 2000 + y : y;
  return isCalendarDay(d, m, full) ? calendarDate(full, m, d) : null;
}

const NUMBER =
  /Số\s*:?\s*\**\s*(\d{1,6}[A-Za-zĐđ]?)\**\s*\/\s*((?:\d{4}\s*\/\s*)?[\p{Lu}\d][\p{L}\d]*(?:\s*[-–/&]\s*[\p{Lu}\d][\p{L}\d]*)*)/u;
const TYPES = [
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Kế hoạch',
  'Chương trình',
  'Hướng dẫn',
  'Thông báo',
  'Báo cáo',
  'Tờ trình',
  'Đề án',
  'Thông tư',
  'Quy chế',
  'Kết luận',
];
const TYPE_OF_SYMBOL: Readonly<Record<string, string>> = {
  NQ: 'nghị quyết',
  QĐ: 'quyết định',
  CT: 'chỉ thị',
  KH: 'kế hoạch',
  CTr: 'chương trình',
  HD: 'hướng dẫn',
  TB: 'thông báo',
  BC: 'báo cáo',
  TTr: 'tờ trình',
  ĐA: 'đề án',
  TT: 'thông tư',
  KL: 'kết luận',
};
const NAMES_OF_SYMBOL: Readonly<Record<string, string>> = {
  LMHTXVN: 'Liên minh Hợp tác xã Việt Nam',
  TTg: 'Thủ tướng Chính phủ',
  'NĐ-CP': 'Chính phủ',
};

/** The type that a symbol begins with: KH-UBND is a plan. */
export function typeOfSymbol(symbol: string): string | undefined {
  return TYPE_OF_SYMBOL[symbol.split(/[-/]/u)[0] ?? ''];
}

function typeOf(text: string, symbol: string | null): string | null {
  const bySymbol = typeOfSymbol(symbol ?? '');
  if (bySymbol) return bySymbol;
  const line = TYPES.find((type) => new RegExp(`^[\\s*#]*${type.toUpperCase()}[\\s*]*$`, 'mu').test(text));
  return line?.toLowerCase() ?? (symbol === null ? null : 'công văn');
}

function issuerOf(head: string, symbol: string | null): string | null {
  const lines = head.split('\n').map(clean);
  const at = lines.findIndex(
    (line) =>
      /^(?:LIÊN MINH|ỦY BAN|UỶ BAN|SỞ |HỘI ĐỒNG|BỘ |CHÍNH PHỦ|THỦ TƯỚNG|UBND|QUỸ )/u.test(line) &&
      line.length < 120,
  );
  // A long name runs over two lines of capitals.
  const next = lines[at + 1] ?? '';
  if (at >= 0)
    return /^[\p{Lu}\s,]{4,}$/u.test(next) && !/CỘNG HÒA/u.test(next)
      ? `${lines[at]} ${next}`
      : (lines[at] ?? null);
  const parts = symbol?.split(/[-/]/u) ?? [];
  for (const part of [symbol ?? '', ...parts]) {
    const known = NAMES_OF_SYMBOL[part];
    if (known) return known;
  }
  return null;
}

/** Lines that go on with the sentence before them: not another part of the head, not a clause, not a line of capitals. */
function runningOn(rest: string): readonly string[] {
  const lines: string[] = [];
  for (const line of rest.replace(/^\n/, '').split('\n').slice(0, 5)) {
    const text = clean(line);
    const [first = ''] = text.split(' ');
    const goesOn =
      /^[\p{Ll}\d(–-]/u.test(text) || (/^\p{Lu}{2,6}[,;]?$/u.test(first) && text !== text.toUpperCase());
    if (!goesOn || /^(?:Kính gửi|\d{1,2}[.)]\s)/iu.test(text)) break;
    lines.push(text);
  }
  return lines;
}

function summaryOf(head: string, type: string | null): string | null {
  const about = /^[\s*_]*(V\/v|Về(?: việc)?)\s*:?\s*([^\n]+)/imu.exec(head);
  if (about) {
    const said = /^V\/v/iu.test(about[1] ?? '') ? (about[2] ?? '') : about[0];
    return clean([said, ...runningOn(head.slice(about.index + about[0].length))].join(' '));
  }
  if (type === null) return null;
  const titled = new RegExp(`^[\\s*#]*${type}[\\s*]*\\n+([^\\n]+)`, 'imu').exec(head);
  return titled ? clean(titled[1] ?? '') : null;
}

function recipientsOf(text: string): { groups: readonly RecipientGroup[]; archive: string | null } {
  const at = text.search(/Nơi nhận\s*:/u);
  if (at < 0) return { groups: [], archive: null };
  const groups = new Map<string, string[]>();
  let archive: string | null = null;
  for (const line of text.slice(at).split('\n').slice(1, 60)) {
    const item = /^\s*[-–•+]\s*(.+?)[;.]?\s*$/u.exec(line)?.[1];
    if (item === undefined) {
      if (line.trim() === '' || groups.size === 0) continue;
      break;
    }
    const kept = /^Lưu\s*:?\s*(.+)$/u.exec(item);
    if (kept) {
      archive = clean(kept[1] ?? '').replace(/[.;]+$/, '');
      break;
    }
    const purpose = /^(.*?)[;\s]*\(\s*((?:để|Để|Đề)[^)]+)\)\s*$/u.exec(item);
    const name = clean(purpose?.[1] ?? item).replace(/[;.]+$/, '');
    const key = purpose
      ? clean(purpose[2] ?? '')
          .toLowerCase()
          .replace(/^đề/, 'để')
      : /^Như trên/iu.test(name)
        ? 'như trên'
        : '';
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return { groups: [...groups].map(([purpose, names]) => ({ purpose, names })), archive };
}

const TITLE =
  /^(?:(?:TM|KT|TL|TUQ|Q)\.\s*)?(?:[\p{Lu}\s]*)(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|TỔNG THƯ KÝ|BÍ THƯ)/u;
/** Signed for somebody else: that line is the authority, the next one the signatory's own post. */
const FOR_ANOTHER = /^(?:TM|KT|TL|TUQ|Q)\./u;

/** Where a title of several posts, one under another in capitals, begins. */
function firstLineOfTitle(lines: readonly string[], last: number): number {
  let first = last;
  for (let at = last - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    if (line === '' || line !== line.toUpperCase() || FOR_ANOTHER.test(line)) break;
    if (TITLE.test(line)) first = at;
  }
  return first;
}

function signatureOf(text: string): { name: string | null; title: string | null } {
  const lines = text.split('\n').map(clean);
  const last = lines.findLastIndex((line) => TITLE.test(line));
  const from = last < 0 ? last : firstLineOfTitle(lines, last);
  if (from < 0) return { name: null, title: null };
  const title: string[] = [];
  for (const line of lines.slice(from, from + 8)) {
    if (line === '') continue;
    const name = /^(\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){1,4})/u.exec(line);
    if (name) return { name: name[1] ?? null, title: title.join(' ') || null };
    if (line === line.toUpperCase()) title.push(line);
  }
  return { name: null, title: title.join(' ') || null };
}

const CITED =
  /\b(\d{1,5}(?:\/\d{4})?\/(?:QĐ|NQ|NĐ|CT|TT|KL|QH)[\p{Lu}\p{Ll}\d-]*|\d{1,3}-(?:NQ|KL|CT)\/[\p{Lu}\d-]+)/gu;

/** What the head and foot of a letter say. Nothing that is not there is guessed, but a type follows from its symbol. */
export function readHeading(given: string): Heading {
  const text = given.normalize('NFC');
  const number = NUMBER.exec(text);
  const symbol = number?.[2] === undefined ? null : number[2].replace(/\s+/g, '').replace(/–/g, '-');
  const head = text.slice(0, 3000);
  const day = /ngày\s*\**\s*(\d{1,2})\s*\**\s*tháng\s*\**\s*(\d{1,2})\s*\**\s*năm\s*\**\s*(\d{4})/iu.exec(
    head,
  );
  // "Gia Bình, ngày 14/3/2024" on a line of its own; days in the text belong to other documents.
  const short = /^[^\n,]{2,40},\s*ngày\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/mu.exec(head);
  const stamp =
    /Số\s*:?\s*\**(\d{1,6})\**\s*\n+\s*Ngày\s*:?\s*\**(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})\**\s*\n+\s*\**ĐẾN/u.exec(
      head,
    ) ??
    /ĐẾN[\s\S]{0,40}Số\s*:?\s*\**(\d{1,6})\**[\s\S]{0,20}Ngày\s*:?\s*\**(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})/u.exec(
      head,
    );
  // The day of the document's own head, not of one that it cites further down.
  const printed = short && (!day || short.index < day.index) ? short : day;
  const arrivedOn = stamp ? dayOf(stamp[2], stamp[3], stamp[4]) : null;
  const type = typeOf(head, symbol);
  const { groups, archive } = recipientsOf(text);
  const { name, title } = signatureOf(text);
  const addressed = /Kính gửi\s*:?\s*([^\n]+(?:\n\s*[-–][^\n]+)*)/u.exec(head);
  return {
    number: number?.[1] ?? null,
    symbol,
    type,
    issuedOn: printed ? dayOf(printed[1], printed[2], printed[3]) : null,
    issuer: issuerOf(head, symbol),
    summary: summaryOf(head, type),
    addressee: addressed ? clean(addressed[1] ?? '').replace(/[.;]+$/, '') : null,
    signatory: name,
    signatoryTitle: title,
    recipients: groups,
    archiveCopy: archive,
    legalBasis: [...new Set([...text.matchAll(CITED)].map((match) => match[1] ?? ''))].slice(0, 50),
    arrival: stamp && arrivedOn ? { number: stamp[1] ?? '', day: arrivedOn } : null,
  };
}
