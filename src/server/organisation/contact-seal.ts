// Niêm liên hệ của tổ chức: representative, phone and e-mail as the database keeps them and as those who may read them see them.
import { roleMay } from '#domain/permission/permission.ts';
import type { FieldKeys } from '#server/platform/field-keys.ts';
import { openText, sealText } from '#server/platform/sealed-text.ts';
import type { Viewer } from '#server/unit/viewer.ts';

type Contact = Partial<Readonly<Record<'representative' | 'phone' | 'email', string | null>>>;

const FIELDS = ['representative', 'phone', 'email'] as const;

function each<T extends Contact>(
  contact: T,
  change: (field: string, text: string | null) => string | null,
): T {
  const changed = FIELDS.flatMap((field) =>
    contact[field] === undefined ? [] : [[field, change(`contact:${field}`, contact[field] ?? null)]],
  );
  return { ...contact, ...Object.fromEntries(changed) };
}

/** As the database keeps it. */
export function sealContact<T extends Contact>(keys: FieldKeys, contact: T): T {
  return each(contact, (field, text) => sealText(keys, field, text));
}

/** As it is read. */
export function openContact<T extends Contact>(keys: FieldKeys, contact: T): T {
  return each(contact, (field, text) => openText(keys, field, text));
}

/** Whether the caller may read contacts at all; the system itself may. */
export function readsContacts(viewer: Viewer): boolean {
  return viewer.role === undefined || roleMay(viewer.role, 'contacts.read');
}
