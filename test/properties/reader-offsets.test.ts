// Offsets stay exact under Unicode accidents, and the time to read grows no faster than the text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#domain/vietnamese/fold-text.ts';
import { sourceSpan } from '#domain/vietnamese/mapped-text.ts';
import { checkText } from '#reader/check-text.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

const PIECES = [
  'Toàn tỉnh có ',
  '678 HTX',
  ', tăng ',
  '12 HTX',
  ' so với năm 2021; ',
  'dư nợ ',
  '24 tỷ 164 triệu đồng',
  '. ',
  '03 tổ hợp tác',
  ' chiếm ',
  '1,6%',
  '\n',
] as const;

const mangled = fc
  .array(
    fc.record({
      piece: fc.constantFrom(...PIECES),
      nfd: fc.boolean(),
      space: fc.constantFrom(' ', '\u00a0', '  ', ' \u200b'),
      junk: fc.constantFrom('', '\u00ad', '\ufeff', '😀', '“'),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) =>
    parts
      .map(
        ({ piece, nfd, space, junk }) => junk + (nfd ? piece.normalize('NFD') : piece).replaceAll(' ', space),
      )
      .join(''),
  );

/** What the reader should see of a quote: composed, plain spaces, nothing invisible. */
function plain(text: string): string {
  return foldText(text).text;
}

describe('vị trí của số liệu', () => {
  it('lời trích luôn là đúng đoạn của bản gốc, không cắt giữa một chữ', () => {
    fc.assert(
      fc.property(mangled, (text) => {
        for (const claim of checkText(text).claims) {
          expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
          expect(plain(claim.quote)).toMatch(/\d/);
          expect(text.charAt(claim.end)).not.toMatch(/\p{M}/u);
        }
      }),
      { numRuns: propertyRuns(1500, 10_000) },
    );
  });

  it('bản đồ vị trí liền mạch và tăng dần', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const folded = foldText(text);
        let last = 0;
        for (let i = 0; i < folded.text.length; i++) {
          const { start, end } = sourceSpan(folded, i, i + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
      { numRuns: propertyRuns(3000, 10_000) },
    );
  });

  it('số liệu đọc ra không đổi khi chữ bị tách dấu', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const read = (source: string): (number | string)[][] =>
          checkText(source).claims.map(({ value, unit, subject }) => [value, unit, subject]);
        expect(read(text.normalize('NFD'))).toEqual(read(text));
        expect(read(text.replaceAll(' ', '\u00a0'))).toEqual(read(text));
      }),
      { numRuns: propertyRuns(400, 10_000) },
    );
  });
});

/** Processor time of one reading: what other work on the machine takes does not count. */
function seconds(text: string): number {
  const from = process.cpuUsage();
  checkText(text);
  const used = process.cpuUsage(from);
  return (used.user + used.system) / 1e6;
}

describe('thời gian đọc tuyến tính', () => {
  const ADVERSARIAL = [
    'Nay số HTX là 11 đơn vị, tăng 8 HTX. ',
    'Hiện có 198 HTX đang hoạt động và 14 HTX không hoạt động. ',
    'trong đó 44 HTX vay 13 tỷ đồng, ',
    'Năm 2009 2010 2011 1- Tổng số HTX 115 127 142 2- Thành lập mới 19 13 18 Nguồn Chi cục ',
    '((((',
    '1 HTX, 2 HTX, ',
    'tăng tăng 5% ',
    '9',
    'ngày 1/1/2020 ',
    '1/2/3/4-',
    'hợp tác xã ',
    'gồm 3 HTX (trong đó ',
    'a\t1\n',
    '10 huyện: A, B, ',
    'e\u0302\u0323',
    'a-\n',
  ];

  it('văn bản 1 MB cố tình làm khó: gấp 8 độ dài thì không quá gấp 20 thời gian', () => {
    const block = ADVERSARIAL.map((piece) => piece.repeat(Math.ceil(10_400 / piece.length))).join('\n');
    seconds(block);
    const short = Math.min(seconds(block), seconds(block));
    const long = Math.min(seconds(block.repeat(8)), seconds(block.repeat(8)));
    expect(block.length * 8).toBeGreaterThan(900_000);
    expect(long / short).toBeLessThan(20);
  });
});
