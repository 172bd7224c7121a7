// Phiếu Excel: on paper it must be read as in Word — one A4 page wide, heads on every page, rows as high as their text.
import { Workbook } from '@cj-tech-master/excelts';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { findingsSheet } from '#domain/claim/findings-sheet.ts';
import { writeFindingsExcel } from './findings-excel.ts';
import { linesOf } from './findings-rows.ts';

const MESSAGE =
  'Các phần cộng lại 268 + 47 + 33 + 52 + 12 = 412 HTX, không bằng 421 HTX đã nêu (lệch 9 HTX).';
const sheet = findingsSheet(
  [
    {
      name: 'bao-cao.docx',
      claims: [{ id: 'c1', quote: '=421 HTX', unit: 'htx' }],
      findings: [
        {
          kind: 'sum',
          claims: [],
          target: 'c1',
          expected: 412,
          stated: 421,
          verdict: 'inconsistent',
          severity: 'hard',
          message: MESSAGE,
        },
        {
          kind: 'date',
          claims: [],
          target: null,
          expected: 30,
          stated: 31,
          verdict: 'inconsistent',
          severity: 'hard',
          message: 'Ngày 31/6/2023 không có trong lịch.',
          where: { quote: 'ngày 31/6/2023' },
        },
      ],
      decisions: [{ index: 0, answer: 'ignored', reason: `${'lý do dài '.repeat(20)}\u0001` }],
    },
  ],
  new Date('2023-07-01T02:00:00Z'),
  'Trần Thị Bình',
);

let parts: Record<string, string>;
let bytes: Buffer;
beforeAll(async () => {
  bytes = await writeFindingsExcel(sheet);
  parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
});

describe('phiếu rà soát Excel', () => {
  it('in A4 ngang, vừa một trang rộng, đầu bảng lặp ở mọi trang', () => {
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    // Title and four facts stand above the heads.
    expect(parts['xl/workbook.xml']).toContain("'Phiếu rà soát số liệu'!$6:$6");
  });

  it('có tên văn bản, lúc rà soát, người rà soát và chỗ ký như bản Word', async () => {
    const book = new Workbook();
    await book.xlsx.load(bytes);
    const [page] = book.worksheets;
    const column = [1, 2, 3, 4, 5, 6].map((row) => String(page?.getCell(row, 1).value));
    expect(column).toEqual([
      'PHIẾU RÀ SOÁT SỐ LIỆU',
      'Văn bản: bao-cao.docx',
      'Lúc rà soát: 09:00, 01/07/2023',
      'Kết quả: 1 khẳng định, 2 điểm cần xem',
      'Người rà soát: Trần Thị Bình',
      'STT',
    ]);
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    for (const words of ['NGƯỜI SOẠN VĂN BẢN', 'NGƯỜI RÀ SOÁT', '=421 HTX', 'ngày 31/6/2023'])
      expect(xml).toContain(words);
    expect(xml).not.toContain('<f>');
    expect(page?.getCell(7, 4).value).toBe('=421 HTX');
  });

  it('dòng cao đủ cho ô nhiều chữ nhất', async () => {
    const book = new Workbook();
    await book.xlsx.load(bytes);
    const [page] = book.worksheets;
    const decision = String(page?.getCell(7, 8).value);
    expect(page?.getRow(7).height).toBeGreaterThanOrEqual(linesOf(decision, 22) * 15);
    expect(page?.getRow(8).height).toBeLessThan(40);
  });
});

describe('số dòng của một ô', () => {
  it.each([
    ['một hai ba', 10, 1],
    ['một hai ba bốn', 10, 2],
    ['x'.repeat(25), 10, 3],
    ['', 10, 1],
  ])('%j trong %i chữ: %i dòng', (text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines);
  });
});
