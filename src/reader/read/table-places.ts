// Which place does the name of a row say its figures are of?
import { isCapitalised } from '../token.ts';
import type { Cell } from './layout.ts';
import type { ReaderState } from './state.ts';
import type { HeadMeaning } from './table-heads.ts';
import { isTotal } from './table-lines.ts';
import { marksIn, wordsOf } from './window.ts';

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

/** "H. Lương Tài Thượng", "TX. Phú Thọ", "Thành Công": a rank and a name, or a name of capitalised words that says nothing as a whole. */
export function namesPlace(state: ReaderState, cell: Cell): boolean {
  const { context } = state;
  const rank = /^(?:(?:huyện|xã|phường|quận|thị xã|thị trấn|thành phố|tp|tx|tt|h|x|p|q)(?: \.)?) /.exec(
    wordsOf(context, cell.from, Math.min(cell.to, cell.from + 4)),
  )?.[0];
  const name = context.tokens.slice(
    cell.from + (rank === undefined ? 0 : rank.trim().split(' ').length),
    cell.to,
  );
  const proper = name.every((word) => isCapitalised(word) && word.text !== word.text.toUpperCase());
  if (name.length < 2 || name.length > 5 || !proper) return false;
  return (
    rank !== undefined ||
    !marksIn(context, cell.from, cell.to).some((mark) => mark.from === cell.from && mark.to - mark.from > 1)
  );
}

/** The place a row is of: a province, a ranked name, a name in capitals alone. */
export function labelPlace(
  state: ReaderState,
  label: readonly Cell[],
  head: HeadMeaning,
): string | undefined {
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
  if (isTotal(wordsOf(state.context, cell.from, Math.min(cell.to, cell.from + 3)))) return undefined;
  const words = state.context.tokens.slice(cell.from, cell.to);
  const capital = words.filter(
    (word) => word.kind === 'word' && word.text !== word.text.toLowerCase(),
  ).length;
  return capital >= 2 && words.length <= 6 ? words.map((word) => word.text).join(' ') : undefined;
}
