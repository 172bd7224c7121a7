// Loading the demonstration: COPY in chunks, the next one made while the last is written; then keys, statistics and sequences put right.
import type { DemonstrationOrganisation } from '#domain/demonstration/produce.ts';
import { foldEvents } from '#domain/organisation/fold.ts';
import type { AgriculturalSectors } from '#domain/organisation/sector.ts';
import { eventRow, flowRow, spanRow } from '#server/organisation/rows.ts';
import { copyRows } from '#server/platform/bulk-write.ts';
import type { DbClient } from '#server/platform/db.ts';

const CHUNK = 4000;
/** After so many organisations what is waiting for the database goes out. */
const BREATH = 100;

type Row = Readonly<Record<string, string | number | boolean | null>>;

interface Batch {
  organisations: Row[];
  taxCodes: Row[];
  events: Row[];
  versions: Row[];
  spans: Row[];
  flows: Row[];
}

const TABLES: readonly (readonly [keyof Batch, string])[] = [
  ['organisations', 'organisations'],
  ['taxCodes', 'organisation_tax_codes'],
  ['events', 'organisation_events'],
  ['versions', 'organisation_event_versions'],
  ['spans', 'organisation_spans'],
  ['flows', 'organisation_flows'],
];

function emptyBatch(): Batch {
  return { organisations: [], taxCodes: [], events: [], versions: [], spans: [], flows: [] };
}

function addTo(
  batch: Batch,
  each: DemonstrationOrganisation,
  agricultural: AgriculturalSectors,
  seq: number,
): void {
  const { id, code } = each.organisation;
  const life = foldEvents(each.events);
  batch.organisations.push({ id, code, source: 'demonstration' });
  let unitId = each.events[0]?.changes.unitId ?? 0;
  const modes = new Map<number, string | null>();
  for (const event of each.events) {
    unitId = event.changes.unitId ?? unitId;
    modes.set(event.id, event.mode);
    if (event.changes.taxCode) batch.taxCodes.push({ tax_code: event.changes.taxCode, organisation_id: id });
    batch.events.push({ id: event.id, organisation_id: id });
    batch.versions.push(eventRow(event, unitId, seq));
  }
  for (const span of life.spans) batch.spans.push(spanRow(id, span, agricultural, seq));
  for (const flow of life.flows)
    batch.flows.push(flowRow(id, flow, modes.get(flow.eventId) ?? null, agricultural, seq));
}

async function flush(client: DbClient, batch: Batch): Promise<number> {
  let rows = 0;
  for (const [part, table] of TABLES) {
    const list = batch[part];
    const first = list[0];
    if (!first) continue;
    const columns = Object.keys(first);
    rows += await copyRows(
      client,
      table,
      columns,
      list.map((row) => columns.map((column) => row[column] ?? null)),
    );
  }
  return rows;
}

/** Copies organisations with everything derived from them. @returns rows written in all tables */
export async function loadOrganisations(
  client: DbClient,
  organisations: Iterable<DemonstrationOrganisation>,
  agricultural: AgriculturalSectors,
  seq: number,
  progress: (organisations: number) => void,
): Promise<{ organisations: number; rows: number }> {
  // The register is empty: references are checked once, when all is there.
  await client.query('select suspend_register_keys()');
  let batch = emptyBatch();
  let [count, rows] = [0, 0];
  let writing = Promise.resolve(0);
  for (const each of organisations) {
    addTo(batch, each, agricultural, seq);
    count += 1;
    // The connection sends what it holds while the next ones are made.
    if (count % BREATH === 0) await new Promise((resolve) => setImmediate(resolve));
    if (batch.organisations.length < CHUNK) continue;
    rows += await writing;
    writing = flush(client, batch);
    // Where it failed is met when it is awaited.
    writing.catch(() => undefined);
    batch = emptyBatch();
    progress(count);
  }
  rows += await writing;
  rows += await flush(client, batch);
  await client.query('select resume_register_keys()');
  progress(count);
  await client.query(`select setval('organisations_id_seq', coalesce((select max(id) from organisations), 0) + 1, false),
    setval('organisation_events_id_seq', coalesce((select max(id) from organisation_events), 0) + 1, false)`);
  return { organisations: count, rows };
}

export async function insertCoverage(
  client: DbClient,
  unitId: number,
  kind: string,
  from: string,
  seq: number,
): Promise<void> {
  await client.query(
    'insert into register_coverages (unit_id, kind, from_date, recorded_from) values ($1, $2, $3, $4)',
    [unitId, kind, from, seq],
  );
}

export async function insertPlan(
  client: DbClient,
  plan: { measure: string; unitId: number; period: string; basis: string; value: number },
  seq: number,
): Promise<void> {
  await client.query(
    'insert into plan_figures (measure, unit_id, period, basis, value, recorded_from) values ($1, $2, $3, $4, $5, $6)',
    [plan.measure, plan.unitId, plan.period, plan.basis, plan.value, seq],
  );
}

/** Lets the planner know what was loaded. */
export async function analyseRegister(client: DbClient): Promise<void> {
  await client.query('select analyse_tables()');
}
