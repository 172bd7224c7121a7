// Lời của khó khăn minh họa: what co-operatives of the seeds' provinces complain of, what they ask, what they are answered; all invented.
import type { AskedLevel, DifficultySubject } from '#domain/difficulty/subject.ts';

export interface DifficultyWords {
  readonly subject: DifficultySubject;
  readonly level: AskedLevel;
  readonly text: string;
  readonly request: string;
  readonly answer: string;
  /** The body outside the system to which such a matter goes. */
  readonly body: string;
}

export const DIFFICULTY_WORDS: readonly DifficultyWords[] = [
  {
    subject: 'land',
    level: 'province',
    text: 'HTX chưa được giao đất làm trụ sở và kho, đang thuê tạm nhà văn hóa thôn từng năm một.',
    request: 'Đề nghị giới thiệu địa điểm, hướng dẫn thủ tục thuê đất dài hạn.',
    answer: 'Đã rà soát quỹ đất công của xã; HTX nộp hồ sơ thuê đất theo mẫu tại bộ phận một cửa.',
    body: 'Sở Nông nghiệp và Môi trường',
  },
  {
    subject: 'capital',
    level: 'nation',
    text: 'HTX không có tài sản thế chấp nên không vay được vốn ngân hàng để mở rộng nhà màng.',
    request: 'Đề nghị bổ sung vốn cho Quỹ hỗ trợ phát triển HTX, cho vay theo phương án sản xuất.',
    answer: 'Quỹ đã hướng dẫn lập phương án; kiến nghị bổ sung vốn điều lệ của Quỹ được ghi nhận.',
    body: 'Ngân hàng Nhà nước chi nhánh tỉnh',
  },
  {
    subject: 'market',
    level: 'province',
    text: 'Đến vụ thu hoạch giá khoai tây xuống thấp, thương lái ép giá, HTX chưa có hợp đồng bao tiêu.',
    request: 'Đề nghị kết nối doanh nghiệp tiêu thụ, đưa sản phẩm lên sàn thương mại điện tử.',
    answer: 'Đã giới thiệu hai doanh nghiệp chế biến và mời HTX dự hội nghị kết nối cung cầu.',
    body: 'Sở Công Thương',
  },
  {
    subject: 'tax',
    level: 'province',
    text: 'HTX dịch vụ nội bộ cho thành viên vẫn bị yêu cầu kê khai thuế giá trị gia tăng như doanh nghiệp.',
    request: 'Đề nghị hướng dẫn chính sách thuế với giao dịch nội bộ của HTX.',
    answer: 'Cơ quan thuế đã có văn bản hướng dẫn riêng; Liên minh gửi kèm và tập huấn trong quý tới.',
    body: 'Thuế tỉnh',
  },
  {
    subject: 'technology',
    level: 'province',
    text: 'Máy sấy, máy phân loại đã cũ, sản phẩm không đạt yêu cầu của siêu thị.',
    request: 'Đề nghị hỗ trợ máy móc từ chương trình khuyến công, khoa học công nghệ.',
    answer: 'HTX đủ điều kiện đăng ký đề án khuyến công năm sau; hồ sơ gửi trước ngày 30/9.',
    body: 'Sở Khoa học và Công nghệ',
  },
  {
    subject: 'staff',
    level: 'province',
    text: 'Giám đốc và kế toán HTX lớn tuổi, chưa qua đào tạo, không tuyển được người trẻ.',
    request: 'Đề nghị mở lớp bồi dưỡng, hỗ trợ cán bộ trẻ về làm việc tại HTX.',
    answer: 'Đã đưa HTX vào danh sách lớp bồi dưỡng giám đốc, kế toán trong năm.',
    body: 'Sở Nội vụ',
  },
  {
    subject: 'policy',
    level: 'nation',
    text: 'Chính sách hỗ trợ hạ tầng cho HTX có nhưng thủ tục nhiều bước, HTX nhỏ không làm được hồ sơ.',
    request: 'Đề nghị đơn giản hóa hồ sơ, giao Liên minh hướng dẫn một đầu mối.',
    answer: 'Kiến nghị đã được tổng hợp để sửa quy định; trước mắt Liên minh cử cán bộ giúp lập hồ sơ.',
    body: 'Sở Tài chính',
  },
  {
    subject: 'disaster',
    level: 'commune',
    text: 'Mưa lớn làm ngập 12 ha rau màu, hệ thống kênh tiêu nội đồng hư hỏng.',
    request: 'Đề nghị hỗ trợ giống khôi phục sản xuất và nạo vét kênh tiêu.',
    answer: 'Xã đã lập danh sách thiệt hại đề nghị hỗ trợ giống; kênh tiêu được nạo vét xong.',
    body: 'Công ty khai thác công trình thủy lợi',
  },
  {
    subject: 'conversion',
    level: 'province',
    text: 'HTX ngừng hoạt động nhiều năm, còn nợ đọng, chưa giải thể được vì không đủ thành viên họp.',
    request: 'Đề nghị hướng dẫn giải thể bắt buộc, xử lý công nợ và tài sản chung không chia.',
    answer: 'Đã hướng dẫn lập hội đồng giải thể; tài sản không chia bàn giao cho xã quản lý.',
    body: 'Phòng Kinh tế của xã',
  },
  {
    subject: 'land',
    level: 'commune',
    text: 'Ruộng của thành viên manh mún, chưa dồn đổi nên không đưa máy cấy vào được.',
    request: 'Đề nghị xã vận động dồn điền đổi thửa thành vùng tập trung.',
    answer: 'Xã đã lập phương án dồn đổi, họp dân từng thôn trong vụ này.',
    body: 'Sở Nông nghiệp và Môi trường',
  },
];
