// Tỷ lệ theo xếp loại: over those graded, whatever the target was written with.
import { describe, expect, it } from 'vitest';
import { compareTargets } from '#domain/target/compare.ts';
import { measuresOfShare } from '#domain/target/graded-share.ts';
import { proposeTargets } from '#domain/target/propose.ts';
import type { Target } from '#domain/target/target.ts';

describe('HTX chưa xếp loại không phải HTX kém hiệu quả', () => {
  it.each([
    ['htx_effective', 'htx_total', 'htx_effective', 'htx_grade_held', 'htx_total'],
    ['htx_effective', 'htx_grade_held', 'htx_effective', 'htx_grade_held', 'htx_total'],
    ['htx_grade_weak', 'htx_total', 'htx_grade_weak', 'htx_grade_held', 'htx_total'],
    ['htx_effective', 'htx_active', 'htx_effective_active', 'htx_grade_held_active', 'htx_active'],
    ['htx_grade_weak', 'htx_active', 'htx_grade_weak', 'htx_grade_held', 'htx_total'],
    ['htx_value_chain', 'htx_total', 'htx_value_chain', 'htx_total', null],
    ['htx_effective', null, 'htx_effective', null, null],
    [null, 'htx_total', null, 'htx_total', null],
  ])('%s trên %s: %s trên %s, trong %s', (measure, of, part, whole, among) => {
    expect(measuresOfShare({ measure }, { measure: of })).toEqual({ part, whole, among });
  });

  it('chỉ tiêu ghi từ trước (trên tổng số HTX) và chỉ tiêu đọc từ văn bản nay so được với nhau', () => {
    const [read] = proposeTargets('Năm 2026, mỗi tỉnh có ít nhất 60% số HTX hoạt động có hiệu quả.', {
      year: 2026,
      bearer: { kind: 'each', level: 'province' },
    });
    const now = read?.target as Target; // one target is read from that sentence, as the next line shows
    expect(now.goal).toMatchObject({ low: 6000, of: { name: 'số HTX', measure: 'htx_grade_held' } });
    const old: Target = {
      ...now,
      goal: { kind: 'share', low: 6500, of: { name: 'số HTX', measure: 'htx_total' } },
    };
    expect(compareTargets(now, old)).toBe('weaker');
  });
});
