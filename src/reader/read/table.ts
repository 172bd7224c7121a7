// What do the cells of a table given as text say, with their row and column heads?
import { parseLiteral } from '#domain/vietnamese/number-literal.ts';
import type { Entry } from '../lexicon/entry.ts';
import { isCapitalised } from '../token.ts';
import { subjectOfMoney } from './amounts.ts';
import type { Fact } from './fact.ts';
import type { Cell, Table } from './layout.ts';
import { entryOf } from './marks.ts';
import type { TimeMark } from './periods.ts';
import type { ReaderState } from './state.ts';
import { countHeadRows, type HeadMeaning, isNumberCell, readHead } from './table-heads.ts';
import { addRatios, addRowShares, addShares } from './table-ratios.ts';
import { addStates, addTotals, type BodyRow, isNestedRow, isTotalRow } from './table-totals.ts';
import { applyTime } from './time-context.ts';
import { marksIn, wordsOf } from './window.ts';

const PLACE_UNITS = /^(?:huyen|xa|tinh|thon|dia_phuong)$/;

/** Read every number cell of a table as a fact. */
export function readTable(state: ReaderState, table: Table): void {
  const heads = countHeadRows(state, table);
  const columns: HeadMeaning[] = [];
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let c = 0; c < width; c++) {
    columns.push(
      readHead(
        state,
        table.rows.slice(0, heads).flatMap((row) => row.slice(c, c + 1)),
      ),
    );
  }
  // "HTX nông nghiệp | Tỷ trọng": the share is of what the column before it counts.
  columns.forEach((column, c) => {
    const before = columns[c - 1];
    if (column.percent && column.noun === undefined && column.money === undefined && before !== undefined)
      columns[c] = {
        ...column,
        noun: before.noun,
        money: before.money,
        breakdown: column.breakdown ?? before.breakdown,
      };
  });
  // "Tổng số HTX | Thành lập mới": a column that names only what happened counts what the others count.
  const counted = columns.find((column) => column.noun?.category === 'org')?.noun;
  columns.forEach((column, c) => {
    const bare = column.noun === undefined && column.money === undefined && !column.percent;
    if (counted !== undefined && bare && column.measure !== undefined)
      columns[c] = { ...column, noun: counted };
  });
  const day = dayOfCaption(state, table);
  let section: HeadMeaning | null = captionOf(state, table);
  const body: BodyRow[] = [];
  let over: HeadMeaning | undefined;
  const summed = summedUnder(state, table.rows.slice(heads));
  for (const row of table.rows.slice(heads)) {
    const filled = row.filter((cell) => cell.to > cell.from);
    const texts = row.filter((cell) => cell.to > cell.from && !isNumberCell(state, cell));
    if (filled.length > 0 && filled.every((cell) => !isNumberCell(state, cell))) {
      section = readHead(state, filled);
      continue;
    }
    const label = texts.slice(0, 1);
    const owed = summed.get(row);
    const own = { ...readHead(state, texts), percent: isOfPercent(state, texts) };
    // "Tổng số HTX", then "- Thành lập mới": what a row does, of what the row over it counts.
    const nested = isNestedRow(state, row);
    const unnamed = own.noun === undefined && own.money === undefined;
    const follows = unnamed && (own.measure !== undefined || nested || own.percent);
    const noun = follows && !columns.some((column) => column.noun ?? column.money) ? over?.noun : own.noun;
    if (!follows) over = own.noun?.category === 'org' ? own : undefined;
    const breakdown = follows ? (own.breakdown ?? over?.breakdown) : own.breakdown;
    const rowHead =
      owed === undefined ? { ...own, noun, breakdown } : { ...own, noun: undefined, money: owed };
    const labelHead = readHead(state, label);
    const bodyRow: BodyRow = {
      total: isTotalRow(state, label),
      nested,
      cells: new Map(),
    };
    body.push(bodyRow);
    row.forEach((cell, c) => {
      if (!isNumberCell(state, cell)) return;
      const column = columns[c];
      if (column === undefined || column.skip || (c === 0 && texts.length > 0)) return;
      const fact = readCell(
        state,
        cell,
        rowHead,
        labelHead,
        column,
        section,
        labelPlace(state, label, labelHead),
      );
      if (fact === null) return;
      applyTime(
        fact,
        column.year === null && !/^(?:new|dissolved|stopped)$/.test(fact.measure) ? day : null,
        column.year === null
          ? state.document
          : { iso: null, year: column.year, period: null, stockDay: null },
      );
      if (column.year !== null) fact.asOf = `${column.year}-12-31`;
      state.facts.push(fact);
      bodyRow.cells.set(c, fact);
    });
  }
  addTotals(state, body);
  addStates(state, body);
  addShares(body);
  addRowShares(body);
  addRatios(body, (column) => columns[column]?.change === true);
}

