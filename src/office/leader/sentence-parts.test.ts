import { expect, it } from 'vitest';
import { sentenceParts } from './sentence-parts.ts';

const figure = { measure: 'htx_new', aspect: 'actual', by: null } as const;

it('ngoặc và dấu chấm đi cùng con số; không chữ nào mất, không chữ nào hai lần', () => {
  const runs = [
    { text: 'Số HTX mới là ', figure: null },
    { text: '13 HTX', figure },
    { text: ', đạt ', figure: null },
    { text: '86,7%', figure },
    { text: ' kế hoạch (', figure: null },
    { text: '15 HTX', figure },
    { text: ').', figure: null },
  ];
  const parts = sentenceParts(runs);
  expect(parts.filter((part) => part.figure).map(({ before, text, after }) => before + text + after)).toEqual(
    ['13 HTX,', '86,7%', '(15 HTX).'],
  );
  expect(parts.map(({ before, text, after }) => before + text + after).join('')).toBe(
    runs.map(({ text }) => text).join(''),
  );
});

it('hai con số liền nhau, hay câu không có con số, vẫn nguyên', () => {
  expect(
    sentenceParts([
      { text: '1', figure },
      { text: '2', figure },
    ]).map(({ text }) => text),
  ).toEqual(['1', '2']);
  expect(sentenceParts([{ text: 'Không có (gì).', figure: null }])[0]?.text).toBe('Không có (gì).');
});
