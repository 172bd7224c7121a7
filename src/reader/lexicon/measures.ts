// Which verbs and modifiers say what is measured about the things counted?
import type { Entry, LexiconLine } from './entry.ts';

function measure(phrases: string, id: string, side: NonNullable<Entry['side']> = 'both'): LexiconLine {
  return [phrases, { category: 'measure', id, side }];
}

export const MEASURES: readonly LexiconLine[] = [
  measure('sáp nhập|sát nhập|hợp nhất|được sáp nhập', 'merged'),
  measure(
    'chuyển thành doanh nghiệp|chuyển đổi thành doanh nghiệp|chuyển sang doanh nghiệp',
    'converted_to_enterprise',
  ),
  measure('hòa vốn', 'break_even'),
  measure('có lãi|kinh doanh có lãi', 'effective'),
  measure('lỗ|bị lỗ', 'ineffective', 'left'),
  measure(
    'thành lập mới|lập mới|mới thành lập|thành lập|thành lập được|ra đời|đăng ký mới|mới đăng ký|đăng ký thành lập mới|đăng ký thành lập|thành lập thêm|phát triển mới|phát triển thêm|mới ra đời|được thành lập mới|được thành lập|mới làm thủ tục đăng ký|xây dựng mới|cấp mới|được cấp giấy chứng nhận đăng ký|cấp giấy chứng nhận đăng ký|cấp đăng ký|vừa được thành lập|vừa thành lập|thành lập và nhân rộng|nhân rộng|nhân rộng được',
    'new',
  ),
  measure('mới|thành lập trong năm', 'new', 'right'),
  measure('thêm|có thêm|phát triển được', 'new', 'left'),
  measure(
    'giải thể|giải tán|tự giải tán|giải thể tự nguyện|tự nguyện giải thể|giải thể bắt buộc|xóa tên|chấm dứt hoạt động|bị giải thể|đã giải thể|thực hiện giải thể|giải thể dứt điểm|hoàn thành giải thể',
    'dissolved',
  ),
  measure(
    'thu hồi giấy chứng nhận|thu hồi giấy phép|bị thu hồi giấy chứng nhận|thu hồi giấy chứng nhận đăng ký',
    'revoked',
  ),
  measure(
    'chưa giải thể|chưa giải thể được|chưa thể giải thể|chưa được giải thể|chưa thực hiện giải thể|chưa làm thủ tục giải thể|chờ giải thể|đang làm thủ tục giải thể|làm thủ tục giải thể|đang giải thể|đang trong quá trình giải thể|chuẩn bị giải thể|chờ làm thủ tục giải thể|đang hoàn tất thủ tục giải thể',
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
    'chuyển đổi|đã chuyển đổi|tổ chức lại|đăng ký lại|chuyển đổi, tổ chức lại|chuyển đổi, đăng ký lại|tổ chức, đăng ký lại|hoàn thành chuyển đổi|chuyển đổi được',
    'converted',
  ),
  measure(
    'phải chuyển đổi|phải thực hiện chuyển đổi|phải thực hiện tổ chức lại|phải chuyển đổi, tổ chức lại|phải chuyển đổi, đăng ký lại|phải tổ chức, đăng ký lại|phải thực hiện chuyển đổi, đăng ký lại|chưa tổ chức lại|chưa chuyển đổi|thuộc diện chuyển đổi|cần chuyển đổi|phải đăng ký lại|phải tổ chức lại',
    'to_convert',
  ),
  measure('kết nạp|kết nạp mới|kết nạp thêm|kết nạp được|đã kết nạp|gia nhập mới|mới gia nhập', 'admitted'),
  measure(
    'được nhận quyết định là thành viên|nhận quyết định là thành viên|được công nhận là thành viên|trở thành thành viên',
    'admitted',
    'right',
  ),
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
    'đúng quy định|theo đúng quy định|hoạt động đúng quy định|hoạt động đúng luật',
    'compliant',
    'right',
  ),
  measure(
    'hoạt động theo luật|tổ chức hoạt động theo luật|tổ chức, hoạt động theo luật|chuyển sang hoạt động theo luật',
    'converted',
    'right',
  ),
  measure('lên doanh nghiệp|thành doanh nghiệp', 'converted_to_enterprise', 'right'),
  measure(
    'hiện có|nâng tổng số|đưa tổng số|tổng số|có tổng số|nâng số|tổng cộng|tổng cộng có|toàn tỉnh hiện có|nâng tổng|hiện nay có|hiện đang có|đưa tổng',
    'total',
    'left',
  ),
];
