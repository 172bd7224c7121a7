import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slips(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('Dãy tỷ lệ khép lại phải đủ 100%', () => {
  it('phần còn lại nói sau con số', () => {
    const text = (rest: string): string =>
      `Khảo sát 200 HTX tại tỉnh Lạc Bình: có 46% số HTX được hỏi chưa ứng dụng phần mềm nào, 31% mới dùng phần mềm kế toán, ${rest}% còn lại đã dùng từ hai phần mềm.`;
    expect(slips(text('23'))).toEqual([]);
    expect(slips(text('33'))).toHaveLength(1);
  });

  it('dãy kéo qua ba câu', () => {
    const text = (rest: string): string =>
      `Trong số hộ vay vốn, 41% dùng để trồng trọt. Có 37% mua con giống. ${rest}% còn lại mở dịch vụ.`;
    expect(slips(text('22'))).toEqual([]);
    expect(slips(text('32'))).toHaveLength(1);
  });

  it('số còn lại trong ngoặc', () => {
    const text = (rest: string): string =>
      `Rau sạch của HTX vào siêu thị 40%, bếp ăn trường học 35%, số còn lại (${rest}%) bán lẻ tại cửa hàng.`;
    expect(slips(text('25'))).toEqual([]);
    expect(slips(text('52'))).toHaveLength(1);
  });

  it('câu trả lời phủ định và nam, nữ', () => {
    const asked = (no: string): string =>
      `Kết quả thăm dò thành viên cho thấy 52% hài lòng, 33% bình thường, ${no}% chưa hài lòng.`;
    expect(slips(asked('15'))).toEqual([]);
    expect(slips(asked('25'))).toHaveLength(1);
    const sexes = (women: string): string =>
      `Trong tổng số thành viên của HTX, nam chiếm 56%, nữ chiếm ${women}%.`;
    expect(slips(sexes('44'))).toEqual([]);
    expect(slips(sexes('54'))).toHaveLength(1);
  });

  it('đủ số mảng đã báo trước', () => {
    const text = (rate: string): string =>
      `Doanh thu của HTX Minh Khai đến từ ba mảng (lúa giống 64%, vật tư 12%, dịch vụ làm đất ${rate}%).`;
    expect(slips(text('24'))).toEqual([]);
    expect(slips(text('42'))).toHaveLength(1);
  });

  it('phần còn lại chỉ của một tỷ lệ trong dãy, hay nhiều lý do cùng lúc, thì không cộng cả dãy', () => {
    expect(slips('Trong 46% HTX xếp loại yếu, 60% do thiếu vốn, 40% còn lại do thiếu cán bộ.')).toEqual([]);
    expect(slips('Có 62% hộ hài lòng về giá, 20% hộ chưa hài lòng về khâu thanh toán.')).toEqual([]);
    expect(
      slips('Có 58% HTX kêu thiếu vốn, 49% thiếu người, 17% thiếu mặt bằng; một HTX có thể nêu nhiều lý do.'),
    ).toEqual([]);
  });
});
