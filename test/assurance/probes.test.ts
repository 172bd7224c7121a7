// Phép dò quyền: every route of the real table × 12 roles × 7 relations × carriers; then with row security alone, and with the service alone.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roleMay } from '#domain/permission/permission.ts';
import type { RoleName } from '#domain/permission/role.ts';
import { createApp } from '#server/app.ts';
import type { ListedRoute } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { openLog } from '#server/platform/log.ts';
import type { viewerOf } from '#server/unit/viewer.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { apiRoutes, fieldsOf, request, send } from '#test/support/probe.ts';
import { buildProbeWorld, type Caller, leaksOf, SEES, type Target } from '#test/support/probe-world.ts';

interface Carrier {
  readonly name: 'path' | 'query' | 'search' | 'count' | 'body' | 'plain' | 'bare';
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly payload?: string;
}

/** What every field that can name a thing is filled with, by the field's own name. */
function namesOf(target: Target): Readonly<Record<string, string>> {
  return {
    unit: target.unit,
    within: target.unit,
    id: String(target.organisation),
    organisation: String(target.organisation),
    person: String(target.person),
    office: String(target.office),
    seq: String(target.journal),
    search: encodeURIComponent('chim son ca'),
  };
}

/** One request for each carrier that the route has; a route with none is asked plainly. */
function carriersOf(route: ListedRoute, target: Target): readonly Carrier[] {
  const names = namesOf(target);
  // Sessions and notices are each caller's own; a number that happens to be theirs would end the probing itself.
  const own = /^\/api\/(account|inbox)/.test(route.url);
  const ids: Readonly<Record<string, string>> = route.url.startsWith('/api/people')
    ? { ...names, id: String(target.person) }
    : own
      ? {}
      : names;
  const pick = (fields: readonly string[]) =>
    Object.fromEntries(fields.flatMap((field) => (ids[field] === undefined ? [] : [[field, ids[field]]])));
  const params = pick(fieldsOf(route, 'params'));
  const fields = fieldsOf(route, 'querystring');
  const carriers: Carrier[] = [];
  if (Object.keys(params).length > 0) carriers.push({ name: 'path', params });
  for (const field of fields) {
    const value = ids[field];
    if (value === undefined) continue;
    carriers.push({ name: field === 'search' ? 'search' : 'query', query: { [field]: value } });
    carriers.push({ name: 'bare', query: { [field]: value } });
    if (fields.includes('limit')) carriers.push({ name: 'count', query: { [field]: value, limit: '1' } });
  }
  const body = fieldsOf(route, 'body');
  if (body.length > 0) {
    const given = typeof route.example?.body === 'object' ? route.example.body : {};
    const named = Object.fromEntries(
      body.flatMap((field) => {
        const value = names[field];
        if (value === undefined) return [];
        return [[field, ['office', 'person', 'organisation'].includes(field) ? Number(value) : value]];
      }),
    );
    carriers.push({ name: 'body', params, payload: JSON.stringify({ ...given, ...named }) });
  }
  return carriers.length > 0 ? carriers : [{ name: 'plain' }];
}

/** Routes that end or change the caller's own session are asked elsewhere (test/assurance/sign-in*.test.ts). */
const OWN_SESSION = new Set(['DELETE /api/session', 'POST /api/account/post']);

let database: TestDatabase;
let target: Target;
let callers: readonly Caller[];

beforeAll(async () => {
  database = await createTestDatabase('province');
  ({ target, callers } = await buildProbeWorld(database.system, database.adminUrl, database.name));
});
afterAll(() => database.drop());

interface Outcome {
  readonly probes: number;
  readonly leaks: readonly string[];
  readonly refusedByRole: number;
  readonly seen: number;
  readonly failures: readonly string[];
}

/** Sends every probe and compares each answer with the written-out expectation. */
async function probe(app: App, roles?: readonly RoleName[]): Promise<Outcome> {
  const leaks: string[] = [];
  const failures: string[] = [];
  let [probes, refusedByRole, seen] = [0, 0, 0];
  const asking = callers.filter((caller) => !roles || roles.includes(caller.role));
  const pairs = apiRoutes(app)
    .filter((route) => !OWN_SESSION.has(`${route.method} ${route.url}`))
    .flatMap((route) => carriersOf(route, target).map((carrier) => ({ route, carrier })));
  const stride = strideFor(pairs.length * asking.length);
  for (const [index, { route, carrier }] of pairs.entries()) {
    const { access } = route;
      // Another share of the callers for each carrier, so that an everyday run asks as everybody, everywhere, in turn.
      for (const caller of asking.filter((_, turn) => (turn + index) % stride === 0)) {
        probes += 1;
        // "bare" is asked without the example's own filters, which might hide the target by chance.
        const asked = carrier.name === 'bare' ? { ...route, example: undefined } : route;
        const { status, text } = await send(app, request(asked, caller.cookie, carrier), '10.9.9.9');
        const said = `${caller.role}/${caller.relation} ${route.method} ${route.url} (${carrier.name})`;
        if (status >= 500) failures.push(`${said}: ${status}`);
        if (typeof access === 'object' && !roleMay(caller.role, access.may)) {
          refusedByRole += 1;
          if (status !== 403) leaks.push(`${said}: ${status} thay vì 403`);
        }
        const traces = leaksOf(text, target).filter(() => route.method === 'GET' || status < 300);
        if (traces.length === 0) continue;
        if (SEES[caller.relation]) seen += 1;
        else leaks.push(`${said}: lộ ${traces.join(', ')}`);
    }
  }
  return { probes, leaks, refusedByRole, seen, failures };
}

