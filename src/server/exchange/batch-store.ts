// Lô tổ chức mới: the rows of all register tables for many organisations at once, filled in the order the tables need.

import type { OrganisationEvent } from '#domain/organisation/event.ts';
import { foldEvents } from '#domain/organisation/fold.ts';
import type { AgriculturalSectors } from '#domain/organisation/sector.ts';
import { eventRow, flowRow, spanRow } from '#server/organisation/rows.ts';
import { saltedDigest } from '#server/platform/salted-digest.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** In the order in which they may be filled. */
const TABLES = [
  'organisations',
  'organisation_tax_codes',
  'organisation_events',
  'organisation_event_versions',
  'organisation_spans',
  'organisation_flows',
  'organisation_contacts',
] as const;

export interface NewOrganisation {
  readonly id: number;
  readonly code: string;
  readonly unitId: number;
  readonly taxCode: string | null;
  readonly representative: string | null;
  readonly phone: string | null;
  readonly events: readonly OrganisationEvent[];
}

export interface Batch {
  add(organisation: NewOrganisation): void;
  /** @returns rows written in all tables */
  write(fill: (table: string, rows: readonly Row[]) => Promise<number>): Promise<number>;
}

/** An empty batch of one write. */
export function createBatch(
  agricultural: AgriculturalSectors,
  seq: number,
  /** How a contact is kept. */
  seal: (contact: {
    representative: string | null;
    phone: string | null;
  }) => Readonly<Record<'representative' | 'phone', string | null>>,
): Batch {
  const rows: Record<(typeof TABLES)[number], Row[]> = {
    organisations: [],
    organisation_tax_codes: [],
    organisation_events: [],
    organisation_event_versions: [],
    organisation_spans: [],
    organisation_flows: [],
    organisation_contacts: [],
  };
  return {
    add: ({ id, code, unitId, taxCode, representative, phone, events }) => {
      rows.organisations.push({ id, code, source: 'import' });
      if (taxCode !== null) rows.organisation_tax_codes.push({ tax_code: taxCode, organisation_id: id });
      for (const event of events) {
        rows.organisation_events.push({ id: event.id, organisation_id: id });
        rows.organisation_event_versions.push(eventRow(event, unitId, seq));
      }
      const life = foldEvents(events);
      const modes = new Map(events.map((event) => [event.id, event.mode]));
      for (const span of life.spans) rows.organisation_spans.push(spanRow(id, span, agricultural, seq));
      for (const flow of life.flows)
        rows.organisation_flows.push(flowRow(id, flow, modes.get(flow.eventId) ?? null, agricultural, seq));
      if (representative === null && phone === null) return;
      // As the contact's own page seals it: only a salted digest enters the journal's blocks.
      const content = JSON.stringify([representative, phone, null]);
      const { salt, digest } = saltedDigest(content);
      rows.organisation_contacts.push({
        organisation_id: id,
        ...seal({ representative, phone }),
        salt: `\\x${salt.toString('hex')}`,
        digest: `\\x${digest.toString('hex')}`,
        recorded_from: seq,
      });
    },
    write: async (fill) => {
      let written = 0;
      for (const table of TABLES) written += await fill(table, rows[table]);
      return written;
    },
  };
}
