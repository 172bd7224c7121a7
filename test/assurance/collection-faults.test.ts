// Gửi biểu qua đường truyền xấu: lost, cut, delayed, overtaken, up to twelve times, eight at once, with another body — one row per key.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom, drawBelow } from '#domain/demonstration/random.ts';
import { createApp } from '#server/app.ts';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import { fixedClock } from '#server/platform/clock.ts';
import { openLog } from '#server/platform/log.ts';
import { openPools } from '#server/platform/open-database.ts';
import { composeSystem } from '#server/system.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { TEST_CLOCK, TEST_KEYS } from '#test/support/database.ts';
import { type FaultProxy, startFaultProxy } from '#test/support/fault-proxy.ts';
import { type Shot, shoot } from '#test/support/one-shot.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const SENDS = propertyRuns(400, 10_000);
const LIMITS = { session: 10_000_000, strangers: 10_000_000 };
const PERIOD = '2026-H1.HTX-6T';
const ROUTE = `/api/entry/${PERIOD}/HTX-6T/submission`;
const seed = Number(process.env.THONGSUOT_SEED ?? Date.now() % 2_147_483_647);
const random = createRandom(seed);

let server: TestServer;
let proxy: FaultProxy;
let officer: Client;
let organisations: readonly number[];

beforeAll(async () => {
  server = await startTestServer({ limits: LIMITS });
  officer = await signInAs(server.url, server.accounts.provincial);
  proxy = await startFaultProxy(Number(new URL(server.url).port), random);
  const { body } = await officer.get<{ reporters: { organisation: number }[] }>(
    `/api/collection/reporters?period=${PERIOD}&form=HTX-6T&unit=24&state=none&limit=60`,
  );
  organisations = body.reporters.map((each) => each.organisation);
});
afterAll(async () => {
  await proxy.stop();
  await server.stop();
});

interface Sending {
  readonly key: string;
  readonly organisation: number;
  readonly body: Readonly<Record<string, unknown>>;
  receipt: ReceiptView | undefined;
}

type Answer = Shot<ReceiptView & { code?: string }> | null;

function bodyOf(organisation: number, base: number, revenue: number): Readonly<Record<string, unknown>> {
  return {
    organisation,
    base,
    formVersion: 1,
    exceptions: ['revenue-jump', 'revenue-slip', 'balance-members', 'capital-slip'].map((rule) => ({
      rule,
      reason: 'đã đối chiếu',
    })),
    cells: { members: { number: 20 }, workers: { number: 5 }, revenue: { number: revenue } },
  };
}

let sends = 0;
function send(sending: Sending, body = sending.body): Promise<Answer> {
  sends += 1;
  const { key } = sending;
  return shoot({ url: proxy.url + ROUTE, origin: server.url, cookie: officer.cookie, key, body });
}

/** What a device does: the same key again until somebody answers; now and then eight at once, now and then more often than needed. */
async function insist(sending: Sending): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  if (drawBelow(random, 4) === 0)
    answers.push(...(await Promise.all(Array.from({ length: 8 }, () => send(sending)))));
  const most = 12 + drawBelow(random, 3);
  for (let each = answers.length; each < most; each += 1) {
    if (answers.some((answer) => answer?.status === 201) && drawBelow(random, 3) > 0) break;
    answers.push(await send(sending));
  }
  return answers;
}

const said = (answers: readonly Answer[]) => answers.flatMap((answer) => (answer ? [answer] : []));

