// Đầu vào xấu vào thu thập: every writing route of the real route table; after each refusal not one row of any table is more, less or other.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListedRoute } from '#server/platform/access.ts';
import {
  apiRoutes,
  type Changes,
  cookiesFor,
  fieldsOf,
  isUnsafe,
  refusalFault,
  request,
  send,
} from '#test/support/probe.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let cookieOf: (route: Pick<ListedRoute, 'access'>) => string;
let tables: readonly { readonly name: string; readonly hashed: boolean }[];

/** Tables that collection writes: of these the content is compared; of all others the number of rows. */
const TOUCHED = /^(collection_|submission|form|period|reporting_|frozen|one_time|link|notice|letters?$)/;

beforeAll(async () => {
  server = await startTestServer({ limits: { session: 1_000_000, strangers: 1_000_000 } });
  cookieOf = await cookiesFor(server);
  const { rows } = await server.system.database.loaderPool.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and has_table_privilege(c.oid, 'select') order by 1`,
  );
  tables = rows.map(({ name }) => ({ name, hashed: TOUCHED.test(name) }));
});
afterAll(() => server.stop());

/** Rows of every table, and the content of those that collection writes. */
async function fingerprint(): Promise<Readonly<Record<string, string>>> {
  const parts = tables.map(({ name, hashed }) => {
    const content = hashed ? `coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text` : `''`;
    return `select '${name}' as name, count(*)::text || ' ' || ${content} as mark from ${name} t`;
  });
  const { rows } = await server.system.database.loaderPool.query<{ name: string; mark: string }>(
    parts.join(' union all '),
  );
  return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
}

const routes = () =>
  apiRoutes(server.app).filter(
    (route) => isUnsafe(route) && /^\/api\/(collection|entry|organisations\/:\w+\/links)\b/.test(route.url),
  );

const VALUES = ['null', '""', '"khong-co"', '0', '-1', '2147483647', '[]', '{}', '"\\u0000"', '"2022-02-30"'];

describe('thu thập từ chối thì không ghi gì', () => {
  it('mọi đường dẫn ghi, mọi trường, giá trị sai; và nội dung hỏng, thiếu mã yêu cầu, chưa đăng nhập', async () => {
    let before = await fingerprint();
    const refused = new Map<string, number>();
    const stride = propertyRuns(3, 1);
    let turn = 0;
    const probe = async (route: ListedRoute, changes: Changes, cookie = cookieOf(route)) => {
      const asked = request(route, cookie, changes);
      const answer = await send(server.app, asked);
      const said = `${asked.method} ${asked.url} ${asked.payload?.slice(0, 160) ?? ''}`;
      const after = await fingerprint();
      if (answer.status >= 400) {
        expect([said, answer.status < 500, refusalFault(answer)]).toEqual([said, true, undefined]);
        expect([said, after]).toEqual([said, before]);
        refused.set(route.url, (refused.get(route.url) ?? 0) + 1);
      }
      before = after;
    };
    for (const route of routes()) {
      const example = (route.example?.body ?? {}) as Record<string, unknown>; // written by hand as an object
      await probe(route, {}, '');
      await probe(route, { payload: '{"a":' });
      await probe(route, { payload: '[]' });
      if (route.schema?.headers) await probe(route, { headers: { 'idempotency-key': 'x' } });
      for (const field of fieldsOf(route, 'params'))
        for (const text of ['khong-co', '2147483647', '-1'])
          await probe(route, { params: { [field]: text } });
      for (const field of fieldsOf(route, 'body')) {
        const rest = { ...example, [field]: undefined };
        await probe(route, { payload: JSON.stringify(rest) });
        for (const value of VALUES) {
          turn += 1;
          if (turn % stride !== 0) continue;
          const payload = JSON.stringify({ ...example, [field]: '%%' }).replace('"%%"', () => value);
          await probe(route, { payload });
        }
      }
    }
    const all = routes().map((route) => route.url);
    const total = [...refused.values()].reduce((sum, each) => sum + each, 0);
    console.log(`thu thập: ${all.length} đường dẫn ghi, ${total} yêu cầu bị từ chối, 0 dòng đổi`);
    // Every writing route was refused at least once, else the walk has not tried it.
    expect(all.filter((url) => !refused.has(url))).toEqual([]);
    expect(all.length).toBeGreaterThan(15);
  });
});
