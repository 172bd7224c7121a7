// Hành trình: what silent co-operatives said last is the same figure in the tables by province, commune and organisation, also when one has moved away.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConsolidationView } from '#server/collection/contract-total.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const ASKED = 'period=2026-H2.HTX-6T&form=HTX-6T';
let server: TestServer;
let officer: Client;
let national: Client;
beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  national = await signInAs(server.url, server.accounts.national);
  const opened = await national.post('/api/collection/periods', { regime: 'HTX-6T', code: '2026-H2' });
  expect(opened.status, JSON.stringify(opened.body)).toBe(201);
});
afterAll(() => server.stop());

/** [sum, co-operatives] of the members last known, by each way of grouping and both bases. */
async function lastKnown(who: Client): Promise<readonly (readonly [unknown, number | undefined])[]> {
  const found: (readonly [unknown, number | undefined])[] = [];
  for (const by of ['province', 'commune', 'organisation'])
    for (const basis of ['all', 'approved']) {
      const { status, body } = await who.get<ConsolidationView>(
        `/api/collection/consolidation?${ASKED}&unit=24&by=${by}&basis=${basis}`,
      );
      expect(status, JSON.stringify(body)).toBe(200);
      const { stale, staleCount } = body.total.cells.members ?? {};
      found.push([stale, staleCount]);
    }
  return found;
}

it('cùng một số ở mọi cách gom; HTX có biểu gần nhất ở tỉnh khác thì không còn trong số của tỉnh', async () => {
  const { loaderPool } = server.system.database;
  const before = await lastKnown(officer);
  const [sum, count] = before[0] ?? [];
  expect(count).toBeGreaterThan(10);
  expect(before).toEqual(Array.from({ length: 6 }, () => [sum, count]));
  expect(await lastKnown(national)).toEqual(before);
  // One that has approved forms of both periods before: the later one is sent from Tuyên Quang.
  const { rows } = await loaderPool.query<{ organisation: string; submission: string; members: string }>(
    `select s.organisation_id as organisation, s.id as submission, c.amount as members from submissions s
       join submission_approvals a on a.submission_id = s.id and a.recorded_to = 9007199254740991
       join form_cells c on c.submission_id = s.id and c.version = a.version and c.cell = 'members'
       join unit_ancestries p on p.unit_id = s.unit_id and p.level = 'province' and p.to_date > '2026-12-31'
       join unit_versions u on u.unit_id = p.ancestor_id and u.code = '24' and u.valid_to > '2026-12-31'
     where s.period_key = '2026-H1.HTX-6T' and exists (select from submissions e join submission_approvals b on b.submission_id = e.id
       where e.period_key = '2025-H2.HTX-6T' and e.organisation_id = s.organisation_id) order by s.id limit 1`,
  );
  const [moved] = rows;
  for (const relation of ['submissions', 'submission_versions', 'submission_approvals'])
    await loaderPool.query(
      `update ${relation} set unit_id = (select unit_id from unit_versions where code = '08' and valid_to > '2026-12-31' limit 1)
       where ${relation === 'submissions' ? 'id' : 'submission_id'} = $1`,
      [moved?.submission],
    );
  const after = [Number(sum) - Number(moved?.members), (count ?? 0) - 1];
  expect(await lastKnown(national)).toEqual(Array.from({ length: 6 }, () => after));
});
