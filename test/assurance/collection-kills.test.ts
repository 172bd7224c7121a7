// Giết giữa lúc gửi biểu: the server, PostgreSQL or both die at random; every acknowledged form is there once, with its cells and its totals.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom, drawBelow } from '#domain/demonstration/random.ts';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import { findTotalFaults } from '#server/collection/rederive.ts';
import { readInstance } from '#server/platform/instance.ts';
import { type Acknowledged, openDevice } from '#test/support/device.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import {
  killDatabase,
  newHome,
  patience,
  type ServerProcess,
  startServer,
  untilReady,
} from '#test/support/server-process.ts';

const KILLS = propertyRuns(3, 51);
const FORMS = propertyRuns(45, 1_000);
const DEVICES = 4;
const PERIOD = '2026-H1.HTX-6T';
/** What the count takes on a machine that others have busy. */
const LIMIT = 600_000 + KILLS * 120_000;

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

function account(name: string): { email: string; password: string } {
  const lines = readFileSync(path.join(home.dataDir, 'tai-khoan-minh-hoa.txt'), 'utf8').split('\n');
  const [email = '', password = ''] = lines.find((line) => line.startsWith(name))?.split('\t') ?? [];
  return { email, password };
}

async function connect(): Promise<pg.Client> {
  const { postgresPort, postgresPassword } = await readInstance(home.dataDir);
  const client = new pg.Client({
    connectionString: `postgres://postgres:${postgresPassword ?? ''}@127.0.0.1:${postgresPort ?? 0}/thongsuot`,
  });
  await client.connect();
  return client;
}

async function kill(kind: 'server' | 'postgres' | 'both'): Promise<void> {
  if (kind !== 'server') await killDatabase(home.dataDir);
  if (kind === 'postgres') return;
  server.child.kill('SIGKILL');
  await server.ended;
  server = startServer(home.dataDir, home.port);
}

const bodyOf = (organisation: number, base: number, revenue: number) => ({
  organisation,
  base,
  formVersion: 1,
  exceptions: ['revenue-jump', 'revenue-slip', 'balance-members', 'capital-slip'].map((rule) => ({
    rule,
    reason: 'đã đối chiếu',
  })),
  cells: { members: { number: 20 }, workers: { number: 5 }, revenue: { number: revenue } },
});

/** Co-operatives that have sent nothing for the period; when they are fewer than the forms, each sends again. */
async function listFree(client: pg.Client): Promise<readonly number[]> {
  const { rows } = await client.query<{ id: number }>(
    `select t.organisation_id::int as id from organisation_spans t
     join unit_ancestries a on a.unit_id = t.unit_id and a.level = 'province' and a.from_date <= '2026-06-30' and a.to_date > '2026-06-30'
     join unit_versions u on u.unit_id = a.ancestor_id and u.code = '24' and u.valid_to > '2026-06-30'
     where t.valid_from <= '2026-06-30' and t.valid_to > '2026-06-30' and t.recorded_to = 9007199254740991 and t.kind = 'HTX' and t.operating <> 'stopped'
       and not exists (select 1 from submissions s where s.organisation_id = t.organisation_id and s.period_key = $1) order by 1 limit $2`,
    [PERIOD, FORMS],
  );
  return rows.map((each) => each.id);
}

