// Cuộc đua chốt, gửi, duyệt, mở lại: the frozen total is the sum of the forms it lists, and no form is in neither place or in both, every time.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom, drawBelow } from '#domain/demonstration/random.ts';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import type { LockView, QueuedView } from '#server/collection/contract-review.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const RACES = propertyRuns(10, 2_000);
const PERIOD = '2026-H1.HTX-6T';
/** What the count takes on a machine that others have busy. */
const LIMIT = 600_000 + RACES * 5_000;
const seed = Number(process.env.THONGSUOT_SEED ?? Date.now() % 2_147_483_647);
const random = createRandom(seed);

let server: TestServer;
let officer: Client;
let leader: Client;
let organisations: readonly number[];

beforeAll(async () => {
  server = await startTestServer({ limits: { session: 10_000_000, strangers: 10_000_000 } });
  const { provincial, leader: head } = server.accounts;
  [officer, leader] = (await Promise.all([provincial, head].map((each) => signInAs(server.url, each)))) as [
    Client,
    Client,
  ];
  const { body } = await officer.get<{ reporters: { organisation: number }[] }>(
    `/api/collection/reporters?period=${PERIOD}&form=HTX-6T&unit=24&state=none&limit=40`,
  );
  organisations = body.reporters.map((each) => each.organisation);
});
afterAll(() => server.stop());

interface Racer {
  readonly organisation: number;
  version: number;
  submission: number;
}

type Refusal = { readonly code?: string };

async function send(racer: Racer): Promise<string | undefined> {
  const answer = await officer.post<ReceiptView & Refusal>(
    `/api/entry/${PERIOD}/HTX-6T/submission`,
    {
      organisation: racer.organisation,
      base: racer.version,
      formVersion: 1,
      exceptions: ['revenue-jump', 'revenue-slip', 'balance-members', 'capital-slip'].map((rule) => ({
        rule,
        reason: 'đã đối chiếu',
      })),
      cells: {
        members: { number: 20 },
        workers: { number: 5 },
        revenue: { number: (1 + drawBelow(random, 900)) * 10_000_000 },
        'products.1.value': { number: 1_000_000 },
        'products.2.value': { number: 2_000_000 },
      },
    },
    randomUUID(),
  );
  if (answer.status !== 201) return `gửi: ${answer.status} ${JSON.stringify(answer.body)}`;
  racer.version = answer.body.version;
  racer.submission = answer.body.submission;
  return undefined;
}

async function approve(racer: Racer): Promise<string | undefined> {
  if (racer.submission === 0) return undefined;
  const answer = await leader.post<Refusal>(`/api/collection/submissions/${racer.submission}/steps`, {
    step: 'approve',
    base: racer.version,
  });
  // Locked meanwhile, sent again meanwhile, or approved already: each is an answer, none a half write.
  const known = ['period-locked', 'form-stale', 'step-impossible'];
  return answer.status === 200 || known.includes(answer.body.code ?? '') ? undefined : JSON.stringify(answer);
}

async function lock(): Promise<string | undefined> {
  const answer = await leader.post<LockView & Refusal>('/api/collection/locks', {
    period: PERIOD,
    unit: '24',
  });
  return answer.status === 200 || answer.body.code === 'period-locked' ? undefined : JSON.stringify(answer);
}

async function unlock(): Promise<string | undefined> {
  const body = { period: PERIOD, unit: '24', reason: 'cuộc đua kế tiếp' };
  const answer = await leader.post<Refusal>('/api/collection/locks/reopen', body);
  return answer.status === 200 || answer.body.code === 'period-not-locked'
    ? undefined
    : JSON.stringify(answer);
}

