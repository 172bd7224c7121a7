// Dấu câu đi cùng con số: a figure is a button, and a line may break beside a button; its bracket or comma must not be parted from it.

interface Run {
  readonly text: string;
  readonly figure?: string | null | undefined;
}

export interface JoinedRun {
  /** Opening marks that stand right before the figure. */
  readonly before: string;
  readonly text: string;
  readonly figure: string | undefined;
  /** Closing marks that stand right after it. */
  readonly after: string;
}

const OPENING = /[([“‘"]+$/u;
const CLOSING = /^[)\]”’",.;:…]+/u;

/** Parts of the words between two figures: what goes with the figure before, what stays, what goes with the figure after. */
function partsOf(text: string, follows: boolean, precedes: boolean) {
  const closing = (follows && CLOSING.exec(text)?.[0]) || '';
  const rest = text.slice(closing.length);
  const opening = (precedes && OPENING.exec(rest)?.[0]) || '';
  return { closing, text: rest.slice(0, rest.length - opening.length), opening };
}

/** The runs of a sentence with the marks beside each figure taken to it; the words together are the same. */
export function joinedRuns(runs: readonly Run[]): readonly JoinedRun[] {
  const parts = runs.map(({ text, figure }, at) =>
    figure ? undefined : partsOf(text, Boolean(runs[at - 1]?.figure), Boolean(runs[at + 1]?.figure)),
  );
  return runs.map(({ text, figure }, at) =>
    figure
      ? { before: parts[at - 1]?.opening ?? '', text, figure, after: parts[at + 1]?.closing ?? '' }
      : { before: '', text: parts[at]?.text ?? '', figure: undefined, after: '' },
  );
}
