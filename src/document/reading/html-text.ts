// What does a web page say, as plain text with tabs between table cells?
import { decodeEntities } from './entities.ts';

const BLOCKS = new Set(
  'p div br h1 h2 h3 h4 h5 h6 li ul ol tr table section article header footer blockquote pre title dt dd figcaption'.split(
    ' ',
  ),
);
const HIDDEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'head']);

/** End of a tag that starts at `from`: the first > outside quotes. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let i = from; i < html.length && i < from + 20_000; i++) {
    const ch = html.charAt(i);
    if (quote !== '') {
      if (ch === quote) quote = '';
    } else if (ch === '"' || ch === "'") quote = ch;
    else if (ch === '>') return i;
  }
  return -1;
}

/** Wider and longer than any table of a report; a hostile page claims more. */
const [MOST_COLUMNS, MOST_ROWS] = [60, 500];

function spanOf(tag: string, name: 'colspan' | 'rowspan', most: number): number {
  const said = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(tag)?.[1];
  return Math.min(most, Math.max(1, Number(said ?? 1)));
}

/** Where the cells of a table stand, under cells over several columns and beside cells over several rows. */
class CellPlaces {
  /** First column after the last cell, and tabs written so far in the row. */
  #column = 0;
  #tabs = 0;
  /** Rows that a cell above still reaches down, by column. */
  readonly #down: number[] = [];

  /** Whether the row has a cell. */
  get begun(): boolean {
    return this.#column > 0;
  }

  /** The tabs before a cell. */
  cell(tag: string): string {
    for (let left = this.#down[this.#column] ?? 0; left > 0; left = this.#down[this.#column] ?? 0)
      this.#down[this.#column++] = left - 1;
    const gap = this.#column - this.#tabs;
    this.#tabs = this.#column;
    const rows = spanOf(tag, 'rowspan', MOST_ROWS);
    const to = this.#column + spanOf(tag, 'colspan', MOST_COLUMNS);
    while (this.#column < to) this.#down[this.#column++] = rows - 1;
    return '\t'.repeat(gap);
  }

  /** The tabs that close a row whose last cell reaches over several columns. */
  endRow(): string {
    if (!this.begun) return '';
    for (let c = this.#column; c < this.#down.length; c++)
      this.#down[c] = Math.max(0, (this.#down[c] ?? 0) - 1);
    const gap = Math.max(0, this.#column - 1 - this.#tabs);
    this.#column = 0;
    this.#tabs = 0;
    return '\t'.repeat(gap);
  }

  /** A table begins or ends. */
  reset(): void {
    this.#column = 0;
    this.#tabs = 0;
    this.#down.length = 0;
  }
}

/** Text of an HTML page: scripts and styles left out, one line a block or table row. */
export function textOfHtml(html: string): string {
  const out: string[] = [];
  const lower = html.toLowerCase();
  let i = 0;
  const places = new CellPlaces();
  while (i < html.length) {
    const open = html.indexOf('<', i);
    const end = open < 0 ? html.length : open;
    if (end > i) out.push(decodeEntities(html.slice(i, end).replace(/[\r\n\t ]+/g, ' ')));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open);
      i = close < 0 ? html.length : close + 3;
      continue;
    }
    const close = tagEnd(html, open);
    if (close < 0) {
      out.push('<');
      i = open + 1;
      continue;
    }
    const name = /^\/?([a-z][a-z0-9]*)/.exec(lower.slice(open + 1, Math.min(close, open + 24)))?.[1] ?? '';
    const ends = html.charAt(open + 1) === '/';
    i = close + 1;
    if (HIDDEN.has(name) && !ends && html.charAt(close - 1) !== '/') {
      const stop = lower.indexOf(`</${name}`, i);
      i = stop < 0 ? html.length : stop;
      continue;
    }
    if (name === 'tr') {
      out.push(places.endRow());
      if (!ends) out.push('\n');
    } else if ((name === 'td' || name === 'th') && !ends) {
      out.push(places.cell(html.slice(open, close)));
    } else if (BLOCKS.has(name) && !places.begun) out.push(name === 'li' && !ends ? '\n- ' : '\n');
    else if (BLOCKS.has(name)) out.push(' ');
    if (name === 'table') {
      out.push(places.endRow());
      places.reset();
      if (ends) out.push('\n');
    }
  }
  return out
    .join('')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
