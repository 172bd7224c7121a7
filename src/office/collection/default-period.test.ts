// Which period the screens of collection open with.
import { describe, expect, it } from 'vitest';
import { defaultPeriod } from './default-period.ts';

const period = (key: string, begun: boolean) => ({ key, regime: key.split('.')[1] ?? '', begun });
const OFFICES = new Set(['LM-6T']);
const first = (...periods: readonly ReturnType<typeof period>[]) => defaultPeriod(periods, OFFICES)?.key;

describe('kỳ mở ra đầu tiên', () => {
  it('kỳ mở trước của năm sau, năm 2099 không chen lên: kỳ mới nhất đã bắt đầu', () => {
    expect(
      first(
        period('2099-H2.HTX-6T', false),
        period('2027-H1.HTX-6T', false),
        period('2026-H2.LM-6T', true),
        period('2026-H2.HTX-6T', true),
        period('2026-H1.HTX-6T', true),
      ),
    ).toBe('2026-H2.HTX-6T');
  });

  it('chưa kỳ nào của tổ chức bắt đầu: kỳ của cơ quan đang chạy; không có kỳ nào chạy: kỳ đến gần nhất', () => {
    expect(first(period('2027-H1.HTX-6T', false), period('2026-H2.LM-6T', true))).toBe('2026-H2.LM-6T');
    expect(first(period('2027-H2.HTX-6T', false), period('2027-H1.HTX-6T', false))).toBe('2027-H1.HTX-6T');
    expect(first()).toBeUndefined();
  });
});
