// Bản khai một sự kiện: what the person has typed, what is wrong with it, and the body that is sent.
import { readCount, readMillionDong } from '#domain/vietnamese/read-count.ts';
import type { RecordEventBody } from '#server/organisation/contract.ts';
import { t } from '../messages/translate.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { readDate } from '../ui/print-date.ts';
import { CHANGES, dayName, type RecordableEvent } from './event-kinds.ts';
import type { OrganisationView } from './views.ts';

export interface EventDraft {
  readonly day: string;
  readonly decision: string;
  readonly reason: string;
  readonly reasonCode: string | undefined;
  readonly mode: 'voluntary' | 'compulsory' | undefined;
  readonly name: string;
  readonly unit: string | undefined;
  readonly address: string;
  readonly sector: string | undefined;
  readonly capital: string;
  readonly members: string;
  readonly workers: string;
  readonly taxCode: string;
  readonly law: string | undefined;
}

/** The form as it opens: what would stay the same is filled in. */
export function draftOf(type: RecordableEvent, organisation: OrganisationView): EventDraft {
  const { state } = organisation;
  return {
    day: '',
    decision: '',
    reason: '',
    reasonCode: undefined,
    mode: undefined,
    name: type === 'renamed' || type === 'kind-changed' ? (state?.name ?? '') : '',
    unit: undefined,
    address: type === 'details-changed' ? (state?.address ?? '') : '',
    sector: undefined,
    capital: '',
    members: '',
    workers: '',
    taxCode: state?.taxCode ?? '',
    law: undefined,
  };
}

/** What must be put right before sending, in the order of the form. */
export function findEventProblems(
  type: RecordableEvent,
  draft: EventDraft,
  organisation: OrganisationView,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const say = (field: string, message: string) => problems.push({ field: `event-${field}`, message });
  if (readDate(draft.day) === undefined) say('effectiveDate', t('form.dateWrong', { field: dayName(type) }));
  if (type === 'dissolved' && !draft.mode) say('mode', t('event.modeMissing'));
  for (const field of CHANGES[type]) {
    if (field === 'name' && draft.name.trim().length < 3) say('name', t('founding.nameMissing'));
    if (field === 'name' && type === 'renamed' && draft.name.trim() === organisation.state?.name)
      say('name', t('event.nameSame'));
    if (field === 'seat' && !draft.unit) say('unit', t('founding.unitMissing'));
    if (field === 'sector' && !draft.sector) say('sector', t('founding.sectorMissing'));
    if (field === 'law' && !draft.law) say('law', t('event.lawMissing'));
    if (field === 'capital' && readMillionDong(draft.capital) === undefined)
      say('capital', t('founding.capitalWrong'));
    if (field === 'members' && draft.members.trim() === '' && draft.workers.trim() === '')
      say('members', t('event.countsMissing'));
    if (
      field === 'taxCode' &&
      draft.taxCode.trim() !== '' &&
      !/^\d{10}(-?\d{3})?$/.test(draft.taxCode.trim())
    )
      say('taxCode', t('founding.taxCodeWrong'));
  }
  for (const field of ['members', 'workers'] as const) {
    if (draft[field].trim() !== '' && readCount(draft[field]) === undefined)
      say(
        field,
        t('founding.countWrong', {
          field: field === 'members' ? t('founding.members') : t('founding.workers'),
        }),
      );
  }
  return problems;
}

function changesOf(type: RecordableEvent, draft: EventDraft, organisation: OrganisationView) {
  const fields = CHANGES[type];
  const changes: Record<string, unknown> = {};
  if (fields.includes('name')) changes.name = draft.name.trim().normalize('NFC');
  if (type === 'kind-changed') changes.kind = organisation.state?.kind === 'HTX' ? 'THT' : 'HTX';
  if (fields.includes('seat')) changes.unit = draft.unit ?? '';
  if (fields.includes('address')) changes.address = draft.address.trim() || null;
  if (fields.includes('sector')) changes.sector = draft.sector ?? '';
  if (fields.includes('law')) changes.lawBasis = draft.law ?? '';
  if (fields.includes('capital')) changes.charterCapitalDong = readMillionDong(draft.capital) ?? null;
  if (fields.includes('members') && draft.members.trim() !== '')
    changes.membersOfficial = readCount(draft.members);
  if (fields.includes('workers') && draft.workers.trim() !== '') changes.workers = readCount(draft.workers);
  if (fields.includes('taxCode') && draft.taxCode.trim() !== (organisation.state?.taxCode ?? ''))
    changes.taxCode = draft.taxCode.trim() || null;
  return changes;
}

/** The body as the contract wants it. */
export function eventBody(
  type: RecordableEvent,
  draft: EventDraft,
  organisation: OrganisationView,
): RecordEventBody {
  return {
    type,
    effectiveDate: readDate(draft.day) ?? '',
    decisionNumber: draft.decision.trim() || null,
    reason: draft.reason.trim() || null,
    reasonCode: draft.reasonCode ?? null,
    mode: type === 'dissolved' ? (draft.mode ?? null) : null,
    changes: changesOf(type, draft, organisation),
    basedOn: organisation.version,
  };
}
