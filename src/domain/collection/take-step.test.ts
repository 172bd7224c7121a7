// Bước của biểu: the regime's chain decides who acts, in what order, and when the level above acts in place.
import { describe, expect, it } from 'vitest';
import type { CollectionLevel } from '#domain/collection/regime.ts';
import { reviewLevels } from '#domain/collection/review-levels.ts';
import { type StepAsked, takeStep } from '#domain/collection/take-step.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';

const CHAIN: readonly CollectionLevel[] = ['organisation', 'province', 'nation'];
const DUE = {
  commune: calendarDate(2026, 7, 10),
  province: calendarDate(2026, 7, 15),
  nation: calendarDate(2026, 7, 27),
};

function asked(given: Partial<StepAsked>): StepAsked {
  return {
    step: 'approve',
    state: 'sent',
    levels: reviewLevels(CHAIN, 'organisation', false),
    waitsFor: 'province',
    actor: 'province',
    due: DUE,
    past: new Set(),
    ownSubmission: false,
    reason: false,
    ...given,
  };
}

describe('các cấp của một chế độ', () => {
  it.each([
    [CHAIN, 'organisation', false, ['province']],
    [CHAIN, 'organisation', true, ['commune', 'province']],
    [['organisation', 'commune', 'province', 'nation'], 'organisation', false, ['commune', 'province']],
    [['organisation', 'commune', 'province', 'nation'], 'organisation', true, ['commune', 'province']],
    [['organisation', 'nation'], 'organisation', false, ['nation']],
    [['commune', 'province', 'nation'], 'commune', true, ['province']],
    [['province', 'nation'], 'province', true, ['nation']],
    [['organisation'], 'organisation', false, ['province']],
    [['province'], 'province', false, ['nation']],
  ] as const)('%j của %s, xã đứng giữa: %s → %j', (chain, reporter, commune, levels) => {
    expect(reviewLevels(chain, reporter, commune)).toEqual(levels);
  });
});

describe('bước', () => {
  const stepped = reviewLevels(CHAIN, 'organisation', true);

  it('có bước cấp xã: xã chuyển lên thành đã tiếp nhận, tỉnh duyệt; tỉnh không vượt xã khi xã còn hạn', () => {
    const atCommune = { levels: stepped, waitsFor: 'commune' as const };
    expect(takeStep(asked({ ...atCommune, actor: 'commune' }))).toEqual({
      ok: true,
      state: 'received',
      level: 'province',
      acting: false,
    });
    expect(takeStep(asked({ ...atCommune, actor: 'province' }))).toEqual({
      ok: false,
      code: 'step-not-your-level',
      details: { level: 'cấp xã', due: '10/07/2026' },
    });
    expect(takeStep(asked({ levels: stepped, state: 'received', actor: 'province' }))).toEqual({
      ok: true,
      state: 'approved',
      level: 'province',
      acting: false,
    });
    expect(takeStep(asked({ levels: stepped, state: 'received', actor: 'commune' }))).toMatchObject({
      code: 'step-not-your-level',
    });
  });

  it('xã im lặng quá hạn: tỉnh duyệt thay; trung ương còn phải chờ hạn của tỉnh', () => {
    const late = { levels: stepped, waitsFor: 'commune' as const, past: new Set(['commune'] as const) };
    expect(takeStep(asked({ ...late, actor: 'province' }))).toEqual({
      ok: true,
      state: 'approved',
      level: 'commune',
      acting: true,
    });
    expect(takeStep(asked({ ...late, actor: 'nation' }))).toEqual({
      ok: false,
      code: 'step-not-your-level',
      details: { level: 'cấp tỉnh', due: '15/07/2026' },
    });
    const past = new Set(['commune', 'province'] as const);
    expect(takeStep(asked({ ...late, past, actor: 'nation' }))).toMatchObject({
      state: 'approved',
      acting: true,
    });
  });

  it('không có bước cấp xã: xã không làm gì được; xã bị rút khỏi đường thì biểu đang chờ xã về tỉnh', () => {
    expect(takeStep(asked({ actor: 'commune' }))).toMatchObject({ code: 'step-not-your-level' });
    expect(takeStep(asked({ waitsFor: 'commune' }))).toEqual({
      ok: true,
      state: 'approved',
      level: 'province',
      acting: false,
    });
  });

  it('trả lại thì về cấp đầu, phải có lý do; không tự duyệt biểu mình gửi; bước không có thì nói trạng thái', () => {
    const back = { step: 'return' as const, state: 'received' as const, levels: stepped };
    expect(takeStep(asked({ ...back, reason: true }))).toEqual({
      ok: true,
      state: 'returned',
      level: 'commune',
      acting: false,
    });
    expect(takeStep(asked(back))).toMatchObject({ code: 'return-needs-reason' });
    expect(takeStep(asked({ ownSubmission: true }))).toMatchObject({ code: 'own-submission' });
    expect(takeStep(asked({ state: 'returned' }))).toEqual({
      ok: false,
      code: 'step-impossible',
      details: { state: 'Trả lại', step: 'duyệt' },
    });
  });
});
