import { expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const slipsOf = (text: string) =>
  checkText(text).findings.map(({ kind, expected, stated }) => [
    kind,
    Math.round((expected ?? 0) * 10) / 10,
    stated,
  ]);

it('tổng ngay trước các phần sai một chữ số so với chính tổng ấy ở nơi khác', () => {
  const parts = 'nông nghiệp có 240 tổ hợp tác; tín dụng 996 tổ hợp tác; lĩnh vực khác 1.437 tổ hợp tác';
  const told = (total: string) =>
    `Toàn tỉnh có ${total} tổ hợp tác. Trong đó, ${parts}. Số tổ hợp tác được chứng thực là 431/2.673 tổ hợp tác.`;
  expect(slipsOf(told('2.673'))).toEqual([]);
  expect(slipsOf(told('3.673'))).toEqual([['sum', 2673, 3673]]);
});

it('mức giảm tuyệt đối nêu trong ngoặc sau tỷ lệ giảm', () => {
  const told = (rate: string) =>
    `Cuối năm 2015, cả tỉnh có 245 HTX, giảm ${rate} so với năm 2011 (giảm 30 HTX); trong đó, có 223 HTX đang hoạt động, 22 HTX ngừng hoạt động; có 83 HTX đã tổ chức hoạt động theo Luật HTX năm 2012.`;
  expect(slipsOf(told('10,9%'))).toEqual([]);
  expect(slipsOf(told('8,9%'))).toEqual([['growth', 10.9, 8.9]]);
});

it('số vốn ban đầu không phải tổng của phần nêu sau "trong đó"', () => {
  expect(
    slipsOf(
      'Từ số vốn 5 tỷ đồng, Quỹ đã nâng tổng vốn điều lệ lên 17,36 tỷ đồng, trong đó 12 tỷ đồng là vốn bổ sung qua 3 đợt và vốn dự trữ 0,36 tỷ đồng.',
    ),
  ).toEqual([]);
});
