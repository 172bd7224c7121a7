// Which verbs and modifiers say what is measured about the things counted?
import type { Entry, LexiconLine } from './entry.ts';

function measure(phrases: string, id: string, side: NonNullable<Entry['side']> = 'both'): LexiconLine {
  return [phrases, { category: 'measure', id, side }];
}

export const MEASURES: readonly LexiconLine[] = [
  measure(
    'thành lập mới|lập mới|mới thành lập|thành lập|thành lập được|ra đời|đăng ký mới|mới đăng ký|đăng ký thành lập mới|đăng ký thành lập|thành lập thêm|phát triển mới|phát triển thêm|mới ra đời|được thành lập mới|được thành lập|mới làm thủ tục đăng ký|xây dựng mới|cấp mới|được cấp giấy chứng nhận đăng ký|cấp giấy chứng nhận đăng ký|cấp đăng ký|vừa được thành lập|vừa thành lập|thành lập và nhân rộng|nhân rộng|nhân rộng được',
    'new',
  ),
  measure('mới|thành lập trong năm', 'new', 'right'),
  measure('thêm|có thêm|phát triển được', 'new', 'left'),
  measure(
    'giải thể|giải thể tự nguyện|tự nguyện giải thể|giải thể bắt buộc|xóa tên|chấm dứt hoạt động|bị giải thể|đã giải thể|thực hiện giải thể|giải thể dứt điểm|hoàn thành giải thể',
    'dissolved',
  ),
  measure('thu hồi giấy chứng nhận|bị thu hồi giấy chứng nhận|thu hồi giấy chứng nhận đăng ký', 'revoked'),
  measure(
    'chờ giải thể|đang làm thủ tục giải thể|làm thủ tục giải thể|đang giải thể|đang trong quá trình giải thể|chuẩn bị giải thể|chờ làm thủ tục giải thể|đang hoàn tất thủ tục giải thể',
    'dissolving',
  ),
  measure(
    'giải thể, chờ giải thể|giải thể và chờ giải thể|giải thể hoặc chờ giải thể',
    'dissolved_or_pending',
  ),
  measure(
    'ngừng hoạt động|ngưng hoạt động|tạm ngừng hoạt động|tạm ngưng hoạt động|tạm ngừng|tạm ngưng|dừng hoạt động|tạm dừng hoạt động|không hoạt động|không còn hoạt động|đã ngừng hoạt động|ngừng hoạt động chờ giải thể|ngưng hoạt động chờ giải thể|ngừng|ngưng|hoạt động cầm chừng',
    'stopped',
  ),
  measure('hoạt động trở lại|khôi phục hoạt động|khôi phục', 'resumed'),
  measure(
    'đang hoạt động|còn hoạt động|đang duy trì hoạt động|hiện đang hoạt động|đang còn hoạt động|duy trì hoạt động',
    'active',
  ),
  measure(
    'hoạt động có hiệu quả|hoạt động hiệu quả|có hiệu quả|làm ăn có hiệu quả|làm ăn hiệu quả|sản xuất kinh doanh có hiệu quả|sản xuất, kinh doanh có hiệu quả|sản xuất kinh doanh hiệu quả|kinh doanh có hiệu quả|kinh doanh hiệu quả|hoạt động sản xuất, kinh doanh có hiệu quả|hoạt động sản xuất kinh doanh có hiệu quả|làm ăn có lãi|hoạt động sản xuất kinh doanh hiệu quả|hoạt động khá hiệu quả|hoạt động tương đối hiệu quả',
    'effective',
  ),
  measure('hiệu quả|điển hình|tiêu biểu', 'effective', 'right'),
  measure(
    'kém hiệu quả|hoạt động kém hiệu quả|hoạt động chưa hiệu quả|chưa hiệu quả|hoạt động không hiệu quả|không hiệu quả|yếu kém kéo dài|thua lỗ|làm ăn thua lỗ',
    'ineffective',
  ),
  measure(
    'chuyển đổi|đã chuyển đổi|tổ chức lại|đăng ký lại|chuyển đổi, tổ chức lại|chuyển đổi, đăng ký lại|hoàn thành chuyển đổi|chuyển đổi được',
    'converted',
  ),
  measure(
    'phải chuyển đổi|chưa chuyển đổi|thuộc diện chuyển đổi|cần chuyển đổi|phải đăng ký lại|phải tổ chức lại',
    'to_convert',
  ),
  measure('kết nạp|kết nạp mới|kết nạp thêm|kết nạp được|đã kết nạp', 'admitted'),
  measure(
    'vay vốn|được vay vốn|được vay|vay|được giải ngân|giải ngân cho|cho vay|có dư nợ|đang vay vốn|còn dư nợ',
    'borrowers',
  ),
  measure('gia hạn cho|gia hạn nợ cho|gia hạn|gia hạn nợ', 'borrowers_extended'),
  measure(
    'được hỗ trợ|hỗ trợ cho|tư vấn cho|hỗ trợ|được thụ hưởng|thụ hưởng|được tư vấn|tư vấn',
    'supported',
  ),
  measure('xếp loại|được xếp loại|đạt loại|phân loại|được đánh giá|được phân loại', 'rated'),
  measure(
    'gắn với chuỗi giá trị|theo chuỗi giá trị|theo mô hình chuỗi giá trị|tham gia chuỗi giá trị|sản xuất gắn với chuỗi giá trị|liên kết theo chuỗi|liên kết theo chuỗi giá trị|liên kết chuỗi giá trị|tham gia liên kết chuỗi|gắn với chuỗi|tham gia liên kết theo chuỗi|tham gia liên kết|tham gia chuỗi liên kết|liên kết chuỗi|có liên kết',
    'value_chain',
  ),
  measure(
    'liên kết|thực hiện liên kết|liên kết tiêu thụ|liên kết tiêu thụ sản phẩm|có liên kết tiêu thụ sản phẩm',
    'value_chain',
    'right',
  ),
  measure('ứng dụng công nghệ cao|công nghệ cao|ứng dụng cnc', 'high_tech'),
  measure(
    'tham gia hội chợ|tham gia gian hàng|tham gia trưng bày|tham gia hội chợ xúc tiến thương mại',
    'trade_fair_participants',
    'right',
  ),
  measure('chia lãi', 'profit_sharing', 'right'),
  measure('tham gia đề án|tham gia thí điểm|lựa chọn', 'pilot_selected'),
  measure('khảo sát|khảo sát, đánh giá|kiểm tra|giám sát', 'surveyed'),
  measure('là thành viên liên minh|là thành viên của liên minh', 'alliance_members', 'right'),
  measure(
    'đúng quy định|theo đúng quy định|hoạt động đúng quy định|hoạt động đúng luật|hoạt động theo luật',
    'compliant',
    'right',
  ),
  measure('lên doanh nghiệp|thành doanh nghiệp', 'converted_to_enterprise', 'right'),
  measure(
    'hiện có|nâng tổng số|đưa tổng số|tổng số|có tổng số|nâng số|tổng cộng|tổng cộng có|toàn tỉnh hiện có|nâng tổng|hiện nay có|hiện đang có|đưa tổng',
    'total',
    'left',
  ),
];

