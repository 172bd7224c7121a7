// Đường kẻ của từng ô: written into the finished text, because the library would build five objects for every cell of a long annex.

const LINES = ['top', 'left', 'bottom', 'right']
  .map((side) => `<w:${side} w:val="single" w:color="000000" w:sz="4"/>`)
  .join('');

/** Every cell that says nothing of its borders gets them: some readers print a table bare that says its lines only once. */
export function borderCells(xml: string): string {
  return xml.replace(
    /(<w:tcW [^>]*\/>)(<w:vAlign w:val="center"\/>)/g,
    `$1<w:tcBorders>${LINES}</w:tcBorders>$2`,
  );
}
