// Whatever is written into any field of any route: a refusal in Vietnamese or a right answer, never a 5xx.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListedRoute } from '#server/platform/access.ts';
import {
  apiRoutes,
  type Changes,
  cookiesFor,
  fieldsOf,
  HOST,
  isUnsafe,
  refusalFault,
  request,
  send,
} from '#test/support/probe.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let cookie = '';
let cookieOf: (route: Pick<ListedRoute, 'access'>) => string;

beforeAll(async () => {
  server = await startTestServer({ limits: { session: 1_000_000, strangers: 1_000_000 } });
  cookieOf = await cookiesFor(server);
  cookie = cookieOf({ access: 'signed-in' });
});
afterAll(() => server.stop());

const cursor = (parts: string): string => Buffer.from(parts).toString('base64url');

/** Texts of a path or a query, already percent-encoded. */
const TEXTS = [
  '',
  '%20',
  "';drop%20table%20organisations;--",
  '%27%20or%20%271%27=%271',
  '%22',
  '%5C',
  '%25',
  '%00',
  'a%00b',
  '%ED%A0%80',
  '%C3%28',
  '-1',
  '0',
  '1e400',
  'NaN',
  '1.5',
  '9007199254740992',
  '9'.repeat(40),
  '2022-02-30',
  '0000-01-01',
  '9999-12-31',
  '2022-13-01..x',
  '0001-01-01..0001-12-31',
  '9999-01-01..9999-12-31',
  '..%2F..%2Fetc%2Fpasswd',
  '%7B%22a%22:1%7D',
  '%24%7B7*7%7D',
  'sector=',
  '=',
  ',,,',
  'province@',
  'region8@0',
  '__proto__',
  'constructor',
  '%C4%90'.repeat(600),
  cursor('[0,"2022-01-01",1e300]'),
  cursor('[1e300,"",1]'),
  cursor('[0,"0000-01-01",1]'),
  cursor('[0,"x","y"]'),
  cursor('[1,"\\u0000"]'),
  cursor('[1,"\\ud800"]'),
  cursor('{"0":1}'),
  '%F0%9F%98%80',
];

/** JSON texts of a body field. */
const VALUES = [
  'null',
  'true',
  '[]',
  '{}',
  '""',
  '" "',
  '0',
  '-1',
  '1.5',
  '1e308',
  '9007199254740993',
  '2147483648',
  '"\\u0000"',
  '"a\\u0000b"',
  '"\\ud800"',
  '"\\udc00 x"',
  `"${"'; drop table organisations; --"}"`,
  '"%"',
  '"\\\\"',
  '"2022-02-30"',
  '"0000-01-01"',
  '"9999-12-31"',
  '"__proto__"',
  `"${'a'.repeat(5000)}"`,
  `"${'9'.repeat(300)}"`,
  '{"__proto__": {"x": 1}}',
  '{"unitId": 1}',
  '{"name": {"a": 1}}',
  '{"name": "\\u0000"}',
  '{"unit": "\\ud800"}',
  '{"charterCapitalDong": 1e300}',
  '{"workers": 2147483648}',
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
];
const UNSTORABLE = /\\u0000|\\ud800|\\udc00/;

/** Routes that start a process or derive the geography for each right request: fewer values in a normal run. */
const SLOW = ['/api/reader/check', '/api/unit-changes', '/api/unit-changes/preview'];
const stepOf = (route: ListedRoute): number => (SLOW.includes(route.url) ? propertyRuns(6, 1) : 1);

/** Requests of one test in an everyday run, however many routes there are; the full run sends them all. */
const EVERYDAY = 2_000;
const strideFor = (all: number): number => propertyRuns(Math.max(1, Math.ceil(all / EVERYDAY)), 1);

interface Count {
  sent: number;
  refused: number;
}

async function probe(route: ListedRoute, changes: Changes, mustRefuse: boolean, count: Count): Promise<void> {
  const asked = request(route, cookieOf(route), changes);
  const answer = await send(server.app, asked);
  const said = `${asked.method} ${asked.url.slice(0, 150)} ${asked.payload?.slice(0, 200) ?? ''}`;
  count.sent += 1;
  if (answer.status >= 400) {
    count.refused += 1;
    expect([said, answer.status >= 500 ? answer.text : '', refusalFault(answer)]).toEqual([
      said,
      '',
      undefined,
    ]);
  }
  if (mustRefuse) expect([said, answer.status >= 400]).toEqual([said, true]);
}

