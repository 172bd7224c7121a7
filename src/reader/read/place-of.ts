// Which place does a fact speak of?
import { isCapitalised } from '../token.ts';
import { CITIES, rankedName } from './clause-place.ts';
import type { DocumentContext } from './context.ts';
import { findDistrict, mostNamedCommune, speaksOfDistrict } from './districts.ts';
import { entryOf } from './marks.ts';
import { type Window, wordsOf } from './window.ts';

const SKIPPED = new Set(['có', 'là', 'đạt', 'được', 'gần', 'hơn', 'trên', 'khoảng', 'nhiều', 'nhất', 'còn']);
const NOT_NAMES = new Set(
  'trong toàn cả các hiện đến năm tính tổng thành doanh vốn lợi thu số có quý tháng ngày theo từ nhóm bình tại giải'.split(
    ' ',
  ),
);

interface PlaceHit {
  readonly name: string;
  readonly breakdown?: readonly [string, string];
  /** First token of the name. */
  readonly from: number;
}

/** A region, province or capitalised name right before the number: "Tây Bắc 140 HTX", "Lạc Thủy 58 HTX". */
export function placeBefore(context: DocumentContext, w: Window): PlaceHit | null {
  let i = w.q.from;
  // "là huyện Phù Ninh với 20 HTX": only a place named as one is followed by "với".
  const withIt = context.tokens[i - 1]?.key === 'với';
  if (withIt) i--;
  for (let n = 0; n < 4; n++) {
    const token = context.tokens[i - 1];
    if (token === undefined || i <= w.leftFrom) break;
    if (
      token.text === ':' ||
      (token.kind === 'word' && SKIPPED.has(token.key) && !isCapitalised(token)) ||
      token.text === '('
    )
      i--;
    else break;
  }
  if (context.tokens[i - 1]?.text === ',' && isListedPlace(context, i - 1, w.leftFrom)) i--;
  const mark = withIt ? undefined : context.markBefore.get(i);
  if (mark !== undefined && mark.from >= w.leftFrom) {
    const region = entryOf(mark, 'region');
    if (region !== undefined)
      return {
        name: region.subject ?? region.id,
        from: mark.from,
        ...(region.breakdown === undefined ? {} : { breakdown: region.breakdown }),
      };
    const province = entryOf(mark, 'province');
    if (province !== undefined) {
      return { name: rankedName(context, mark.from, province.id), from: mark.from };
    }
  }
  let from = i;
  while (from > w.leftFrom && isCapitalised(context.tokens[from - 1]) && i - from < 5) {
    const at = context.markBefore.get(from);
    // "Con Cuông 1 HTX": a common word that begins a name.
    const named =
      at !== undefined &&
      at.from === from - 1 &&
      from < i &&
      !/^(?:huyện|xã|tỉnh|thôn|phường|quận|vùng|nước)$/.test(context.tokens[at.from]?.key ?? '');
    if (
      at !== undefined &&
      !(named && entryOf(at, 'noun') !== undefined) &&
      (entryOf(at, 'org') ?? entryOf(at, 'body') ?? entryOf(at, 'noun') ?? entryOf(at, 'kind')) !== undefined
    )
      break;
    from--;
  }
  if (i - from >= 1 && NOT_NAMES.has(context.tokens[from]?.key ?? '')) from++;
  // "toàn T.X Phổ Yên": the end of a rank written short.
  if (context.tokens[from]?.key === 'x' && context.tokens[from - 1]?.text === '.') from++;
  if (i - from < 2) return null;
  const words: string[] = [];
  for (let k = from; k < i; k++) words.push(context.tokens[k]?.text ?? '');
  // A headline in capitals ("TOÀN TỈNH CÓ 931 …") names nothing by its capitals.
  if (words.every((word) => word === word.toUpperCase())) return null;
  const before = context.tokens[from - 1]?.key ?? '';
  if (withIt && !/^(?:huyện|quận|xã|phường)$/.test(before)) return null;
  const prefix =
    before === 'phố'
      ? 'TP'
      : before === 'xã' && context.tokens[from - 2]?.key === 'thị'
        ? 'thị xã'
        : undefined;
  const org = entryOf(context.markBefore.get(from), 'org');
  const name = words.join(' ');
  if (name === 'Việt Nam') return null;
  return {
    name: prefix !== undefined ? `${prefix} ${name}` : org !== undefined ? `${org.subject} ${name}` : name,
    from,
  };
}

/** "Vùng Đông Bắc, 213 HTX (25,26%); Tây Bắc, 159 HTX": a place alone between the marks of a list. */
function isListedPlace(context: DocumentContext, comma: number, floor: number): boolean {
  const mark = context.markBefore.get(comma);
  if (mark === undefined || mark.from < floor) return false;
  if ((entryOf(mark, 'region') ?? entryOf(mark, 'province')) === undefined) return false;
  const before = context.tokens[mark.from - 1];
  return before === undefined || before.kind === 'break' || /^[;,.:)(-]$/.test(before.text);
}

