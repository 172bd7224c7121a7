// Văn bản hành chính thành chữ thuần: every line a person would read, tables as columns apart.
import { formatDocumentDate } from '#domain/report/document-date.ts';
import type { Block, OfficialDocument } from '#domain/report/official-document.ts';
import { signatureLines } from '#domain/report/signature.ts';

function tableLines(block: Extract<Block, { kind: 'table' }>, number: () => number): readonly string[] {
  const caption = block.caption === undefined ? [] : [`Bảng ${number()}. ${block.caption}`];
  if (block.rows.length === 0) return [...caption, block.empty, ''];
  const rows = [block.columns.map(({ head }) => head), ...block.rows.map(({ cells }) => cells)];
  return [...caption, ...rows.map((cells) => cells.join(' | ')), ''];
}

function chartLines(block: Extract<Block, { kind: 'chart' }>, number: () => number): readonly string[] {
  const caption = `Biểu đồ ${number()}. ${block.caption} (${block.unit})`;
  if (block.bars.length === 0) return [caption, block.empty, ''];
  return [caption, ...block.bars.map(({ label, text }) => `${label}: ${text}`), ''];
}

interface Numbers {
  readonly table: () => number;
  readonly chart: () => number;
}

function counter(): () => number {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
}

function blockLines(block: Block, numbers: Numbers): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return [block.text, ''];
    case 'facts':
      return [...block.rows.map(({ label, value }) => `${label}: ${value}`), ''];
    case 'table':
      return tableLines(block, numbers.table);
    case 'chart':
      return chartLines(block, numbers.chart);
  }
}

/** The document as UTF-8 text. */
export function writeText(document: OfficialDocument): Buffer {
  const { issuer, signature } = document;
  const numbers = { table: counter(), chart: counter() };
  const [main, ...annexes] = document.parts;
  const body = (main?.blocks ?? []).flatMap((block) => blockLines(block, numbers));
  const lines = [
    ...(issuer.parent === null ? [] : [issuer.parent.toUpperCase()]),
    issuer.name.toUpperCase(),
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số: ${document.number ?? '      '}/${document.symbol}`,
    `${document.place}, ${formatDocumentDate(document.date)}`,
    '',
    ...(document.form === 'letter' ? [] : [document.type]),
    document.subject,
    '',
    ...body,
    ...signatureLines(signature),
    ...(signature.name === null ? [] : [signature.name]),
    '',
    'Nơi nhận:',
    ...document.recipients.map((each) => `- ${each}`),
    '',
    ...annexes.flatMap((part) => [
      ...(part.title === null ? [] : [part.title, '']),
      ...part.blocks.flatMap((block) => blockLines(block, numbers)),
    ]),
  ];
  return Buffer.from(`${lines.join('\n').trimEnd()}\n`);
}
