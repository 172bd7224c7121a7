// Mã thành lời: outcomes of calls and channels of sending, as closed tables say them.
import { CALL_OUTCOMES } from '#domain/collection/reasons.ts';
import { t } from '../messages/translate.ts';

/** The words of a call's outcome. */
export function callWords(outcome: string): string {
  return Object.entries(CALL_OUTCOMES).find(([code]) => code === outcome)?.[1] ?? outcome;
}

/** How a form came in. */
export function channelWords(channel: string): string {
  switch (channel) {
    case 'link':
      return t('channel.link');
    case 'behalf':
      return t('channel.behalf');
    case 'stated':
      return t('channel.stated');
    default:
      return t('channel.self');
  }
}
