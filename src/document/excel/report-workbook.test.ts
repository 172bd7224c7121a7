import { setTimeout } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeReportWorkbook } from '#document/excel/report-workbook.ts';
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
