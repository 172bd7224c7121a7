// Điều nói trước khi ghi: what an event brings with it, where that is easily missed.
import { t } from '../messages/translate.ts';
import type { RecordableEvent } from './event-kinds.ts';

/** What is said inside the form of an event whose consequences are easily missed. */
export function eventLead(type: RecordableEvent): string | undefined {
  switch (type) {
    case 'merged':
      return t('event.mergedLead');
    case 'split':
      return t('event.splitLead');
    case 'separated':
      return t('event.separatedLead');
    case 'to-enterprise':
      return t('event.toEnterpriseLead');
    case 'revoked':
      return t('event.revokedLead');
    case 'withdrawn':
      return t('event.leftAllianceLead');
    default:
      return undefined;
  }
}
