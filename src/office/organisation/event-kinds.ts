// Sự kiện ghi được: their words, what each asks for, and which of them the organisation can undergo now.
import type { EventType } from '#domain/organisation/event.ts';
import type { AllianceClass, OperatingStatus } from '#domain/organisation/organisation.ts';
import { isTransitionAllowed } from '#domain/organisation/transition.ts';
import type { MessageKey } from '../messages/translate.ts';
import type { OrganisationView } from './views.ts';

/** Fields that an event form may show beside day, paper and reason. */
export type ChangeField =
  | 'name'
  | 'seat'
  | 'address'
  | 'sector'
  | 'industry'
  | 'capital'
  | 'members'
  | 'workers'
  | 'taxCode'
  | 'law'
  | 'counterpart'
  | 'alliance'
  | 'recognitions'
  | 'grade'
  | 'evidence';

export const RECORDABLE = [
  'suspended',
  'resumed',
  'stopped',
  'dissolved',
  'renamed',
  'moved',
  'capital-changed',
  'sector-changed',
  'members-changed',
  'details-changed',
  'converted',
  'kind-changed',
  'admitted',
  'withdrawn',
  'graded',
  'flagged',
  'merged',
  'split',
  'separated',
  'to-enterprise',
  'revoked',
] as const satisfies readonly EventType[];
export type RecordableEvent = (typeof RECORDABLE)[number];

/** Events whose record can be put right on screen: those above, the beginnings, and the placing after communes changed. */
export type CorrectableEvent = RecordableEvent | 'founded' | 'registered' | 'placed';

/** The buttons as they stand together: what it does, the alliance and its recognitions, what changes, what reorganises or ends it. */
export const EVENT_GROUPS: readonly {
  readonly title: MessageKey | undefined;
  readonly types: readonly RecordableEvent[];
}[] = [
  { title: undefined, types: ['suspended', 'resumed', 'stopped', 'dissolved'] },
  { title: 'event.standing', types: ['admitted', 'withdrawn', 'graded', 'flagged'] },
  {
    title: 'event.changes',
    types: [
      'renamed',
      'moved',
      'capital-changed',
      'sector-changed',
      'members-changed',
      'details-changed',
      'converted',
      'kind-changed',
    ],
  },
  { title: 'event.endings', types: ['merged', 'split', 'separated', 'to-enterprise', 'revoked'] },
];

const BEGINNING: readonly ChangeField[] = [
  'name',
  'seat',
  'address',
  'sector',
  'industry',
  'taxCode',
  'law',
  'capital',
  'members',
  'workers',
];

export const CHANGES: Readonly<Record<CorrectableEvent, readonly ChangeField[]>> = {
  founded: BEGINNING,
  registered: BEGINNING,
  placed: ['seat'],
  suspended: [],
  resumed: [],
  stopped: [],
  dissolved: [],
  renamed: ['name'],
  moved: ['seat', 'address'],
  'capital-changed': ['capital'],
  'sector-changed': ['sector', 'industry'],
  'members-changed': ['members', 'workers'],
  'details-changed': ['taxCode', 'address', 'industry'],
  converted: ['law'],
  'kind-changed': ['name'],
  admitted: ['alliance'],
  withdrawn: [],
  graded: ['grade', 'evidence'],
  flagged: ['recognitions', 'evidence'],
  merged: ['counterpart'],
  split: [],
  separated: ['counterpart', 'members', 'workers', 'capital'],
  'to-enterprise': [],
  revoked: [],
};

/** Whether the record of an event can be put right on screen; marks of a record kept twice are undone where they were made. */
export function isCorrectable(type: string): type is CorrectableEvent {
  return type in CHANGES;
}

/** The events that the organisation can undergo in its present state, from the same table as the server's. */
export function recordableNow(state: NonNullable<OrganisationView['state']>): readonly RecordableEvent[] {
  const now = {
    phase: 'alive' as const,
    kind: state.kind,
    operating: state.operating as OperatingStatus, // the contract lists the same three
    allianceClass: state.allianceClass as AllianceClass, // written by the domain's own list
  };
  return RECORDABLE.filter((type) => isTransitionAllowed(type, now));
}
