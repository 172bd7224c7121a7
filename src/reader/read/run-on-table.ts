// Where does a line hold a table by years whose cells ran together ("Năm 2009 2010 2011 1- Tổng số HTX 115 127 142 2- …")?
import type { Token } from '../token.ts';

/** Fewest columns of years that tell a table from a sentence. */
const COLUMNS = 3;
/** Longest name of a row. */
const LABEL = 16;

function yearOf(token: Token | undefined): number {
  return token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text) ? Number(token.text) : Number.NaN;
}

/** How many years stand one after the other from a token on. */
function yearsAt(line: readonly Token[], from: number): number {
  let to = from;
  while (yearOf(line[to]) === yearOf(line[from]) + to - from) to++;
  return to - from;
}

/** First token of the `columns` numbers that follow the name beginning at `from`; -1 when the table has ended. */
function figuresAfter(line: readonly Token[], from: number, columns: number): number {
  let named = false;
  for (let at = from; at < Math.min(line.length, from + LABEL); at++) {
    const numbers = line.slice(at, at + columns);
    if (named && numbers.length === columns && numbers.every((token) => token.kind === 'number')) return at;
    if (line[at]?.kind === 'word') named = true;
    if (line[at]?.text === '.' && named) return -1;
  }
  return -1;
}

function gap(after: Token | undefined, kind: 'tab' | 'break'): Token {
  const at = after?.end ?? 0;
  const text = kind === 'tab' ? '\t' : '\n';
  return { kind: kind === 'tab' ? 'mark' : 'break', text, key: text, bare: text, start: at, end: at };
}

/** A row as a line of its own: its name and its figures between tabs. */
function rowOf(label: readonly Token[], figures: readonly Token[], before: Token | undefined): Token[] {
  const row = [...label];
  for (const figure of figures) row.push(gap(row[row.length - 1] ?? before, 'tab'), figure);
  return [...row, gap(row[row.length - 1], 'break')];
}

/** The line as it is, or cut into the words before each table, its rows between tabs, and what follows. */
export function splitRunOnTable(line: readonly Token[]): Token[][] {
  if (line.some((token) => token.text === '\t' || token.text === '|')) return [[...line]];
  const parts: Token[][] = [];
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    const columns = yearsAt(line, at);
    if (columns < COLUMNS) continue;
    const rows: Token[][] = [rowOf([], line.slice(at, at + columns), line[at - 1])];
    let end = at + columns;
    for (let next = figuresAfter(line, end, columns); next >= 0; next = figuresAfter(line, end, columns)) {
      rows.push(rowOf(line.slice(end, next), line.slice(next, next + columns), line[next - 1]));
      end = next + columns;
    }
    if (rows.length >= 3) {
      if (at > from) parts.push([...line.slice(from, at), gap(line[at - 1], 'break')]);
      parts.push(...rows);
      from = end;
    }
    at = Math.max(at + columns, from) - 1;
  }
  if (from < line.length || parts.length === 0) parts.push(line.slice(from));
  return parts;
}
