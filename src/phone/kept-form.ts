// Biểu đã mở, giữ trên máy: what the server said of a form, for a reload without a line; gone once sent, signed out or refused.
import { KEPT_FORMS } from '#domain/collection/on-device.ts';
import { type EntryView, entryView } from '#server/collection/contract-entry.ts';

/** A form that nobody comes back to does not stay on the device for ever; what was typed into it does. */
const MOST_DAYS = 30;
const KEPT_AT = 'x-kept-at';

export interface KeptForm {
  readonly view: EntryView;
  readonly keptAt: string;
  /** Address in this app, as it was opened. */
  readonly address: string;
}

async function inCache<T>(act: (cache: Cache) => Promise<T>): Promise<T | undefined> {
  // No cache in a page that is not secure, in some private windows, or when the device is full: then nothing is kept.
  try {
    return await act(await caches.open(KEPT_FORMS));
  } catch {
    return undefined;
  }
}

async function readKept(answer: Response | undefined): Promise<KeptForm | undefined> {
  if (!answer) return undefined;
  const body = (await answer.json()) as { view: unknown; address: string };
  // Another release may have kept it: only what this one understands is opened.
  const read = entryView.safeParse(body.view);
  const keptAt = answer.headers.get(KEPT_AT) ?? '';
  return read.success ? { view: read.data, keptAt, address: body.address } : undefined;
}

/** Keeps a form as the server told it; `path` with its query is the address of the API it came from. */
export async function keepForm(path: string, view: EntryView): Promise<void> {
  const keptAt = new Date().toISOString();
  const body = JSON.stringify({ view, address: location.pathname + location.search });
  await inCache((cache) => cache.put(path, new Response(body, { headers: { [KEPT_AT]: keptAt } })));
}

/** The form as it was last seen, if this device still has it. */
export async function keptForm(path: string): Promise<KeptForm | undefined> {
  return inCache(async (cache) => readKept(await cache.match(path)));
}

export async function dropForm(path: string): Promise<void> {
  await inCache((cache) => cache.delete(path));
}

/** Nobody is signed in any more, or somebody else is: no form of the one before stays. */
export async function dropForms(): Promise<void> {
  await Promise.resolve(globalThis.caches?.delete(KEPT_FORMS)).catch(() => undefined);
}

/** Every form on this device, newest first; those too old are dropped on the way. */
export async function keptForms(): Promise<readonly KeptForm[]> {
  const oldest = new Date(Date.now() - MOST_DAYS * 86_400_000).toISOString();
  const found = await inCache(async (cache) => {
    const all: KeptForm[] = [];
    for (const request of await cache.keys()) {
      const kept = await readKept(await cache.match(request));
      if (kept && kept.keptAt >= oldest) all.push(kept);
      else await cache.delete(request);
    }
    return all;
  });
  return (found ?? []).sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}
