import { expect, it } from 'vitest';
import { lateLines } from '#domain/leader/late-tasks.ts';
import { standingToLastYear, standingToPlan } from '#domain/leader/place-standing.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { leaderFigures, yearPlan } from '#test/support/leader-figures.ts';

const task = (clause: string, due: [number, number], unit: string) => ({
  document: 1,
  citation: '77/LMHTXVN-VP',
  clause,
  text: `việc của khoản ${clause}`,
  due: calendarDate(2018, ...due),
  unit,
});

it('một dòng cho một khoản, quá hạn lâu nhất trước; đúng hạn hôm nay chưa phải là chậm', () => {
  const tasks = [
    task('5', [5, 31], 'tỉnh A'),
    task('6', [6, 15], 'tỉnh A'),
    task('5', [5, 31], 'tỉnh B'),
    task('7', [6, 30], 'tỉnh A'),
  ];
  const { total, lines } = lateLines(tasks, calendarDate(2018, 6, 30));
  expect(total).toBe(3);
  expect(lines.map(({ clause, days, units, unit }) => [clause, days, units, unit])).toEqual([
    ['5', 30, 2, null],
    ['6', 15, 1, 'tỉnh A'],
  ]);
});

it('không có việc chậm thì không có dòng nào', () => {
  expect(lateLines([], calendarDate(2018, 6, 30))).toEqual({ total: 0, lines: [] });
});

it('đơn vị cấp dưới: theo kế hoạch giao, hoặc theo cùng kỳ; chưa có số liệu thì nói chưa có', () => {
  const planned = leaderFigures({ htx_new: [4, 9] }, { plans: { htx_new: yearPlan(35) } });
  expect(standingToPlan(planned, 'htx_new')).toEqual({ status: 'behind', words: 'chậm tiến độ' });
  expect(standingToPlan(leaderFigures({}), 'htx_new').status).toBe('not-assigned');
  const moved = (now: number | null, before: number | null) =>
    standingToLastYear(leaderFigures({ htx_new: [now, before] }), 'htx_new').words;
  expect([moved(4, 9), moved(9, 4), moved(4, 4), moved(null, 4), moved(0, null)]).toEqual([
    'giảm',
    'tăng',
    'không đổi',
    'chưa có số liệu',
    'chưa có số liệu',
  ]);
});
