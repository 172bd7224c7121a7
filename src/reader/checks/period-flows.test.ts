// Is the rise over some years what was founded less what went in the same years?
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const TEN = (founded: string): string =>
  `Sau 10 năm, kinh tế tập thể có bước chuyển rõ rệt: từ 236 HTX lên 413 HTX; số xã có HTX ngày càng nhiều.\n\nIII. KẾT QUẢ PHÁT TRIỂN\n1. Biến động: 10 năm thành lập mới ${founded} HTX, giảm 117 HTX (giải thể 98, chuyển loại hình 9, sáp nhập 10).`;

describe('biến động cả giai đoạn ở hai chỗ', () => {
  it('số thành lập mới không còn khớp mức tăng của 10 năm', () => {
    expect(checkText(TEN('294')).findings).toEqual([]);
    expect(checkText(TEN('249')).findings).toEqual([
      expect.objectContaining({ kind: 'balance', severity: 'hard', expected: 177, stated: 132 }),
    ]);
  });

  it('chỉ nêu giải thể: nhắc xem lại', () => {
    const text = (gone: string): string =>
      `Tính chung giai đoạn, tăng 102 HTX. Số HTX thành lập mới trong 4 năm là 164, số giải thể là ${gone}.`;
    expect(checkText(text('62')).findings).toEqual([]);
    expect(checkText(text('72')).findings).toEqual([
      expect.objectContaining({ kind: 'balance', severity: 'ambiguous' }),
    ]);
  });

  it('của số năm khác, hoặc còn sáp nhập, chuyển đổi thì không nói gì', () => {
    expect(checkText(TEN('249').replace('10 năm thành lập', '5 năm thành lập')).findings).toEqual([]);
    expect(
      checkText(
        'Tính chung giai đoạn, tăng 102 HTX. Số HTX thành lập mới trong 4 năm là 164, số giải thể là 72, sáp nhập 4 HTX.',
      ).findings,
    ).toEqual([]);
  });
});
