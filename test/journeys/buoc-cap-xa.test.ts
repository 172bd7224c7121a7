// Journey: a province puts its communes between co-operatives and itself; the commune passes on, is silent, is taken out again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import type { SubmissionView } from '#server/collection/contract-review.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
let leader: Client;
let national: Client;
let free: readonly number[];
const OPEN = '2026-H2.HTX-6T';
const n = (number: number) => ({ number });

beforeAll(async () => {
  server = await startTestServer();
  const { provincial, leader: head, national: centre } = server.accounts;
  [officer, leader, national] = (await Promise.all(
    [provincial, head, centre].map((each) => signInAs(server.url, each)),
  )) as [Client, Client, Client];
  const opened = await national.post('/api/collection/periods', { regime: 'HTX-6T', code: '2026-H2' });
  expect(opened.status).toBe(201);
  const { body } = await officer.get<{ reporters: { organisation: number }[] }>(
    `/api/collection/reporters?period=${OPEN}&form=HTX-6T&unit=24&state=none&limit=10`,
  );
  free = body.reporters.map((each) => each.organisation);
});
afterAll(() => server.stop());

const EXPLAINED = ['revenue-jump', 'revenue-slip', 'capital-slip', 'balance-members'].map((rule) => ({
  rule,
  reason: 'đã đối chiếu với HTX',
}));

async function send(period: string, organisation: number | undefined, base = 0): Promise<ReceiptView> {
  const sent = await officer.post<ReceiptView>(`/api/entry/${period}/HTX-6T/submission`, {
    organisation,
    base,
    formVersion: 1,
    exceptions: EXPLAINED,
    cells: { members: n(40), workers: n(12), revenue: n(2_500_000_000) },
  });
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  return sent.body;
}

const approve = (who: Client, receipt: ReceiptView) =>
  who.post<{ state: string; acting: boolean; code?: string; message?: string }>(
    `/api/collection/submissions/${receipt.submission}/steps`,
    { step: 'approve', base: receipt.version },
  );
const set = (who: Client, unit: string, regime: string, stands: boolean) =>
  who.post<{ stands: boolean; code?: string }>('/api/collection/commune-steps', { unit, regime, stands });

describe('bước cấp xã', () => {
  it('tỉnh đặt cho mình; trung ương, tỉnh khác, chế độ không do HTX báo cáo đều bị từ chối bằng câu', async () => {
    expect((await set(national, '24', 'HTX-6T', true)).body.code).toBe('step-not-your-level');
    expect((await set(officer, '08', 'HTX-6T', true)).body.code).toBe('out-of-scope');
    expect((await set(officer, '24', 'THT-XA', true)).body.code).toBe('commune-step-impossible');
    expect((await set(officer, '24', 'HTX-6T', false)).body.code).toBe('commune-step-same');
    expect((await set(officer, '24', 'HTX-6T', true)).body).toMatchObject({ stands: true });
    const { body } = await national.get<{ steps: { unit: string; regime: string }[] }>(
      '/api/collection/commune-steps?unit=VN',
    );
    expect(body.steps).toMatchObject([{ unit: '24', regime: 'HTX-6T' }]);
  });

  it('xã còn hạn thì tỉnh chưa duyệt được; bỏ bước cấp xã thì biểu đang chờ xã về tỉnh', async () => {
    const receipt = await send(OPEN, free[0]);
    const early = await approve(leader, receipt);
    expect([early.status, early.body.code]).toEqual([403, 'step-not-your-level']);
    expect(early.body.message).toContain('cấp xã');
    const view = await leader.get<SubmissionView>(`/api/collection/submissions/${receipt.submission}`);
    expect(view.body.may).toEqual([]);
    expect((await set(officer, '24', 'HTX-6T', false)).body).toMatchObject({ stands: false });
    expect((await approve(leader, receipt)).body).toMatchObject({ state: 'approved', acting: false });
    expect((await set(officer, '24', 'HTX-6T', true)).body).toMatchObject({ stands: true });
  });

  it('xã im lặng quá hạn: tỉnh duyệt thay; lịch sử và nhật ký đều ghi là làm thay', async () => {
    const past = '2026-H1.HTX-6T';
    const receipt = await send(past, (await missing(past))[0]);
    const view = await leader.get<SubmissionView>(`/api/collection/submissions/${receipt.submission}`);
    expect(view.body).toMatchObject({ acting: true, late: true });
    expect((await approve(leader, receipt)).body).toMatchObject({ state: 'approved', acting: true });
    const after = await leader.get<SubmissionView>(`/api/collection/submissions/${receipt.submission}`);
    expect(after.body.history.at(-1)).toMatchObject({ state: 'approved', level: 'commune', acting: true });
    const { rows } = await server.system.database.loaderPool.query<{ note: unknown }>(
      `select note from journal where act = 'collection.approve' and subject_id = $1`,
      [String(receipt.submission)],
    );
    expect(rows).toMatchObject([{ note: { after: { acting: true, state: 'approved' } } }]);
  });
});

async function missing(period: string): Promise<readonly number[]> {
  const { body } = await officer.get<{ reporters: { organisation: number }[] }>(
    `/api/collection/reporters?period=${period}&form=HTX-6T&unit=24&state=none&limit=2`,
  );
  return body.reporters.map((each) => each.organisation);
}
