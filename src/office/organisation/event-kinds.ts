// Sự kiện ghi được: their words, what each asks for, and which of them the organisation can undergo now.
import type { EventType } from '#domain/organisation/event.ts';
import type { AllianceClass, OperatingStatus, OrganisationKind } from '#domain/organisation/organisation.ts';
import { isTransitionAllowed } from '#domain/organisation/transition.ts';
import { t } from '../messages/translate.ts';
import type { OrganisationView } from './views.ts';

/** Fields that an event form may show beside day, paper and reason. */
export type ChangeField =
  | 'name'
  | 'seat'
  | 'address'
  | 'sector'
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
  'sector-changed': ['sector'],
  'members-changed': ['members', 'workers'],
  'details-changed': ['taxCode', 'address'],
  converted: ['law'],
  'kind-changed': ['name'],
};

/** Name of a mode of dissolution. */
export function modeName(mode: string): string {
  return mode === 'compulsory' ? t('mode.compulsory') : t('mode.voluntary');
}

/** Button and title of an event; a change of kind names where it leads. */
export function eventName(type: RecordableEvent, kind: OrganisationKind): string {
  switch (type) {
    case 'suspended':
      return t('event.suspended');
    case 'resumed':
      return t('event.resumed');
    case 'stopped':
      return t('event.stopped');
    case 'dissolved':
      return t('event.dissolved');
    case 'renamed':
      return t('event.renamed');
    case 'moved':
      return t('event.moved');
    case 'capital-changed':
      return t('event.capitalChanged');
    case 'sector-changed':
      return t('event.sectorChanged');
    case 'members-changed':
      return t('event.membersChanged');
    case 'details-changed':
      return t('event.detailsChanged');
    case 'converted':
      return t('event.converted');
    case 'kind-changed':
      return kind === 'HTX' ? t('event.toGroup') : t('event.toCooperative');
  }
}

/** One line under the button, where the word alone could be misread. */
export function eventHint(type: RecordableEvent): string | undefined {
  switch (type) {
    case 'suspended':
      return t('event.suspendedHint');
    case 'stopped':
      return t('event.stoppedHint');
    case 'dissolved':
      return t('event.dissolvedHint');
    default:
      return undefined;
  }
}

/** Label of the day. */
export function dayName(type: RecordableEvent): string {
  switch (type) {
    case 'suspended':
      return t('event.suspendedDay');
    case 'stopped':
      return t('event.stoppedDay');
    case 'dissolved':
      return t('event.dissolvedDay');
    default:
      return t('event.day');
  }
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
