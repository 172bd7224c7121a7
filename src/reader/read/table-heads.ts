// What do the heads of a table say about its rows and columns?
import type { Entry } from '../lexicon/entry.ts';
import { rankedName } from './clause-place.ts';
import type { DocumentContext } from './context.ts';
import type { Cell } from './layout.ts';
import { entryOf, type Mark } from './marks.ts';
import { readPer } from './per.ts';
import type { ReaderState } from './state.ts';
import { tellsChange } from './table-lines.ts';
import { marksIn, wordsOf } from './window.ts';

export interface HeadMeaning {
  readonly noun?: Entry | undefined;
  readonly money?: Entry | undefined;
  readonly measure?: string | undefined;
  readonly breakdown?: readonly [string, string] | undefined;
  readonly place?: string | undefined;
  readonly percent: boolean;
  readonly scale: number;
  readonly skip: boolean;
  readonly plan: boolean;
  readonly estimate: boolean;
  readonly year: number | null;
  readonly change: boolean;
  readonly compared: boolean;
  /** It says outright that its figures are money: "(triệu đồng)", "đồng". */
  readonly priced: boolean;
  /** "/HTX", "/người/tháng": of what an amount is told. */
  readonly per?: string | undefined;
}

function provinceOf(context: DocumentContext, mark: Mark): string | undefined {
  const province = entryOf(mark, 'province');
  return province === undefined ? undefined : rankedName(context, mark.from, province.id);
}

/** Heads of columns whose numbers are no statistics: running numbers, codes, telephones, days. */
const NO_FIGURES =
  /^(?:stt|tt|số tt|số thứ tự|ghi chú|mã|mã số|(?:số )?(?:điện thoại|đt)|ngày|năm (?:thành lập|sinh|đăng ký)|số (?:hiệu|quyết định|văn bản|đkkd|giấy)|xếp hạng|hạng|thứ hạng|thứ tự|biểu số|phụ lục|căn cứ|mst)(?: |$)/;

/** The whole of a cell, or of its brackets. */
const DONG = /^(?:vnđ|vnd|đồng)$|\( ?(?:vnđ|vnd|đồng|đ) ?[)/]/;

/** "Bình quân một hộ (tấn)": what stands in the brackets is counted. */
function meanNoun(context: DocumentContext, cell: Cell): Entry | undefined {
  let open = cell.to;
  while (open > cell.from && context.tokens[open]?.text !== '(') open--;
  if (open === cell.from) return undefined;
  const [mark] = marksIn(context, open, cell.to);
  return entryOf(mark, 'org') ?? entryOf(mark, 'noun');
}

/** What the cells that head a row or a column say, together. */
export function readHead(state: ReaderState, cells: readonly Cell[]): HeadMeaning {
  const { context } = state;
  let noun: Entry | undefined;
  let money: Entry | undefined;
  let measure: string | undefined;
  let breakdown: readonly [string, string] | undefined;
  let place: string | undefined;
  let words = '';
  let year: number | null = null;
  let per: string | undefined;
  let dong = false;
  for (const cell of cells) {
    const own = wordsOf(context, cell.from, cell.to);
    words += ` ${own}`;
    dong ||= DONG.test(own);
    if (/bình quân|(?:^| )bq(?: |$)/.test(own)) noun ??= meanNoun(context, cell);
    for (const mark of marksIn(context, cell.from, cell.to)) {
      noun ??= entryOf(mark, 'org') ?? entryOf(mark, 'noun');
      money ??= entryOf(mark, 'money');
      measure ??= entryOf(mark, 'measure')?.id;
      breakdown ??=
        entryOf(mark, 'kind')?.breakdown ??
        entryOf(mark, 'org')?.breakdown ??
        entryOf(mark, 'region')?.breakdown;
      place ??= entryOf(mark, 'region')?.subject ?? provinceOf(context, mark);
    }
    for (let i = cell.from; i < cell.to; i++) {
      const value = Number(context.tokens[i]?.text);
      if (value >= 1900 && value <= 2100) year = value;
      if (context.tokens[i]?.text === '/' && i > cell.from) per ??= readPer(context.tokens, i)?.per;
    }
  }
  // "Số lượt HTX vay": borrowers are counted, no loan is told.
  if (
    /^(?:htx|tht)$/.test(noun?.unit ?? '') &&
    /^ ?số (?:lượt )?(?:htx|hợp tác xã|tht|tổ hợp tác)/.test(words)
  ) {
    if (money?.measure === 'loans_disbursed') measure = 'borrowers';
    money = undefined;
  }
  const scale = /tỷ đ|\( ?tỷ(?! (?:lệ|trọng|suất))|^ ?tỷ(?! (?:lệ|trọng|suất))/.test(words)
    ? 1e9
    : /triệu (?:đồng|đ|vnđ)(?: |$)|\( ?triệu|^ ?triệu ?$|trđ|tr ?\. ?đ|tr đồng/.test(words)
      ? 1e6
      : /(?:nghìn|ngàn|1\.?000) ?(?:đồng|đ(?: |$))/.test(words)
        ? 1e3
        : 1;
  return {
    noun,
    money,
    measure,
    breakdown,
    place,
    year,
    percent: /%|tỷ lệ|tỷ trọng|cơ cấu|so sánh/.test(words) && !/\+ ?\/ ?-|tuyệt đối|chênh lệch/.test(words),
    scale,
    skip: NO_FIGURES.test(words.trim()),
    plan: /kế hoạch|(?:^| )kh(?: |$)|chỉ tiêu năm|mục tiêu/.test(words) && !/so với|so kế|% /.test(words),
    estimate: /ước/.test(words),
    priced: scale > 1 || dong,
    per,
    compared: /so với|so sánh/.test(words) && !/tăng|giảm/.test(words),
    change: tellsChange(words),
  };
}
