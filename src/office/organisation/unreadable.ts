// Ô không đọc được của biểu sự kiện: numbers and codes that are typed in no shape that can be read.
import { checkTaxCode, readTaxCode } from '#domain/organisation/tax-code.ts';
import { readCount } from '#domain/vietnamese/read-count.ts';
import { t } from '../messages/translate.ts';
import type { EventDraft } from './event-draft.ts';
import { CHANGES, type CorrectableEvent } from './event-kinds.ts';

export type Say = (field: string, message: string) => void;

/** Numbers and codes that cannot be read; an empty box is another question. */
export function sayUnreadable(type: CorrectableEvent, draft: EventDraft, say: Say): void {
  if (
    CHANGES[type].includes('taxCode') &&
    draft.taxCode.trim() !== '' &&
    checkTaxCode(readTaxCode(draft.taxCode)) === 'bad-shape'
  )
    say('taxCode', t('founding.taxCodeWrong'));
  for (const field of ['members', 'workers'] as const) {
    if (draft[field].trim() !== '' && readCount(draft[field]) === undefined)
      say(
        field,
        t('founding.countWrong', {
          field: field === 'members' ? t('founding.members') : t('founding.workers'),
        }),
      );
  }
}
