// Khó khăn giữ trên máy: what is being written, what waits for a line under its key, and the list as the server last said it.
import * as z from 'zod/mini';
import { DRAFT_PREFIX } from '#domain/collection/on-device.ts';
import type { OwnView } from '#server/difficulty/contract-shapes.ts';

const draft = z.object({ subject: z.string(), level: z.string(), text: z.string(), request: z.string() });
const kept = z.object({
  draft,
  /** Sent by hand and reached nobody yet: each goes once, under its own key. */
  queue: z.array(z.object({ key: z.string(), body: z.string(), problem: z.optional(z.string()) })),
  /** Signing out keeps what no server has. */
  dirty: z.boolean(),
});

export type Draft = z.infer<typeof draft>;
export type Queued = z.infer<typeof kept>['queue'][number];
export interface Kept {
  readonly draft: Draft;
  readonly queue: readonly Queued[];
}

export const EMPTY: Draft = { subject: '', level: 'province', text: '', request: '' };
const VIEW = `${DRAFT_PREFIX}kho-khan`;
const name = (organisation: number) => `${VIEW}@${organisation}`;

function readText(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function writeText(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing still works, it only forgets.
  }
}

/** What this device keeps for an organisation. */
export function readKept(organisation: number): Kept {
  const read = kept.safeParse(readText(name(organisation)));
  return read.success ? read.data : { draft: EMPTY, queue: [] };
}

export function writeKept(organisation: number, { draft: words, queue }: Kept): void {
  const dirty = queue.length > 0 || words.text.trim() !== '' || words.request.trim() !== '';
  writeText(name(organisation), { draft: words, queue, dirty });
}

/** The list as it was last seen; of another release only what it still says of itself. */
export function readView(): OwnView | undefined {
  const view = readText(VIEW);
  // Written below by this app from a reply of the contract; gone at every signing in and out.
  return typeof view === 'object' && view !== null && 'difficulties' in view ? (view as OwnView) : undefined;
}

export function keepView(view: OwnView): void {
  writeText(VIEW, view);
}

/** Somebody else may have used this device before. */
export function dropView(): void {
  try {
    localStorage.removeItem(VIEW);
  } catch {
    // Nothing was kept.
  }
}
