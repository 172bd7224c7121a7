// What are the words and numbers of a text in order, outside its tables?
import type { Token } from '../token.ts';
import type { CheckRun } from './report.ts';

export interface TextWord {
  readonly token: Token;
  /** Index of the token. */
  readonly at: number;
  /** A number for the word, the same for the same word. */
  readonly code: number;
  /** Whether it stands first in its line or after a full stop. */
  readonly sentence: boolean;
  /** Whether it stands among the first words of its line: "(ĐN) - Thông tin …". */
  readonly line: boolean;
}

/** Words and numbers of the text; rows of a table are worded alike and left out. */
export function bodyWords(run: CheckRun): TextWord[] {
  const { tokens } = run.read.context;
  const tabled = inTables(run);
  const words: TextWord[] = [];
  tokens.forEach((token, at) => {
    if ((token.kind !== 'word' && token.kind !== 'number') || tabled[at] === 1) return;
    words.push({
      token,
      at,
      code: codeOf(token.key),
      sentence: opensSentence(tokens[at - 1]),
      line: opensLine(tokens, at),
    });
  });
  return words;
}

function codeOf(key: string): number {
  let code = 7;
  for (let i = 0; i < key.length; i++) code = (code * 31 + key.charCodeAt(i)) % 1_000_003;
  return code;
}

/** One per token: 1 inside a table. */
function inTables(run: CheckRun): Uint8Array {
  const { tokens, layout } = run.read.context;
  const inside = new Uint8Array(tokens.length);
  for (const table of layout.tables)
    for (const row of table.rows) for (const cell of row) inside.fill(1, cell.from, cell.to);
  return inside;
}

function opensSentence(before: Token | undefined): boolean {
  return before === undefined || before.kind === 'break' || /^[.:;•+-]$/.test(before.text);
}

function opensLine(tokens: readonly Token[], at: number): boolean {
  let words = 0;
  for (let before = at - 1; before >= 0 && tokens[before]?.kind !== 'break'; before--)
    if (tokens[before]?.kind === 'word' && ++words > 2) return false;
  return true;
}
