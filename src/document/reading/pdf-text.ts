// What does the text layer of a PDF say?
import { askPdfChild } from './pdf-child.ts';

/** Text of a PDF's text layer; null when it cannot be read, is too large or takes too long. */
export function readPdf(bytes: Uint8Array): Promise<string | null> {
  return askPdfChild(bytes, 'text');
}
