// Đọc một dòng: every mapped cell turned into a value of the register, or a problem that says where, what and how to fix.
import { findIndustry, type Industry } from '#domain/organisation/industry.ts';
import type { Sector } from '#domain/organisation/sector.ts';
import { checkTaxCode, readTaxCode } from '#domain/organisation/tax-code.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { FIELDS, type RegisterField } from '#domain/register/field.ts';
import { cellAddress, type GridCell, type GridRow, textOf } from '#domain/register/grid.ts';
import { headKey } from '#domain/register/head-key.ts';
import type { CellProblem, Listed } from '#domain/register/listed.ts';
import type { ColumnMapping, SheetMapping } from '#domain/register/mapping.ts';
import { type PlaceIndex, resolvePlace } from '#domain/register/place.ts';
import { readCountCell } from '#domain/register/read-amount.ts';
import {
  readAllianceClass,
  readEvent,
  readKind,
  readOperating,
  readStateNote,
} from '#domain/register/read-choice.ts';
import { readDateCell, readYearOrMonth } from '#domain/register/read-date.ts';
import { readMoneyCell } from '#domain/register/read-money.ts';
import { readSector, readSectorOfName } from '#domain/register/read-sector.ts';
import { type Contact, splitContact } from '#domain/register/split-contact.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { toUnicode } from '#domain/vietnamese/to-unicode.ts';

export interface ListContext {
  readonly places: PlaceIndex;
  readonly sectors: readonly Sector[];
  readonly industries: readonly Industry[];
  /** The day as of which the list speaks. */
  readonly asOf: CalendarDate;
  /** An import must be whole; a list that is only compared may lack what the register knows. */
  readonly purpose: 'import' | 'compare';
}

/** What a section title above the row said. */
export interface Section {
  readonly district: string;
  readonly commune: string;
  readonly event: Listed['event'];
  /** What names without a kind of their own are, when the title, the head or the section says so. */
  readonly kind: Listed['kind'];
  readonly sector: string | null;
}

export interface RowRead {
  readonly listed: Listed | null;
  readonly problems: readonly CellProblem[];
}

const MAX_TEXT = 300;

