// Câu bị ngắt giữa chừng: which lines of one short paragraph go on on the next?

/** Longer lines are paragraphs, each on one line. */
export const WIDEST = 150;
/** A line that ends with its sentence. */
export const ENDED = /[.;!?…]["”’)]*\s*$/;
/** What follows a colon or stands in a table begins anew. */
export const OPENS = /[:|]\s*$/;
/** A list item, a numbered heading, a row of a table or a blank line begins a line of its own. */
export const OWN_LINE =
  /^\s*(?:$|[-–—•+*●▪■◦►✓|]|\(?\d{1,3}(?:\.\d{1,2})*[.)](?:\s|$)|\(?[a-zđ][.)]\s|[IVX]{1,5}[.)]\s|(?:Điều|Mục|Chương|Phần|Phụ lục|Bảng|Biểu) \d)/u;

export const wordsOnly = (line: string): boolean => !/[\t|]/.test(line);

/** A line that ends so goes on: nothing said is complete with these words. */
const HANGING =
  /(?:^|[\s(])(?:của|có|là|và|với|gồm|từ|lên|trong|được|đạt|các|những|cho|bằng|tại|về|theo|do|như|hoặc|cùng|so|thêm|tổng|số|toàn|trên|dưới|gần|hơn|khoảng|chiếm|tăng|giảm|đã|sẽ|đang|mỗi|một|bình quân|tổng số|thành lập mới|giải thể|giao|dự thảo)$|,$/iu;
/** "năm" and on the next line "2020", "xã" and "Bình Minh", "19" and "HTX". */
const TORN: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\s)(?:năm|tháng|ngày|quý)$/iu, /^\d/],
  [/(?:^|\s)(?:xã|huyện|tỉnh|phường|thị trấn|thị xã|thành phố)$/u, /^\p{Lu}/u],
  [
    /(?<!(?:năm|bảng|biểu|quý|tháng|mục|(?<!tổng )số) )(?<!\d)\d[\d.,]*$/iu,
    /^(?:HTX|THT|LHHTX|QTDND)(?!\p{L})/u,
  ],
  [/[,;].* (?:HTX|THT)$/, /^\p{Lu}\p{Ll}/u],
  // "thành viên" and "HTX, chiếm 60%": one word and a comma open no sentence.
  [/\p{L}$/u, /^\p{L}+[,;)]/u],
];
/** A sentence that counts and is long enough for one with a comma. */
const COUNTING =
  /^(?=.{40}).*\d (?:HTX|THT|hợp tác xã|tổ|hộ|người|thành viên|tỷ|triệu|lớp|xã|huyện)(?!\p{L})(?=.*,)|^(?=.{40})(?=.*,).*\d%/u;
/** Narrower columns are no lines of prose. */
const NARROW = 24;

/** The first word of a line. */
export const opening = (line: string): string => /^\s*(\S+)/.exec(line)?.[1] ?? '';

/** True when a line plainly breaks a sentence off that the next takes up. */
function isTorn(line: string, next: string, ended: boolean): boolean {
  const [said, after] = [line.trim(), next.trim()];
  // "gồm: HTX Ba Nước; HTX Đông Đô;": a list that runs on within the line.
  if (/: .*; .*;$/.test(said)) return true;
  if (ENDED.test(said)) return false;
  if (/^\(?\p{Ll}/u.test(after) || HANGING.test(said)) return true;
  if (said.lastIndexOf('(') > said.lastIndexOf(')')) return true;
  return (
    TORN.some(([end, start]) => end.test(said) && start.test(after)) ||
    (ended && !OPENS.test(said) && COUNTING.test(said))
  );
}

/** No list on one line is longer; a bound, so that endless lines cost no more than their length. */
const LONGEST_LIST = 600;

/** "gồm:" and under it one line, one sentence, that holds the whole list. */
function listsBelow(lines: readonly string[], at: number): boolean {
  const [line, next] = [lines[at] ?? '', lines[at + 1] ?? ''];
  if (at + 2 !== lines.length || line.length + next.length > LONGEST_LIST) return false;
  const leads = OPENS.test(line) && !OWN_LINE.test(line) && !OWN_LINE.test(next);
  return leads && /^(?!.*[.;!?]\s+\S).*,.*\.\s*$/u.test(next);
}

/**
 * Line ends of one paragraph, or of several with no blank line between, that a fixed width made: no line has room for the
 * word that opens the next, and some line plainly breaks a sentence off. True at each line that goes on.
 */
function brokenOff(lines: readonly string[]): boolean[] {
  const widest = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  if (widest < NARROW || widest > WIDEST) return lines.map((_, at) => listsBelow(lines, at));
  const ended = ENDED.test(lines.at(-1) ?? '');
  const goesOn = lines.map((line, at) => {
    const next = lines[at + 1];
    if (next === undefined || OWN_LINE.test(next)) return false;
    return line.trimEnd().length + 1 + opening(next).length > widest;
  });
  const told = lines.some((line, at) => goesOn[at] === true && isTorn(line, lines[at + 1] ?? '', ended));
  return lines.map((_, at) => (told && goesOn[at] === true) || listsBelow(lines, at));
}

/** For every line of a text, whether the paragraph it stands in goes on after it. */
export function brokenLines(lines: readonly string[]): boolean[] {
  const found: boolean[] = [];
  let block: string[] = [];
  for (const line of [...lines, '']) {
    if (line.trim() !== '' && wordsOnly(line)) {
      block.push(line);
      continue;
    }
    for (const goesOn of brokenOff(block)) found.push(goesOn);
    found.push(false);
    block = [];
  }
  return found;
}
