import { expect, it } from 'vitest';
import { figuresIn } from '#test/support/reader-ties.ts';
import { cuesOf, kindOf } from './cues.ts';
import type { Figure } from './figure.ts';
import { scoreOf } from './score.ts';
import type { Tie } from './tie.ts';

function tieOf(text: string, evidence: string): Tie {
  const [whole, ...parts] = figuresIn(text) as [Figure, ...Figure[]];
  return {
    kind: 'sum',
    figures: [...parts, whole],
    evidence,
    ask: () => undefined,
    words: '',
    whole,
    base: whole,
  };
}

const LIST = 'Tổng số có 30 HTX, trong đó 12 HTX trồng trọt và 18 HTX chăn nuôi.';

it('bằng chứng cho các mốc từ rộng đến hẹp và từng chữ', () => {
  const tie = tieOf(LIST, 'row tight two');
  expect(kindOf(tie)).toBe('row');
  expect(cuesOf(tie, [tie])).toEqual(
    expect.arrayContaining(['is tight', 'is tight two', 'says tight', 'says two']),
  );
});

it('chữ quanh mỗi con số, đơn vị, chỗ đứng', () => {
  const tie = tieOf(LIST, 'row tight two');
  const cues = cuesOf(tie, [tie]);
  expect(cues).toEqual(
    expect.arrayContaining([
      'whole total',
      'whole coops',
      'first among',
      'last and',
      'last coops',
      'sentences 0',
    ]),
  );
  expect(cues).not.toContain('first total');
});

it('xa nhau thì mốc khác', () => {
  const far = tieOf(
    `Có 30 HTX.\n\nMở 5 lớp.\n\n${'Một câu khác. '.repeat(3)}\n\nTrong đó 12 HTX và 18 HTX.`,
    'row tight two',
  );
  expect(cuesOf(far, [far])).not.toContain('sentences 0');
});

it('danh sách khép ngay sau tổng đáng tin hơn danh sách ở xa; loại chưa gặp thì gần như không', () => {
  const near = tieOf(LIST, 'row tight two partly same 0');
  const far = tieOf(LIST, 'row tight two bare far 2');
  expect(scoreOf(near, [near])).toBeGreaterThan(scoreOf(far, [far]) + 1);
  expect(scoreOf(tieOf(LIST, 'lạ'), [near])).toBe(-5);
});
