// Cuối mỗi phần của văn bản Word: the paragraph that ends a section is as small as can be, or a table that fills its page is followed by an empty one.
import { LineRuleType, type Paragraph } from 'docx';
import { paragraph } from '#document/word/paragraphs.ts';

const POINT = 20;

/** The least line that may follow a table at the end of a part. */
export function lastLine(): Paragraph {
  return paragraph(
    '',
    { size: 1 },
    { spacing: { before: 0, after: 0, line: POINT, lineRule: LineRuleType.EXACT } },
  );
}

/** The library ends a section with a paragraph of the size of the text: written as small as the line above. */
export function shrinkSectionEnds(xml: string): string {
  return xml.replaceAll(
    '<w:p><w:pPr><w:sectPr>',
    `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${POINT}" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr><w:sectPr>`,
  );
}
