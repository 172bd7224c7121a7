// Ghi sổ: found an organisation, record an event. Load → decide → save, one transaction.

import { sayField } from '#domain/field-label/field-label.ts';
import { CHANGE_FIELDS, correctionFields, lawBasisOn } from '#domain/organisation/change-fields.ts';
import { decideEvent } from '#domain/organisation/decide.ts';
import { EVENT_TYPES, type EventType, type OrganisationEvent } from '#domain/organisation/event.ts';
import { findContentProblem } from '#domain/organisation/event-content.ts';
import { findIndustry } from '#domain/organisation/industry.ts';
import { EVENT_LABELS } from '#domain/organisation/label.ts';
import type { Attributes, OrganisationId } from '#domain/organisation/organisation.ts';
import { type ReasonCode, reasonsOf } from '#domain/organisation/reason.ts';
import { TRANSITIONS } from '#domain/organisation/transition.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { type Unit, versionOn } from '#domain/unit/unit.ts';
import { codeOf } from '#server/organisation/code.ts';
import type { FoundBody, Receipt, RecordEventBody } from '#server/organisation/contract.ts';
import { requireCounterpart, requireStillNamed } from '#server/organisation/counterpart.ts';
import { attributeChanges, type OrganisationDeps } from '#server/organisation/deps.ts';
import { historyUnderLock, refuse, saveHistory } from '#server/organisation/save.ts';
import {
  insertOrganisation,
  insertTaxCode,
  takeEventId,
  takeOrganisationId,
} from '#server/organisation/store.ts';
import { requireDate } from '#server/platform/dates.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { refuseFault } from '#server/platform/validation-words.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** What is said to the person who records, beside the receipt. */
export const WARNINGS: Readonly<Record<string, string>> = {
  'tax-code-bad-shape': 'Mã số thuế không đúng dạng 10 hoặc 13 chữ số.',
  'tax-code-bad-check-digit': 'Mã số thuế sai chữ số kiểm tra; hãy xem lại giấy chứng nhận.',
};

