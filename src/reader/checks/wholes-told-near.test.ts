import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const slips = (text: string, documentDate?: string) =>
  checkText(text, documentDate === undefined ? {} : { documentDate }).findings.map(
    ({ kind, expected, stated }) => [kind, expected, stated],
  );

test('tổng nêu ngay sau tỷ lệ', () => {
  const told = (share: string) =>
    `Nợ quá hạn 151 triệu đồng, chiếm ${share} so với tổng dư nợ cuối năm là 10.588 triệu đồng.`;
  expect(slips(told('1,42%'))).toEqual([]);
  expect(slips(told('2,42%')).map(([kind, , stated]) => [kind, stated])).toEqual([['share', 2.42]]);
});

test('phần trong ngoặc là phần của số đứng trước ngoặc, dù số ấy có tỷ lệ riêng', () => {
  const told =
    'Thành phố có 1.737 HTX, trong đó có: 1.639 HTX đã đăng ký lại, đạt 94%; 1.570 HTX đang hoạt động (bao gồm: 921 HTX nông nghiệp, chiếm 58,3%; 246 HTX thương mại, chiếm 15,6%; 63 HTX vận tải, chiếm 4,0%; 340 HTX khác, chiếm 21,6%).';
  expect(
    slips(told).map(([, expected, stated]) => [Math.round(Number(expected) * 100) / 100, stated]),
  ).toEqual([
    // Các tỷ lệ không đủ 100% là vì thế: không nêu thêm lần nữa.
    [58.66, 58.3],
  ]);
});
