// Journey: cells that stand out are judged when a form is sent, kept with it, shown to whoever may see the form, and judged again alike.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import type { OutlierView } from '#server/collection/contract-total.ts';
import { findOutlierFaults, rebuildOutliers } from '#server/collection/judge-again.ts';
import { withTransaction } from '#server/platform/bulk-write.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
let national: Client;
let leader: Client;
const n = (number: number) => ({ number });
const EXPLAINED = ['revenue-jump', 'revenue-slip', 'capital-slip', 'balance-members'].map((rule) => ({
  rule,
  reason: 'đã đối chiếu với HTX',
}));

beforeAll(async () => {
  server = await startTestServer();
  const { provincial, national: centre, leader: head } = server.accounts;
  [officer, national, leader] = (await Promise.all(
    [provincial, centre, head].map((each) => signInAs(server.url, each)),
  )) as [Client, Client, Client];
  for (const code of ['2027-H1', '2027-H2'])
    expect((await national.post('/api/collection/periods', { regime: 'HTX-6T', code })).status).toBe(201);
});
afterAll(() => server.stop());

async function send(
  period: string,
  organisation: number,
  base: number,
  revenue: number,
): Promise<ReceiptView> {
  const sent = await officer.post<ReceiptView>(`/api/entry/${period}.HTX-6T/HTX-6T/submission`, {
    organisation,
    base,
    formVersion: 1,
    exceptions: EXPLAINED,
    cells: { members: n(40), workers: n(12), revenue: n(revenue) },
  });
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  return sent.body;
}

async function outliers(who: Client, period: string, unit: string): Promise<readonly OutlierView[]> {
  const { body } = await who.get<{ outliers: OutlierView[] }>(
    `/api/collection/outliers?period=${period}.HTX-6T&form=HTX-6T&unit=${unit}&limit=500`,
  );
  return body.outliers;
}

/** Organisations of one sector in the officer's province that have never reported. */
async function alike(count: number): Promise<readonly number[]> {
  const { rows } = await server.system.database.loaderPool.query<{ id: number }>(
    `select o.organisation_id as id from organisation_spans o join unit_ancestries a on a.unit_id = o.unit_id and a.level = 'province' and a.to_date > '2027-12-31'
     join unit_versions u on u.unit_id = a.ancestor_id and u.code = '24' and u.valid_to > '2027-12-31'
     where o.recorded_to = 9007199254740991 and o.valid_to > '2027-12-31' and o.kind = 'HTX' and o.operating = 'active' and o.sector = (select mode() within group (order by p.sector) from organisation_spans p)
       and not exists (select from submissions s where s.organisation_id = o.organisation_id) order by 1 limit $1`,
    [count],
  );
  return rows.map((each) => each.id);
}

const inside = <T>(work: Parameters<typeof withTransaction<T>>[2]) =>
  withTransaction(server.system.database.loaderPool, 'begin', work);

describe('ô bất thường', () => {
  it('bản minh họa: số nghìn lần kỳ trước được nêu là nhầm đơn vị, kèm số kỳ trước', async () => {
    const found = await outliers(officer, '2026-H1', '24');
    const slips = found.filter((each) => each.kind === 'scale');
    expect(slips.length).toBeGreaterThan(0);
    for (const each of slips) expect(Number(each.value) / Number(each.last)).toBeGreaterThan(250);
  });

  it('danh sách nói có tất cả bao nhiêu ô; đọc từng trang thì đủ, không trùng, đúng thứ tự', async () => {
    const whole = await outliers(national, '2026-H1', 'VN');
    expect(whole.length).toBeGreaterThan(3);
    const read: OutlierView[] = [];
    const size = Math.ceil(whole.length / 3);
    let after = '';
    do {
      const { body } = await national.get<{ outliers: OutlierView[]; next: string | null; total: number }>(
        `/api/collection/outliers?period=2026-H1.HTX-6T&form=HTX-6T&unit=VN&limit=${size}${after}`,
      );
      expect(body.total).toBe(whole.length);
      expect(body.outliers.length).toBeLessThanOrEqual(size);
      read.push(...body.outliers);
      after = body.next === null ? '' : `&after=${body.next}`;
    } while (after !== '');
    expect(read).toEqual(whole);
  });

  it('biểu thứ sáu trở đi có mặt bằng để so; gửi lại số đúng thì hết nêu; toàn quốc thấy cùng một danh sách', async () => {
    const members = await alike(7);
    for (const [index, id] of members.slice(0, 5).entries()) {
      const { submission } = await send('2027-H1', id, 0, (1000 + index * 100) * 1_000_000);
      const step = { step: 'approve', base: 1 };
      expect((await leader.post(`/api/collection/submissions/${submission}/steps`, step)).status).toBe(200);
    }
    const [own = 0, other = 0] = [members[0], members[6]];
    await send('2027-H2', own, 0, 4_100_000_000);
    await send('2027-H2', other, 0, 3_000_000_000);
    const found = await outliers(officer, '2027-H2', '24');
    expect(found).toEqual([
      expect.objectContaining({ cell: 'revenue', kind: 'last', value: 4_100_000_000, last: 1_000_000_000 }),
      expect.objectContaining({
        cell: 'revenue',
        kind: 'peers',
        value: 3_000_000_000,
        last: null,
        peers: { low: 1_100_000_000, middle: 1_200_000_000, high: 1_300_000_000 },
      }),
    ]);
    expect(await outliers(national, '2027-H2', 'VN')).toEqual(found);
    await send('2027-H2', own, 1, 1_050_000_000);
    expect((await outliers(officer, '2027-H2', '24')).map((each) => each.kind)).toEqual(['peers']);
  });

  it('kiểm chứng xét lại bằng đúng luật ấy: sai một lời xét hay một mặt bằng thì lộ, dựng lại thì như cũ', async () => {
    expect(await inside(findOutlierFaults)).toEqual([]);
    const before = await outliers(officer, '2027-H2', '24');
    await server.system.database.loaderPool.query(`
      update submission_versions set outliers = '[]' where outliers <> '[]';
      update peer_spreads set figures = figures - 'revenue'`);
    const faults = await inside(findOutlierFaults);
    expect(new Set(faults.map((each) => each.relation))).toEqual(
      new Set(['peer_spreads', 'submission_versions']),
    );
    await inside(rebuildOutliers);
    expect(await inside(findOutlierFaults)).toEqual([]);
    expect(await outliers(officer, '2027-H2', '24')).toEqual(before);
  });
});
