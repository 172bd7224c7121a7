// Gọi máy chủ: the one way in which every screen asks the server and hears its refusal.
import type { ProblemReply } from '#server/platform/contract.ts';
import { t } from '../messages/translate.ts';
import { type Query, withQuery } from './address.ts';

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

export function isProblem(body: unknown): body is ProblemReply {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}

export async function ask<T>(path: string, init: RequestInit): Promise<T> {
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
