// What does one cell of a table state, given the heads of its row and column?
import { parseLiteral } from '#domain/vietnamese/number-literal.ts';
import type { Relation } from '../claim.ts';
import type { Entry } from '../lexicon/entry.ts';
import { subjectOfMoney } from './amounts.ts';
import type { Fact } from './fact.ts';
import type { Cell } from './layout.ts';
import type { ReaderState } from './state.ts';
import type { CellFigure } from './table-figures.ts';
import type { HeadMeaning } from './table-heads.ts';
import { wordsOf } from './window.ts';

const PLACE_UNITS = /^(?:huyen|xa|tinh|thon|dia_phuong)$/;

/** What heads a cell. */
export interface CellHeads {
  /** The whole row's words, and its name alone. */
  readonly row: HeadMeaning;
  readonly label: HeadMeaning;
  readonly column: HeadMeaning;
  readonly section: HeadMeaning | null;
  readonly place: string | undefined;
  /** What to call the thing counted where no head names anything known. */
  readonly called: string;
  /** The row counts things, whatever the title says of money: "Số HTX", a unit of its own. */
  readonly counts: boolean;
  /** A column of changes whose figures have decimals tells percentages. */
  readonly rates: boolean;
}

/** A cell's fact; `unknown` when no head names anything the reader knows: kept only where it is added up or compared. */
export interface CellFact {
  readonly fact: Fact;
  readonly unknown: boolean;
}

interface Counted {
  readonly entry: Entry;
  readonly money: boolean;
  readonly scale: number;
  readonly known: boolean;
}

/** Whether a cell holds money: its column or row says so, or the title does of a row that counts nothing. */
function isPriced({ row, column, section, counts }: CellHeads): boolean {
  if (column.priced || row.priced) return true;
  const things =
    column.noun !== undefined && column.money === undefined && !PLACE_UNITS.test(column.noun.unit ?? '');
  return (section?.scale ?? 1) > 1 && !counts && !things;
}

/** The thing counted or the amount: of the row, else of the column, else of the title. */
function countedBy(heads: CellHeads): Counted {
  const { row, column, section, called } = heads;
  // "Huyện A | 25 | 1.250": the row names a place, the columns say what is counted there.
  const counts = column.noun ?? column.money ?? section?.noun ?? section?.money;
  const own = counts !== undefined && PLACE_UNITS.test(row.noun?.unit ?? '') ? undefined : row.noun;
  // "Quỹ tín dụng nhân dân | … | 31.350" under "Thành viên": whose members they are, not what is counted.
  const people =
    column.noun !== undefined && column.noun.category !== 'org' && !PLACE_UNITS.test(column.noun.unit ?? '');
  const noun = people ? column.noun : (own ?? column.noun ?? section?.noun);
  const money = row.money ?? column.money ?? section?.money;
  const isMoney =
    money !== undefined &&
    (row.money !== undefined || (column.money !== undefined && own?.category !== 'noun'));
  const scale = Math.max(row.scale, column.scale, section?.scale ?? 1);
  if (isMoney || (money !== undefined && noun === undefined))
    return { entry: money, money: true, scale, known: true };
  // "Số tiền (triệu đồng)", "Đơn vị tính: triệu đồng": an amount of what the heads call it.
  if (isPriced(heads)) return { entry: money ?? amount(called), money: true, scale, known: true };
  if (noun !== undefined) return { entry: noun, money: false, scale: 1, known: true };
  return {
    entry: { category: 'noun', id: 'count', unit: 'don_vi', subject: called, measure: 'count' },
    money: false,
    scale: 1,
    known: false,
  };
}

function amount(called: string): Entry {
  return { category: 'money', id: 'amount', unit: 'dong', subject: called, measure: 'amount' };
}

function isPercent(heads: CellHeads, words: string, text: string, money: boolean): boolean {
  const { row, column, rates } = heads;
  if (words.includes('%') || rates) return true;
  if (column.percent && !row.percent) return true;
  return row.percent && !/^\d{1,3}(?:\.\d{3})+$/.test(text) && !money;
}

function relationOf({ column, row }: CellHeads, percent: boolean, figure: CellFigure): Relation {
  const falls = figure.negative ? 'decrease_vs' : 'increase_vs';
  if (percent && column.plan) return 'percent_of_plan';
  if (column.change) return column.compared ? 'none' : falls;
  if (row.change && percent) return row.compared ? 'none' : falls;
  return percent ? 'share_of' : 'none';
}

/** Read one figure of a table under its heads; null when it cannot be read. */
export function readCell(
  state: ReaderState,
  cell: Cell,
  figure: CellFigure,
  heads: CellHeads,
): CellFact | null {
  const { context } = state;
  const { row, label, column, section, place } = heads;
  const text = context.tokens[figure.at]?.text ?? '';
  const { entry, money, known, ...counted } = countedBy(heads);
  const percent = isPercent(heads, wordsOf(context, figure.at + 1, cell.to), text, row.money !== undefined);
  const scale = money && !percent ? counted.scale : 1;
  const printed = parseLiteral(text, { percent, scaled: scale > 1 });
  if (printed === null) return null;
  if (money && scale === 1 && printed.value < 1000 && !percent) return null;
  const unit = percent ? 'percent' : money ? 'dong' : (entry.unit ?? 'don_vi');
  const per = percent ? undefined : (column.per ?? row.per);
  const breakdown = label.breakdown ?? column.breakdown ?? row.breakdown ?? section?.breakdown;
  const quantity: Fact['quantity'] = {
    from: figure.at,
    to: cell.to,
    numberFrom: figure.at,
    kind: percent ? 'percent' : money ? 'money' : 'count',
    value: Number((printed.value * scale).toPrecision(15)),
    step: printed.step * scale,
    scaled: scale > 1,
    inWords: false,
    ...(per === undefined ? {} : { per }),
  };
  const fact: Fact = {
    quantity,
    sentence: -1,
    block: -1,
    from: figure.at,
    to: cell.to,
    value: quantity.value,
    step: quantity.step,
    unit,
    subject: money ? subjectOfMoney(state, entry.subject ?? '', entry.measure ?? '') : (entry.subject ?? ''),
    // "Tổng cộng" names the row; what is added up is said by the column.
    measure:
      (row.measure === 'total' ? undefined : row.measure) ??
      column.measure ??
      section?.measure ??
      entry.measure ??
      'total',
    measureSource: 'left',
    status: column.plan || row.plan ? 'plan' : column.estimate ? 'estimate' : 'actual',
    relation: relationOf(heads, percent, figure),
    role: 'plain',
    breakdown: breakdown === undefined ? null : { [breakdown[0]]: breakdown[1] },
    rest: false,
    heading: false,
    depth: 0,
    mention: false,
    ...(per === undefined ? {} : { per }),
    ...(place !== undefined ? { place } : state.documentPlace === null ? {} : { place: state.documentPlace }),
  };
  return { fact, unknown: !known };
}
