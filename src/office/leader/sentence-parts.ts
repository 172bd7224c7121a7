// Câu không gãy ở dấu ngoặc: a number that opens is a button, and a line may not break between it and the bracket around it.
import type { LeaderView } from '#server/leader/contract.ts';

type Run = LeaderView['deviations'][number]['runs'][number];

export interface SentencePart {
  /** Where it begins in the sentence: the same words may stand there twice. */
  readonly at: number;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly figure: Run['figure'];
}

/** The runs of a sentence, each figure with the bracket and stop that touch it. */
export function sentenceParts(runs: readonly Run[]): readonly SentencePart[] {
  const opens = runs.map(({ text, figure }, index) =>
    figure === null && runs[index + 1]?.figure ? (/\($/u.exec(text)?.[0] ?? '') : '',
  );
  const closes = runs.map(({ text, figure }, index) =>
    figure === null && runs[index - 1]?.figure ? (/^[).,;]+/u.exec(text)?.[0] ?? '') : '',
  );
  let at = 0;
  return runs.map(({ text, figure }, index) => {
    const begins = at;
    at += text.length;
    if (figure !== null)
      return { at: begins, before: opens[index - 1] ?? '', text, after: closes[index + 1] ?? '', figure };
    const kept = text.slice(closes[index]?.length ?? 0, text.length - (opens[index]?.length ?? 0));
    return { at: begins, before: '', text: kept, after: '', figure };
  });
}
