// Phép dò quyền: every route of the real table × 12 roles × 7 relations × carriers; then with row security alone, and with the service alone.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roleMay } from '#domain/permission/permission.ts';
import { createApp } from '#server/app.ts';
import type { App } from '#server/platform/http.ts';
import { openLog } from '#server/platform/log.ts';
import type { viewerOf } from '#server/unit/viewer.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { apiRoutes, request, send } from '#test/support/probe.ts';
import { carriersOf } from '#test/support/probe-carriers.ts';
import {
  SEED_WORD,
  type Seeds,
  SHOWN_TO_ALL,
  seedThroughExamples,
  textOfAnswer,
} from '#test/support/probe-seeds.ts';
import {
  buildProbeWorld,
  type Caller,
  leaksOf,
  type Relation,
  SEES,
  type Target,
} from '#test/support/probe-world.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

/** Routes that end or change the caller's own session are asked elsewhere (test/assurance/sign-in*.test.ts). */
const OWN_SESSION = new Set(['DELETE /api/session', 'POST /api/account/post']);

let database: TestDatabase;
let target: Target;
let callers: readonly Caller[];
let seeds: Seeds;

beforeAll(async () => {
  database = await createTestDatabase('province');
  ({ target, callers } = await buildProbeWorld(database.system, database.adminUrl, database.name));
  const app = await createApp(() => ({ system: database.system }), openLog(undefined), quiet);
  seeds = await seedThroughExamples(app, callers, target);
  await app.close();
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
async function probe(app: App, share: number): Promise<Outcome> {
  const leaks: string[] = [];
  const failures: string[] = [];
  let [probes, refusedByRole, seen] = [0, 0, 0];
  const routes = apiRoutes(app).filter((route) => !OWN_SESSION.has(`${route.method} ${route.url}`));
  let turn = 0;
  for (const route of routes) {
    const { access } = route;
    for (const carrier of carriersOf(route, target, seeds)) {
      turn += 1;
      for (const [place, caller] of callers.entries()) {
        // A share of the callers for each request, others for the next: in a reduced run every role and relation still comes round.
        if ((place + turn) % share !== 0) continue;
        probes += 1;
        // "bare" is asked without the example's own filters, which might hide the target by chance.
        const asked = carrier.name === 'bare' ? { ...route, example: undefined } : route;
        const { status, bytes } = await send(app, request(asked, caller.cookie, carrier), '10.9.9.9');
        const text = textOfAnswer(bytes);
        const said = `${caller.role}/${caller.relation} ${route.method} ${route.url} (${carrier.name})`;
        if (status >= 500) failures.push(`${said}: ${status}`);
        if (typeof access === 'object' && !roleMay(caller.role, access.may)) {
          refusedByRole += 1;
          if (status !== 403) leaks.push(`${said}: ${status} thay vì 403`);
        }
        if (FAR.includes(caller.relation) && text.includes(SEED_WORD) && !isShown(route.url)) {
          leaks.push(`${said}: lộ điều tỉnh khác viết`);
        }
        const traces = leaksOf(text, target).filter(() => route.method === 'GET' || status < 300);
        if (traces.length === 0) continue;
        if (SEES[caller.relation]) seen += 1;
        else leaks.push(`${said}: lộ ${traces.join(', ')}`);
      }
    }
  }
  return { probes, leaks, refusedByRole, seen, failures };
}

/** The service's own filter switched off: everybody may ask about every unit. */
const SEES_ALL: typeof viewerOf = (_places, person) => ({
  personId: person.personId,
  officeId: person.officeId,
  role: person.role,
  maySee: () => true,
  home: null,
});
/** Every how many-th caller is asked; the full run asks all. */
const share = (reduced: number) => propertyRuns(reduced, 1);
/** Relations to which nothing that the province wrote is shown, whatever the route. */
const FAR: readonly Relation[] = ['other-province', 'merged-predecessor', 'none'];
const isShown = (url: string) => SHOWN_TO_ALL.some(({ route }) => route.test(url));
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
    // What the province wrote through the examples is really there: files and links at least.
    expect([...seeds.keys()]).toEqual(expect.arrayContaining(['/api/files', '/api/organisations/links']));
    expect(() => app.get('/api/quen-chinh-sach', async () => null)).toThrow('chưa khai báo ai được gọi');
    await app.close();
  });

  it('cả hai lớp: ≥ 5.000 phép dò, 0 lộ; người có quyền thì thấy', async () => {
    const app = await createApp(() => ({ system: database.system }), openLog(undefined), quiet);
    const outcome = await probe(app, share(5));
    await app.close();
    process.stdout.write(
      `phép dò, cả hai lớp: ${outcome.probes}, lộ ${outcome.leaks.length}, thấy đúng ${outcome.seen}\n`,
    );
    expect(outcome.leaks).toEqual([]);
    expect(outcome.failures).toEqual([]);
    expect(outcome.probes).toBeGreaterThanOrEqual(propertyRuns(1_500, 5_000));
    expect(outcome.refusedByRole).toBeGreaterThan(propertyRuns(300, 1_000));
    expect(outcome.seen).toBeGreaterThan(propertyRuns(10, 50));
  }, 600_000);

  it('tắt bộ lọc của dịch vụ, chỉ còn bảo mật mức dòng: 0 lộ', async () => {
    const app = await createApp(() => ({ system: database.system }), openLog(undefined), quiet, SEES_ALL);
    const outcome = await probe(app, share(9));
    await app.close();
    process.stdout.write(
      `phép dò, chỉ mức dòng: ${outcome.probes}, lộ ${outcome.leaks.length}, thấy đúng ${outcome.seen}\n`,
    );
    expect(outcome.leaks).toEqual([]);
    expect(outcome.seen).toBeGreaterThan(propertyRuns(5, 20));
  }, 600_000);

  it('tắt bảo mật mức dòng, chỉ còn bộ lọc của dịch vụ: 0 lộ', async () => {
    const client = await disableRowSecurity();
    const app = await createApp(() => ({ system: database.system }), openLog(undefined), quiet);
    const outcome = await probe(app, share(9));
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
