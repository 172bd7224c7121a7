// Diễn lại: from all versions of an organisation's events to every span and flow that should stand, with its journal numbers.
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import type { AgriculturalSectors } from '#domain/organisation/sector.ts';
import { deriveRows } from '#server/organisation/derived.ts';
import { eventOf, type FlowRow, type SpanRow } from '#server/organisation/rows.ts';
import type { EventVersion, KeptRow } from '#server/organisation/store-derived.ts';
import { STILL_KNOWN } from '#server/platform/db.ts';
import type { DerivedRow } from '#server/platform/derived-fault.ts';

/** Spans and flows of the events known at a journal number. @throws when they are no possible life */
export function deriveAt(
  organisationId: number,
  versions: readonly EventVersion[],
  agricultural: AgriculturalSectors,
  seq: number,
): { readonly spans: readonly SpanRow[]; readonly flows: readonly FlowRow[] } {
  const events = versions.filter((each) => each.recorded_from <= seq && seq < each.recorded_to).map(eventOf);
  const id = organisationId as OrganisationId; // read from the table itself
  return deriveRows(id, events, agricultural, seq);
}

type Columns = Readonly<Record<string, unknown>>;

const remembered = new Map<string, readonly string[]>();

/** The columns of a relation that say something, in one order whoever made the row; asked for once a relation. */
function columnsOf(relation: string, row: Columns): readonly string[] {
  const known = remembered.get(relation);
  if (known) return known;
  const columns = Object.keys(row)
    .filter((column) => column !== 'recorded_from' && column !== 'recorded_to')
    .sort();
  remembered.set(relation, columns);
  return columns;
}

function contentOf(relation: string, row: Columns): string {
  return JSON.stringify(columnsOf(relation, row).map((column) => row[column]));
}

/** A kept or expected row as one to compare. A rebuild closed what was known before it: only what followed counts. */
function derivedRow(
  relation: string,
  row: Columns,
  from: number,
  to: number,
  since: number,
): DerivedRow | undefined {
  if (to <= since) return undefined;
  const first = Math.max(from, since);
  const own =
    relation === 'organisation_spans'
      ? `valid_from=${String(row.valid_from)}`
      : `event_id=${String(row.event_id)}, side=${String(row.side)}`;
  return {
    relation,
    key: `organisation_id=${String(row.organisation_id)}, ${own}, recorded_from=${first}`,
    content: `${to} ${contentOf(relation, row)}`,
  };
}

export function keptRow(relation: string, row: KeptRow, since: number): DerivedRow | undefined {
  return derivedRow(relation, row, row.recorded_from, row.recorded_to, since);
}

/** Every row that should stand: at each number that changed the events, what is new opens and what is gone closes. */
export function replay(
  organisationId: number,
  versions: readonly EventVersion[],
  agricultural: AgriculturalSectors,
  since: number,
): readonly DerivedRow[] {
  const numbers = new Set(versions.flatMap((each) => [each.recorded_from, each.recorded_to]));
  numbers.delete(STILL_KNOWN);
  const rows: DerivedRow[] = [];
  const add = (row: DerivedRow | undefined) => row && rows.push(row);
  let open = new Map<string, { relation: string; row: SpanRow | FlowRow; from: number }>();
  for (const seq of [...numbers].sort((a, b) => a - b)) {
    const { spans, flows } = deriveAt(organisationId, versions, agricultural, seq);
    const next: typeof open = new Map();
    for (const [relation, list] of [
      ['organisation_spans', spans] as const,
      ['organisation_flows', flows] as const,
    ]) {
      for (const row of list) {
        const content = `${relation} ${contentOf(relation, row)}`;
        next.set(content, open.get(content) ?? { relation, row, from: seq });
      }
    }
    for (const [content, each] of open) {
      if (!next.has(content)) add(derivedRow(each.relation, each.row, each.from, seq, since));
    }
    open = next;
  }
  for (const each of open.values()) add(derivedRow(each.relation, each.row, each.from, STILL_KNOWN, since));
  return rows;
}
