// Which levels of one thing does a sentence tell in one row, nothing but their names and shares between them?
import type { CheckRun } from './report.ts';
import { between } from './told-amounts.ts';
import type { Level } from './told-levels.ts';

export interface LevelRun {
  readonly parts: readonly Level[];
  /** Words before the first part, behind each part. */
  readonly lead: string;
  readonly labels: readonly string[];
}

/** Words between two parts that make the next one a figure of something else. */
const ELSE =
  /(?:^| )(?:bình quân|trung bình|mỗi|tăng|giảm|so với|cùng kỳ|năm (?:trước|ngoái)|kế hoạch|chỉ tiêu|trong (?:đó|số)|gồm|tổng(?! hợp)|lãi|lợi nhuận|trị giá|nâng|gấp|vượt|thêm|(?<!chương trình )mục tiêu|đến nay|tương đương|hơn|tức|nhất|như (?:vậy|thế)|riêng|ngoài ra|lên|xuống|đưa|chi phí|thành lập mới|giải thể|thu hồi|cuối năm|đầu năm|sáp nhập|kết nạp|dư nợ|nợ|ở mức|khi)(?: |$)/;
const BOUND =
  /(?:^| )\d sao(?= |$)|(?:^| )(?:dưới|trên|từ|đến|hơn|năm|quý|nhóm|chương trình|nghị (?:quyết|định)|số|tháng|đợt|loại|hạng|khóa|cấp) \d[\d.,]*(?: (?:triệu|tỷ|đồng|người|lao động|thành viên|ha|m|tuổi))*(?: (?:đến|-)(?: dưới)? \d[\d.,]*(?: (?:triệu|tỷ|đồng|người|lao động|thành viên|ha|m|tuổi))*)?(?: trở (?:lên|xuống))?/g;
const SHARE = /(?:, )?(?:chiếm|đạt|tỷ lệ|bằng)?(?: tỷ lệ)? ?\d[\d.,]* ?%/g;

function without(words: string, pattern: RegExp, by = ' '): string {
  return words.replace(pattern, by).replace(/ +/g, ' ').trim();
}

/** Whether the words between two levels only name them: "(chiếm 26,3%), 65 THT chăn nuôi, thủy sản". */
function isGap(words: string): boolean {
  const open = without(words, /\([^()]*\)/g);
  const plain = without(without(open, SHARE), BOUND, ' @ ');
  if (
    /[()]/.test(plain) ||
    /\d/.test(without(plain, /(?:^| )[^\s\d]+ \d{1,3}(?= :)|(?:^| )[^\s\d]+ \d(?= |$)/g))
  )
    return false;
  return (
    /(?:^| )(?:,|;|và|còn|cùng)(?: |$)/.test(plain) && !ELSE.test(plain) && plain.split(' ').length <= 18
  );
}

/** The words before a row; behind a bracket those before the bracket too, without figures of something else. */
function leadOf(run: CheckRun, first: Level): string {
  if (!first.lead.startsWith(')')) return first.lead;
  const from = run.read.context.layout.sentences[first.s]?.from ?? first.q.from;
  const words = between(run, Math.max(from, first.q.numberFrom - 24), first.q.numberFrom);
  return without(without(words, /\([^()]*\)|^[^()]*\)/g), /(?:^| )\d[\d.,]*/g).replace(/^[,;] /, '');
}

/** Funds are co-operatives too, and "đơn vị" says again what was named. */
function isOfUnit(own: string, unit: string): boolean {
  if (unit === '') return own === '' || own === 'don_vi';
  return own === unit || own === '' || (unit === 'htx' && (own === 'qtdnd' || own === 'don_vi'));
}

/** The longest rows of at least `least` levels of one unit in one sentence. */
export function levelRuns(run: CheckRun, levels: readonly Level[], least: number, end: number): LevelRun[] {
  const found: LevelRun[] = [];
  const units = new Set(levels.map(({ unit }) => unit).filter((unit) => !/^(?:%|\?)$/.test(unit)));
  for (const unit of units) {
    const row = levels.filter((level) => isOfUnit(level.unit, unit));
    for (let i = 0; i < row.length; ) {
      const parts = [row[i] as Level];
      const labels: string[] = [];
      for (let k = i + 1; k < row.length; k++) {
        const [last, next] = [parts[parts.length - 1], row[k]];
        if (last === undefined || next === undefined || !last.plain || !next.plain) break;
        const words = between(run, last.q.to, next.q.from);
        if (!isGap(words)) break;
        parts.push(next);
        labels.push(words);
      }
      const last = parts[parts.length - 1] as Level;
      const first = parts[0] as Level;
      labels.push(between(run, last.q.to, Math.min(end, last.q.to + 20)));
      i += parts.length;
      if (parts.length >= least && first.unit === unit && first.plain)
        found.push({ parts, lead: leadOf(run, first), labels });
    }
  }
  return found;
}
