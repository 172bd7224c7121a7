// Are figures told together (a pair, a bracket, a clause that leaves its noun out) taken together?
import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

test('tỷ lệ của hai loại kể chung là của cả hai', () => {
  const text = (share: number): string =>
    `Toàn tỉnh có 322 HTX và quỹ tín dụng nhân dân. Trong đó có 259 HTX và 18 Quỹ tín dụng nhân dân đang hoạt động (chiếm ${share}% trên tổng số HTX).`;
  expect(checkText(text(86)).findings).toEqual([]);
  expect(checkText(text(86)).claims.map((claim) => claim.subject)).toEqual(['HTX', 'HTX', 'QTDND', 'HTX']);
});

test('kế hoạch trong ngoặc không phải mẫu số của tỷ lệ', () => {
  expect(
    checkText(
      'Toàn tỉnh có 226 HTX phải tổ chức lại. Đến nay đã có 19 HTX tổ chức lại, đạt 8,4% (kế hoạch 15 HTX).',
    ).findings,
  ).toEqual([]);
});

test('một phần lớn hơn cả tổng trong ngoặc vẫn là phần, và được chỉ ra', () => {
  const [finding] = checkText(
    'Số lao động trong hợp tác xã là 9.451 người (trong đó: nông nghiệp 7.000 người; công nghiệp 516.200 người; xây dựng 355 người; thương mại 1.580 người).',
  ).findings;
  expect([finding?.kind, finding?.expected, finding?.stated]).toEqual(['sum', 525_135, 9451]);
  expect(finding?.message).toContain('516.200 người lớn hơn cả tổng; các phần khác để lại 516 người');
});

test('mức tăng sau dấu chấm phẩy giữ chủ thể của vế trước', () => {
  const read = (text: string) => checkText(text).claims.map((claim) => [claim.value, claim.subject]);
  expect(
    read('Thu nhập của thành viên HTX nông nghiệp tăng 3%; HTX phi nông nghiệp tăng 2,1% so với năm 2022.'),
  ).toEqual([
    [3, 'thu nhập'],
    [2.1, 'thu nhập'],
  ]);
  expect(read('Quỹ hỗ trợ phát triển HTX tỉnh hiện có 12 tỷ đồng.')).toEqual([
    [12e9, 'Quỹ hỗ trợ phát triển HTX'],
  ]);
});
