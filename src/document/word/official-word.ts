// Văn bản hành chính thành Word: the layout of Decree 30/2020, part by part, as reproducible .docx bytes.
import {
  AlignmentType,
  Document,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from 'docx';
import { qrPng } from '#document/qr/qr-svg.ts';
import { normalisePackage } from '#document/word/normalise-package.ts';
import { centred, FONT, mm, paragraph, ruled, run } from '#document/word/paragraphs.ts';
import { documentTable, sideBySide } from '#document/word/tables.ts';
import { formatDocumentDate } from '#domain/report/document-date.ts';
import type { Block, OfficialDocument, Part } from '#domain/report/official-document.ts';

const PORTRAIT_MM = 165;
const LANDSCAPE_MM = 252;
const [LEFT_MM, RIGHT_MM] = [72, 93];

function letterhead(document: OfficialDocument): Table {
  const { issuer } = document;
  const number = document.number ?? '      ';
  return sideBySide([
    {
      widthMm: LEFT_MM,
      children: [
        ...(issuer.parent === null ? [] : [centred(issuer.parent.toUpperCase(), { size: 12 })]),
        centred(issuer.name.toUpperCase(), { size: 12, bold: true }),
        ruled(LEFT_MM, 24),
        centred(`Số: ${number}/${document.symbol}`),
      ],
    },
    {
      widthMm: RIGHT_MM,
      children: [
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }),
        centred('Độc lập - Tự do - Hạnh phúc', { size: 13.5, bold: true }),
        ruled(RIGHT_MM, 56),
        centred(`${document.place}, ${formatDocumentDate(document.date)}`, { italics: true }),
      ],
    },
  ]);
}

function title(document: OfficialDocument): readonly Paragraph[] {
  return [
    paragraph('', { size: 8 }),
    centred(document.type, { size: 14, bold: true }),
    centred(document.subject, { size: 14, bold: true }),
    ruled(PORTRAIT_MM, 40),
    paragraph('', { size: 6 }),
  ];
}

function blockOf(block: Block, widthMm: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        paragraph(
          block.text,
          { bold: true, italics: block.level === 2 },
          { spacing: { before: 120, after: 80 }, keepNext: true },
        ),
      ];
    case 'paragraph':
      return [
        paragraph(
          block.text,
          {},
          {
            alignment: AlignmentType.JUSTIFIED,
            indent: { firstLine: mm(10) },
            spacing: { before: 60, after: 60, line: 288 },
          },
        ),
      ];
    case 'note':
      return [paragraph(block.text, { size: 11, italics: true }, { spacing: { before: 60, after: 60 } })];
    case 'facts':
      return block.rows.map(
        ({ label, value }) =>
          new Paragraph({
            spacing: { before: 60, after: 60 },
            indent: { left: mm(56), hanging: mm(56) },
            tabStops: [{ type: 'left', position: mm(56) }],
            children: [run(`${label}:\t`), run(value, { bold: true })],
          }),
      );
    case 'table':
      // Two tables in a row would grow together without a paragraph between them.
      return block.rows.length === 0
        ? [paragraph(block.empty, { italics: true })]
        : [documentTable(block, widthMm), paragraph('', { size: 6 })];
  }
}

function closing(document: OfficialDocument): Table {
  const { signature, recipients } = document;
  const last = recipients.length - 1;
  return sideBySide([
    {
      widthMm: 80,
      children: [
        paragraph('Nơi nhận:', { size: 12, bold: true, italics: true }),
        ...recipients.map((each, index) => paragraph(`- ${each}${index === last ? '.' : ';'}`, { size: 11 })),
      ],
    },
    {
      widthMm: 85,
      children: [
        ...(signature.authority === null ? [] : [centred(signature.authority.toUpperCase(), { bold: true })]),
        centred(signature.post.toUpperCase(), { bold: true }),
        ...Array.from({ length: 5 }, () => paragraph('')),
        centred(signature.name ?? '', { bold: true }),
      ],
    },
  ]);
}

/** The page number stands in the middle of the top margin, not on the first page. */
function pageHeader(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: 26 })],
      }),
    ],
  });
}

function sectionOf(part: Part, children: readonly (Paragraph | Table)[], first: boolean) {
  const margin = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) };
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: first,
      page: {
        margin,
        // The library swaps the sides itself for a page on its side.
        size: {
          width: mm(210),
          height: mm(297),
          orientation: part.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
      },
    },
    headers: {
      default: pageHeader(),
      ...(first ? { first: new Header({ children: [new Paragraph({ children: [] })] }) } : {}),
    },
    children: [...children],
  };
}

/** The mark by which anybody can check the file in hand. */
async function mark(document: OfficialDocument): Promise<readonly Paragraph[]> {
  const { verification } = document;
  if (!verification) return [];
  const { code, address } = verification;
  // The library counts pictures over the whole process: a number of our own keeps equal documents equal.
  const picture = new ImageRun({
    type: 'png',
    data: await qrPng(address),
    transformation: { width: 91, height: 91 },
    altText: { id: '1', name: 'Mã QR', title: 'Mã QR kiểm tra', description: address },
  });
  return [
    new Paragraph({ spacing: { before: 240 }, keepNext: true, children: [picture] }),
    paragraph(`Mã kiểm tra: ${code}.`, { size: 11 }, { keepNext: true }),
    paragraph(`Kiểm tra tệp này tại ${address}`, { size: 11 }),
  ];
}

/** The document as .docx bytes; equal documents give equal bytes. */
export async function writeWord(document: OfficialDocument): Promise<Buffer> {
  const checked = await mark(document);
  const sections = document.parts.map((part, index) => {
    const width = part.landscape ? LANDSCAPE_MM : PORTRAIT_MM;
    const body = part.blocks.flatMap((block) => blockOf(block, width));
    const first = index === 0;
    const above = first
      ? [letterhead(document), ...title(document)]
      : part.title === null
        ? []
        : [centred(part.title, { size: 14, bold: true }, 160)];
    const below = first ? [paragraph('', { size: 8 }), closing(document)] : [];
    const end = index === document.parts.length - 1 ? checked : [];
    return sectionOf(part, [...above, ...body, ...below, ...end], first);
  });
  const word = new Document({
    creator: document.issuer.name,
    lastModifiedBy: document.issuer.name,
    title: `${document.type} ${document.subject}`,
    styles: { default: { document: { run: { font: FONT, size: 26, language: { value: 'vi-VN' } } } } },
    sections,
  });
  const bytes = await Packer.toBuffer(word);
  return normalisePackage(bytes, `${document.date}T00:00:00Z`);
}
