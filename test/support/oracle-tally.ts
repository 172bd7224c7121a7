// Bộ đếm đối chứng: counts raw events the slow way — no spans, no flows, no SQL — so that the engine has something to be compared with.
import type { OrganisationEvent } from '#domain/organisation/event.ts';
import type { Attributes, OperatingStatus } from '#domain/organisation/organisation.ts';

export interface OracleState extends Attributes {
  readonly operating: OperatingStatus;
}

/** Predicate over a state; the oracle knows nothing of filters as data. */
export type OraclePopulation = (state: OracleState) => boolean;

const ENDINGS = ['merged', 'split', 'to-enterprise', 'dissolved', 'revoked'];

/** The convention for several events on one day, written out a second time on purpose. */
const DAY_ORDER = (
  'registered founded kind-changed converted renamed placed moved sector-changed capital-changed members-changed details-changed separated ' +
  'admitted withdrawn flagged graded suspended stopped resumed merged split to-enterprise revoked dissolved'
).split(' ');

function rank(type: string): number {
  return DAY_ORDER.indexOf(type);
}

/** A record marked as a second copy of another counts nowhere until it is restored; the last mark recorded holds. */
function lived(events: readonly OrganisationEvent[]): readonly OrganisationEvent[] {
  const isMark = ({ type }: OrganisationEvent) => type === 'recorded-twice' || type === 'restored';
  const last = events.filter(isMark).sort((a, b) => b.id - a.id)[0];
  return last?.type === 'recorded-twice' ? [] : events.filter((event) => !isMark(event));
}

function inOrder(events: readonly OrganisationEvent[]): OrganisationEvent[] {
  return [...lived(events)].sort(
    (a, b) => a.effectiveDate.localeCompare(b.effectiveDate) || rank(a.type) - rank(b.type) || a.id - b.id,
  );
}

function apply(state: OracleState | undefined, event: OrganisationEvent): OracleState | undefined {
  if (ENDINGS.includes(event.type)) return undefined;
  const blank = {
    abbreviation: null,
    address: null,
    taxCode: null,
    certificateNumber: null,
    charterCapitalDong: null,
    membersOfficial: null,
    membersLinkedCapital: null,
    membersLinkedOther: null,
    workers: null,
    allianceClass: 'none',
    valueChain: false,
    highTech: false,
    ocop: false,
    modelCode: null,
    grade: null,
    operating: 'active',
  };
  const merged = { ...(state ?? blank), ...event.changes } as OracleState; // beginnings set the rest
  if (event.type === 'withdrawn') return { ...merged, allianceClass: 'none' };
  if (event.type === 'admitted') {
    return { ...merged, allianceClass: event.changes.allianceClass ?? 'official' };
  }
  if (event.type === 'suspended' || event.type === 'stopped') return { ...merged, operating: event.type };
  if (event.type === 'resumed' || event.type === 'kind-changed') return { ...merged, operating: 'active' };
  return merged;
}

/** The state of one organisation at the close of a day, replayed from its first event; undefined when it does not exist. */
function stateOn(events: readonly OrganisationEvent[], day: string): OracleState | undefined {
  let state: OracleState | undefined;
  for (const event of inOrder(events)) if (event.effectiveDate <= day) state = apply(state, event);
  return state;
}

/** What is added up for one counted state; null means nobody recorded it. */
export type OracleValue = (state: OracleState) => number | null;

export const one: OracleValue = () => 1;
export const members: OracleValue = ({ membersOfficial, membersLinkedCapital, membersLinkedOther }) =>
  membersOfficial === null && membersLinkedCapital === null && membersLinkedOther === null
    ? null
    : (membersOfficial ?? 0) + (membersLinkedCapital ?? 0) + (membersLinkedOther ?? 0);

/** Adds values by group key; a group appears once something in it is counted. */
function collect(entries: Iterable<readonly [string, number | null]>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [key, value] of entries) if (value !== null) sums.set(key, (sums.get(key) ?? 0) + value);
  return sums;
}

/** Stock at the close of a day by group. */
export function countStock(
  histories: Iterable<readonly OrganisationEvent[]>,
  day: string,
  population: OraclePopulation,
  key: (state: OracleState) => string = () => '',
  value: OracleValue = one,
): ReadonlyMap<string, number> {
  const entries: [string, number | null][] = [];
  for (const events of histories) {
    const state = stateOn(events, day);
    if (state && population(state)) entries.push([key(state), value(state)]);
  }
  return collect(entries);
}

export type OracleSide = 'in' | 'out' | 'at';

function touched(
  before: OracleState | undefined,
  after: OracleState | undefined,
): readonly (readonly [OracleSide, OracleState])[] {
  if (!before) return after ? [['in', after]] : [];
  if (!after) return [['out', before]];
  const regrouped =
    before.kind !== after.kind || before.unitId !== after.unitId || before.sector !== after.sector;
  return regrouped
    ? [
        ['out', before],
        ['in', after],
      ]
    : [['at', after]];
}

/** Flow over a period (both days included) by group: every event looked at on its own, with the states around it. */
export function countFlow(
  histories: Iterable<readonly OrganisationEvent[]>,
  period: { readonly from: string; readonly to: string },
  wanted: (event: OrganisationEvent, side: OracleSide) => boolean,
  population: OraclePopulation,
  key: (state: OracleState) => string = () => '',
  value: OracleValue = one,
): ReadonlyMap<string, number> {
  const entries: [string, number | null][] = [];
  for (const events of histories) {
    let before: OracleState | undefined;
    for (const event of inOrder(events)) {
      const after = apply(before, event);
      if (period.from <= event.effectiveDate && event.effectiveDate <= period.to) {
        const sides = touched(before, after).filter(([, state]) => population(state));
        for (const [side, state] of sides) {
          if (!wanted(event, side)) continue;
          // Leaving a group and entering it again is no movement of the group, unless both sides are asked together.
          const back = sides.some(
            ([other, there]) => other !== side && !wanted(event, other) && key(there) === key(state),
          );
          if (!back) entries.push([key(state), value(state)]);
        }
      }
      before = after;
    }
  }
  return collect(entries);
}

/** The whole of a grouped count. */
export function total(groups: ReadonlyMap<string, number>): number {
  return [...groups.values()].reduce((sum, value) => sum + value, 0);
}
