// An event as typed, made into what the server takes.
import { readTaxCode } from '#domain/organisation/tax-code.ts';
import { readCount, readMillionDong } from '#domain/vietnamese/read-count.ts';
import type { RecordEventBody } from '#server/organisation/contract.ts';
import { readDate } from '../ui/print-date.ts';
import { type EventDraft, writtenIndustry } from './event-draft.ts';
import { CHANGES, type RecordableEvent } from './event-kinds.ts';
import type { OrganisationView } from './views.ts';

/** What is recognised, or no longer, beside what stands already. */
export function newRecognitions(draft: EventDraft, { state }: OrganisationView): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const flag of ['valueChain', 'highTech', 'ocop'] as const) {
    if (draft[flag] !== (state?.flags[flag] ?? false)) changes[flag] = draft[flag];
  }
  if (draft.model.trim() !== (state?.flags.modelCode ?? '')) changes.modelCode = draft.model.trim() || null;
  return changes;
}

export function changesOf(type: RecordableEvent, draft: EventDraft, organisation: OrganisationView) {
  const fields = CHANGES[type];
  const changes: Record<string, unknown> = {};
  if (fields.includes('name')) changes.name = draft.name.trim().normalize('NFC');
  if (type === 'kind-changed') changes.kind = organisation.state?.kind === 'HTX' ? 'THT' : 'HTX';
  if (fields.includes('seat')) changes.unit = draft.unit ?? '';
  if (fields.includes('address')) changes.address = draft.address.trim() || null;
  if (fields.includes('sector')) changes.sector = draft.sector ?? '';
  if (fields.includes('industry') && draft.vsic.trim() !== writtenIndustry(organisation))
    changes.vsic = draft.vsic.trim() || null;
  if (fields.includes('law')) changes.lawBasis = draft.law ?? '';
  // What stays with the one that lives on is told where it changed; an empty box changes nothing.
  if (fields.includes('capital') && (type !== 'separated' || draft.capital.trim() !== ''))
    changes.charterCapitalDong = readMillionDong(draft.capital) ?? null;
  if (fields.includes('members') && draft.members.trim() !== '')
    changes.membersOfficial = readCount(draft.members);
  if (fields.includes('workers') && draft.workers.trim() !== '') changes.workers = readCount(draft.workers);
  const taxCode = readTaxCode(draft.taxCode);
  if (fields.includes('taxCode') && taxCode !== readTaxCode(organisation.state?.taxCode ?? ''))
    changes.taxCode = taxCode || null;
  if (fields.includes('alliance')) changes.allianceClass = draft.alliance ?? '';
  if (fields.includes('grade')) changes.grade = draft.grade ?? '';
  return fields.includes('recognitions') ? { ...changes, ...newRecognitions(draft, organisation) } : changes;
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
    evidence: CHANGES[type].includes('evidence') ? draft.evidence.trim() || null : null,
    mode: type === 'dissolved' ? (draft.mode ?? null) : null,
    ...(draft.counterpart && CHANGES[type].includes('counterpart')
      ? { counterpart: draft.counterpart.id }
      : {}),
    changes: changesOf(type, draft, organisation),
    basedOn: organisation.version,
  };
}
