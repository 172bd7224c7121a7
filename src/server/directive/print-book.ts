// In sổ văn bản: every field of the decree's two books, as a spreadsheet or as pages to bind.
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeXlsx } from '#document/excel/write-table.ts';
import { writeTablePdf } from '#document/pdf/table-pdf.ts';
import type { TableColumn, TableValue } from '#document/table.ts';
import { BOOK_NAMES, type Book, citation, SECRECIES, URGENCIES } from '#domain/directive/document.ts';
import type { DirectiveDeps } from '#server/directive/deps.ts';
import { type DocumentRow, listBook } from '#server/directive/store-documents.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { read } from '#server/platform/journal.ts';

type Column = TableColumn & { readonly of: (row: DocumentRow) => TableValue };

const names = (row: DocumentRow) =>
  row.facts.recipients
    .map(({ purpose, names: list }) => (purpose === '' ? list.join('; ') : `${list.join('; ')} (${purpose})`))
    .join('; ');
const text = (head: string, width: number, of: Column['of']): Column => ({ head, kind: 'text', width, of });

/** "Công văn: về việc …". */
const titled = ({ facts }: DocumentRow) =>
  `${facts.type.charAt(0).toLocaleUpperCase('vi')}${facts.type.slice(1)}: ${facts.summary}`;

const MARKS: readonly Column[] = [
  text('Mức độ khẩn', 8, ({ facts }) => URGENCIES[facts.urgency]),
  text('Độ mật', 8, ({ facts }) => SECRECIES[facts.secrecy]),
  text('Ghi chú', 14, ({ facts }) => facts.note),
];

const INCOMING: readonly Column[] = [
  { head: 'Ngày đến', kind: 'date', width: 10, of: ({ facts }) => facts.arrivedOn },
  { head: 'Số đến', kind: 'count', width: 6, of: ({ bookNumber }) => bookNumber },
  text('Tác giả', 20, ({ facts }) => facts.issuer),
  text('Số, ký hiệu', 16, ({ facts }) => citation(facts)),
  { head: 'Ngày tháng', kind: 'date', width: 10, of: ({ facts }) => facts.issuedOn },
  text('Tên loại và trích yếu nội dung', 34, titled),
  text('Kính gửi', 20, ({ facts }) => facts.addressee),
  text('Chuyển', 14, ({ facts }) => facts.transferredTo),
  text('Cơ quan thực hiện', 16, ({ facts }) => facts.executingOffice),
  { head: 'Hạn xử lý', kind: 'date', width: 10, of: ({ facts }) => facts.dueOn },
  { head: 'Xác nhận đã nhận', kind: 'date', width: 10, of: ({ receiptConfirmedOn }) => receiptConfirmedOn },
  ...MARKS,
];

const OUTGOING: readonly Column[] = [
  text('Số, ký hiệu', 16, ({ facts }) => citation(facts)),
  { head: 'Ngày tháng', kind: 'date', width: 10, of: ({ facts }) => facts.issuedOn },
  text('Tên loại và trích yếu nội dung', 34, titled),
  text('Người ký', 16, ({ facts }) => facts.signatory),
  text('Nơi nhận', 36, names),
  text('Đơn vị soạn thảo', 14, ({ facts }) => facts.draftingUnit),
  text('Bản lưu', 10, ({ facts }) => facts.archiveCopy),
  { head: 'Số bản', kind: 'count', width: 6, of: ({ facts }) => facts.copies },
  { head: 'Hạn', kind: 'date', width: 10, of: ({ facts }) => facts.dueOn },
  ...MARKS,
];

/** One book of one year of the caller's office as a file. */
export async function printBook(
  deps: DirectiveDeps,
  person: SignedIn,
  asked: { readonly book: Exclude<Book, 'held'>; readonly year: number; readonly format: 'xlsx' | 'pdf' },
): Promise<Buffer> {
  const { office, rows } = await read(deps.db, person, async (trx) => ({
    office: await trx
      .selectFrom('offices')
      .select('name')
      .where('id', '=', person.officeId)
      .executeTakeFirst(),
    rows: await listBook(trx, person.officeId, asked.book, asked.year),
  }));
  const columns = asked.book === 'in' ? INCOMING : OUTGOING;
  const table = {
    title: `${BOOK_NAMES[asked.book]} năm ${asked.year}`,
    columns,
    rows: rows.map((row) => columns.map((column) => column.of(row))),
  };
  if (asked.format === 'pdf') {
    const notes = [`Sổ có ${rows.length} văn bản.`];
    return writeTablePdf({ ...table, size: 8, over: [office?.name ?? ''], notes }, deps.clock.now());
  }
  const out = new PassThrough();
  const bytes = buffer(out);
  // A sheet does not break its lines as the page does: wider columns.
  const wide = columns.map((column) => ({ ...column, width: Math.round(column.width * 1.7) }));
  await writeXlsx({ ...table, columns: wide }, out);
  out.end();
  return bytes;
}
