// What do the lines over a table, and the total under its rows, say about what its figures count?
import type { Entry } from '../lexicon/entry.ts';
import { ORGANISATIONS } from '../lexicon/organisations.ts';
import type { Cell, Table } from './layout.ts';
import { entryOf } from './marks.ts';
import type { TimeMark } from './periods.ts';
import type { ReaderState } from './state.ts';
import { figureIn } from './table-figures.ts';
import { type HeadMeaning, readHead } from './table-heads.ts';
import { isTotal } from './table-lines.ts';
import { marksIn, wordsOf } from './window.ts';

/** "Bơm tưới | 1.620", "Vật tư | 2.740", "Tổng doanh thu | 4.360": rows that name no amount are of what the total under them adds up. */
export function summedUnder(
  state: ReaderState,
  rows: readonly (readonly Cell[])[],
): Map<readonly Cell[], Entry> {
  const found = new Map<readonly Cell[], Entry>();
  let total: Entry | undefined;
  for (const row of rows.toReversed()) {
    const [label, ...others] = row.filter(
      (cell) => cell.to > cell.from && figureIn(state.context, cell) === null,
    );
    if (label === undefined) continue;
    const { money, noun } = readHead(state, [label]);
    if (
      money !== undefined &&
      isTotal(wordsOf(state.context, label.from, Math.min(label.to, label.from + 3)))
    )
      total = money;
    // A row with a unit of its own ("Số lớp | lớp | 12") is no part of an amount.
    else if (money !== undefined || noun?.category === 'org' || readHead(state, others).noun !== undefined)
      total = undefined;
    else if (total !== undefined) found.set(row, total);
  }
  return found;
}

/** "(đến 30/6/2024)" in the title over a table: the day its figures are of. */
export function dayOfCaption(state: ReaderState, table: Table): TimeMark | null {
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
export function captionOf(state: ReaderState, table: Table): HeadMeaning | null {
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

/** What is founded and dissolved where nothing is named: co-operatives. */
export const FOUNDED: Entry | undefined = ORGANISATIONS[0]?.[1];

/** "Biến động HTX 6 tháng đầu năm" over a table: the organisation its title names, for heads that name only a part. */
export function titleNoun(state: ReaderState, table: Table): Entry | undefined {
  const first = table.rows[0]?.[0];
  if (first === undefined) return undefined;
  const named = marksIn(state.context, Math.max(0, first.from - 30), first.from).flatMap(
    (mark) => entryOf(mark, 'org') ?? [],
  );
  return named[named.length - 1];
}
