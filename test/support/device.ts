// Một thiết bị gửi cho đến khi có người trả lời: the same key again and again, signing in anew when the session is gone.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Acknowledged<T> {
  readonly key: string;
  readonly receipt: T;
  readonly tries: number;
}

interface Posted {
  readonly status: number;
  readonly text: string;
  readonly given: string;
}

/** A device of an account: `send` answers only when the server has said 201. */
export function openDevice<T>(
  url: string,
  account: { email: string; password: string },
  route: string,
): (body: unknown, name: string) => Promise<Acknowledged<T>> {
  let cookie = '';
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Posted> => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/json', ...(cookie ? { cookie } : {}), ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    return {
      status: response.status,
      text: await response.text(),
      given: response.headers.get('set-cookie')?.split(';')[0] ?? '',
    };
  };
  const attempt = async (body: unknown, key: string): Promise<Posted> => {
    if (cookie === '') {
      const signed = await post('/api/session', account);
      if (signed.status !== 200) return signed;
      cookie = signed.given;
    }
    const answer = await post(route, body, { 'idempotency-key': key });
    if (answer.status === 401) cookie = '';
    return answer;
  };
  return async (body, name) => {
    const key = randomUUID();
    for (let tries = 1; tries < 2_000; tries += 1) {
      const answer = await attempt(body, key).catch(() => null);
      if (answer?.status === 201) return { key, receipt: JSON.parse(answer.text) as T, tries }; // the contract of 201
      if (answer && ![401, 429, 503].includes(answer.status))
        throw new Error(`${name}: ${answer.status} ${answer.text}`);
      await sleep(20);
    }
    throw new Error(`${name}: không ai nhận sau 2.000 lần gửi`);
  };
}
