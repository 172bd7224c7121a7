// Khi đăng xuất: what the phone's app kept on this device of forms goes, except figures that no server has yet.
import { DRAFT_PREFIX, KEPT_FORMS } from '#domain/collection/on-device.ts';

function isDelivered(kept: string | null): boolean {
  try {
    const draft = JSON.parse(kept ?? 'null') as { dirty?: boolean; sending?: unknown } | null;
    return draft === null || (draft.dirty !== true && !draft.sending);
  } catch {
    return true;
  }
}

/** Drops opened forms and delivered drafts. What was typed and reached nobody is the only copy there is: it stays for its owner. */
export async function forgetForms(): Promise<void> {
  try {
    await globalThis.caches?.delete(KEPT_FORMS);
    const names = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
    for (const name of names)
      if (name.startsWith(DRAFT_PREFIX) && isDelivered(localStorage.getItem(name)))
        localStorage.removeItem(name);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
