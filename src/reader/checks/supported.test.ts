import { expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const sums = (text: string) =>
  checkText(text)
    .findings.filter(({ kind, severity }) => kind === 'sum' && severity !== 'ambiguous')
    .map(({ expected, stated }) => [expected, stated]);

const GRADES =
  'Toàn tỉnh hiện nay có 480 hợp tác xã nông nghiệp đang hoạt động. Theo đánh giá, xếp loại của Chi cục, đến nay 65% số hợp tác xã nông nghiệp xếp loại hoạt động khá, tốt, tương ứng 312 hợp tác xã; 20% số hợp tác xã nông nghiệp xếp loại hoạt động trung bình, tương ứng 96 hợp tác xã; còn lại 72 hợp tác xã là các hợp tác xã hoạt động yếu và chưa đánh giá.';

it('hai phần sau không cộng thành phần trước: số nào cũng là tỷ lệ của tổng, không báo', () => {
  expect(sums(GRADES)).toEqual([]);
});

it('một số không được số nào chứng thực thì vẫn báo', () => {
  const told = (last: number) =>
    `Toàn tỉnh có 216 sản phẩm OCOP còn hạn, gồm 144 sản phẩm 3 sao, ${last} sản phẩm 4 sao và 5 sản phẩm 5 sao.`;
  expect(sums(told(67))).toEqual([]);
  expect(sums(told(76))).toEqual([[225, 216]]);
});
