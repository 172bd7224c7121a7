// Văn bản chia đoạn: every character once, claims exactly where the offsets say, whatever the text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from './segments.ts';
import type { ClaimView } from './views.ts';

const claimAt = (id: string, start: number, end: number): ClaimView => ({
  id,
  quote: '',
  start,
  end,
  subject: 'HTX',
  measure: 'total',
  value: 1,
  unit: 'htx',
  status: 'actual',
  breakdown: null,
  relation: 'none',
});

const written = (text: string, claims: readonly ClaimView[]) =>
  cutText(text, claims).map(({ pieces }) =>
    pieces.map((piece) => (piece.claim ? `[${piece.text}|${piece.claim.id}]` : piece.text)).join(''),
  );

describe('chia văn bản thành đoạn', () => {
  it('khẳng định nằm đúng chỗ, qua cả chỗ xuống dòng', () => {
    const text = 'Có 680 HTX.\r\nTrong đó 538\nHTX nông nghiệp';
    const claims = [claimAt('a', 3, 10), claimAt('b', 22, 29)];
    expect(written(text, claims)).toEqual(['Có [680 HTX|a].', 'Trong đó [538|b]', '[HTX|b] nông nghiệp']);
  });

  it('hai khẳng định lồng nhau: phần chung thuộc cái ngắn hơn', () => {
    expect(written('abcdef', [claimAt('a', 0, 6), claimAt('b', 2, 4)])).toEqual(['[ab|a][cd|b][ef|a]']);
  });

  it('một đoạn mở đầu bằng một khẳng định vẫn có chỗ để đến', () => {
    const [paragraph] = cutText('abcdef', [claimAt('a', 0, 6), claimAt('b', 0, 2)]);
    expect(paragraph?.pieces.map(({ claim, first }) => [claim?.id, first])).toEqual([
      ['b', true],
      ['a', true],
    ]);
  });

  it('văn bản rỗng, vị trí ngoài văn bản: không lỗi, không mất chữ', () => {
    expect(written('', [])).toEqual(['']);
    expect(written('abc', [claimAt('a', 2, 9), claimAt('b', -1, 2)])).toEqual(['abc']);
  });

  it('mọi ký tự hiện đúng một lần, với văn bản và vị trí bất kỳ', () => {
    const place = fc.tuple(fc.nat(40), fc.nat(12));
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.array(place, { maxLength: 8 }),
        (text, places) => {
          const claims = places.map(([start, length], at) => claimAt(String(at), start, start + length));
          const shown = cutText(text, claims).map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
          expect(shown.join('\n')).toBe(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''));
        },
      ),
    );
  });
});
