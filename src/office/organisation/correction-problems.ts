// What is wrong with a correction as typed, field by field.
import { readMillionDong } from '#domain/vietnamese/read-count.ts';
import { t } from '../messages/translate.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { readDate } from '../ui/print-date.ts';
import type { EventDraft } from './event-draft.ts';
import { CHANGES, type CorrectableEvent } from './event-kinds.ts';
import { dayName } from './event-words.ts';
import { type Say, sayUnreadable } from './unreadable.ts';

/** What must be put right before sending; what is left empty was not recorded, or stays as it was. */
export function findCorrectionProblems(
  type: CorrectableEvent,
  draft: EventDraft,
  why: string,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const say: Say = (field, message) => problems.push({ field: `correct-${field}`, message });
  const fields = CHANGES[type];
  if (readDate(draft.day) === undefined) say('effectiveDate', t('form.dateWrong', { field: dayName(type) }));
  if (fields.includes('name') && draft.name.trim().length < 3) say('name', t('founding.nameMissing'));
  if (
    fields.includes('capital') &&
    (draft.capital.trim() !== '' || type === 'capital-changed') &&
    readMillionDong(draft.capital) === undefined
  )
    say('capital', t('founding.capitalWrong'));
  sayUnreadable(type, draft, say);
  if (why.trim().length < 3) say('why', t('correct.whyMissing'));
  return problems;
}
