// Journey: two officers write of the same fund and the same share; the later one hears what was written meanwhile, and nothing said is lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Board, CascadeView, TargetHistory } from '#server/target/contract.ts';
import type { fundContract } from '#server/target/contract-funds.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { clause, founded, newDocument } from '#test/support/directive-fixture.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

type Funds = z.infer<(typeof fundContract.list.response)[200]>;
interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly data: unknown;
}

let server: TestServer;
let officer: Client;
let colleague: Client;
let fundOfficer: Client;
let national: Client;

beforeAll(async () => {
  server = await startTestServer();
  const { accounts, url } = server;
  officer = await signInAs(url, accounts.provincial);
  colleague = await signInAs(url, accounts.leader);
  fundOfficer = await signInAs(url, accounts.fundOfficer);
  national = await signInAs(url, accounts.national);
});
afterAll(() => server.stop());

const fund = (more: object) => ({
  unit: '24',
  event: 'held',
  asOf: '2026-06-30',
  source: 'Báo cáo số 12/BC-QHT',
  ...more,
});
const states = async () => (await officer.get<Funds>('/api/funds?unit=24')).body.states;

describe('hai người cùng ghi về quỹ một ngày', () => {
  it('người sau bị từ chối kèm cả hai điều; xem rồi ghi lại thì điều cũ còn trong lịch sử, có người ghi', async () => {
    const first = await fundOfficer.post<{ seq: number }>('/api/funds', fund({ capital: 20_500_000_000 }));
    expect(first.status, JSON.stringify(first.body)).toBe(200);
    const later = fund({ capital: 25_000_000_000, source: 'Báo cáo số 15/BC-QHT' });
    const refused = await officer.post<Refusal>('/api/funds', later);
    expect([refused.status, refused.body.code]).toEqual([409, 'fund-stale']);
    expect(refused.body.message).toContain('đang có quỹ, 20 tỷ 500 triệu đồng (Báo cáo số 12/BC-QHT)');
    expect(refused.body.message).toContain('đang có quỹ, 25 tỷ đồng');
    expect(refused.body.data).toMatchObject({
      version: first.body.seq,
      now: { capital: 20_500_000_000 },
      sent: { capital: 25_000_000_000 },
    });
    const none = await officer.post<Refusal>('/api/funds', fund({ event: 'none' }));
    expect([none.status, none.body.code]).toEqual([409, 'fund-stale']);
    expect((await states()).map((each) => each.capital)).toEqual([20_500_000_000]);
    const knowing = await officer.post('/api/funds', { ...later, base: first.body.seq });
    expect(knowing.status).toBe(200);
    expect(
      (await states()).map(({ capital, replaced, recordedBy }) => [capital, replaced, recordedBy]),
    ).toEqual([
      [20_500_000_000, true, server.accounts.fundOfficer.name],
      [25_000_000_000, false, server.accounts.provincial.name],
    ]);
  });

  it('gửi cùng một lúc trên cùng một bản: đúng một người ghi được', async () => {
    const said = (source: string) => fund({ asOf: '2026-07-31', capital: 26_000_000_000, source });
    const answers = await Promise.all(
      [officer, colleague, fundOfficer].map((who, index) => who.post('/api/funds', said(`Báo cáo ${index}`))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await states()).filter((each) => each.asOf === '2026-07-31')).toHaveLength(1);
  });

  it('nhật ký giữ trước và sau', async () => {
    const { body } = await colleague.get<{ entries: { note: { before: unknown; after: unknown } }[] }>(
      '/api/journal?act=fund.stated&limit=5',
    );
    expect(body.entries[1]?.note).toMatchObject({
      before: { capital: 20_500_000_000, event: 'held' },
      after: { capital: 25_000_000_000, event: 'held' },
    });
  });
});

describe('quyền ghi về quỹ', () => {
  it('cán bộ quỹ, cán bộ và lãnh đạo Liên minh ghi được; cấp xã, kiểm soát quỹ, văn thư thì không', async () => {
    const may = async (account: { email: string; password: string }) =>
      (await (await signInAs(server.url, account)).get<{ may: string[] }>('/api/session')).body.may.includes(
        'funds.state',
      );
    const { accounts } = server;
    expect(await may(accounts.fundOfficer)).toBe(true);
    for (const account of [accounts.communeOfficer, accounts.fundController, accounts.clerk]) {
      expect(await may(account)).toBe(false);
      const refused = await (await signInAs(server.url, account)).post<Refusal>('/api/funds', fund({}));
      expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed']);
    }
  });
});

