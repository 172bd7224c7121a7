// Killed at any moment — the server, PostgreSQL, both —: is every acknowledged write there once, and the journal whole?
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom, drawBelow } from '#domain/demonstration/random.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { readInstance } from '#server/platform/instance.ts';
import { type Acknowledged, openDevice } from '#test/support/device.ts';
import { foundingBody } from '#test/support/founding.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import {
  killDatabase,
  killTree,
  newHome,
  type ServerProcess,
  startServer,
  untilReady,
} from '#test/support/server-process.ts';

const KILLS = propertyRuns(4, 20);
const WRITES = propertyRuns(60, 200);
const CLIENTS = 4;

let home: Awaited<ReturnType<typeof newHome>>;
let server: ServerProcess;

beforeAll(async () => {
  home = await newHome();
  server = startServer(home.dataDir, home.port);
  await untilReady(home.url);
});
afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  await home.remove();
});

interface Founded extends Acknowledged<Receipt> {
  readonly name: string;
}

function officer(): { email: string; password: string } {
  const lines = readFileSync(path.join(home.dataDir, 'tai-khoan-minh-hoa.txt'), 'utf8').split('\n');
  const [email = '', password = ''] = lines.find((line) => line.startsWith('bacninh@'))?.split('\t') ?? [];
  return { email, password };
}

async function killServer(): Promise<void> {
  server.child.kill('SIGKILL');
  await server.ended;
  server = startServer(home.dataDir, home.port);
}

describe('giết giữa lúc ghi', () => {
  it(`${KILLS} lần giết trong ${WRITES} lần ghi: không lần nào đã nhận bị mất hay nhân đôi`, async () => {
    const seed = Number(process.env.THONGSUOT_SEED ?? Date.now() % 2_147_483_647);
    const random = createRandom(seed);
    console.log(`giết giữa lúc ghi: seed ${seed}`);
    const account = officer();
    const acknowledged: Founded[] = [];
    let next = 0;
    const clients = Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        const send = openDevice<Receipt>(home.url, account, '/api/organisations');
        while (next < WRITES) {
          next += 1;
          const name = `HTX chịu nạn ${next}`;
          acknowledged.push({ name, ...(await send(foundingBody(name), name)) });
          // Spread over the kills, so that each of them meets writes under way.
          await sleep(10);
        }
      }),
    );
    const kinds = { server: 0, postgres: 0, both: 0 };
    const recovery: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      // The kills follow the writes, not the clock: each waits for its share of them, then a random moment more.
      while (acknowledged.length < (WRITES * kill) / (KILLS + 1)) await sleep(5);
      await sleep(drawBelow(random, 60));
      const kind = (['server', 'postgres', 'both'] as const)[kill % 3] ?? 'server';
      kinds[kind] += 1;
      if (kind !== 'server') await killDatabase(home.dataDir);
      if (kind !== 'postgres') await killServer();
      recovery.push(
        await untilReady(home.url, 60_000).catch((error: unknown) => {
          throw new Error(`lần giết ${kill + 1} (${kind}): ${String(error)}\n${server.said().stderr}`);
        }),
      );
    }
    await clients;
    const { postgresPort, postgresPassword } = await readInstance(home.dataDir);
    const client = new pg.Client({
      connectionString: `postgres://postgres:${postgresPassword ?? ''}@127.0.0.1:${postgresPort ?? 0}/thongsuot`,
    });
    await client.connect();
    try {
      for (const { key, name, receipt } of acknowledged) {
        const { rows } = await client.query(
          `select (select count(*)::int from organisations where code = $1) as organisations, (select count(distinct organisation_id)::int from organisation_spans where name = $2) as named,
            (select count(*)::int from requests where key = $3 and seq = $4) as receipts, (select count(*)::int from journal where seq = $4 and request_id = $3) as journal,
            (select count(*)::int from organisation_event_versions where recorded_from = $4) as events, (select count(*)::int from organisation_spans where recorded_from = $4) as spans,
            (select count(*)::int from organisation_flows where recorded_from = $4) as flows`,
          [receipt.code, name, key, receipt.seq],
        );
        expect([name, rows[0]]).toEqual([
          name,
          { organisations: 1, named: 1, receipts: 1, journal: 1, events: 1, spans: 1, flows: 1 },
        ]);
      }
      const { rows: whole } = await client.query(
        `with recorded as (select recorded_from as seq from organisation_event_versions union select recorded_from from organisation_spans union select recorded_from from organisation_flows)
         select (select count(*)::int from recorded r where not exists (select 1 from journal j where j.seq = r.seq)) as without_journal,
           (select count(*)::int from journal where act = 'organisation.founded') as founded,
           (select count(*)::int from journal j where act = 'organisation.founded' and not exists (select 1 from organisation_event_versions e where e.recorded_from = j.seq)) as without_rows,
           (select count(*)::int from organisations where source = 'entered') as entered,
           (select max(seq) <= (select last_value from journal_seq) from journal) as numbered,
           (select count(*)::int from journal where act = 'demonstration.loaded') as demonstrations`,
      );
      expect(whole[0]).toEqual({
        without_journal: 0,
        founded: WRITES,
        without_rows: 0,
        entered: WRITES,
        numbered: true,
        demonstrations: 1,
      });
    } finally {
      await client.end();
    }
    expect(acknowledged).toHaveLength(WRITES);
    expect(new Set(acknowledged.map(({ receipt }) => receipt.seq)).size).toBe(WRITES);
    const tries = acknowledged.reduce((sum, each) => sum + each.tries, 0);
    console.log(
      `${KILLS} lần giết (máy chủ ${kinds.server}, PostgreSQL ${kinds.postgres}, cả hai ${kinds.both}), ${WRITES} lần ghi, ${tries} lần gửi: 0 mất, 0 nhân đôi; ` +
        `sẵn sàng lại chậm nhất ${(Math.max(...recovery) / 1000).toFixed(1)} giây`,
    );
    expect(Math.max(...recovery)).toBeLessThan(90_000);
  }, 600_000);

  it('đang đọc bản minh họa vẫn đúng, và máy chủ dừng sạch bằng Ctrl+C', async () => {
    await untilReady(home.url);
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(0);
    expect(server.said().stderr).toContain('Đã dừng.');
    expect(await killTree(home.dataDir)).toBe(0);
  });
});
