// What do the cells of a table given as text say, with their row and column heads?
import { parseLiteral } from '#domain/vietnamese/number-literal.ts';
import type { Entry } from '../lexicon/entry.ts';
import type { Fact } from './fact.ts';
import type { Cell, Table } from './layout.ts';
import { entryOf } from './marks.ts';
import type { ReaderState } from './state.ts';
import { applyTime } from './time-context.ts';
import { marksIn, wordsOf } from './window.ts';

interface HeadMeaning {
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

function readHead(state: ReaderState, cells: readonly Cell[]): HeadMeaning {
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
      breakdown ??= entryOf(mark, 'kind')?.breakdown ?? entryOf(mark, 'org')?.breakdown ?? entryOf(mark, 'region')?.breakdown;
      place ??= entryOf(mark, 'region')?.subject ?? entryOf(mark, 'province')?.id;
    }
    for (let i = cell.from; i < cell.to; i++) {
      const value = Number(context.tokens[i]?.text);
      if (value >= 1900 && value <= 2100) year = value;
    }
  }
  const scale = /tỷ đồng|\(tỷ|tỷ đ|^ tỷ/.test(words) ? 1e9 : /triệu|trđ|tr ?\. ?đ|tr đồng/.test(words) ? 1e6 : /(?:nghìn|ngàn|1000) ?đồng/.test(words) ? 1e3 : 1;
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

function isNumberCell(state: ReaderState, cell: Cell): boolean {
  const { tokens } = state.context;
  const first = tokens[cell.from];
  const size = cell.to - cell.from;
  const sign = first?.text === '-' || first?.text === '+' ? 1 : 0;
  return size > 0 && size <= 3 + sign && tokens[cell.from + sign]?.kind === 'number' && (size === 1 + sign || !tokens.slice(cell.from + sign + 1, cell.to).some((t) => t.kind === 'number'));
}

/** Number of leading rows that hold column heads: those before the first row with a number beside a text. */
function countHeadRows(state: ReaderState, table: Table): number {
  let count = 0;
  for (const row of table.rows) {
    const filled = row.filter((cell) => cell.to > cell.from);
    const numbers = filled.filter((cell) => isNumberCell(state, cell)).length;
    const years = filled.filter((cell) => isNumberCell(state, cell) && /^(?:19|20)\d\d$/.test(state.context.tokens[cell.from]?.text ?? '')).length;
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

/** Read every number cell of a table as a fact. */
export function readTable(state: ReaderState, table: Table): void {
  const { context } = state;
  const heads = countHeadRows(state, table);
  const columns: HeadMeaning[] = [];
  const width = Math.max(...table.rows.map((row) => row.length));
  for (let c = 0; c < width; c++) {
    columns.push(readHead(state, table.rows.slice(0, heads).flatMap((row) => (row.length === width || row.length > c ? (row[c] === undefined ? [] : [row[c] as Cell]) : []))));
  }
  let section: HeadMeaning | null = null;
  for (const row of table.rows.slice(heads)) {
    const filled = row.filter((cell) => cell.to > cell.from);
    const texts = row.filter((cell) => cell.to > cell.from && !isNumberCell(state, cell));
    if (filled.length > 0 && filled.every((cell) => !isNumberCell(state, cell))) {
      section = readHead(state, filled);
      continue;
    }
    const label = texts.slice(0, 1);
    const rowHead = readHead(state, texts);
    const labelHead = readHead(state, label);
    row.forEach((cell, c) => {
      if (!isNumberCell(state, cell)) return;
      const column = columns[c];
      if (column === undefined || column.skip || (c === 0 && texts.length > 0)) return;
      const fact = readCell(state, cell, rowHead, labelHead, column, section, labelPlace(state, label, labelHead));
      if (fact === null) return;
      applyTime(fact, null, column.year === null ? state.document : { iso: null, year: column.year, period: null, stockDay: null });
      if (column.year !== null) fact.asOf = `${column.year}-12-31`;
      state.facts.push(fact);
    });
  }
  void context;
}

function labelPlace(state: ReaderState, label: readonly Cell[], head: HeadMeaning): string | undefined {
  if (head.place !== undefined) return head.place;
  const cell = label[0];
  if (cell === undefined || head.noun !== undefined || head.money !== undefined || head.breakdown !== undefined) return undefined;
  const words = state.context.tokens.slice(cell.from, cell.to);
  const capital = words.filter((word) => word.kind === 'word' && word.text !== word.text.toLowerCase()).length;
  return capital >= 2 && words.length <= 6 ? words.map((word) => word.text).join(' ') : undefined;
}

function readCell(
  state: ReaderState,
  cell: Cell,
  row: HeadMeaning,
  label: HeadMeaning,
  column: HeadMeaning,
  section: HeadMeaning | null,
  place: string | undefined,
): Fact | null {
  const { context } = state;
  const signed = context.tokens[cell.from]?.kind === 'mark';
  const at = cell.from + (signed ? 1 : 0);
  const text = context.tokens[at]?.text ?? '';
  const withPercent = wordsOf(context, at + 1, cell.to).includes('%');
  const noun = row.noun ?? column.noun ?? section?.noun;
  const money = row.money ?? column.money ?? section?.money;
  if (noun === undefined && money === undefined) return null;
  const percent = withPercent || (column.percent && !row.percent ? true : row.percent && !/^\d{1,3}(?:\.\d{3})+$/.test(text) && money === undefined) ;
  const isMoney = money !== undefined && (row.money !== undefined || (column.money !== undefined && row.noun?.category !== 'noun'));
  const scale = isMoney && !percent ? Math.max(row.scale, column.scale, section?.scale ?? 1) : 1;
  const printed = parseLiteral(text, { percent, scaled: scale > 1 });
  if (printed === null) return null;
  const subject = isMoney ? money : noun;
  if (subject === undefined || (isMoney && scale === 1 && printed.value < 1000 && !percent)) return null;
  const breakdown = label.breakdown ?? column.breakdown ?? section?.breakdown;
  const unit = percent ? 'percent' : isMoney ? 'dong' : (subject.unit ?? 'don_vi');
  const quantity: Fact['quantity'] = {
    from: at,
    to: cell.to,
    numberFrom: at,
    kind: percent ? 'percent' : isMoney ? 'money' : 'count',
    value: Number((printed.value * scale).toPrecision(15)),
    step: printed.step * scale,
    scaled: scale > 1,
    inWords: false,
  };
  return {
    quantity,
    sentence: -1,
    block: -1,
    from: at,
    to: cell.to,
    value: quantity.value,
    step: quantity.step,
    unit,
    subject: subject.subject ?? '',
    measure: row.measure ?? column.measure ?? section?.measure ?? subject.measure ?? 'total',
    measureSource: 'left',
    status: column.plan ? 'plan' : column.estimate ? 'estimate' : 'actual',
    relation: percent ? (column.plan || /kế hoạch|kh/.test(wordsOf(context, 0, 0)) ? 'percent_of_plan' : column.change ? (column.compared ? 'none' : 'increase_vs') : 'share_of') : 'none',
    role: 'plain',
    breakdown: breakdown === undefined ? null : { [breakdown[0]]: breakdown[1] },
    rest: false,
    heading: false,
    depth: 0,
    mention: false,
    ...(place !== undefined ? { place } : state.documentPlace === null ? {} : { place: state.documentPlace }),
  };
}