/** A seat on a day; `anywhere` when the organisation may leave the caller's scope. */
function requireSeat(
  deps: OrganisationDeps,
  viewer: Viewer,
  written: string,
  date: CalendarDate,
  anywhere = false,
): Unit {
  const unit = requireUnitNamed(deps.places, written, date);
  if (!anywhere && !viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  if (unit.level === 'nation' || !versionOn(unit, date))
    throw new Refused('unit-unknown', { unit: written, date: formatCalendarDate(date) });
  return unit;
}

function requireSector(deps: OrganisationDeps, code: string): string {
  if (!deps.sectors.some((sector) => sector.code === code))
    throw new Refused('sector-unknown', { sector: code });
  return code;
}

/** A code of a list that was in force on the day; a bare code is read in that list. @throws Refused 'vsic-unknown' */
function requireIndustry(deps: OrganisationDeps, written: string, date: CalendarDate): string {
  const industry = findIndustry(deps.industries, written, date);
  if (!industry) throw new Refused('vsic-unknown', { code: written, date: formatCalendarDate(date) });
  return `${industry.edition}:${industry.code}`;
}

function provinceCode(deps: OrganisationDeps, unit: Unit, date: CalendarDate): string {
  const province = ancestorOn(deps.places.geography, unit, 'province', date);
  return province.status === 'found' ? (versionOn(province.unit, date)?.code ?? '00') : '00';
}

function foundingAttributes(
  deps: OrganisationDeps,
  body: FoundBody,
  unit: Unit,
  date: CalendarDate,
): Attributes {
  return {
    kind: body.kind,
    name: body.name.normalize('NFC'),
    abbreviation: null,
    unitId: unit.id,
    address: body.address ?? null,
    sector: requireSector(deps, body.sector),
    vsic: body.vsic ? requireIndustry(deps, body.vsic, date) : null,
    taxCode: body.taxCode || null,
    certificateNumber: null,
    lawBasis: lawBasisOn(date),
    charterCapitalDong: body.charterCapitalDong ?? null,
    membersOfficial: body.membersOfficial ?? null,
    membersLinkedCapital: null,
    membersLinkedOther: null,
    workers: body.workers ?? null,
    allianceClass: 'none',
    valueChain: false,
    highTech: false,
    ocop: false,
    modelCode: null,
    grade: null,
  };
}

/** Founds an organisation. @throws Refused for an unknown unit or sector, too few founders, a day to come, a taken tax code */
export async function foundOrganisation(
  deps: OrganisationDeps,
  viewer: Viewer,
  body: FoundBody,
  request: RequestKey,
): Promise<Receipt> {
  const { reply } = await write<Receipt>(deps.db, viewer, request, async (trx, seq) => {
    // Looked at only by a first request: a receipt is owed for ever, also when the catalogue or the scope has changed since.
    const date = requireDate(body.effectiveDate);
    const unit = requireSeat(deps, viewer, body.unit, date);
    const changes = foundingAttributes(deps, body, unit, date);
    const id = await takeOrganisationId(trx);
    const event: OrganisationEvent = {
      id: await takeEventId(trx),
      organisationId: id,
      type: 'founded',
      effectiveDate: date,
      decisionNumber: body.decisionNumber || null,
      reason: null,
      mode: null,
      counterpartId: null,
      changes,
    };
    const founders = typeof body.founders === 'number' ? { founders: body.founders } : {};
    const decision = decideEvent([], event, { today: deps.clock.today(), ...founders });
    if (!decision.ok) throw refuse(decision.problem);
    const code = `${provinceCode(deps, unit, date)}-${body.kind}-${String(id).padStart(6, '0')}`;
    await insertOrganisation(trx, { id, code, source: 'entered' });
    if (changes.taxCode) await insertTaxCode(trx, changes.taxCode, id);
    const change = { id, before: [], after: [event], closed: [], written: { event, isNew: true } };
    await saveHistory(trx, deps, viewer, change, seq);
    return {
      act: {
        act: 'organisation.founded',
        subjectKind: 'organisation',
        subjectId: String(id),
        note: { event: event.id, date },
      },
      reply: {
        organisation: id,
        code,
        event: event.id,
        seq,
        warnings: decision.warnings.map((each) => WARNINGS[each] ?? each),
      },
      status: 201,
    };
  });
  return reply;
}

/** The type of an event that may be recorded after the founding. @throws Refused 'event-type-unknown' */
function requireEventType(text: string): EventType {
  const type = EVENT_TYPES.find((each) => each === text);
  if (!type || !(type in CHANGE_FIELDS)) throw new Refused('event-type-unknown', { type: text });
  return type;
}

/** Reads the attributes an event sets. @throws Refused naming the field that does not belong or cannot be */
export function requireChanges(
  deps: OrganisationDeps,
  viewer: Viewer,
  type: EventType,
  date: CalendarDate,
  given: Readonly<Record<string, unknown>>,
): Partial<Attributes> {
  const allowed = correctionFields(type);
  // A seat is named by its code and checked against the scope; a bare internal number would pass by both.
  const { unit, unitId: _unchecked, ...rest } = given;
  if (_unchecked !== undefined) throw new Refused('change-not-allowed', { field: sayField(['unitId']) });
  const changes: Record<string, unknown> = { ...rest };
  if (typeof unit === 'string') changes.unitId = requireSeat(deps, viewer, unit, date, type === 'moved').id;
  if (typeof changes.sector === 'string') requireSector(deps, changes.sector);
  if (typeof changes.vsic === 'string') changes.vsic = requireIndustry(deps, changes.vsic, date);
  const extra = Object.keys(changes).find((key) => !(allowed as readonly string[]).includes(key));
  if (extra) throw new Refused('change-not-allowed', { field: sayField([extra]) });
  const parsed = attributeChanges.safeParse(changes);
  if (!parsed.success) throw refuseFault(parsed.error);
  return parsed.data;
}

/** A reason of the list of the event. @throws Refused 'reason-not-applicable' */
export function requireReason(type: EventType, code: string): ReasonCode {
  const reason = reasonsOf(type).find((each) => each.code === code);
  if (!reason)
    throw refuse({ code: 'reason-not-applicable', details: { event: EVENT_LABELS[type], reason: code } });
  return reason.code;
}

/** Records an event of an organisation. @throws Refused when it cannot happen there and then, or the caller saw an older version */
export async function recordEvent(
  deps: OrganisationDeps,
  viewer: Viewer,
  id: number,
  body: RecordEventBody,
  request: RequestKey,
): Promise<Receipt> {
  const { reply } = await write<Receipt>(deps.db, viewer, request, async (trx, seq) => {
    const date = requireDate(body.effectiveDate);
    const type = requireEventType(body.type);
    const changes = requireChanges(deps, viewer, type, date, body.changes ?? {});
    const history = await historyUnderLock(trx, deps, viewer, id, body.basedOn);
    const eventId = await takeEventId(trx);
    const event: OrganisationEvent = {
      id: eventId,
      organisationId: id as OrganisationId, // found in sight under the lock
      type,
      effectiveDate: date,
      decisionNumber: body.decisionNumber || null,
      reason: body.reason || null,
      reasonCode: body.reasonCode ? requireReason(type, body.reasonCode) : null,
      evidence: body.evidence || null,
      mode: type === 'dissolved' ? (body.mode ?? 'voluntary') : (body.mode ?? null),
      counterpartId: await requireCounterpart(trx, { id, event: eventId, type, date }, body.counterpart),
      changes,
    };
    const decision = decideEvent(history, event, { today: deps.clock.today() });
    if (!decision.ok) throw refuse(decision.problem);
    const lacking = findContentProblem(history, event);
    if (lacking) throw refuse(lacking);
    if (changes.taxCode) await insertTaxCode(trx, changes.taxCode, id);
    const code = await codeOf(trx, id);
    const after = [...history, event];
    // An end before the day of a merger leaves nobody who took over.
    if (TRANSITIONS[type].leadsTo === 'ended') await requireStillNamed(trx, id, history, after);
    const change = {
      id: event.organisationId,
      before: history,
      after,
      closed: [],
      written: { event, isNew: true },
    };
    await saveHistory(trx, deps, viewer, change, seq);
    return {
      act: {
        act: `organisation.${type}`,
        subjectKind: 'organisation',
        subjectId: String(id),
        note: { event: event.id, date },
      },
      reply: {
        organisation: id,
        code,
        event: event.id,
        seq,
        warnings: decision.warnings.map((each) => WARNINGS[each] ?? each),
      },
      status: 201,
    };
  });
  return reply;
}
