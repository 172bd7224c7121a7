import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const slips = (text: string, documentDate?: string) =>
  checkText(text, documentDate === undefined ? {} : { documentDate }).findings.map(
    ({ kind, expected, stated }) => [kind, expected, stated],
  );

test('giải ngân trên dự toán viết bằng dấu gạch chéo', () => {
  const told = 'Kinh phí: đã giải ngân 684 triệu đồng/950 triệu đồng, đạt';
  expect(slips(`${told} 72% dự toán giao.`)).toEqual([]);
  expect(slips(`${told} 82% dự toán giao.`)).toEqual([['plan', 72, 82]]);
});

test('kế hoạch nêu ở câu này, kết quả nêu ở câu trước', () => {
  const told = (share: string) =>
    `Sáu tháng đầu năm 2023 toàn tỉnh thành lập mới 24 HTX.\n\nUBND tỉnh yêu cầu phấn đấu cả năm 2023 thành lập mới 45 HTX (6 tháng đầu năm mới đạt ${share}%).`;
  expect(slips(told('53,3'))).toEqual([]);
  expect(slips(told('63,3'))).toEqual([['plan', 53.3333, 63.3]]);
});

test('tỷ lệ của toàn tỉnh không phải tỷ lệ của huyện', () => {
  expect(slips('Có tới 27/34 HTX làm ăn có lãi, trong khi bình quân toàn tỉnh mới đạt 52%.')).toEqual([]);
});

test('lợi nhuận là thu trừ chi', () => {
  const told =
    'Kết quả kinh doanh: Tổng thu nhập 598 tỷ đồng, tổng chi phí 523 tỷ đồng, lợi nhuận trước thuế';
  expect(slips(`${told} 75 tỷ đồng.`)).toEqual([]);
  expect(slips(`${told} 85 tỷ đồng.`)).toEqual([['balance', 75_000_000_000, 85_000_000_000]]);
});

test('số HTX kế hoạch cuối năm là số hiện có cộng thành lập trừ giải thể', () => {
  const told = (total: string) =>
    `Đến 31/12/2024, toàn tỉnh có 762 HTX.\n\nII. CHỈ TIÊU CHỦ YẾU NĂM 2025\n- Thành lập mới 85 HTX, giải thể 22 HTX; đến 31/12/2025 toàn tỉnh có ${total} HTX.`;
  expect(slips(told('825'), '2024-12-31')).toEqual([]);
  expect(slips(told('852'), '2024-12-31')).toEqual([['balance', 825, 852]]);
});
