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

/** Text of an HTML page: scripts and styles left out, one line a block or table row. */
export function textOfHtml(html: string): string {
  const out: string[] = [];
  const lower = html.toLowerCase();
  let i = 0;
  let cells = 0;
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
      if (!ends) out.push('\n');
      cells = 0;
    } else if ((name === 'td' || name === 'th') && !ends) {
      if (cells++ > 0) out.push('\t');
    } else if (BLOCKS.has(name) && cells === 0) out.push(name === 'li' && !ends ? '\n- ' : '\n');
    else if (BLOCKS.has(name)) out.push(' ');
    if (name === 'table' && ends) {
      cells = 0;
      out.push('\n');
    }
  }
  return out
    .join('')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
