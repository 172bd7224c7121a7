// From the domain's events, spans and flows to table rows; the same for one founding and for a loaded nation.
import type { EventId, EventType, OrganisationEvent } from '#domain/organisation/event.ts';
import type { Flow } from '#domain/organisation/flow.ts';
import type { OrganisationId, OrganisationSpan } from '#domain/organisation/organisation.ts';
import type { AgriculturalSectors } from '#domain/organisation/sector.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';

function stateColumns(state: OrganisationSpan, agricultural: AgriculturalSectors) {
  return {
    kind: state.kind,
    name: state.name,
    abbreviation: state.abbreviation,
    unit_id: state.unitId,
    address: state.address,
    sector: state.sector,
    agricultural: agricultural.has(state.sector),
    tax_code: state.taxCode,
    certificate_number: state.certificateNumber,
    law_basis: state.lawBasis,
    charter_capital_dong: state.charterCapitalDong,
    members_official: state.membersOfficial,
    members_linked_capital: state.membersLinkedCapital,
    members_linked_other: state.membersLinkedOther,
    workers: state.workers,
    alliance_class: state.allianceClass,
    value_chain: state.valueChain,
    high_tech: state.highTech,
    ocop: state.ocop,
    model_code: state.modelCode,
    grade: state.grade,
    operating: state.operating,
  };
}

export function spanRow(
  organisationId: number,
  span: OrganisationSpan,
  agricultural: AgriculturalSectors,
  seq: number,
) {
  return {
    organisation_id: organisationId,
    valid_from: span.from,
    valid_to: span.to,
    ...stateColumns(span, agricultural),
    search_key: searchKey(span.name),
    recorded_from: seq,
  };
}

export function flowRow(
  organisationId: number,
  flow: Flow,
  mode: string | null,
  agricultural: AgriculturalSectors,
  seq: number,
) {
  return {
    organisation_id: organisationId,
    event_id: flow.eventId,
    side: flow.side,
    type: flow.type,
    date: flow.date,
    mode,
    ...stateColumns(flow.state, agricultural),
    recorded_from: seq,
  };
}

export function eventRow(event: OrganisationEvent, unitId: number, seq: number) {
  return {
    event_id: event.id,
    organisation_id: event.organisationId,
    unit_id: unitId,
    type: event.type,
    effective_date: event.effectiveDate,
    decision_number: event.decisionNumber,
    reason: event.reason,
    mode: event.mode,
    counterpart_id: event.counterpartId,
    changes: JSON.stringify(event.changes),
    recorded_from: seq,
  };
}

export type SpanRow = ReturnType<typeof spanRow>;
export type FlowRow = ReturnType<typeof flowRow>;
export type EventRow = ReturnType<typeof eventRow>;

/** A version of an event as the database gives it. */
export interface StoredEvent {
  readonly event_id: number;
  readonly organisation_id: number;
  readonly type: string;
  readonly effective_date: string;
  readonly decision_number: string | null;
  readonly reason: string | null;
  readonly mode: string | null;
  readonly counterpart_id: number | null;
  readonly changes: unknown;
}

/** The event back from its row: written by eventRow from a checked event, read as the same. */
export function eventOf(row: StoredEvent): OrganisationEvent {
  return {
    id: row.event_id as EventId,
    organisationId: row.organisation_id as OrganisationId,
    type: row.type as EventType,
    effectiveDate: row.effective_date as CalendarDate,
    decisionNumber: row.decision_number,
    reason: row.reason,
    mode: row.mode as OrganisationEvent['mode'],
    counterpartId: row.counterpart_id as OrganisationId | null,
    changes: row.changes as OrganisationEvent['changes'],
  };
}
