// Mã yêu cầu: the device's key of one write, with everything that says what was asked.
import type { RequestKey } from '#server/platform/journal.ts';

interface KeyedRequest {
  readonly method: string;
  readonly routeOptions: { readonly url?: string | undefined };
  readonly params: unknown;
  readonly body: unknown;
  readonly headers: { readonly 'idempotency-key': string };
}

/** The key and what it stands for: the same body sent to another route, or about another thing, is another request. */
export function requestKeyOf(request: KeyedRequest): RequestKey {
  const { method, routeOptions, params, body, headers } = request;
  return {
    key: headers['idempotency-key'],
    body: { route: `${method} ${routeOptions.url ?? ''}`, params: params ?? {}, body },
  };
}
