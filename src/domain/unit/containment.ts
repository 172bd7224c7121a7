// Đơn vị nào chứa đơn vị nào, ngày nào: for every unit and level, the history of what contains it — also before it began and after it ended.

import { type CalendarDate, OPEN_END } from '#domain/period/calendar-date.ts';
import {
  type ContainmentSpan,
  clip,
  combine,
  firstCertain,
  type History,
  joinEqual,
  NOTHING,
  union,
} from '#domain/unit/containment-span.ts';
import { type Geography, requireUnit } from '#domain/unit/geography.ts';
import {
  firstVersion,
  lastVersion,
  levelRank,
  OPEN_START,
  type Unit,
  type UnitId,
  type UnitLevel,
} from '#domain/unit/unit.ts';

type Direction = 'forward' | 'backward';
const cache = new WeakMap<Geography, Map<string, History>>();

function remembered(geography: Geography, key: string, compute: () => History): History {
  let histories = cache.get(geography);
  if (!histories) {
    histories = new Map();
    cache.set(geography, histories);
  }
  const known = histories.get(key);
  if (known) return known;
  histories.set(key, NOTHING); // a succession that ran in a circle would find this, not recurse for ever
  const computed = compute();
  histories.set(key, computed);
  return computed;
}

/**
 * Where the unit went or came from, if that is known well enough for this level. A list of predecessors that may
 * be incomplete ('join', 'unverified') still says in which province the unit lay, when all of them agree.
 */
function relatives(
  geography: Geography,
  unit: Unit,
  level: UnitLevel,
  direction: Direction,
): readonly UnitId[] | 'unknown' {
  const forward = direction === 'forward';
  const date = forward ? lastVersion(unit).to : firstVersion(unit).from;
  // a strip of land transferred while the unit lived on says nothing about where the whole unit went
  const list = ((forward ? geography.successorsOf : geography.predecessorsOf).get(unit.id) ?? []).filter(
    (succession) => succession.date === date,
  );
  const doubtful = list.some(({ part, kind }) => part === 'unverified' || (!forward && kind === 'join'));
  const tolerated = !forward && levelRank(level) <= levelRank('province');
  if (list.length === 0 || (doubtful && !tolerated)) return 'unknown';
  return list.map((succession) => (forward ? succession.successorId : succession.predecessorId));
}

/** What contains the unit after it ended (forward) or before it began (backward). */
function beyond(geography: Geography, unit: Unit, level: UnitLevel, direction: Direction): History {
  const forward = direction === 'forward';
  const from = forward ? lastVersion(unit).to : OPEN_START;
  const to = forward ? OPEN_END : firstVersion(unit).from;
  if (from >= to) return [];
  const none = clip(NOTHING, from, to);
  const related = relatives(geography, unit, level, direction);
  const histories =
    related === 'unknown'
      ? []
      : related.map((id) =>
          clip(historyOf(geography, requireUnit(geography, id), level, direction), from, to),
        );
  const byRelatives = histories.reduce<History | undefined>(
    (all, next) => (all ? combine(all, next, union) : next),
    undefined,
  );
  const edge = forward ? lastVersion(unit) : firstVersion(unit);
  const byParent =
    edge.parentId === null
      ? none
      : clip(historyOf(geography, requireUnit(geography, edge.parentId), level, direction), from, to);
  return combine(byRelatives ?? none, byParent, firstCertain);
}

/** Forward: from the unit's first day on. Backward: until its last day. Days outside hold no candidate. */
function historyOf(geography: Geography, unit: Unit, level: UnitLevel, direction: Direction): History {
  if (levelRank(unit.level) < levelRank(level)) return NOTHING;
  return remembered(geography, `${unit.id}:${level}:${direction}`, () => {
    const spans: ContainmentSpan[] = [];
    for (const version of unit.versions) {
      if (unit.level === level) spans.push({ from: version.from, to: version.to, candidates: [unit.id] });
      else if (version.parentId !== null) {
        const parent = requireUnit(geography, version.parentId);
        spans.push(...clip(historyOf(geography, parent, level, direction), version.from, version.to));
      } else spans.push({ from: version.from, to: version.to, candidates: [] });
    }
    const first = firstVersion(unit).from;
    const end = lastVersion(unit).to;
    if (direction === 'forward') {
      const before = clip(NOTHING, OPEN_START, first);
      return joinEqual([...before, ...spans, ...beyond(geography, unit, level, direction)]);
    }
    const after = clip(NOTHING, end, OPEN_END);
    return joinEqual([...beyond(geography, unit, level, direction), ...spans, ...after]);
  });
}

/** The whole history 1900-01-01 … 9999-12-31 of what contains a unit at a level; a unit contains itself at its own level. */
export function containmentHistory(geography: Geography, unit: Unit, level: UnitLevel): History {
  const first = firstVersion(unit).from;
  const backward = historyOf(geography, unit, level, 'backward');
  const forward = historyOf(geography, unit, level, 'forward');
  return joinEqual([...clip(backward, OPEN_START, first), ...clip(forward, first, OPEN_END)]);
}

export type Ancestor =
  | { readonly status: 'found'; readonly unit: Unit }
  | { readonly status: 'ambiguous'; readonly candidates: readonly Unit[] }
  | { readonly status: 'none' };

/**
 * The unit of a level that contains this unit in the geography of a day, whatever era the unit is of.
 * Old units are carried forward through their successors, new ones back to their predecessors; the answer is
 * 'ambiguous' when the territory lies in several, 'none' when that level did not exist or nothing is known.
 */
export function ancestorOn(
  geography: Geography,
  unit: Unit,
  level: UnitLevel,
  geographyDate: CalendarDate,
): Ancestor {
  const history = containmentHistory(geography, unit, level);
  const span = history.find((each) => each.from <= geographyDate && geographyDate < each.to);
  const candidates = (span?.candidates ?? []).map((id) => requireUnit(geography, id));
  const [only] = candidates;
  if (only && candidates.length === 1) return { status: 'found', unit: only };
  return only ? { status: 'ambiguous', candidates } : { status: 'none' };
}
