// Gọi máy chủ: the one way in which every screen asks the server and hears its refusal.
import type { ProblemReply } from '#server/platform/contract.ts';
import { t } from '../messages/translate.ts';

/** The server said no, or could not be reached (status 0). The message is ready for the reader. */
export class RequestRefused extends Error {
  readonly status: number;
  readonly code: string;
  readonly data: unknown;
  readonly reference: string | undefined;

  constructor(status: number, problem: ProblemReply) {
    super(problem.message);
    this.name = 'RequestRefused';
    this.status = status;
    this.code = problem.code;
    this.data = problem.data;
    this.reference = problem.reference;
  }
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/** Path with its query; absent values are left out, never sent as empty text. */
export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

function isProblem(body: unknown): body is ProblemReply {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new RequestRefused(0, { code: 'unreachable', message: t('state.unreachable') });
  }
  const text = await response.text();
  let body: unknown;
  try {
    body = text === '' ? undefined : JSON.parse(text);
  } catch {
    body = undefined;
  }
  if (!response.ok) {
    throw new RequestRefused(
      response.status,
      isProblem(body) ? body : { code: 'unexpected', message: t('state.unexpected') },
    );
  }
  // The contract of the route is the type; the server checks its replies against the same schema.
  return body as T;
}

/** Reads one resource. */
export function getJson<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return ask<T>(withQuery(path, query), signal ? { signal } : {});
}

/** Writes once: the request key makes a repeated click or a resent request the same write. */
export function sendJson<T>(
  method: 'POST' | 'DELETE',
  path: string,
  options: { readonly body?: unknown; readonly requestKey?: string; readonly signal?: AbortSignal } = {},
): Promise<T> {
  const headers: Record<string, string> = {};
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.requestKey !== undefined) headers['idempotency-key'] = options.requestKey;
  return ask<T>(path, {
    method,
    headers,
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}

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
