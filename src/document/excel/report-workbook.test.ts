import { setTimeout } from 'node:timers/promises';
import { Workbook } from '@cj-tech-master/excelts';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeReportWorkbook } from '#document/excel/report-workbook.ts';
import type { SaidClaim } from '#domain/narrative/said.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import type { OfficialDocument } from '#domain/report/official-document.ts';

const document: OfficialDocument = {
  issuer: { parent: null, name: 'Liên minh HTX Việt Nam' },
  number: null,
  symbol: 'BC-LMHTXVN',
  place: 'Hà Nội',
  date: calendarDate(2018, 7, 5),
  type: 'BÁO CÁO',
  subject: 'Thử',
  parts: [
    {
      title: null,
      landscape: false,
      blocks: [
        {
          kind: 'table',
          caption: 'Bảng thử',
          columns: [{ head: 'Chỉ tiêu', width: 40, align: 'left' }],
          rows: [{ cells: ['Tổng số'], look: 'plain', depth: 0 }],
          empty: '',
        },
      ],
    },
  ],
  recipients: [],
  signature: { authority: null, post: 'Chủ tịch', name: null },
};

it('hai lần ghi cách nhau hơn hai giây ra cùng byte, ngày trong gói là ngày của văn bản', async () => {
  const first = await writeReportWorkbook(document, []);
  await setTimeout(2100);
  const second = await writeReportWorkbook(document, []);
  expect(second.equals(first)).toBe(true);
  expect(Buffer.from(unzipSync(first)['docProps/core.xml'] ?? []).toString()).toContain(
    '2018-07-05T00:00:00',
  );
});

it('mỗi trang mang tên bảng, phụ lục như trong văn bản', async () => {
  const [main] = document.parts;
  const rows = [{ cells: ['HTX Hải Lạc'], look: 'plain' as const, depth: 0 }];
  const columns = [{ head: 'Tên', width: 40, align: 'left' as const }];
  const annex = (title: string) => ({
    title,
    landscape: true,
    blocks: [{ kind: 'table' as const, columns, rows, empty: '' }],
  });
  const parts = [...(main ? [main] : []), annex('Phụ lục I. Danh sách'), annex('Phụ lục II. Nơi khác')];
  const book = unzipSync(await writeReportWorkbook({ ...document, parts }, []));
  const text = (name: string) => Buffer.from(book[name] ?? []).toString();
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  expect(names).toEqual(['Bảng 1', 'Phụ lục I', 'Phụ lục II']);
  for (const title of ['Bảng 1. Bảng thử', 'Phụ lục I. Danh sách'])
    expect(text('xl/sharedStrings.xml')).toContain(title);
});

it('đọc lại: từng ô mang chữ, số, công thức và dáng của mình, dù nhiều ô chung một dáng', async () => {
  const claim = (id: string, how: SaidClaim['source']['how'], over: Partial<SaidClaim>): SaidClaim => ({
    id,
    quote: id,
    subject: 'HTX',
    measure: 'total',
    value: 0,
    unit: 'htx',
    relation: 'none',
    status: 'actual',
    breakdown: null,
    source: { measure: 'm', moment: 'now', by: null, how, operands: [] },
    ...over,
  });
  const claims = [
    claim('a', 'value', { value: 12 }),
    claim('b', 'value', { value: 9 }),
    claim('c', 'difference', { value: 3 }),
    claim('d', 'value', { value: 25, unit: 'percent' }),
  ];
  const [main] = document.parts;
  const columns = ['Chỉ tiêu', 'Nay', 'Trước', 'Tăng', 'Tỷ lệ'].map((head, index) => ({
    head,
    width: 40,
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  const figures = [null, 'a', 'b', 'c', 'd'];
  const cells = ['Tổng số', '12', '9', '3', '25%'];
  const rows = [
    { cells, figures, look: 'total' as const, depth: 0 },
    { cells: ['Trong đó', '12', '9', '3', '25%'], figures, look: 'plain' as const, depth: 2 },
    { cells: ['Chưa có', '', '', '', ''], look: 'plain' as const, depth: 0 },
  ];
  const blocks = [{ kind: 'table' as const, caption: 'Bảng thử', columns, rows, empty: '' }];
  const written = await writeReportWorkbook(
    { ...document, parts: main ? [{ ...main, blocks }] : [] },
    claims,
  );
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(written));
  const sheet = book.getWorksheet('Bảng 1');
  const looks = [4, 5, 6].map((row) =>
    [1, 2, 4, 5].map((column) => {
      const cell = sheet?.getCell(row, column);
      return [cell?.value, cell?.font?.bold === true, cell?.numFmt, cell?.alignment?.indent ?? 0];
    }),
  );
  expect(looks).toEqual([
    [
      ['Tổng số', true, undefined, 0],
      [12, true, '#,##0', 0],
      [{ formula: 'B4-C4', result: 3 }, true, '#,##0', 0],
      [0.25, true, '0.0%', 0],
    ],
    [
      ['Trong đó', false, undefined, 2],
      [12, false, '#,##0', 0],
      [{ formula: 'B5-C5', result: 3 }, false, '#,##0', 0],
      [0.25, false, '0.0%', 0],
    ],
    [
      ['Chưa có', false, undefined, 0],
      ['', false, undefined, 0],
      ['', false, undefined, 0],
      ['', false, undefined, 0],
    ],
  ]);
});

it('trang nguồn số liệu in ngang, mỗi dòng đủ cao cho chữ xuống dòng của nó: chữ hai dòng không đè lên nhau', async () => {
  const columns = [
    { head: 'TT', width: 10, align: 'center' as const },
    { head: 'Chỉ tiêu, đếm những ai', width: 72, align: 'left' as const },
  ];
  const long =
    'Tổng số HTX. Mọi HTX còn tồn tại pháp lý cuối ngày, kể cả quỹ tín dụng nhân dân, HTX tạm ngừng và ngừng hoạt động chưa giải thể; không kể THT và LHHTX.';
  const row = (text: string) => ({ cells: ['1', text], look: 'plain' as const, depth: 0 });
  const block = {
    kind: 'table' as const,
    caption: 'Nguồn của các con số',
    columns,
    rows: [row('Ngắn'), row(long)],
    empty: '',
  };
  const parts = [{ title: 'Phụ lục', landscape: true, blocks: [block] }];
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(await writeReportWorkbook({ ...document, parts }, [])));
  const sheet = book.getWorksheet('Bảng 1');
  // 148 letters, at most 54 to a line.
  expect([4, 5].map((line) => sheet?.getRow(line).height)).toEqual([15, 45]);
  expect(sheet?.getCell(5, 2).alignment).toMatchObject({ wrapText: true, vertical: 'top' });
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '3:3' });
});
