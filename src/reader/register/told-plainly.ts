// Does a claim plainly state the whole of its place ("toàn tỉnh có 31 HTX"), and no group of co-operatives within it?
import { toldAround } from './told-around.ts';

interface Stated {
  readonly start: number;
  readonly end: number;
  readonly subject: string;
  readonly measure: string;
  readonly breakdown: Readonly<Record<string, string>> | null;
}

/** Words that single out a group within the whole, or somebody's part in it. */
const GROUP =
  /tham gia|hỗ trợ|vay|dư nợ|liên kết|hợp đồng|đánh giá|phân loại|xếp loại|điều kiện|chuyển đổi|chuyển sang|đăng ký lại|ứng dụng|công nghệ cao|ocop|kết nạp|thí điểm|mô hình điểm|thành viên liên minh|liên minh[^.;]{0,40} có |phụ nữ|thanh niên|cựu chiến binh|nông dân|dân tộc|chứng nhận|chứng thực|xuất khẩu|bảo hiểm|kiểm tra|khảo sát|kiểm toán|hiệu quả|yếu kém|thua lỗ|có lãi|bị lỗ|còn lại|(?<!\p{L})cũ(?!\p{L})|tư vấn|đào tạo|tập huấn|bồi dưỡng|chuyển đổi số|trụ sở|nguyên nhân|thu hồi|giá trị|sản phẩm|vùng|khu vực|mỗi|bình quân|trung bình|đại hội|văn bản|chưa|không|ngoài ra|riêng|trồng|chăn nuôi|dự án|đề án|chương trình|kế hoạch|dự kiến|phấn đấu|mục tiêu/iu;

/** What may follow a figure that stands for the whole: an end, a comparison, its parts, or the noun's own words. */
const FOLLOWS =
  /^[\s\u00a0]*(?:\([^)]{0,60}\)[\s\u00a0]*)?(?:$|[.,;:)\-–]|\((?![^)]{0,60}\))|(?:phi )?nông nghiệp|nông, lâm|thành lập|mới thành lập|được thành lập|giải thể|và(?!\p{L})|với(?!\p{L})|tăng|giảm|so với|đạt|trong đó|gồm|bao gồm|chiếm|các loại|vượt|bằng)/iu;

const WHOLE =
  '(?:toàn tỉnh|cả tỉnh|địa bàn tỉnh|toàn thành phố|cả thành phố|địa bàn thành phố|cả nước|toàn quốc|tỉnh|thành phố)';
/** "tỉnh Bắc Ninh hiện có", "toàn tỉnh: ". */
const HAS = new RegExp(
  `${WHOLE}(?: \\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){0,3})?,?(?: đã| đang| hiện| nay| hiện nay| hiện tại| mới| ta)*(?: có| là|:) (?:tổng số |tổng cộng )?$`,
  'u',
);
const TOTAL =
  /tổng số (?:htx|hợp tác xã|tht|tổ hợp tác|qtdnd|quỹ tín dụng nhân dân)[^,;:]{0,60}(?: là| có| đạt| lên|:) $/iu;
const HAPPENS: Readonly<Record<string, { readonly before: RegExp; readonly after: RegExp }>> = {
  new: {
    before:
      /(?:thành lập mới|thành lập thêm|mới thành lập|lập mới|đăng ký mới|thành lập)(?: được| thêm)?:? $/iu,
    after: /^ (?:được )?(?:thành lập mới|mới thành lập|mới được thành lập|đăng ký mới)/iu,
  },
  dissolved: { before: /giải thể(?: được| thêm)?:? $/iu, after: /^ (?:đã |được )?giải thể/iu },
};
/** Kinds and fields whose own noun tells what is counted, so that they may stand in a list after the whole. */
function namesItself(claim: Stated): boolean {
  return claim.subject !== 'HTX' ? claim.measure === 'total' : claim.breakdown !== null;
}

const spaced = (words: string) => words.replace(/[\s\u00a0]+/g, ' ');

/** Whether a figure far from the register's may be told: only one that nothing in its sentence narrows. */
export function isToldPlainly(text: string, claim: Stated): boolean {
  const around = toldAround(text, claim.start, claim.end);
  const [before, after] = [spaced(around.before), spaced(around.after)];
  const near = after.split(/[;.]/)[0]?.slice(0, 60) ?? '';
  if (!FOLLOWS.test(after) || GROUP.test(before) || GROUP.test(near.split(',')[0] ?? '')) return false;
  const happens = HAPPENS[claim.measure];
  if (happens) return happens.before.test(before) || (/ có $/u.test(before) && happens.after.test(after));
  if (claim.measure === 'total') {
    if (HAS.test(before) || TOTAL.test(before)) return true;
    return namesItself(claim) && new RegExp(`${WHOLE}[^;]* có `, 'u').test(before);
  }
  return claim.measure === 'members' && HAS.test(before);
}
