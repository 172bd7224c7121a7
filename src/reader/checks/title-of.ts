// Do the words after a number tell the subject of a catalogued document?
import type { CataloguedDocument } from './legal-catalogue.ts';

const named = new Map<string, readonly string[]>();

function wordsOfName({ document }: CataloguedDocument): readonly string[] {
  const known = named.get(document.number);
  if (known !== undefined) return known;
  const words =
    document.name
      .toLowerCase()
      .replace(/\bhtx\b/g, 'hợp tác xã')
      .match(/[\p{L}\d]+/gu) ?? [];
  named.set(document.number, words);
  return words;
}

/** Whether a title has the first two words of the document's subject side by side and most of the others. */
export function tellsTitle(title: string, known: CataloguedDocument): boolean {
  const words = wordsOfName(known);
  if (words.length < 5 || title === '' || /sửa đổi|bổ sung|thay thế/.test(title)) return false;
  if (!title.includes(words.slice(0, 2).join(' '))) return false;
  const said = new Set(title.split(' '));
  return words.filter((word) => said.has(word)).length >= words.length * 0.8;
}
