// Chữ đã niêm trong cột chữ: personal data that lives beside other columns, sealed with the key outside the database.
import type { FieldKeys } from '#server/platform/field-keys.ts';

const MARK = 'niêm1:';

/** The text as it is kept; nothing stays nothing. */
export function sealText(keys: FieldKeys, field: string, text: string | null): string | null {
  return text === null ? null : MARK + keys.seal(field, text).toString('base64');
}

/** The text as it is read. @throws when it was altered or sealed with another key */
export function openText(keys: FieldKeys, field: string, kept: string | null): string | null {
  if (kept === null || !kept.startsWith(MARK)) return kept;
  return keys.open(field, Buffer.from(kept.slice(MARK.length), 'base64'));
}
