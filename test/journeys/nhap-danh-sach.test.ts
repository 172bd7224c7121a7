// Journey: a provincial officer brings a list in, sees what is wrong with it, mends it, imports it, and imports it again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPreview, ImportResult } from '#server/exchange/contract.ts';
import type { TallyView } from '#server/measure/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { csvOf, workbookOf } from '#test/support/messy-file.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

const FIELDS = { sender: 'Phòng Tài chính', unit: '27', asOf: '2022-06-30' };
const HEAD = [
  'STT',
  'Tên HTX',
  'Xã/phường',
  'Huyện',
  'Ngày cấp GCN',
  'Ngành nghề',
  'Vốn điều lệ (tr.đ)',
  'Số TV',
];

const GOOD = [
  HEAD,
  [1, 'HTX DVNN Đại Lai Xanh', 'Đại Lai', 'Gia Bình', '12/03/2022', 'Dịch vụ nông nghiệp', '1.500', 12],
  [
    2,
    'Hợp tác xã rau an toàn Lãng Ngâm Mới',
    'xã Lãng Ngâm',
    'Gia Bình',
    '24.2.2022',
    'Trồng trọt',
    '800',
    9,
  ],
  [3, 'HTX Vận tải Thứa Một', 'thị trấn Thứa', 'Lương Tài', '05/04/2022', 'Vận tải', '24,5', 7],
];

async function total(): Promise<number> {
  const { body } = await officer.get<TallyView>('/api/tally?measures=htx_total&unit=27&at=2022-06-30');
  return Number(body.rows[0]?.cells.htx_total?.value);
}

async function receive(bytes: Buffer, name = 'danh-sach.xlsx') {
  return officer.upload<ImportPreview & { message: string; code: string }>('/api/lists', FIELDS, name, bytes);
}

function confirm(preview: ImportPreview) {
  return officer.post<ImportResult>(`/api/lists/${preview.list}/import`, { mappings: preview.mappings });
}

