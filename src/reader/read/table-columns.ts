// What does each column of a table count, when only the first of a group says it?
import type { Entry } from '../lexicon/entry.ts';
import type { Cell } from './layout.ts';
import type { ReaderState } from './state.ts';
import { FOUNDED } from './table-caption.ts';
import { figureIn, yearIn } from './table-figures.ts';
import type { Grid } from './table-grid.ts';
import { type HeadMeaning, readHead } from './table-heads.ts';
import { isPureTotal, isTotal } from './table-lines.ts';
import { wordsOf } from './window.ts';

export interface Column {
  readonly meaning: HeadMeaning;
  /** All its heads in lower case, the widest first. */
  readonly words: string;
  /** Its own head. */
  readonly own: string;
  /** The widest head, where it reaches over other columns too. */
  readonly group: string;
  /** It holds names, running numbers or years that head the rows. */
  readonly label: boolean;
}

/** How far before a head stands the one it goes on from. */
const REACH = 12;

function groupOf(grid: Grid, c: number): string {
  const top = grid.heads[c]?.[0];
  const shared = top !== undefined && [c - 1, c + 1].some((near) => grid.heads[near]?.[0] === top);
  return shared ? `g${top.from}` : '';
}

/** "HTX nông nghiệp | Tỷ trọng": the share is of what the column before it counts. */
function withShareNoun(column: HeadMeaning, before: HeadMeaning | undefined): HeadMeaning {
  const bare = column.percent && column.noun === undefined && column.money === undefined;
  if (!bare || before === undefined) return column;
  return {
    ...column,
    noun: before.noun,
    money: before.money,
    breakdown: column.breakdown ?? before.breakdown,
  };
}

/** Whether a head names no thing, only a part of what heads beside it count: a sector, a state, an opening. */
function isPartOnly(column: HeadMeaning, words: string): boolean {
  if (column.noun !== undefined || column.money !== undefined || column.percent || column.skip) return false;
  return (
    column.breakdown !== undefined ||
    column.measure !== undefined ||
    /đầu (?:kỳ|năm)|cuối (?:kỳ|năm)|^(?:nam|nữ|khác)$/.test(words) ||
    isTotal(words)
  );
}

/** "Quý I | Quý II | … | Cả năm": of what the column that adds them up counts. */
const STRETCH = /^(?:quý|tháng) (?:[ivx]{1,4}|\d{1,2})$/;

/** "BQ/HTX (triệu đồng)": an amount of each, not a count of co-operatives. */
function isMean(column: HeadMeaning, words: string): boolean {
  return column.priced && column.money === undefined && /bình quân|(?:^| )bq(?: |$)|\/ ?htx/.test(words);
}

function amountBefore(columns: readonly HeadMeaning[], c: number): Entry | undefined {
  return columns.slice(Math.max(0, c - REACH), c).findLast(({ money }) => money !== undefined)?.money;
}

/** "HTX | Liên hiệp HTX | Tổng cộng": several kinds added up. */
export const UNITS: Entry = {
  category: 'noun',
  id: 'don_vi',
  unit: 'don_vi',
  subject: 'đơn vị',
  measure: 'total',
};

/** "Tổng số HTX | Nông nghiệp | Phi nông nghiệp": the noun of the first head holds for the others of its group. */
function withGroupNoun(
  columns: readonly HeadMeaning[],
  words: readonly string[],
  groups: readonly string[],
  title: Entry | undefined,
): HeadMeaning[] {
  const counted = columns.find((column) => column.noun?.category === 'org')?.noun ?? title;
  const kinds = new Set(columns.flatMap(({ noun }) => (noun?.category === 'org' ? [noun.unit] : [])));
  const moves = columns.some((column) => /^(?:new|dissolved)$/.test(column.measure ?? ''));
  const added = words.some(isTotal);
  return columns.map((column, c) => {
    if (isMean(column, words[c] ?? ''))
      return { ...column, noun: undefined, money: amountBefore(columns, c) };
    const stretch = added && STRETCH.test(words[c] ?? '');
    if (!stretch && !isPartOnly(column, words[c] ?? '')) return column;
    if (isPureTotal(words[c] ?? '') && kinds.size > 1) return { ...column, noun: UNITS };
    const from = Math.max(0, c - REACH);
    const before =
      from +
      columns
        .slice(from, c)
        .findLastIndex(
          ({ noun, money, percent, skip }) =>
            !percent && !skip && (noun ?? money) !== undefined && noun?.measure !== 'coverage',
        );
    const lender =
      before >= from && (groups[before] === groups[c] || groups[before] === '') ? columns[before] : undefined;
    const state = /^(?:new|dissolved|stopped|active|resumed|merged)$/.test(column.measure ?? '');
    const org = counted ?? (moves ? FOUNDED : undefined);
    const noun = state
      ? (org ?? lender?.noun)
      : (lender?.noun ?? (lender?.money === undefined ? org : undefined));
    return {
      ...column,
      noun,
      money: state ? undefined : lender?.money,
      scale: Math.max(column.scale, lender?.scale ?? 1),
    };
  });
}

/** Whether the body of a column holds only years, or running numbers under a head that says so. */
function isLabelColumn(state: ReaderState, grid: Grid, c: number, words: string): boolean {
  if (/^(?:năm|tháng|quý|kỳ|thời gian|giai đoạn)$/.test(words.trim())) return true;
  if (c > 1) return false;
  const cells = grid.body.flatMap((row): Cell[] => row.slice(c, c + 1).filter((cell) => cell.to > cell.from));
  const figures = cells.filter((cell) => figureIn(state.context, cell) !== null);
  return figures.length > 0 && figures.every((cell) => yearIn(state.context, cell) !== null);
}

/** Whether a column holds figures in any of its first rows. */
function hasFigures(state: ReaderState, grid: Grid, c: number): boolean {
  return grid.body.slice(0, 40).some((row) => {
    const cell = row[c];
    return cell !== undefined && figureIn(state.context, cell) !== null;
  });
}

/** The columns of a table by their heads, each with what it counts. */
export function columnsOf(state: ReaderState, grid: Grid, title: Entry | undefined): Column[] {
  const words = grid.heads.map((cells) =>
    cells
      .map((cell) => wordsOf(state.context, cell.from, cell.to))
      .join(' ')
      .trim(),
  );
  const own = grid.heads.map((cells) => {
    const cell = cells[cells.length - 1];
    return cell === undefined ? '' : wordsOf(state.context, cell.from, cell.to);
  });
  const groups = grid.heads.map((_, c) => groupOf(grid, c));
  // The narrow head says what is counted before the wide one does.
  const read = grid.heads.map((cells) => readHead(state, [...cells].reverse()));
  const shares = read.map((column, c) => withShareNoun(column, read[c - 1]));
  // What heads a column of names counts nothing that other columns could go on from.
  const lenders = shares.map((column, c) =>
    hasFigures(state, grid, c) ? column : { ...column, noun: undefined, money: undefined },
  );
  const meanings = withGroupNoun(lenders, own, groups, title);
  return meanings.map((meaning, c) => ({
    meaning,
    words: words[c] ?? '',
    own: own[c] ?? '',
    group: groups[c] ?? '',
    label: isLabelColumn(state, grid, c, words[c] ?? ''),
  }));
}