/** Every lock of the race against its own members, cell by cell; and the lock that stands against every form. */
async function faultsSince(after: number): Promise<{ faults: number; last: number }> {
  const { rows } = await server.system.database.loaderPool.query<{ faults: number; last: number }>(
    `with listed as (select m.lock_id, m.form_code, total_cell(c.cell) as cell, sum(c.amount) as amount, count(distinct m.submission_id) as reported from frozen_members m
        join form_cells c on c.period_end = '2026-06-30' and c.submission_id = m.submission_id and c.version = m.version and c.amount is not null where m.lock_id > $1 group by 1, 2, 3),
      sums as (select count(*) as off from listed l full join (select * from frozen_totals where lock_id > $1) t using (lock_id, form_code, cell)
        where l.amount is distinct from t.amount or l.reported is distinct from t.reported),
      standing as (select l.* from period_locks l join reporting_periods p on p.id = l.period_id where p.key = $2 and l.recorded_to = 9007199254740991),
      places as (select s.id, (select count(*) from frozen_members m, standing l where m.lock_id = l.id and m.submission_id = s.id and m.version = v.version) as frozen,
          (t.state in ('sent', 'received', 'amended'))::int as waiting, (t.state = 'returned')::int as returned
        from submissions s join submission_versions v on v.submission_id = s.id and v.recorded_to = 9007199254740991
        join submission_states t on t.submission_id = s.id and t.recorded_to = 9007199254740991
        join unit_ancestries a on a.unit_id = s.unit_id and a.level = 'province' and a.from_date <= '2026-06-30' and a.to_date > '2026-06-30'
        join standing l on l.unit_id = a.ancestor_id and l.period_id = s.period_id)
     select ((select off from sums) + (select count(*) from places where frozen + waiting + returned <> 1))::int as faults,
       (select max(id)::int from period_locks) as last`,
    [after, PERIOD],
  );
  return rows[0] ?? { faults: -1, last: after };
}

describe('chốt trong lúc gửi, duyệt, mở lại', () => {
  it(
    `${RACES} cuộc đua: tổng chốt = tổng các biểu liệt kê; biểu nào cũng ở đúng một nơi; biểu muộn nhìn thấy được`,
    async () => {
      console.log(`cuộc đua chốt: seed ${seed}`);
      const racers = organisations.map(
        (organisation): Racer => ({ organisation, version: 0, submission: 0 }),
      );
      const wrong: string[] = [];
      let [last, late, locks] = [0, 0, 0];
      for (let race = 0; race < RACES; race += 1) {
        const own = Array.from(
          { length: 4 },
          (_, index) => racers[(race * 4 + index) % racers.length] as Racer,
        );
        const acts = [
          ...own.map((racer) => async () => (await send(racer)) ?? (await approve(racer))),
          ...own.slice(0, 2).map((racer) => () => approve(racer)),
          lock,
          unlock,
          lock,
        ].map((act) => ({ act, turn: random() }));
        const answers = await Promise.all(acts.sort((a, b) => a.turn - b.turn).map(({ act }) => act()));
        wrong.push(...answers.flatMap((each) => each ?? []));
        wrong.push(...[await lock()].flatMap((each) => each ?? []));
        const found = await faultsSince(last);
        if (found.faults !== 0) wrong.push(`cuộc đua ${race}: ${found.faults} chỗ lệch`);
        locks += found.last - last;
        last = found.last;
        // One more comes after the lock: it waits where everyone sees it, and no total moves.
        const [first] = own;
        const sent = first && (await send(first));
        if (sent) wrong.push(sent);
        const { body } = await officer.get<{ submissions: QueuedView[] }>(
          `/api/collection/submissions?period=${PERIOD}&unit=24&state=waiting&limit=200`,
        );
        const seen = body.submissions.find((each) => each.id === first?.submission);
        if (!seen?.queuedLate) wrong.push(`cuộc đua ${race}: biểu muộn không ở hàng chờ`);
        else late += 1;
        const again = await faultsSince(last);
        if (again.faults !== 0) wrong.push(`cuộc đua ${race}, sau biểu muộn: ${again.faults} chỗ lệch`);
        wrong.push(...[await unlock()].flatMap((each) => each ?? []));
      }
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(late).toBe(RACES);
      expect(locks).toBeGreaterThanOrEqual(RACES);
      console.log(`${RACES} cuộc đua, ${locks} lần chốt, ${late} biểu muộn: 0 chỗ lệch`);
    },
    LIMIT,
  );
});
