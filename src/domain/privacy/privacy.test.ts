// Che, hạn, ô nhỏ: expected values written out by hand.
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { maskValue, PERSONAL_FIELDS } from '#domain/privacy/field.ts';
import { requestDeadlines } from '#domain/privacy/request-clock.ts';
import { hideSmallCells } from '#domain/privacy/small-cell.ts';

describe('dữ liệu cá nhân', () => {
  it.each([
    ['identity-number', '027099001234', '•••••••••234'],
    ['phone', '0912345678', '•••••••678'],
    ['email', 'lan.nguyen@htx.vn', 'l•••••@htx.vn'],
    ['full-name', 'Nguyễn Thị Lan', 'N. T. Lan'],
    ['bank-account', '123', '•••'],
  ] as const)('%s được che', (field, value, masked) => {
    expect(maskValue(field, value)).toBe(masked);
  });

  it('trường nào cũng có mục đích và căn cứ', () => {
    for (const field of Object.values(PERSONAL_FIELDS)) {
      expect(field.purpose.length).toBeGreaterThan(5);
      expect(field.basis).toContain('91/2025/QH15');
    }
  });

  it('hạn: thứ Năm 24/9/2026 → trả lời thứ Hai 28/9; giải quyết 10, 15, 20 ngày', () => {
    const thursday = calendarDate(2026, 9, 24);
    expect(requestDeadlines('access', thursday)).toEqual({ answerBy: '2026-09-28', finishBy: '2026-10-04' });
    expect(requestDeadlines('withdrawal', thursday).finishBy).toBe('2026-10-09');
    expect(requestDeadlines('erasure', thursday).finishBy).toBe('2026-10-14');
  });

  it('ô dưới 5 người bị ẩn, kèm ô kế để không trừ ngược được', () => {
    expect(hideSmallCells([120, 4, 30])).toEqual([120, null, null]);
    expect(hideSmallCells([3, 4, 30])).toEqual([null, null, 30]);
    expect(hideSmallCells([0, 5, 30])).toEqual([0, 5, 30]);
  });
});
