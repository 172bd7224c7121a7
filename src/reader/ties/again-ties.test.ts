import { expect, it } from 'vitest';
import { heldIn, slipIn, suspectsIn, tiesIn } from '#test/support/reader-ties.ts';
import { againTies } from './again-ties.ts';

it('tít và thân bài nêu cùng một số', () => {
  const told = (count: number) =>
    `HỖ TRỢ 137 HỢP TÁC XÃ CHUYỂN ĐỔI SỐ\n\nĐến nay, tỉnh đã hỗ trợ ${count} hợp tác xã chuyển đổi số với nhiều phần mềm.`;
  expect(heldIn(told(137), againTies)).toEqual(['nơi khác ghi 137 HTX = 137']);
  expect(suspectsIn(told(137), againTies)).toEqual([]);
  expect(heldIn(told(173), againTies)).toEqual([]);
  expect(suspectsIn(told(173), againTies).map(({ figure, meant }) => [figure.value, meant])).toEqual([
    [137, 173],
    [173, 137],
  ]);
});

it('nêu lại cách một câu', () => {
  const told = (debt: string) =>
    `Tổng dư nợ cho vay của các quỹ đạt 1.874 tỷ đồng. Nhiều quỹ mở thêm phòng giao dịch. Tổng dư nợ cho vay của các quỹ ${debt} tỷ đồng là mức cao nhất.`;
  expect(heldIn(told('1.874'), againTies)).toEqual(['nơi khác ghi 1.874 tỷ đồng = 1874000000000']);
  expect(slipIn(told('1.847'), againTies)).toEqual([1_874_000_000_000, 1_847_000_000_000]);
});

it('cùng câu, khác đơn vị, khác chuyện hay là mức tăng thì không phải nêu lại', () => {
  const none = (text: string) => expect(tiesIn(text, againTies)).toEqual([]);
  none('Tỉnh hỗ trợ 137 hợp tác xã chuyển đổi số, hỗ trợ 173 hợp tác xã chuyển đổi số.');
  none('Tỉnh hỗ trợ 137 hợp tác xã chuyển đổi số. Tỉnh hỗ trợ 173 tổ hợp tác chuyển đổi số.');
  none('Tỉnh hỗ trợ 137 hợp tác xã mua máy cấy. Có 173 hợp tác xã nợ thuế.');
  none('Tỉnh hỗ trợ 137 hợp tác xã chuyển đổi số. Số hợp tác xã chuyển đổi số tăng 173 hợp tác xã.');
});

it('"có thêm" trên tít là "thành lập mới" trong bài', () => {
  expect(
    tiesIn('Năm 2023 tỉnh có thêm 25 HTX nữ\n\nTrong năm, toàn tỉnh thành lập mới 52 HTX nữ.', againTies),
  ).toEqual(['nơi khác ghi 25 HTX = 52']);
});
