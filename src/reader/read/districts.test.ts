// Is a text on a district read as of that district?
import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const places = (text: string): (string | undefined)[] => checkText(text).claims.map((claim) => claim.place);

test('bài về một huyện, một thị xã thì số liệu là của nơi ấy', () => {
  expect(places('Báo cáo của Huyện ủy Trà Ôn cho biết, đến nay toàn huyện có 23 HTX.')).toEqual(['Trà Ôn']);
  expect(
    places(
      'T.X Phổ Yên thành lập mới 5 HTX, trong đó có HTX Nông sản sạch (xã Thành Công). Tổng số HTX của toàn T.X Phổ Yên là 63 HTX.',
    ),
  ).toEqual(['Phổ Yên', 'Phổ Yên']);
});

test('bài về cả tỉnh có nhắc tên huyện vẫn là của tỉnh', () => {
  expect(places('Tỉnh Bình Định có 180 HTX; toàn tỉnh có 3 HTX ở huyện Tuy Phước bị giải thể.')).toEqual([
    'Bình Định',
    'Bình Định',
  ]);
});

test('tên nơi mở đầu mục tiếp theo của danh sách', () => {
  expect(
    places('Tại Bình Định, huyện Tuy Phước lãi trên 3,8 tỷ đồng; Phù Cát lãi trên 3,2 tỷ đồng.').at(-1),
  ).toBe('Phù Cát');
});
