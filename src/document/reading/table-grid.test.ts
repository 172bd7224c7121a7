// Bảng có ô gộp đọc như bảng không gộp: the same table in Word and on a web page, heads over several columns, merged totals.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkText } from '#reader/check-text.ts';
import { extractText } from './extract-text.ts';

/** A cell: its text, and over how many columns and rows it goes. */
type Cell = readonly [text: string, columns?: number, rows?: number];

function htmlOf(table: readonly (readonly Cell[])[]): string {
  const rows = table.map(
    (row) =>
      `<tr>${row.map(([text, columns, rows]) => `<td colspan="${columns ?? 1}" rowspan=${rows ?? 1}><p>${text}</p></td>`).join('\n')}</tr>`,
  );
  return `<html><body><table><tbody>${rows.join('\n')}</tbody></table><p>Hết.</p></body></html>`;
}

const wordCell = (text: string, columns: number, merge = ''): string =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;

function docxOf(table: readonly (readonly Cell[])[]): Uint8Array {
  const open = new Map<number, { columns: number; left: number }>();
  const rows = table.map((row) => {
    let column = 0;
    let xml = '';
    const below = (): void => {
      for (let over = open.get(column); over && over.left > 0; over = open.get(column)) {
        over.left--;
        xml += wordCell('', over.columns, '<w:vMerge/>');
        column += over.columns;
      }
    };
    for (const [text, columns = 1, span = 1] of row) {
      below();
      xml += wordCell(text, columns, span > 1 ? '<w:vMerge w:val="restart"/>' : '');
      open.set(column, { columns, left: span - 1 });
      column += columns;
    }
    below();
    return `<w:tr>${xml}</w:tr>`;
  });
  const body = `<w:tbl>${rows.join('')}</w:tbl><w:p><w:r><w:t>Hết.</w:t></w:r></w:p>`;
  return zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
}

async function linesOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const read = await extractText(name, bytes);
  return read.ok ? read.text.split('\n').filter((line) => line.trim() !== '') : [];
}

async function bothWays(table: readonly (readonly Cell[])[]): Promise<string[]> {
  const word = await linesOf('a.docx', docxOf(table));
  expect(await linesOf('a.html', strToU8(htmlOf(table)))).toEqual(word);
  expect(word.pop()).toBe('Hết.');
  return word;
}

describe('bảng có ô gộp', () => {
  it('đầu bảng hai tầng thành một dòng đầu, mỗi cột đủ tên; vốn không bị đọc thành thành viên', async () => {
    const lines = await bothWays([
      [
        ['TT', 1, 2],
        ['Lĩnh vực', 1, 2],
        ['Số HTX', 1, 2],
        ['Trong đó', 2],
        ['Thành viên (người)', 1, 2],
      ],
      [['Đang hoạt động'], ['Ngừng hoạt động']],
      [['1'], ['Nông nghiệp'], ['268'], ['250'], ['18'], ['20.100']],
      [['2'], ['Phi nông nghiệp'], ['144'], ['130'], ['14'], ['8.740']],
      [['Tổng cộng', 2], ['412'], ['380'], ['32'], ['28.840']],
    ]);
    expect(lines).toEqual([
      'TT\tLĩnh vực\tSố HTX\tTrong đó: Đang hoạt động\tTrong đó: Ngừng hoạt động\tThành viên (người)',
      '1\tNông nghiệp\t268\t250\t18\t20.100',
      '2\tPhi nông nghiệp\t144\t130\t14\t8.740',
      'Tổng cộng\t\t412\t380\t32\t28.840',
    ]);
    const { claims, findings } = checkText(lines.join('\n'));
    expect(findings).toEqual([]);
    expect(claims.map(({ subject, unit }) => `${subject} ${unit}`).slice(0, 5)).toEqual([
      'HTX htx',
      'HTX htx',
      'HTX htx',
      'thành viên nguoi',
      'HTX htx',
    ]);
  });

  it('hai năm, mỗi năm hai cột; tên gộp dọc đứng cạnh mọi dòng của nó, số gộp dọc chỉ kể một lần', async () => {
    expect(
      await bothWays([
        [['Biểu 1. Số HTX theo huyện', 6]],
        [
          ['Huyện', 1, 2],
          ['Loại', 1, 2],
          ['Năm 2022', 2],
          ['Năm 2023', 2],
        ],
        [['Số HTX'], ['Thành viên'], ['Số HTX'], ['Thành viên']],
        [['Gia Bình', 1, 2], ['Nông nghiệp'], ['30'], ['900'], ['32'], ['950', 1, 2]],
        [['Phi nông nghiệp'], ['10'], ['300'], ['12']],
      ]),
    ).toEqual([
      'Biểu 1. Số HTX theo huyện',
      'Huyện\tLoại\tNăm 2022: Số HTX\tNăm 2022: Thành viên\tNăm 2023: Số HTX\tNăm 2023: Thành viên',
      'Gia Bình\tNông nghiệp\t30\t900\t32\t950',
      'Gia Bình\tPhi nông nghiệp\t10\t300\t12\t',
    ]);
  });

  it('tên phần đứng trên mọi cột không cắt đôi bảng', async () => {
    const lines = await bothWays([
      [['TT'], ['Huyện'], ['Số HTX'], ['Số thành viên']],
      [['I. Khu vực miền núi', 4]],
      [['1'], ['An Lộc'], ['78'], ['1.200']],
      [['II. Khu vực đồng bằng', 4]],
      [['2'], ['Yên Hưng'], ['50'], ['900']],
      [['Tổng cộng', 2], ['128'], ['2.100']],
    ]);
    expect(lines[1]).toBe('I. Khu vực miền núi\t\t\t');
    const { claims } = checkText(lines.join('\n'));
    expect(claims.map(({ value, unit }) => [value, unit])).toEqual([
      [78, 'htx'],
      [1200, 'nguoi'],
      [50, 'htx'],
      [900, 'nguoi'],
      [128, 'htx'],
      [2100, 'nguoi'],
    ]);
  });

  it('bảng không có số và ô dài giữ từng ô, từng đoạn', async () => {
    const long = 'Liên minh Hợp tác xã tỉnh báo cáo. '.repeat(20).trim();
    expect(
      await bothWays([
        [['LIÊN MINH HTX TỈNH'], ['CỘNG HÒA', 2]],
        [['Số: 12/BC'], [long, 2]],
      ]),
    ).toEqual(['LIÊN MINH HTX TỈNH\tCỘNG HÒA', 'Số: 12/BC', long]);
  });

  it('ô khai quá nhiều cột, quá nhiều dòng không làm hỏng bảng', async () => {
    const html = '<table><tr><td colspan=9999 rowspan=9999>Huyện<td>Số HTX<tr><td>Gia Bình<td>12</table>';
    expect((await linesOf('a.html', strToU8(html))).length).toBeLessThan(4);
  });
});
