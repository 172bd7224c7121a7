// Thêm sự kiện vào sổ trong một lần ghi của nơi khác: an import, a reconciliation, a placement record events one by one.
import { decideEvent } from '#domain/organisation/decide.ts';
import type { EventId, OrganisationEvent } from '#domain/organisation/event.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import type { OrganisationProblem } from '#domain/organisation/problem.ts';
import { withdrawEvent } from '#domain/organisation/withdraw.ts';
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import { requireInSight } from '#server/organisation/in-sight.ts';
import { saveHistory } from '#server/organisation/save.ts';
import {
  holdsOrganisation,
  insertTaxCode,
  listEvents,
  lockOrganisation,
} from '#server/organisation/store.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/**
 * Decides and appends an event of an organisation whose file the caller keeps, under its lock, inside the caller's transaction.
 * @returns the problem that stands against it, or undefined when it was recorded
 * @throws Refused 'not-found' | 'file-moved' | 'out-of-scope'
 */
export async function recordDecided(
  trx: Db,
  deps: OrganisationDeps,
  viewer: Viewer,
  event: OrganisationEvent,
  seq: number,
): Promise<OrganisationProblem | undefined> {
  const id = event.organisationId;
  await lockOrganisation(trx, id);
  const history = await listEvents(trx, id);
  if (history.length === 0) throw new Refused('not-found');
  await requireInSight(trx, deps.places, viewer, id);
  if (!(await holdsOrganisation(trx, id))) throw new Refused('file-moved');
  const decision = decideEvent(history, event, { today: deps.clock.today() });
  if (!decision.ok) return decision.problem;
  const known = history.some((each) => each.changes.taxCode === event.changes.taxCode);
  if (event.changes.taxCode && !known) await insertTaxCode(trx, event.changes.taxCode, id);
  const change = {
    id,
    before: history,
    after: [...history, event],
    closed: [],
    written: { event, isNew: true },
  };
  await saveHistory(trx, deps, viewer, change, seq);
  return undefined;
}

/**
 * Withdraws an event that an earlier write of many recorded, under the organisation's lock, inside the caller's transaction.
 * @returns the problem that stands against it, or undefined when it was withdrawn
 * @throws Refused 'file-moved' | 'out-of-scope'
 */
export async function withdrawDecided(
  trx: Db,
  deps: OrganisationDeps,
  viewer: Viewer,
  target: { readonly organisation: number; readonly event: number },
  seq: number,
): Promise<OrganisationProblem | undefined> {
  const id = target.organisation as OrganisationId; // read from the table of events
  const event = target.event as EventId; // read from the table of events
  await lockOrganisation(trx, id);
  if (!(await holdsOrganisation(trx, id))) throw new Refused('file-moved');
  const history = await listEvents(trx, id);
  const left = withdrawEvent(history, event);
  if (!left.ok) return left.problem;
  await saveHistory(trx, deps, viewer, { id, before: history, after: left.history, closed: [event] }, seq);
  return undefined;
}
