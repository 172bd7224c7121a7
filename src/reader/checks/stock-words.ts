// Do the words at a counted figure say that so many came, that so many went, or that so many are there now?

export type Move = 'in' | 'out';

const FILL = '(?: (?:được|đi|hết|mất|thêm|tới|đến|cho|là|ra|cả|lại|mới|xong|tổng cộng|đúng|lần lượt))*';

/** Verbs that take what went, or came, behind them. */
const OUT_BEFORE = new RegExp(
  `(?:^| )(?:giải thể|xóa tên|xoá tên|thu hồi giấy chứng nhận(?: của| đối với)?|(?:cho )?(?:ra khỏi|thôi việc|nghỉ việc)|(?:xuất )?bán|tiêu thụ|mua giúp|giải cứu|chết|mất|hỏng|cuốn trôi|(?:nhấn|đánh) chìm|(?:đánh|làm) vỡ|phá (?:bỏ|dỡ)|chặt(?: bỏ)?|đốn(?: bỏ)?|thanh lý|trả lại|hoàn trả|tiêu hủy|tiêu huỷ|xuất (?:kho|đi|khẩu)|loại(?: bỏ| khỏi \\S+)?|dẹp|tháo dỡ|hao hụt|hao|giảm)${FILL}$`,
);
const IN_BEFORE = new RegExp(
  `(?:^| )(?:thành lập|cấp (?:giấy )?(?:chứng nhận )?(?:đăng ký )?(?:mới )?cho|đóng mới|đóng thêm|sắm|mua (?:thêm|mới|sắm|về)|nhập (?:thêm|về|kho)|bổ sung|kết nạp|tuyển(?: dụng)?|xuất hiện|ra đời|phát triển(?: mới)?|trồng (?:mới|thêm)|thả thêm|đón|tiếp nhận|thêm|gia nhập|có thêm)${FILL}$`,
);

const LED =
  '^(?:(?:\\S+ ){0,4}?(?:đã|bị|được|xin|phải|đành|tự|lần lượt|cũng|tự nguyện|chủ động|rủ nhau|nối nhau) )?(?:(?:đã|bị|được|xin|phải|đành|lần lượt|tự|sóng|lũ|bão|nước|gió|đánh|mới|cùng) )*';
/** Verbs that stand behind what went, or came. */
const OUT_AFTER = new RegExp(
  `${LED}(?:bỏ cuộc|bỏ nghề|bỏ đi|rời (?:đi|nghề|htx|tổ|làng|khỏi|bỏ|hợp)|rút(?: khỏi| ra| lui| tên| vốn|$)|ra khỏi|ra hẳn|xin ra|cho ra|thôi (?:việc|không)|nghỉ (?:việc|hẳn|nghề)|giải thể|xóa tên|xoá tên|đóng cửa|phá sản|chết|hỏng|vỡ|chìm|cuốn trôi|trôi|nằm bờ|bán(?: đi| cho|$)|thanh lý|tháo dỡ|(?:hoàn tất|hoàn thành|làm xong) (?:các |mọi )?thủ tục|thu hồi|chuyển (?:đi|nghề|nơi)|chặt(?: bỏ)?|không còn|không trụ|không theo|tiêu hủy|tiêu huỷ|loại(?: bỏ| khỏi|$)|thoát nghèo|vươn lên thoát|trả lại|khỏi danh sách|đưa ra khỏi|hao hụt|không (?:đủ điều kiện|đạt)|thất lạc)(?: |$)`,
);
const IN_AFTER = new RegExp(
  `${LED}(?:ra đời|thành lập(?: mới)?|gia nhập|xin vào|vào (?:htx|tổ|hợp tác xã)|mới vào|đăng ký mới|chuyển đến|trở lại|quay lại|kết nạp|xuất hiện|đóng mới|nhập về|mua về|cấp giấy|mở thêm|(?<=mới )(?:mở|lập|dựng|xây))(?: |$)`,
);
/** What has not happened, or not for certain. */
const NOT_YET =
  /(?:^| )(?:chưa|sẽ|chờ|dự kiến|nguy cơ|muốn|định|có thể|xem xét|đề nghị|phấn đấu|mục tiêu|kế hoạch|nếu|không bị|không phải|trong đó|riêng|trong số|mỗi|hằng năm|hàng năm|bình quân|trung bình|từng|trước đó|trước nữa)(?: |$)/;
/** Ends that may stay in the stock all the same: co-operatives that stand still or merge. */
const UNSURE = /(?:^| )(?:ngừng|tạm|sáp nhập|hợp nhất|chuyển đổi|chuyển sang)(?: |$)/;

