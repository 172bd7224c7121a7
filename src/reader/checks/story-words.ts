// Do the words at an amount say that it came, that it went, that it is where a story begins or where it ends?

/** Which way an amount went: 1 it came, -1 it went, 0 the words do not say. */
export type Sign = 1 | -1 | 0;

const CAME =
  /(?:^| )(?:thêm|mới|bổ sung|bù|dặm|quay (?:lại|về|vào)|trở (?:lại|về)|tái đàn|kết nạp|thành lập|ra đời|gia nhập|xin vào|tuyển|nhập (?:kho|về|mới|thêm|đàn|khẩu)|trong kỳ nhập|mới nhập|tiếp nhận|đón|hình thành|đóng mới|sắm|khôi phục|(?<!vệ )sinh(?! (?:học|thái|môi|kế|hoạt|viên|vật))|đẻ|xuất hiện|chuyển đến|dọn đến|tăng)(?: |$)/;
const WENT =
  /(?:^| )(?:trừ|giải thể|phá sản|đóng cửa|bỏ|rời|rút|nghỉ|thôi|xin ra|ra khỏi|chết|mất|hỏng|chìm|cuốn|trôi|vỡ|dọn đi|chuyển đi|bán|(?<!(?:sản|đề|đột) )xuất(?! (?:sắc|khẩu lao))|tiêu thụ|trả|thanh lý|chặt|tháo dỡ|dỡ|loại|xóa tên|xoá tên|thoát nghèo|hao|hao hụt|hủy|huỷ|giảm|bớt|thu hồi|gạch tên|khai tử|sáp nhập|hợp nhất|chi|tiêu|tốn)(?: |$)/;
/** Verbs whose way depends on what the story is of: a fund lends, a debt grows. */
const EITHER = /(?:^| )(?:cho vay|giải ngân|thu nợ|thu hồi(?! giấy)|hoàn trả|bán (?:lại|ra)|mua)(?: |$)/;

/** Words that make an amount one of something else, or one that has not happened. */
const APART =
  /(?:^| )(?:bình quân|trung bình|mỗi|từng|cứ|kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|dự kiến|sẽ|chưa kể|cùng kỳ|so với|gấp|vượt|hơn|kém|trị giá|doanh thu|lợi nhuận|lãi|vốn điều lệ|trong đó|trong số đó|riêng|ví dụ|như|chẳng hạn|trước đó|khoảng|gần|chừng|nhất|lũy kế|luỹ kế|năm (?:trước|ngoái)|tức|tương đương|nghĩa là|ít nhất|tối thiểu|tối đa|giá|từ ngày|ngoài ra|đề nghị|kiến nghị)(?: |$)/;

const LEFT =
  /(?:^| )(?:còn(?: lại| dư| nợ| tồn| thừa| giữ| sót| thiếu| \S+ \S+ còn nợ)?|(?:phần|số|khoản) còn lại|trụ lại|ở lại|bám trụ|giữ lại)(?: (?:lại|có|là|được|đúng|vỏn vẹn|mức|khoản|nợ|số|dư|tới|đến|cho|quỹ|tổng cộng))*$/;
const LEFT_AFTER = /^(?:[^\s,;:.()]+ ){0,3}?còn lại(?: |$)/;
/** "…, 12 HTX củng cố, 21 HTX chưa xử lý xong". */
const NOT_YET = /^(?:[^\s,;:.()]+ ){0,1}(?:hiện |vẫn |còn ){0,2}(?:chưa|đang chờ|chờ)(?: |$)/;
/** "tổng số gốc hiện tại là", "nâng tổng số lên", "Nay chợ nhộn nhịp với", "dư nợ đến 31/12 là". */
const ENDED =
  /(?:^| )(?:nay|hiện|hiện nay|hiện tại|bây giờ|giờ|giờ đây|như vậy|thành thử|vậy là|tính ra|kết thúc|khép lại|cuối (?:khóa|năm|kỳ|vụ|nhiệm kỳ|quý|tháng)|đến cuối(?: \S+)?|tổng số [^,;:.()\d]{1,40}|nâng|đưa|số dư|tồn(?: (?:quỹ|kho|dư))* cuối|dư cuối|tồn quỹ|đến (?:hết )?(?:ngày )?(?:30|31) ?\/ ?\d+)(?: |$)/;

const BEGUN =
  /(?:^| )(?:có|còn|gồm|với|từ|là|đầu (?:năm|kỳ|nhiệm kỳ|vụ)|ban đầu|ngày đầu|khởi đầu|lúc đầu|tổng số|trong (?:số|tổng số)|trong|của|cả|vay(?: ngân hàng)?|nuôi|trồng|thả|quản lý|sở hữu|quy tụ|nhận|được (?:cấp|giao|hỗ trợ)|thu(?: về| được| hoạch)?|bán \S+ \S+ được|được|tồn(?: kho| quỹ)?|sau kiểm tra|phải|mở ra)(?: (?:tới|đến|cả|những|tổng cộng|tất cả|lại|được|chỉ|là|có|khoản|số|hơn))*$/;

/** The words of an amount: of its own clause before it and behind it. */
export interface Words {
  readonly before: string;
  readonly after: string;
}

export function signOf({ before, after }: Words): Sign {
  const words = `${before} | ${after}`;
  if (EITHER.test(words)) return 0;
  const [came, went] = [CAME, WENT].map((verbs) => verbs.test(before));
  // "bù lại có 27 gian mới đến", "29 thành viên xin thôi": the verb may stand behind.
  if (came === true && went === true) return 0;
  if (came === true) return 1;
  if (went === true) return -1;
  const [joined, left] = [CAME, WENT].map((verbs) => verbs.test(after));
  if (joined === left) return 0;
  return joined === true ? 1 : -1;
}

export function isApart({ before, after }: Words): boolean {
  return (
    APART.test(before) ||
    /^(?:một|mỗi|trong (?:đó|số))(?: |$)|(?:^| )(?:so với|cả gốc|tiền lãi|gốc và lãi)(?: |$)/.test(after)
  );
}

export function isLeft({ before, after }: Words): boolean {
  return LEFT.test(before) || LEFT_AFTER.test(after) || (before === '' && NOT_YET.test(after));
}

export function isEnded(before: string): boolean {
  return ENDED.test(before);
}

export function isBegun(before: string): boolean {
  return BEGUN.test(before);
}
