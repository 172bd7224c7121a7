// Gói Office lặp lại được: parts in order of name, fixed times, dates of the document itself — equal content, equal bytes.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const EPOCH = new Date(1980, 0, 1);

function fixDates(xml: string, moment: string): string {
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<)/g, `$1${moment}$3`);
}

/** Bookmarks numbered in the order of the text: the library counts them over the whole process. */
function numberBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")([^"]*)(")/g, (_, before, id, after) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${before}${number}${after}`;
  });
}

/** Puts a .docx package into its one normal form. @param moment ISO time written as created and modified @param edit last touch to the text of a Word document */
export function normalisePackage(
  bytes: Uint8Array,
  moment: string,
  edit: (document: string) => string = (document) => document,
): Buffer {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).sort((a, b) =>
    // Readers want the content types first.
    a === '[Content_Types].xml' ? -1 : b === '[Content_Types].xml' ? 1 : a < b ? -1 : 1,
  );
  const ordered: Zippable = {};
  for (const name of names) {
    const part = parts[name];
    if (!part) continue;
    const content =
      name === 'docProps/core.xml'
        ? strToU8(fixDates(strFromU8(part), moment))
        : name === 'word/document.xml'
          ? strToU8(edit(numberBookmarks(strFromU8(part))))
          : part;
    ordered[name] = [content, { mtime: EPOCH, level: 6 }];
  }
  return Buffer.from(zipSync(ordered));
}
