// Ghi sổ: found an organisation, record an event, withdraw one recorded by mistake. Load → decide → save, one transaction.
import { CHANGE_FIELDS, lawBasisOn } from '#domain/organisation/change-fields.ts';
import { decideEvent } from '#domain/organisation/decide.ts';
import {
  EVENT_TYPES,
  type EventId,
  type EventType,
  type OrganisationEvent,
} from '#domain/organisation/event.ts';
import { foldEvents } from '#domain/organisation/fold.ts';
import type { Attributes, OrganisationId, OrganisationSpan } from '#domain/organisation/organisation.ts';
import { ORGANISATION_PROBLEMS, type OrganisationProblem } from '#domain/organisation/problem.ts';
import { agriculturalSectors } from '#domain/organisation/sector.ts';
import { withdrawEvent } from '#domain/organisation/withdraw.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { type Unit, versionOn } from '#domain/unit/unit.ts';
import type { FoundBody, Receipt, RecordEventBody } from '#server/organisation/contract.ts';
import { attributeChanges, type OrganisationDeps } from '#server/organisation/deps.ts';
import { eventRow, flowRow, spanRow } from '#server/organisation/rows.ts';
import {
  closeEvent,
  findVersion,
  insertEvent,
  insertOrganisation,
  insertTaxCode,
  listEvents,
  lockOrganisation,
  replaceDerived,
  takeEventId,
  takeOrganisationId,
} from '#server/organisation/store.ts';
import { requireInSight, requireWholeHistory } from '#server/organisation/whole-history.ts';
import { requireDate } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const WARNINGS: Readonly<Record<string, string>> = {
  'tax-code-bad-shape': 'Mã số thuế không đúng dạng 10 hoặc 13 chữ số.',
  'tax-code-bad-check-digit': 'Mã số thuế sai chữ số kiểm tra; hãy xem lại giấy chứng nhận.',
};

function refuse(problem: OrganisationProblem): Refused {
  return new Refused({ code: problem.code, problem: ORGANISATION_PROBLEMS[problem.code] }, problem.details);
}

