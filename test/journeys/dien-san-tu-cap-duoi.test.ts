// Journey: a province's form prefilled from what its co-operatives reported: for the very days of the form, with how many reported beside it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntryView } from '#server/collection/contract-entry.ts';
import type { TallyView } from '#server/measure/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

const revenue = async (query: string) => {
  const { body } = await officer.get<TallyView>(`/api/tally?measures=revenue_total&unit=24&${query}`);
  return body.rows[0]?.cells.revenue_total;
};

describe('số điền sẵn từ biểu của HTX', () => {
  it('kỳ 15/12–14/06 không mượn số của kỳ 01/01–30/06 trùng mã: chưa ai báo cáo thì ô trống, nói rõ 0 trên bao nhiêu', async () => {
    const tallied = await revenue('period=2026-H1&regime=LM-6T');
    expect(tallied?.absent).toBe('not_reported');
    // What was joined by the code alone before.
    expect((await revenue('period=2026-H1'))?.value).toBeGreaterThan(0);
    const { body } = await officer.get<EntryView>('/api/entry/2026-H1.LM-6T/LM-6T');
    expect([body.period.from, body.period.to]).toEqual(['2025-12-15', '2026-06-14']);
    expect(body.below.revenue_total).toBeUndefined();
    expect(body.belowFrom.revenue_total).toEqual({ value: null, ...tallied?.coverage, who: 'HTX' });
    expect(body.belowFrom.revenue_total).toMatchObject({ reported: 0 });
    // The register is not a report: it has no such line.
    expect(body.below.htx_total).toBeGreaterThan(0);
    expect(body.belowFrom.htx_total).toBeUndefined();
    const table = await officer.get<{ total: { cells: Record<string, { beside?: unknown }> } }>(
      '/api/collection/consolidation?period=2026-H1.LM-6T&form=LM-6T&unit=24&by=province&basis=all',
    );
    expect(table.body.total.cells.revenue?.beside ?? null).toBeNull();
  });

  it('đúng ngày của kỳ thì điền sẵn, kèm bao nhiêu HTX đã báo cáo trên bao nhiêu phải báo cáo', async () => {
    const opened = await officer.post('/api/collection/ad-hoc', {
      definition: {
        code: 'DOANH-THU',
        title: 'Doanh thu của HTX trong tỉnh',
        reporter: 'province',
        sections: [
          {
            code: 'revenue',
            title: 'Doanh thu',
            fields: [
              {
                code: 'revenue',
                label: 'Tổng doanh thu',
                type: 'number',
                unit: 'million',
                prefill: { from: 'tally', measure: 'revenue_total' },
              },
            ],
            tables: [],
          },
        ],
        rules: [],
      },
      name: 'Doanh thu sáu tháng',
      legalBasis: 'Công văn thử',
      unit: '24',
      from: '2026-01-01',
      to: '2026-06-30',
      cutOff: '2026-06-30',
      due: '2026-10-10',
    });
    expect(opened.status, JSON.stringify(opened.body)).toBe(201);
    const tallied = await revenue('period=2026-H1');
    const { body } = await officer.get<EntryView>('/api/entry/2026-01-01..2026-06-30.DOANH-THU/DOANH-THU');
    expect(body.cells.revenue).toEqual({ number: tallied?.value });
    const from = body.belowFrom.revenue_total;
    expect(from).toEqual({ value: tallied?.value, ...tallied?.coverage, who: 'HTX' });
    expect(from?.reported).toBeGreaterThan(0);
    expect(from?.reported).toBeLessThan(from?.expected ?? 0);
  });
});
