// Which place heads the clause a number stands in ("vùng Tây Nguyên có …; tỉnh Gia Lai thành lập …")?
import { isCapitalised } from '../token.ts';
import type { DocumentContext } from './context.ts';
import { entryOf } from './marks.ts';
import { type Window, wordsOf } from './window.ts';

interface ClausePlace {
  readonly name: string;
  readonly breakdown?: readonly [string, string];
}

const LEAD =
  /^(?:riêng|tại|ở|còn|như|theo|đó|tỉnh|thành|phố|tp|huyện|thị|xã|quận|khu|vực|đến|tiếp|là|và|cụ|thể|với|trong|sau|-|:|,|\.|”|"|\+)$/;
/** Offices and organisations named after a place are not the place: "Bình Thuận xây dựng kế hoạch" is. */
const RANK = /^(?:huyện|quận|phường)$/;

/** Start of the clause: after the last semicolon or colon or the sentence's start, at most 60 words back. */
function clauseStart(context: DocumentContext, at: number, floor: number): number {
  for (let i = at; i > Math.max(floor, at - 60); i--)
    if (/^[;:]$/.test(context.tokens[i - 1]?.text ?? '')) return i;
  return floor;
}

/** The region or province (or named district) that opens the clause of token `at`; null when none does. */
export function placeOfClause(context: DocumentContext, at: number, floor: number): ClausePlace | null {
  const from = clauseStart(context, at, floor);
  for (let i = from; i < Math.min(at, from + 6); i++) {
    const mark = context.markAt.get(i);
    const region = entryOf(mark, 'region');
    if (region !== undefined)
      return {
        name: region.subject ?? region.id,
        ...(region.breakdown === undefined ? {} : { breakdown: region.breakdown }),
      };
    const province = entryOf(mark, 'province');
    if (province !== undefined) return from === floor ? null : { name: rankedName(context, i, province.id) };
    const token = context.tokens[i];
    if (
      RANK.test(token?.key ?? '') &&
      isCapitalised(context.tokens[i + 1]) &&
      isCapitalised(context.tokens[i + 2])
    )
      return { name: `${context.tokens[i + 1]?.text} ${context.tokens[i + 2]?.text}` };
    if (i === from && from > floor) {
      const listed = listedPlace(context, i);
      if (listed !== null) return { name: listed };
    }
    if (!LEAD.test(token?.key ?? '')) return null;
  }
  return null;
}

/** "Hương Thủy lãi trên 3,8 tỷ đồng; Phú Vang lãi trên 3,2 tỷ đồng": a name alone that opens the next item of a list. */
function listedPlace(context: DocumentContext, from: number): string | null {
  let to = from;
  while (to < from + 4 && isCapitalised(context.tokens[to]) && context.markAt.get(to) === undefined) to++;
  const next = context.tokens[to]?.key ?? '';
  if (to - from < 2 || to - from > 3 || !/^(?:lãi|có|đạt|thu|với|doanh)$/.test(next)) return null;
  return context.tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
}

/** Cities that are provinces of their own. */
export const CITIES: ReadonlySet<string> = new Set([
  'Hà Nội',
  'Hồ Chí Minh',
  'Hải Phòng',
  'Đà Nẵng',
  'Cần Thơ',
  'Huế',
]);

/** A province with its rank when the text writes one: TP Vĩnh Long, TP Hồ Chí Minh. */
export function rankedName(context: DocumentContext, from: number, id: string): string {
  const before = context.tokens[from - 1]?.key ?? '';
  const dotted = before === '.' ? (context.tokens[from - 2]?.key ?? '') : before;
  if (id === 'Hồ Chí Minh') return `TP ${id}`;
  return (dotted === 'tp' || dotted === 'phố') && !CITIES.has(id) ? `TP ${id}` : id;
}

const WHOLE =
  /(?:^| )(cả nước|toàn quốc|toàn tỉnh|cả tỉnh|toàn thành phố|toàn huyện|trên địa bàn tỉnh)(?: |$)/g;

/** "…; tỉnh Yên Bái 57 HTX, nâng tổng số HTX toàn tỉnh lên 1.400": the whole is named again right before the number. */
export function wholePlace(
  context: DocumentContext,
  w: Window,
  documentPlace: string | null,
): ClausePlace | null {
  const words = wordsOf(context, Math.max(w.leftFrom, w.q.from - 9), w.q.from);
  const said = [...words.matchAll(WHOLE)].pop()?.[1];
  if (said === undefined || /nhất (?:cả nước|toàn quốc)|so với (?:cả nước|toàn)/.test(words)) return null;
  if (said === 'cả nước' || said === 'toàn quốc') return { name: 'cả nước' };
  return documentPlace === null ? null : { name: documentPlace };
}
