// Bảng trong PDF của chính hệ thống: a row whose cells are drawn on several lines is read as one row, as from the Word file.
import { expect, it } from 'vitest';
import { writePdf } from '#document/pdf/official-pdf.ts';
import { writeWord } from '#document/word/official-word.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import type { OfficialDocument } from '#domain/report/official-document.ts';
import { extractText } from './extract-text.ts';

const HOW = 'Đếm các sự kiện thuộc diện trên có ngày hiệu lực trong kỳ, kể cả hai ngày đầu và cuối.';
const row = (order: number) => ({
  cells: [String(order), `Chỉ tiêu thứ ${order} với một cái tên dài phải xuống dòng`, HOW, '', '678'],
  look: 'plain' as const,
  depth: 0,
});
const report: OfficialDocument = {
  issuer: { parent: null, name: 'Liên minh HTX Việt Nam' },
  number: null,
  symbol: 'BC-LMHTXVN',
  place: 'Hà Nội',
  date: calendarDate(2022, 7, 5),
  type: 'BÁO CÁO',
  subject: 'Thử bảng',
  parts: [
    {
      title: null,
      landscape: false,
      blocks: [
        { kind: 'paragraph', text: 'Lời trước bảng.' },
        {
          kind: 'table',
          columns: [
            { head: 'TT', width: 8, align: 'center' },
            { head: 'Chỉ tiêu', width: 40, align: 'left' },
            { head: 'Cách tính', width: 40, align: 'left' },
            { head: 'Ghi chú', width: 20, align: 'left' },
            { head: 'Số', width: 15, align: 'right' },
          ],
          // More than a page: the head is drawn again on the next one.
          rows: Array.from({ length: 30 }, (_, at) => row(at + 1)),
          empty: 'Không có.',
        },
        { kind: 'paragraph', text: 'Lời sau bảng.' },
      ],
    },
  ],
  recipients: ['Lưu: VT'],
  signature: { authority: null, post: 'Chủ tịch', name: null },
};

async function tableOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const read = await extractText(name, bytes);
  if (!('text' in read)) throw new Error('không đọc được');
  const lines = read.text.split('\n').map((line) => line.trim());
  const [from, to] = [lines.indexOf('Lời trước bảng.'), lines.indexOf('Lời sau bảng.')];
  return lines.slice(from + 1, to).filter((line) => line !== '');
}

it('mỗi dòng của bảng là một dòng chữ, ô trống vẫn còn, đầu bảng in lại và số trang không lẫn vào', async () => {
  const pdf = await tableOf('a.pdf', new Uint8Array(writePdf(report)));
  expect(pdf).toHaveLength(31);
  expect(pdf[0]).toBe('TT\tChỉ tiêu\tCách tính\tGhi chú\tSố');
  expect(pdf[30]).toBe(`30\tChỉ tiêu thứ 30 với một cái tên dài phải xuống dòng\t${HOW}\t\t678`);
  expect(pdf).toEqual(await tableOf('a.docx', new Uint8Array(await writeWord(report))));
});
