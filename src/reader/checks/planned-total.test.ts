// Does the number planned for next year go on from the number there is now?
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

describe('kế hoạch năm sau dựa trên số hiện có', () => {
  const text = (now: string): string =>
    `UBND HUYỆN VÂN SƠN\nBáo cáo kinh tế tập thể năm 2022\n(ngày 05/12/2022)\n\nĐầu năm 2022 huyện có 57 HTX. Trong năm, thành lập mới 09 HTX, giải thể 02 HTX. Hiện toàn huyện có 64 HTX. Đã xếp loại 61 HTX.\n\nKế hoạch năm 2023\n- Thành lập mới 06 HTX; giải thể 3 HTX; đến cuối năm 2023 toàn huyện có ${now} HTX.`;

  it('số cuối năm kế hoạch không bằng số hiện có cộng thành lập trừ giải thể', () => {
    expect(checkText(text('67')).findings).toEqual([]);
    expect(checkText(text('76')).findings).toEqual([
      expect.objectContaining({ kind: 'balance', expected: 67, stated: 76 }),
    ]);
  });
});
