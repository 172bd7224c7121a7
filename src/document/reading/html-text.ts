// What does a web page say, as plain text with tabs between table cells?
import { decodeEntities } from './entities.ts';
import { type HtmlTable, htmlTable } from './html-table.ts';
import { asNoteMark } from './note-marks.ts';
import { writeGrid } from './table-grid.ts';

const BLOCKS = new Set(
  'p div br h1 h2 h3 h4 h5 h6 li ul ol tr table caption section article header footer blockquote pre title dt dd figcaption'.split(
    ' ',
  ),
);
const HIDDEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'head']);
/** Text that the author struck out or hid; a break or an image closes nothing. */
const STRUCK = new Set(['del', 's', 'strike']);
const VOID = new Set(['br', 'img', 'hr', 'input', 'meta', 'link', 'wbr', 'col', 'area', 'source', 'embed']);
/** Elements that need no closing tag: the next of their kind closes them. */
const UNCLOSED = new Set(['p', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'option']);
const UNSEEN = /\shidden(?:[\s=/]|$)|style\s*=\s*["'][^"']*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

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

const tidy = (text: string): string =>
  text
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

interface Walk {
  /** The page, then each cell that is open. */
  readonly stories: string[][];
  readonly tables: HtmlTable[];
  /** The element that hides what is in it, and how many of its name are open. */
  unseen: { readonly name: string; depth: number } | undefined;
  raised: boolean;
}

function write(walk: Walk, text: string): void {
  const story = walk.stories.at(-1);
  if (walk.unseen === undefined) story?.push(walk.raised ? asNoteMark(text, story.at(-1) ?? '') : text);
}

function endCell(walk: Walk): void {
  const table = walk.tables.at(-1);
  if (table?.isOpen()) table.end(tidy(walk.stories.pop()?.join('') ?? ''));
}

function endTable(walk: Walk): void {
  endCell(walk);
  const table = walk.tables.pop();
  if (table) walk.stories.at(-1)?.push(`\n${writeGrid(table.cells())}\n\n`);
}

function tableTag(walk: Walk, name: string, ends: boolean, attributes: string): void {
  const table = walk.tables.at(-1);
  if (name === 'table' && !ends) {
    walk.tables.push(htmlTable());
  } else if (name === 'table') endTable(walk);
  else if (name === 'tr') {
    endCell(walk);
    if (!ends) table?.nextRow();
  } else {
    endCell(walk);
    if (ends || table === undefined) return;
    table.begin(attributes);
    walk.stories.push([]);
  }
}

function visit(walk: Walk, name: string, ends: boolean, attributes: string): void {
  const { unseen } = walk;
  if (unseen !== undefined) {
    if (name !== unseen.name) return;
    unseen.depth += ends || UNCLOSED.has(name) ? -1 : 1;
    if (unseen.depth > 0) return;
    walk.unseen = undefined;
    if (ends) return;
  }
  if (!ends && !VOID.has(name) && (STRUCK.has(name) || UNSEEN.test(attributes))) {
    walk.unseen = { name, depth: 1 };
    return;
  }
  if (name === 'sup') walk.raised = !ends;
  if (name === 'table' || ((name === 'tr' || name === 'td' || name === 'th') && walk.tables.length > 0))
    tableTag(walk, name, ends, attributes);
  else if (BLOCKS.has(name)) write(walk, name === 'li' && !ends ? '\n- ' : '\n');
}

/** Text of an HTML page: scripts, styles and what is hidden left out, one line a block or table row. */
export function textOfHtml(html: string): string {
  const page: string[] = [];
  const walk: Walk = { stories: [page], tables: [], unseen: undefined, raised: false };
  const lower = html.toLowerCase();
  let i = 0;
  while (i < html.length) {
    const open = html.indexOf('<', i);
    const end = open < 0 ? html.length : open;
    if (end > i) write(walk, decodeEntities(html.slice(i, end).replace(/[\r\n\t ]+/g, ' ')));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open);
      i = close < 0 ? html.length : close + 3;
      continue;
    }
    const close = tagEnd(html, open);
    if (close < 0) {
      write(walk, '<');
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
    visit(walk, name, ends, html.slice(open + 1 + name.length, close));
  }
  while (walk.tables.length > 0) endTable(walk);
  return tidy(page.join(''));
}
