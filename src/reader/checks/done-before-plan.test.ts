// Is a percentage of plan, or a mean, of the figure it is told of, not of one near it?
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

describe('số gần đó không phải tử số hay mẫu số', () => {
  it('vượt bao nhiêu so với kế hoạch là bao nhiêu, đạt phần trăm', () => {
    const text = (share: string): string =>
      `Trong năm, thành lập mới 09 HTX (vượt 02 HTX so với kế hoạch tỉnh giao là 07 HTX, đạt ${share}%), giải thể 02 HTX.`;
    expect(checkText(text('128,6')).findings).toEqual([]);
    expect(checkText(text('182,6')).findings).toEqual([expect.objectContaining({ kind: 'plan' })]);
  });

  it('bình quân của mức tăng, không của tổng vốn', () => {
    const text =
      'Tăng vốn điều lệ: 41 quỹ tăng 53,3 tỷ đồng, bình quân 1,3 tỷ đồng/quỹ; tổng vốn điều lệ từ 401,7 tỷ đồng lên 455 tỷ đồng.';
    expect(checkText(text).findings).toEqual([]);
  });
});
