// The contracts hold together: what phone and office will send is understood, and nothing else.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CALL_OUTCOMES, RETURN_REASONS } from '#domain/collection/reasons.ts';
import { COLLECTION_LEVELS } from '#domain/collection/regime.ts';
import { REPORTERS } from '#domain/form/form.ts';
import { SEVERITIES } from '#domain/rule/rule.ts';
import { designContract } from '#server/collection/contract-design.ts';
import { deskContract } from '#server/collection/contract-desk.ts';
import { entryContract } from '#server/collection/contract-entry.ts';
import { reviewContract } from '#server/collection/contract-review.ts';
import { totalContract } from '#server/collection/contract-total.ts';

describe('hợp đồng thu thập', () => {
  it('mọi đường dẫn đều mô tả được bằng JSON Schema', () => {
    const all = { ...designContract, ...deskContract, ...entryContract, ...reviewContract, ...totalContract };
    for (const [name, each] of Object.entries(all)) {
      expect(each.summary.length, name).toBeGreaterThan(10);
      if ('body' in each)
        expect(z.toJSONSchema(each.body, { io: 'input' }), name).toMatchObject({ type: 'object' });
    }
  });

  it('biểu gửi lên: ô có số, chữ hoặc lý do thiếu; khác thì từ chối', () => {
    const body = {
      base: 0,
      formVersion: 1,
      exceptions: [],
      cells: { revenue: { number: 5 }, 'goods.1.name': { text: 'gạo' }, debt: { absent: 'not_applicable' } },
    };
    expect(entryContract.send.body.safeParse(body).success).toBe(true);
    for (const cell of [{ number: '5' }, {}, { absent: 'maybe' }])
      expect(entryContract.send.body.safeParse({ ...body, cells: { revenue: cell } }).success).toBe(false);
  });

  it('từ điển có câu cho mọi mã', () => {
    for (const words of [CALL_OUTCOMES, RETURN_REASONS, COLLECTION_LEVELS, REPORTERS, SEVERITIES])
      expect(Object.values(words).every((each) => each.length > 1)).toBe(true);
  });
});
