// Events in the words of the forms.
import type { OrganisationKind } from '#domain/organisation/organisation.ts';
import { t } from '../messages/translate.ts';
import type { CorrectableEvent, RecordableEvent } from './event-kinds.ts';

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
    case 'admitted':
      return t('event.admitted');
    case 'withdrawn':
      return t('event.leftAlliance');
    case 'graded':
      return t('event.graded');
    case 'flagged':
      return t('event.flagged');
    case 'merged':
      return t('event.merged');
    case 'split':
      return t('event.split');
    case 'separated':
      return t('event.separated');
    case 'to-enterprise':
      return t('event.toEnterprise');
    case 'revoked':
      return t('event.revoked');
  }
}

/** What the other organisation of an event is called. */
export function counterpartName(type: string): string {
  return type === 'separated' ? t('event.newOne') : t('event.counterpart');
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
export function dayName(type: CorrectableEvent): string {
  switch (type) {
    case 'founded':
      return t('founding.day');
    case 'admitted':
      return t('event.admittedDay');
    case 'graded':
      return t('event.gradedDay');
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