function kind(phrases: string, key: string, value: string): LexiconLine {
  return [phrases, { category: 'kind', id: value, breakdown: [key, value] }];
}

export const KINDS: readonly LexiconLine[] = [
  kind('nông nghiệp|nn|lĩnh vực nông nghiệp|ngành nông nghiệp', 'linh_vuc', 'nong_nghiep'),
  kind('phi nông nghiệp|phi nn|lĩnh vực phi nông nghiệp', 'linh_vuc', 'phi_nong_nghiep'),
  kind(
    'nông, lâm, thủy sản|nông, lâm nghiệp, thủy sản|nông lâm thủy sản|nông - lâm - thủy sản|nông, lâm, ngư nghiệp|nông - lâm nghiệp - thủy sản|nông nghiệp, lâm nghiệp, thủy sản|nông lâm ngư nghiệp|nông - lâm - ngư nghiệp|nông lâm nghiệp',
    'linh_vuc',
    'nong_lam_thuy_san',
  ),
  kind('dịch vụ nông nghiệp|dvnn', 'linh_vuc', 'dich_vu_nong_nghiep'),
  kind('chuyên ngành nông nghiệp', 'linh_vuc', 'nong_nghiep_chuyen_nganh'),
  kind('thương mại|tm', 'linh_vuc', 'thuong_mai'),
  kind(
    'thương mại dịch vụ|thương mại - dịch vụ|thương mại, dịch vụ|tmdv|tm-dv|dịch vụ thương mại|thương mại và dịch vụ|tm - dv',
    'linh_vuc',
    'thuong_mai_dich_vu',
  ),
  kind('dịch vụ tổng hợp|kinh doanh tổng hợp|tổng hợp', 'linh_vuc', 'tong_hop'),
  kind(
    'công nghiệp|công nghiệp - tiểu thủ công nghiệp|tiểu thủ công nghiệp|cn-ttcn|ttcn|công nghiệp, tiểu thủ công nghiệp|tiểu, thủ công nghiệp|cn - ttcn|công nghiệp và tiểu thủ công nghiệp',
    'linh_vuc',
    'cong_nghiep_ttcn',
  ),
  kind('xây dựng cơ bản|lĩnh vực xây dựng|ngành xây dựng|htx xây dựng', 'linh_vuc', 'xay_dung'),
  kind('giao thông vận tải|gtvt|vận tải|giao thông - vận tải', 'linh_vuc', 'giao_thong_van_tai'),
  kind('thủy sản|nuôi trồng thủy sản|ngư nghiệp', 'linh_vuc', 'thuy_san'),
  kind('lâm nghiệp', 'linh_vuc', 'lam_nghiep'),
  kind('trồng trọt', 'linh_vuc', 'trong_trot'),
  kind('chăn nuôi', 'linh_vuc', 'chan_nuoi'),
  kind('diêm nghiệp|muối', 'linh_vuc', 'diem_nghiep'),
  kind('nước sạch|nước sinh hoạt', 'linh_vuc', 'nuoc_sach'),
  kind('điện|dịch vụ điện|điện năng|điện nước', 'linh_vuc', 'dien'),
  kind('môi trường|vệ sinh môi trường|dịch vụ môi trường|vsmt', 'linh_vuc', 've_sinh_moi_truong'),
  kind('du lịch|du lịch cộng đồng', 'linh_vuc', 'du_lich'),
  kind('tín dụng', 'linh_vuc', 'tin_dung'),
  kind('y tế', 'linh_vuc', 'y_te'),
  kind('quản lý chợ|kinh doanh chợ', 'linh_vuc', 'cho'),
  kind('lĩnh vực khác|ngành nghề khác|loại hình khác|ngành khác|lĩnh vực còn lại', 'linh_vuc', 'khac'),
  kind('dịch vụ', 'linh_vuc', 'dich_vu'),
  kind('cung ứng dịch vụ', 'loai', 'cung_ung_dich_vu'),
  kind('tạo việc làm', 'loai', 'tao_viec_lam'),
  kind('loại tốt|xếp loại tốt|đạt loại tốt', 'xep_loai', 'tot'),
  kind('loại khá|xếp loại khá|đạt loại khá', 'xep_loai', 'kha'),
  kind('loại trung bình|xếp loại trung bình', 'xep_loai', 'trung_binh'),
  kind('loại yếu|yếu kém|yếu, kém|loại yếu kém|loại yếu, kém|xếp loại yếu', 'xep_loai', 'yeu'),
  kind(
    'xếp loại khá, tốt|xếp loại tốt, khá|loại khá, tốt|loại tốt, khá|đạt loại khá, tốt|đạt loại tốt, khá|loại khá trở lên|khá trở lên|từ khá trở lên|tốt, khá|khá, tốt|khá giỏi|khá, giỏi|tốt và khá|khá và tốt|tốt khá',
    'xep_loai',
    'kha_tot',
  ),
  kind('tốt', 'xep_loai', 'tot'),
  kind('khá', 'xep_loai', 'kha'),
  kind('trung bình', 'xep_loai', 'trung_binh'),
  kind('yếu', 'xep_loai', 'yeu'),
  kind('chính thức', 'loai', 'chinh_thuc'),
  kind('liên kết', 'loai', 'lien_ket'),
  kind('nữ|nữ giới|phụ nữ', 'gioi', 'nu'),
  kind('dân tộc thiểu số|người dân tộc thiểu số|dtts|đồng bào dân tộc thiểu số', 'nhom', 'dan_toc_thieu_so'),
  kind(
    'đại học|trình độ đại học|cao đẳng, đại học|cao đẳng, đại học trở lên|đại học, cao đẳng|cao đẳng trở lên|trình độ cao đẳng, đại học',
    'trinh_do',
    'dai_hoc',
  ),
  kind('cao đẳng|trình độ cao đẳng', 'trinh_do', 'cao_dang'),
  kind(
    'trung cấp|sơ cấp, trung cấp|trình độ trung cấp|sơ cấp|trình độ sơ cấp, trung cấp|trình độ sơ cấp|trung cấp, sơ cấp',
    'trinh_do',
    'trung_cap',
  ),
  kind('chưa qua đào tạo|chưa đào tạo', 'trinh_do', 'chua_dao_tao'),
  kind('sau đại học|thạc sĩ|trên đại học', 'trinh_do', 'sau_dai_hoc'),
  kind('ngắn hạn', 'ky_han', 'ngan_han'),
  kind('trung hạn|trung và dài hạn|trung, dài hạn', 'ky_han', 'trung_han'),
  kind('dài hạn', 'ky_han', 'dai_han'),
  kind('cao nhất', 'muc', 'cao_nhat'),
  kind('thấp nhất', 'muc', 'thap_nhat'),
  kind('công nghệ cao', 'loai', 'cong_nghe_cao'),
  kind('quy mô nhỏ|siêu nhỏ', 'quy_mo', 'nho'),
  kind('quy mô vừa', 'quy_mo', 'vua'),
  kind('quy mô lớn', 'quy_mo', 'lon'),
];
