// Bảng kẻ trong PDF đọc theo đường kẻ: wrapped, empty and merged cells, heads in two rows; without lines, by the columns.
import { expect, it } from 'vitest';
import { readPdf } from '#document/reading/pdf-text.ts';
import { plainPdf } from '#test/support/plain-pdf.ts';

const at = (x: number, y: number, text: string, size = 10): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;
const line = (x: number, y: number, toX: number, toY: number): string => `${x} ${y} m ${toX} ${toY} l S`;
/** A border as word processors fill it. */
const bar = (x: number, y: number, width: number, height: number): string =>
  `${x} ${y} ${width} ${height} re f`;

async function linesOf(...drawn: string[]): Promise<string[]> {
  const text = await readPdf(new TextEncoder().encode(plainPdf(drawn.join('\n'))));
  return (text ?? '').split('\n');
}

it('ô xuống dòng, ô trống, ô gộp và đầu bảng hai tầng', async () => {
  const drawn = [
    at(50, 760, 'Bieu 1'),
    // The outer frame, the lines between rows and between columns; "Tong" takes two columns, "Nam 2022" two.
    ...[750, 690, 660, 630].map((y) => line(50, y, 450, y)),
    line(250, 720, 450, 720),
    ...[50, 250, 450].map((x) => line(x, 750, x, 630)),
    line(100, 750, 100, 660),
    bar(349.8, 630, 0.4, 90),
    at(52, 735, 'TT'),
    at(102, 735, 'Chi'),
    at(102, 722, 'tieu'),
    at(252, 735, 'Nam 2022'),
    at(252, 705, 'So HTX'),
    at(352, 705, 'Nguoi'),
    at(102, 680, 'Nong'),
    at(102, 668, 'nghiep'),
    at(252, 674, '30'),
    at(352, 674, '900'),
    at(52, 640, 'Tong'),
    at(252, 640, '30'),
    at(352, 640, '900'),
    at(50, 610, 'Het.'),
  ];
  expect(await linesOf(...drawn)).toEqual([
    'Bieu 1',
    'TT\tChi tieu\tNam 2022: So HTX\tNam 2022: Nguoi',
    '\tNong nghiep\t30\t900',
    'Tong\t\t30\t900',
    'Het.',
  ]);
});

it('bảng không kẻ: dòng thiếu ô vẫn đúng cột', async () => {
  const rows = [
    ['STT', 'Huyen', 'So HTX'],
    ['1', 'An Loc', '78'],
    ['2', 'Binh Son', '69'],
    ['', 'Tong cong', '147'],
  ];
  const drawn = rows.flatMap((row, r) =>
    row.map((text, c) => (text === '' ? '' : at(50 + c * 120, 700 - r * 16, text))),
  );
  expect(await linesOf(...drawn)).toEqual(rows.map((row) => row.join('\t')));
});

it('số nhỏ trên cao là dấu chú thích; khung quanh chữ không phải bảng', async () => {
  const drawn = [
    '40 600 400 200 re S',
    at(50, 700, 'Toan tinh co 412'),
    at(124.7, 704, '2', 6),
    at(131, 700, 'HTX'),
  ];
  expect(await linesOf(...drawn)).toEqual(['Toan tinh co 412² HTX']);
});
