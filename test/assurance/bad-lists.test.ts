// Tệp xấu: whatever is sent, one clear Vietnamese sentence, nothing written, the server still answers and stays small.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_LIMITS, type ReadLimits, UPLOAD_LIMITS } from '#document/list/limits.ts';
import { readListFile } from '#document/list/read-list-file.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { csvOf, workbookOf } from '#test/support/messy-file.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';
import { zipOf } from '#test/support/zip-of.ts';

function* repeated(text: string, times: number): Generator<string> {
  for (let index = 0; index < times; index += 1) yield text;
}

const BOOK = {
  'xl/workbook.xml': [
    '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
  ],
  'xl/_rels/workbook.xml.rels': [
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  ],
};
const row = '<row><c t="inlineStr"><is><t>HTX</t></is></c><c><v>1</v></c></row>';

function sheetOf(rows: Iterable<string>): Iterable<string> {
  return (function* () {
    yield '<worksheet><sheetData>';
    yield* rows;
    yield '</sheetData></worksheet>';
  })();
}

/** 200 MB of spaces pack into a few hundred KB. */
const bomb = () =>
  zipOf({ ...BOOK, 'xl/worksheets/sheet1.xml': sheetOf(repeated(' '.repeat(1_048_576), 200)) });

async function outcome(bytes: Buffer, limits: ReadLimits): Promise<string> {
  try {
    let rows = 0;
    for await (const part of readListFile(bytes, limits)) rows += 'row' in part ? 1 : 0;
    return `${rows} dòng`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('đọc tệp trong tiến trình con', () => {
  it('tệp không phải bảng tính', async () => {
    expect(await outcome(Buffer.from('%PDF-1.7\0\0binary'), UPLOAD_LIMITS)).toBe(
      'tệp là PDF, không phải bảng tính; hãy xin bản Excel của danh sách',
    );
    expect(await outcome(await zipOf({ 'a.txt': ['x'] }), UPLOAD_LIMITS)).toBe(
      'tệp không phải bảng tính Excel (.xlsx)',
    );
    expect(await outcome(Buffer.from('d0cf11e0a1b11ae1', 'hex'), UPLOAD_LIMITS)).toContain(
      'Excel đời cũ (.xls)',
    );
    expect(await outcome(Buffer.alloc(0), UPLOAD_LIMITS)).toBe('tệp trống');
    expect(await outcome(Buffer.from('PK\x03\x04 cắt dở'), UPLOAD_LIMITS)).toBe('gói tệp bị hỏng');
  });

  it('nửa MB nở thành 200 MB: bị từ chối trước khi giải nén', async () => {
    const bytes = await bomb();
    expect(bytes.length).toBeLessThan(600_000);
    expect(await outcome(bytes, UPLOAD_LIMITS)).toBe('nội dung giải nén 201 MB, lớn hơn mức 50 MB');
    expect(await outcome(bytes, COMMAND_LIMITS)).toContain('nén quá 100 lần');
  });

  it('mục lục nói dối về kích thước: dừng ở đúng kích thước đã khai', async () => {
    const bytes = await bomb();
    const central = bytes.indexOf(Buffer.from('PK\x01\x02xl/worksheets', 'latin1'));
    const names = bytes.lastIndexOf('xl/worksheets/sheet1.xml');
    expect(central).toBe(-1);
    bytes.writeUInt32LE(20_000, names - 46 + 24);
    expect(await outcome(bytes, UPLOAD_LIMITS)).toBe('gói tệp bị hỏng');
  });

  it('mười triệu dòng: dừng ngay khi quá mức', async () => {
    expect(await outcome(Buffer.from('a,1\n'.repeat(2_500_000)), UPLOAD_LIMITS)).toBe(
      'bảng có nhiều hơn 20000 dòng',
    );
    expect(await outcome(Buffer.from('a,1\n'.repeat(10_000_000)), COMMAND_LIMITS)).toBe(
      'bảng có nhiều hơn 250000 dòng',
    );
    const packed = await zipOf({ ...BOOK, 'xl/worksheets/sheet1.xml': sheetOf(repeated(row, 300_000)) });
    expect(await outcome(packed, UPLOAD_LIMITS)).toMatch(/nhiều hơn 20000 dòng|nén quá 100 lần/);
  });

  it('một triệu cột, thực thể XML, đường dẫn trèo ra ngoài, hai thành phần cùng tên', async () => {
    expect(await outcome(Buffer.from(`a${','.repeat(1_000_000)}\n`), UPLOAD_LIMITS)).toBe(
      'bảng có nhiều hơn 200 cột',
    );
    const entity = { ...BOOK, 'xl/workbook.xml': ['<!DOCTYPE x [<!ENTITY a "b">]><workbook/>'] };
    expect(await outcome(await zipOf(entity), UPLOAD_LIMITS)).toBe(
      'tệp khai báo thực thể XML, không an toàn',
    );
    expect(await outcome(await zipOf({ '../x': ['a'] }), UPLOAD_LIMITS)).toBe(
      'gói tệp có đường dẫn không an toàn',
    );
  });

  it('bị cắt giữa chừng ở mọi chỗ: luôn là một câu, không bao giờ treo hay sập', async () => {
    const bytes = await workbookOf({
      name: 'A',
      rows: [
        ['Tên HTX', 'Xã'],
        ['HTX A', 'Đại Lai'],
      ],
    });
    for (const share of [0.1, 0.35, 0.6, 0.85, 0.99]) {
      const said = await outcome(bytes.subarray(0, Math.floor(bytes.length * share)), UPLOAD_LIMITS);
      expect(said).toMatch(/^(gói tệp|nội dung|tệp)/);
    }
  });
});

describe('gửi tệp xấu lên máy chủ', () => {
  let server: TestServer;
  let officer: Client;
  beforeAll(async () => {
    server = await startTestServer();
    officer = await signInAs(server.url, server.accounts.provincial);
  });
  afterAll(() => server.stop());

  it('mỗi tệp một câu, mã 4xx, không giữ gì, máy chủ không phình', async () => {
    const count = async () =>
      (await server.system.database.loader.selectFrom('received_lists').select('id').execute()).length;
    const fields = { sender: 'Kẻ xấu', unit: '27', asOf: '2022-06-30' };
    const send = (bytes: Buffer, name: string) =>
      officer.upload<{ code: string; message: string }>('/api/lists', fields, name, bytes);
    // Packed in this process too, before it is measured.
    const packed = await bomb();
    const before = process.memoryUsage().rss;
    const answers = [
      await send(Buffer.from('%PDF-1.7\0'), 'a.pdf'),
      await send(packed, 'bom.xlsx'),
      await send(
        csvOf([
          ['Một', 'Hai'],
          ['x', 'y'],
          ['z', 't'],
        ]),
        'sai-tieu-de.csv',
      ),
      await send(Buffer.alloc(10 * 1_048_576 + 1, 'a'), 'lon.csv'),
    ];
    expect(answers.map(({ status, body }) => [status, body.message])).toEqual([
      [422, 'Tệp "a.pdf" không đọc được: tệp là PDF, không phải bảng tính; hãy xin bản Excel của danh sách.'],
      [422, 'Tệp "bom.xlsx" không đọc được: nội dung giải nén 201 MB, lớn hơn mức 50 MB.'],
      [
        422,
        'Tệp "sai-tieu-de.csv" không có dòng tiêu đề nào nhận ra được; cần một dòng tiêu đề có ít nhất cột tên tổ chức và một cột khác của biểu mẫu.',
      ],
      [422, 'Tệp "lon.csv" không đọc được: tệp lớn hơn 10 MB.'],
    ]);
    expect(await count()).toBe(0);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1_048_576);
    expect((await officer.get('/api/health')).status).toBe(200);
  });

  it('ô gộp qua nhiều dòng bị nêu đúng vùng', async () => {
    const bytes = await workbookOf({
      name: 'A',
      rows: [
        ['Tên HTX', 'Xã', 'Lĩnh vực', 'Vốn điều lệ (đồng)'],
        ['HTX Một', 'Đại Lai', 'Trồng trọt', 500_000_000],
        ['HTX Hai', 'Đại Lai', 'Trồng trọt', null],
      ],
      merges: ['D2:D3'],
    });
    const { body } = await officer.upload<{ problems: { cell: string; what: string }[] }>(
      '/api/lists',
      { sender: 'Xã', unit: '27', asOf: '2022-06-30' },
      'gop.xlsx',
      bytes,
    );
    expect(body.problems.map(({ cell, what }) => `${cell}: ${what}`)).toEqual([
      'D2:D3: các ô của nhiều dòng bị gộp',
      'D2:D3: các ô của nhiều dòng bị gộp',
    ]);
  });
});
