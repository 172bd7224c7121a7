// Cùng nội dung bằng thư viện trần: the paragraphs, links, tables and rows of a document, with no more than the library itself.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import {
  Bookmark,
  Document,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { typstText as q } from '#document/pdf/typst-text.ts';
import type { Block, DocumentRow, OfficialDocument } from '#domain/report/official-document.ts';

type Anchors = Readonly<Record<string, string>>;
type TableBlock = Extract<Block, { kind: 'table' }>;

function cellText(row: DocumentRow, index: number, anchors: Anchors): ParagraphChild {
  const text = new TextRun({ text: row.cells[index] ?? '', font: 'Times New Roman', size: 22 });
  if (index === 0 && row.anchor) return new Bookmark({ id: row.anchor, children: [text] });
  const anchor = anchors[row.figures?.[index] ?? ''];
  return anchor ? new InternalHyperlink({ anchor, children: [text] }) : text;
}

function wordTable(block: TableBlock, anchors: Anchors): Table {
  const width = Math.floor(9000 / block.columns.length);
  const cell = (child: ParagraphChild) =>
    new TableCell({
      children: [new Paragraph({ children: [child] })],
      width: { size: width, type: WidthType.DXA },
    });
  return new Table({
    columnWidths: block.columns.map(() => width),
    rows: [
      new TableRow({
        tableHeader: true,
        children: block.columns.map(({ head }) => cell(new TextRun({ text: head, bold: true }))),
      }),
      ...block.rows.map(
        (row) => new TableRow({ children: row.cells.map((_, index) => cell(cellText(row, index, anchors))) }),
      ),
    ],
  });
}

/** Word by the docx library alone. */
export async function bareWord(document: OfficialDocument): Promise<Buffer> {
  const anchors = document.anchors ?? {};
  const children = document.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block): (Paragraph | Table)[] => {
      if (block.kind === 'table') return [wordTable(block, anchors)];
      if (block.kind === 'heading')
        return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1 })];
      if (block.kind !== 'paragraph') return [];
      const runs = (block.runs ?? [{ text: block.text }]).map((run): ParagraphChild => {
        const text = new TextRun({ text: run.text, font: 'Times New Roman', size: 26 });
        const anchor = run.figure ? anchors[run.figure] : undefined;
        return anchor ? new InternalHyperlink({ anchor, children: [text] }) : text;
      });
      return [new Paragraph({ children: runs })];
    }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function typstCell(row: DocumentRow, index: number, anchors: Anchors): string {
  const text = q(row.cells[index] ?? '');
  if (index === 0 && row.anchor) return `[#[#box[#${text}]#label(${q(row.anchor)})]]`;
  const anchor = anchors[row.figures?.[index] ?? ''];
  return anchor ? `[#link(label(${q(anchor)}), ${text})]` : `[#${text}]`;
}

/** PDF by Typst alone. */
export async function barePdf(document: OfficialDocument): Promise<Buffer> {
  const anchors = document.anchors ?? {};
  const source = document.parts
    .flatMap(({ blocks }) =>
      blocks.map((block): string => {
        if (block.kind === 'heading') return `= #${q(block.text)}\n`;
        if (block.kind === 'table')
          return `#table(columns: ${block.columns.length}, table.header(${block.columns.map(({ head }) => `[*#${q(head)}*]`).join(', ')}),\n${block.rows
            .map((row) => row.cells.map((_, index) => typstCell(row, index, anchors)).join(','))
            .join(',\n')})\n`;
        if (block.kind !== 'paragraph') return '';
        return `${(block.runs ?? [{ text: block.text }])
          .map((run) => {
            const anchor = run.figure ? anchors[run.figure] : undefined;
            return anchor ? `#link(label(${q(anchor)}), ${q(run.text)})` : `#${q(run.text)}`;
          })
          .join('')}\n\n`;
      }),
    )
    .join('');
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
  const head = '#set text(font: "Tinos", size: 13pt, lang: "vi")\n#set document(title: "x")\n';
  return Buffer.from(
    compiler.pdf({ mainFileContent: head + source }, { pdfStandard: PdfStandard.A_2b, creationTimestamp: 0 }),
  );
}

/** Excel by the library alone: the same cells as values. */
export async function bareExcel(document: OfficialDocument): Promise<Buffer> {
  const book = new Workbook();
  const values = new Map((document.claims ?? []).map(({ id, value }) => [id, value]));
  const tables = document.parts.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table');
  for (const [number, { columns, rows }] of tables.entries()) {
    const sheet = book.addWorksheet(`Bảng ${number + 1}`);
    for (const [index, { head }] of columns.entries()) sheet.getCell(1, index + 1).value = head;
    for (const [line, row] of rows.entries())
      for (const [index, text] of row.cells.entries())
        sheet.getCell(line + 2, index + 1).value = values.get(row.figures?.[index] ?? '') ?? text;
  }
  return Buffer.from(await book.xlsx.writeBuffer({ validate: false }));
}
