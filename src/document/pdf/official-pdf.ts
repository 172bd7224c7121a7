// Văn bản hành chính thành PDF: the layout of Decree 30/2020 in Typst.

import { compilePdf } from '#document/pdf/compile.ts';
import { markSource } from '#document/pdf/mark.ts';
import { partSource } from '#document/pdf/part.ts';
import { typstText as q } from '#document/pdf/typst-text.ts';
import { formatDocumentDate } from '#domain/report/document-date.ts';
import { isLong } from '#domain/report/long-document.ts';
import type { OfficialDocument } from '#domain/report/official-document.ts';
import { signatureLines } from '#domain/report/signature.ts';

const PREAMBLE = `#set text(font: "Tinos", size: 13pt, lang: "vi", fallback: false)
#set par(justify: true, leading: 0.62em, spacing: 0.85em)
#set table(stroke: 0.5pt, inset: (x: 4pt, y: 4pt))
#set table.cell(breakable: false)
#show table.cell: set par(justify: false, leading: 0.5em, spacing: 0.5em)
#show table.cell: set text(size: 11pt, hyphenate: false)
#show heading: set text(size: 13pt, weight: "bold")
#show heading: set block(above: 1.1em, below: 0.75em)
#set figure.caption(separator: [. ])
#show heading.where(level: 2): set text(style: "italic")
#show figure: set block(breakable: true)
#show figure.caption: set text(size: 12pt, weight: "bold")
#show figure.caption: set align(left)
#set outline.entry(fill: repeat[.])
#let body(content) = par(first-line-indent: (amount: 10mm, all: true), content)
#let rule(width) = line(length: width, stroke: 0.6pt)
`;

/**
 * Real entries with page numbers, for a long document only. Typst lays a document out before it knows its headings, and the contents
 * would be empty then: their titles hold the place, lest all pages behind move and be laid out once more. Nothing of them is printed.
 */
function contents(document: OfficialDocument): string {
  if (!isLong(document)) return '';
  const titles = document.parts.flatMap(({ title, blocks }) => [
    ...(title === null ? [] : [title]),
    ...blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : [])),
  ]);
  return `#outline(title: [#align(center, text(size: 13pt)[MỤC LỤC])], depth: 1)
#context if query(heading).len() == 0 { for title in (${titles.map((title) => `${q(title)},`).join('')}) { block(above: par.leading, title + h(1em) + h(1fr) + "000") } }
#pagebreak(weak: true)
`;
}

function setPage(landscape: boolean): string {
  return `#set page(paper: "a4", flipped: ${landscape}, margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm), header-ascent: 35%,
  header: context { if counter(page).get().first() > 1 [#align(center)[#text(size: 13pt)[#counter(page).display()]]] })`;
}

function titleOf(document: OfficialDocument): string {
  return `#align(center)[#text(size: 14pt, weight: "bold", ${q(document.type)})\\
#text(size: 14pt, weight: "bold", ${q(document.subject)})
#v(-2mm)#rule(40mm)]
`;
}

function head(document: OfficialDocument): string {
  const { issuer } = document;
  const letter = document.form === 'letter';
  const number = document.number ?? '      ';
  return `#grid(columns: (72mm, 93mm), align: center, row-gutter: 0pt,
  [#set par(justify: false, leading: 0.45em, spacing: 0.5em)
   ${issuer.parent === null ? '' : `#text(size: 12pt, ${q(issuer.parent.toUpperCase())})\\`}
   #text(size: 12pt, weight: "bold", ${q(issuer.name.toUpperCase())})
   #rule(24mm)
   #text(size: 13pt, ${q(`Số: ${number}/${document.symbol}`)})${
     letter
       ? `\\
   #text(size: 12pt, ${q(document.subject)})`
       : ''
   }],
  [#set par(justify: false, leading: 0.45em, spacing: 0.5em)
   #text(size: 12pt, weight: "bold", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")\\
   #text(size: 13.5pt, weight: "bold", "Độc lập - Tự do - Hạnh phúc")
   #rule(56mm)
   #text(size: 13pt, style: "italic", ${q(`${document.place}, ${formatDocumentDate(document.date)}`)})])
#v(6mm)
${letter ? '' : titleOf(document)}#v(3mm)
`;
}

function foot(document: OfficialDocument): string {
  const { signature, recipients } = document;
  const lines = recipients.map(
    (each, index) => `#text(size: 11pt, ${q(`- ${each}${index === recipients.length - 1 ? '.' : ';'}`)})`,
  );
  return `grid(columns: (80mm, 85mm),
  [#set par(justify: false, leading: 0.4em)
   #text(size: 12pt, weight: "bold", style: "italic", "Nơi nhận:")\\
   ${lines.join('\\\n   ')}],
  [#align(center)[${signatureLines(signature)
    .map((line) => `#text(weight: "bold", ${q(line)})`)
    .join('\\\n   ')}
   #v(22mm)
   #text(weight: "bold", ${q(signature.name ?? '')})]])`;
}

/** The document as PDF/A-2b bytes. */
export function writePdf(document: OfficialDocument): Buffer {
  const [first, ...annexes] = document.parts;
  const anchors = document.anchors ?? {};
  const mark = document.verification ? markSource(document.verification) : '';
  const signature = foot(document);
  const signed =
    annexes.length === 0 && mark !== '' ? `[#block(${signature})\n#v(6mm)\n#block(${mark})]` : signature;
  const source = [
    PREAMBLE,
    `#set document(title: ${q(`${document.type} ${document.subject}`)}, author: ${q(document.issuer.name)})`,
    setPage(first?.landscape ?? false),
    head(document),
    contents(document),
    partSource(first ?? { title: null, landscape: false, blocks: [] }, anchors, {
      source: signed,
      inRows: false,
    }),
    ...annexes.map((each, at) => {
      const end = at === annexes.length - 1 && mark !== '' ? { source: mark, inRows: true } : null;
      return `#pagebreak()\n${setPage(each.landscape)}\n${partSource(each, anchors, end)}`;
    }),
  ].join('\n');
  return compilePdf(source, new Date(`${document.date}T00:00:00Z`));
}
