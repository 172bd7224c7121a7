// Does the year make up what is done so far and what is still expected?
import { describe, it } from 'vitest';
import { expectProsePair, expectSilent, type ProsePair } from '#test/support/reader-prose.ts';

const PAIRS: readonly ProsePair[] = [
  [
    '9 tháng và quý IV thành cả năm',
    'sum',
    '9 tháng đầu năm 2022, toàn tỉnh thành lập mới 44 HTX (đạt 80% kế hoạch năm 55 HTX); ước quý IV thành lập thêm # HTX, nâng số HTX thành lập mới cả năm lên 58 HTX.',
    '14',
    '41',
  ],
];

describe('đã làm và còn lại trong năm', () => {
  it.each(PAIRS)('%s', (...pair) => expectProsePair(pair));

  it.each(['9 tháng đầu năm thành lập mới 44 HTX; quý IV thành lập thêm 14 HTX, kế hoạch cả năm 60 HTX.'])(
    'không nói gì: %s',
    expectSilent,
  );
});
