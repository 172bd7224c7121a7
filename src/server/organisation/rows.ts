// From the domain's events, spans and flows to table rows; the same for one founding and for a loaded nation.
import type { Selectable } from 'kysely';
import type { EventId, EventType, OrganisationEvent } from '#domain/organisation/event.ts';
import type { Flow } from '#domain/organisation/flow.ts';
import type { OrganisationId, OrganisationSpan } from '#domain/organisation/organisation.ts';
import type { ReasonCode } from '#domain/organisation/reason.ts';
import type { AgriculturalSectors } from '#domain/organisation/sector.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import type { DB } from '#server/platform/database-types.ts';

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
    vsic: state.vsic ?? null,
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

/** The span that a row was written from. */
export function spanOfRow(row: Selectable<DB['organisation_spans']>): OrganisationSpan {
  // Written by spanRow from a checked span; read back as the same.
  return {
    from: row.valid_from,
    to: row.valid_to,
    kind: row.kind,
    name: row.name,
    abbreviation: row.abbreviation,
    unitId: row.unit_id,
    address: row.address,
    sector: row.sector,
    vsic: row.vsic,
    taxCode: row.tax_code,
    certificateNumber: row.certificate_number,
    lawBasis: row.law_basis,
    charterCapitalDong: row.charter_capital_dong,
    membersOfficial: row.members_official,
    membersLinkedCapital: row.members_linked_capital,
    membersLinkedOther: row.members_linked_other,
    workers: row.workers,
    allianceClass: row.alliance_class,
    valueChain: row.value_chain,
    highTech: row.high_tech,
    ocop: row.ocop,
    modelCode: row.model_code,
    grade: row.grade,
    operating: row.operating,
  } as OrganisationSpan;
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
    reason_code: event.reasonCode ?? null,
    evidence: event.evidence ?? null,
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
  readonly reason_code: string | null;
  readonly evidence: string | null;
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
    ...(row.reason_code === null ? {} : { reasonCode: row.reason_code as ReasonCode }),
    ...(row.evidence === null ? {} : { evidence: row.evidence }),
    mode: row.mode as OrganisationEvent['mode'],
    counterpartId: row.counterpart_id as OrganisationId | null,
    changes: row.changes as OrganisationEvent['changes'],
  };
}

/** Rows that a change closes and opens. */
export interface Difference<Row> {
  readonly closed: readonly Row[];
  readonly opened: readonly Row[];
}

export interface DerivedDifference {
  readonly spans: Difference<SpanRow>;
  readonly flows: Difference<FlowRow>;
}
