// Can a PDF be opened, and how many pages does it have?
import { askPdfChild } from './pdf-child.ts';

/** How many pages a PDF has; 0 when it cannot be opened: broken, locked by a password, or none at all. */
export async function countPdfPages(bytes: Uint8Array): Promise<number> {
  return Number((await askPdfChild(bytes, 'pages')) ?? 0);
}
