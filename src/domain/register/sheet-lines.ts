// Dòng không phải dữ liệu: group titles, totals and the signing block of a sheet, told from rows of organisations.
import { FIELDS, type RegisterField } from '#domain/register/field.ts';
import { type GridRow, textOf } from '#domain/register/grid.ts';
import { headKey } from '#domain/register/head-key.ts';
import { NUMBERING_HEADS } from '#domain/register/head-row.ts';
import type { Listed } from '#domain/register/listed.ts';
import type { SheetMapping } from '#domain/register/mapping.ts';
import { type PlaceIndex, unitsNamed } from '#domain/register/place.ts';
import { readEvent, readKind } from '#domain/register/read-choice.ts';
import type { ListContext, Section } from '#domain/register/read-row.ts';
import { readSector } from '#domain/register/read-sector.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

/** What is filled in of a row. */
export interface RowParts {
  readonly filled: readonly number[];
  /** The first cell of words, roman numbering left aside. */
  readonly words: string;
  /** The row's number in the list, '' when it has none. */
  readonly number: string;
  /** The list numbers its rows. */
  readonly isNumbered: boolean;
  readonly name: string;
  /** Something that only a row of an organisation says: a place, a code, a day, a choice. */
  readonly hasFacts: boolean;
}

/** Fields that a total or a group title may carry a figure in. */
const SUMS: ReadonlySet<RegisterField> = new Set(
  (Object.keys(FIELDS) as RegisterField[]).filter((field) => ['count', 'money'].includes(FIELDS[field].kind)),
);

/** How the rows of one sheet are taken apart. */
export function createRowParts(mapping: SheetMapping): (row: GridRow) => RowParts {
  const { columns } = mapping;
  const nameColumn = columns.find(({ field }) => field === 'name')?.column ?? -1;
  const before = columns.find(({ column, field }) => field === null && column === nameColumn - 1)?.column;
  const numbered = columns.find(
    ({ field, title }) => field === null && NUMBERING_HEADS.has(headKey(title)),
  )?.column;
  const numberColumn = numbered ?? before ?? -1;
  const factColumns = new Set(
    columns.flatMap(({ column, field }) =>
      field === null || field === 'name' || field === 'note' || SUMS.has(field) ? [] : [column],
    ),
  );
  return (row) => {
    const text = (column: number) => textOf(row.cells[column]).trim();
    const filled = row.cells.flatMap((_, column) => (text(column) === '' ? [] : [column]));
    const first = filled.map(text);
    const words = first.find((each) => /\p{L}{2}/u.test(each) && !/^[IVX]+[.)]?$/.test(each)) ?? '';
    return {
      filled,
      words,
      number: text(numberColumn),
      isNumbered: numbered !== undefined,
      name: text(nameColumn),
      // A title written over merged cells stands in one of them only.
      hasFacts: filled.some((column) => factColumns.has(column) && text(column) !== words),
    };
  };
}

const PLACE_WORDS = /^(huyen|thi xa|tx|thanh pho|tp|quan|xa|phuong|thi tran|tt)\b[. ]/;

/** Whether a row is the title of a group, its figures being those of the group. */
export function isGroupTitle({ filled, words, number, isNumbered, name, hasFacts }: RowParts): boolean {
  if (hasFacts || words === '') return false;
  const title = name === '' ? words : name;
  if (/^([IVXLC]+|[A-Z])(\.\d+)*[.)]?$/.test(number)) return true;
  const isOne = readKind(stripNumber(title)) !== undefined;
  if (
    !isOne &&
    (PLACE_WORDS.test(searchKey(stripNumber(title))) || readEvent(stripNumber(title)) !== undefined)
  )
    return true;
  if (filled.length > 1) return false;
  return name === '' || /^([IVXLC]+|[A-Z])[.)]\s/.test(title) || (isNumbered && !isOne);
}

/** Whether a row adds up the rows above it. */
export function isTotal({ words, number, hasFacts, filled }: RowParts): boolean {
  if (hasFacts && (/^\d/.test(number) || filled.length > 4)) return false;
  return /^(tong\b(?! hop)|cong\b(?! hoa)|toan (tinh|huyen|thanh pho|xa)\b)/.test(searchKey(words));
}

const SIGNED =
  /^(nguoi lap|lap bieu|ke toan|thu truong|giam doc|pho giam doc|chu tich|pho chu tich|tm\.|kt\.|tl\.|xac nhan|noi nhan|ky ten|\(?ky,|ghi chu:|luu:|.{0,40}, ?ngay .{0,8}thang .{0,8}nam)/;

/** Whether the signing block begins here: words that no organisation's row has, and no number before them. */
export function isSigned({ filled, words, number, name }: RowParts, row: GridRow): boolean {
  if (/^\d+[.)]?$/.test(number) || filled.length > 5 || readKind(name) !== undefined) return false;
  if (!row.cells.every((cell) => typeof cell !== 'number')) return false;
  return (
    words !== '' &&
    filled.every((column) => textOf(row.cells[column]).length < 200) &&
    SIGNED.test(searchKey(words))
  );
}

/** Whether a row after a signing block is data again. */
export function isDataAgain({ number, name }: RowParts): boolean {
  return name !== '' && (/^\d+[.)]?$/.test(number) || readKind(name) !== undefined);
}

function stripNumber(title: string): string {
  return title.replace(/^([\dIVXLC]+|[A-Z])([.)]\d*)*[.)\s-]+\s*/, '').trim();
}

function isPlace(places: PlaceIndex, level: 'district' | 'commune', title: string): boolean {
  return unitsNamed(places, level, title).length > 0;
}

/** What a title says of the rows under it. */
export function sectionUnder(title: string, before: Section, context: ListContext): Section {
  const bare = stripNumber(title).replace(/\s*[:(].*$/, '');
  const event = readEvent(bare);
  if (event) return { ...before, event };
  const marked = searchKey(bare);
  const communeWords = /^(xa|phuong|thi tran|tt)\b/.test(marked);
  if (!communeWords && isPlace(context.places, 'district', bare))
    return { ...before, district: bare, commune: '' };
  if (isPlace(context.places, 'commune', bare) && readKind(bare) === undefined)
    return { ...before, commune: bare };
  return {
    ...before,
    kind: readKind(bare) ?? before.kind,
    sector: readSector(bare, context.sectors) ?? null,
  };
}

/** The one kind of organisation that words name, or null when they name none or several. */
export function onlyKindIn(words: string): Listed['kind'] {
  const key = ` ${searchKey(words)} `;
  const kinds = (
    [
      ['LHHTX', /\b(lien hiep|lhhtx)/],
      ['QTDND', /\b(qtd|quy tin dung)/],
      ['THT', /\b(tht|to hop tac)\b/],
      ['HTX', /(?<!lien hiep |lien minh |lh ?)\b(htx|hop tac xa)\b/],
    ] as const
  ).filter(([, pattern]) => pattern.test(key));
  return kinds.length === 1 ? (kinds[0]?.[0] ?? null) : null;
}
