// Are a share and the number called its equivalent compared, and growth told place by place given to its place?
import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

test('tỷ lệ và con số «tương đương» phải khớp với tổng đứng trước', () => {
  const wrong = checkText(
    'Cả nước có 8.000 chủ thể, trong đó 40% là HTX, tương đương hơn 1.900 đơn vị.',
  ).findings;
  expect(wrong.map((finding) => [finding.kind, finding.severity, finding.stated, finding.expected])).toEqual([
    ['share', 'hard', 40, 23.75],
  ]);
  const right = checkText(
    'Cả nước có 8.000 chủ thể, trong đó 40% là HTX, tương đương 3.200 đơn vị.',
  ).findings;
  expect(right).toEqual([]);
});

test('mức tăng kể theo từng tỉnh là của HTX ở tỉnh ấy, không phải của số địa phương', () => {
  const { claims, findings } = checkText(
    'Cả nước có 12.000 HTX. Có 3 địa phương có tốc độ tăng số HTX trên 20% gồm: An Giang tăng 31,5%; Gia Lai tăng 24,2%; Sơn La tăng 20,8%.',
  );
  expect(claims.slice(2).map((claim) => [claim.value, claim.subject, claim.relation, claim.place])).toEqual([
    [20, 'HTX', 'increase_vs', 'cả nước'],
    [31.5, 'HTX', 'increase_vs', 'An Giang'],
    [24.2, 'HTX', 'increase_vs', 'Gia Lai'],
    [20.8, 'HTX', 'increase_vs', 'Sơn La'],
  ]);
  expect(findings).toEqual([]);
});
