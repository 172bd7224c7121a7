// Journey: lists as provinces keep them — titles above, heads of two rows, group titles with sums, years for dates, signatures below.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPreview } from '#server/exchange/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { runCommand } from '#test/support/command.ts';
import { csvOf, type MessySheet, workbookOf } from '#test/support/messy-file.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

async function look(bytes: Buffer, name = 'danh-sach.xlsx') {
  const fields = { sender: name, unit: '27', asOf: '2022-06-30' };
  const { status, body } = await officer.upload<ImportPreview>('/api/lists', fields, name, bytes);
  expect(status).toBe(200);
  return body;
}

const short = (place: string) => place.replace(/ \(.*/, '');
const said = ({ rows }: ImportPreview) =>
  rows.map(({ name, kind, place, sector, detail }) => [name, kind, short(place), short(sector), detail]);

const WHOLE: MessySheet = {
  name: 'DS HTX',
  merges: ['A3:I3'],
  rows: [
    ['UBND TỈNH BẮC NINH', null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['LIÊN MINH HỢP TÁC XÃ', null, null, null, 'Độc lập - Tự do - Hạnh phúc'],
    ['DANH SÁCH HỢP TÁC XÃ TRÊN ĐỊA BÀN TỈNH ĐẾN 30/6/2022'],
    [
      'TT',
      'Tên HTX',
      'Địa chỉ',
      'Điện thoại',
      'Năm TL',
      'Số thành viên',
      'Vốn ĐL (trđ)',
      'Lĩnh vực HĐ',
      'Ghi chú',
    ],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
    ['I', 'Huyện Gia Bình', null, null, null, 23, 1500],
    [1, 'HTX DVNN Thật Một', 'Thôn Ngăm, xã Lãng Ngâm', '0912345678', 2016, 12, 500, 'Nông nghiệp', null],
    [2, 'Thật Hai', 'xã Đại Lai', '0222.3.855.123', '2016', 11, '1.000', 'DVNN', 'Tạm ngừng hoạt động'],
    ['II', 'Huyện Lương Tài', null, null, null, 8, '1.200,5'],
    [3, 'HTX chăn nuôi Thật Ba', 'An Thịnh', 912345670, '15/3/2016', 9, '1.200,5', 'Chăn nuôi'],
    ['III.', 'TP Bắc Ninh', null, null, null, 7, 300],
    [4, 'HTX vận tải Thật Bốn', 'P. Suối Hoa', null, 42_444, 7, 300, 'Vận tải'],
    ['Tổng cộng', null, null, null, null, 39, '3.000,5'],
    [null, null, null, null, null, 'Bắc Ninh, ngày 05 tháng 7 năm 2022'],
    [null, 'NGƯỜI LẬP BIỂU', null, null, null, 'CHỦ TỊCH'],
    [null, 'Nguyễn Văn A', null, null, null, 'Trần Thị B'],
  ],
};

describe('Danh sách của tỉnh', () => {
  it('dòng nhóm, dòng tổng, phần ký không thành HTX; năm không thành ngày; "trđ" là triệu đồng', async () => {
    const preview = await look(await workbookOf(WHOLE));
    expect(preview.counts).toMatchObject({ new: 4, problem: 0 });
    expect(said(preview)).toEqual([
      [
        'HTX DVNN Thật Một',
        'HTX',
        'xã Lãng Ngâm',
        'Dịch vụ nông nghiệp tổng hợp',
        'ghi vào sổ ban đầu ngày 31/12/2016 (danh sách chỉ ghi thành lập năm 2016)',
      ],
      [
        'Thật Hai',
        'HTX',
        'xã Đại Lai',
        'Dịch vụ nông nghiệp tổng hợp',
        'ghi vào sổ ban đầu ngày 31/12/2016 (danh sách chỉ ghi thành lập năm 2016); tạm ngừng ngày 30/06/2022',
      ],
      [
        'HTX chăn nuôi Thật Ba',
        'HTX',
        'xã An Thịnh',
        'Chuyên ngành nông nghiệp',
        'thành lập mới ngày 15/03/2016',
      ],
      [
        'HTX vận tải Thật Bốn',
        'HTX',
        'phường Suối Hoa',
        'Giao thông vận tải',
        'thành lập mới ngày 15/03/2016',
      ],
    ]);
    expect(preview.mappings[0]?.columns[6]).toMatchObject({ field: 'charterCapitalDong', unit: 1_000_000 });
    expect(preview.notices).toEqual([
      'Trang "DS HTX", ô F9: dòng nhóm ghi 8, cộng các dòng được 9.',
      'Trang "DS HTX": dấu chấm ở cột vốn được hiểu là ngăn hàng nghìn (1 ô; ô G8 ghi "1.000" được hiểu là 1\u00a0tỷ\u00a0đồng). Nếu là số lẻ, hãy viết dấu phẩy, ví dụ 1,5.',
      'Trang "DS HTX": dòng 14, 15, 16 là phần ký, ghi chú, không đọc.',
    ]);
  });

  it('mỗi huyện một trang, tiêu đề hai tầng, mã số thuế mất số 0 đầu; nạp bằng dòng lệnh, nạp lại không đổi gì', async () => {
    const sheet = (name: string, ...rows: MessySheet['rows'][number][]): MessySheet => ({
      name,
      merges: ['A2:A3', 'B2:B3', 'C2:E2', 'F2:G2', 'H2:H3'],
      rows: [
        ['DANH SÁCH HTX'],
        ['STT', 'Tên Hợp tác xã', 'Thông tin đăng ký', null, null, 'Trụ sở', null, 'Vốn điều lệ'],
        [null, null, 'Số GCN ĐKKD', 'Ngày cấp', 'MST', 'Xã/TT', 'Thôn'],
        ...rows,
      ],
    });
    const bytes = await workbookOf(
      sheet(
        'Gia Bình',
        [
          1,
          'Hợp tác xã Rau sạch Thật Năm',
          '21A9012',
          '24.2.2019',
          301_299_101,
          'Lãng Ngâm',
          'Ngăm',
          '1,5 tỷ',
        ],
        ['Cộng', null, null, null, null, null, null, '1,5 tỷ'],
      ),
      sheet('TX Từ Sơn', [
        1,
        'HTX gỗ mỹ nghệ Thật Sáu',
        '21D9001',
        '6/5/18',
        '2301299102',
        'P. Đồng Kỵ',
        null,
        '1 tỷ 200 triệu đồng',
      ]),
      {
        name: 'Tổng hợp',
        rows: [
          ['Huyện', 'Số HTX'],
          ['Gia Bình', 1],
          ['Từ Sơn', 1],
        ],
      },
    );
    const path = join(mkdtempSync(join(tmpdir(), 'danh-sach-')), 'moi-huyen-mot-trang.xlsx');
    writeFileSync(path, bytes);
    const { adminUrl, name } = server.system.database;
    const command = ['import', 'register', path, '--unit', '27', '--as-of', '2022-06-30'];
    const first = await runCommand({ adminUrl, name }, command);
    expect([first.code, first.stdout]).toEqual([
      0,
      'Đã ghi 2 tổ chức mới, 0 sự kiện; 0 dòng đã có, 0 dòng khác với sổ (không ghi đè), 0 chỗ phải sửa.\n',
    ]);
    expect(first.stderr).toContain('Trang "Tổng hợp" không có dòng tiêu đề nhận ra được nên không được đọc.');
    const again = await runCommand({ adminUrl, name }, command);
    expect(again.stdout).toContain('Đã ghi 0 tổ chức mới, 0 sự kiện; 2 dòng đã có');
    const list = await officer.get<{ organisations: { id: number; name: string }[] }>(
      '/api/organisations?unit=27&at=2022-06-30&search=that%20nam',
    );
    expect(list.body.organisations).toMatchObject([{ name: 'Hợp tác xã Rau sạch Thật Năm' }]);
    const one = await officer.get<{ state: { taxCode: string; charterCapitalDong: number } }>(
      `/api/organisations/${list.body.organisations[0]?.id}?at=2022-06-30`,
    );
    expect(one.body.state).toMatchObject({ taxCode: '0301299101', charterCapitalDong: 1_500_000_000 });
  });

  it('ô xã gộp nhiều dòng là của từng dòng; đơn vị tiền ghi ở dòng chú thích; địa chỉ đủ cấp về đúng thị trấn cũ', async () => {
    const merged = await look(
      await workbookOf({
        name: 'Sheet1',
        merges: ['A1:F1', 'A4:A5', 'B4:B5'],
        rows: [
          ['Danh sách HTX nông nghiệp năm 2021'],
          [null, null, null, null, null, 'ĐVT: tỷ đồng'],
          ['TT', 'Xã, thị trấn', 'Tên HTX', 'Năm thành lập', 'Vốn điều lệ', 'Ngành nghề'],
          [1, 'Xã Đại Lai', 'HTX DVNN Thật Bảy', 2015, 0.5, 'DVNN'],
          [null, null, 'HTX Thật Tám', '3/2019', '1,25', 'Trồng trọt'],
        ],
      }),
    );
    expect(merged.problems).toEqual([]);
    expect(said(merged).map(([name, , place]) => [name, place])).toEqual([
      ['HTX DVNN Thật Bảy', 'xã Đại Lai'],
      ['HTX Thật Tám', 'xã Đại Lai'],
    ]);
    expect(merged.mappings[0]?.columns[4]?.unit).toBe(1_000_000_000);
    const addressed = await look(
      csvOf([
        ['Tên HTX', 'Địa chỉ trụ sở chính', 'Ngành nghề KD chính', 'Ngày ĐKTL'],
        [
          'HTX Thật Chín',
          'Thôn Đông, Thị trấn Gia Bình, Huyện Gia Bình, Tỉnh Bắc Ninh, Việt Nam',
          'Trồng rau',
          '10/06/2022',
        ],
      ]),
      'dang-ky.csv',
    );
    expect(said(addressed)[0]?.[2]).toBe('thị trấn Gia Bình');
  });

  it('đơn vị tiền chỉ ghi dưới chân bảng dài, vốn nhỏ lạ thường, ngành "Phi nông nghiệp": giữ lại cho người sửa', async () => {
    const rows = Array.from({ length: 130 }, (_, index) => [
      `HTX Thật Dài ${index}`,
      'Đại Lai',
      'Trồng trọt',
      60_000_000,
    ]);
    const late = await look(
      await workbookOf({
        name: 'Dài',
        rows: [['Tên HTX', 'Xã', 'Lĩnh vực', 'Vốn điều lệ'], ...rows, ['Ghi chú: vốn tính bằng nghìn đồng']],
      }),
    );
    expect(late.problems.map(({ cell, what }) => [cell, what])).toEqual([
      ['D1', 'cột vốn không ghi đơn vị tiền, dòng 132 ghi "Ghi chú: vốn tính bằng nghìn đồng"'],
    ]);
    const odd = await look(
      csvOf([
        ['Tên HTX', 'Xã', 'Lĩnh vực', 'Vốn điều lệ (đồng)'],
        ['HTX Thật Lẻ', 'Đại Lai', 'Trồng trọt', 500],
        ['HTX Thật Lớn', 'Đại Lai', 'Phi nông nghiệp', 2_000_000_000],
      ]),
      'le.csv',
    );
    expect(odd.problems.map(({ cell, what }) => [cell, what])).toEqual([
      ['D2', 'vốn điều lệ "500" chỉ bằng 500 đồng, có lẽ sai đơn vị tiền'],
      ['C3', 'lĩnh vực "Phi nông nghiệp" không có trong danh mục'],
    ]);
  });
});
