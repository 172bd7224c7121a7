// Phép tính viết ra: only arithmetic that truly gives the expected value is shown.
import { describe, expect, it } from 'vitest';
import { spellArithmetic } from './arithmetic.ts';
import type { ClaimView, FindingView } from './views.ts';

const claim = (id: string, value: number, unit = 'htx', measure = 'total'): ClaimView => ({
  id,
  quote: '',
  start: 0,
  end: 1,
  subject: 'HTX',
  measure,
  value,
  unit,
  status: 'actual',
  breakdown: null,
  relation: 'none',
});

const view = (
  kind: FindingView['finding']['kind'],
  claims: readonly ClaimView[],
  expected: number,
): FindingView => ({
  index: 0,
  claims,
  finding: {
    kind,
    claims: claims.map(({ id }) => id),
    target: null,
    expected,
    stated: 0,
    verdict: 'inconsistent',
    message: '',
  },
});

const spelled = (...given: Parameters<typeof view>) => {
  const unit = given[0] === 'share' ? 'percent' : 'htx';
  return spellArithmetic(view(...given), unit)?.replaceAll('\u00a0', ' ');
};

describe('phép tính của một điểm cần xem', () => {
  it('cộng, cân đối, tỷ lệ và phần còn lại', () => {
    expect(spelled('sum', [claim('a', 538), claim('b', 114), claim('c', 26)], 678)).toBe(
      '538 + 114 + 26 = 678 HTX',
    );
    expect(
      spelled('balance', [claim('a', 666), claim('b', 13), claim('c', 1, 'htx', 'dissolved')], 678),
    ).toBe('666 + 13 − 1 = 678 HTX');
    expect(spelled('share', [claim('a', 3), claim('b', 223)], 1.3453)).toBe('3 ÷ 223 × 100 = 1,35 %');
    expect(spelled('share', [claim('a', 223), claim('b', 3)], 98.6547)).toBe(
      '(223 − 3) ÷ 223 × 100 = 98,65 %',
    );
  });

  it('không phép nào ra đúng số thì không viết gì', () => {
    expect(spelled('sum', [claim('a', 538), claim('b', 114)], 700)).toBeUndefined();
    expect(spelled('sum', [claim('a', 538)], 538)).toBeUndefined();
    expect(spelled('share', [claim('a', 3), claim('b', 0)], 50)).toBeUndefined();
  });
});
