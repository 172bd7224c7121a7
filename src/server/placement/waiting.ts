// Ai còn chờ xếp: organisations on old communes and districts of a territory, with a suggestion for each.
import { isWaitingSeat, suggestPlace } from '#domain/register/placement.ts';
import { placedName } from '#domain/unit/display-name.ts';
import { unitById, unitsOn } from '#domain/unit/geography.ts';
import type { Unit } from '#domain/unit/unit.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import { placesOf, requireTerritory } from '#server/exchange/import-list.ts';
import type { WaitingOrganisations, WaitingView } from '#server/placement/contract.ts';
import { listBatches, listWaiting, type WaitingRow } from '#server/placement/store.ts';
import { dateOf } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** What placing works on. */
export type PlacementDeps = ExchangeDeps;

/** A territory as it was asked for. */
export interface TerritoryAsked {
  readonly unit: string;
  readonly at?: string | undefined;
}

/** The territory asked for, its code read on its own day. @throws Refused when it is unknown or out of scope */
export function territoryOf(deps: PlacementDeps, viewer: Viewer, asked: TerritoryAsked): Unit {
  return requireTerritory(deps, viewer, asked.unit, dateOf(asked.at) ?? deps.clock.today());
}

/** A unit as the screens show it. */
export function unitView(deps: PlacementDeps, unit: Unit): { readonly id: number; readonly label: string } {
  const { geography } = deps.places;
  return { id: unit.id, label: placedName(geography.units, unit, deps.clock.today()) };
}

/** The old units of a territory whose organisations wait. */
export function waitingUnits(deps: PlacementDeps, territory: Unit): readonly Unit[] {
  const { geography } = deps.places;
  const today = deps.clock.today();
  return [...placesOf(deps, territory).inside].flatMap((id) => {
    const unit = unitById(geography, id);
    return unit && isWaitingSeat(geography, unit, today) ? [unit] : [];
  });
}

/** Everyone who waits in a territory. */
export function listWaitingIn(deps: PlacementDeps, trx: Db, territory: Unit): Promise<readonly WaitingRow[]> {
  const units = waitingUnits(deps, territory).map(({ id }) => Number(id));
  return listWaiting(trx, units, deps.clock.today());
}

/** Communes in force that a territory of at most one province holds. */
function targetsOf(deps: PlacementDeps, territory: Unit): readonly Unit[] {
  if (territory.level === 'nation') return [];
  const { inside } = placesOf(deps, territory);
  return unitsOn(deps.places.geography, 'commune', deps.clock.today()).filter(({ id }) =>
    inside.has(Number(id)),
  );
}

/** Who waits, by old unit, largest first. @throws Refused for a unit unknown or out of scope */
export async function waiting(
  deps: PlacementDeps,
  viewer: Viewer,
  asked: TerritoryAsked,
): Promise<WaitingView> {
  const today = deps.clock.today();
  const territory = territoryOf(deps, viewer, asked);
  const index = placesOf(deps, territory);
  return read(deps.db, viewer, async (trx) => {
    const rows = await listWaitingIn(deps, trx, territory);
    const counts = new Map<number, number>();
    for (const row of rows) counts.set(row.unit_id, (counts.get(row.unit_id) ?? 0) + 1);
    const groups = [...counts].flatMap(([id, count]) => {
      const from = unitById(deps.places.geography, id);
      if (!from || (from.level !== 'commune' && from.level !== 'district')) return [];
      const suggested = suggestPlace(index, from, null, today);
      return [
        {
          from: unitView(deps, from),
          level: from.level,
          count,
          suggested: suggested ? unitView(deps, suggested) : null,
        },
      ];
    });
    const batches = viewer.officeId === null ? [] : await listBatches(trx, viewer.officeId);
    return {
      date: today,
      total: rows.length,
      groups: groups.sort((a, b) => b.count - a.count || a.from.label.localeCompare(b.from.label, 'vi')),
      targets: targetsOf(deps, territory)
        .map((unit) => unitView(deps, unit))
        .sort((a, b) => a.label.localeCompare(b.label, 'vi')),
      batches: batches.map((row) => ({ ...row, person: row.person ?? '' })),
    };
  });
}

/** Those who wait on one old unit. @throws Refused 'not-found' when nobody could wait there */
export async function waitingOn(
  deps: PlacementDeps,
  viewer: Viewer,
  query: TerritoryAsked & { readonly from: number },
): Promise<WaitingOrganisations> {
  const today = deps.clock.today();
  const territory = territoryOf(deps, viewer, query);
  const index = placesOf(deps, territory);
  const from = index.inside.has(query.from) ? unitById(deps.places.geography, query.from) : undefined;
  if (!from || !isWaitingSeat(deps.places.geography, from, today)) throw new Refused('not-found');
  return read(deps.db, viewer, async (trx) => ({
    organisations: (await listWaiting(trx, [query.from], today)).map((row) => {
      const suggested = suggestPlace(index, from, row.address, today);
      return {
        organisation: row.id,
        code: row.code,
        name: row.name,
        address: row.address,
        suggested: suggested ? unitView(deps, suggested) : null,
      };
    }),
  }));
}
