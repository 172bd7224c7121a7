// Is a whole or a rest taken up far below the one the text told?
import { describe, expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

function messages(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

const FAIR =
  'Hội chợ nông sản vùng Sông Mây khai mạc tối 12/6, quy tụ 74 gian hàng. Trong đó 28 gian hàng của huyện chủ nhà, 46 gian hàng của các huyện bạn.\n\nÔng Lê Văn Sóng mang đến 50 kg mật ong, bán hết trong buổi sáng.\n\n';

describe('cả N, một trong N, N còn lại này', () => {
  const funds =
    'Trên địa bàn huyện Thanh Lũng có 24 QTDND với 36.000 thành viên, bình quân 1.500 thành viên/quỹ.\n\nMột quỹ từng bị kiểm soát đặc biệt.\n\n';
  test('cả 34 quỹ trên địa bàn khi bài ghi 24 quỹ', () => {
    expect(messages(`${funds}Sang năm, cả 34 quỹ trên địa bàn phải đổi phần mềm.`)).toHaveLength(1);
    expect(messages(`${funds}Sang năm, tất cả 42 quỹ đều phải đổi phần mềm.`)).toHaveLength(1);
  });
  test('cả 24 quỹ: khớp; cả 14 quỹ được chọn: một phần', () => {
    expect(messages(`${funds}Sang năm, cả 24 quỹ trên địa bàn phải đổi phần mềm.`)).toEqual([]);
    expect(messages(`${funds}Cả 14 quỹ được chọn làm điểm phải đổi phần mềm.`)).toEqual([]);
  });
  test('một trong 47 gian hàng tại hội chợ khi bài ghi 74', () => {
    expect(messages(`${FAIR}[Ảnh: Khách xem một trong 47 gian hàng tại hội chợ]`)).toHaveLength(1);
    expect(messages(`${FAIR}[Ảnh: Khách xem một trong 74 gian hàng tại hội chợ]`)).toEqual([]);
    expect(messages(`${FAIR}Đây là một trong 24 gian hàng được trao giải.`)).toEqual([]);
  });
  const rest =
    'Cuối năm 2021, huyện Mường Kha có 64 HTX ngừng hoạt động. Sau rà soát, 18 HTX giải thể, 5 HTX được khôi phục, danh sách còn 41 HTX.\n\nNhiều nơi hồ sơ thất lạc.\n\n';
  test('47 HTX còn lại nói trên khi bài ghi còn 41', () => {
    expect(messages(`${rest}Năm tới huyện xử lý 12 trong tổng số 47 HTX còn lại nói trên.`)).toHaveLength(1);
    expect(messages(`${rest}Năm tới huyện xử lý 12 trong tổng số 41 HTX còn lại nói trên.`)).toEqual([]);
    expect(messages(`${rest}Tại xã Bản Ngàn, 11 HTX còn lại vẫn nợ thuế.`)).toEqual([]);
  });
});
