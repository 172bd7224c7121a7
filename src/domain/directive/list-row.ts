// Một dòng của danh sách văn bản: cells under known heads become the facts of a document, or sentences that name the cell.
import { cleanNumber, type DocumentFacts, SECRECIES, URGENCIES } from '#domain/directive/document.ts';
import { typeOfSymbol } from '#domain/directive/heading.ts';
import type { ListField } from '#domain/directive/list-columns.ts';
import { cellAddress, type GridRow, textOf } from '#domain/register/grid.ts';
import { readDateCell } from '#domain/register/read-date.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

export interface ListedDocument {
  readonly row: number;
  readonly bookNumber: number | undefined;
  readonly facts: DocumentFacts;
}
export type ListRow =
  | { readonly kind: 'listed'; readonly document: ListedDocument }
  | { readonly kind: 'blank' }
  | { readonly kind: 'wrong'; readonly row: number; readonly problems: readonly string[] };

const CITATION = /^(\d{1,6}[A-Za-zĐđ]?)\s*[/-]\s*(.+)$/u;

function choice<T extends string>(words: Readonly<Record<T, string>>, text: string): T | undefined {
  const key = searchKey(text);
  // Object.keys loses the names; the table is closed.
  return (Object.keys(words) as T[]).find((each) => searchKey(words[each]) === key);
}

/** "Kế hoạch: triển khai…" or "Kế hoạch về…" names its type first. */
const TYPED =
  /^(công văn|kế hoạch|quyết định|nghị quyết|chỉ thị|thông báo|báo cáo|tờ trình|hướng dẫn|giấy mời|chương trình|công điện|kết luận|đề án|quy chế)\b\s*[:–-]?\s*/iu;

/** Reads one row. `columns` says which column, from 0, holds which field. */
export function readListRow(
  row: GridRow,
  columns: ReadonlyMap<ListField, number>,
  given: { readonly book: 'in' | 'out' | 'held'; readonly issuer: string },
): ListRow {
  const problems: string[] = [];
  const cell = (field: ListField) => {
    const column = columns.get(field);
    return column === undefined ? null : (row.cells[column] ?? null);
  };
  const text = (field: ListField): string => textOf(cell(field)).replace(/\s+/g, ' ').trim();
  const words = (field: ListField) => text(field).slice(0, 300) || null;
  const wrong = (field: ListField, why: string) => {
    const column = columns.get(field);
    problems.push(
      column === undefined ? `dòng ${row.row}: ${why}` : `ô ${cellAddress(row.row, column)}: ${why}`,
    );
  };
  const date = (field: ListField) => {
    if (text(field) === '') return null;
    const found = readDateCell(cell(field));
    if (!found) wrong(field, `"${text(field)}" không phải ngày`);
    return found ?? null;
  };
  if (['citation', 'number', 'summary'].every((field) => text(field as ListField) === ''))
    return { kind: 'blank' };
  const cited = CITATION.exec(text('citation'));
  const number = cleanNumber(cited?.[1] ?? text('number'));
  const symbol = (cited?.[2] ?? text('symbol')).replace(/\s+/g, '');
  if (number === '' || symbol === '')
    wrong(
      text('citation') === '' ? 'number' : 'citation',
      `"${text('citation') || text('number')}" không đọc được thành số và ký hiệu`,
    );
  const issuedOn = date('issuedOn');
  if (issuedOn === null && text('issuedOn') === '') wrong('issuedOn', 'thiếu ngày ban hành');
  const issuer = text('issuer') || given.issuer;
  if (issuer === '') wrong('issuer', 'thiếu cơ quan ban hành');
  const whole = text('summary');
  if (whole === '') wrong('summary', 'thiếu trích yếu');
  const typed = TYPED.exec(whole);
  const type = (text('type') || typed?.[1] || typeOfSymbol(symbol) || 'công văn').toLowerCase();
  const summary =
    text('type') === '' && typed && whole.length > typed[0].length ? whole.slice(typed[0].length) : whole;
  const copies = text('copies');
  const bookNumber = text('bookNumber');
  if (copies !== '' && !/^\d{1,5}$/.test(copies)) wrong('copies', `"${copies}" không phải số bản`);
  if (bookNumber !== '' && !/^\d{1,6}$/.test(bookNumber))
    wrong('bookNumber', `"${bookNumber}" không phải số đến`);
  const urgency = text('urgency') === '' ? 'normal' : choice(URGENCIES, text('urgency'));
  if (!urgency) wrong('urgency', `"${text('urgency')}" không phải mức độ khẩn`);
  const secrecy = text('secrecy') === '' ? 'none' : choice(SECRECIES, text('secrecy'));
  if (!secrecy) wrong('secrecy', `"${text('secrecy')}" không phải độ mật`);
  const arrivedOn = date('arrivedOn');
  if (given.book === 'in' && arrivedOn === null && text('arrivedOn') === '')
    wrong('arrivedOn', 'thiếu ngày đến');
  const dueOn = date('dueOn');
  if (problems.length > 0 || issuedOn === null || !urgency || !secrecy)
    return { kind: 'wrong', row: row.row, problems };
  const recipients = text('recipients')
    .split(/\s*[;\n]\s*/)
    .filter(Boolean);
  return {
    kind: 'listed',
    document: {
      row: row.row,
      bookNumber: bookNumber === '' ? undefined : Number(bookNumber),
      facts: {
        number,
        symbol,
        type,
        issuedOn,
        issuer: issuer.slice(0, 200),
        summary: summary.slice(0, 1000),
        arrivedOn,
        addressee: words('addressee'),
        executingOffice: words('executingOffice'),
        transferredTo: text('transferredTo').slice(0, 200) || null,
        draftingUnit: text('draftingUnit').slice(0, 200) || null,
        signatory: text('signatory').slice(0, 120) || null,
        signatoryTitle: null,
        recipients:
          recipients.length === 0
            ? []
            : [{ purpose: '', names: recipients.map((each) => each.slice(0, 200)) }],
        archiveCopy: text('archiveCopy').slice(0, 120) || null,
        copies: copies === '' ? null : Number(copies),
        urgency,
        secrecy,
        dueOn,
        parentId: null,
        parentRelation: null,
        legalBasis: [],
        note: text('note').slice(0, 2000) || null,
      },
    },
  };
}
