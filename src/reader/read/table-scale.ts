// In what unit of money are the figures of a table that names none, when the text before it tells its total ("Kế hoạch vốn: 52.000 triệu đồng … Chi tiết:")?
import type { ReaderState } from './state.ts';
import { figureIn } from './table-figures.ts';
import type { Grid } from './table-grid.ts';
import type { HeadMeaning } from './table-heads.ts';
import { isPureTotal } from './table-lines.ts';
import { wordsOf } from './window.ts';

const BEFORE = 90;
const SCALES: Readonly<Record<string, number>> = { triệu: 1e6, tỷ: 1e9 };
const NOTHING: HeadMeaning = {
  percent: false,
  scale: 1,
  skip: false,
  plan: false,
  estimate: false,
  year: null,
  change: false,
  compared: false,
  priced: false,
};

/** The printed figures of the rows "Cộng", "Tổng". */
function totalsOf(state: ReaderState, grid: Grid): Set<string> {
  const { context } = state;
  const told = new Set<string>();
  for (const row of grid.body) {
    const name = row.find((cell) => cell.to > cell.from);
    if (name === undefined || !isPureTotal(wordsOf(context, name.from, name.to))) continue;
    for (const cell of row) {
      const figure = cell === name ? null : figureIn(context, cell);
      const text = figure === null ? '' : (context.tokens[figure.at]?.text ?? '');
      if (text.length > 4) told.add(text);
    }
  }
  return told;
}

/** The meaning of a title, with the unit in which the text right before the table tells one of its totals. */
export function withScaleTold(state: ReaderState, grid: Grid, title: HeadMeaning | null): HeadMeaning | null {
  if ((title?.scale ?? 1) > 1) return title;
  const heads = grid.heads.flat();
  const first = heads[0] ?? grid.body[0]?.[0];
  if (first === undefined) return title;
  const totals = totalsOf(state, grid);
  const { tokens } = state.context;
  const start = heads.reduce((least, cell) => Math.min(least, cell.from), first.from);
  for (let i = start - 2; totals.size > 0 && i >= Math.max(0, start - BEFORE); i--) {
    const scale = SCALES[tokens[i + 1]?.key ?? ''];
    if (scale !== undefined && totals.has(tokens[i]?.text ?? '')) return { ...(title ?? NOTHING), scale };
  }
  return title;
}
