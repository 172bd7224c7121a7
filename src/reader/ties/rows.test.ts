import { expect, it } from 'vitest';
import { runOf } from '#test/support/reader-run.ts';
import { figuresOf } from './figure.ts';
import { rowsOf } from './rows.ts';

function rows(text: string): string[] {
  const run = runOf(text);
  return rowsOf(run, figuresOf(run)).map(
    ({ form, parts }) => `${form}: ${parts.map(({ value }) => value).join(' ')}`,
  );
}

it('các số liền nhau trong một câu', () => {
  expect(rows('Chè 152 tấn, cà phê 237 tấn, hồ tiêu 84 tấn.')).toEqual(['tight: 152 237 84']);
});

it('lời mở chuyện khác thì cắt hàng', () => {
  expect(rows('Chè 152 tấn, cà phê 237 tấn, trong đó hồ tiêu 84 tấn, mắc ca 51 tấn.')).toEqual([
    'tight: 152 237',
    'tight: 84 51',
  ]);
});

it('mỗi ngoặc một số thì các ngoặc là một hàng', () => {
  expect(rows('Các xã Nà Hẩu (17 hộ), Mỏ Vàng (24 hộ), Đại Sơn (9 hộ) nhận giống.')).toEqual([
    'brackets: 17 24 9',
  ]);
});

it('mỗi gạch đầu dòng lấy số đầu tiên của thứ ấy', () => {
  expect(
    rows('Kết quả gồm:\n- Xã Nà Hẩu 17 hộ, góp 34 ha;\n- Xã Mỏ Vàng 24 hộ, góp 51 ha;\n- Xã Đại Sơn 9 hộ.'),
  ).toEqual(['items: 17 24 9', 'items: 34 51']);
});

it('một hàng nhiều loại chủ thể; ở giữa có tiền thì dừng', () => {
  expect(rows('Gồm 92 HTX, 28 doanh nghiệp, 31 hộ kinh doanh.')).toEqual(['mixed: 92 28 31']);
  expect(rows('Gồm 92 HTX, 28 doanh nghiệp, 31 tỷ đồng, 12 hộ kinh doanh.')).toEqual(['mixed: 92 28']);
});

it('số vào cùng số ra không thành hàng; tổng của phân số không vào hàng', () => {
  expect(rows('Thành lập mới 17 HTX, giải thể 5 HTX.')).toEqual([]);
  expect(rows('Có 31/40 HTX nộp báo cáo, 12 HTX được vay vốn.')).toEqual(['tight: 31 12']);
});

it('số một thứ kể qua nhiều câu, từ ba số trở lên', () => {
  expect(rows('Tháng 1 tiêu hủy 1.240 con. Tháng 2 tiêu hủy 315 con. Tháng 3 tiêu hủy 487 con.')).toEqual([
    'run: 1240 315 487',
  ]);
  expect(rows('Tháng 1 tiêu hủy 1.240 con. Tháng 2 tiêu hủy 315 con.')).toEqual([]);
});
