// Nháp trên máy: what was typed survives a closed tab, a flat battery and a lost line; kept by form, gone once sent.
import * as z from 'zod/mini';
import { DRAFT_PREFIX } from '#domain/collection/on-device.ts';
import type { Cells } from '#domain/form/cell-value.ts';
import type { Exception } from '#domain/form/check-filling.ts';
import { cells as cellsShape, exception } from '#server/collection/contract-shapes.ts';

const kept = z.object({
  cells: cellsShape,
  exceptions: z.array(exception),
  /** Content version and server draft that this draft stands on. */
  base: z.number(),
  draft: z.number(),
  /** Not yet acknowledged by the server. */
  dirty: z.boolean(),
  /** Key of a sending under way, so that a repeated one is the same. */
  sending: z.nullable(z.object({ key: z.string(), body: z.string() })),
  /** "Gửi" was pressed and nobody was reached: it goes by itself, under its key, when the line is back. */
  queued: z.optional(z.boolean()),
  /** Text that is no value yet, by cell. */
  unread: z.optional(z.record(z.string(), z.string())),
});

export interface DeviceDraft {
  readonly cells: Cells;
  readonly exceptions: readonly Exception[];
  readonly base: number;
  readonly draft: number;
  readonly dirty: boolean;
  readonly sending: { readonly key: string; readonly body: string } | null;
  readonly queued?: boolean;
  readonly unread?: Readonly<Record<string, string>>;
}

const name = (place: string) => DRAFT_PREFIX + place;

/** The draft of a form on this device, if it can still be read. */
export function keptDraft(place: string): DeviceDraft | undefined {
  try {
    const read = kept.safeParse(JSON.parse(localStorage.getItem(name(place)) ?? 'null'));
    // The schema writes an optional field as "or undefined"; the values are the same.
    return read.success ? (read.data as DeviceDraft) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the draft; a browser that keeps nothing still works, it only forgets. */
export function keepDraft(place: string, draft: DeviceDraft): boolean {
  try {
    localStorage.setItem(name(place), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a draft that the server has taken. */
export function dropDraft(place: string): void {
  try {
    localStorage.removeItem(name(place));
  } catch {
    // Nothing was kept.
  }
}
