// Con trỏ trang: the place a page ended, as a text the caller hands back unread.
import { Refused } from '#server/platform/refused.ts';

/** Parts to one opaque text. */
export function writeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * The parts of a cursor, of exactly these types; a number is a whole one that the database can hold.
 * @throws Refused 'cursor-bad'
 */
export function readCursor<const T extends readonly ('text' | 'number' | 'date')[]>(
  text: string,
  shape: T,
): { readonly [I in keyof T]: T[I] extends 'number' ? number : string } {
  const parts = parsed(text);
  const fits =
    Array.isArray(parts) &&
    parts.length === shape.length &&
    shape.every((kind, index) => {
      const part: unknown = parts[index];
      if (kind === 'number') return Number.isSafeInteger(part) && Number(part) >= 0;
      return (
        typeof part === 'string' &&
        !part.includes('\0') &&
        part.isWellFormed() &&
        (kind === 'text' || part === '' || /^(19|2[01])\d\d-\d\d-\d\d$/.test(part))
      );
    });
  if (!fits) throw new Refused('cursor-bad');
  return parts as unknown as { readonly [I in keyof T]: T[I] extends 'number' ? number : string }; // each part was just checked
}
