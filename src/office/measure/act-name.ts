// Việc đã ghi trong nhật ký: the words for an act of the journal.
import { EVENT_LABELS } from '#domain/organisation/label.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';

const LABELS: ReadonlyMap<string, string> = new Map(Object.entries(EVENT_LABELS));

/** "organisation.founded" → "Thành lập mới"; an act without words of its own is "ghi vào sổ". */
export function actName(act: string): string {
  const event = LABELS.get(act.replace(/^organisation\./, ''));
  if (event) return capitalise(event);
  switch (act) {
    case 'organisation.event-withdrawn':
      return t('act.withdrawn');
    case 'demonstration.loaded':
      return t('act.demonstration');
    default:
      return t('act.other');
  }
}
