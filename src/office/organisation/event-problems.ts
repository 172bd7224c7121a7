// What is wrong with an event as typed, field by field: when it is recorded, and when its record is put right.
import { readCount, readMillionDong } from '#domain/vietnamese/read-count.ts';
import { t } from '../messages/translate.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { readDate } from '../ui/print-date.ts';
import { newRecognitions } from './event-body.ts';
import type { EventDraft } from './event-draft.ts';
import { CHANGES, type CorrectableEvent, type RecordableEvent } from './event-kinds.ts';
import { dayName } from './event-words.ts';
import type { OrganisationView } from './views.ts';

type Say = (field: string, message: string) => void;

/** Fields of the event forms that a refusal points at by its code. */
export const EVENT_FIELDS: Readonly<Record<string, string>> = {
  'event-in-future': 'effectiveDate',
  'event-before-founding': 'effectiveDate',
  'event-after-end': 'effectiveDate',
  'later-event-impossible': 'effectiveDate',
  'transition-not-allowed': 'effectiveDate',
  'law-not-in-force': 'law',
  'law-not-newer': 'law',
  'counterpart-unknown': 'counterpart',
  'counterpart-absent': 'counterpart',
  'reason-not-applicable': 'reasonCode',
};

/** Numbers and codes that cannot be read; an empty box is another question. */
function sayUnreadable(type: CorrectableEvent, draft: EventDraft, say: Say): void {
  if (
    CHANGES[type].includes('taxCode') &&
    draft.taxCode.trim() !== '' &&
    !/^\d{10}(-?\d{3})?$/.test(draft.taxCode.trim())
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
    if (field === 'counterpart' && !draft.counterpart) say('counterpart', t('event.counterpartMissing'));
    if (field === 'alliance' && !draft.alliance) say('alliance', t('event.allianceMissing'));
    if (field === 'grade' && !draft.grade) say('grade', t('event.gradeMissing'));
    if (field === 'recognitions' && Object.keys(newRecognitions(draft, organisation)).length === 0)
      say('recognitions', t('event.recognitionsSame'));
    if (field === 'capital' && readMillionDong(draft.capital) === undefined)
      say('capital', t('founding.capitalWrong'));
    if (field === 'members' && draft.members.trim() === '' && draft.workers.trim() === '')
      say('members', t('event.countsMissing'));
  }
  sayUnreadable(type, draft, say);
  return problems;
}

/** The same for a correction: what is left empty was not recorded, or stays as it was. */
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
