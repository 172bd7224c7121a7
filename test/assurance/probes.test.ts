// Phép dò quyền: every route of the real table × 12 roles × 7 relations × carriers; then with row security alone, and with the service alone.
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '#server/app.ts';
import { openLog } from '#server/platform/log.ts';
import type { viewerOf } from '#server/unit/viewer.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { apiRoutes, request, send } from '#test/support/probe.ts';
import { probe, probeChains, writingRoutes } from '#test/support/probe-run.ts';
import { type Seeds, seedThroughExamples } from '#test/support/probe-seeds.ts';
import { buildProbeWorld, type Caller, leaksOf, type Target } from '#test/support/probe-world.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

/** What one mode probes: a database of its own, so that what one mode's probes wrote is in no other's way. */
interface World {
  readonly database: TestDatabase;
  readonly target: Target;
  readonly callers: readonly Caller[];
  readonly seeds: Seeds;
  /** Writing routes whose example was accepted of the province's own people. */
  readonly accepted: ReadonlySet<string>;
}

let world: World;

async function build(): Promise<World> {
  const database = await createTestDatabase('province');
  const { target, callers } = await buildProbeWorld(database.system, database.adminUrl, database.name);
  const app = await createApp(() => ({ system: database.system }), openLog(undefined), quiet);
  const { seeds, accepted } = await seedThroughExamples(app, callers, target);
  await app.close();
  return { database, target, callers, seeds, accepted };
}

beforeEach(async () => {
  world = await build();
});
afterEach(() => world.database.drop());

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
/** The full run asks tens of thousands of questions of a machine that may be busy. */
const LIMIT = propertyRuns(1_200_000, 5_400_000);
/** What a caller does to the account, session and notices of their own, and what ends or moves the probed people and places themselves. */
const OWN_MATTERS =
  / \/api\/(account|session|link-session|invitations|inbox|people|offices|unit-changes|password-profile|reader)/;
const quiet = { session: 1_000_000, strangers: 1_000_000 };

/** Takes row security off every table of this file's own database. */
async function disableRowSecurity(): Promise<pg.Client> {
  const url = new URL(world.database.adminUrl);
  url.pathname = `/${world.database.name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`do $$ declare relation regclass; begin
    for relation in select oid::regclass from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace loop
      execute format('alter table %s disable row level security', relation);
    end loop; end $$`);
  return client;
}

/** One mode: the chains first, so that the probes find what they made; then every carrier of every route. */
async function runMode(name: string, reduced: number, sees?: typeof viewerOf) {
  const app = await createApp(() => ({ system: world.database.system }), openLog(undefined), quiet, sees);
  // In a reduced run the chains are walked with both layers only.
  const walked = sees === undefined && reduced === 5 ? 1 : propertyRuns(0, 1);
  const chains = walked
    ? await probeChains(app, world, share(reduced))
    : { probes: 0, leaks: [], refused: [], accepted: new Set<string>(), seeds: world.seeds };
  const outcome = await probe(app, { ...world, seeds: chains.seeds }, share(reduced));
  const done = new Set([...world.accepted, ...chains.accepted]);
  const idle = writingRoutes(app).filter((route) => !done.has(route) && !OWN_MATTERS.test(route));
  await app.close();
  const leaks = [...chains.leaks, ...outcome.leaks];
  const probes = chains.probes + outcome.probes;
  process.stdout.write(
    `phép dò, ${name}: ${probes} (chuỗi việc ${chains.probes}), lộ ${leaks.length}, thấy đúng ${outcome.seen}; đường dẫn ghi chưa ai làm được: ${idle.join(', ') || 'không'}\n`,
  );
  // Told as they are found: the report at the end of a full run may be an hour away.
  for (const leak of leaks) process.stdout.write(`lộ: ${leak}\n`);
  return { ...outcome, probes, leaks, refused: chains.refused, idle };
}

describe('phép dò quyền từ bảng đường dẫn thật', () => {
  it('không đường dẫn nào thiếu chính sách; đủ vai trò và quan hệ', async () => {
    const { database, callers, seeds } = world;
    const app = await createApp(() => ({ system: database.system }), openLog(undefined), quiet);
    expect(apiRoutes(app).filter((route) => route.access === undefined)).toEqual([]);
    expect(callers).toHaveLength(12 * 7);
    // What the province wrote through the examples is really there: files and links at least.
    expect([...seeds.keys()]).toEqual(expect.arrayContaining(['/api/files', '/api/organisations/links']));
    expect(() => app.get('/api/quen-chinh-sach', async () => null)).toThrow('chưa khai báo ai được gọi');
    await app.close();
  });

  it(
    'cả hai lớp: ≥ 5.000 phép dò, 0 lộ; người có quyền thì thấy và làm được',
    async () => {
      const outcome = await runMode('cả hai lớp', 5);
      expect(outcome.leaks).toEqual([]);
      expect(outcome.failures).toEqual([]);
      expect(outcome.refused).toEqual([]);
      expect(outcome.idle).toEqual([]);
      expect(outcome.probes).toBeGreaterThanOrEqual(propertyRuns(1_500, 5_000));
      expect(outcome.refusedByRole).toBeGreaterThan(propertyRuns(300, 1_000));
      expect(outcome.seen).toBeGreaterThan(propertyRuns(10, 50));
    },
    LIMIT,
  );

  it(
    'tắt bộ lọc của dịch vụ, chỉ còn bảo mật mức dòng: 0 lộ',
    async () => {
      const outcome = await runMode('chỉ mức dòng', 9, SEES_ALL);
      expect(outcome.leaks).toEqual([]);
      expect(outcome.seen).toBeGreaterThan(propertyRuns(5, 20));
    },
    LIMIT,
  );

  it(
    'tắt bảo mật mức dòng, chỉ còn bộ lọc của dịch vụ: 0 lộ',
    async () => {
      const client = await disableRowSecurity();
      const outcome = await runMode('chỉ dịch vụ', 9);
      await client.end();
      expect(outcome.leaks).toEqual([]);
    },
    LIMIT,
  );

  it('phép dò nhận ra lỗ hổng: bỏ cả hai lớp thì thấy lộ ngay', async () => {
    const { database, callers, target } = world;
    const client = await disableRowSecurity();
    const app = await createApp(() => ({ system: database.system }), openLog(undefined), quiet, SEES_ALL);
    const route = apiRoutes(app).find((each) => each.url === '/api/organisations' && each.method === 'GET');
    const stranger = callers.find((each) => each.role === 'provincial' && each.relation === 'other-province');
    if (!route || !stranger) throw new Error('thiếu đường dẫn hoặc người dò');
    const bare = { ...route, example: undefined };
    const answer = await send(
      app,
      request(bare, stranger.cookie, { query: { unit: target.unit, limit: '200' } }),
    );
    await app.close();
    await client.end();
    expect(leaksOf(answer.text, target).length).toBeGreaterThan(0);
  });
});
