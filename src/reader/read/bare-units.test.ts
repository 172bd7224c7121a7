import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const claimsOf = (text: string, documentDate?: string) =>
  checkText(text, documentDate === undefined ? {} : { documentDate }).claims;

test('"65 HTX và THT", "216 tổ chức" là đơn vị; "lượt hộ" là hộ; "17 Quỹ" không phải Quỹ hỗ trợ', () => {
  const read = (text: string) => claimsOf(text).map(({ value, unit, subject }) => [value, unit, subject]);
  expect(read('Quỹ cho 65 HTX và THT vay.')).toEqual([[65, 'don_vi', 'HTX, THT']]);
  expect(read('Huyện có 12 HTX và THT có 5 tổ.')[0]).toEqual([12, 'htx', 'HTX']);
  expect(
    read('Toàn tỉnh có 452 doanh nghiệp, hợp tác xã, trong đó: trồng rau: 38 tổ chức; khác 414.')[1],
  ).toEqual([38, 'don_vi', 'doanh nghiệp, HTX']);
  expect(read('Quỹ tín dụng đã cho 761 lượt hộ vay vốn.')[0]?.slice(0, 2)).toEqual([761, 'ho']);
  expect(read('Quỹ TDND: 17 Quỹ.\n\nTổng vốn điều lệ: 1.320 tỷ đồng.')[1]?.[2]).toBe('vốn điều lệ');
});

test('"chiếm 0,4" trong ngoặc thiếu dấu phần trăm', () => {
  const claims = claimsOf(
    'Tỉnh có 246 HTX: HTX vận tải: 25 HTX (chiếm 10,16%); HTX xây dựng: 01 HTX (chiếm 0,4).',
  );
  expect([claims.at(-1)?.value, claims.at(-1)?.unit]).toEqual([0.4, 'percent']);
});
