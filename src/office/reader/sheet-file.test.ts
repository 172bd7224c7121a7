// Tên tệp của phiếu: after the text's name, without forbidden characters.
import { expect, it } from 'vitest';
import { sheetFileName } from './sheet-file.ts';

it('tên tệp theo tên văn bản, không có ký tự cấm', () => {
  expect(sheetFileName('báo cáo 6 tháng.docx', 'xlsx')).toBe('báo cáo 6 tháng-ra-soat.xlsx');
  expect(sheetFileName('a/b:c?.txt', 'docx')).toBe('a b c-ra-soat.docx');
  expect(sheetFileName('.txt', 'docx')).toBe('van-ban-ra-soat.docx');
});
