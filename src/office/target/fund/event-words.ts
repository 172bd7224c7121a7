// Việc của quỹ bằng lời.
import type { FundState } from '#server/target/contract-funds.ts';
import { t } from '../../messages/translate.ts';

type Event = FundState['event'];

const WORDS: Readonly<Record<Event, string>> = {
  none: t('funds.event.none'),
  held: t('funds.event.held'),
  established: t('funds.event.established'),
  'capital-changed': t('funds.event.capital-changed'),
  closed: t('funds.event.closed'),
};

// Object.keys loses the names; the table is closed.
export const FUND_EVENTS = (Object.keys(WORDS) as Event[]).map((value) => ({ value, label: WORDS[value] }));

export function fundEventWords(event: Event): string {
  return WORDS[event];
}
