// Which amount of the sentence does a difference or percentage speak about?
import { type Fact, isLevel } from './fact.ts';
import { lastFact, type ReaderState } from './state.ts';

/** A list told to its end: a change named after it speaks of the whole, unless each part had its own change. */
function wholeOfFinishedList(state: ReaderState, fact: Fact): Fact {
  const frame = fact.list;
  if (
    frame === undefined ||
    frame.paren ||
    frame.children.length < 2 ||
    frame.children.length > 40 ||
    frame.children[frame.children.length - 1] !== fact
  )
    return fact;
  const sum = frame.children.reduce((all, child) => (child.unit === 'percent' ? all : all + child.value), 0);
  if (Math.abs(sum - frame.parent.value) > Math.max(frame.parent.step, 1e-6 * sum)) return fact;
  const spoken = state.current
    .slice(-120)
    .some((other) => other.anchor !== undefined && frame.children.includes(other.anchor));
  return spoken ? fact : frame.parent;
}

/**
 * The level of the sentence that a difference or percentage speaks about: nearest one not shut inside a parenthesis.
 * With `whole`, a list told to its end stands for its whole.
 */
export function findAnchor(state: ReaderState, unit: string | null, whole = false): Fact | undefined {
  const depth = state.parens.length;
  const near = lastFact(
    state.current,
    (fact) =>
      isLevel(fact) &&
      fact.role === 'plain' &&
      fact.depth <= depth &&
      // "14.550 người (bình quân 30 người/HTX), tăng 2.910 người (25%)": the bracket of the mean has closed.
      (fact.depth === 0 || fact.from >= (state.parens[fact.depth - 1]?.from ?? 0)) &&
      (unit === null || fact.unit === unit),
  );
  return near === undefined || !whole ? near : wholeOfFinishedList(state, near);
}
