// What is wrong with an event as typed, field by field, when it is recorded.
import { readMillionDong } from '#domain/vietnamese/read-count.ts';
import { t } from '../messages/translate.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { readDate } from '../ui/print-date.ts';
import { newRecognitions } from './event-body.ts';
import type { EventDraft } from './event-draft.ts';
import { CHANGES, type RecordableEvent } from './event-kinds.ts';
import { dayName } from './event-words.ts';
import { type Say, sayUnreadable } from './unreadable.ts';
import type { OrganisationView } from './views.ts';

/** What must be put right before sending, in the order of the form. */
export function findEventProblems(
  type: RecordableEvent,
  draft: EventDraft,
  organisation: OrganisationView,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const say: Say = (field, message) => problems.push({ field: `event-${field}`, message });
  if (readDate(draft.day) === undefined) say('effectiveDate', t('form.dateWrong', { field: dayName(type) }));
  if (type === 'dissolved' && !draft.mode) say('mode', t('event.modeMissing'));
  for (const field of CHANGES[type]) {
    if (field === 'name' && draft.name.trim().length < 3) say('name', t('founding.nameMissing'));
    if (field === 'name' && type === 'renamed' && draft.name.trim() === organisation.state?.name)
      say('name', t('event.nameSame'));
    if (field === 'seat' && !draft.unit) say('unit', t('founding.unitMissing'));
    if (field === 'sector' && !draft.sector) say('sector', t('founding.sectorMissing'));
    if (field === 'law' && !draft.law) say('law', t('event.lawMissing'));
    if (field === 'counterpart' && !draft.counterpart)
      say('counterpart', t(type === 'separated' ? 'event.newOneMissing' : 'event.counterpartMissing'));
    if (field === 'alliance' && !draft.alliance) say('alliance', t('event.allianceMissing'));
    if (field === 'grade' && !draft.grade) say('grade', t('event.gradeMissing'));
    if (field === 'recognitions' && Object.keys(newRecognitions(draft, organisation)).length === 0)
      say('recognitions', t('event.recognitionsSame'));
    const mayBeEmpty = type === 'separated';
    if (
      field === 'capital' &&
      !(mayBeEmpty && draft.capital.trim() === '') &&
      readMillionDong(draft.capital) === undefined
    )
      say('capital', t('founding.capitalWrong'));
    if (field === 'members' && !mayBeEmpty && draft.members.trim() === '' && draft.workers.trim() === '')
      say('members', t('event.countsMissing'));
  }
  sayUnreadable(type, draft, say);
  return problems;
}
