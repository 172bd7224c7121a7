// Đề xuất chỉ tiêu từ chữ: reads the numeric targets that a clause sets; every one is shown with its words and confirmed by hand.
import { bearerOf } from '#domain/target/propose-bearer.ts';
import { indicatorOf, nameShare } from '#domain/target/propose-indicator.ts';
import { type Quantity, quantitiesOf } from '#domain/target/propose-quantities.ts';
import type { Bearer, Goal, Target, TargetBasis } from '#domain/target/target.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

export interface ProposedTarget {
  readonly target: Target;
  /** Words of the text, with their place in it. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** What a person should look at before confirming. */
  readonly doubt: string | null;
}

export interface ProposalContext {
  /** Year of the document's task when a clause names none. */
  readonly year: number;
  /** Who bears a target of which the clause does not say it. */
  readonly bearer: Bearer;
}

interface Segment {
  readonly text: string;
  readonly start: number;
}

/** Pieces between semicolons, colons, ends of sentences and blank lines. */
function segmentsOf(text: string): readonly Segment[] {
  const found: Segment[] = [];
  let start = 0;
  for (const match of text.matchAll(/[;:](?=\s|$)|\.(?=\s|$)|\n\s*\n/gu)) {
    found.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  found.push({ text: text.slice(start), start });
  return found.filter((each) => each.text.trim() !== '');
}

const AIM =
  /phan dau|chi tieu|muc tieu|thanh lap|xay dung|\btang\b|\bdat\b|ho tro|van dong|to chuc|giai ngan|ket nap|giai the|chuyen doi|hoan thanh|boi duong|dao tao|tap huan|phat trien|cung co|\bgiam\b|duy tri/;
/** What was reached already is a report, not an aim; "đã ngừng hoạt động" only says which co-operatives. */
const PAST =
  /(?:^|\s)(?:đã (?!ngừng|hết|giải thể|đăng ký|đủ)|hiện có|hiện nay|tính đến|đến nay|toàn tỉnh có|cả nước có|trước đây|ước đạt)\s/iu;
/** What something costs or how it was reached is no aim of its own. */
const COST =
  /(?:kinh phí|dự toán|tổng số tiền|trị giá|mức hỗ trợ|chi phí|mức (?:thưởng|phạt)|ngân sách)[^,;.]{0,40}$/iu;
/** "60 – 70 điểm", "12 tháng", "024.3843": measures of something else. */
const OTHER_UNIT =
  /^\s*(?:điểm|tháng|ngày|giờ|năm|tuổi|trang|bản|ha|tấn|kg|km|m2|khóa XI|đ\/c|đồng chí)(?![\p{L}])/iu;

/** Years that name the time of the aim: not the base, not a law's. */
function yearsIn(text: string): readonly { readonly year: number; readonly until: boolean }[] {
  return [...text.matchAll(/(so với |cuối |Luật[^,;.]{0,40}|của )?(đến (?:hết )?)?năm\s+((?:19|20)\d\d)/giu)]
    .filter(
      (match) =>
        !/^(?:so với|cuối|luật)/iu.test(match[1] ?? '') &&
        !/so với\s+(?:cuối\s+|cùng kỳ\s+)?$/iu.test(text.slice(0, match.index)),
    )
    .map((match) => ({ year: Number(match[3]), until: match[2] !== undefined }));
}

function halfOf(text: string): 'H1' | 'H2' | undefined {
  const match = /(?:6|sáu) tháng (đầu|cuối) năm/iu.exec(text);
  return match ? (match[1]?.toLowerCase() === 'đầu' ? 'H1' : 'H2') : undefined;
}

function basisOf(here: string, before: string, context: ProposalContext): TargetBasis {
  const own = yearsIn(here)[0] ?? yearsIn(before).at(-1);
  const year = own?.year ?? context.year;
  const half = halfOf(here) ?? halfOf(before);
  if (half && !own?.until) return { kind: 'half-year', period: `${year}-${half}` };
  return { kind: own?.until && year !== context.year ? 'until' : 'year', period: String(year) };
}

const SCOPE = /bằng nguồn (?:lực|vốn|kinh phí)[^,;.()]+|từ nguồn (?:vốn|kinh phí)?[^,;.()]+/iu;
const BRACKETED = /\((trên cơ sở nguồn[^)]*)\)/iu;

function scopeOf(after: string): string | null {
  return (SCOPE.exec(after)?.[0] ?? BRACKETED.exec(after)?.[1])?.replace(/\s+/g, ' ').trim() ?? null;
}

function goalOf(quantity: Quantity, segment: string, local: string, ofPercent: Goal): Goal {
  const { low, high, operator, percent, money } = quantity;
  if (percent) return ofPercent;
  if (money && /nếu chưa có|chưa thành lập/iu.test(segment)) return { kind: 'establish-or-raise', low };
  if (high !== null) return { kind: 'range', low, high };
  if (operator === 'at-most' || /giảm (?:còn|xuống)/iu.test(local)) return { kind: 'at-most', high: low };
  return { kind: 'at-least', low };
}

