// So chỉ tiêu: is a child's own target weaker than its parent's, and which targets may be added together?
import { measuresOfShare, type ShareMeasures } from '#domain/target/graded-share.ts';
import { boundsOf, type Target } from '#domain/target/target.ts';

export type Comparison = 'weaker' | 'equal' | 'stronger' | 'apart';

/** What is measured, and of what it is a share. */
function measuredBy({ goal, indicator }: Target): ShareMeasures {
  return 'of' in goal
    ? measuresOfShare(indicator, goal.of)
    : { part: indicator.measure, whole: null, among: null };
}

function sameKind(child: Target, parent: Target): boolean {
  const [a, b] = [child.goal, parent.goal];
  // A floor and a range of the same figure compare by their floors.
  const counts = ['at-least', 'range'];
  const kinds = a.kind === b.kind || (counts.includes(a.kind) && counts.includes(b.kind));
  if (!kinds) return false;
  return !(a.kind === 'growth' && b.kind === 'growth' && a.base.year !== b.base.year);
}

/**
 * Compares a child's target with its parent's. Other year, other measure, other population or other scope: 'apart',
 * never compared (letter 77 of 2018 and the plan of 2019; effective among active ones and among all).
 */
export function compareTargets(child: Target, parent: Target): Comparison {
  const [own, above] = [measuredBy(child), measuredBy(parent)];
  if (own.part === null || own.part !== above.part || own.whole !== above.whole) return 'apart';
  if (child.basis.period !== parent.basis.period || child.basis.kind !== parent.basis.kind) return 'apart';
  if (child.scope !== parent.scope || !sameKind(child, parent)) return 'apart';
  const [a, b] = [boundsOf(child.goal), boundsOf(parent.goal)];
  if (child.goal.kind === 'at-most' || child.goal.kind === 'share-at-most') {
    const [mine, theirs] = [a.high ?? 0, b.high ?? 0];
    return mine > theirs ? 'weaker' : mine < theirs ? 'stronger' : 'equal';
  }
  const [mine, theirs] = [a.low ?? 0, b.low ?? 0];
  return mine < theirs ? 'weaker' : mine > theirs ? 'stronger' : 'equal';
}

export const WEAKER_WORDS = 'thấp hơn văn bản trên';

/** A number with the scope it was set in. */
export interface ScopedNumber {
  readonly measure: string | null;
  readonly scope: string | null;
  readonly period: string;
  readonly value: number;
}

/** Sums within one measure, one scope and one period only; every other total stays apart. */
export function sumByScope(numbers: readonly ScopedNumber[]): readonly ScopedNumber[] {
  const sums = new Map<string, ScopedNumber>();
  for (const each of numbers) {
    const key = JSON.stringify([each.measure, each.scope, each.period]);
    const known = sums.get(key);
    sums.set(key, known ? { ...known, value: known.value + each.value } : each);
  }
  return [...sums.values()];
}
