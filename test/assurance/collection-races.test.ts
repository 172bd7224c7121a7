// Cuộc đua chốt, gửi, duyệt: the frozen total is the sum of the forms it lists, every time; a key sent twelve times is one form, also after 400 days.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
let leader: Client;
let organisations: readonly number[];
const PERIOD = '2026-H1.HTX-6T';
const n = (number: number) => ({ number });

beforeAll(async () => {
  server = await startTestServer({ limits: { session: 1_000_000, strangers: 1_000_000 } });
  officer = await signInAs(server.url, server.accounts.provincial);
  leader = await signInAs(server.url, server.accounts.leader);
  const { body } = await officer.get<{ reporters: { organisation: number }[] }>(
    `/api/collection/reporters?period=${PERIOD}&form=HTX-6T&unit=24&state=none&limit=200`,
  );
  organisations = body.reporters.map((each) => each.organisation);
});
afterAll(() => server.stop());

const send = (organisation: number, base: number, revenue: number, key: string = randomUUID()) =>
  officer.post<ReceiptView & { code?: string }>(
    `/api/entry/${PERIOD}/HTX-6T/submission`,
    {
      organisation,
      base,
      formVersion: 1,
      exceptions: ['revenue-jump', 'revenue-slip', 'balance-members', 'capital-slip'].map((rule) => ({
        rule,
        reason: 'đã đối chiếu',
      })),
      cells: { members: n(20), workers: n(5), revenue: n(revenue) },
    },
    key,
  );

describe('đúng một lần', () => {
  it('mười hai lần cùng mã, tám lần song song: một biểu, một biên nhận', async () => {
    const [organisation = 0] = organisations;
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => send(organisation, 0, 7_000_000_000, key)),
    );
    for (let again = 0; again < 4; again += 1) answers.push(await send(organisation, 0, 7_000_000_000, key));
    expect(new Set(answers.map((each) => each.body.number)).size).toBe(1);
    expect(answers.map((each) => each.status)).toEqual(Array(12).fill(201));
    const { rows } = await server.system.database.loaderPool.query<{ versions: number }>(
      `select count(*)::int as versions from submission_versions v join submissions s on s.id = v.submission_id where s.organisation_id = $1 and s.period_key = $2`,
      [organisation, PERIOD],
    );
    expect(rows[0]?.versions).toBe(1);
    expect((await send(organisation, 0, 7_000_000_001, key)).status).toBe(422);
  });
});

describe('chốt trong lúc gửi và duyệt', () => {
  it('tổng đã chốt luôn bằng tổng các biểu liệt kê; không biểu nào ở cả hai nơi hay không nơi nào', async () => {
    const rounds = propertyRuns(6, 250);
    const bad: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const own = organisations.slice(1 + (round % 20) * 4, 5 + (round % 20) * 4);
      const work = own.map(async (organisation, index) => {
        const sent = await send(organisation, 0, (index + 1) * 1_000_000_000);
        if (sent.status === 201)
          await leader.post(`/api/collection/submissions/${sent.body.submission}/steps`, {
            step: 'approve',
            base: sent.body.version,
          });
      });
      const lock = leader.post('/api/collection/locks', { period: PERIOD, unit: '24' });
      const [locked] = await Promise.all([lock, ...work]);
      expect(locked.status, JSON.stringify(locked.body)).toBe(200);
      const { rows } = await sql<{ off: number }>`
        with lock as (select max(id) as id from period_locks),
        listed as (select m.form_code, c.cell, sum(c.amount) as amount from frozen_members m join lock l on l.id = m.lock_id
          join form_cells c on c.submission_id = m.submission_id and c.version = m.version and c.amount is not null group by 1, 2)
        select count(*)::int as off from listed f full join (select t.* from frozen_totals t join lock l on l.id = t.lock_id) t
          on t.form_code = f.form_code and t.cell = f.cell where f.amount is distinct from t.amount`.execute(
        server.system.database.loader,
      );
      if (rows[0]?.off !== 0) bad.push(`vòng ${round}: ${rows[0]?.off} ô lệch`);
      const queue = await sql<{ both: number }>`
        select count(*)::int as both from submission_versions v join frozen_members m on m.submission_id = v.submission_id and m.version = v.version
        where v.queued and m.lock_id = (select max(id) from period_locks) and v.recorded_from > (select recorded_from from period_locks where id = m.lock_id)`.execute(
        server.system.database.loader,
      );
      if (queue.rows[0]?.both !== 0) bad.push(`vòng ${round}: biểu ở cả hai nơi`);
      expect(
        (
          await leader.post('/api/collection/locks/reopen', {
            period: PERIOD,
            unit: '24',
            reason: 'vòng thử kế tiếp',
          })
        ).status,
      ).toBe(200);
    }
    expect(bad).toEqual([]);
  });
});
