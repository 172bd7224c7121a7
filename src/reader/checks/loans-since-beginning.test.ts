// Do loans lent, repaid and outstanding agree, since the beginning or since the start of the year?
import { describe, it } from 'vitest';
import { expectProsePair, expectSilent, type ProsePair } from '#test/support/reader-prose.ts';

const PAIRS: readonly ProsePair[] = [
  [
    'đã cho vay, đã thu hồi từ khi hoạt động, dư nợ',
    'balance',
    'Sau 8 năm hoạt động, quỹ đã cho 320 lượt HTX vay 176 tỷ đồng, mỗi năm 22 tỷ đồng. Thu hồi được # tỷ đồng, dư nợ hiện nay 36,5 tỷ đồng.',
    '139,5',
    '135,9',
  ],
  [
    'dư nợ đầu năm và đến một ngày, sau đó kể chuyện vay',
    'balance',
    'Dư nợ đầu năm của Quỹ là 38,6 tỷ đồng. Trong chín tháng, Quỹ cho vay mới 12,4 tỷ đồng, thu hồi nợ gốc 9,5 tỷ đồng. Như vậy, đến ngày 30/9, dư nợ là # tỷ đồng. HTX Gốm Vân Sơn xin vay 1,5 tỷ đồng đổi lò. Ba tháng sau, HTX được giải ngân trước 800 triệu đồng.',
    '41,5',
    '45,1',
  ],
];

describe('cho vay, thu hồi, dư nợ', () => {
  it.each(PAIRS)('%s', (...pair) => expectProsePair(pair));

  it.each(['Trong năm, quỹ đã cho vay 17,6 tỷ đồng, thu hồi nợ 13,5 tỷ đồng, dư nợ hiện nay 36,5 tỷ đồng.'])(
    'không nói gì: %s',
    expectSilent,
  );
});
