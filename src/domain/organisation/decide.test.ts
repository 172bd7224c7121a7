import { describe, expect, it } from 'vitest';
import { type Decision, decideEvent } from '#domain/organisation/decide.ts';
import { minimumFounders } from '#domain/organisation/founder-minimum.ts';
import { organisationProblemMessage } from '#domain/organisation/problem.ts';
import { checkTaxCode } from '#domain/organisation/tax-code.ts';
import { correctEvent, withdrawEvent } from '#domain/organisation/withdraw.ts';
import { BASIC, day, event, eventId } from '#test/support/organisation-fixture.ts';

const context = { today: day('2022-12-31') };
const history = [
  event(1, 'founded', '2015-03-02', BASIC),
  event(2, 'stopped', '2019-05-06'),
  event(3, 'resumed', '2020-02-03'),
];

function refusal(decision: Decision): string {
  return decision.ok ? 'ok' : decision.problem.code;
}

describe('ghi sự kiện', () => {
  it('nhận một sự kiện có thể có', () => {
    const proposed = event(4, 'dissolved', '2022-06-10', {}, { mode: 'voluntary' });
    expect(decideEvent(history, proposed, context)).toEqual({ ok: true, event: proposed, warnings: [] });
  });

  it.each([
    ['event-before-founding', event(4, 'renamed', '2015-03-01', { name: 'HTX Mới' })],
    ['already-founded', event(4, 'founded', '2016-01-04', BASIC)],
    ['event-in-future', event(4, 'renamed', '2023-01-01', { name: 'HTX Mới' })],
    ['transition-not-allowed', event(4, 'resumed', '2022-01-04')],
    ['transition-not-allowed', event(4, 'withdrawn', '2022-01-04')],
    ['mode-not-applicable', event(4, 'renamed', '2022-01-04', {}, { mode: 'voluntary' })],
    ['number-negative', event(4, 'capital-changed', '2022-01-04', { charterCapitalDong: -1 })],
    ['kind-change-impossible', event(4, 'kind-changed', '2022-01-04', { kind: 'LHHTX' })],
    ['kind-change-impossible', event(4, 'details-changed', '2022-01-04', { kind: 'THT' })],
    ['event-duplicate', event(3, 'renamed', '2022-01-04')],
  ])('từ chối: %s', (code, proposed) => {
    expect(refusal(decideEvent(history, proposed, context))).toBe(code);
  });

  it('ghi lùi ngày: từ chối khi làm sự kiện sau đó không còn hợp lệ, nói rõ sự kiện nào', () => {
    const decision = decideEvent(history, event(4, 'dissolved', '2018-01-04'), context);
    expect(decision.ok || organisationProblemMessage(decision.problem)).toBe(
      'Ghi "giải thể" ngày 04/01/2018 thì sự kiện "ngừng hoạt động" ngày 06/05/2019 không còn hợp lệ; hãy sửa hoặc hủy sự kiện đó trước.',
    );
    expect(
      refusal(decideEvent(history, event(4, 'renamed', '2018-01-04', { name: 'HTX Mới' }), context)),
    ).toBe('ok');
  });

  it('sau khi chấm dứt không ghi gì nữa', () => {
    const ended = [...history, event(4, 'revoked', '2021-01-04')];
    const decision = decideEvent(ended, event(5, 'renamed', '2022-01-04', { name: 'HTX Mới' }), context);
    expect(decision.ok || organisationProblemMessage(decision.problem)).toBe(
      'Tổ chức đã chấm dứt (thu hồi giấy chứng nhận đăng ký) ngày 04/01/2021; không thể ghi "đổi tên" ngày 04/01/2022.',
    );
  });

  it('thành lập thiếu thông tin thì nói thiếu gì', () => {
    const decision = decideEvent(
      [],
      event(1, 'founded', '2022-01-04', { kind: 'HTX', name: 'HTX A' }),
      context,
    );
    expect(decision.ok || organisationProblemMessage(decision.problem)).toBe(
      'Ghi "thành lập mới" phải có loại hình, tên, đơn vị hành chính, lĩnh vực và luật áp dụng; còn thiếu: đơn vị hành chính, lĩnh vực, luật áp dụng.',
    );
  });

  it('số thành viên sáng lập theo luật của ngày đó', () => {
    const found = (date: string, founders: number) =>
      refusal(decideEvent([], event(1, 'founded', date, BASIC), { today: day('2025-12-31'), founders }));
    expect(found('2024-06-30', 6)).toBe('too-few-founders');
    expect(found('2024-06-30', 7)).toBe('ok');
    expect(found('2024-07-01', 5)).toBe('ok');
    expect(found('2024-07-01', 4)).toBe('too-few-founders');
    expect(minimumFounders('LHHTX', day('2025-01-01'))).toBe(3);
    expect(minimumFounders('THT', day('2025-01-01'))).toBe(2);
    expect(minimumFounders('THT', day('2020-01-01'))).toBeUndefined();
  });

  it('mã số thuế sai chữ số kiểm tra là cảnh báo, không phải từ chối', () => {
    expect(checkTaxCode('0100109106')).toBe('ok');
    expect(checkTaxCode('0100109106-001')).toBe('ok');
    expect(checkTaxCode('0100109107')).toBe('bad-check-digit');
    expect(checkTaxCode('010010910')).toBe('bad-shape');
    const proposed = event(4, 'details-changed', '2022-01-04', { taxCode: '0100109107' });
    expect(decideEvent(history, proposed, context)).toMatchObject({
      ok: true,
      warnings: ['tax-code-bad-check-digit'],
    });
  });
});

describe('hủy và sửa sự kiện', () => {
  it('hủy được sự kiện cuối, không hủy được sự kiện mà sự kiện sau dựa vào', () => {
    expect(withdrawEvent(history, eventId(3))).toEqual({ ok: true, history: history.slice(0, 2) });
    const refused = withdrawEvent(history, eventId(2));
    expect(refused.ok || refused.problem.code).toBe('withdrawal-impossible');
    const first = withdrawEvent(history, eventId(1));
    expect(first.ok || first.problem.code).toBe('withdrawal-impossible');
    const unknown = withdrawEvent(history, eventId(9));
    expect(unknown.ok || unknown.problem.code).toBe('event-unknown');
    expect(withdrawEvent(history.slice(0, 1), eventId(1))).toEqual({ ok: true, history: [] });
  });

  it('sửa ngày một sự kiện như thể bản cũ chưa từng có', () => {
    expect(refusal(correctEvent(history, event(2, 'stopped', '2018-05-07'), context))).toBe('ok');
    expect(refusal(correctEvent(history, event(2, 'stopped', '2021-05-07'), context))).toBe(
      'later-event-impossible',
    );
    expect(refusal(correctEvent(history, event(1, 'founded', '2019-06-03', BASIC), context))).toBe(
      'later-event-impossible',
    );
    expect(refusal(correctEvent(history, event(8, 'stopped', '2021-05-07'), context))).toBe('event-unknown');
  });
});
