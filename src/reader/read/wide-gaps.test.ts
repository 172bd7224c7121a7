import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';
import { tabWideGaps } from './wide-gaps.ts';

const HEAD = 'Chỉ tiêu            Năm 2022    Năm 2023    Tăng (+), giảm (-)';

describe('bảng kẻ bằng dấu cách', () => {
  it('các ô cách nhau từ hai dấu cách trở lên là một bảng; độ dài giữ nguyên', () => {
    const text = `${HEAD}\nTổng số HTX         310         325         +15\nThành viên (người)  41.445      43.470      +2.025\nDoanh thu (tr.đồng) 1.620       1.750       +130\n`;
    const tabbed = tabWideGaps(text);
    expect(tabbed).toHaveLength(text.length);
    expect(tabbed.split('\n').map((line) => line.split('\t').length)).toEqual([4, 4, 4, 4, 1]);
  });

  it('câu văn gõ thừa dấu cách không thành bảng', () => {
    const text = 'Toàn tỉnh  có 310 HTX,  tăng 15 HTX.\nTrong đó  210 HTX  nông nghiệp.\nCòn lại  100  HTX.';
    expect(tabWideGaps(text)).toBe(text);
  });

  it('một ô để sót số năm trước: mức tăng không khớp', () => {
    const rows = (now: string) =>
      `1. Biểu so sánh\n\n${HEAD}\nTổng số HTX         310         325         +15\nHTX nông nghiệp     241         253         +12\nHTX phi NN          51          ${now}          +3\n`;
    expect(checkText(rows('54')).findings).toEqual([]);
    expect(checkText(rows('51')).findings).toEqual([
      expect.objectContaining({ kind: 'growth', expected: 0 }),
    ]);
  });
});
