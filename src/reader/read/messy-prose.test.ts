import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const claimsOf = (text: string, documentDate?: string) =>
  checkText(text, documentDate === undefined ? {} : { documentDate }).claims;

test('chữ dính số: "đạt72,2 tỷ đồng", "gần nửa tỷ đồng"', () => {
  expect(claimsOf('Tổng nguồn vốn hoạt động đạt72,2 tỷ đồng.')[0]?.value).toBe(72_200_000_000);
  expect(claimsOf('HTX lãi gần nửa tỷ đồng.')[0]?.value).toBe(500_000_000);
});

test('một số của nhiều loại hình: đơn vị, không riêng HTX', () => {
  const [claim] = claimsOf('Thành phố có 424 tổ hợp tác, HTX, liên hiệp HTX.');
  expect([claim?.value, claim?.unit, claim?.subject]).toEqual([424, 'don_vi', 'THT, HTX, LHHTX']);
});

test('số hiện có lấy ngày nêu ở đầu văn bản, không lấy ngày phát hành', () => {
  const text = 'PHỤ LỤC (số liệu đến 30/9/2024)\n\nToàn tỉnh có 136 HTX với 952 cán bộ quản lý.';
  expect(claimsOf(text, '2024-10-30').map((claim) => claim.asOf)).toEqual(['2024-09-30', '2024-09-30']);
});

test('vùng xếp thấp nhất cả nước vẫn là một vùng', () => {
  const claims = claimsOf(
    'Cả nước có 900 HTX, gồm: Đồng bằng sông Hồng có 500 HTX; vùng Tây Nguyên có số HTX hiện có thấp nhất cả nước với 400 HTX.',
  );
  expect(claims[2]?.place).toBe('Tây Nguyên');
});

test('năm của kế hoạch không phải thời gian của các phần nêu sau', () => {
  const claims = claimsOf(
    'Trong 6 tháng đầu năm 2021, cả nước có 843 HTX thành lập mới, đạt 56,2% chỉ tiêu kế hoạch của năm 2021, trong đó 635 HTX nông nghiệp, 208 HTX phi nông nghiệp.',
  );
  expect(claims.at(-1)?.periodCode).toBe('2021-H1');
});

test('chuyện của một HTX tiếp sang đoạn sau', () => {
  const claims = claimsOf(
    'HTX Rau sạch Đồi Thông (huyện Lạc Dương, tỉnh Lâm Đồng) ra đời với 11 thành viên.\n\nNay thì khác, HTX có 64 thành viên.\n\nToàn tỉnh hiện có 58 HTX.',
  );
  expect(claims.map((claim) => claim.place)).toEqual([
    'HTX Rau sạch Đồi Thông',
    'HTX Rau sạch Đồi Thông',
    'Lâm Đồng',
  ]);
});

test('số nhắc lại là một số liệu riêng', () => {
  expect(claimsOf('Tỉnh có 304 HTX. Trong số 304 HTX, chỉ 234 HTX đang hoạt động.')).toHaveLength(3);
});
