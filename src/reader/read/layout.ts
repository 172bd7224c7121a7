// How is the text laid out: sentences, headings, list items, tables given as text?
import { isCapitalised, type Token, tokenize } from '../token.ts';
import { CLOSERS, endsParagraph, isSoftBreak, markerLength } from './line-ends.ts';
import { splitRunOnTable } from './run-on-table.ts';

type SentenceKind = 'prose' | 'heading' | 'item';

/** Tokens [from, to) of one sentence, heading or list item. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly kind: SentenceKind;
  /** Number of the block (paragraph) the sentence stands in. */
  readonly block: number;
}

/** One cell: tokens [from, to). */
export interface Cell {
  readonly from: number;
  readonly to: number;
}

export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  /** Index of the sentence the table follows. */
  readonly after: number;
}

export interface Layout {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly tables: readonly Table[];
}

const ABBREVIATIONS = new Set([
  'tp',
  'tx',
  'ts',
  'ths',
  'pgs',
  'gs',
  'ks',
  'đ',
  'tr',
  'v',
  'st',
  'bs',
  'h',
  't',
  'x',
  'tt',
]);

function splitLines(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    lines[lines.length - 1]?.push(token);
    if (token.kind === 'break') lines.push([]);
  }
  return lines;
}

/** Cells of a line; a bar before the first of them is its border, unless the table has none. */
function splitCells(line: readonly Token[], bordered = true): Token[][] {
  const content = line.filter((token) => token.kind !== 'break');
  const bar = content.some((token) => token.text === '|');
  const cells: Token[][] = [[]];
  for (const token of content) {
    if (bar ? token.text === '|' : token.text === '\t') cells.push([]);
    else if (token.text !== '\t') cells[cells.length - 1]?.push(token);
  }
  if (bar) {
    if (bordered && cells[0]?.length === 0) cells.shift();
    if (cells[cells.length - 1]?.length === 0) cells.pop();
  }
  return cells;
}

function isRow(line: readonly Token[]): boolean {
  if (!line.some((token) => token.text === '|' || token.text === '\t')) return false;
  const cells = splitCells(line);
  if (cells.length < 2) return false;
  const filled = cells.filter((cell) => cell.length > 0);
  return filled.length >= 2 && filled.every((cell) => cell.length <= 60);
}

/** "I. Nông nghiệp | | |" between rows: it names the rows under it. */
function isNamingRow(line: readonly Token[]): boolean {
  const separators = line.filter((token) => token.text === '|' || token.text === '\t').length;
  const filled = splitCells(line).filter((cell) => cell.length > 0);
  return separators >= 1 && filled.length === 1 && (filled[0]?.length ?? 0) <= 30;
}

function isRuler(line: readonly Token[]): boolean {
  const content = line.filter((token) => token.kind !== 'break');
  return (
    content.length > 2 &&
    content.every((token) => token.text === '|' || token.text === '-' || token.text === ':')
  );
}

/** Whether the line at `at` belongs to the table before it. */
function goesOn(lines: readonly (readonly Token[])[], at: number): boolean {
  const line = lines[at] ?? [];
  if (isRow(line) || isRuler(line)) return true;
  return isNamingRow(line) && (isRow(lines[at + 1] ?? []) || isNamingRow(lines[at + 1] ?? []));
}

function isNumericRow(line: readonly Token[]): boolean {
  return (
    splitCells(line).filter((cell) => cell.length > 0 && cell.length <= 6 && cell[0]?.kind === 'number')
      .length > 0
  );
}

