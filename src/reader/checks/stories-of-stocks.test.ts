// Do stories of what came and went end where they lead: of a fraction, from so many, of those that stand still?
import { describe, it } from 'vitest';
import { expectProsePair, expectSilent, type ProsePair } from '#test/support/reader-prose.ts';

const PAIRS: readonly ProsePair[] = [
  [
    'HTX ngừng hoạt động: phát sinh, giải thể, khôi phục',
    'balance',
    'Đầu năm 2020 toàn tỉnh có 118 HTX ngừng hoạt động; trong năm phát sinh thêm 14 HTX, đã giải thể 47 HTX, khôi phục hoạt động # HTX; đến cuối năm còn 76 HTX ngừng hoạt động.',
    '9',
    '19',
  ],
  [
    'bị xóa tên trong số, có thêm, vì vậy đến nay',
    'balance',
    'Sau rà soát, 6 trong số 83 HTX của thị xã bị xóa tên; cùng thời gian đó có thêm 11 HTX mới, vì vậy đến nay thị xã có # HTX.',
    '88',
    '94',
  ],
  [
    'từ bao nhiêu thành viên, cho ra, mới vào, hiện có',
    'balance',
    'Từ 620 thành viên, 35 người được cho ra do không góp vốn; 48 hộ mới vào, chủ yếu là chủ trang trại. Hiện HTX có # thành viên.',
    '633',
    '668',
  ],
];

describe('kể chuyện vào ra', () => {
  it.each(PAIRS)('%s', (...pair) => expectProsePair(pair));

  it.each([
    'Năm 2015, 3 trong số 40 hộ bỏ nghề. Hiện làng có 52 hộ làm gốm.',
    'Từ 58 hộ ban đầu, thêm 14 hộ xin vào. Đến nay HTX có 96 hộ.',
  ])('không nói gì: %s', expectSilent);
});
