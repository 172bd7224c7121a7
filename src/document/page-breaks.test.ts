// Ngắt trang ở bảng: no row is cut by the end of a page, no empty page follows a table that fills its own.
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { writePdf } from '#document/pdf/official-pdf.ts';
import { writeWord } from '#document/word/official-word.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import type { OfficialDocument, Part } from '#domain/report/official-document.ts';

const ROWS = 40;
const filler = 'một danh sách dài của nhiều nơi trong tỉnh '.repeat(3);

const annex: Part = {
  title: 'Phụ lục I. Danh sách',
  landscape: true,
  blocks: [
    {
      kind: 'table',
      columns: [
        { head: 'TT', width: 10, align: 'center' },
        { head: 'Nơi', width: 30, align: 'left' },
      ],
      rows: Array.from({ length: ROWS }, (_, at) => ({
        cells: [String(at + 1), `đầu${at + 1} ${filler} cuối${at + 1}`],
        look: 'plain' as const,
        depth: 0,
      })),
      empty: '',
    },
  ],
};
const report: OfficialDocument = {
  issuer: { parent: null, name: 'Liên minh HTX Việt Nam' },
  number: null,
  symbol: 'BC-LMHTXVN',
  place: 'Hà Nội',
  date: calendarDate(2022, 7, 5),
  type: 'BÁO CÁO',
  subject: 'Thử ngắt trang',
  parts: [{ title: null, landscape: false, blocks: [{ kind: 'paragraph', text: 'Lời.' }] }, annex, annex],
  recipients: ['Lưu: VT'],
  signature: { authority: null, post: 'Chủ tịch', name: null },
};

it('PDF: mỗi hàng đứng trọn trên một trang', async () => {
  const file = await getDocument({ data: new Uint8Array(writePdf(report)), verbosity: 0 }).promise;
  let whole = 0;
  for (let at = 1; at <= file.numPages; at += 1) {
    const { items } = await (await file.getPage(at)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    const marks = (word: string) => [...text.matchAll(new RegExp(`${word}(\\d+)`, 'gu'))].map(([, n]) => n);
    expect(marks('đầu'), `trang ${at}`).toEqual(marks('cuối'));
    whole += marks('đầu').length;
  }
  expect([whole, file.numPages > 4]).toEqual([2 * ROWS, true]);
});

it('Word: sau bảng ở cuối phần chỉ còn một dòng cao một điểm', async () => {
  const xml = strFromU8(unzipSync(await writeWord(report))['word/document.xml'] ?? new Uint8Array());
  const ends = xml.split('<w:sectPr>').slice(0, -1);
  expect(ends).toHaveLength(3);
  for (const before of ends) {
    const last = before.slice(before.lastIndexOf('<w:p>'));
    expect(last).toMatch(/w:line="20"/);
    expect(last).toMatch(/w:lineRule="exact"/);
  }
  // Nothing taller stands between the table and that line.
  for (const before of ends.slice(1)) {
    const tail = before.slice(before.lastIndexOf('</w:tbl>'));
    expect(tail.match(/<w:p>/g)?.length).toBe(tail.match(/w:lineRule="exact"/g)?.length);
  }
});
