// Tiến trình được đo: writes the long report in one format, ours or by the bare library; beside it the seconds of the second writing, the first warms up.
import { writeFileSync } from 'node:fs';
import { writeReportWorkbook } from '#document/excel/report-workbook.ts';
import { writePdf } from '#document/pdf/official-pdf.ts';
import { writeWord } from '#document/word/official-word.ts';
import type { Block } from '#domain/report/official-document.ts';
import { bareExcel, barePdf, bareWord } from './bare-report.ts';
import { longReport } from './long-report.ts';

function fewRows(block: Block): Block {
  return block.kind === 'table' ? { ...block, rows: block.rows.slice(-3) } : block;
}

const [, , way = '', format = '', times = '1', file = ''] = process.argv;
const { document, claims } = longReport(Number(times));
const works: Readonly<Record<string, () => Promise<Buffer>>> = {
  'ours docx': () => writeWord(document),
  'ours pdf': async () => writePdf(document),
  'ours xlsx': () => writeReportWorkbook(document, claims),
  'bare docx': () => bareWord(document),
  'bare pdf': () => barePdf(document),
  'bare xlsx': () => bareExcel(document),
};
const work = works[`${way} ${format}`];
if (!work) throw new Error(`không có cách ${way} ${format}`);
// A small one first: what is loaded and compiled at the first call belongs to neither side. Its tables are of other rows:
// Typst keeps what it has laid out, and the annex of 2.000 rows met again would cost nothing at 1×, all at 2× and 4×.
const small = longReport(1).document;
const first = {
  ...small,
  parts: small.parts.map((part) => ({ ...part, blocks: part.blocks.slice(0, 2).map(fewRows) })),
};
if (way === 'ours' && format === 'docx') await writeWord({ ...first, anchors: {} });
if (way === 'ours' && format === 'pdf') writePdf({ ...first, anchors: {} });
if (way === 'ours' && format === 'xlsx') await writeReportWorkbook(first, []);
if (way === 'bare' && format === 'xlsx') await bareExcel(first);
if (way === 'bare' && format === 'docx') await bareWord({ ...first, anchors: {} });
if (way === 'bare' && format === 'pdf') await barePdf({ ...first, anchors: {} });
const from = performance.now();
const bytes = await work();
writeFileSync(`${file}.seconds`, String((performance.now() - from) / 1000));
writeFileSync(file, bytes);
