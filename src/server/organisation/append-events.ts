// Thêm sự kiện vào sổ: the record first, then everything derived from it, inside the caller's transaction.
import { decideEvent } from '#domain/organisation/decide.ts';
import type { OrganisationEvent } from '#domain/organisation/event.ts';
import { foldEvents } from '#domain/organisation/fold.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import type { OrganisationProblem } from '#domain/organisation/problem.ts';
import { agriculturalSectors, type Sector } from '#domain/organisation/sector.ts';
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import { eventRow, flowRow, spanRow } from '#server/organisation/rows.ts';
import {
  insertEvent,
  insertTaxCode,
  listEvents,
  lockOrganisation,
  replaceDerived,
} from '#server/organisation/store.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';

/** Derives and stores spans and flows of a history. */
export async function saveDerived(
  trx: Db,
  sectors: readonly Sector[],
  id: OrganisationId,
  history: readonly OrganisationEvent[],
  seq: number,
): Promise<void> {
  const agricultural = agriculturalSectors(sectors);
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

/** Appends one decided event to a history and derives anew. */
export async function appendEvent(
  trx: Db,
  sectors: readonly Sector[],
  added: {
    readonly history: readonly OrganisationEvent[];
    readonly event: OrganisationEvent;
    readonly unitId: number;
    readonly seq: number;
  },
): Promise<void> {
  const { history, event, unitId, seq } = added;
  await insertEvent(trx, eventRow(event, unitId, seq));
  await saveDerived(trx, sectors, event.organisationId, [...history, event], seq);
}

/**
 * Decides and appends an event of an organisation in sight, under its lock, inside the caller's transaction.
 * @returns the problem that stands against it, or undefined when it was recorded
 */
export async function recordDecided(
  trx: Db,
  deps: OrganisationDeps,
  event: OrganisationEvent,
  seq: number,
): Promise<OrganisationProblem | undefined> {
  await lockOrganisation(trx, event.organisationId);
  const history = await listEvents(trx, event.organisationId);
  const decision = decideEvent(history, event, { today: deps.clock.today() });
  if (!decision.ok) return decision.problem;
  const before = foldEvents(history).spans;
  const state =
    before.find((span) => span.from <= event.effectiveDate && event.effectiveDate < span.to) ?? before.at(-1);
  const unitId = event.changes.unitId ?? state?.unitId ?? history[0]?.changes.unitId;
  if (unitId === undefined) throw new Refused('not-found');
  if (event.changes.taxCode && event.changes.taxCode !== state?.taxCode)
    await insertTaxCode(trx, event.changes.taxCode, event.organisationId);
  await appendEvent(trx, deps.sectors, { history, event, unitId, seq });
  return undefined;
}