describe('chấm chỉ tiêu quỹ', () => {
  it('quỹ mới ghi lần đầu trong năm vẫn được tính đến ngày chấm', async () => {
    const document = await newDocument(national, { issuedOn: '2026-01-15' });
    const target = founded(
      { kind: 'establish-or-raise', low: 20_000_000_000 },
      { indicator: { name: 'vốn điều lệ cho Quỹ Hỗ trợ phát triển HTX', unit: 'đồng', measure: null } },
    );
    const handed = await national.post(`/api/documents/${document}/directive`, {
      level: 'province',
      clauses: [clause('1', [{ target }])],
    });
    expect(handed.status, JSON.stringify(handed.body)).toBe(200);
    const at = async (day: string) => {
      const { body } = await national.get<Board>(`/api/documents/${document}/scoreboard?at=${day}`);
      const row = body.targets[0]?.rows.find((each) => each.unit.code === '24');
      return [row?.actual.value ?? row?.actual.absent, row?.branch, row?.statusWords];
    };
    expect(await at('2026-06-30')).toEqual([25_000_000_000, 'raise', 'đạt']);
    // Before anybody said anything nothing is known.
    expect((await at('2026-06-29'))[2]).toBe('chưa có số liệu');
  });
});

describe('hai người cùng ghi mức giao của một đơn vị', () => {
  let id = 0;
  const view = async () => (await officer.get<CascadeView>(`/api/targets/${id}/cascade`)).body;
  const save = (who: Client, basedOn: number, low: number, unit?: string) =>
    who.post<Refusal>(`/api/targets/${id}/shares`, {
      basedOn,
      shares: [{ unit: unit ?? commune, low, high: null }],
    });
  let commune = '';

  it('người sau bị từ chối kèm khác biệt, không đơn vị nào bị ghi đè; đơn vị khác thì ghi được', async () => {
    const document = await newDocument(officer, { issuedOn: '2026-02-10' });
    const target = founded({ kind: 'at-least', low: 30 }, { bearer: { kind: 'one', name: 'toàn tỉnh' } });
    const handed = await officer.post<{ targets: number[] }>(`/api/documents/${document}/directive`, {
      level: 'commune',
      clauses: [clause('1', [{ target }])],
    });
    id = handed.body.targets[0] ?? 0;
    const split = await officer.get<{ shares: { unit: string }[] }>(
      `/api/targets/${id}/split?level=commune&by=equal`,
    );
    const [first, second] = split.body.shares.map(({ unit }) => unit);
    commune = first ?? '';
    const seen = (await view()).sharesVersion;
    expect((await save(officer, seen, 5)).status).toBe(200);
    const refused = await save(colleague, seen, 8);
    expect([refused.status, refused.body.code]).toEqual([409, 'target-shares-stale']);
    expect(refused.body.message).toMatch(/: 5 HTX \(bạn gửi 8 HTX\)/);
    expect(refused.body.data).toMatchObject({ differences: [{ now: { low: 5 }, sent: { low: 8 } }] });
    expect((await view()).shares.find((each) => each.unit === commune)?.low).toBe(5);
    // Another unit was not touched meanwhile, and who writes the same number writes over nothing.
    expect((await save(colleague, seen, 3, second)).status).toBe(200);
    expect((await save(colleague, seen, 5)).status).toBe(200);
  });

  it('ghi lại trên bản mới: mức cũ còn trong lịch sử, kèm người ghi', async () => {
    expect((await save(colleague, (await view()).sharesVersion, 8)).status).toBe(200);
    const { body } = await officer.get<TargetHistory>(`/api/targets/${id}/history`);
    const own = body.shares.map(({ low, replaced, recordedBy }) => [low, replaced, recordedBy]);
    expect(own).toEqual([
      [5, true, server.accounts.provincial.name],
      [8, false, server.accounts.leader.name],
    ]);
  });

  it('hai người gửi cùng một lúc: đúng một người ghi được', async () => {
    const { sharesVersion } = await view();
    const answers = await Promise.all([save(officer, sharesVersion, 11), save(colleague, sharesVersion, 12)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
