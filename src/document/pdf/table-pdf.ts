// Bảng thành PDF khổ A4 ngang (bảng hẹp thì dọc): a title, heads repeated on every page, page numbers; for books and scoreboards.
import { compilePdf } from '#document/pdf/compile.ts';
import { typstText as q } from '#document/pdf/typst-text.ts';
import type { Table, TableValue } from '#document/table.ts';

export interface PdfTable extends Table {
  /** Lines over the title: the office. */
  readonly over: readonly string[];
  /** Lines under the table. */
  readonly notes: readonly string[];
  /** One page only: the type is made smaller until it fits this many rows. */
  readonly size?: number;
  /** A narrow table stands upright, with room in its cells. */
  readonly upright?: true;
}

const GROUPS = new Intl.NumberFormat('vi-VN');

function shown(value: TableValue, kind: string): string {
  if (value === null) return '';
  if (kind === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return value.split('-').reverse().join('/');
  return typeof value === 'string' ? value : GROUPS.format(value);
}

/** The table as PDF/A-2b bytes. */
export async function writeTablePdf(table: PdfTable, moment: Date): Promise<Buffer> {
  const rows: string[] = [];
  for await (const row of table.rows)
    rows.push(table.columns.map(({ kind }, index) => `[#${q(shown(row[index] ?? null, kind))}]`).join(', '));
  const size = table.size ?? 9;
  const aligns = table.columns.map(({ kind }) => (kind === 'count' || kind === 'money' ? 'right' : 'left'));
  const source = `#set document(title: ${q(table.title)})
#set page(paper: "a4", flipped: ${table.upright ? 'false' : 'true'}, margin: (top: 15mm, bottom: 14mm, left: 15mm, right: 12mm),
  footer: context align(right, text(size: 8pt, "Trang " + str(counter(page).get().first()) + "/" + str(counter(page).final().first()))))
#set text(font: "Tinos", size: ${size}pt, lang: "vi", fallback: false, hyphenate: false)
#set par(justify: false, leading: 0.45em, spacing: 0.5em)
${table.over.map((line) => `#text(size: 10pt, ${q(line)})\\`).join('\n')}
#align(center)[#text(size: 13pt, weight: "bold", ${q(table.title)})]
#table(columns: (${table.columns.map(({ width }) => `${width}fr`).join(', ')},), align: (${aligns.join(', ')},), stroke: 0.4pt, inset: (x: ${table.upright ? 5 : 2.5}pt, y: ${table.upright ? 4.5 : 2.5}pt),
  table.header(${table.columns.map(({ head }) => `table.cell(align: center + horizon)[#text(weight: "bold", ${q(head)})]`).join(', ')}),
  ${rows.join(',\n  ')})
${table.notes.map((line) => `#text(size: 9pt, style: "italic", ${q(line)})\\`).join('\n')}
`;
  return compilePdf(source, moment);
}