describe('đường truyền xấu', () => {
  it(`${SENDS} lần gửi: mỗi mã một bản, ai cũng nhận biên nhận đầu tiên, nội dung khác bị từ chối`, async () => {
    console.log(`đường truyền xấu: seed ${seed}`);
    const wrong: string[] = [];
    const done: Sending[] = [];
    const versions = new Map<number, number>();
    const one = async (organisation: number): Promise<void> => {
      const base = versions.get(organisation) ?? 0;
      const revenue = 1_000_000_000 + drawBelow(random, 1_000_000) * 1000;
      const sending: Sending = {
        key: randomUUID(),
        organisation,
        body: bodyOf(organisation, base, revenue),
        receipt: undefined,
      };
      // A device gives up after twelve times; its owner comes back later with the same key.
      let answers = said(await insist(sending));
      for (let visit = 0; visit < 20 && !answers.some((answer) => answer.status === 201); visit += 1)
        answers = said(await insist(sending));
      if (answers.length === 0) throw new Error(`${organisation}: không ai trả lời`);
      const receipts = new Set(answers.map((answer) => JSON.stringify(answer.body)));
      if (receipts.size !== 1 || answers.some((answer) => answer.status !== 201))
        wrong.push(`${organisation}/${base}: ${[...receipts].join(' | ')}`);
      sending.receipt = answers[0]?.body;
      versions.set(organisation, base + 1);
      done.push(sending);
      const other = await send(sending, bodyOf(organisation, base, revenue + 1));
      if (other && ![409, 422].includes(other.status)) wrong.push(`nội dung khác: ${other.status}`);
      const old = done[drawBelow(random, done.length)];
      const again = old && (await send(old));
      if (again && JSON.stringify(again.body) !== JSON.stringify(old?.receipt))
        wrong.push(`mã cũ của ${old?.organisation}: ${JSON.stringify(again)}`);
    };
    // Eight devices, each with its own co-operatives.
    await Promise.all(
      Array.from({ length: 8 }, async (_, device) => {
        const own = organisations.filter((_each, index) => index % 8 === device);
        for (let turn = 0; sends < SENDS; turn += 1) await one(own[turn % own.length] ?? 0);
      }),
    );
    // What was still on its way arrives, and changes nothing.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { rows } = await server.system.database.loaderPool.query<{ key: string }>(
      `select k.key from unnest($1::uuid[], $2::bigint[], $3::int[]) as k (key, submission, version)
       where (select count(*) from requests r where r.key = k.key) <> 1 or (select count(*) from journal j where j.request_id = k.key) <> 1
         or (select count(*) from submission_versions v where v.submission_id = k.submission and v.version = k.version) <> 1`,
      [
        done.map((each) => each.key),
        done.map((each) => each.receipt?.submission),
        done.map((each) => each.receipt?.version),
      ],
    );
    expect(rows).toEqual([]);
    const counted = await server.system.database.loaderPool.query<{ versions: number; sent: number }>(
      `select (select count(*)::int from submission_versions v where v.organisation_id = any ($1) and v.period_id = (select id from reporting_periods where key = $2)) as versions,
        (select count(*)::int from journal where act = 'collection.sent') as sent`,
      [organisations, PERIOD],
    );
    expect(counted.rows[0]).toEqual({ versions: done.length, sent: done.length });
    expect(wrong).toEqual([]);
    for (const fault of Object.keys(proxy.counts) as (keyof typeof proxy.counts)[])
      expect(proxy.counts[fault], fault).toBeGreaterThan(10);
    console.log(
      `${sends} lần gửi của ${done.length} biểu (${Object.entries(proxy.counts)
        .map(([fault, count]) => `${fault} ${count}`)
        .join(', ')}): mỗi mã một bản`,
    );
  }, 1_200_000);

  it('mã còn được nhận sau 400 ngày; mã của người khác không nhận được biên nhận của mình', async () => {
    const [organisation = 0] = organisations;
    const open = await officer.get<{ version: number }>(
      `/api/entry/${PERIOD}/HTX-6T?organisation=${organisation}`,
    );
    const key = randomUUID();
    const body = bodyOf(organisation, open.body.version, 5_000_000_000);
    const first = await officer.post<ReceiptView>(ROUTE, body, key);
    expect(first.status).toBe(201);
    const later = fixedClock(new Date(TEST_CLOCK.now().getTime() + 400 * 86_400_000));
    const { adminUrl, name } = server.system.database;
    const system = await composeSystem(openPools(adminUrl, name, 2), later, TEST_KEYS);
    const app = await createApp(() => ({ system }), openLog(undefined), LIMITS);
    try {
      const url = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost');
      const then = await signInAs(url, server.accounts.provincial);
      expect(await then.post(ROUTE, body, key)).toMatchObject({ status: 201, body: first.body });
      const changed = await then.post<{ code: string }>(ROUTE, { ...body, formVersion: 2 }, key);
      expect([changed.status, changed.body.code]).toEqual([422, 'request-key-reused']);
      const other = await signInAs(url, server.accounts.leader);
      const stolen = await other.post<{ number?: string }>(ROUTE, body, key);
      expect(stolen.status).toBeGreaterThanOrEqual(400);
      expect(stolen.status).toBeLessThan(500);
      expect(stolen.body.number).toBeUndefined();
    } finally {
      await app.close();
      await system.close();
    }
  });
});
