import { describe, expect, it } from 'vitest';
import { expectSlip } from '#test/support/reader-prose.ts';
import { checkText } from '../check-text.ts';

function slips(text: string): number {
  return checkText(text).findings.filter(({ severity }) => severity === 'hard').length;
}

describe('đầu, đến, đi, cuối kể bằng mọi động từ', () => {
  it('đếm người, gian, gốc, lồng, tổ qua hai ba câu', () => {
    expectSlip(
      'Ngày đầu, chợ phiên Mường Phăng Hạ có 64 gian hàng. Sau một năm, 15 gian dọn đi, bù lại có 27 gian mới đến. Nay chợ nhộn nhịp với {76|67} gian.',
    );
    expectSlip(
      'Cuối năm 2020, huyện Yên Lạc Đông có 143 tổ hợp tác. Năm 2021, các xã vận động thành lập thêm 18 tổ (10 tổ trồng trọt, 8 tổ chăn nuôi), nâng tổng số tổ hợp tác lên {161|171}, thu hút 1.932 tổ viên.',
    );
    expectSlip(
      'Năm 2020, vườn có 2.450 gốc bưởi. Lũ làm chết 380 gốc, mùa xuân năm sau HTX trồng dặm 530 gốc, tổng số gốc hiện tại là {2.600|2.060}.',
    );
    expectSlip(
      'Năm 2013, cả tỉnh có 210 HTX. 5 năm đầu có 72 HTX thành lập mới và 42 HTX giải thể, thành ra đến cuối năm 2017 tỉnh có 240 HTX. 5 năm sau, thêm 96 HTX mới và 54 HTX giải thể, số HTX tăng lên {282|292}.',
    );
  });

  it('đếm tiền: vay, trả, cấp, số dư', () => {
    expectSlip(
      'Ông Tư vay 320 triệu đồng mua máy gặt. Sau hai vụ, ông trả được 185 triệu, giờ chỉ còn nợ {135|153} triệu đồng.',
    );
    expectSlip(
      'Quỹ Hỗ trợ phát triển HTX tỉnh Nam Trà đầu năm có 12,4 tỷ đồng. Trong năm, ngân sách cấp thêm 5 tỷ đồng, Quỹ cho vay 9,6 tỷ đồng, thu hồi 4,2 tỷ đồng. Số dư cuối năm {12|21} tỷ đồng.',
    );
    expectSlip(
      'Doanh số cho vay cả năm 3.150 tỷ đồng, thu nợ 2.965 tỷ đồng; dư nợ cuối năm {2.480|2.840} tỷ đồng, tăng 185 tỷ đồng so với đầu năm (2.295 tỷ đồng).',
    );
  });

  it('phần còn lại, kể cả khi "còn" đứng trước', () => {
    expectSlip(
      'Toàn tỉnh Hà Giang Thượng có 132 HTX phải tổ chức lại theo Luật. Đến nay, 98 HTX đã đăng ký lại, 11 HTX chuyển sang loại hình khác, còn {23|33} HTX đang làm thủ tục giải thể.',
    );
    expectSlip(
      'Trong 5,6 tỷ đồng vốn đối ứng, HTX góp 2,3 tỷ, các hộ góp 1,5 tỷ, số còn lại {1,8|8,1} tỷ vay ngân hàng.',
    );
    expectSlip('Huyện có 36 HTX. Trừ 7 HTX mới thành lập chưa đánh giá, {29|92} HTX được xếp loại.');
  });

  it('im lặng trước số của nơi khác, số ước, tỷ lệ của một phần, thay đổi so với trước', () => {
    for (const text of [
      'Cuối năm 2020, huyện Yên Lạc Đông có 143 tổ hợp tác. Năm 2021, các xã vận động thành lập thêm 18 tổ ở vùng sâu. Hiện toàn tỉnh có 1.171 tổ.',
      'HTX vay ngân hàng 1,8 tỷ đồng. Đến nay đã trả 650 triệu đồng cả gốc và lãi, dư nợ còn 1,3 tỷ đồng.',
      'Đến hết tháng 6, tỉnh Thanh Lâm có 928 tổ hợp tác, tăng 30 tổ hợp tác so với cuối năm 2018; trong đó có 630 tổ hợp tác nông nghiệp.',
      'Tiền gửi của quỹ Đại Lãnh Bắc xuống còn 162 tỷ đồng, giảm 34 tỷ đồng. Đến cuối năm, tiền gửi hồi phục lên 181 tỷ đồng.',
    ])
      expect(slips(text), text).toBe(0);
  });
});

describe('thu trừ chi bằng lãi', () => {
  it('dù có phần chia, kế hoạch hay câu khác chen giữa', () => {
    expectSlip(
      'Tổng doanh thu của HTX năm 2023 là 5.420 triệu đồng, vượt 8% kế hoạch, trong đó dịch vụ thủy lợi 1.920 triệu đồng, vật tư 3.500 triệu đồng. Tổng chi phí {4.870|4.780} triệu đồng; lợi nhuận trước thuế 550 triệu đồng.',
    );
    expectSlip(
      'HTX đạt lợi nhuận 720 triệu đồng trên doanh thu 6.340 triệu đồng, tổng chi phí {5.620|5.260} triệu đồng.',
    );
    expectSlip(
      'Chi phí cả vụ là {365|356} triệu đồng, doanh thu 540 triệu đồng, gia đình ông Nam có lãi 175 triệu đồng.',
    );
  });

  it('im lặng khi chi mới là một khoản', () => {
    expect(
      slips(
        'Doanh thu năm 2022 của HTX là 18,4 tỷ đồng. HTX chi 2,5 tỷ đồng mua máy. Lợi nhuận 1,65 tỷ đồng.',
      ),
    ).toBe(0);
  });
});
