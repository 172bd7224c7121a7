// Which sector, grade, class is a count of?

import type { Counted } from './counts.ts';
import { entryOf } from './marks.ts';
import type { ReaderState } from './state.ts';
import { leftHit, marksIn, modifierSpans, phraseEnd, type Window } from './window.ts';

/** Membership classes are said of members, not of organisations. */
function isForeign(kind: readonly [string, string], counted: Counted | null): boolean {
  return (
    (kind[1] === 'lien_ket' || kind[1] === 'chinh_thuc') &&
    counted !== null &&
    /^(?:htx|tht|lhhtx|qtdnd|mo_hinh)$/.test(counted.unit) &&
    counted.subject !== 'thành viên Liên minh'
  );
}

/** Sector, grade, class … of a count: from its noun phrase, else from the words right before the number. */
export function resolveBreakdown(
  state: ReaderState,
  w: Window,
  counted: Counted | null,
): Record<string, string> | null {
  const { context } = state;
  const found: Record<string, string> = {};
  if (counted?.breakdown !== undefined) found[counted.breakdown[0]] = counted.breakdown[1];
  for (const mark of modifierSpans(context, w, w.q.to).flatMap(([from, to]) => marksIn(context, from, to))) {
    const kind = entryOf(mark, 'kind')?.breakdown;
    if (kind !== undefined && isForeign(kind, counted)) continue;
    if (kind !== undefined && (found[kind[0]] === undefined || kind[0] === 'linh_vuc'))
      found[kind[0]] = kind[1];
  }
  if (Object.keys(found).length === 0) {
    const hit = leftHit(context, w, ['kind', 'measure', 'money'], { maxCommas: 0 });
    const own = hit?.entry.breakdown;
    const previous = w.leftFrom > state.sentence.from ? phraseEnd(context, w.leftFrom, w.q.from) : w.leftFrom;
    const theirs = hit !== null && hit.mark.from < previous && w.leftFrom < previous;
    if (own !== undefined && !theirs && !isForeign(own, counted) && w.q.from - (hit?.mark.to ?? 0) <= 5)
      found[own[0]] = own[1];
    const org = leftHit(context, w, ['org'], { maxCommas: 0 });
    if (own === undefined && org?.entry.breakdown !== undefined && w.q.from - org.mark.to <= 4) {
      found[org.entry.breakdown[0]] = org.entry.breakdown[1];
    }
  }
  return Object.keys(found).length === 0 ? null : found;
}