describe('Nhập danh sách HTX', () => {
  it('tiêu đề gộp, cột riêng, nhiều trang: tìm ra dòng tiêu đề, ánh xạ cột, chuẩn hóa; nạp rồi nạp lại không đổi gì', async () => {
    const before = await total();
    const bytes = await workbookOf(
      { name: 'Bìa', rows: [['BÁO CÁO'], ['Kính gửi: Liên minh HTX tỉnh']] },
      {
        name: 'Danh sách',
        rows: [
          ['PHÒNG TÀI CHÍNH – KẾ HOẠCH'],
          ['DANH SÁCH HỢP TÁC XÃ THÀNH LẬP MỚI'],
          [],
          [
            'STT',
            'Tên HTX',
            'Địa chỉ trụ sở',
            null,
            'Ngày cấp GCN',
            'Ngành nghề',
            'Vốn điều lệ (tr.đ)',
            'Số TV',
          ],
          [null, null, 'Xã/phường', 'Huyện'],
          ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
          ...GOOD.slice(1),
          ['Tổng cộng', null, null, null, null, null, { formula: 'SUM(G7:G9)', result: 2324.5 }, 28],
        ],
        merges: ['A1:H1', 'A2:H2', 'C4:D4', 'A4:A5', 'B4:B5', 'E4:E5', 'F4:F5', 'G4:G5', 'H4:H5'],
      },
    );
    const { status, body } = await receive(bytes);
    expect([status, body.problems, body.counts]).toEqual([
      200,
      [],
      { new: 3, event: 0, same: 0, differs: 0, problem: 0 },
    ]);
    expect(body.sheetsWithoutHeads).toEqual(['Bìa']);
    expect(body.mappings[0]?.heads).toEqual({ from: 4, to: 5 });
    expect(body.skipped).toMatchObject({ total: 1 });
    expect(body.rows.map(({ place, date, sector }) => [place, date, sector])).toEqual([
      ['xã Đại Lai (cũ, đến 30/06/2025)', '2022-03-12', 'Dịch vụ nông nghiệp tổng hợp'],
      [
        'xã Lãng Ngâm (cũ, đến 30/06/2025)',
        '2022-02-24',
        'Chuyên ngành nông nghiệp (trồng trọt, chăn nuôi, thủy sản, lâm nghiệp, diêm nghiệp)',
      ],
      ['thị trấn Thứa (cũ, đến 30/06/2025)', '2022-04-05', 'Giao thông vận tải'],
    ]);
    expect(await total()).toBe(before);
    const written = await confirm(body);
    expect(written.body.counts).toEqual({ new: 3, event: 0, same: 0, differs: 0, problem: 0 });
    expect(await total()).toBe(before + 3);
    const again = await receive(bytes);
    expect(again.body.counts).toEqual({ new: 0, event: 0, same: 3, differs: 0, problem: 0 });
    await confirm(again.body);
    expect(await total()).toBe(before + 3);
    const progress = await officer.get<{ done: number; total: number }>(`/api/lists/${body.list}/progress`);
    expect(progress.body).toEqual({ done: 3, total: 3 });
  });

  it('danh sách biến động của cơ quan đăng ký: mới và giải thể trong một tệp, nhớ cột của nơi gửi', async () => {
    const rows = [
      ['Đơn vị', 'Địa bàn', 'Sự việc', 'Hiệu lực'],
      ['HTX Hoa cây cảnh Bình Dương Mới', 'xã Bình Dương', 'Thành lập mới', '20/05/2022'],
      ['HTX Vận tải Thứa Một', 'Thứa', 'Giải thể', '01/06/2022'],
    ];
    const sent = await receive(csvOf(rows), 'bien-dong.csv');
    // "Sự việc", "Hiệu lực" are heads of nobody else: the person says once what they are.
    const mappings = sent.body.mappings.map((mapping) => ({
      ...mapping,
      columns: mapping.columns.map((column) => ({
        ...column,
        field:
          ({ 'Đơn vị': 'name', 'Địa bàn': 'commune', 'Sự việc': 'event', 'Hiệu lực': 'eventDate' } as const)[
            column.title
          ] ?? column.field,
      })),
    }));
    const list = sent.body.list;
    const look = await officer.post<ImportPreview>(`/api/lists/${list}/preview`, { mappings });
    expect(look.body.problems).toEqual([]);
    expect(look.body.counts).toMatchObject({ new: 1, event: 1 });
    const before = await total();
    expect((await officer.post(`/api/lists/${list}/import`, { mappings })).status).toBe(200);
    expect(await total()).toBe(before);
    const next = await receive(csvOf(rows), 'bien-dong.csv');
    expect(next.body.mappings[0]?.columns.map((column) => column.field)).toEqual([
      'name',
      'commune',
      'event',
      'eventDate',
    ]);
    expect(next.body.counts).toMatchObject({ new: 0, event: 0, same: 2 });
  });

  it('dòng sai: từng lỗi nói trang, ô, sai gì, sửa thế nào; không ghi gì', async () => {
    const before = await total();
    const bytes = await workbookOf({
      name: 'Tháng 6',
      rows: [
        HEAD,
        [1, 'HTX Đúng', 'Đại Lai', 'Gia Bình', '12/03/2022', 'Trồng trọt', '1500', 12],
        [2, 'HTX Sai ngày', 'Đại Lai', 'Gia Bình', '31/02/2022', 'Trồng trọt', '1500', 12],
        [3, 'HTX Sai xã', 'Không Có Đâu', '', '12/03/2022', 'Trồng trọt', '1500', 'mười hai'],
        [
          4,
          'HTX Công thức',
          'Đại Lai',
          'Gia Bình',
          '12/03/2022',
          'Trồng trọt',
          { formula: '10*2', result: 20 },
          8,
        ],
      ],
    });
    const { body } = await receive(bytes);
    expect(body.problems.map(({ sheet, cell, what }) => `${sheet} ${cell} ${what}`)).toEqual([
      'Tháng 6 E3 "Ngày thành lập" ghi "31/02/2022" không phải một ngày chắc chắn',
      'Tháng 6 C4 không có nơi nào tên "Không Có Đâu" trong tỉnh Bắc Ninh (cũ, đến 30/06/2025)',
      'Tháng 6 H4 "Thành viên chính thức" ghi "mười hai" không phải một số nguyên không âm',
      'Tháng 6 G5 "Vốn điều lệ (đồng)" là công thức',
    ]);
    expect(body.problems.every(({ fix }) => fix.startsWith('hãy '))).toBe(true);
    const refused = await confirm(body);
    expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([
      422,
      'list-has-problems',
    ]);
    expect(await total()).toBe(before);
  });

  it('mã ngành kinh tế: hai chữ số, mã sâu hơn, kèm năm danh mục; số mất chữ số 0 và mã lạ bị chỉ ra; nạp rồi xuất giữ nguyên', async () => {
    const head = ['Tên HTX', 'Xã/phường', 'Huyện', 'Ngành nghề', 'Mã ngành'];
    const row = (name: string, code: string | number) => [
      `HTX Mã Ngành ${name}`,
      'Đại Lai',
      'Gia Bình',
      'Trồng trọt',
      code,
    ];
    const wrong = await receive(
      csvOf([head, row('Lạ', '44'), row('Ngắn', '1'), row('Lạ Sâu', '0130')]),
      'ma-nganh.csv',
    );
    expect(wrong.body.problems.map(({ cell, what }) => `${cell} ${what}`)).toEqual([
      'E2 mã ngành "44" không có trong danh mục ngành kinh tế',
      'E4 mã ngành "0130" không có trong danh mục ngành kinh tế',
    ]);
    const lost = await receive(await workbookOf({ name: 'Mã', rows: [head, row('Mất Số', 1110)] }));
    expect(lost.body.problems.map(({ cell, what }) => `${cell} ${what}`)).toEqual([
      'E2 mã ngành "1110" không có trong danh mục ngành kinh tế',
    ]);
    const good = [
      head,
      row('Hai Số', '01'),
      row('Năm Số', '01181'),
      row('Kèm Năm', '2025:46'),
      row('Sâu', '2025:46791'),
    ];
    const sent = await receive(await workbookOf({ name: 'Mã', rows: [...good, row('Số', 2)] }));
    expect([sent.body.problems, sent.body.counts.new]).toEqual([[], 5]);
    expect((await confirm(sent.body)).status).toBe(200);
    const query = `unit=27&at=2022-06-30&search=${encodeURIComponent('HTX Mã Ngành')}`;
    const file = await officer.download(`/api/organisations/export?${query}&format=json`);
    const rows = JSON.parse(file.bytes.toString('utf8')) as { name: string; vsic: string }[];
    expect(Object.fromEntries(rows.map(({ name, vsic }) => [name.slice(13), vsic]))).toEqual({
      'Hai Số': '2018:01',
      'Năm Số': '2018:01181',
      'Kèm Năm': '2025:46',
      Sâu: '2025:46791',
      Số: '2018:02',
    });
    const list = await officer.get<{ organisations: { id: number; name: string }[] }>(
      `/api/organisations?${query}`,
    );
    const id = list.body.organisations.find(({ name }) => name.endsWith('Kèm Năm'))?.id;
    const { body } = await officer.get<{ state: { vsic: unknown } }>(
      `/api/organisations/${id}?at=2022-06-30`,
    );
    expect(body.state.vsic).toMatchObject({ edition: '2025', code: '46' });
  });

  it('người của tỉnh khác không nạp được vào tỉnh này, không thấy danh sách này', async () => {
    const other = await signInAs(server.url, server.accounts.otherProvincial);
    const sent = await other.upload<{ code: string }>('/api/lists', FIELDS, 'a.csv', csvOf(GOOD));
    expect([sent.status, sent.body.code]).toEqual([403, 'out-of-scope']);
    expect((await other.post('/api/lists/1/preview', { mappings: [] })).status).toBe(404);
    const viewer = await signInAs(server.url, server.accounts.viewer);
    expect((await viewer.upload('/api/lists', FIELDS, 'a.csv', csvOf(GOOD))).status).toBe(403);
  });
});
