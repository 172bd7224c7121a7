// Tiêu đề Tổng hợp kỳ: the name of a commune starts with "xã", which must not stand twice.
import { expect, it } from 'vitest';
import { t } from '../messages/translate.ts';

it('không nói "Hợp tác xã xã Gia Bình"', () => {
  const period = '6 tháng đầu năm 2026';
  expect(t('summary.heading', { unit: 'xã Gia Bình', period })).toBe(
    'Số liệu hợp tác xã của xã Gia Bình, 6 tháng đầu năm 2026',
  );
  expect(t('summary.heading', { unit: 'cả nước', period })).toBe(
    'Số liệu hợp tác xã của cả nước, 6 tháng đầu năm 2026',
  );
});
