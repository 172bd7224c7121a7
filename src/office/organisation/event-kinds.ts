// Sự kiện ghi được: their words, what each asks for, and which of them the organisation can undergo now.
import type { EventType } from '#domain/organisation/event.ts';
import type { AllianceClass, OperatingStatus } from '#domain/organisation/organisation.ts';
import { isTransitionAllowed } from '#domain/organisation/transition.ts';
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
  | 'law';

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
] as const satisfies readonly EventType[];
export type RecordableEvent = (typeof RECORDABLE)[number];

export const CHANGES: Readonly<Record<RecordableEvent, readonly ChangeField[]>> = {
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
};

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
