// Bảng chuyển trạng thái: which event may happen to an organisation in which state — one table, nothing beside it.
import type { EventType } from '#domain/organisation/event.ts';
import {
  ALLIANCE_CLASSES,
  type AllianceClass,
  OPERATING_STATUSES,
  type OperatingStatus,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from '#domain/organisation/organisation.ts';

/** What the table looks at; 'absent' is before founding, 'ended' after dissolution and the like. */
export type TransitionState =
  | { readonly phase: 'absent' }
  | { readonly phase: 'ended' }
  | {
      readonly phase: 'alive';
      readonly kind: OrganisationKind;
      readonly operating: OperatingStatus;
      readonly allianceClass: AllianceClass;
    };

interface Transition {
  readonly from: 'absent' | 'alive';
  readonly kinds: readonly OrganisationKind[];
  readonly operating: readonly OperatingStatus[];
  readonly allianceClasses: readonly AllianceClass[];
  /** Operating status afterwards; 'same' keeps it, 'ended' ends the organisation. */
  readonly leadsTo: OperatingStatus | 'same' | 'ended';
}

const START: Transition = {
  from: 'absent',
  kinds: ORGANISATION_KINDS,
  operating: [],
  allianceClasses: [],
  leadsTo: 'active',
};

const ANY: Transition = {
  from: 'alive',
  kinds: ORGANISATION_KINDS,
  operating: OPERATING_STATUSES,
  allianceClasses: ALLIANCE_CLASSES,
  leadsTo: 'same',
};

const END: Transition = { ...ANY, leadsTo: 'ended' };

/** Only organisations with a certificate of their own law re-register, are graded or become enterprises. */
const CERTIFIED: readonly OrganisationKind[] = ['HTX', 'LHHTX', 'QTDND'];

export const TRANSITIONS: Readonly<Record<EventType, Transition>> = {
  founded: START,
  registered: START,
  converted: { ...ANY, kinds: CERTIFIED, operating: ['active', 'suspended'] },
  renamed: ANY,
  moved: ANY,
  placed: ANY,
  'capital-changed': ANY,
  'sector-changed': { ...ANY, kinds: ['HTX', 'THT', 'LHHTX'] },
  'members-changed': ANY,
  'details-changed': ANY,
  suspended: { ...ANY, operating: ['active'], leadsTo: 'suspended' },
  stopped: { ...ANY, operating: ['active', 'suspended'], leadsTo: 'stopped' },
  resumed: { ...ANY, operating: ['suspended', 'stopped'], leadsTo: 'active' },
  merged: END,
  split: END,
  separated: ANY,
  'kind-changed': { ...ANY, kinds: ['HTX', 'THT'], leadsTo: 'active' },
  'to-enterprise': { ...END, kinds: ['HTX', 'LHHTX'] },
  dissolved: END,
  revoked: END,
  admitted: { ...ANY, allianceClasses: ['none', 'associate'] },
  withdrawn: { ...ANY, allianceClasses: ['official', 'associate'] },
  flagged: ANY,
  graded: { ...ANY, kinds: CERTIFIED },
  // Marks on the record, not happenings in a life: recorded-twice.ts says when they may stand.
  'recorded-twice': ANY,
  restored: ANY,
};

/** Whether the table allows the event in the state. */
export function isTransitionAllowed(type: EventType, state: TransitionState): boolean {
  const rule = TRANSITIONS[type];
  if (state.phase !== 'alive') return state.phase === rule.from;
  return (
    rule.from === 'alive' &&
    rule.kinds.includes(state.kind) &&
    rule.operating.includes(state.operating) &&
    rule.allianceClasses.includes(state.allianceClass)
  );
}