function isSentenceEnd(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i];
  if (token === undefined) return false;
  if (token.text === '!' || token.text === '?') return true;
  if (token.text !== '.' && token.text !== '…') return false;
  const next = tokens[i + 1];
  // "các HTX y tế, trường học... 45 HTX": dots that leave something unsaid end no sentence before a number.
  const dots = token.text === '…' || (tokens[i - 1]?.text === '.' && tokens[i - 1]?.end === token.start);
  if (dots && next !== undefined && next.kind !== 'break')
    return isCapitalised(next) && !/^HTX|^THT/.test(next.text);
  if (next === undefined || next.kind === 'break') return true;
  if (next.start === token.end) return false;
  const before = tokens[i - 1];
  if (before !== undefined && before.kind === 'word' && ABBREVIATIONS.has(before.key)) return false;
  if (i - from <= 2 && before?.kind === 'number') return false;
  return next.kind === 'number' || next.kind === 'mark' || isCapitalised(next);
}

/** Lay out a folded text. Tabs that are not table separators are dropped from the token list. */
export function readLayout(text: string): Layout {
  const lines = splitLines(tokenize(text)).flatMap(splitRunOnTable);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const tables: Table[] = [];
  let block = 0;
  let pending: number | null = null;
  let pendingItem = false;
  const flush = (to: number, hard: boolean): void => {
    if (pending !== null && to > pending) {
      const last = tokens[to - 1];
      const open = hard && last !== undefined && !CLOSERS.has(last.text) && to - pending < 30;
      sentences.push({ from: pending, to, kind: pendingItem ? 'item' : open ? 'heading' : 'prose', block });
    }
    pending = null;
  };
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n] ?? [];
    const isTable =
      isRow(line) &&
      ((n + 1 < lines.length && goesOn(lines, n + 1)) ||
        isRow(lines[n - 1] ?? []) ||
        isRuler(lines[n - 1] ?? []));
    if (isTable || (isRuler(line) && tables.length > 0)) {
      let end = n;
      let numeric = false;
      while (end < lines.length && goesOn(lines, end)) {
        numeric ||= isNumericRow(lines[end] ?? []);
        end++;
      }
      if (numeric && end > n) {
        flush(tokens.length, true);
        const rows: Cell[][] = [];
        const bordered = line.find((token) => token.kind !== 'break')?.text === '|';
        for (let k = n; k < end; k++) {
          if (isRuler(lines[k] ?? [])) continue;
          const row: Cell[] = [];
          for (const cell of splitCells(lines[k] ?? [], bordered)) {
            const from = tokens.length;
            tokens.push(...cell);
            row.push({ from, to: tokens.length });
            // A mark between cells keeps phrases from running across them.
            const at = tokens[tokens.length - 1]?.end ?? 0;
            tokens.push({ kind: 'mark', text: '|', key: '|', bare: '|', start: at, end: at });
          }
          rows.push(row);
        }
        tables.push({ rows, after: sentences.length });
        block++;
        n = end - 1;
        continue;
      }
    }
    const content = line.filter((token) => token.text !== '\t');
    if (content.length === 0 || content[0]?.kind === 'break') {
      flush(tokens.length, true);
      block++;
      continue;
    }
    let start = tokens.length;
    for (const token of content) tokens.push(token);
    const body = content.filter((token) => token.kind !== 'break').length;
    const continued: boolean = pending !== null;
    const marker: number = continued ? 0 : markerLength(content, 0);
    if (pending === null) {
      pendingItem = marker > 0;
      pending = start + marker;
      block += marker === 0 && endsParagraph(lines[n - 1] ?? [], content) ? 2 : 1;
    }
    for (let i = start + marker; i < start + body; i++) {
      if (!isSentenceEnd(tokens, i, start)) continue;
      flush(i + 1, false);
      if (i + 1 < start + body) pending = i + 1;
    }
    const next = (lines[n + 1] ?? []).filter((token) => token.text !== '\t');
    if (pending !== null && !isSoftBreak(content, next, continued)) flush(start + body, true);
    // The sentence goes on: nothing of its middle tells that the line was full.
    else if (pending !== null && tokens[tokens.length - 1]?.kind === 'break') tokens.pop();
    start = tokens.length;
  }
  flush(tokens.length, true);
  return { tokens, sentences, tables };
}