/** "Mỗi xã một sản phẩm", "Mỗi xã, phường một sản phẩm": the name of a programme, no place. */
function isProgramme(context: DocumentContext, at: number): boolean {
  return /^mỗi [^.;:()]{0,24}một (?:sản phẩm|đặc sản)/.test(wordsOf(context, at, at + 9));
}

/** "thấp nhất cả nước với", "một trong những tỉnh có số HTX lớn của cả nước": what a place is measured against, not where. */
function isRanking(context: DocumentContext, at: number): boolean {
  const before = wordsOf(context, Math.max(0, at - 14), at);
  return /(?:^| )(?:nhất|đứng đầu|dẫn đầu|thứ (?:nhì|hai|ba|tư|năm|\d+)|top \d+)(?: trong| của| trên| ở)?$|một trong (?:những|các|số|\d+)[^,;.:]* (?:của|trong)$/.test(
    before,
  );
}

/** Place named by the sentence: "cả nước", "toàn tỉnh", "mỗi quận, huyện", a province. */
export function placeOfSentence(
  context: DocumentContext,
  from: number,
  to: number,
  documentPlace: string | null,
): string | null {
  for (let i = from; i < to; i++) {
    const token = context.tokens[i];
    const next = context.tokens[i + 1]?.key;
    if (isRanking(context, i)) continue;
    if (token?.key === 'cả' && next === 'nước') return 'cả nước';
    if (token?.key === 'toàn' && next === 'quốc') return 'cả nước';
    if (token?.key === 'toàn' && (next === 'tỉnh' || next === 'thành' || next === 'huyện'))
      return documentPlace;
    if (
      token?.key === 'mỗi' &&
      !isProgramme(context, i) &&
      (next === 'tỉnh' || next === 'quận' || next === 'huyện' || next === 'xã')
    ) {
      return next === 'tỉnh' ? 'mỗi tỉnh, thành phố' : next === 'xã' ? 'mỗi xã' : 'mỗi quận, huyện';
    }
    const province = entryOf(context.markAt.get(i), 'province');
    if (province !== undefined && !isLetterhead(context, context.markAt.get(i)?.to ?? i))
      return rankedName(context, i, province.id);
  }
  return null;
}

/** Place of issue in a letterhead: "Hà Nội, ngày 30 tháng 01". */
function isLetterhead(context: DocumentContext, to: number): boolean {
  return context.tokens[to]?.text === ',' && context.tokens[to + 1]?.key === 'ngày';
}

function speaksOfProvince(context: DocumentContext): boolean {
  return context.tokens.some(
    (token, i) =>
      (token.key === 'tỉnh' && /^(?:toàn|cả)$/.test(context.tokens[i - 1]?.key ?? '')) ||
      (token.key === 'tỉnh' && entryOf(context.markAt.get(i + 1), 'province') !== undefined),
  );
}

/** "Yên Bái, ngày 15 tháng 12": where a text that names no province was written; the capital is where the country writes. */
function writtenAt(context: DocumentContext): string | null {
  for (const mark of context.marks) {
    const province = entryOf(mark, 'province');
    if (province !== undefined && province.id !== 'Hà Nội') return province.id;
  }
  return null;
}

/** The place the document is about: the province it names first and most, the nation, or a district. */
export function findDocumentPlace(context: DocumentContext): string | null {
  const votes = new Map<string, number>();
  const ofProvince = speaksOfProvince(context);
  let nation = 0;
  for (const mark of context.marks) {
    const province = entryOf(mark, 'province');
    if (province === undefined || isLetterhead(context, mark.to)) continue;
    const ranked = rankedName(context, mark.from, province.id);
    // "TP Lạng Sơn" is a town of the province a text on "toàn tỉnh" tells of.
    const name = ofProvince && !CITIES.has(province.id) ? province.id : ranked;
    const head = (context.tokens[mark.from]?.start ?? 0) < 600 ? 2 : 1;
    votes.set(name, (votes.get(name) ?? 0) + head);
  }
  for (let i = 0; i + 1 < context.tokens.length; i++) {
    if (context.tokens[i]?.key === 'cả' && context.tokens[i + 1]?.key === 'nước') nation += 2;
  }
  let best: string | null = null;
  let most = 0;
  let second = 0;
  for (const [name, count] of votes) {
    if (count > most) {
      second = most;
      best = name;
      most = count;
    } else second = Math.max(second, count);
  }
  // Many provinces named alike: a text on the country.
  if (nation > most || (votes.size >= 6 && most <= second + 1)) return 'cả nước';
  // A text on a province it never names is not about a commune it happens to name.
  const district = findDistrict(context);
  if (district !== null && speaksOfDistrict(context)) return district;
  return best ?? writtenAt(context) ?? (ofProvince ? null : (district ?? mostNamedCommune(context)));
}