describe('đầu vào xấu', () => {
  it('ở mọi phần của đường dẫn và mọi trường của câu hỏi', async () => {
    const count = { sent: 0, refused: 0 };
    const routes = apiRoutes(server.app);
    const fields = routes.flatMap((route) => [
      ...fieldsOf(route, 'params').map((field) => ({ route, part: 'params', field }) as const),
      ...fieldsOf(route, 'querystring').map((field) => ({ route, part: 'query', field }) as const),
    ]);
    const stride = strideFor(fields.length * TEXTS.length);
    for (const [index, { route, part, field }] of fields.entries()) {
      // Another share of the texts for each field.
      for (const text of TEXTS.filter((_, turn) => (turn + index) % stride === 0)) {
        const unstorable = part === 'params' ? /%00|%ED%A0%80|%C3%28/.test(text) : text.includes('%00');
        if (part === 'query' || text !== '')
          await probe(route, { [part]: { [field]: text } }, unstorable, count);
      }
    }
    for (const route of routes) {
      for (const field of fieldsOf(route, 'querystring')) {
        await probe(route, { query: { [field]: `1&${field}=2` } }, true, count);
        await probe(route, { query: { [field]: `x&${field}[a]=1` } }, false, count);
      }
    }
    console.log(`câu hỏi xấu: ${count.sent} yêu cầu, ${count.refused} bị từ chối, 0 lỗi 5xx`);
    expect(count.sent).toBeGreaterThan(1_000);
  });

  it('ở mọi trường của nội dung gửi lên', async () => {
    const count = { sent: 0, refused: 0 };
    const withBody = apiRoutes(server.app).filter((each) => each.schema?.body);
    const stride = strideFor(withBody.flatMap((route) => fieldsOf(route, 'body')).length * VALUES.length);
    let turn = 0;
    for (const route of withBody) {
      const example = (route.example?.body ?? {}) as Record<string, unknown>; // written by hand as an object
      const step = Math.max(stride, stepOf(route));
      for (const field of fieldsOf(route, 'body')) {
        turn += 1;
        const without = JSON.stringify({ ...example, [field]: undefined });
        await probe(route, { payload: without }, false, count);
        for (const value of VALUES.filter((_, index) => (index + turn) % step === 0)) {
          const payload = `${without.slice(0, -1)}${without === '{}' ? '' : ','}${JSON.stringify(field)}:${value}}`;
          await probe(route, { payload }, UNSTORABLE.test(value), count);
        }
      }
    }
    console.log(`nội dung xấu: ${count.sent} yêu cầu, ${count.refused} bị từ chối, 0 lỗi 5xx`);
    expect(count.sent).toBeGreaterThan(400);
  });

  it('khi cả nội dung hỏng, sai loại, quá lớn, hoặc thiếu mã yêu cầu', async () => {
    const count = { sent: 0, refused: 0 };
    for (const route of apiRoutes(server.app).filter((each) => each.schema?.body)) {
      for (const payload of [
        '',
        '{',
        'null',
        '[]',
        '"chữ"',
        '{"a":1}',
        '{"a":1,}',
        '<a/>',
        '\u0000',
        '{"constructor":{"prototype":{"x":1}}}',
      ]) {
        await probe(route, { payload }, true, count);
      }
      await probe(route, { payload: JSON.stringify({ name: 'x'.repeat(2_000_000) }) }, true, count);
      for (const type of [
        'text/plain',
        'text/xml',
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded',
        'application/json; charset=utf-16',
        'rác',
      ]) {
        await probe(route, { payload: '{"a":1}', headers: { 'content-type': type } }, true, count);
      }
      if (!route.schema?.headers) continue;
      for (const key of ['', 'không phải', '1', "'; --", '00000000-0000-0000-0000-00000000000g']) {
        await probe(route, { headers: { 'idempotency-key': encodeURIComponent(key) } }, true, count);
      }
    }
    expect(count.refused).toBe(count.sent);
  });

  it('phương thức không có, địa chỉ dài, chữ hoa, dấu gạch thừa: 4xx', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'POST']) {
      for (const url of ['/api/tally', '/api/organisations/1', '/api/health', '/api/khong-co', '/']) {
        const answer = await send(server.app, {
          method,
          url,
          headers: { host: HOST, origin: `http://${HOST}`, cookie },
        });
        expect([method, url, answer.status >= 400 && answer.status < 500, refusalFault(answer)]).toEqual([
          method,
          url,
          true,
          undefined,
        ]);
      }
    }
    for (const url of [
      `/api/organisations/${'9'.repeat(300)}`,
      `/api/${'a/'.repeat(2000)}`,
      '/api//tally',
      '/api/tally/',
      '/api/tally;a=1',
    ]) {
      const answer = await send(server.app, { method: 'GET', url, headers: { host: HOST, cookie } });
      expect([url, answer.status >= 400 && answer.status < 500, refusalFault(answer)]).toEqual([
        url,
        true,
        undefined,
      ]);
    }
    expect(apiRoutes(server.app).filter(isUnsafe).length).toBeGreaterThan(0);
  });
});
