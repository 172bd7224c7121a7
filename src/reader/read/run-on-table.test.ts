// Is a table by years whose cells ran together read cell by cell, and checked like any table?
import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const text = (last: string): string =>
  `Bảng 2.1. Số lượng HTX nông nghiệp tỉnh Đắk Lắk HTX/năm 2009 2010 2011 2012 2013 1- Tổng số HTX toàn tỉnh 300 320 319 326 337 2- Riêng HTX nông nghiệp 115 127 142 151 ${last} - Thành lập mới 19 13 18 13 13 - Giải thể 4 1 3 4 3 Nguồn: Liên minh HTX tỉnh.`;

test('bảng theo năm bị dồn vào một dòng vẫn đọc từng ô, có năm và chủ thể', () => {
  const { claims, findings } = checkText(text('161'));
  expect(claims.length).toBe(20);
  expect(claims.find((claim) => claim.value === 142)).toMatchObject({
    subject: 'HTX',
    asOf: '2011-12-31',
    breakdown: { linh_vuc: 'nong_nghiep' },
  });
  expect(claims.filter((claim) => claim.measure === 'new').map((claim) => claim.value)).toEqual([
    19, 13, 18, 13, 13,
  ]);
  expect(findings).toEqual([]);
});

test('một năm trong bảng không cân đối thì được nêu', () => {
  const [finding] = checkText(text('171')).findings;
  expect([finding?.kind, finding?.expected, finding?.stated]).toEqual(['balance', 161, 171]);
});

test('câu văn nhắc ba năm liền không phải là bảng', () => {
  const { claims } = checkText('Các năm 2019, 2020, 2021 tỉnh có 12 HTX, 14 HTX và 15 HTX thành lập mới.');
  expect(claims.map((claim) => claim.value)).toEqual([12, 14, 15]);
});

test('hàng tỷ lệ trong bảng là tỷ lệ của hai hàng trên', () => {
  const row = (share: string): string =>
    `Năm 2009 2010 2011 2012 1- Tổng số HTX 115 127 142 151 2- Trong đó tồn tại hình thức 27 33 33 41 3- Tỷ lệ (%) so tổng số ${share} 26,0 23,2 27,2 Nguồn: Chi cục.`;
  expect(checkText(row('23,5')).findings).toEqual([]);
  const [finding] = checkText(row('33,5')).findings;
  expect([finding?.kind, finding?.stated]).toEqual(['share', 33.5]);
});
