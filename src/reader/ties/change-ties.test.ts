import { describe, expect, it } from 'vitest';
import { heldIn, slipIn, tiesIn } from '#test/support/reader-ties.ts';
import { changeTies } from './change-ties.ts';

const held = (text: string) => heldIn(text, changeTies);
const slip = (text: string) => slipIn(text, changeTies);

describe('mức tăng giảm giữa hai mức', () => {
  it('tăng bao nhiêu so với số trong ngoặc', () => {
    const told = (rise: number) => `Cuối năm, huyện có 164 HTX, tăng ${rise} HTX so với đầu năm (146 HTX).`;
    expect(held(told(18))).toEqual(['từ 146 HTX đến 164 HTX = 18']);
    expect(slip(told(18))).toBeUndefined();
    expect(slip(told(81))).toEqual([81, 18]);
  });

  it('giảm bao nhiêu từ số trước', () => {
    const told = (fall: number) =>
      `Số thành viên từ 2.350 người giảm xuống còn 2.194 người, giảm ${fall} người.`;
    expect(held(told(156))).toEqual(['từ 2.350 người đến 2.194 người = 156']);
    expect(slip(told(165))).toEqual([165, 156]);
  });

  it('tăng bao nhiêu phần trăm', () => {
    const told = (now: number) => `Doanh thu đạt ${now} tỷ đồng, tăng 18% so với năm trước (400 tỷ đồng).`;
    expect(held(told(472))).toEqual(['từ 400 tỷ đồng đến 472 tỷ đồng = 18']);
    expect(slip(told(742))).toEqual([742_000_000_000, 472_000_000_000]);
  });

  it('giảm bao nhiêu phần trăm', () => {
    const told = (rate: string) =>
      `Nợ xấu còn 340 triệu đồng, giảm ${rate}% so với năm 2021 (400 triệu đồng).`;
    expect(held(told('15'))).toEqual(['từ 400 triệu đồng đến 340 triệu đồng = 15']);
    expect(slip(told('51'))).toEqual([51, 15]);
  });

  it('tỷ lệ tăng bao nhiêu điểm', () => {
    const told = (points: string) =>
      `Tỷ lệ HTX hoạt động hiệu quả đạt 64,5%, tăng ${points}% so với năm 2020 (57,2%).`;
    expect(held(told('7,3'))).toEqual(['từ 57,2 đến 64,5 = 7.3']);
    expect(slip(told('3,7'))).toEqual([3.7, 7.3]);
  });

  it('gấp bao nhiêu lần', () => {
    const told = (times: string) => `Vốn góp đạt 84 tỷ đồng, gấp ${times} lần năm 2015 (24 tỷ đồng).`;
    expect(held(told('3,5'))).toEqual(['từ 24 tỷ đồng đến 84 tỷ đồng = 3.5']);
    expect(slip(told('5,3'))).toEqual([5.3, 3.5]);
  });
});

it('tỷ lệ làm tròn hay cắt bớt đều đúng', () => {
  const told = (rate: string) => held(`Huyện có 113 HTX, tăng ${rate}% so với năm trước (97 HTX).`);
  // 16 / 97 = 16,4948…%
  expect(told('16,5')).toHaveLength(1);
  expect(told('16,4')).toHaveLength(1);
  expect(told('16')).toHaveLength(1);
  expect(told('16,6')).toEqual([]);
  expect(told('17')).toEqual([]);
});

it('không tính mức tăng giữa hai thứ khác nhau, hay mức tăng nói áng chừng', () => {
  const none = (text: string) => expect(tiesIn(text, changeTies)).toEqual([]);
  none('Huyện có 164 HTX và 146 tổ hợp tác, số vốn tăng 81 triệu đồng.');
  none('Huyện có 164 HTX, tăng hơn 81 HTX so với đầu năm (146 HTX).');
  none('Huyện có 164 HTX, đầu năm có 146 HTX.');
});

it('gấp mấy lần: của hai mức kể liền trước, hay của mức cùng lời ở câu xa', () => {
  expect(
    held(
      'Trồng chanh leo ông còn lãi 80 triệu đồng. Thửa ấy trồng sắn giỏi lắm lãi 16 triệu đồng. Lãi gấp 5 lần.',
    ),
  ).toContain('từ 16 triệu đồng đến 80 triệu đồng = 5');
  expect(
    held(
      'Doanh thu bình quân một HTX là 620 triệu đồng. Có 64 HTX được hỗ trợ. Năm 2022, doanh thu bình quân một HTX đạt 1.860 triệu đồng, gấp 3 lần.',
    ),
  ).toContain('từ 620 triệu đồng đến 1,86 tỷ đồng = 3');
});

it('gấp mấy lần số thành viên kể câu trước; không gán cho HTX khác', () => {
  const told = (times: number) =>
    `Khi thành lập, HTX chỉ có 12 thành viên. Sau 8 năm, số thành viên đã lên tới 60 người, gấp ${times} lần.`;
  expect(heldIn(told(5), changeTies)).toEqual(['từ 12 người đến 60 người = 5']);
  expect(heldIn(told(6), changeTies)).toEqual([]);
  expect(
    tiesIn(
      'HTX Bản Liền ra đời với 12 thành viên. HTX Nậm Lúc đến nay có 60 thành viên, gấp 3 lần ngày đầu.',
      changeTies,
    ),
  ).not.toContain('từ 12 người đến 60 người = 3');
});

it('tăng của một số HTX, hay so với năm ngoái mà không rõ năm nào', () => {
  expect(
    tiesIn('Từ 58 HTX, đến nay toàn huyện còn 41 HTX, song số HTX có lãi lại tăng thêm 6 HTX.', changeTies),
  ).toEqual([]);
  expect(
    tiesIn('Năm 2021, HTX có 12 máy cấy. Nay HTX có 18 máy, tăng 20% so với năm ngoái.', changeTies),
  ).not.toContain('từ 12 đến 18 = 20');
});

it('tổng doanh thu kể mấy câu trước, nay nói tăng; thu nhập của vế sau thì không', () => {
  const told = (rise: number) =>
    `Tổng doanh thu 6 tháng đạt 214,5 tỷ đồng, trong đó vận tải 126,3 tỷ đồng, thương mại 51,9 tỷ đồng, còn lại 36,3 tỷ đồng. Nộp ngân sách 5,2 tỷ đồng. Tổng doanh thu vẫn tăng ${rise}% so với cùng kỳ (195 tỷ đồng).`;
  expect(heldIn(told(10), changeTies)).toEqual(['từ 195 tỷ đồng đến 214,5 tỷ đồng = 10']);
  expect(heldIn(told(19), changeTies)).toEqual([]);
  expect(
    tiesIn('Doanh thu tăng từ 1,9 tỷ đồng lên 2,6 tỷ đồng; thu nhập của lao động tăng 25%.', changeTies),
  ).not.toContain('từ 1,9 tỷ đồng đến 2,6 tỷ đồng = 25');
});

it('gấp mấy lần: đơn vị và HTX là một', () => {
  expect(
    heldIn(
      'Năm 2013, tỉnh có 30 HTX thành lập mới. Năm 2023 có 78 đơn vị thành lập mới, gấp 2,6 lần so với năm 2013.',
      changeTies,
    ),
  ).toContain('từ 30 HTX đến 78 đơn vị = 2.6');
});