function requireSeat(deps: OrganisationDeps, viewer: Viewer, written: string, date: CalendarDate): Unit {
  const unit = requireUnitNamed(deps.places, written, date);
  if (!viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  if (unit.level === 'nation' || !versionOn(unit, date))
    throw new Refused('unit-unknown', { unit: written, date });
  return unit;
}

function requireSector(deps: OrganisationDeps, code: string): string {
  if (!deps.sectors.some((sector) => sector.code === code))
    throw new Refused('sector-unknown', { sector: code });
  return code;
}

/** Derives and stores spans and flows of a history. */
async function saveDerived(
  trx: Db,
  deps: OrganisationDeps,
  id: OrganisationId,
  history: readonly OrganisationEvent[],
  seq: number,
): Promise<void> {
  const agricultural = agriculturalSectors(deps.sectors);
  const life = foldEvents(history);
  const modes = new Map(history.map((event) => [event.id, event.mode]));
  await replaceDerived(
    trx,
    id,
    life.spans.map((span) => spanRow(id, span, agricultural, seq)),
    life.flows.map((flow) => flowRow(id, flow, modes.get(flow.eventId) ?? null, agricultural, seq)),
    seq,
  );
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
    await insertEvent(trx, eventRow(event, unit.id, seq));
    await saveDerived(trx, deps, id, [event], seq);
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

function requireEventType(text: string): EventType {
  const type = EVENT_TYPES.find((each) => each === text);
  if (!type || !(type in CHANGE_FIELDS)) throw new Refused('event-type-unknown', { type: text });
  return type;
}

function requireChanges(
  deps: OrganisationDeps,
  viewer: Viewer,
  type: EventType,
  date: CalendarDate,
  given: Readonly<Record<string, unknown>>,
): Partial<Attributes> {
  const allowed = CHANGE_FIELDS[type] ?? [];
  // A seat is named by its code and checked against the scope; a bare internal number would pass by both.
  const { unit, unitId: _unchecked, ...rest } = given;
  if (_unchecked !== undefined) throw new Refused('change-not-allowed', { field: 'unitId' });
  const changes: Record<string, unknown> = { ...rest };
  if (typeof unit === 'string') changes.unitId = requireSeat(deps, viewer, unit, date).id;
  if (typeof changes.sector === 'string') requireSector(deps, changes.sector);
  const extra = Object.keys(changes).find((key) => !(allowed as readonly string[]).includes(key));
  if (extra) throw new Refused('change-not-allowed', { field: extra });
  const parsed = attributeChanges.safeParse(changes);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Refused('bad-request', {
      field: `"changes.${issue?.path.join('.') ?? ''}"`,
      reason: issue?.message ?? '',
    });
  }
  return parsed.data;
}

/** Loads the history under the lock, refusing what the caller has not seen. */
async function historyUnderLock(
  trx: Db,
  deps: OrganisationDeps,
  viewer: Viewer,
  id: number,
  basedOn: number,
): Promise<readonly OrganisationEvent[]> {
  await lockOrganisation(trx, id);
  const version = await findVersion(trx, id);
  if (version === 0) throw new Refused('not-found');
  await requireInSight(trx, deps.places, viewer, id);
  const history = await listEvents(trx, id);
  await requireWholeHistory(trx, deps.places, viewer, id as OrganisationId, history); // found in sight under the lock
  // A number nobody has been given is no version somebody has seen.
  if (version !== basedOn) {
    const seen = await listEvents(trx, id, Math.min(basedOn, version));
    const ids = new Set(seen.map((event) => event.id));
    const now = new Set(history.map((event) => event.id));
    throw new Refused(
      'stale-version',
      {},
      {
        version,
        added: history.filter((event) => !ids.has(event.id)),
        withdrawn: seen.filter((event) => !now.has(event.id)),
      },
    );
  }
  return history;
}

function stateBefore(
  history: readonly OrganisationEvent[],
  date: CalendarDate,
): OrganisationSpan | undefined {
  const { spans } = foldEvents(history);
  return spans.find((span) => span.from <= date && date < span.to) ?? spans.at(-1);
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
    const event: OrganisationEvent = {
      id: await takeEventId(trx),
      organisationId: id as OrganisationId, // found in sight under the lock
      type,
      effectiveDate: date,
      decisionNumber: body.decisionNumber || null,
      reason: body.reason || null,
      mode: type === 'dissolved' ? (body.mode ?? 'voluntary') : (body.mode ?? null),
      counterpartId: null,
      changes,
    };
    const decision = decideEvent(history, event, { today: deps.clock.today() });
    if (!decision.ok) throw refuse(decision.problem);
    const unitId = changes.unitId ?? stateBefore(history, date)?.unitId;
    if (unitId === undefined) throw new Refused('not-found');
    if (changes.taxCode) await insertTaxCode(trx, changes.taxCode, id);
    await insertEvent(trx, eventRow(event, unitId, seq));
    await saveDerived(trx, deps, event.organisationId, [...history, event], seq);
    return {
      act: {
        act: `organisation.${type}`,
        subjectKind: 'organisation',
        subjectId: String(id),
        note: { event: event.id, date },
      },
      reply: {
        organisation: id,
        code: '',
        event: event.id,
        seq,
        warnings: decision.warnings.map((each) => WARNINGS[each] ?? each),
      },
      status: 201,
    };
  });
  return reply;
}

/** Withdraws an event recorded by mistake; its version stays readable. @throws Refused when later events stand on it */
export async function withdrawOrganisationEvent(
  deps: OrganisationDeps,
  viewer: Viewer,
  target: { readonly organisation: number; readonly event: number },
  body: { readonly reason: string; readonly basedOn: number },
  request: RequestKey,
): Promise<Receipt> {
  const { reply } = await write<Receipt>(deps.db, viewer, request, async (trx, seq) => {
    const history = await historyUnderLock(trx, deps, viewer, target.organisation, body.basedOn);
    const result = withdrawEvent(history, target.event as EventId); // an unknown id is refused by name
    if (!result.ok) throw refuse(result.problem);
    await closeEvent(trx, target.event, seq);
    await saveDerived(trx, deps, target.organisation as OrganisationId, result.history, seq);
    return {
      act: {
        act: 'organisation.event-withdrawn',
        subjectKind: 'organisation',
        subjectId: String(target.organisation),
        note: { event: target.event, reason: body.reason },
      },
      reply: { organisation: target.organisation, code: '', event: target.event, seq, warnings: [] },
    };
  });
  return reply;
}
