// Chỗ đã sửa: what of the record of an event the person changed, as the server takes it.
import { readTaxCode } from '#domain/organisation/tax-code.ts';
import { readCount, readMillionDong } from '#domain/vietnamese/read-count.ts';
import type { CorrectEventBody } from '#server/organisation/contract.ts';
import { readDate } from '../ui/print-date.ts';
import type { EventDraft } from './event-draft.ts';
import { CHANGES, type ChangeField, type CorrectableEvent } from './event-kinds.ts';

/** The attributes behind each group of boxes. */
function valuesOf(draft: EventDraft): Readonly<Record<ChangeField, Readonly<Record<string, unknown>>>> {
  return {
    name: { name: draft.name.trim().normalize('NFC') },
    seat: { unit: draft.unit },
    address: { address: draft.address.trim() || null },
    sector: { sector: draft.sector },
    industry: { vsic: draft.vsic.trim() || null },
    capital: { charterCapitalDong: readMillionDong(draft.capital) ?? null },
    members: { membersOfficial: readCount(draft.members) ?? null },
    workers: { workers: readCount(draft.workers) ?? null },
    taxCode: { taxCode: readTaxCode(draft.taxCode) || null },
    law: { lawBasis: draft.law },
    alliance: { allianceClass: draft.alliance },
    recognitions: {
      valueChain: draft.valueChain,
      highTech: draft.highTech,
      ocop: draft.ocop,
      modelCode: draft.model.trim() || null,
    },
    grade: { grade: draft.grade },
    counterpart: {},
    evidence: {},
  };
}

function changedAttributes(type: CorrectableEvent, before: EventDraft, after: EventDraft) {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return Object.fromEntries(
    CHANGES[type].flatMap((field) =>
      Object.entries(now[field]).filter(([key, value]) => value !== old[field][key]),
    ),
  );
}

/** Name of the other side of a separation when the day as typed moves it along: the separation and the founding are one day. */
export function movesAlong(
  type: CorrectableEvent,
  before: EventDraft,
  after: EventDraft,
): string | undefined {
  if (type !== 'separated' && type !== 'founded') return undefined;
  const day = readDate(after.day);
  if (day === undefined || day === readDate(before.day)) return undefined;
  return after.counterpart?.id === before.counterpart?.id ? before.counterpart?.name || undefined : undefined;
}

/** What was changed, as the contract takes it; empty when nothing was. */
export function correctionOf(
  type: CorrectableEvent,
  before: EventDraft,
  after: EventDraft,
): Omit<CorrectEventBody, 'why' | 'basedOn'> {
  const changes = changedAttributes(type, before, after);
  const differs = (key: 'decision' | 'reason' | 'evidence') => after[key].trim() !== before[key].trim();
  const day = readDate(after.day);
  return {
    ...(day !== undefined && day !== readDate(before.day) ? { effectiveDate: day } : {}),
    ...(differs('decision') ? { decisionNumber: after.decision.trim() || null } : {}),
    ...(differs('reason') ? { reason: after.reason.trim() || null } : {}),
    ...(differs('evidence') ? { evidence: after.evidence.trim() || null } : {}),
    ...(after.reasonCode !== before.reasonCode ? { reasonCode: after.reasonCode ?? null } : {}),
    ...(after.mode !== before.mode ? { mode: after.mode ?? null } : {}),
    ...(after.counterpart && after.counterpart.id !== before.counterpart?.id
      ? { counterpart: after.counterpart.id }
      : {}),
    ...(Object.keys(changes).length > 0 ? { changes } : {}),
  };
}
