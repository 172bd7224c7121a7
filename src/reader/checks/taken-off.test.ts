// Is what is left after tax, or still missing of a need, the whole less what was taken off?
import { describe, it } from 'vitest';
import { expectProsePair, expectSilent, type ProsePair } from '#test/support/reader-prose.ts';

const PAIRS: readonly ProsePair[] = [
  [
    'lợi nhuận trước thuế, nộp thuế, còn lại',
    'balance',
    'Lợi nhuận trước thuế 3.315 triệu đồng, sau khi nộp thuế 663 triệu đồng (thuế suất 20%) còn # triệu đồng, chia cổ tức 8,5% vốn góp.',
    '2.652',
    '2.562',
  ],
  [
    'thuế TNDN, lãi ròng, có số năm trước trong ngoặc',
    'balance',
    'Lợi nhuận trước thuế đạt 1,25 tỷ đồng, tăng 12% so với năm trước (1,12 tỷ đồng); thuế TNDN 250 triệu đồng; lãi ròng # tỷ đồng.',
    '1,00',
    '1,20',
  ],
  [
    'nhu cầu, đã bố trí, còn thiếu',
    'balance',
    'Lũy kế đến hết tháng 10, tỉnh đã bố trí 18.450 triệu đồng, đạt 61,5% nhu cầu kinh phí của cả giai đoạn (30 tỷ đồng). Số còn thiếu # triệu đồng dự kiến cân đối trong 2 năm tới.',
    '11.550',
    '12.550',
  ],
  [
    'cần bao nhiêu người, có bao nhiêu, thiếu bao nhiêu',
    'balance',
    'Toàn huyện cần 45 cán bộ phụ trách kinh tế tập thể, hiện mới có 32 người, còn thiếu # người.',
    '13',
    '23',
  ],
];

describe('trừ thuế, còn thiếu', () => {
  it.each(PAIRS)('%s', (...pair) => expectProsePair(pair));

  it.each([
    'Lợi nhuận trước thuế đạt 1,25 tỷ đồng, nộp ngân sách các loại thuế 410 triệu đồng, lợi nhuận sau thuế 1 tỷ đồng.',
    'Doanh thu 12 tỷ đồng, lợi nhuận 1,25 tỷ đồng, nộp thuế 310 triệu đồng, còn nợ ngân hàng 2 tỷ đồng.',
    'Nhu cầu vốn của 20 HTX là 30 tỷ đồng, ngân hàng đã đáp ứng 18 tỷ đồng. Riêng HTX Hoa Ban còn thiếu 2 tỷ đồng vốn đối ứng.',
    'Nhu cầu khoảng 30 tỷ đồng, khả năng bố trí gần 18 tỷ đồng, thiếu hơn 10 tỷ đồng.',
  ])('không nói gì: %s', expectSilent);
});