/** The service's own filter switched off: everybody may ask about every unit. */
const SEES_ALL: typeof viewerOf = (_places, person) => ({
  personId: person.personId,
  officeId: person.officeId,
  maySee: () => true,
  home: null,
});
/** How many probes an everyday run sends at the least, however many routes there are; the full run sends them all. */
const EVERYDAY = 6_000;
const strideFor = (all: number): number =>
  process.env.THONGSUOT_FULL ? 1 : Math.max(1, Math.floor(all / EVERYDAY));
/** One layer alone is probed by four roles in the everyday run, by all twelve in the full one. */
const FEW: readonly RoleName[] | undefined = process.env.THONGSUOT_FULL
  ? undefined
  : ['provincial', 'provincial-leader', 'administrator', 'accountant'];
const quiet = { session: 1_000_000, strangers: 1_000_000 };

/** Takes row security off every table of this file's own database. */
async function disableRowSecurity(): Promise<pg.Client> {
  const url = new URL(database.adminUrl);
  url.pathname = `/${database.name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`do $$ declare relation regclass; begin
    for relation in select oid::regclass from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace loop
      execute format('alter table %s disable row level security', relation);
    end loop; end $$`);
  return client;
}

describe('phép dò quyền từ bảng đường dẫn thật', () => {
  it('không đường dẫn nào thiếu chính sách; đủ vai trò và quan hệ', async () => {
    const app = await createApp(() => ({ system: database.system }), openLog(undefined), quiet);
    expect(apiRoutes(app).filter((route) => route.access === undefined)).toEqual([]);
    expect(callers).toHaveLength(12 * 7);
    expect(() => app.get('/api/quen-chinh-sach', async () => null)).toThrow('chưa khai báo ai được gọi');
    await app.close();
  });

  it('cả hai lớp: ≥ 5.000 phép dò, 0 lộ; người có quyền thì thấy', async () => {
    const app = await createApp(() => ({ system: database.system }), openLog(undefined), quiet);
    const outcome = await probe(app);
    await app.close();
    process.stdout.write(
      `phép dò, cả hai lớp: ${outcome.probes}, lộ ${outcome.leaks.length}, thấy đúng ${outcome.seen}\n`,
    );
    expect(outcome.leaks).toEqual([]);
    expect(outcome.failures).toEqual([]);
    expect(outcome.probes).toBeGreaterThanOrEqual(5_000);
    expect(outcome.refusedByRole).toBeGreaterThan(1_000);
    expect(outcome.seen).toBeGreaterThan(50);
  }, 600_000);

  it('tắt bộ lọc của dịch vụ, chỉ còn bảo mật mức dòng: 0 lộ', async () => {
    const app = await createApp(() => ({ system: database.system }), openLog(undefined), quiet, SEES_ALL);
    const outcome = await probe(app, FEW);
    await app.close();
    process.stdout.write(
      `phép dò, chỉ mức dòng: ${outcome.probes}, lộ ${outcome.leaks.length}, thấy đúng ${outcome.seen}\n`,
    );
    expect(outcome.leaks).toEqual([]);
    expect(outcome.seen).toBeGreaterThan(20);
  }, 600_000);

  it('tắt bảo mật mức dòng, chỉ còn bộ lọc của dịch vụ: 0 lộ', async () => {
    const client = await disableRowSecurity();
    const app = await createApp(() => ({ system: database.system }), openLog(undefined), quiet);
    const outcome = await probe(app, FEW);
    await app.close();
    await client.end();
    process.stdout.write(
      `phép dò, chỉ dịch vụ: ${outcome.probes}, lộ ${outcome.leaks.length}, thấy đúng ${outcome.seen}\n`,
    );
    expect(outcome.leaks).toEqual([]);
  }, 600_000);

  it('phép dò nhận ra lỗ hổng: bỏ cả hai lớp thì thấy lộ ngay', async () => {
    const client = await disableRowSecurity();
    const app = await createApp(() => ({ system: database.system }), openLog(undefined), quiet, SEES_ALL);
    const route = apiRoutes(app).find((each) => each.url === '/api/organisations' && each.method === 'GET');
    const stranger = callers.find((each) => each.role === 'provincial' && each.relation === 'other-province');
    if (!route || !stranger) throw new Error('thiếu đường dẫn hoặc người dò');
    const bare = { ...route, example: undefined };
    const answer = await send(app, request(bare, stranger.cookie, { query: { search: 'chim%20son%20ca' } }));
    await app.close();
    await client.end();
    expect(leaksOf(answer.text, target).length).toBeGreaterThan(0);
  });
});
