// Thư kèm mã QR: one page that tells a co-operative how to fill its form without an account.
import { compilePdf } from '#document/pdf/compile.ts';
import { typstText as q } from '#document/pdf/typst-text.ts';
import { type CalendarDate, formatCalendarDate as formatDate } from '#domain/period/calendar-date.ts';

export interface LinkLetter {
  readonly issuer: string;
  readonly organisation: string;
  readonly purpose: string;
  readonly form: string;
  readonly period: string;
  /** Until when the form is due, in words after "Hạn nộp"; null = none. */
  readonly due: string | null;
  readonly url: string;
  /** SVG */
  readonly qr: string;
  readonly until: CalendarDate;
  readonly today: CalendarDate;
}

/** What every page of letters shares. */
function head(letter: LinkLetter): string {
  return `#set text(font: "Tinos", size: 13pt, lang: "vi", fallback: false)
#set document(title: ${q(`Thư mời điền biểu ${letter.form}`)}, author: ${q(letter.issuer)})
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 20mm))
#set par(justify: false, leading: 0.7em, spacing: 1em)
`;
}

/** Letters of one issuer, a page each, as one PDF/A-2b. */
export function writeLinkLetters(letters: readonly [LinkLetter, ...LinkLetter[]]): Buffer {
  const [first] = letters;
  const source = head(first) + letters.map(body).join('#pagebreak()\n');
  return compilePdf(source, new Date(`${first.today}T00:00:00Z`));
}

/** The letter as PDF/A-2b. */
export function writeLinkLetter(letter: LinkLetter): Buffer {
  return writeLinkLetters([letter]);
}

function body(letter: LinkLetter): string {
  return `#text(weight: "bold", ${q(letter.issuer.toUpperCase())})
#v(6mm)
#align(center)[#text(size: 15pt, weight: "bold", "THƯ MỜI ĐIỀN BIỂU")]
#v(4mm)
#par[#text("Kính gửi: ")#text(weight: "bold", ${q(letter.organisation)})]
#par[#${q(`Kính đề nghị quý đơn vị ${letter.purpose}: biểu ${letter.form}, kỳ ${letter.period}. Không cần tài khoản: dùng điện thoại quét mã dưới đây, hoặc gõ địa chỉ vào trình duyệt.`)}]
${letter.due === null ? '' : `#par[#text(weight: "bold", "Hạn nộp ")#${q(`${letter.due}.`)}]\n`}#v(2mm)
#align(center)[#image(bytes(${q(letter.qr)}), format: "svg", width: 62mm)]
#align(center)[#text(size: 10pt, ${q(letter.url)})]
#v(2mm)
#par[#${q(`Mã chỉ mở đúng biểu này của quý đơn vị, trên chiếc máy mở đầu tiên, đến hết ngày ${formatDate(letter.until)}. Không đưa mã cho người khác; mất thư thì báo để cơ quan thu hồi và cấp mã mới.`)}]
#v(6mm)
#align(right)[#text(style: "italic", ${q(`Ngày ${formatDate(letter.today)}`)})]
`;
}
