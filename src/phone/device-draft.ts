// Nháp trên máy: what was typed survives a closed tab, a flat battery and a lost line; kept by form, gone once sent.
import * as z from 'zod/mini';
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
});

export interface DeviceDraft {
  readonly cells: Cells;
  readonly exceptions: readonly Exception[];
  readonly base: number;
  readonly draft: number;
  readonly dirty: boolean;
  readonly sending: { readonly key: string; readonly body: string } | null;
}

const name = (place: string) => `thongsuot.nhap.${place}`;

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
