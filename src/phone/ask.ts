// Gọi máy chủ từ điện thoại: a slow line is waited for, a broken one is said in plain words.

/** The server said no, or was not reached (status 0). */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly data: unknown;

  constructor(status: number, code: string, message: string, data?: unknown) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.data = data;
  }
}

const UNREACHED = 'Chưa nối được tới máy chủ. Số liệu vẫn nằm trên máy này; hãy kiểm tra mạng rồi thử lại.';
const UNEXPECTED = 'Máy chủ đang gặp trục trặc. Hãy thử lại sau ít phút.';

/** Sends one request; with a key the same write happens once however often it is sent. */
export async function ask<T>(
  path: string,
  write?: { readonly body: unknown; readonly key?: string },
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      credentials: 'same-origin',
      ...(write && {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(write.key === undefined ? {} : { 'idempotency-key': write.key }),
        },
        body: JSON.stringify(write.body),
      }),
    });
  } catch {
    throw new Refusal(0, 'unreachable', UNREACHED);
  }
  const body: unknown = await response.json().catch(() => undefined);
  // The contract of the route is the type; the server checks its replies against the same schema.
  if (response.ok) return body as T;
  const said =
    typeof body === 'object' && body !== null
      ? (body as { code?: string; message?: string; data?: unknown })
      : {};
  throw new Refusal(response.status, said.code ?? 'unexpected', said.message ?? UNEXPECTED, said.data);
}

/** A random UUID; also where the page is no secure context. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What went wrong, for the reader. */
export function sentence(error: unknown): string {
  return error instanceof Refusal ? error.message : UNEXPECTED;
}
