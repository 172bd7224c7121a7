// Every way of writing a number that the issue lists, read to its value; and what is no statistic.
import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.ts';

const WRITTEN: readonly (readonly [text: string, value: number, unit: string, valueTo?: number])[] = [
  ['Cả nước có 20.767 HTX.', 20767, 'htx'],
  ['Khu vực HTX có 6,5 triệu thành viên.', 6500000, 'nguoi'],
  ['Quỹ cho vay 2 tỷ 50 triệu đồng.', 2050000000, 'dong'],
  ['Dư nợ 24 tỷ 164 triệu đồng.', 24164000000, 'dong'],
  ['Tổng vốn hoạt động 10.350 tỉ đồng.', 10350000000000, 'dong'],
  ['Các HTX có 12 ngàn lao động.', 12000, 'nguoi'],
  ['Các HTX liên kết với 7 nghìn hộ.', 7000, 'ho'],
  ['Đã tổ chức 03 lớp tập huấn.', 3, 'lop'],
  ['Mỗi huyện thành lập 3-5 HTX.', 3, 'htx', 5],
  ['Số thành viên tăng 10–20 %.', 10, 'percent', 20],
  ['Số HTX hiệu quả đạt từ 10 % trở lên.', 10, 'percent'],
  ['Toàn xã có hai mươi mốt HTX.', 21, 'htx'],
  ['Toàn xã có mười lăm tổ hợp tác.', 15, 'tht'],
  ['Quỹ không có nợ xấu.', 0, 'dong'],
  ['Số HTX tăng gấp đôi so với năm 2015.', 2, 'lan'],
  ['Lao động nữ chiếm 1.6%.', 1.6, 'percent'],
  ['Lao động nữ chiếm 96,8%.', 96.8, 'percent'],
  ['Thu nhập từ 1,2 triệu đồng đến 1,5 triệu đồng/người/tháng.', 1200000, 'dong', 1500000],
  ['Bốn huyện đã có HTX hiệu quả.', 4, 'huyen'],
];

describe('cách viết số', () => {
  it.each(WRITTEN.map((line) => [line[0], line] as const))('%s', (text, line) => {
    const [, value, unit, valueTo] = line;
    const [claim] = checkText(text).claims;
    expect(claim).toMatchObject({ value, unit, ...(valueTo === undefined ? {} : { valueTo }) });
  });

  it('139/143 HTX và "118 trong số 173 HTX": phần và tổng', () => {
    for (const [text, part, whole] of [
      ['Có 139/143 HTX hiệu quả.', 139, 143],
      ['Có 118 trong số 173 HTX hiệu quả.', 118, 173],
    ] as const)
      expect(checkText(text).claims.map((claim) => claim.value)).toEqual([part, whole]);
  });

  it('hai mốc so sánh sau một động từ: gấp 1,6 lần và 8,2 lần', () => {
    const { claims } = checkText(
      'Vốn điều lệ bình quân mỗi HTX là 2,88 tỷ đồng, tăng gấp 1,6 lần so với năm 2011 và 8,2 lần so với năm 2002.',
    );
    expect(claims.map((claim) => [claim.value, claim.relation, claim.base])).toEqual([
      [2880000000, 'none', undefined],
      [1.6, 'increase_vs', 'năm 2011'],
      [8.2, 'increase_vs', 'năm 2002'],
    ]);
  });

  it('số văn bản, năm của luật, thứ tự, điện thoại, trang, tọa độ không phải số liệu', () => {
    const { claims } = checkText(
      'Theo Quyết định số 461/QĐ-TTg, Luật HTX năm 2012, điều 5 khoản 2, điện thoại 0240.3854.999, trang 12, tọa độ 21,02 độ vĩ Bắc, quốc lộ 1A, Covid-19, lần thứ 5, khóa XII, nhiệm kỳ 2020-2025, số 12 đường Lê Lợi, mã số thuế 0102030405, 24/7.',
    );
    expect(claims).toEqual([]);
  });
});
