// Which lists of parts does a sentence print, read word by word: the word that announces them, the parts, what each is called?
import { SPOKEN_COUNTS } from '#domain/vietnamese/number-words.ts';
import type { Sentence } from '../read/layout.ts';
import { pointsBack, wholeOf, wholeOfKinds } from './printed-whole.ts';
import type { CheckRun } from './report.ts';
import { type Amount, between } from './told-amounts.ts';

export interface PrintedList {
  /** Undefined where the sentence and those before it tell none. */
  readonly whole: Amount | undefined;
  readonly parts: readonly Amount[];
  /** What stands before and behind each part, up to its neighbours. */
  readonly labels: readonly string[];
  /** Announced as all there is ("gồm", "như sau:", "Kết quả:"), not by "trong đó". */
  readonly closed: boolean;
  /** "Còn lại 350 triệu đồng" is its last part. */
  readonly rest: boolean;
  /** "Phân theo địa bàn, …": the sentence says by what it divides. */
  readonly divided: boolean;
  /** As many parts as were announced: "từ ba nguồn", "ở 6/8 huyện". */
  readonly numbered: boolean;
}

const CLOSED =
  /(?:^| )(?:bao gồm|gồm có|gồm|chia ra|chia thành|phân bố|kết quả|như sau|cụ thể(?: là)?)(?: [^,;:.()]{0,40})?(?: :)?$/;
const PARTLY = /(?:^| )trong (?:đó|số (?:này|đó|ấy))(?: có)?(?: ,| :)?$/;
/** "Về trình độ, 141 người …, 163 người …, 90 người …". */
const DIVIDED =
  /^(?:[-+•] )?(?:về|theo|xét theo|phân theo|chia theo) (?:trình độ|độ tuổi|ngành nghề|ngành|lĩnh vực|địa bàn|quy mô|giới tính|loại hình|cơ cấu)(?: [^\d,;:.()]{1,30})? ,(?: có)?(?: [^,;:.()]{1,40})?$/;
/** Words that say the list is no full one, or no list. */
const LEFT_OPEN =
  /(?:^| )(?:như(?! sau)|chủ yếu|điển hình|tiêu biểu|nhất|riêng|nổi bật|dẫn đầu|đứng đầu|hàng đầu|trở lên|tập trung|kể cả|gồm cả|tính cả|ít nhất|ví dụ|đáng chú ý|(?:đã|có|còn|chưa|không) (?:bao )?gồm)(?: |$)/;
/** Words in a part that make it a figure of something else. */
const ELSE =
  /(?:^| )(?:bình quân|trung bình$|mỗi|tăng|giảm|so với|cùng kỳ|năm (?:trước|ngoái)|kế hoạch|chỉ tiêu|trong đó|gồm|tổng|lãi|lợi nhuận|doanh thu|trị giá|nâng|gấp|vượt|thêm|chi phí|mục tiêu|đến nay|tương đương|hơn|dưới|từ \d|tức|nhất)(?: |$)/;
