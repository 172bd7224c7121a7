// Gửi khó khăn: what waits goes in order, each under the key it was given, so that a lost reply never writes twice.
import type { OwnView } from '#server/difficulty/contract-shapes.ts';
import { ask, newKey, Refusal, sentence } from '../ask.ts';
import { type Draft, EMPTY, type Kept, keepView, readKept, writeKept } from './kept.ts';

/** "2026-09-28" on this device's own calendar. */
function deviceDay(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Puts what was written among those that wait; the form is empty again. */
export function enqueue(organisation: number, draft: Draft, files: readonly number[]): Kept {
  const body = JSON.stringify({
    subject: draft.subject,
    level: draft.level,
    text: draft.text.trim(),
    request: draft.request.trim(),
    on: deviceDay(),
    files,
  });
  const { queue } = readKept(organisation);
  const next = { draft: EMPTY, queue: [...queue, { key: newKey(), body }] };
  writeKept(organisation, next);
  return next;
}

const waits = (error: unknown) =>
  error instanceof Refusal && (error.status === 0 || error.status >= 500 || error.status === 401);

/** Sends everything that waits; what the server refuses stays with its reason. @returns whether nothing waits for a line any more */
export async function deliver(organisation: number): Promise<boolean> {
  for (const item of readKept(organisation).queue) {
    if (item.problem !== undefined) continue;
    let problem: string | undefined;
    try {
      await ask('/api/difficulties', { body: JSON.parse(item.body) as unknown, key: item.key });
    } catch (error) {
      if (waits(error)) return false;
      problem = sentence(error);
    }
    const { draft, queue } = readKept(organisation);
    const next =
      problem === undefined
        ? queue.filter(({ key }) => key !== item.key)
        : queue.map((each) => (each.key === item.key ? { ...each, problem } : each));
    writeKept(organisation, { draft, queue: next });
  }
  return true;
}

/** Takes one back from those that wait; its words are in the form again. */
export function takeBack(organisation: number, key: string): Kept {
  const { draft, queue } = readKept(organisation);
  const item = queue.find((each) => each.key === key);
  const words = item ? (JSON.parse(item.body) as Draft) : draft;
  const next = {
    draft: { subject: words.subject, level: words.level, text: words.text, request: words.request },
    queue: queue.filter((each) => each.key !== key),
  };
  writeKept(organisation, next);
  return next;
}

/** The list from the server, kept for a look without a line. */
export async function fetchOwn(): Promise<OwnView> {
  const view = await ask<OwnView>('/api/own-difficulties');
  keepView(view);
  return view;
}

/** Stores a picture or a paper; it needs a line. */
export async function storeFile(file: File, unit: number): Promise<number> {
  const form = new FormData();
  form.append('unit', String(unit));
  form.append('file', file);
  let response: Response;
  try {
    const headers = { 'idempotency-key': newKey() };
    response = await fetch('/api/files', { method: 'POST', credentials: 'same-origin', headers, body: form });
  } catch {
    throw new Refusal(
      0,
      'unreachable',
      'Chưa có mạng nên chưa gửi được tệp; bỏ tệp rồi gửi, hoặc gửi lại khi có mạng.',
    );
  }
  const reply = (await response.json().catch(() => ({}))) as { id?: number; message?: string };
  if (response.ok && reply.id !== undefined) return reply.id;
  throw new Refusal(response.status, 'file', reply.message ?? 'Không gửi được tệp; hãy thử lại.');
}
