// Vòng đời: what one event makes of the state before it, or why it cannot happen there.
import type { EventType, OrganisationEvent } from '#domain/organisation/event.ts';
import { EVENT_LABELS, KIND_LABELS, OPERATING_LABELS } from '#domain/organisation/label.ts';
import type { Attributes, OperatingStatus } from '#domain/organisation/organisation.ts';
import type { OrganisationProblem } from '#domain/organisation/problem.ts';
import { isTransitionAllowed, TRANSITIONS, type TransitionState } from '#domain/organisation/transition.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';

export interface AliveState {
  readonly phase: 'alive';
  readonly attributes: Attributes;
  readonly operating: OperatingStatus;
}

interface EndedState {
  readonly phase: 'ended';
  readonly type: EventType;
  readonly date: CalendarDate;
}

export type LifeState = { readonly phase: 'absent' } | AliveState | EndedState;

export type Step =
  | { readonly ok: true; readonly state: AliveState | EndedState }
  | { readonly ok: false; readonly problem: OrganisationProblem };

export const ABSENT: LifeState = { phase: 'absent' };

/** The life state as the transition table sees it. */
function transitionState(state: LifeState): TransitionState {
  if (state.phase !== 'alive') return { phase: state.phase };
  const { kind, allianceClass } = state.attributes;
  return { phase: 'alive', kind, operating: state.operating, allianceClass };
}

/** What stands for everything that the opening record does not say: unknown is null, never 0. */
const UNKNOWN = {
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
} as const;

const REQUIRED = {
  kind: 'loại hình',
  name: 'tên',
  unitId: 'đơn vị hành chính',
  sector: 'lĩnh vực',
  lawBasis: 'luật áp dụng',
} as const;

function refuse(event: OrganisationEvent, state: LifeState): OrganisationProblem {
  const named = { event: EVENT_LABELS[event.type], date: formatCalendarDate(event.effectiveDate) };
  switch (state.phase) {
    case 'absent':
      return { code: 'event-before-founding', details: named };
    case 'ended':
      return {
        code: 'event-after-end',
        details: { ...named, ending: EVENT_LABELS[state.type], ended: formatCalendarDate(state.date) },
      };
    case 'alive': {
      if (TRANSITIONS[event.type].from === 'absent') return { code: 'already-founded', details: named };
      return {
        code: 'transition-not-allowed',
        details: {
          ...named,
          kind: KIND_LABELS[state.attributes.kind],
          operating: OPERATING_LABELS[state.operating],
          alliance:
            state.attributes.allianceClass === 'none'
              ? 'chưa là thành viên Liên minh'
              : 'là thành viên Liên minh',
        },
      };
    }
  }
}

function begin(event: OrganisationEvent): Step {
  const { kind, name, unitId, sector, lawBasis } = event.changes;
  if (
    kind === undefined ||
    name === undefined ||
    unitId === undefined ||
    sector === undefined ||
    lawBasis === undefined
  ) {
    const given = { kind, name, unitId, sector, lawBasis };
    const missing = Object.entries(REQUIRED)
      .filter(([key]) => given[key as keyof typeof given] === undefined) // keys of REQUIRED are keys of given
      .map(([, label]) => label);
    return {
      ok: false,
      problem: {
        code: 'founding-incomplete',
        details: { event: EVENT_LABELS[event.type], missing: missing.join(', ') },
      },
    };
  }
  const attributes = { ...UNKNOWN, ...event.changes, kind, name, unitId, sector, lawBasis };
  return { ok: true, state: { phase: 'alive', attributes, operating: 'active' } };
}

/** What the event sets, with what its type implies. */
function impliedChanges(event: OrganisationEvent): Partial<Attributes> {
  if (event.type === 'withdrawn') return { ...event.changes, allianceClass: 'none' };
  if (event.type === 'admitted') return { allianceClass: 'official', ...event.changes };
  return event.changes;
}

function kindProblem(event: OrganisationEvent, before: Attributes): OrganisationProblem | undefined {
  const wanted = event.type === 'kind-changed' ? (before.kind === 'HTX' ? 'THT' : 'HTX') : before.kind;
  if ((event.changes.kind ?? before.kind) === wanted) return undefined;
  return { code: 'kind-change-impossible', details: { expected: EVENT_LABELS['kind-changed'] } };
}

/** The state after the event, or the reason why the event is impossible in this state. */
export function stepLife(state: LifeState, event: OrganisationEvent): Step {
  if (!isTransitionAllowed(event.type, transitionState(state))) {
    return { ok: false, problem: refuse(event, state) };
  }
  if (state.phase !== 'alive') return begin(event);
  const { leadsTo } = TRANSITIONS[event.type];
  if (leadsTo === 'ended') {
    return { ok: true, state: { phase: 'ended', type: event.type, date: event.effectiveDate } };
  }
  const problem = kindProblem(event, state.attributes);
  if (problem) return { ok: false, problem };
  const attributes = { ...state.attributes, ...impliedChanges(event) };
  return {
    ok: true,
    state: { phase: 'alive', attributes, operating: leadsTo === 'same' ? state.operating : leadsTo },
  };
}
