// Journey: who stands behind a figure that is not a plain count — communes of one type, forms whose amount lies in a range — is exactly what was counted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import type { RecordView, TallyView } from '#server/measure/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { foundingBody } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
let leader: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  leader = await signInAs(server.url, server.accounts.leader);
});
afterAll(() => server.stop());

async function figureOf(measure: string, when: string): Promise<number | undefined> {
  const { body } = await officer.get<TallyView>(`/api/tally?measures=${measure}&${when}`);
  const value = body.rows[0]?.cells[measure]?.value;
  return value === undefined ? undefined : Number(value);
}

async function allBehind(measure: string, when: string): Promise<readonly RecordView[]> {
  const records: RecordView[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: { body: { records: RecordView[]; next: string | null } } = await officer.get(
      `/api/behind?measure=${measure}&${when}&limit=200${after ? `&after=${after}` : ''}`,
    );
    records.push(...page.body.records);
    after = page.body.next;
  }
  return records;
}

describe('xã có HTX', () => {
  const WHEN = 'unit=27&at=2022-06-30';

  it('chỉ xã (không phường, thị trấn): danh sách chỉ có HTX ở xã, đủ mọi xã được đếm', async () => {
    const records = await allBehind('commune_rural_with_htx', WHEN);
    expect(records.filter(({ unit }) => !unit.startsWith('xã '))).toEqual([]);
    const communes = new Set(records.map(({ unit }) => unit));
    expect(communes.size).toBe(await figureOf('commune_rural_with_htx', WHEN));
    expect(communes.size).toBeGreaterThan(0);
  });

  it('mọi xã, phường, thị trấn: HTX chưa xác định được xã trong địa giới hỏi không đứng sau con số', async () => {
    const communes = new Set((await allBehind('commune_with_htx', WHEN)).map(({ unit }) => unit));
    expect(communes.size).toBe(await figureOf('commune_with_htx', WHEN));
    // Từ 1/7/2025 HTX còn ở xã cũ bị chia thì chưa biết thuộc xã nào.
    const now = 'unit=24&at=2026-06-30';
    const placed = await allBehind('commune_with_htx', now);
    const all = await allBehind('htx_total', now);
    expect(placed.length).toBeLessThanOrEqual(all.length);
    const perCommune = await officer.get<TallyView>(`/api/tally?measures=htx_total&by=commune&${now}`);
    const inCommunes = perCommune.body.rows.filter(({ by }) => by?.commune !== 'residual');
    expect(placed).toHaveLength(
      inCommunes.reduce((sum, { cells }) => sum + Number(cells.htx_total?.value ?? 0), 0),
    );
  });
});

describe('cộng khi không có ai', () => {
  const cellsOf = async (sector: string) => {
    const { body } = await officer.get<TallyView>(
      '/api/tally?measures=htx_total,member_total,charter_capital_total,charter_capital_avg&unit=27&at=2022-06-30&by=sector',
    );
    const row = body.rows.find(({ by }) => by?.sector === sector);
    return Object.values(row?.cells ?? {}).map(({ value, absent }) => value ?? absent);
  };

  it('lĩnh vực không có HTX nào: 0 thành viên, bình quân không áp dụng; có HTX chưa ghi số thì là chưa có số liệu', async () => {
    expect(await cellsOf('school')).toEqual([0, 0, 0, 'not_applicable']);
    const made = await officer.post('/api/organisations', {
      ...foundingBody('HTX Trường Mầm Non', { effectiveDate: '2022-03-01' }),
      sector: 'school',
      membersOfficial: undefined,
      charterCapitalDong: undefined,
    });
    expect(made.status).toBe(201);
    expect(await cellsOf('school')).toEqual([1, 'missing', 'missing', 'missing']);
  });

  it('kỳ không có HTX mới: vốn, thành viên của HTX mới là 0', async () => {
    expect(await figureOf('member_new_htx', 'unit=27&period=2022-01-01..2022-01-01')).toBe(0);
    expect(await figureOf('charter_capital_new_htx', 'unit=27&period=2022-01-01..2022-01-01')).toBe(0);
  });

  it('nơi sổ chưa đủ thì vẫn là chưa có số liệu', async () => {
    const { body } = await officer.get<TallyView>('/api/tally?measures=member_total&unit=27&at=1990-06-30');
    expect(body.rows[0]?.cells.member_total?.absent).toBe('missing');
  });
});

describe('biểu được đếm khi số nằm trong khoảng', () => {
  const PERIOD = '2026-H2.HTX-6T';
  const n = (number: number) => ({ number });
  const EXPLAINED = ['revenue-jump', 'revenue-slip', 'capital-slip', 'balance-members'].map((rule) => ({
    rule,
    reason: 'đã đối chiếu với HTX',
  }));
  let organisations: readonly number[];

  async function send(organisation: number, profit: number): Promise<void> {
    const sent = await officer.post<ReceiptView>(`/api/entry/${PERIOD}/HTX-6T/submission`, {
      organisation,
      base: 0,
      formVersion: 1,
      exceptions: EXPLAINED,
      cells: { members: n(40), workers: n(12), revenue: n(900_000_000), profit: n(profit) },
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    const steps = `/api/collection/submissions/${sent.body.submission}/steps`;
    expect((await leader.post(steps, { step: 'approve', base: 1 })).status).toBe(200);
  }

  beforeAll(async () => {
    const national = await signInAs(server.url, server.accounts.national);
    await national.post('/api/collection/periods', { regime: 'HTX-6T', code: '2026-H2' });
    const { body } = await officer.get<{ reporters: { organisation: number }[] }>(
      `/api/collection/reporters?period=${PERIOD}&form=HTX-6T&unit=24&state=none&limit=3`,
    );
    organisations = body.reporters.map((each) => each.organisation);
  });

  it('HTX có lãi: HTX lỗ, HTX hòa vốn không đứng sau con số; đếm thì không có giá trị cộng', async () => {
    const [won = 0, lost = 0, even = 0] = organisations;
    await send(won, 50_000_000);
    await send(lost, -20_000_000);
    await send(even, 0);
    const when = 'unit=24&period=2026-H2';
    expect(await figureOf('htx_profitable', when)).toBe(1);
    const profitable = await allBehind('htx_profitable', when);
    expect(profitable.map(({ id, amount }) => [id, amount])).toEqual([[won, null]]);
    expect((await allBehind('htx_with_returns', when)).map(({ id }) => id)).toEqual([won, lost, even]);
    const added = await allBehind('profit_total', when);
    expect(added.map(({ id, amount }) => [id, amount])).toEqual([
      [won, 50_000_000],
      [lost, -20_000_000],
      [even, 0],
    ]);
    expect(await figureOf('profit_total', when)).toBe(30_000_000);
  });
});
