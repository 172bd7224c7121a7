// Journey: a cell without a number says the same thing in the API, on the printed page and in a composed table; the forms sent are counted in the same words everywhere.
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentRow, OfficialDocument } from '#domain/report/official-document.ts';
import type { PeriodSummaryView } from '#server/measure/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

describe('kỳ chưa bắt đầu', () => {
  it('tỷ trọng và tăng, giảm nói "chưa báo cáo" như chính số của dòng, không phải ô trống hay "không áp dụng"', async () => {
    const { body } = await officer.get<PeriodSummaryView>('/api/period-summary?unit=24&period=2027-H1');
    const row = body.sections.flatMap(({ rows }) => rows).find(({ measure }) => measure === 'htx_agri');
    expect([row?.actual.absent, row?.share?.absent, row?.difference]).toEqual([
      'not_reported',
      'not_reported',
      null,
    ]);
    const { bytes } = await officer.download(
      '/api/reports/half-year?unit=24&period=2027-H1&date=2026-09-28&format=json',
    );
    const { parts } = JSON.parse(bytes.toString('utf8')) as Pick<OfficialDocument, 'parts'>;
    const rows = parts.flatMap(({ blocks }) =>
      blocks.flatMap((each) => (each.kind === 'table' ? each.rows : [])),
    );
    const printed = (rows as readonly DocumentRow[]).find(({ cells }) => cells[1] === row?.label);
    expect([printed?.cells[3], printed?.cells[5], printed?.cells[6]]).toEqual([
      'chưa báo cáo',
      'chưa báo cáo',
      'chưa báo cáo',
    ]);
  });
});

describe('bảng tổng hợp biểu', () => {
  it.each([
    ['all', 'Đã nộp'],
    ['approved', 'Đã duyệt'],
  ])('xuất %s: số biểu gọi là "%s", như ở ma trận ai đã nộp', async (basis, head) => {
    const { bytes, status } = await officer.download(
      `/api/collection/consolidation.xlsx?period=2026-H1.LM-6T&form=LM-6T&unit=24&by=commune&basis=${basis}`,
    );
    expect(status).toBe(200);
    const sheet = Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? []).toString('utf8');
    const heads = [...sheet.slice(0, sheet.indexOf('</row>')).matchAll(/<t[^>]*>([^<]*)</g)].map(
      ([, text]) => text,
    );
    expect(heads.slice(0, 5)).toEqual(['Mã', 'Đơn vị', head, 'Phải nộp', 'Chốt']);
  });
});
