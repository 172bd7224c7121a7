// Which small words steer the reading of a number: comparison, plan, share, approximation, lists, status?
import type { Category, LexiconLine } from './entry.ts';

function words(category: Category, id: string, phrases: string): LexiconLine {
  return [phrases, { category, id }];
}

export const GRAMMAR_WORDS: readonly LexiconLine[] = [
  words(
    'rise',
    'tang',
    'tăng|tăng thêm|tăng lên thêm|tăng trưởng|cao hơn|nhiều hơn|vượt|tăng được|tăng ròng|tăng mới|tăng bình quân|gấp|tăng gấp',
  ),
  words('fall', 'giam', 'giảm|thấp hơn|ít hơn|giảm bớt|sụt giảm|giảm đi|hụt'),
  words(
    'level',
    'len',
    'lên con số|lên đến con số|lên tới con số|lên mức|xuống con số|đạt con số|tăng lên|tăng lên đến|giảm xuống|giảm xuống còn|giảm còn|lên|lên đến|lên tới|lên thành|xuống còn|còn|xuống|đạt mức|ở mức',
  ),
  words(
    'share',
    'chiem',
    'chiếm|chiến|chiếm tỷ lệ|chiếm tỷ trọng|tỷ lệ|tỷ trọng|tương ứng|đạt tỷ lệ|với tỷ lệ',
  ),
  words(
    'plan',
    'ke_hoach',
    'kế hoạch|kh|kế hoạch năm|chỉ tiêu|mục tiêu|kế hoạch đề ra|chỉ tiêu kế hoạch|kế hoạch giao|chỉ tiêu giao|nghị quyết|so với kế hoạch|kế hoạch cả năm|chỉ tiêu đề ra|so kế hoạch|mục tiêu kế hoạch|chỉ tiêu được giao',
  ),
  words('against', 'so_voi', 'so với|so|so cùng kỳ|sv'),
  words(
    'previous',
    'cung_ky',
    'cùng kỳ|cùng kỳ năm trước|năm trước|năm ngoái|kỳ trước|cùng thời điểm|đầu năm|đầu nhiệm kỳ|cuối năm|đầu kỳ',
  ),
  words('approx', 'gan', 'gần'),
  words('approx', 'hon', 'hơn|lớn hơn|lớn hơn hoặc bằng'),
  words('approx', 'tren', 'trên'),
  words('approx', 'khoang', 'khoảng|chừng|vào khoảng'),
  words('approx', 'xap_xi', 'xấp xỉ|ngót|suýt soát'),
  words('approx', 'uoc', 'ước|ước khoảng|ước tính'),
  words('approx', 'it_nhat', 'ít nhất'),
  words('approx', 'toi_thieu', 'tối thiểu|không dưới'),
  words('approx', 'duoi', 'dưới|không quá|chưa đến|chưa đầy|chưa tới'),
  words('approx', 'toi_da', 'tối đa|nhiều nhất'),
  words(
    'status',
    'plan',
    'phấn đấu|mục tiêu đến|đặt mục tiêu|chỉ tiêu đến|kế hoạch đến|đề ra mục tiêu|mục tiêu năm|mục tiêu|chỉ tiêu|sẽ|đặt ra mục tiêu|chỉ tiêu năm|phương hướng|đặt chỉ tiêu|chỉ tiêu cụ thể|chỉ tiêu chủ yếu',
  ),
  words('status', 'estimate', 'ước|ước đạt|ước thực hiện|ước tính|ước cả năm|ước năm|ước đến|ước có'),
  words('status', 'forecast', 'dự báo|dự kiến|dự ước'),
  words(
    'closed',
    'gom',
    'gồm|bao gồm|phân bố|phân bổ|gồm có|chia ra|chia theo|phân theo|cụ thể|cụ thể là|cụ thể như sau|như sau|chia theo nhóm|bao gồm có|chia thành|phân loại theo|cơ cấu|theo lĩnh vực|xét theo|theo địa bàn|theo loại hình|theo ngành nghề|theo quy mô|theo vùng|trong tổng số|xếp loại',
  ),
  words(
    'partly',
    'trong_do',
    'trong đó|trong đó có|trong số đó|trong số này|trong số|trong đó gồm|số này có',
  ),
  words(
    'open',
    'nhu',
    'như|điển hình|điển hình như|tiêu biểu|tiêu biểu như|nhất là|chủ yếu|riêng|đặc biệt|dẫn đầu|nhiều nhất|tập trung ở|chủ yếu là|phần lớn|đứng đầu|một số',
  ),
  words('rest', 'con_lai', 'còn lại|số còn lại|còn lại là'),
  words('whole', 'tong', 'tổng số|tổng|trên tổng số|tổng cộng|cả thảy'),
  words('each', 'moi', 'bình quân|trung bình|trung bình mỗi|trung bình một|mỗi|một|bq'),
  words('have', 'co', 'có|là|đạt|được|với|còn|gồm|thu hút|đã có|hiện có|bằng|đạt được|ở|khoảng|đưa'),
  words(
    'skip',
    'x',
    'toàn tỉnh|cả tỉnh|toàn huyện|cả huyện|toàn xã|toàn thành phố|trong tỉnh|ngoài tỉnh|trên địa bàn tỉnh|trên địa bàn huyện|của tỉnh|của huyện|ubnd tỉnh|ubnd huyện|ubnd xã|cấp tỉnh|cấp huyện|cấp xã|mới có|mới đạt|mới chỉ|mới được|mới chỉ có|chuyển đổi số|chuyển đổi cơ cấu|chuyển đổi cây trồng|chuyển đổi nghề|lượt xem|lượt truy cập|lượt đọc|tạo việc làm cho|tạo việc làm thường xuyên|tạo việc làm ổn định|giải quyết việc làm cho|tạo việc làm mới|suất đầu tư|thủ tục|xúc tiến thương mại|quỹ đầu tư phát triển|đầu tư phát triển|chi đầu tư phát triển|quỹ dự phòng tài chính|quỹ dự phòng|quỹ khen thưởng|quỹ phúc lợi|quỹ khen thưởng phúc lợi|quỹ khen thưởng, phúc lợi|mức độ sử dụng dịch vụ|chia theo mức độ sử dụng dịch vụ|chia theo vốn góp|phân phối theo vốn góp|kế hoạch số|số lượng|thành phố|thị xã|tỉnh ủy|huyện ủy|xã hội|kinh tế - xã hội|thành viên ban|người đứng đầu|xã hội hóa|tổ chức|hộ trợ|tỉnh đoàn|công nghiệp hóa|bản thân|tổ dân phố|đồng bào|khá giả|tốt nghiệp|trung bình đạt|trung bình khoảng|ngân hàng thương mại|trung tâm thương mại|tổ chức tín dụng|tăng trưởng tín dụng|nợ tín dụng|gian lận thương mại|nông thôn|ở nông thôn|khu vực nông thôn|điện nông thôn|trung bình năm|lĩnh vực khác nhau|ngành nghề khác nhau|loại hình khác nhau|ngành khác nhau',
  ),
];
