// Journey: lists as other machines and other years made them — old fonts, old calendars, hidden rows, totals, heads of three rows.
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPreview } from '#server/exchange/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { workbookOf } from '#test/support/messy-file.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';
import { zipOf } from '#test/support/zip-of.ts';

let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

const FIELDS = { sender: 'Phòng Tài chính', unit: '27', asOf: '2022-06-30' };

async function look(bytes: Buffer, name: string) {
  const { status, body } = await officer.upload<ImportPreview & { message: string }>(
    '/api/lists',
    FIELDS,
    name,
    bytes,
  );
  return { status, ...body };
}

function said({ rows }: ImportPreview) {
  return rows.map(({ name, place, date }) => [name, place.replace(/ \(.*/, ''), date]);
}

const TRUTH = [
  ['Hợp tác xã Dịch vụ nông nghiệp Quỳnh Phú', 'xã Quỳnh Phú', '2017-03-05'],
  ['HTX Đại Lai xanh', 'xã Đại Lai', '2017-04-05'],
];

describe('Danh sách lạ', () => {
  it('chữ VNI và TCVN3 được nhận ra trên cả trang, kể cả ô chỉ một hai chữ', async () => {
    const vni = await workbookOf({
      name: 'VNI',
      rows: [
        ['STT', 'Teân HTX', 'Xaõ/phöôøng', 'Huyeän', 'Ngaønh ngheà', 'Ngaøy thaønh laäp', 'Soá thaønh vieân'],
        [
          1,
          'Hôïp taùc xaõ Dòch vuï noâng nghieäp Quyønh Phuù',
          'Quyønh Phuù',
          'Gia Bình',
          'dòch vuï noâng nghieäp',
          '5/3/2017',
          11,
        ],
        [2, 'HTX Ñaïi Lai xanh', 'Ñaïi Lai', 'Gia Bình', 'troàng troït', '5/4/2017', 11],
      ],
    });
    expect(said(await look(vni, 'vni.xlsx'))).toEqual(TRUTH);
    const tcvn3 = [
      'STT;Tªn HTX;X·/ph\u00adêng;HuyÖn;Ngµnh nghÒ;Ngµy thµnh lËp;Sè thµnh viªn',
      '1;Hîp t¸c x· DÞch vô n«ng nghiÖp Quúnh Phó;Quúnh Phó;Gia B×nh;dÞch vô n«ng nghiÖp;5/3/2017;11',
      '2;HTX §¹i Lai xanh;§¹i Lai;Gia B×nh;trång trät;5/4/2017;11',
    ].join('\r\n');
    expect(said(await look(Buffer.from(tcvn3, 'latin1'), 'tcvn3.csv'))).toEqual(TRUTH);
  });

  it('tệp .csv bảng mã Windows-1258, dấu chấm phẩy', async () => {
    // "Hợp tác xã … Quỳnh Phú", "Đại Lai": base letters with their tone marks as bytes of their own.
    const bytes = Buffer.concat([
      Buffer.from(
        'STT;T\xean HTX;X\xe3;Huy\xea\xf2n;Ng\xe0nh ngh\xea\xcc;Ng\xe0y th\xe0nh l\xe2\xf2p\r\n',
        'latin1',
      ),
      Buffer.from(
        '1;HTX \xd0a\xf2i Lai xanh;\xd0a\xf2i Lai;Gia Bi\xccnh;tr\xf4\xccng tro\xf2t;5/4/2017\r\n',
        'latin1',
      ),
      Buffer.from(
        '2;HTX Cao \xd0\xfd\xecc m\xf5\xeci;Cao \xd0\xfd\xecc;Gia Bi\xccnh;ch\xe3n nu\xf4i;6/4/2017\r\n',
        'latin1',
      ),
    ]);
    expect(said(await look(bytes, 'cp1258.csv'))).toEqual([
      ['HTX Đại Lai xanh', 'xã Đại Lai', '2017-04-05'],
      ['HTX Cao Đức mới', 'xã Cao Đức', '2017-04-06'],
    ]);
  });

  it('lịch tính từ năm 1904 không làm lệch bốn năm', async () => {
    const book = new Workbook();
    book.properties.date1904 = true;
    const sheet = book.addWorksheet('HTX');
    sheet.addRow(['STT', 'Tên HTX', 'Xã', 'Huyện', 'Ngành nghề', 'Ngày thành lập']);
    sheet.addRow([1, 'HTX Lịch Cũ', 'Xuân Lai', 'Gia Bình', 'trồng trọt', new Date(Date.UTC(2018, 4, 6))]);
    sheet.addRow([
      2,
      'HTX Lịch Cũ Hai',
      'Xuân Lai',
      'Gia Bình',
      'trồng trọt',
      new Date(Date.UTC(2019, 0, 1)),
    ]);
    const preview = await look(Buffer.from(await book.xlsx.writeBuffer()), 'mac.xlsx');
    expect(preview.rows.map(({ date }) => date)).toEqual(['2018-05-06', '2019-01-01']);
  });

  it('tiêu đề ba tầng, mục đánh số La Mã, một cột "Ngày", 13 mới và 1 giải thể', async () => {
    const { organisations } = (
      await officer.get<{ organisations: { name: string; unit: string }[] }>(
        '/api/organisations?unit=27&at=2022-06-30&kind=HTX&limit=1',
      )
    ).body;
    const old = organisations[0];
    const [commune = '', district = ''] = (old?.unit ?? '').replace(/ \(.*/, '').split(', ');
    const rows = [
      ['BIẾN ĐỘNG HỢP TÁC XÃ THÁNG 6/2022', null, null, null, null, null, null],
      ['STT', 'THÔNG TIN HTX', null, null, null, 'QUY MÔ', null],
      [null, 'Tên', 'Địa chỉ', null, 'Ngày', 'Vốn', null],
      [null, null, 'Xã', 'Huyện', null, 'Điều lệ (tr.đ)', 'Thành viên'],
      ['I', 'Thành lập mới', null, null, null, null, null],
      ...Array.from({ length: 13 }, (_, index) => [
        index + 1,
        `HTX Nông nghiệp Mới Số ${index + 1}`,
        'xã Bình Dương',
        'Gia Bình',
        `${index + 1}/6/2022`,
        350,
        8,
      ]),
      ['II', 'Giải thể', null, null, null, null, null],
      [1, old?.name ?? '', commune, district, '14.6.2022', null, null],
    ];
    const merges = ['A1:G1', 'B2:E2', 'F2:G2', 'C3:D3', 'A2:A4'];
    const preview = await look(await workbookOf({ name: 'Tháng 6', rows, merges }), 'bien-dong.xlsx');
    expect(preview.counts).toMatchObject({ new: 13, event: 1, problem: 0 });
    expect(preview.mappings[0]?.columns.find(({ field }) => field === 'charterCapitalDong')?.unit).toBe(
      1_000_000,
    );
    expect(preview.rows.find(({ outcome }) => outcome === 'event')?.detail).toMatch(
      /^giải thể ngày 14\/06\/2022/,
    );
  });

  it('dòng ẩn, trang ẩn được nói ra; dòng tổng được cộng lại, lệch thì nói', async () => {
    const book = new Workbook();
    const sheet = book.addWorksheet('HTX');
    sheet.addRow([
      'STT',
      'Tên HTX',
      'Xã',
      'Huyện',
      'Ngành nghề',
      'Vốn điều lệ (triệu đồng)',
      'Số thành viên',
    ]);
    sheet.addRow([1, 'HTX Ẩn Một', 'Xuân Lai', 'Gia Bình', 'trồng trọt', 500, 9]);
    sheet.addRow([2, 'HTX Ẩn Hai', 'Xuân Lai', 'Gia Bình', 'trồng trọt', 700, 8]).hidden = true;
    sheet.addRow([null, 'Tổng cộng', null, null, null, 1300, { formula: 'SUM(G2:G3)', result: 17 }]);
    book.addWorksheet('Nháp', { state: 'hidden' }).addRow(['Tên HTX', 'Xã']);
    const preview = await look(Buffer.from(await book.xlsx.writeBuffer()), 'an.xlsx');
    expect(preview.counts).toMatchObject({ new: 2, problem: 0 });
    expect(preview.notices).toEqual([
      'Trang "Nháp" đang ẩn nên không được đọc.',
      'Trang "HTX", ô F4: dòng tổng ghi 1.300.000.000, cộng các dòng được 1.200.000.000.',
      'Trang "HTX": 1 dòng đang ẩn vẫn được đọc (dòng 3).',
    ]);
  });

  it('cột tên chỉ ghi "Đơn vị": dòng dữ liệu đầu không bị coi là tiêu đề, người nhập chọn cột nào là tên', async () => {
    const bytes = await workbookOf({
      name: 'HTX',
      rows: [
        ['DANH SÁCH HTX THÀNH LẬP MỚI'],
        ['STT', 'Đơn vị', 'Xã', 'Huyện', 'Ngành nghề', 'Ngày thành lập', 'Số thành viên'],
        [1, 'Quỳnh Phú xanh', 'Quỳnh Phú', 'Gia Bình', 'trồng trọt', '5/3/2017', 11],
        [2, 'Đại Lai xanh', 'Đại Lai', 'Gia Bình', 'trồng trọt', '5/4/2017', 9],
      ],
    });
    const sent = await look(bytes, 'don-vi.xlsx');
    expect(sent.status).toBe(200);
    expect(sent.mappings[0]?.heads).toEqual({ from: 2, to: 2 });
    expect(sent.counts).toMatchObject({ new: 0, problem: 2 });
    const mappings = sent.mappings.map((mapping) => ({
      ...mapping,
      columns: mapping.columns.map((column) =>
        column.title === 'Đơn vị' ? { ...column, field: 'name' as const } : column,
      ),
    }));
    const { status, body } = await officer.post<ImportPreview>(`/api/lists/${sent.list}/preview`, {
      mappings,
    });
    expect(status).toBe(200);
    expect(body.counts).toMatchObject({ new: 2, problem: 0 });
    expect(body.rows.map(({ name }) => name)).toEqual(['Quỳnh Phú xanh', 'Đại Lai xanh']);
  });

  it('tệp có macro, trang web, PDF: mỗi tệp một câu, không nhận', async () => {
    const macro = await zipOf({ 'xl/workbook.xml': ['<workbook/>'], 'xl/vbaProject.bin': ['x'] });
    const answers = [
      await look(macro, 'macro.xlsm'),
      await look(Buffer.from('<html><table><tr><td>Tên HTX</td></tr></table></html>'), 'bang.xls'),
      await look(Buffer.from('%PDF-1.7 x'), 'bang.xlsx'),
    ];
    expect(answers.map(({ status, message }) => [status, message])).toEqual([
      [422, 'Tệp "macro.xlsm" không đọc được: tệp có macro; hãy lưu lại thành .xlsx không macro.'],
      [
        422,
        'Tệp "bang.xls" không đọc được: tệp là trang web mang tên bảng tính; hãy mở bằng Excel rồi lưu lại thành .xlsx.',
      ],
      [
        422,
        'Tệp "bang.xlsx" không đọc được: tệp là PDF, không phải bảng tính; hãy xin bản Excel của danh sách.',
      ],
    ]);
  });
});
