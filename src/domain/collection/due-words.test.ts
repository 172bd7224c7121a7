import { expect, it } from 'vitest';
import { dueWords } from '#domain/collection/due-words.ts';

const due = { day: '2026-05-04', written: '2026-05-01', reason: 'Quốc tế Lao động', calendarKnown: true };

it('hạn nộp: ngày giữ nguyên, ngày dời kèm lý do, giờ hạn, năm chưa có lịch nghỉ', () => {
  expect(dueWords({ ...due, written: '2026-05-04', reason: null }, null)).toBe('hết ngày 04/05/2026');
  expect(dueWords(due, null)).toBe('hết ngày 04/05/2026 (dời từ 01/05/2026, Quốc tế Lao động)');
  expect(dueWords({ ...due, reason: null }, '15:00')).toBe('trước 15 giờ ngày 04/05/2026');
  expect(dueWords({ ...due, reason: null }, '09:30')).toBe('trước 9 giờ 30 ngày 04/05/2026');
  expect(
    dueWords({ day: '2027-01-10', written: '2027-01-10', reason: null, calendarKnown: false }, null),
  ).toBe('hết ngày 10/01/2027 (chưa có đủ lịch nghỉ năm 2027, hạn giữ đúng ngày trong chế độ báo cáo)');
});
