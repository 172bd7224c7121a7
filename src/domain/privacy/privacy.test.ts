// Che, hạn, ô nhỏ: expected values written out by hand.
import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '#domain/collection/working-calendar.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { maskValue, PERSONAL_FIELDS } from '#domain/privacy/field.ts';
import { requestDeadlines } from '#domain/privacy/request-clock.ts';
import { hideSmallCells } from '#domain/privacy/small-cell.ts';

const CALENDAR: WorkingCalendar = new Map([
  [
    2026,
    {
      year: 2026,
      law: 'thử',
      source: 'thử',
      off: {
        '2026-02-16': 'Tết',
        '2026-02-17': 'Tết',
        '2026-02-18': 'Tết',
        '2026-02-19': 'Tết',
        '2026-02-20': 'Tết',
      },
      worked: ['2026-08-22'],
      unsure: { '2026-11-24': 'chưa rõ' },
    },
  ],
]);

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
    expect(requestDeadlines('access', thursday, CALENDAR)).toEqual({
      answerBy: '2026-09-28',
      finishBy: '2026-10-04',
      calendarKnown: true,
    });
    expect(requestDeadlines('withdrawal', thursday, CALENDAR).finishBy).toBe('2026-10-09');
    expect(requestDeadlines('erasure', thursday, CALENDAR).finishBy).toBe('2026-10-14');
  });

  it('hạn trả lời trừ Tết, tính thứ bảy làm bù; không rõ lịch thì chỉ trừ cuối tuần và nói ra', () => {
    const answer = (year: number, month: number, date: number) => {
      const { answerBy, calendarKnown } = requestDeadlines(
        'access',
        calendarDate(year, month, date),
        CALENDAR,
      );
      return [answerBy, calendarKnown];
    };
    // Friday before Tết: Monday 23/2 is the first working day, Tuesday 24/2 the second.
    expect(answer(2026, 2, 13)).toEqual(['2026-02-24', true]);
    // Thursday 20/8: Friday, then the worked Saturday.
    expect(answer(2026, 8, 20)).toEqual(['2026-08-22', true]);
    expect(answer(2026, 11, 23)).toEqual(['2026-11-25', false]);
    // Nobody has entered 2027: Friday 5/2/2027 counts two weekdays and says so.
    expect(answer(2027, 2, 5)).toEqual(['2027-02-09', false]);
  });

  it('ô dưới 5 người bị ẩn, kèm ô kế để không trừ ngược được', () => {
    expect(hideSmallCells([120, 4, 30])).toEqual([120, null, null]);
    expect(hideSmallCells([3, 4, 30])).toEqual([null, null, 30]);
    expect(hideSmallCells([0, 5, 30])).toEqual([0, 5, 30]);
  });
});
