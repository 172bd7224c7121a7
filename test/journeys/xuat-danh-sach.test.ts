// Journey: the list is narrowed on screen and exported; the file holds exactly those rows, typed, and nothing in it runs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UPLOAD_LIMITS } from '#document/list/limits.ts';
import { type ListPart, readListFile } from '#document/list/read-list-file.ts';
import type { ImportPreview } from '#server/exchange/contract.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

async function partsOf(bytes: Buffer): Promise<ListPart[]> {
  const parts: ListPart[] = [];
  for await (const part of readListFile(bytes, UPLOAD_LIMITS)) parts.push(part);
  return parts;
}

const cellsOf = (parts: readonly ListPart[]) => parts.flatMap((part) => ('row' in part ? [part.cells] : []));

describe('Xuất danh sách HTX', () => {
  it.each(['xlsx', 'csv'] as const)('%s có đúng số dòng của bộ lọc', async (format) => {
    const query = 'unit=27&at=2022-06-30&kind=QTDND';
    const list = await officer.get<{ total: number }>(`/api/organisations?${query}`);
    expect(list.body.total).toBe(26);
    const file = await officer.download(`/api/organisations/export?${query}&format=${format}`);
    expect([file.status, file.headers.get('x-row-count')]).toEqual([200, '26']);
    expect(file.headers.get('content-disposition')).toContain(`danh-sach-htx-2022-06-30.${format}`);
    const rows = cellsOf(await partsOf(file.bytes));
    expect(rows).toHaveLength(27);
    expect(rows[0]?.slice(0, 3)).toEqual(['Mã trong sổ', 'Loại hình', 'Tên tổ chức']);
    expect(new Set(rows.slice(1).map((cells) => cells[1]))).toEqual(new Set(['QTDND']));
  });

  it('lọc theo lĩnh vực và thành viên Liên minh; json là một mảng', async () => {
    const query = 'unit=27&at=2022-06-30&sector=transport&allianceClass=official';
    const list = await officer.get<{ total: number }>(`/api/organisations?${query}`);
    const file = await officer.download(`/api/organisations/export?${query}&format=json`);
    const rows = JSON.parse(file.bytes.toString('utf8')) as { sector: string; allianceClass: string }[];
    expect(rows.length).toBe(list.body.total);
    expect(
      rows.every((each) => each.sector === 'Giao thông vận tải' && each.allianceClass === 'chính thức'),
    ).toBe(true);
  });

  it('tên bắt đầu bằng dấu của công thức vẫn là chữ, số vẫn là số, ngày vẫn là ngày', async () => {
    const name = '=HYPERLINK("http://x","HTX Thử") +1';
    await officer.post<Receipt>('/api/organisations', {
      kind: 'HTX',
      name,
      unit: '263',
      sector: 'trade',
      effectiveDate: '2022-06-10',
      founders: 7,
      charterCapitalDong: 1_500_000_000,
    });
    const query = `unit=27&at=2022-06-30&search=${encodeURIComponent('hyperlink')}`;
    const [, cells] = cellsOf(
      await partsOf((await officer.download(`/api/organisations/export?${query}`)).bytes),
    );
    expect([cells?.[2], cells?.[6], cells?.[13]]).toEqual([name, { date: '2022-06-10' }, 1_500_000_000]);
    const csv = (await officer.download(`/api/organisations/export?${query}&format=csv`)).bytes.toString(
      'utf8',
    );
    expect(csv).toContain(`"'=HYPERLINK(""http://x"",""HTX Thử"") +1"`);
    expect(cellsOf(await partsOf(Buffer.from(csv)))[1]?.[2]).toBe(name);
  });

  it('tìm theo mã không phân biệt chữ hoa, chữ thường', async () => {
    const list = await officer.get<{ organisations: { code: string }[] }>(
      '/api/organisations?unit=27&at=2022-06-30',
    );
    const code = list.body.organisations[0]?.code ?? '';
    expect(code).toMatch(/[A-Z]/);
    for (const typed of [code, code.toLowerCase()]) {
      const { body } = await officer.get<typeof list.body>(
        `/api/organisations?unit=27&at=2022-06-30&search=${encodeURIComponent(typed)}`,
      );
      expect(body.organisations.map((each) => each.code)).toEqual([code]);
    }
  });

  it('xuất ra rồi nhập vào không thay đổi gì', async () => {
    const file = await officer.download('/api/organisations/export?unit=27&at=2022-06-30&sector=transport');
    const sent = await officer.upload<ImportPreview>(
      '/api/lists',
      { sender: 'Liên minh', unit: '27', asOf: '2022-06-30' },
      'xuat.xlsx',
      file.bytes,
    );
    expect(sent.body.problems).toEqual([]);
    expect(sent.body.counts).toMatchObject({ new: 0, event: 0, differs: 0 });
    expect(sent.body.counts.same).toBe(Number(file.headers.get('x-row-count')));
  });

  it('biểu mẫu nhập: tiêu đề đúng, ô tiêu đề khóa, có danh mục chọn', async () => {
    const file = await officer.download('/api/lists/template.xlsx');
    const [heads] = cellsOf(await partsOf(file.bytes));
    expect(heads?.slice(0, 4)).toEqual(['Mã trong sổ', 'Loại hình', 'Tên tổ chức', 'Tên viết tắt']);
    const again = await officer.download('/api/lists/template.xlsx');
    expect(again.bytes.length).toBe(file.bytes.length);
  });
});
