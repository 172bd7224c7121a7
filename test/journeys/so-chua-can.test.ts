// Journey: a register that does not balance says so — the residual has the organisations that make it, and rows without a place are named.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LineageView, PeriodSummaryView, RecordView } from '#server/measure/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let national: Client;
beforeAll(async () => {
  server = await startTestServer();
  national = await signInAs(server.url, server.accounts.national);
});
afterAll(() => server.stop());

describe('phần chưa cân', () => {
  it('mất một biến động trong cơ sở dữ liệu: phần dư 1, kèm đúng tổ chức ấy', async () => {
    const summary = '/api/period-summary?unit=27&period=2022-H1';
    const before = (await national.get<PeriodSummaryView>(summary)).body.balance;
    expect(before).toMatchObject({ residual: 0, unbalanced: [] });
    const { body } = await national.get<{ records: RecordView[] }>(
      '/api/behind?measure=htx_new&unit=27&period=2022-H1',
    );
    const lost = body.records[0];
    await sql`delete from organisation_flows where organisation_id = ${lost?.id} and type = 'founded'`.execute(
      server.system.database.loader,
    );
    const after = (await national.get<PeriodSummaryView>(summary)).body.balance;
    expect(after).toMatchObject({ opening: { value: 666 }, closing: { value: 678 }, residual: 1 });
    expect(after?.unbalanced).toEqual([{ id: lost?.id, code: lost?.code, name: lost?.name, off: 1 }]);
  });
});

describe('phần không xếp được', () => {
  it('tổ chức ghi ở cấp tỉnh không nằm trong huyện nào: dòng còn lại có tên, mở ra đúng tổ chức ấy, cộng đủ tổng', async () => {
    const founded = await national.post<{ organisation: number }>('/api/organisations', {
      kind: 'HTX',
      name: 'HTX Chưa Rõ Xã',
      unit: '02',
      sector: 'trade',
      effectiveDate: '2022-03-01',
      founders: 7,
    });
    expect(founded.status).toBe(201);
    const at = 'measure=htx_total&unit=02&at=2022-06-30';
    const { body } = await national.get<LineageView>(`/api/lineage?${at}`);
    const residual = body.parts.find((part) => Object.values(part.by ?? {}).includes('residual'));
    expect(residual?.name).toBe('ngoài các nhóm trên');
    const total = body.parts.reduce((sum, part) => sum + Number(part.cell.value), 0);
    expect(total).toBe(Number(body.cell.value));
    const level = Object.keys(residual?.by ?? {})[0];
    const records = await national.get<{ records: RecordView[] }>(
      `/api/behind?${at}&by=${level}%3Dresidual&limit=200`,
    );
    expect(records.body.records).toHaveLength(Number(residual?.cell.value));
    expect(records.body.records.map((each) => each.name)).toContain('HTX Chưa Rõ Xã');
  });

  it('tỉnh chưa có số liệu được nêu tên trong nguồn số liệu của cả nước', async () => {
    const { body } = await national.get<LineageView>('/api/lineage?measure=htx_total&unit=VN&at=2022-06-30');
    expect(body.cell.coverage).toEqual({ reported: 2, expected: 63 });
    expect(body.missing).toHaveLength(61);
    expect(body.missing.some((name) => name.includes('Hà Nội'))).toBe(true);
  });
});
