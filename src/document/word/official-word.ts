// Văn bản hành chính thành Word: the layout of Decree 30/2020, part by part, as reproducible .docx bytes.
import {
  AlignmentType,
  Bookmark,
  Document,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import { qrPng } from '#document/qr/qr-svg.ts';
import { HEADING_STYLES, wordBlock } from '#document/word/blocks.ts';
import { borderCells } from '#document/word/cell-borders.ts';
import { keepMark } from '#document/word/keep-mark.ts';
import { bookmarkOf, centred, FONT, mm, paragraph, ruled, run } from '#document/word/paragraphs.ts';
import { lastLine, shrinkSectionEnds } from '#document/word/section-ends.ts';
import { CELL_STYLE, sideBySide } from '#document/word/tables.ts';
import { normalisePackage } from '#document/zip/normalise-package.ts';
import { formatDocumentDate } from '#domain/report/document-date.ts';
import { isLong } from '#domain/report/long-document.ts';
import type { OfficialDocument, Part } from '#domain/report/official-document.ts';
import { signatureLines } from '#domain/report/signature.ts';

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
        ...(document.form === 'letter' ? [centred(document.subject, { size: 12 })] : []),
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
  if (document.form === 'letter') return [paragraph('', { size: 8 })];
  return [
    paragraph('', { size: 8 }),
    centred(document.type, { size: 14, bold: true }),
    centred(document.subject, { size: 14, bold: true }),
    ruled(PORTRAIT_MM, 40),
    paragraph('', { size: 6 }),
  ];
}

/** A long document opens with its contents, which Word fills with page numbers. */
function contents(document: OfficialDocument): readonly (Paragraph | TableOfContents)[] {
  if (!isLong(document)) return [];
  const headings = document.parts.flatMap((part) => [
    ...(part.title === null ? [] : [part.title]),
    ...part.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : [])),
  ]);
  return [
    centred('MỤC LỤC', { bold: true }, 80),
    new TableOfContents('Mục lục', {
      hyperlink: true,
      headingStyleRange: '1-1',
      cachedEntries: headings.map((text) => ({ title: text, level: 1 })),
    }),
  ];
}

/** "Phụ lục I. …"; the bookmark holds what a reference repeats. */
function annexTitle(text: string, key: string | undefined): Paragraph {
  const look = { size: 14, bold: true };
  const [label = text, ...rest] = text.split('. ');
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 160 },
    children:
      key === undefined
        ? [run(text, look)]
        : [
            new Bookmark({ id: bookmarkOf(key), children: [run(label, look)] }),
            run(rest.length === 0 ? '' : `. ${rest.join('. ')}`, look),
          ],
  });
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
        ...signatureLines(signature).map((line) => centred(line, { bold: true })),
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

function sectionOf(part: Part, children: readonly (Paragraph | Table | TableOfContents)[], first: boolean) {
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

/** The feet of pages, by mark. */
function footnotesOf(document: OfficialDocument): Record<string, { children: Paragraph[] }> {
  const runs = document.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.runs ?? []) : [])),
  );
  return Object.fromEntries(
    runs.flatMap(({ note }) =>
      note ? [[String(note.mark), { children: [paragraph(` ${note.text}`, { size: 10 })] }]] : [],
    ),
  );
}

function counter(): () => number {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
}

/** The document as .docx bytes; equal documents give equal bytes. */
export async function writeWord(document: OfficialDocument): Promise<Buffer> {
  const checked = await mark(document);
  const anchors = document.anchors ?? {};
  const next = { table: counter(), chart: counter() };
  const sections = document.parts.map((part, index) => {
    const width = part.landscape ? LANDSCAPE_MM : PORTRAIT_MM;
    const first = index === 0;
    const body = part.blocks.flatMap((block, at) =>
      wordBlock(block, width, anchors, next, first && at === part.blocks.length - 1),
    );
    const above = first
      ? [letterhead(document), ...title(document), ...contents(document)]
      : part.title === null
        ? []
        : [annexTitle(part.title, part.key)];
    const below = first ? [paragraph('', { size: 8 }, { keepNext: true }), closing(document)] : [];
    const end = index === document.parts.length - 1 ? checked : [];
    const after = [...below, ...end];
    // The space under a table belongs before something.
    const own =
      after.length === 0 && part.blocks.at(-1)?.kind === 'table' ? [...body.slice(0, -1), lastLine()] : body;
    return sectionOf(part, [...above, ...own, ...after], first);
  });
  const word = new Document({
    creator: document.issuer.name,
    lastModifiedBy: document.issuer.name,
    title: `${document.type} ${document.subject}`,
    styles: {
      default: { document: { run: { font: FONT, size: 26, language: { value: 'vi-VN' } } } },
      paragraphStyles: [...HEADING_STYLES, CELL_STYLE],
    },
    footnotes: footnotesOf(document),
    sections,
  });
  const bytes = await Packer.toBuffer(word);
  return normalisePackage(bytes, `${document.date}T00:00:00Z`, (xml) =>
    keepMark(shrinkSectionEnds(borderCells(xml))),
  );
}