function cleanText(cell: GridCell | undefined): string {
  return toUnicode(textOf(cell))
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** A telephone number typed as a number has lost its leading zero. */
function phoneOf(written: string | null): string | null {
  return written !== null && /^([35789]\d{8}|2\d{9})$/.test(written) ? `0${written}` : written;
}

/** Where no column of its own gives the number, it may stand behind the name. */
function contactOf(representative: string | null, phone: string | null): Contact {
  return phone === null ? splitContact(representative) : { representative, phone };
}

/** A code of two digits typed as a number has lost its zero; a longer number may have lost one, so nobody can tell which code it was. */
function industryOf(cell: GridCell, words: string, context: ListContext): string | undefined {
  if (typeof cell === 'number' && words.length > 2) return undefined;
  const found = findIndustry(
    context.industries,
    words.padStart(2, /^\d$/.test(words) ? '0' : ''),
    context.asOf,
  );
  return found && `${found.edition}:${found.code}`;
}

/** Reads a data row with its sheet's mapping. Rows before and section titles are the caller's. */
export function readRow(
  row: GridRow,
  mapping: SheetMapping,
  section: Section,
  context: ListContext,
): RowRead {
  const problems: CellProblem[] = [];
  const columnOf = new Map<RegisterField, ColumnMapping>();
  for (const column of mapping.columns) if (column.field) columnOf.set(column.field, column);
  const say = (field: RegisterField, what: string, fix: string) => {
    const column = columnOf.get(field)?.column ?? columnOf.get('name')?.column ?? 0;
    problems.push({ sheet: mapping.sheet, cell: cellAddress(row.row, column), what, fix });
  };
  const seen = new Map<RegisterField, GridCell>();
  const cell = (field: RegisterField): GridCell => {
    const before = seen.get(field);
    if (before !== undefined) return before;
    const value = look(field);
    seen.set(field, value);
    return value;
  };
  const look = (field: RegisterField): GridCell => {
    const column = columnOf.get(field);
    if (!column) return null;
    const value = row.cells[column.column] ?? null;
    if (value !== null && typeof value === 'object' && 'formula' in value) {
      say(field, `"${FIELDS[field].head}" là công thức`, 'hãy dán lại dưới dạng giá trị');
      return null;
    }
    if (value !== null && typeof value === 'object' && 'error' in value) {
      say(field, `"${FIELDS[field].head}" báo lỗi ${value.error}`, 'hãy nhập lại giá trị');
      return null;
    }
    return value;
  };
  const text = (field: RegisterField): string | null => {
    const words = cleanText(cell(field));
    if (words.length <= MAX_TEXT) return words === '' ? null : words;
    say(field, `"${FIELDS[field].head}" dài quá ${MAX_TEXT} ký tự`, 'hãy rút gọn');
    return null;
  };
  const count = (field: RegisterField): number | null => {
    const value = cell(field);
    const read = readCountCell(value);
    if (read.ok) return read.value;
    say(
      field,
      `"${FIELDS[field].head}" ghi "${textOf(value)}" ${read.reason}`,
      'hãy ghi một số nguyên, ví dụ 25',
    );
    return null;
  };
  const date = (field: RegisterField): CalendarDate | null => {
    const value = cell(field);
    if (value === null || cleanText(value) === '' || cleanText(value) === '-') return null;
    const read = readDateCell(value);
    if (read) return read;
    say(
      field,
      `"${FIELDS[field].head}" ghi "${textOf(value)}" không phải một ngày chắc chắn`,
      'hãy ghi ngày/tháng/năm, ví dụ 24/02/2022',
    );
    return null;
  };
  const choice = <T>(field: RegisterField, read: (words: string) => T | undefined, fix: string): T | null => {
    const words = text(field);
    if (words === null) return null;
    const value = read(words);
    if (value !== undefined) return value;
    say(field, `"${FIELDS[field].head}" ghi "${words}" không nhận ra`, fix);
    return null;
  };

  const name = text('name') ?? '';
  const typedTaxCode = text('taxCode');
  const written = typedTaxCode && readTaxCode(typedTaxCode);
  // A tax code typed as a number loses its leading zeros.
  const taxCode = written !== null && /^\d{8,9}$/.test(written) ? written.padStart(10, '0') : written;
  if (taxCode !== null && checkTaxCode(taxCode) === 'bad-shape')
    say(
      'taxCode',
      `mã số thuế "${taxCode}" không có 10 hoặc 13 chữ số`,
      'hãy xem lại giấy chứng nhận hoặc để trống',
    );
  const eventWords = text('event');
  const event = eventWords === null ? section.event : (readEvent(eventWords) ?? 'listed');
  if (eventWords !== null && event === 'listed' && readEvent(eventWords) === undefined)
    say(
      'event',
      `biến động "${eventWords}" không nhận ra`,
      'hãy ghi thành lập mới, giải thể, tạm ngừng, ngừng hoạt động hoặc hoạt động trở lại',
    );
  const day = date('eventDate');
  // In a plain list a column headed "Ngày" and nothing else can only be the day of founding.
  const bare = /^ngay( thang)?$/.test(headKey(columnOf.get('eventDate')?.title ?? ''));
  const foundedIn = readYearOrMonth(cell('foundedOn')) ?? null;
  const foundedOn =
    (foundedIn === null ? date('foundedOn') : null) ?? (bare && event === 'listed' ? day : null);
  const eventDate = bare && event === 'listed' ? null : (day ?? (event === 'founded' ? foundedOn : null));
  const operatingWords =
    choice('operating', readOperating, 'hãy ghi đang hoạt động, tạm ngừng, ngừng hoạt động hoặc giải thể') ??
    readStateNote(cleanText(row.cells[columnOf.get('note')?.column ?? -1])) ??
    null;
  const money = cell('charterCapitalDong');
  const capital = readMoneyCell(money, columnOf.get('charterCapitalDong')?.unit ?? null);
  if (!capital.ok)
    say(
      'charterCapitalDong',
      `vốn điều lệ "${textOf(money)}" ${capital.reason}`,
      'hãy chọn đơn vị tiền của cột hoặc ghi kèm đơn vị, ví dụ 1,5 tỷ',
    );
  const kindWords = text('kind');
  const kind = kindWords === null ? (readKind(name) ?? section.kind ?? undefined) : readKind(kindWords);
  if (kindWords !== null && kind === undefined)
    say('kind', `loại hình "${kindWords}" không nhận ra`, 'hãy ghi HTX, THT, LHHTX hoặc QTDND');
  const words = {
    commune: text('commune') ?? '',
    district: text('district') ?? section.district,
    province: text('province') ?? '',
    address: text('address') ?? '',
    withoutDistrict: columnOf.has('district') && columnOf.has('commune'),
  };
  const days = [...(foundedOn ? [foundedOn] : []), eventDate ?? context.asOf, context.asOf];
  const own = resolvePlace(context.places, words, days);
  // What the row does not say itself, the title above it says.
  const place =
    own.status !== 'found' && section.commune !== '' && words.commune === ''
      ? resolvePlace(context.places, { ...words, commune: section.commune }, days)
      : own;
  if (place.status === 'ambiguous')
    say(
      'commune',
      `địa danh "${words.commune || words.district}" có ở nhiều nơi (${place.candidates.join('; ')})`,
      'hãy ghi thêm huyện cũ hoặc mã đơn vị',
    );
  const needsPlace = context.purpose === 'import' && (event === 'listed' || event === 'founded');
  if (place.status === 'unknown' && (needsPlace || place.words !== ''))
    say(
      words.commune ? 'commune' : words.district ? 'district' : 'address',
      place.words === ''
        ? 'thiếu nơi đặt trụ sở'
        : `không có nơi nào tên "${place.words}" trong ${displayName(context.places.within, context.asOf)}`,
      'hãy ghi đúng tên xã, phường của trụ sở',
    );
  const vsicWords = text('vsic');
  const vsic = vsicWords === null ? undefined : industryOf(cell('vsic'), vsicWords, context);
  if (vsicWords !== null && vsic === undefined)
    say(
      'vsic',
      `mã ngành "${vsicWords}" không có trong danh mục ngành kinh tế`,
      'hãy ghi hai chữ số đầu của mã dưới dạng chữ, ví dụ 01, hoặc kèm năm của danh mục như 2018:01',
    );
  const sectorWords = text('sector');
  const sectorOfName = readSectorOfName(name, context.sectors) ?? section.sector ?? undefined;
  const said = sectorWords === null ? undefined : readSector(sectorWords, context.sectors);
  // "Nông nghiệp" alone covers two sectors; the name may tell which.
  const isBroad = /^(linh vuc |htx )?(nong nghiep|nn)$/.test(searchKey(sectorWords ?? ''));
  const sector = isBroad && sectorOfName === 'agri-service' ? sectorOfName : said;
  if (needsPlace) {
    if (name.length < 3) say('name', 'thiếu tên tổ chức', 'hãy ghi tên đầy đủ, hoặc xóa dòng này');
    if (kind === undefined && kindWords === null)
      say('kind', `không rõ loại hình của "${name}"`, 'hãy ghi HTX, THT, LHHTX hoặc QTDND');
    if (sector === undefined && (sectorWords !== null || sectorOfName === undefined))
      say(
        'sector',
        sectorWords === null ? 'thiếu lĩnh vực' : `lĩnh vực "${sectorWords}" không có trong danh mục`,
        'hãy chọn một lĩnh vực của danh mục',
      );
  }
  if (event !== 'listed' && eventDate === null)
    say('eventDate', 'thiếu ngày biến động', 'hãy ghi ngày có hiệu lực');
  for (const [field, day] of [
    ['foundedOn', foundedOn],
    ['eventDate', eventDate],
  ] as const) {
    if (day !== null && day > context.asOf)
      say(field, `ngày ${day.split('-').reverse().join('/')} sau ngày của danh sách`, 'hãy xem lại ngày');
  }
  const ended = operatingWords === 'ended';
  const listed: Listed = {
    sheet: mapping.sheet,
    row: row.row,
    event: event === 'listed' && ended ? 'dissolved' : event,
    eventDate: event === 'listed' && ended ? (date('operatingSince') ?? eventDate) : eventDate,
    code: text('code'),
    kind: kind ?? null,
    name,
    abbreviation: text('abbreviation'),
    taxCode,
    certificateNumber: text('certificateNumber'),
    foundedOn,
    foundedIn,
    unitId: place.status === 'found' ? place.unit.id : null,
    unitsAlike: place.status === 'found' ? place.alike.map((unit) => unit.id) : [],
    place: [words.commune, words.district].filter((part) => part !== '').join(', '),
    address: words.address === '' ? null : words.address,
    sector: sector ?? null,
    sectorOfName: sectorOfName ?? null,
    vsic: vsic ?? null,
    charterCapitalDong: capital.ok ? capital.value : null,
    membersOfficial: count('membersOfficial'),
    membersLinkedCapital: count('membersLinkedCapital'),
    membersLinkedOther: count('membersLinkedOther'),
    workers: count('workers'),
    allianceClass: choice('allianceClass', readAllianceClass, 'hãy ghi chính thức, liên kết hoặc chưa'),
    operating: ended ? null : operatingWords,
    operatingSince: date('operatingSince'),
    decision: text('decision'),
    ...contactOf(text('representative'), phoneOf(text('phone')?.replace(/[\s.']/g, '') ?? null)),
  };
  if (listed.event === 'dissolved' && listed.eventDate === null && problems.length === 0)
    say('operating', 'ghi giải thể mà không có ngày', 'hãy ghi ngày giải thể');
  const usable = problems.length === 0 || (context.purpose === 'compare' && name.length >= 3);
  return { listed: usable ? listed : null, problems };
}