function propose(
  segment: Segment,
  before: string,
  quantity: Quantity,
  window: { readonly from: number; readonly to: number },
  context: ProposalContext,
): ProposedTarget | undefined {
  const { text } = segment;
  if (OTHER_UNIT.test(text.slice(quantity.end)) && !quantity.percent) return undefined;
  if (quantity.money && COST.test(text.slice(window.from, quantity.start))) return undefined;
  const local = text.slice(window.from, quantity.start);
  const after = text.slice(quantity.end, window.to);
  const growth =
    quantity.percent &&
    (/tăng/iu.test(local) || (/so với (?:cuối |cùng kỳ )?năm/iu.test(after) && !/hiệu quả/iu.test(after)));
  const folded = {
    before: searchKey(text.slice(0, quantity.start)),
    after: searchKey(after),
    percent: quantity.percent,
    growth,
    money: quantity.money,
    lead: searchKey(/([^\n.:]*):[^\n.:]*$/u.exec(before)?.[1] ?? ''),
  };
  const named = indicatorOf(folded) ?? (quantity.percent ? nameShare(text, quantity, after, growth) : null);
  const aims = AIM.test(`${folded.before} ${searchKey(before)}`);
  if (quantity.operator === 'plain' && (!aims || !named)) return undefined;
  if (!named && !aims) return undefined;
  const words =
    after.replace(/\s+/g, ' ').trim().split(/[,;(]/u)[0]?.split(' ').slice(0, 8).join(' ') || 'số đã nêu';
  const indicator = named?.indicator ?? {
    name: words || local.replace(/\s+/g, ' ').trim().split(' ').slice(-6).join(' '),
    unit: quantity.percent ? '%' : quantity.money ? 'đồng' : (words.split(' ')[0] ?? ''),
    measure: null,
  };
  const basis = basisOf(text, before, context);
  const baseYear = Number(
    /so với (?:cuối |cùng kỳ )?năm\s+(\d{4})/iu.exec(text.slice(quantity.end))?.[1] ?? 0,
  );
  const percentGoal: Goal = growth
    ? {
        kind: 'growth',
        low: quantity.low,
        high: quantity.high,
        base: { year: baseYear || Number(basis.period.slice(0, 4)) - 1 },
      }
    : quantity.operator === 'at-most'
      ? { kind: 'share-at-most', high: quantity.low, of: named?.of ?? { name: words, measure: null } }
      : { kind: 'share', low: quantity.low, of: named?.of ?? { name: words, measure: null } };
  const scope = scopeOf(after);
  const near = `${before}\n${text.slice(0, quantity.start)}`;
  const national = /nguồn lực của Liên minh (?:HTX|Hợp tác xã) Việt Nam/iu.test(scope ?? '');
  const bearer: Bearer = national ? { kind: 'system' } : (bearerOf(near, after) ?? context.bearer);
  const tail = /^[^;.]*?trở (?:lên|xuống)/iu.exec(after)?.[0].length ?? 0;
  const [from, to] = [
    segment.start + window.from,
    segment.start + quantity.end + Math.max(tail, Math.min(after.length, 60)),
  ];
  const lead = local.length - local.trimStart().length;
  return {
    target: {
      indicator,
      goal: goalOf(quantity, text, local, percentGoal),
      basis,
      bearer,
      scope,
      approximate: quantity.operator === 'about',
      legalBasis: null,
    },
    quote: `${local.trim()} ${text.slice(quantity.start, quantity.end)}${after}`.trim(),
    start: from + lead,
    end: to,
    doubt: named
      ? growth && !baseYear
        ? 'không nêu năm gốc; lấy năm trước'
        : null
      : 'chưa nhận ra chỉ tiêu thống kê nào; hãy chọn',
  };
}

/** The targets of one clause; offsets are of the clause's own text. */
export function proposeTargets(clause: string, context: ProposalContext): readonly ProposedTarget[] {
  const found: ProposedTarget[] = [];
  for (const segment of segmentsOf(clause)) {
    const aimed = /phấn đấu|mục tiêu|chỉ tiêu/iu.test(segment.text);
    const before = clause.slice(0, segment.start);
    const quantities = quantitiesOf(segment.text);
    for (const [index, quantity] of quantities.entries()) {
      if (!aimed && PAST.test(segment.text.slice(0, quantity.start))) continue;
      const window = {
        from: quantities[index - 1]?.end ?? 0,
        to: quantities[index + 1]?.start ?? segment.text.length,
      };
      const proposed = propose(segment, before, quantity, window, context);
      if (proposed) found.push(proposed);
    }
  }
  return found;
}

/** The year a text is about: what "trong năm", "năm" name most, laws and bases left out; else the given one. */
export function yearOfText(text: string, fallback: number): number {
  const counts = new Map<number, number>();
  for (const { year, until } of yearsIn(text)) if (!until) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? fallback;
}
