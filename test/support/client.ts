// An official at a keyboard, over HTTP: signs in, keeps the cookie, says where the request comes from, as a browser does.
import { randomUUID } from 'node:crypto';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export interface Client {
  get<T>(path: string): Promise<Answer<T>>;
  /** Sends JSON with a fresh request key unless one is given. */
  post<T>(path: string, body: unknown, key?: string): Promise<Answer<T>>;
  delete(path: string): Promise<Answer<null>>;
  /** Sends a file with words beside it, as a browser's form does. */
  upload<T>(
    path: string,
    fields: Readonly<Record<string, string>>,
    name: string,
    bytes: Buffer,
  ): Promise<Answer<T>>;
  /** Fetches bytes. */
  download(
    path: string,
  ): Promise<{ readonly status: number; readonly bytes: Buffer; readonly headers: Headers }>;
  readonly cookie: string;
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  // Each test names the shape that the contract promises.
  return { status: response.status, body: (text ? JSON.parse(text) : null) as T, headers: response.headers };
}

/** A client with a session cookie (or none). */
export function clientOf(url: string, cookie = ''): Client {
  const origin = new URL(url).origin;
  const headers = (more: Record<string, string> = {}) => ({ ...(cookie ? { cookie } : {}), ...more });
  return {
    cookie,
    get: async (path) => answerOf(await fetch(url + path, { headers: headers() })),
    post: async (path, body, key = randomUUID()) =>
      answerOf(
        await fetch(url + path, {
          method: 'POST',
          headers: headers({ origin, 'content-type': 'application/json', 'idempotency-key': key }),
          body: JSON.stringify(body),
        }),
      ),
    upload: async (path, fields, name, bytes) => {
      const form = new FormData();
      for (const [field, value] of Object.entries(fields)) form.append(field, value);
      form.append('file', new Blob([new Uint8Array(bytes)]), name);
      return answerOf(
        await fetch(url + path, {
          method: 'POST',
          headers: headers({ origin, 'idempotency-key': randomUUID() }),
          body: form,
        }),
      );
    },
    download: async (path) => {
      const response = await fetch(url + path, { headers: headers() });
      return {
        status: response.status,
        bytes: Buffer.from(await response.arrayBuffer()),
        headers: response.headers,
      };
    },
    delete: async (path) =>
      answerOf(await fetch(url + path, { method: 'DELETE', headers: headers({ origin }) })),
  };
}

/** Signs in. @throws when the server refuses */
export async function signInAs(
  url: string,
  account: { readonly email: string; readonly password: string },
): Promise<Client> {
  const answer = await clientOf(url).post('/api/session', {
    email: account.email,
    password: account.password,
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (answer.status !== 200 || !cookie)
    throw new Error(`đăng nhập ${account.email}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return clientOf(url, cookie);
}
