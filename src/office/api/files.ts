// Files sent to the server and fetched from it.
import { t } from '../messages/translate.ts';
import { type Query, withQuery } from './address.ts';
import { ask, isProblem, RequestRefused } from './request.ts';

/** Asks for a file that is made from what is sent. */
export async function sendForFile(path: string, body: unknown): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new RequestRefused(0, { code: 'unreachable', message: t('state.unreachable') });
  }
  if (response.ok) return response.blob();
  const problem: unknown = await response.json().catch(() => undefined);
  throw new RequestRefused(
    response.status,
    isProblem(problem) ? problem : { code: 'unexpected', message: t('state.unexpected') },
  );
}

/** Sends a file with words beside it. The words go first: the server reads them before the file has arrived. */
export function sendFile<T>(
  path: string,
  fields: Readonly<Record<string, string>>,
  file: File,
  requestKey?: string,
): Promise<T> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  const headers: Record<string, string> = requestKey === undefined ? {} : { 'idempotency-key': requestKey };
  return ask<T>(path, { method: 'POST', body: form, headers });
}

/** Reads one file as bytes. */
export async function getBytes(path: string, query?: Query): Promise<Uint8Array> {
  const response = await fetch(withQuery(path, query), { credentials: 'same-origin' });
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  const body: unknown = await response.json().catch(() => undefined);
  throw new RequestRefused(
    response.status,
    isProblem(body) ? body : { code: 'unexpected', message: t('state.unexpected') },
  );
}