/** Which way so many went, by the words of their own clause before and behind them; null when neither, or both. */
export function moveOf(before: string, after: string): Move | null {
  if (NOT_YET.test(before) || NOT_YET.test(after) || UNSURE.test(before) || UNSURE.test(after)) return null;
  const out = OUT_BEFORE.test(before) || OUT_AFTER.test(after);
  const into = IN_BEFORE.test(before) || IN_AFTER.test(after);
  return out === into ? null : out ? 'out' : 'in';
}

const COUNT = '(?: (?:lại|có|là|được|đúng|vỏn vẹn|vẻn vẹn|tổng cộng|mức|con số))*';
/** "nên đến nay chỉ còn", "số hộ ở lại", "chỉ giữ được": what is left of what there was. */
const LEFT = new RegExp(
  `(?:^| )(?:còn|ở lại|trụ lại|bám trụ|sót lại|giữ lại|giữ được|(?:rút|giảm|hạ|tụt|co)(?: xuống)?(?: còn)?)${COUNT}$`,
);
/** "đưa tổng số lên", "nâng đội tàu lên": where it was brought. */
const BROUGHT =
  /(?:^| )(?:đưa|nâng|kéo)(?: [^\s,;:.()]+){1,8} (?:lên|xuống|còn|thành)(?: (?:còn|thành|tới|đến|mức|con số|là))*$/;
/** "Như vậy, đến 15/12 tỉnh có", "Tính đến cuối năm, toàn huyện có". */
const COUNTED =
  /^(?:như vậy|như thế|vậy là|tính ra|thành thử|theo đó|do đó|vì vậy|vì thế|nhờ đó|nhờ vậy)(?: [^;:.()]+)? (?:có|còn|là|được)(?: (?:tổng cộng|tất cả|cả thảy|cả|lại))*$/;

/** "Hiện HTX có", "Đến nay cả tổ có": how many there are now, which ends a story that began with "Từ …" only. */
const NOW =
  /^(?:hiện|hiện nay|đến nay|nay|bây giờ|giờ)(?: [^\s,;:.()\d]+){0,4} có(?: (?:tổng cộng|tất cả|cả thảy))*$/;

/** How a figure is told to be the end of the story: as what is left, as where the whole was brought, as the count after all, or as what there is now. */
export function endOf(lead: string, sentence: string): 'left' | 'brought' | 'now' | null {
  if (BROUGHT.test(lead)) return 'brought';
  if (LEFT.test(lead)) return 'left';
  // "…; có thêm 11 HTX mới, vì vậy đến nay thị xã có 88 HTX": it may begin behind a comma.
  const clause = lead.replace(/^.*[,;] (?=(?:vì|do|như|theo|nhờ) )/, '');
  if (COUNTED.test(sentence) || COUNTED.test(clause)) return 'brought';
  return NOW.test(sentence) ? 'now' : null;
}

/** "Lúc mới triển khai … tập hợp", "Cuối 2022, đội tàu có", "đầu năm còn", "từ", "đàn vịt". */
export function beginsStock(lead: string): boolean {
  if (NOT_YET.test(lead) && !/(?:^| )chờ(?: |$)/.test(lead)) return false;
  if (/^(?:đàn|đội|vườn|lô|dãy)(?: [^\s,;:.()\d]+){1,4}$/.test(lead)) return true;
  return /(?:^| )(?:có|còn|gồm|tập hợp|quy tụ|với|từ|là|nuôi|thả|sở hữu|quản lý|trong số|nhận|tiếp nhận)(?: (?:tới|đến|cả|những|vỏn vẹn|tổng cộng|tất cả|lại|được|chỉ))*$/.test(
    lead,
  );
}

const FRACTIONS: Readonly<Record<string, number>> = {
  'một nửa': 1 / 2,
  'phân nửa': 1 / 2,
  'một phần ba': 1 / 3,
  'hai phần ba': 2 / 3,
  'một phần tư': 1 / 4,
  'ba phần tư': 3 / 4,
};
const LOST =
  /(?:^| )(?:vỡ|mất|chết|hỏng|chìm|trôi|bán|bán đi|bỏ|bỏ cuộc|giải thể|rụng|gãy|đổ|tiêu hủy|tiêu huỷ|rời đi|nghỉ)(?: (?:mất|hết|đi|đúng|tới))* (một nửa|phân nửa|một phần ba|hai phần ba|một phần tư|ba phần tư)(?= |$)/;

/** "bị sóng đánh vỡ một nửa": which fraction went, when nothing makes it more or less. */
export function fractionLost(words: string): number | null {
  const told = LOST.exec(words)?.[1];
  return told === undefined ? null : (FRACTIONS[told] ?? null);
}
