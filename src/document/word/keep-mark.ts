// Mã kiểm tra trong Word không đứng một mình: the last row, or the last words, stay on the page of the mark under them.

/** In the order of the schema: the style of a paragraph stands before what keeps it. */
function keptWithNext(paragraph: string): string {
  if (paragraph.includes('<w:keepNext/>')) return paragraph;
  if (!paragraph.startsWith('<w:pPr>')) return `<w:pPr><w:keepNext/></w:pPr>${paragraph}`;
  return paragraph.replace(/^<w:pPr>(<w:pStyle [^>]*>)?/, '$&<w:keepNext/>');
}

/** Where the last row before the mark begins, or the paragraph of the last words. */
function lastBefore(xml: string): number {
  const table = xml.lastIndexOf('</w:tbl>');
  let words = xml.lastIndexOf('</w:t>');
  // The narrow line under a table says nothing.
  while (xml[words - 1] === '>') words = xml.lastIndexOf('</w:t>', words - 1);
  return words > table ? xml.lastIndexOf('<w:p>', words) : xml.lastIndexOf('<w:tr>', table);
}

/** Word tears a document before its mark unless every paragraph of the row above is told to stay; the mark is its only picture. */
export function keepMark(xml: string): string {
  const picture = xml.lastIndexOf('<w:drawing>');
  if (picture < 0) return xml;
  const mark = xml.lastIndexOf('<w:p>', picture);
  const last = lastBefore(xml.slice(0, mark));
  if (last < 0) return xml;
  const [above = '', ...paragraphs] = xml.slice(last, mark).split('<w:p>');
  const kept = paragraphs.map((each) => `<w:p>${keptWithNext(each)}`).join('');
  return `${xml.slice(0, last)}${above}${kept}${xml.slice(mark)}`;
}