describe('giết giữa lúc gửi biểu', () => {
  it(
    `${KILLS} lần giết trong ${FORMS} biểu: không biểu nào đã nhận bị mất hay nhân đôi`,
    async () => {
      const seed = Number(process.env.THONGSUOT_SEED ?? Date.now() % 2_147_483_647);
      const random = createRandom(seed);
      console.log(`giết giữa lúc gửi biểu: seed ${seed}`);
      const first = await connect();
      const organisations = await listFree(first);
      const { rows: before } = await first.query<{ sent: number }>(
        `select count(*)::int as sent from submission_versions v join reporting_periods p on p.id = v.period_id where p.key = $1`,
        [PERIOD],
      );
      await first.end();
      expect(organisations.length).toBeGreaterThan(Math.min(FORMS, 500) - 1);
      const done: (Acknowledged<ReceiptView> & { organisation: number; revenue: number })[] = [];
      let next = 0;
      const devices = Promise.all(
        Array.from({ length: DEVICES }, async (_, device) => {
          // Each device has its own co-operatives, so that what they send again stands on what they sent before.
          const own = organisations.filter((_each, index) => index % DEVICES === device);
          const route = `/api/entry/${PERIOD}/HTX-6T/submission`;
          const send = openDevice<ReceiptView>(home.url, account('bacninh@'), route);
          for (let turn = 0; next < FORMS; turn += 1) {
            const organisation = own[turn % own.length] ?? 0;
            const base = Math.floor(turn / own.length);
            const revenue = 1_000_000_000 + next * 1_000_000;
            next += 1;
            const one = await send(bodyOf(organisation, base, revenue), `biểu của ${organisation}`);
            done.push({ ...one, organisation, revenue });
          }
        }),
      );
      const kinds = { server: 0, postgres: 0, both: 0 };
      const recovery: number[] = [];
      for (let each = 0; each < KILLS; each += 1) {
        // Kills follow the forms, not the clock: each meets sendings under way.
        while (done.length < (FORMS * each) / (KILLS + 1)) await sleep(5);
        await sleep(drawBelow(random, 60));
        const kind = (['server', 'postgres', 'both'] as const)[each % 3] ?? 'server';
        kinds[kind] += 1;
        await kill(kind);
        recovery.push(await untilReady(home.url, patience(60_000)));
      }
      await devices;
      const client = await connect();
      try {
        const { rows } = await client.query(
          `select k.organisation from unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[]) as k (key, organisation, submission, seq, revenue) 
         where (select count(*) from submissions s where s.organisation_id = k.organisation and s.period_key = $6) <> 1
           or (select count(*) from submission_versions v where v.organisation_id = k.organisation and v.recorded_from = k.seq and v.submission_id = k.submission) <> 1
           or (select count(*) from submission_states t where t.submission_id = k.submission and t.recorded_from = k.seq) <> 1
           or (select count(*) from requests r where r.key = k.key and r.seq = k.seq) <> 1
           or (select count(*) from journal j where j.request_id = k.key and j.seq = k.seq) <> 1
           or (select count(*) from form_cells c where c.submission_id = k.submission and c.amount = k.revenue and c.cell = 'revenue') <> 1`,
          [
            done.map((each) => each.key),
            done.map((each) => each.organisation),
            done.map((each) => each.receipt.submission),
            done.map((each) => each.receipt.seq),
            done.map((each) => each.revenue),
            PERIOD,
          ],
        );
        expect(rows).toEqual([]);
        const { rows: whole } = await client.query(
          `select (select count(*)::int from submission_versions v join reporting_periods p on p.id = v.period_id where p.key = $1) as versions,
           (select count(*)::int from journal where act = 'collection.sent') as journal,
           (select count(*)::int from submission_versions v where not exists (select 1 from journal j where j.seq = v.recorded_from)) as without_journal,
           (select count(*)::int from form_cells c where not exists (select 1 from submission_versions v where v.submission_id = c.submission_id and v.version = c.version)) as without_version`,
          [PERIOD],
        );
        const versions = (before[0]?.sent ?? 0) + FORMS;
        expect(whole[0]).toEqual({ versions, journal: FORMS, without_journal: 0, without_version: 0 });
        // Kept totals are what the forms say, after all of it.
        expect(await findTotalFaults(client as never)).toEqual([]);
      } finally {
        await client.end();
      }
      const tries = done.reduce((sum, each) => sum + each.tries, 0);
      const slowest = Math.max(...recovery);
      console.log(
        `${KILLS} lần giết (máy chủ ${kinds.server}, PostgreSQL ${kinds.postgres}, cả hai ${kinds.both}), ${FORMS} biểu, ${tries} lần gửi: 0 mất, 0 nhân đôi; ` +
          `sẵn sàng lại chậm nhất ${(slowest / 1000).toFixed(1)} giây`,
      );
      expect(slowest).toBeLessThan(patience(30_000));
    },
    LIMIT,
  );
});
