// What do the heads of a table say about its rows and columns?
import type { Entry } from '../lexicon/entry.ts';
import { rankedName } from './clause-place.ts';
import type { DocumentContext } from './context.ts';
import type { Cell, Table } from './layout.ts';
import { entryOf, type Mark } from './marks.ts';
import type { ReaderState } from './state.ts';
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
}

function provinceOf(context: DocumentContext, mark: Mark): string | undefined {
  const province = entryOf(mark, 'province');
  return province === undefined ? undefined : rankedName(context, mark.from, province.id);
}

export function readHead(state: ReaderState, cells: readonly Cell[]): HeadMeaning {
  const { context } = state;
  let noun: Entry | undefined;
  let money: Entry | undefined;
  let measure: string | undefined;
  let breakdown: readonly [string, string] | undefined;
  let place: string | undefined;
  let words = '';
  let year: number | null = null;
  for (const cell of cells) {
    words += ` ${wordsOf(context, cell.from, cell.to)}`;
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
  const scale = /tỷ đồng|\(tỷ|tỷ đ|^ tỷ/.test(words)
    ? 1e9
    : /triệu|trđ|tr ?\. ?đ|tr đồng/.test(words)
      ? 1e6
      : /(?:nghìn|ngàn|1000) ?đồng/.test(words)
        ? 1e3
        : 1;
  return {
    noun,
    money,
    measure,
    breakdown,
    place,
    year,
    percent: /%|tỷ lệ|tỷ trọng|cơ cấu|so sánh/.test(words),
    scale,
    skip: /^ ?(?:stt|tt|số tt|số thứ tự|ghi chú|mã)(?: |$)/.test(words.trim()),
    plan: /kế hoạch|(?:^| )kh(?: |$)|chỉ tiêu năm|mục tiêu/.test(words) && !/so với|so kế|% /.test(words),
    estimate: /ước/.test(words),
    compared: /so với|so sánh/.test(words) && !/tăng|giảm/.test(words),
    change: /tăng|giảm|so với|so sánh/.test(words),
  };
}

export function isNumberCell(state: ReaderState, cell: Cell): boolean {
  const { tokens } = state.context;
  const first = tokens[cell.from];
  const size = cell.to - cell.from;
  const sign = first?.text === '-' || first?.text === '+' ? 1 : 0;
  return (
    size > 0 &&
    size <= 3 + sign &&
    tokens[cell.from + sign]?.kind === 'number' &&
    (size === 1 + sign || !tokens.slice(cell.from + sign + 1, cell.to).some((t) => t.kind === 'number'))
  );
}

/** Number of leading rows that hold column heads: those before the first row with a number beside a text. */
export function countHeadRows(state: ReaderState, table: Table): number {
  let count = 0;
  for (const row of table.rows) {
    const filled = row.filter((cell) => cell.to > cell.from);
    const numbers = filled.filter((cell) => isNumberCell(state, cell)).length;
    const years = filled.filter(
      (cell) =>
        isNumberCell(state, cell) && /^(?:19|20)\d\d$/.test(state.context.tokens[cell.from]?.text ?? ''),
    ).length;
    if (numbers > years && filled.length > numbers) break;
    if (numbers > years && numbers === filled.length && count > 0 && !isNumbering(state, filled)) break;
    count++;
    if (count >= 4) break;
  }
  return count;
}

/** A row "1 2 3 4" that numbers the columns. */
function isNumbering(state: ReaderState, cells: readonly Cell[]): boolean {
  return cells.every((cell, i) => Number(state.context.tokens[cell.from]?.text) === i + 1);
}
