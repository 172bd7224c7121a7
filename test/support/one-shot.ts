// Một lần gửi trên một kết nối: a POST that owns its connection and tells whether an answer came at all.
import { request } from 'node:http';

export interface Shot<T> {
  readonly status: number;
  readonly body: T;
}

export interface ShotAsked {
  readonly url: string;
  /** The address that the server knows as its own. */
  readonly origin: string;
  readonly cookie: string;
  readonly key: string;
  readonly body: unknown;
}

/** Sends once; null when the answer was lost or came in pieces. */
export function shoot<T>({ url, origin, cookie, key, body }: ShotAsked): Promise<Shot<T> | null> {
  const text = JSON.stringify(body);
  return new Promise((resolve) => {
    const lost = () => resolve(null);
    const out = request(
      url,
      {
        method: 'POST',
        agent: false,
        headers: {
          host: new URL(origin).host,
          origin,
          cookie,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'idempotency-key': key,
          connection: 'close',
        },
      },
      (answer) => {
        let said = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          said += part;
        });
        answer.on('error', lost);
        answer.on('close', () => {
          if (!answer.complete) lost();
          // Each test names the shape that the contract promises.
          else resolve({ status: answer.statusCode ?? 0, body: JSON.parse(said) as T });
        });
      },
    );
    out.on('error', lost);
    out.setTimeout(20_000, () => out.destroy());
    out.end(text);
  });
}
