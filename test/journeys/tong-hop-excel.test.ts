// Journey: the Excel file of the consolidated table says on how many forms each total stands, as the screen does.
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '#document/excel/read-workbook.ts';
import { UPLOAD_LIMITS } from '#document/list/limits.ts';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const PERIOD = '2026-H2.HTX-6T';
const n = (number: number) => ({ number });

let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  const national = await signInAs(server.url, server.accounts.national);
  expect((await national.post('/api/collection/periods', { regime: 'HTX-6T', code: '2026-H2' })).status).toBe(
    201,
  );
  const { body } = await officer.get<{ reporters: { organisation: number }[] }>(
    `/api/collection/reporters?period=${PERIOD}&form=HTX-6T&unit=24&state=none&limit=3`,
  );
  const said = [
    { workers: n(15), 'workers-regular': n(10), 'income-worker': n(30_500_000) },
    { workers: n(12), 'members-female': n(7) },
    { workers: n(9) },
  ];
  for (const [index, cells] of said.entries()) {
    const sent = await officer.post<ReceiptView>(`/api/entry/${PERIOD}/HTX-6T/submission`, {
      organisation: body.reporters[index]?.organisation,
      base: 0,
      formVersion: 1,
      exceptions: ['revenue-jump', 'revenue-slip', 'capital-slip', 'balance-members'].map((rule) => ({
        rule,
        reason: 'đã đối chiếu với HTX',
      })),
      cells: { members: n(40), revenue: n(2_500_000_000), ...cells },
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  }
});
afterAll(() => server.stop());

async function sheetsOf(by: string): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const { bytes, status } = await officer.download(
    `/api/collection/consolidation.xlsx?period=${PERIOD}&form=HTX-6T&unit=24&by=${by}&basis=all`,
  );
  expect(status).toBe(200);
  const sheets = new Map<string, string[][]>();
  let rows: string[][] = [];
  readWorkbook(bytes, UPLOAD_LIMITS, {
    sheet: (name) => {
      rows = [];
      sheets.set(name, rows);
    },
    row: (_, cells) => {
      rows.push(cells.map((cell) => (cell === null ? '' : String(cell))));
    },
    hiddenSheet: () => undefined,
  });
  return sheets;
}

describe('tệp Excel của bảng tổng hợp', () => {
  it('trang thứ hai: mỗi dòng, mỗi ô đứng trên bao nhiêu biểu; dưới dòng tổng nói ngay ở trang đầu', async () => {
    for (const by of ['province', 'commune', 'organisation']) {
      const sheets = await sheetsOf(by);
      expect([...sheets.keys()], by).toEqual([`HTX-6T ${PERIOD}`, 'Số biểu có số']);
      const [figures = [], counts = []] = [...sheets.values()];
      const [heads = [], ...rows] = figures;
      const at = (label: string) => heads.findIndex((head) => head?.startsWith(label));
      const last = rows.at(-1) ?? [];
      expect(last[1]).toBe('TỔNG: số biểu có số');
      expect(
        [
          last[at('Thành viên cuối kỳ')],
          last[at('Thu nhập bình quân một lao động')],
          last[at('Tổng doanh thu')],
        ],
        by,
      ).toEqual(['3/3', '1/3', '3/3']);
      expect(rows.at(-2)?.[1]).toBe('TỔNG');
      const [countHeads = [], ...countRows] = counts;
      const place = by === 'organisation' ? ['Địa bàn'] : [];
      expect(countHeads.slice(0, 4 + place.length)).toEqual(['Mã', 'Đơn vị', ...place, 'Đã nộp', 'Phải nộp']);
      expect(countRows.map((row) => row[1])).toEqual(rows.slice(0, -1).map((row) => row[1]));
      const income = countHeads.findIndex((head) => head.startsWith('Thu nhập bình quân một lao động'));
      expect(countRows.at(-1)?.[income]).toBe('1');
      const ones = countRows.slice(0, -1).filter((row) => row[income] === '1');
      expect(ones).toHaveLength(1);
    }
  });

  it('mã là mã của đơn vị, của tổ chức, không phải số trong máy; cột "theo báo cáo" chỉ có khi có tỉnh báo', async () => {
    const [communes = []] = [...(await sheetsOf('commune')).values()];
    expect(communes.find((row) => row[1] === 'chưa rõ xã, phường')?.[0]).toBe('');
    expect(communes[0]?.filter((head) => head.includes('theo báo cáo'))).toEqual([]);
    const [organisations = []] = [...(await sheetsOf('organisation')).values()];
    const lines = organisations.slice(1, 4);
    expect(lines.map((row) => /^MH-27-\d{6}$/.test(row[0] ?? ''))).toEqual([true, true, true]);
    expect(lines.every((row) => /^(xã|phường|thị trấn) /.test(row[2] ?? ''))).toBe(true);
  });

  it('số lẻ giữ phần lẻ khi hiện; mã và tên đơn vị đứng yên khi cuộn ngang', async () => {
    const { bytes } = await officer.download(
      `/api/collection/consolidation.xlsx?period=${PERIOD}&form=HTX-6T&unit=24&by=commune&basis=all`,
    );
    const part = (name: string) => Buffer.from(unzipSync(bytes)[name] ?? []).toString('utf8');
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<c s="7"><v>30\.5<\/v><\/c>/u);
    expect(part('xl/worksheets/sheet1.xml')).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2"');
    expect(part('xl/styles.xml')).toContain('formatCode="#,##0.0##"');
  });
});
