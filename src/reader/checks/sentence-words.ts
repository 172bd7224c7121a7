// What are the words of a sentence, numbers among them, and at which token does each begin?
import type { CheckRun } from './report.ts';

const MOST_TOKENS = 400;

export interface SentenceWords {
  readonly text: string;
  /** The token that stands at an offset of the text. */
  tokenAt(offset: number): number;
}

/** Every sentence in small letters, words parted by one space; overlong ones are left out. */
export function* sentenceWords(run: CheckRun): Generator<SentenceWords> {
  const { context } = run.read;
  for (const { from, to } of context.layout.sentences) {
    if (to - from > MOST_TOKENS) continue;
    const starts: number[] = [];
    let text = '';
    for (let i = from; i < to; i++) {
      starts.push(text.length);
      text += `${context.tokens[i]?.key ?? ''} `;
    }
    yield {
      text: text.trimEnd(),
      tokenAt: (offset) => from + starts.findLastIndex((start) => start <= offset),
    };
  }
}