const MORE = /(?:^| )(?:v ?\. ?v|vv|…|\. \. \.|số còn lại|còn lại|những|nhiều|một số|các \S+ khác)(?: |$)/;
const SHARE =
  /^(?:\( |, |- )?(?:(?:chiếm|đạt|tỷ lệ|bằng|tức|tương đương|khoảng) ?){0,3}$|^[^,;:.()\d]{0,50} (?:\(|,)(?: (?:chiếm|đạt|tỷ lệ|bằng|tức|tương đương|khoảng)){1,3}$|^[^,;:.()\d]{0,50} \($/;
/** "Nợ nhóm 3 là", "năm 2024:": a number that is a name, and the mark between a name and its figure. */
const NAME_NUMBER =
  /(?:^| )(nhóm|năm|quý|tháng|đợt|hạng|loại|cấp|bậc|khóa|hợp đồng|nghị định|diện) \d{1,4}(?= |$)/g;

/** "dưới 25 tuổi", "từ 25 đến 30 tuổi", "35 tuổi trở lên". */
const AGES = /(?:(?:dưới|trên|từ) )?\d{1,2}(?: (?:đến|-) (?:dưới )?\d{1,2})? tuổi(?: trở (?:lên|xuống))?/g;

/** What a part is called when nothing but a comma, a semicolon or "và" stands around its name; null when it is no part. */
function isPartWords(words: string): boolean {
  const plain = words.replace(AGES, 'tuổi').replace(NAME_NUMBER, ' $1').replace(/ ?:$/, '');
  return !ELSE.test(plain) && !/[:.()\d]/.test(plain) && words.split(' ').length <= 16;
}

interface Run {
  readonly parts: readonly Amount[];
  readonly labels: readonly string[];
}

/** The parts from one amount on to the end of the sentence; null when anything else stands between them. */
function partsFrom(
  run: CheckRun,
  amounts: readonly Amount[],
  first: number,
  lead: string,
  end: number,
): Run | null {
  const parts: Amount[] = [];
  const labels: string[] = [];
  let label = lead;
  for (let k = first; k < amounts.length; k++) {
    const amount = amounts[k];
    if (amount === undefined) break;
    const next = amounts[k + 1];
    const after = between(run, amount.q.to, next?.q.from ?? end);
    if (amount.noun === '%') {
      // "(36%)", ", chiếm 36%" behind a part.
      if (parts.length === 0 || !SHARE.test(label)) return null;
      label = after.replace(/^\) ?/, '');
    } else {
      const { valueTo, per, denominator, approx } = amount.q;
      if ([valueTo, per, denominator, approx].some((bound) => bound !== undefined)) return null;
      parts.push(amount);
      labels.push(label);
      label = after;
    }
    if (next === undefined) break;
    if (next.noun === '%' && SHARE.test(label)) continue;
    // "…, nguồn khác 8,8 tỷ đồng; vốn điều lệ chiếm 65,8%": another statement.
    if (next.noun === '%' && label.includes(';')) {
      label = label.slice(0, label.indexOf(';'));
      break;
    }
    // A new statement ends the list; so does the bracket that it stands in.
    if (lead.startsWith('(') && /^[^,;:(]{0,40}\)/.test(label)) {
      label = label.slice(0, label.indexOf(')')).trim();
      break;
    }
    const cut = /^(?:[^,;]{0,60} )?[,;] (?:bình quân|trung bình|tính ra|tăng|giảm|so với|mỗi)(?: |$)/.test(
      label,
    );
    if (cut) break;
    if (!isPartWords(label) || !/(?:^| )(?:,|;|và|còn|cùng)(?: |$)/.test(label)) return null;
  }
  // "… 9 lớp tuyên truyền về Luật Hợp tác xã năm 2023."
  const tail = label
    .replace(/[ .;”"]+$/, '')
    .replace(/ ?\)$/, lead.startsWith('(') ? '' : '$&')
    .replace(/(?:^| )năm (?:19|20)\d\d$/, '');
  labels.push(tail);
  return parts.length < 2 ||
    /\d/.test(tail.replace(AGES, 'tuổi')) ||
    MORE.test(tail) ||
    /^(?:ngoài|riêng)/.test(tail)
    ? null
    : { parts, labels };
}

/** "24 người (Thường trực 03, Văn phòng 09, …)": names and bare figures in a bracket behind a whole. */
const BRACKETED = /^[^,;:.()]{0,30}\( [^\d,;:.()]{2,40}$/;
/** "còn lại 12 HTX", "khác 1,5 tỷ", "; còn 17 HTX chưa thực hiện". */
const REST = /(?:^| )còn lại(?: |$)|(?:^| )khác$|[,;] còn$/;

/** "từ ba nguồn gồm", "ở 6/8 huyện, thị xã:": the number of parts the words announce. */
function announced(lead: string, before: Amount | undefined): number {
  const spoken =
    /(?:^| )(hai|ba|bốn|năm|sáu|bảy|tám|\d) (?:nguồn|mảng|nhóm|khoản|loại|lĩnh vực|hạng|huyện|xã|thôn|đơn vị|dịch vụ)(?: |$)/.exec(
      lead,
    )?.[1];
  if (spoken !== undefined) return SPOKEN_COUNTS[spoken] ?? Number(spoken);
  if (
    before !== undefined &&
    /^(?:huyện|xã|thôn|tỉnh|địa|quận|nhóm|nguồn|lĩnh|loại)$/.test(before.noun) &&
    /:/.test(lead)
  )
    return before.q.value;
  return 0;
}

/** The lists that one sentence prints; `earlier` are the amounts of the sentences before it, the nearest first. */
export function printedLists(
  run: CheckRun,
  sentence: Sentence,
  amounts: readonly Amount[],
  earlier: readonly (readonly Amount[])[],
): PrintedList[] {
  const found: PrintedList[] = [];
  for (const [k, first] of amounts.entries()) {
    const before = amounts[k - 1];
    const lead = between(run, before?.q.to ?? sentence.from, first.q.from);
    if (lead.length > 220 || LEFT_OPEN.test(lead) || first.noun === '%') continue;
    // "hợp đồng 68: 03 người": the number ends a name, and nothing is announced.
    const cuts = /(?:^| )(?:hợp đồng|nghị định|diện) \d{1,3} :$/.test(lead) ? -1 : lead.lastIndexOf(':');
    const label = cuts >= 0 ? lead.slice(cuts + 1).trim() : lead;
    const head = cuts >= 0 ? lead.slice(0, cuts + 1) : lead;
    const partly = PARTLY.test(head) || /(?:^| )trong đó(?: ,)?(?: [^,;:.()]{1,60})?$/.test(lead);
    const closed = !partly && (cuts >= 0 || CLOSED.test(lead));
    const divided = before === undefined && DIVIDED.test(lead);
    const bracketed = before !== undefined && first.noun === '' && BRACKETED.test(lead);
    // "trong số 17 chỉ tiêu … có 11 chỉ tiêu …, 04 chỉ tiêu … và 02 chỉ tiêu …".
    const taken =
      before !== undefined &&
      before.noun === first.noun &&
      /(?:^| )(?:có|thì có)$/.test(lead) &&
      /(?:^| )trong(?: tổng)?(?: số)?$/.test(between(run, before.q.from - 3, before.q.from));
    if (!(partly || closed || divided || bracketed || taken)) continue;
    const told = partsFrom(run, amounts, k, bracketed ? lead.slice(lead.indexOf('(')) : lead, sentence.to);
    if (told === null || (bracketed && told.parts.length < 3)) continue;
    const [part] = told.parts;
    if (part === undefined) continue;
    const alike = told.parts.every((other) => other.noun === part.noun || other.noun === '');
    const reach = before !== undefined || partly || divided || pointsBack(lead, part) ? earlier : [];
    const whole = alike
      ? wholeOf(run, amounts.slice(0, k), reach, told.parts)
      : wholeOfKinds(before, told.parts);
    if (whole === undefined && !(alike && closed)) continue;
    const count = announced(lead, before);
    if (label.split(' ').length > (count > 1 ? 30 : 12) && cuts >= 0) continue;
    if (count > 0 && count !== told.parts.length) continue;
    found.push({
      whole,
      parts: told.parts,
      labels: told.labels,
      closed: closed || bracketed || (taken && told.parts.length > 2),
      divided,
      rest: REST.test(told.labels[told.parts.length - 1] ?? ''),
      numbered: count === told.parts.length,
    });
  }
  return found;
}
