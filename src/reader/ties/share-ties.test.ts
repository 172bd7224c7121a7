import { describe, expect, it } from 'vitest';
import { heldIn, slipIn, tiesIn } from '#test/support/reader-ties.ts';
import { shareTies } from './share-ties.ts';

const held = (text: string) => heldIn(text, shareTies);
const slip = (text: string) => slipIn(text, shareTies);

describe('tỷ lệ của phần trong tổng', () => {
  it('chiếm bao nhiêu phần trăm tổng số', () => {
    const told = (share: string) => `Tỉnh có 420 HTX, trong đó 302 HTX có lãi, chiếm ${share}% tổng số HTX.`;
    expect(held(told('71,9'))).toEqual(['302 HTX / 420 HTX = 71.9']);
    expect(slip(told('71,9'))).toBeUndefined();
    expect(held(told('79,1'))).toEqual([]);
    expect(slip(told('79,1'))).toEqual([79.1, 71.9]);
  });

  it('của một phân số', () => {
    const told = (part: number) => `Có ${part}/36 xã đạt chuẩn, đạt 75%.`;
    expect(held(told(27))).toEqual(['27 xã / 36 xã = 75']);
    expect(slip(told(72))).toEqual([72, 27]);
  });

  it('trong ngoặc', () => {
    const told = (share: string) => `Toàn tỉnh có 640 lao động HTX, trong đó nữ 272 người (${share}%).`;
    expect(held(told('42,5'))).toEqual(['272 người / 640 người = 42.5']);
    expect(slip(told('45,2'))).toEqual([45.2, 42.5]);
  });

  it('tổng nêu ở câu trước', () => {
    expect(
      held('Tổng số 151 HTX đã đại hội. Kết quả: 74 HTX xếp loại tốt (49%), 29 HTX loại khá (19,2%).'),
    ).toEqual(['74 HTX / 151 HTX = 49', '29 HTX / 151 HTX = 19.2']);
  });

  it('tỷ lệ nêu ở câu sau phần và tổng', () => {
    const told = (share: string) =>
      `Có 202 đại biểu trên tổng số 205 đại biểu về dự. Tỷ lệ có mặt đạt ${share}%.`;
    expect(held(told('98,5'))).toEqual(['202 người / 205 người = 98.5']);
    expect(held(told('95,8'))).toEqual([]);
  });
});

it('đạt bao nhiêu phần trăm kế hoạch, kế hoạch nêu sau', () => {
  const told = (rate: number) => `Năm 2022 thành lập mới 46 HTX, đạt ${rate}% kế hoạch năm (40 HTX).`;
  expect(held(told(115))).toEqual(['46 HTX / 40 HTX = 115']);
  expect(slip(told(151))).toEqual([151, 115]);
});

it('làm tròn hay cắt bớt đều đúng; tiền nêu theo tỷ được lệch nửa chữ số', () => {
  const share = (rate: string) => held(`Có 31/47 HTX có lãi, đạt ${rate}%.`);
  // 31 / 47 = 65,957…%
  expect([share('66'), share('65'), share('65,9'), share('65,96')].map(({ length }) => length)).toEqual([
    1, 1, 1, 1,
  ]);
  expect([share('67'), share('64'), share('65,8')].map(({ length }) => length)).toEqual([0, 0, 0]);
  // 6,35 / 13,05 đến 6,45 / 12,95 là 48,7% đến 49,8%
  const money = (rate: string) =>
    held(`Dư nợ 13,0 tỷ đồng, nợ trung hạn 6,4 tỷ đồng, chiếm ${rate}% tổng dư nợ.`);
  expect([money('48,8'), money('49,7'), money('50,4')].map(({ length }) => length)).toEqual([1, 1, 0]);
});

it('khác thứ, lãi suất của một khoản khác, hay mức tăng thì không tính', () => {
  const none = (text: string) => expect(tiesIn(text, shareTies)).toEqual([]);
  none('Tỉnh có 420 HTX và 237 tổ hợp tác, chiếm 65% cả vùng.');
  none('Tỉnh có 420 HTX, trong đó 302 HTX có lãi; kế hoạch là 79,1%.');
  none('Tỉnh có 420 HTX, 237 HTX có lãi, tăng 65% so với năm trước.');
  expect(slip('Tỉnh có 420 HTX; lãi suất vay 6,5%/năm, năm nay 38 HTX được vay.')).toBeUndefined();
});

describe('tỷ lệ là của ai', () => {
  it('của tổng nêu ngay sau nó', () => {
    const told = (share: string) =>
      `Mục tiêu 60 tỷ đồng đến năm 2025. Nợ quá hạn 365 triệu đồng, chiếm ${share}% tổng dư nợ 33,1 tỷ đồng.`;
    expect(held(told('1,1'))).toEqual(['365 triệu đồng / 33,1 tỷ đồng = 1.1']);
    expect(slip(told('1,1'))).toBeUndefined();
  });

  it('của kế hoạch thì phần cùng đơn vị với kế hoạch', () => {
    const text =
      'Tổ chức 8 lớp cho 480 lượt người, trong đó 5 lớp quản lý (310 lượt người), 3 lớp chuyển đổi số (170 lượt người), đạt 48% kế hoạch năm (1.000 lượt người).';
    expect(held(text)).toContain('480 lượt người / 1.000 lượt người = 48');
    expect(slip(text)).toBeUndefined();
  });

  it('vắng bao nhiêu không phải đạt bấy nhiêu phần trăm', () => {
    expect(slip('Đại biểu triệu tập 150, có mặt 138, vắng 12 (đạt 92%).')).toBeUndefined();
  });

  it('"47 HTX với gần 400 thành viên, chiếm 43% số HTX": của các HTX', () => {
    const told = (share: number) =>
      `Có 47 HTX do thanh niên làm chủ với gần 400 thành viên, chiếm ${share}% số HTX thành lập mới (109 HTX).`;
    expect(held(told(43))).toContain('47 HTX / 109 HTX = 43');
    expect(slip(told(34))).toEqual([34, 43]);
  });
});