/** Whether the name of a row or its unit speaks of percent; a remark at its end ("vượt 18%") does not. */
function isOfPercent(state: ReaderState, texts: readonly Cell[]): boolean {
  const [label, ...others] = texts;
  const unit = others.some((cell) => /^\(? ?% ?\)?$/.test(wordsOf(state.context, cell.from, cell.to)));
  return unit || (label !== undefined && readHead(state, [label]).percent);
}

/** "Bơm tưới | 1.620", "Vật tư | 2.740", "Tổng doanh thu | 4.360": rows that name no amount are of what the total under them adds up. */
function summedUnder(state: ReaderState, rows: readonly (readonly Cell[])[]): Map<readonly Cell[], Entry> {
  const found = new Map<readonly Cell[], Entry>();
  let total: Entry | undefined;
  for (const row of rows.toReversed()) {
    const [label] = row.filter((cell) => cell.to > cell.from && !isNumberCell(state, cell));
    if (label === undefined) continue;
    const { money, noun } = readHead(state, [label]);
    if (money !== undefined && isTotalRow(state, [label])) total = money;
    else if (money !== undefined || noun?.category === 'org') total = undefined;
    else if (total !== undefined) found.set(row, total);
  }
  return found;
}

/** "(đến 30/6/2024)" in the title over a table: the day its figures are of. */
function dayOfCaption(state: ReaderState, table: Table): TimeMark | null {
  const first = table.rows[0]?.[0];
  if (first === undefined) return null;
  const { times } = state.context;
  for (let i = times.length - 1; i >= 0; i--) {
    const time = times[i];
    if (time === undefined || time.from >= first.from) continue;
    if (time.from < first.from - 60) return null;
    if (time.kind === 'asOf' && time.iso?.length === 10 && /^(?:tính )?(?:đến|tới)/.test(time.text))
      return time;
  }
  return null;
}

