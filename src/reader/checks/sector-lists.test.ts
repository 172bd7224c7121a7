import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const slips = (text: string) =>
  checkText(text).findings.map(({ kind, expected, stated }) => [kind, expected, stated]);

test('lĩnh vực nông nghiệp, phi nông nghiệp và quỹ tín dụng nêu ở câu sau tổng số', () => {
  const told = (total: number) =>
    `Toàn tỉnh đến nay có ${total} HTX. Lĩnh vực nông nghiệp: 94 HTX; lĩnh vực phi nông nghiệp: 54 HTX; quỹ tín dụng nhân dân: 02 quỹ.`;
  expect(slips(told(150))).toEqual([]);
  expect(slips(told(167))).toEqual([['sum', 150, 167]]);
});

test('tỷ lệ nêu trước, số lượng trong ngoặc nêu sau', () => {
  const told = (share: string) =>
    `Đánh giá 300 HTX cho thấy có 34% (102 HTX) xếp loại khá, tốt, ${share} (108 HTX) trung bình, 30% (90 HTX) yếu kém.`;
  expect(slips(told('36%'))).toEqual([]);
  expect(slips(told('46%'))).toContainEqual(['share', 36, 46]);
});

test('dấu ba chấm giữa câu không cắt đôi danh sách', () => {
  const told = (last: number) =>
    `Thành phố có 200 HTX, trong đó có 120 HTX nông nghiệp; vận tải 35 HTX; các HTX y tế, trường học... ${last} HTX.`;
  expect(slips(told(45))).toEqual([]);
});

test('đang hoạt động và ngừng hoạt động không thể nhiều hơn tổng số', () => {
  const told = (stopped: number) =>
    `Trong số 304 HTX đã đăng ký, chỉ 234 HTX đang hoạt động, còn số HTX ngừng hoạt động là ${stopped} HTX.`;
  expect(slips(told(70))).toEqual([]);
  expect(slips(told(73))).toEqual([['sum', 307, 304]]);
});
