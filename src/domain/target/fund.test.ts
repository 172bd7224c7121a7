// Việc của quỹ: what can follow what.
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { type FundEvent, fundFactWords, fundFault, fundOn, hadFundBefore } from '#domain/target/fund.ts';

const today = calendarDate(2018, 12, 31);
const fact = (event: FundEvent, month: number, capital: number | null) => ({
  event,
  asOf: calendarDate(2018, month, 1),
  capital,
});

describe('việc của quỹ', () => {
  it('chưa có thì lập được, có rồi thì không lập lần nữa', () => {
    const none = [fact('none', 1, null)];
    expect(fundFault(none, fact('established', 5, 20), today)).toBeUndefined();
    expect(fundFault([fact('held', 1, 8)], fact('established', 5, 20), today)).toBe('fund-exists');
    expect(
      fundFault([fact('held', 1, 8), fact('closed', 2, null)], fact('established', 5, 20), today),
    ).toBeUndefined();
  });

  it('chỉ đổi vốn, thôi hoạt động quỹ đang có; đổi vốn phải nói bao nhiêu', () => {
    const held = [fact('held', 1, 8)];
    expect(fundFault(held, fact('capital-changed', 5, 20), today)).toBeUndefined();
    expect(fundFault(held, fact('capital-changed', 5, null), today)).toBe('fund-capital-missing');
    expect(fundFault([], fact('capital-changed', 5, 20), today)).toBe('fund-not-there');
    expect(fundFault([fact('none', 1, null)], fact('closed', 5, null), today)).toBe('fund-not-there');
  });

  it('không có quỹ thì không có vốn; không nói về ngày mai', () => {
    expect(fundFault([], fact('none', 1, 5), today)).toBe('fund-impossible');
    expect(fundFault([], fact('held', 1, 5), calendarDate(2017, 12, 31))).toBe('fund-impossible');
  });

  it('ngày nào đứng điều nói sau cùng đến ngày ấy', () => {
    const said = [fact('none', 1, null), fact('established', 5, 20), fact('capital-changed', 9, 25)];
    expect(fundOn(said, calendarDate(2018, 4, 30))?.event).toBe('none');
    expect(fundOn(said, calendarDate(2018, 5, 1))?.capital).toBe(20);
    expect(fundOn(said, calendarDate(2017, 12, 31))).toBeUndefined();
  });

  it('trước kỳ chưa ai nói gì thì điều nói đầu tiên cho biết trước đó có quỹ hay chưa', () => {
    const start = calendarDate(2018, 1, 1);
    expect(hadFundBefore([fact('held', 6, 25)], start)).toBe(true);
    expect(hadFundBefore([fact('established', 6, 25)], start)).toBe(false);
    expect(hadFundBefore([fact('none', 6, null)], start)).toBe(false);
    expect(hadFundBefore([fact('none', 6, null), fact('held', 9, 5)], calendarDate(2018, 8, 1))).toBe(false);
    expect(hadFundBefore([], start)).toBe(false);
  });

  it('nói bằng lời: việc và vốn', () => {
    expect(fundFactWords({ event: 'held', capital: 20_500_000_000 })).toBe(
      'đang có quỹ, 20 tỷ 500 triệu đồng',
    );
    expect(fundFactWords({ event: 'none', capital: null })).toBe('chưa có quỹ');
  });
});
