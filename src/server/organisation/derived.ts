// Dòng dẫn xuất: the span and flow rows of a history, and which of them a change of the history closes and opens.
import type { EventId, OrganisationEvent } from '#domain/organisation/event.ts';
import { foldEvents } from '#domain/organisation/fold.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import { isMark, livedEvents } from '#domain/organisation/recorded-twice.ts';
import type { AgriculturalSectors } from '#domain/organisation/sector.ts';
import {
  type DerivedDifference,
  type Difference,
  type FlowRow,
  flowRow,
  type SpanRow,
  spanRow,
} from '#server/organisation/rows.ts';

interface DerivedRows {
  readonly spans: readonly SpanRow[];
  readonly flows: readonly FlowRow[];
  /** Where each event happened: the seat after it, or before it when it ends the organisation. */
  readonly unitOf: ReadonlyMap<EventId, number>;
}

/** Rows of a history as the journal number `seq` would record them. */
export function deriveRows(
  id: OrganisationId,
  history: readonly OrganisationEvent[],
  agricultural: AgriculturalSectors,
  seq: number,
): DerivedRows {
  const life = foldEvents(history);
  const lived = foldEvents(livedEvents(history)).flows;
  // A mark on the record happens where the organisation last sat.
  const seat = lived.at(-1)?.state.unitId;
  const marks = history
    .filter(isMark)
    .flatMap((event) => (seat === undefined ? [] : [[event.id, seat] as const]));
  const modes = new Map(history.map((event) => [event.id, event.mode]));
  return {
    spans: life.spans.map((span) => spanRow(id, span, agricultural, seq)),
    flows: life.flows.map((flow) => flowRow(id, flow, modes.get(flow.eventId) ?? null, agricultural, seq)),
    // 'out' comes before 'in', so the last one said is the seat after the event.
    unitOf: new Map([...lived.map((flow) => [flow.eventId, flow.state.unitId] as const), ...marks]),
  };
}

function keyOf({ recorded_from: _from, ...rest }: SpanRow | FlowRow): string {
  return JSON.stringify(rest);
}

function compare<Row extends SpanRow | FlowRow>(
  before: readonly Row[],
  after: readonly Row[],
): Difference<Row> {
  const [old, wanted] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    closed: before.filter((row) => !wanted.has(keyOf(row))),
    opened: after.filter((row) => !old.has(keyOf(row))),
  };
}

/** What changes from one set of derived rows to another; equal rows stay as they were recorded. */
export function compareDerived(before: DerivedRows, after: DerivedRows): DerivedDifference {
  return { spans: compare(before.spans, after.spans), flows: compare(before.flows, after.flows) };
}
