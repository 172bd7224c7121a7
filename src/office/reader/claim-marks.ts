// Gạch chân thế nào: the worst state among the findings that a claim takes part in, ignored ones left aside.
import { type Decisions, isIgnored } from './decisions.ts';
import { SLIP_STATES, type SlipState, slipState } from './finding-look.ts';
import { type FindingView, isSlip, placesOf } from './views.ts';

export interface ClaimMark {
  readonly state: SlipState;
  /** Does it hold the stated value, or stand among parts that are judged together? Only these carry the word. */
  readonly stated: boolean;
}

function worse(a: ClaimMark, b: ClaimMark): ClaimMark {
  const [first, second] = [SLIP_STATES.indexOf(a.state), SLIP_STATES.indexOf(b.state)];
  if (a.stated !== b.stated) return a.stated ? a : b;
  return second < first ? b : a;
}

/** Mark of every claim that takes part in an open finding, and of the words of one without claims; the others are plain. */
export function markClaims(
  findings: readonly FindingView[],
  decisions: Decisions,
): ReadonlyMap<string, ClaimMark> {
  const marks = new Map<string, ClaimMark>();
  for (const view of findings) {
    if (!isSlip(view) || isIgnored(decisions, view.index)) continue;
    const state = slipState(view);
    const { target } = view.finding;
    for (const { id } of placesOf(view)) {
      const mark = { state, stated: target === null || target === id };
      const before = marks.get(id);
      marks.set(id, before ? worse(before, mark) : mark);
    }
  }
  return marks;
}
