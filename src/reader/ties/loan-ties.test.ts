import { describe, expect, it } from 'vitest';
import { heldIn, slipIn, tiesIn } from '#test/support/reader-ties.ts';
import { loanTies } from './loan-ties.ts';

describe('dư nợ cuối kỳ', () => {
  const told = (repaid: string, end = '30.120') =>
    `Dư nợ đầu năm 27.640 triệu đồng. Trong năm, Quỹ giải ngân 29 dự án với số tiền 16.350 triệu đồng (trong đó HTX nông nghiệp 21 dự án); thu hồi nợ gốc ${repaid} triệu đồng. Dư nợ đến 31/12/2023 là ${end} triệu đồng, với 64 HTX còn dư nợ.`;

  it('là dư nợ đầu kỳ cộng cho vay trừ thu nợ, kể qua nhiều câu', () => {
    expect(heldIn(told('13.870'), loanTies)).toEqual([
      '27,64 tỷ đồng + 16,35 tỷ đồng − 13,87 tỷ đồng = 30120000000',
    ]);
    expect(slipIn(told('13.870'), loanTies)).toBeUndefined();
    expect(slipIn(told('18.370'), loanTies)).toEqual([18_370_000_000, 13_870_000_000]);
    expect(slipIn(told('13.870', '31.020'), loanTies)?.[0]).toBe(31_020_000_000);
  });

  it('thiếu một trong các số, hay là nợ xấu, dư nợ ngắn hạn thì không tính', () => {
    expect(
      tiesIn('Dư nợ đầu năm 27 tỷ đồng, cho vay 16 tỷ đồng. Dư nợ cuối năm 30 tỷ đồng.', loanTies),
    ).toEqual([]);
    expect(
      tiesIn(
        'Dư nợ 27 tỷ đồng, cho vay 16 tỷ đồng, thu nợ 12 tỷ đồng; nợ xấu trong dư nợ 1 tỷ đồng.',
        loanTies,
      ),
    ).toEqual([]);
  });
});
