// Bảng kết quả tải về: opens in Excel with its letters, and nothing in it runs as a formula.
import { describe, expect, it } from 'vitest';
import type { SheetRow } from './sheet.ts';
import { sheetFileName, writeSheet } from './sheet-csv.ts';

const row = (message: string): SheetRow => ({
  index: 0,
  state: 'sai',
  kind: 'Phép cộng',
  quotes: '538 HTX; 114 HTX',
  expected: '678 HTX',
  stated: '680 HTX',
  message,
  decision: 'Chưa quyết định',
  reason: '',
});

describe('tệp bảng kết quả', () => {
  it('bắt đầu bằng dấu thứ tự byte, dòng đầu là tên cột, dấu phẩy và nháy được bọc', () => {
    const text = writeSheet([row('Ghi "680", không khớp')]);
    expect(text.startsWith('\ufeffMức,Loại,Trích văn bản,Tính ra,Văn bản ghi,')).toBe(true);
    expect(text).toContain('"Ghi ""680"", không khớp"');
    expect(text.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('ô giống công thức có dấu nháy đứng trước', () => {
    for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =HYPERLINK("x")', '\r=1', '|cmd']) {
      const cell =
        writeSheet([row(evil)])
          .split('\r\n')
          .slice(1)
          .join('\r\n')
          .split('680 HTX,')[1] ?? '';
      expect(cell.replace(/^"/, '').startsWith("'"), evil).toBe(true);
    }
    expect(writeSheet([row('Tổng 678')])).toContain(',Tổng 678,');
  });

  it('tên tệp theo tên văn bản, không có ký tự cấm', () => {
    expect(sheetFileName('báo cáo 6 tháng.docx')).toBe('báo cáo 6 tháng-ra-soat.csv');
    expect(sheetFileName('a/b:c?.txt')).toBe('a b c-ra-soat.csv');
    expect(sheetFileName('.txt')).toBe('van-ban-ra-soat.csv');
  });
});
