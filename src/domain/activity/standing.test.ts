// Bước của hoạt động: which step may follow, and where one stood on a day.
import { describe, expect, it } from 'vitest';
import type { ActivityDays } from '#domain/activity/activity.ts';
import { counts, dayFault, stateAfter, stateOn, stepsFrom } from '#domain/activity/standing.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';

const day = (month: number, date: number) => calendarDate(2022, month, date);
const of = (state: ActivityDays['state'], changedOn: ActivityDays['changedOn'] = null): ActivityDays => ({
  state,
  startsOn: day(3, 15),
  endsOn: day(3, 17),
  changedOn,
});

describe('bước của hoạt động', () => {
  it('kế hoạch → đã tổ chức → quyết toán; hủy chỉ từ kế hoạch; rút từ bước nào cũng được', () => {
    expect(stepsFrom('planned')).toEqual(['hold', 'cancel', 'withdraw']);
    expect(stepsFrom('held')).toEqual(['settle', 'withdraw']);
    expect(stepsFrom('settled')).toEqual(['withdraw']);
    expect(stepsFrom('withdrawn')).toEqual([]);
    expect(stateAfter('planned', 'settle')).toBeUndefined();
    expect(
      ['planned', 'held', 'settled', 'cancelled', 'withdrawn'].map((each) => counts(each as never)),
    ).toEqual([false, true, true, false, false]);
  });

  it('tại một ngày: trước ngày kết thúc còn là kế hoạch, trước ngày quyết toán mới là đã tổ chức', () => {
    const settled = of('settled', day(4, 20));
    expect([day(3, 16), day(3, 17), day(4, 19), day(4, 20)].map((on) => stateOn(settled, on))).toEqual([
      'planned',
      'held',
      'held',
      'settled',
    ]);
    expect(stateOn(of('cancelled', day(3, 1)), day(2, 28))).toBe('planned');
    expect(stateOn(of('cancelled', day(3, 1)), day(3, 1))).toBe('cancelled');
  });

  it('ngày sai: kết thúc trước bắt đầu, quá một năm, đã tổ chức ở tương lai', () => {
    expect(dayFault({ ...of('planned'), endsOn: day(3, 14) }, day(6, 1))).toBe('activity-days-reversed');
    expect(dayFault({ ...of('planned'), endsOn: calendarDate(2024, 1, 1) }, day(6, 1))).toBe(
      'activity-too-long',
    );
    expect(dayFault(of('held'), day(3, 16))).toBe('activity-in-the-future');
    expect(dayFault(of('planned'), day(3, 16))).toBeUndefined();
  });
});
