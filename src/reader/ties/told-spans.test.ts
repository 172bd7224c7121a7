import { expect, it } from 'vitest';
import { runOf } from '#test/support/reader-run.ts';
import { figuresOf } from './figure.ts';
import { spansAround } from './told-spans.ts';

const MONTHS = { word: /^tháng$/, before: 40, behind: 40, most: 60 };

function months(text: string, spans = MONTHS): number[] {
  const run = runOf(text);
  const [first] = figuresOf(run);
  return first === undefined ? [] : spansAround(run, first, spans);
}

it('số tháng nêu quanh con số, mỗi số một lần; tháng của ngày và một tháng thì không', () => {
  expect(months('Vay 500 triệu đồng trong 24 tháng, ân hạn 6 tháng, gia hạn 6 tháng.')).toEqual([24, 6]);
  expect(months('Vay 500 triệu đồng từ tháng 5, trả trong 1 tháng hoặc 90 tháng.')).toEqual([]);
});

it('xa quá thì không thuộc về con số ấy', () => {
  expect(
    months('Vay 500 triệu đồng. Quỹ lập từ lâu, đã cho vay 24 tháng.', { ...MONTHS, behind: 6 }),
  ).toEqual([]);
});
