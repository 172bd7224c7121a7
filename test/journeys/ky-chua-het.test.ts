// Journey: the summary of a year that still runs says up to which day its figures go, on screen, in print and in the source panel.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LineageView, PeriodSummaryView } from '#server/measure/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;

// The clock of the tests stands at 28/09/2026.
beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

const summaryOf = async (period: string) =>
  (await officer.get<PeriodSummaryView>(`/api/period-summary?unit=24&period=${period}`)).body;

it('năm 2026 chưa hết: số liệu đến 28/09/2026, và nói rõ số thời kỳ mới là một phần', async () => {
  const { period, notes } = await summaryOf('2026');
  expect(period).toMatchObject({ from: '2026-01-01', to: '2026-12-31', dataTo: '2026-09-28' });
  expect(notes).toContain(
    'Kỳ chưa kết thúc (31/12/2026): số liệu mới đến hết ngày 28/09/2026. Số thời kỳ là của phần kỳ đã qua, còn số so sánh của cùng kỳ năm trước là của trọn kỳ.',
  );
});

it('kỳ đã hết thì đến ngày cuối kỳ, kỳ chưa bắt đầu thì không có ngày nào', async () => {
  const [over, ahead] = [await summaryOf('2026-H1'), await summaryOf('2027')];
  expect([over.period.dataTo, over.notes.length]).toEqual(['2026-06-30', 1]);
  expect(ahead.period.dataTo).toBeNull();
});

it('bản in của năm 2026 không nói số liệu đến 31/12/2026', async () => {
  const { bytes } = await officer.download(
    '/api/reports/half-year?unit=24&period=2026&date=2026-09-28&format=json',
  );
  const text = bytes.toString('utf8');
  expect(text).toContain('năm 2026 (số liệu đến ngày 28/09/2026)');
  expect(text).toContain(
    'Kỳ chưa kết thúc (31/12/2026): số liệu tính từ ngày 01/01/2026 mới đến hết ngày 28/09/2026',
  );
  expect(text).toContain('= đến hết ngày 28/09/2026 ');
  expect(text).not.toMatch(/đến hết ngày 31\/12\/2026|= cuối kỳ/u);
});

it('nguồn của con số cũng nói ngày ấy', async () => {
  const { body } = await officer.get<LineageView>('/api/lineage?measure=htx_new&unit=24&period=2026');
  expect(body.when).toBe('năm 2026, từ 01/01/2026 đến hết 28/09/2026 (kỳ chưa kết thúc)');
});
