import { expect, it } from 'vitest';
import { joinedRuns } from './joined-runs.ts';

const said = (runs: Parameters<typeof joinedRuns>[0]) =>
  joinedRuns(runs).map(({ before, text, figure, after }) =>
    figure ? `${before}[${text}]${after}` : `${before}${text}${after}`,
  );

it('ngoặc, phẩy, chấm đứng sát con số thì đi cùng con số', () => {
  expect(
    said([
      { text: 'gồm ' },
      { text: '33 THT', figure: 'a' },
      { text: ' (chiếm ' },
      { text: '14,8%', figure: 'b' },
      { text: '), tăng (' },
      { text: '3 HTX', figure: 'c' },
      { text: ').' },
    ]),
  ).toEqual(['gồm ', '[33 THT]', ' (chiếm ', '[14,8%]),', ' tăng ', '([3 HTX]).', '']);
});

it('một dấu giữa hai con số chỉ đi một phía, không dấu nào mất hay lặp', () => {
  const runs = [{ text: '5 HTX', figure: 'a' }, { text: '"' }, { text: '6 HTX', figure: 'b' }];
  const joined = joinedRuns(runs);
  const words = joined.map(({ before, text, after }) => before + text + after).join('');
  expect(words).toBe('5 HTX"6 HTX');
});
