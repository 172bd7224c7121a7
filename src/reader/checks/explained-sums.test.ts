import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

function slips(text: string): string[] {
  return checkText(text).findings.map(({ message }) => message);
}

describe('Danh sách đọc chưa hết không bị gọi là lệch tổng', () => {
  it('phần đầu của dãy không phải là tổng của các phần sau', () => {
    expect(
      slips(
        'Trên địa bàn có 26 quỹ tín dụng nhân dân, trong đó 19 quỹ xếp loại A, 5 quỹ loại B và 2 quỹ loại C.',
      ),
    ).toEqual([]);
  });

  it('tổng đứng ngay trước danh sách, không kèm tên', () => {
    const text = (total: number): string =>
      `Đầu năm, tỉnh có 560 HTX; trong 6 tháng thành lập 27 HTX, giải thể 5 HTX nên tổng số đến cuối tháng 6 là ${total}. Số này gồm 402 HTX nông nghiệp, 180 HTX phi nông nghiệp, có 40.740 thành viên, tính trung bình 70 thành viên/HTX.`;
    expect(slips(text(582))).toEqual([]);
  });

  it('một mục là phép nhân nằm giữa danh sách', () => {
    expect(
      slips(
        'Tổng kinh phí 8.870 tr.đồng, trong đó:\n+ Tuyên truyền: 320 tr.đồng;\n+ Đào tạo: 950 tr.đồng;\n+ Hỗ trợ thành lập mới: 30 HTX x 30 tr.đồng = 900 tr.đồng;\n+ Hạ tầng: 5.300 tr.đồng;\n+ Xúc tiến thương mại: 1.400 tr.đồng.\n',
      ),
    ).toEqual([]);
  });

  it('danh sách thiếu thật vẫn bị nêu', () => {
    expect(
      slips('Trên địa bàn có 27 quỹ tín dụng nhân dân, gồm 19 quỹ xếp loại A, 5 quỹ loại B và 2 quỹ loại C.'),
    ).toHaveLength(1);
  });
});

describe('Tỷ lệ, bình quân xa hẳn phép tính thì là hiểu nhầm', () => {
  it('bình quân của mức khác, mức ở câu trước', () => {
    expect(
      slips(
        'Số HTX từ 380 lên 420 đơn vị, tăng 40 HTX, trong đó 384 HTX đang hoạt động và 36 HTX tạm ngừng. Tổng số thành viên HTX hiện là 23.100 người, bình quân 55 người/HTX.',
      ),
    ).toEqual([]);
  });

  it('tỷ lệ trên số được xếp loại', () => {
    expect(
      slips(
        'Trong 150 HTX có 45 HTX tốt, 65 HTX khá, 17 HTX trung bình, 9 HTX yếu và 14 HTX không xếp loại. Nếu chỉ tính 136 HTX được xếp loại thì tỷ lệ khá, tốt là 80,9% (110 HTX), riêng loại tốt là 33,1%.',
      ),
    ).toEqual([]);
  });

  it('đạt bao nhiêu phần của dự toán riêng', () => {
    expect(
      slips(
        'Đã giải ngân 15.800 triệu đồng, đạt 92% dự toán, trong đó kinh phí sự nghiệp 5.850 triệu đồng (đạt 90%), vốn đầu tư 9.950 triệu đồng (đạt 93,3%).',
      ),
    ).toEqual([]);
  });
});
