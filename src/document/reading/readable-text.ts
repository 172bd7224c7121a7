// Which words does a file hold that can be checked? One without a word is refused: nothing was read, so nothing is right.
import { type Extracted, extractText } from './extract-text.ts';

const NO_WORDS = 'không có chữ nào để rà soát';

/** Whether a text has a letter or a digit at all. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A text as given, refused when it is blank. */
export function givenText(text: string): Extracted {
  return hasWords(text) ? { ok: true, text } : { ok: false, reason: NO_WORDS };
}

/** The text of a file, or why it cannot be checked. */
export async function readableText(name: string, bytes: Uint8Array): Promise<Extracted> {
  const extracted = await extractText(name, bytes);
  return extracted.ok ? givenText(extracted.text) : extracted;
}
