// Tách văn bản: the numbered clauses of a letter, or its paragraphs when it numbers none; offsets are of the text as given.

export interface Clause {
  /** As printed: "4", "II.2"; a position for unnumbered paragraphs. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const NUMBERED = /^[ \t]*(?:(?:Điều|Mục|Khoản)\s+)?(\d{1,2})[.)]\s+(?=\S)/gmu;
/** What ends the last clause: thanks, reporting back, the list of recipients, the signature. */
const CLOSING =
  /^[ \t]*(?:Nơi nhận|Trên đây là|Đề nghị .{0,60}(?:báo cáo|phản ánh)|.{0,60}trân trọng (?:cảm ơn|báo cáo|đề nghị)|Bài và ảnh|TM\.|KT\.|\*\*\s*(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG))|\.\/\./gmu;

function trimmed(text: string, start: number, end: number): { start: number; end: number; text: string } {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  const to = end - (part.length - part.trimEnd().length);
  return { start: from, end: Math.max(from, to), text: text.slice(from, Math.max(from, to)) };
}

/** Numbered starts that count 1, 2, 3 …: a line "2018. Riêng…" or a list restarting inside a clause is none. */
function sequence(text: string): readonly { at: number; body: number; label: string }[] {
  const marks = [...text.matchAll(NUMBERED)].map((match) => ({
    at: match.index,
    body: match.index + match[0].length,
    label: match[1] ?? '',
  }));
  const found: { at: number; body: number; label: string }[] = [];
  for (const mark of marks) if (Number(mark.label) === found.length + 1) found.push(mark);
  return found;
}

function closingAfter(text: string, from: number): number {
  for (const match of text.matchAll(CLOSING)) if (match.index > from) return match.index;
  return text.length;
}

const TASK_WORDS =
  /phấn đấu|thực hiện|đẩy mạnh|tăng cường|nâng cao|tổ chức|xây dựng|hỗ trợ|vận động|phối hợp|triển khai|hướng dẫn|yêu cầu|chỉ đạo/iu;

/** The clauses of a text. Fewer than two numbered starts: every paragraph that asks for something is one. */
export function splitClauses(text: string): readonly Clause[] {
  const marks = sequence(text);
  if (marks.length >= 2) {
    const end = closingAfter(text, marks.at(-1)?.at ?? 0);
    return marks.map((mark, index) => ({
      label: mark.label,
      ...trimmed(text, mark.body, marks[index + 1]?.at ?? end),
    }));
  }
  const clauses: Clause[] = [];
  const paragraph = /[^\n]+(?:\n(?!\s*\n)[^\n]+)*/gu;
  for (const match of text.matchAll(paragraph)) {
    const part = trimmed(text, match.index, match.index + match[0].length);
    if (part.text.length < 60 || !TASK_WORDS.test(part.text)) continue;
    clauses.push({ label: String(clauses.length + 1), ...part });
  }
  return clauses;
}