/** "Số lượng HTX theo lĩnh vực" over a table: what its numbers count when no head says it. */
function captionOf(state: ReaderState, table: Table): HeadMeaning | null {
  const first = table.rows[0]?.[0];
  if (first === undefined) return null;
  let from = first.from;
  while (from > Math.max(0, first.from - 30) && state.context.tokens[from - 1]?.text !== '.') from--;
  const head = readHead(state, [{ from, to: first.from }]);
  const { scale } = head;
  const counted = wordsOf(state.context, from, first.from);
  const unit = /đơn vị(?: tính)? : (?:htx|hợp tác xã|tht|tổ hợp tác)(?: |$)/.test(counted);
  const priced = scale > 1 && /đơn vị(?: tính)? :|đvt|\( ?(?:tỷ|triệu)/.test(counted);
  const none = {
    money: undefined,
    measure: undefined,
    breakdown: undefined,
    percent: false,
    plan: false,
    year: null,
  };
  if (unit) {
    const org = marksIn(state.context, from, first.from)
      .map((mark) => entryOf(mark, 'org'))
      .find((entry) => entry !== undefined);
    return { ...head, ...none, noun: org ?? head.noun, scale: 1 };
  }
  if (priced && head.noun?.category !== 'org') return { ...head, ...none, noun: undefined, scale };
  const count = /(?:^| )(?:số|số lượng|tổng hợp|tình hình phát triển) (?:các )?(?:htx|hợp tác|tht|tổ hợp)/;
  if (head.noun?.category !== 'org' || !count.test(counted))
    return priced ? { ...head, ...none, noun: undefined, scale } : null;
  return { ...head, ...none };
}

/** "Huyện Nho Quan": the name after the rank heads the row. */
function rankedLabel(state: ReaderState, cell: Cell): string | undefined {
  const words = state.context.tokens.slice(cell.from, cell.to);
  const rank = wordsOf(state.context, cell.from, Math.min(cell.to, cell.from + 2));
  const skip = /^(?:huyện|xã|phường|quận)(?: |$)/.test(rank)
    ? 1
    : /^(?:thị xã|thị trấn|thành phố)/.test(rank)
      ? 2
      : 0;
  const name = words.slice(skip);
  if (skip === 0 || name.length < 2 || name.length > 5 || !name.every((word) => isCapitalised(word)))
    return undefined;
  const said = name.map((word) => word.text).join(' ');
  return rank.startsWith('thành phố') ? `TP ${said}` : rank.startsWith('thị xã') ? `thị xã ${said}` : said;
}

function labelPlace(state: ReaderState, label: readonly Cell[], head: HeadMeaning): string | undefined {
  if (head.place !== undefined) return head.place;
  const cell = label[0];
  const ranked = cell === undefined ? undefined : rankedLabel(state, cell);
  if (ranked !== undefined) return ranked;
  if (
    cell === undefined ||
    head.noun !== undefined ||
    head.money !== undefined ||
    head.breakdown !== undefined
  )
    return undefined;
  if (isTotalRow(state, label)) return undefined;
  const words = state.context.tokens.slice(cell.from, cell.to);
  const capital = words.filter(
    (word) => word.kind === 'word' && word.text !== word.text.toLowerCase(),
  ).length;
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
  // "Huyện A | 25 | 1.250": the row names a place, the columns say what is counted there.
  const counts = column.noun ?? column.money ?? section?.noun ?? section?.money;
  const own = counts !== undefined && PLACE_UNITS.test(row.noun?.unit ?? '') ? undefined : row.noun;
  // "Quỹ tín dụng nhân dân | … | 31.350" under "Thành viên": whose members they are, not what is counted.
  const people = column.noun !== undefined && column.noun.category !== 'org' && own?.category === 'org';
  const noun = people ? column.noun : (own ?? column.noun ?? section?.noun);
  const money = row.money ?? column.money ?? section?.money;
  if (noun === undefined && money === undefined) return null;
  const percent =
    withPercent ||
    (column.percent && !row.percent
      ? true
      : row.percent && !/^\d{1,3}(?:\.\d{3})+$/.test(text) && money === undefined);
  const isMoney =
    money !== undefined &&
    (row.money !== undefined || (column.money !== undefined && own?.category !== 'noun'));
  const scale = isMoney && !percent ? Math.max(row.scale, column.scale, section?.scale ?? 1) : 1;
  const printed = parseLiteral(text, { percent, scaled: scale > 1 });
  if (printed === null) return null;
  const subject = isMoney ? money : noun;
  if (subject === undefined || (isMoney && scale === 1 && printed.value < 1000 && !percent)) return null;
  const breakdown = label.breakdown ?? column.breakdown ?? row.breakdown ?? section?.breakdown;
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
    subject: isMoney
      ? subjectOfMoney(state, subject.subject ?? '', subject.measure ?? '')
      : (subject.subject ?? ''),
    // "Tổng cộng" names the row; what is added up is said by the column.
    measure:
      (row.measure === 'total' ? undefined : row.measure) ??
      column.measure ??
      section?.measure ??
      subject.measure ??
      'total',
    measureSource: 'left',
    status: column.plan ? 'plan' : column.estimate ? 'estimate' : 'actual',
    relation: percent
      ? column.plan || /kế hoạch|kh/.test(wordsOf(context, 0, 0))
        ? 'percent_of_plan'
        : column.change
          ? column.compared
            ? 'none'
            : context.tokens[cell.from]?.text === '-'
              ? 'decrease_vs'
              : 'increase_vs'
          : 'share_of'
      : 'none',
    role: 'plain',
    breakdown: breakdown === undefined ? null : { [breakdown[0]]: breakdown[1] },
    rest: false,
    heading: false,
    depth: 0,
    mention: false,
    ...(place !== undefined ? { place } : state.documentPlace === null ? {} : { place: state.documentPlace }),
  };
}
