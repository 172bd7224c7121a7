// Lưu thay đổi của một tổ chức: events and what follows from them, inside the caller's scope or, for a change of seat, across it.
import type { EventId, OrganisationEvent } from '#domain/organisation/event.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import { ORGANISATION_PROBLEMS, type OrganisationProblem } from '#domain/organisation/problem.ts';
import { agriculturalSectors } from '#domain/organisation/sector.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import { compareDerived, deriveRows } from '#server/organisation/derived.ts';
import { requireInSight } from '#server/organisation/in-sight.ts';
import { eventRow } from '#server/organisation/rows.ts';
import { findVersion, holdsOrganisation, listEvents, lockOrganisation } from '#server/organisation/store.ts';
import { writeAcrossScopes, writeInScope } from '#server/organisation/write-store.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** The refusal of a rule of the life cycle. */
export function refuse(problem: OrganisationProblem): Refused {
  return new Refused({ code: problem.code, problem: ORGANISATION_PROBLEMS[problem.code] }, problem.details);
}

/**
 * Loads the history under the lock.
 * @throws Refused 'not-found' | 'out-of-scope' when another office now keeps the file | 'stale-version' with what changed since
 */
export async function historyUnderLock(
  trx: Db,
  deps: OrganisationDeps,
  viewer: Viewer,
  id: number,
  /** The version that the caller has seen; undefined when what is changed was looked at under this very lock. */
  basedOn: number | undefined,
): Promise<readonly OrganisationEvent[]> {
  await lockOrganisation(trx, id);
  const version = await findVersion(trx, id);
  if (version === 0) throw new Refused('not-found');
  await requireInSight(trx, deps.places, viewer, id);
  if (!(await holdsOrganisation(trx, id))) throw new Refused('file-moved');
  const history = await listEvents(trx, id);
  // A number nobody has been given is no version somebody has seen.
  if (basedOn !== undefined && version !== basedOn) {
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

export interface HistoryChange {
  readonly id: OrganisationId;
  readonly before: readonly OrganisationEvent[];
  readonly after: readonly OrganisationEvent[];
  /** Events whose present version ends. */
  readonly closed: readonly EventId[];
  /** Events that get a version now; `isNew` when the event itself is new. */
  readonly written?: { readonly event: OrganisationEvent; readonly isNew: boolean };
}

/**
 * Writes a change of a history with all that is derived from it.
 * @throws Refused 'out-of-scope' when it would change what another office answers for and is not a change of seat
 */
export async function saveHistory(
  trx: Db,
  deps: OrganisationDeps,
  viewer: Viewer,
  change: HistoryChange,
  seq: number,
): Promise<void> {
  const agricultural = agriculturalSectors(deps.sectors);
  const after = deriveRows(change.id, change.after, agricultural, seq);
  const before = deriveRows(change.id, change.before, agricultural, seq);
  const difference = compareDerived(before, after);
  const { written } = change;
  // A mark on the record happens nowhere: it is kept where the organisation last had its seat.
  const lastSeat = [...before.unitOf.values(), ...after.unitOf.values()].at(-1) ?? 0;
  const events = written
    ? [eventRow(written.event, after.unitOf.get(written.event.id) ?? lastSeat, seq)]
    : [];
  const rows = {
    organisationId: change.id,
    seq,
    newEventId: written?.isNew ? written.event.id : undefined,
    closedEvents: change.closed,
    events,
    ...difference,
  };
  const { spans, flows } = difference;
  const touched = [...spans.closed, ...spans.opened, ...flows.closed, ...flows.opened, ...events];
  const outside = touched.find((row) => {
    const unit = unitById(deps.places.geography, row.unit_id);
    return !unit || !viewer.maySee(unit);
  });
  if (!outside) return writeInScope(trx, rows);
  const concerned = [
    ...(written ? [written.event] : []),
    ...change.before.filter((event) => change.closed.includes(event.id)),
  ];
  const unit = unitById(deps.places.geography, outside.unit_id);
  if (concerned.some((event) => event.type !== 'moved'))
    throw new Refused('out-of-scope', { unit: unit ? displayName(unit) : '' });
  return writeAcrossScopes(trx, rows);
}
