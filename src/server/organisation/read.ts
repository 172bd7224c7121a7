// Xem sổ: the list of a territory, and one organisation at a day as known at a journal number.

import type { z } from 'zod';
import { OPERATING_LABELS } from '#domain/organisation/label.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { displayName, placedName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { scopeOf } from '#server/measure/tally.ts';
import type { organisationContract } from '#server/organisation/contract.ts';
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import type { ListFilter } from '#server/organisation/query-list.ts';
import { countOrganisations, listOrganisationPage } from '#server/organisation/read-store.ts';
import { narrowSearch } from '#server/organisation/store-search.ts';
import { readCursor, writeCursor } from '#server/platform/cursor.ts';
import { dateOf } from '#server/platform/dates.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

type ListQuery = z.infer<typeof organisationContract.listOrganisations.querystring>;
type ListReply = z.infer<(typeof organisationContract.listOrganisations.response)[200]>;

export function placeName(deps: OrganisationDeps, unitId: number, date: CalendarDate): string {
  const unit = unitById(deps.places.geography, unitId);
  return unit ? placedName(deps.places.geography.units, unit, date) : '';
}

export function sectorName(deps: OrganisationDeps, code: string): string {
  return deps.sectors.find((sector) => sector.code === code)?.name ?? code;
}

function startOf(text: string | undefined): { name: string; id: number } | undefined {
  if (text === undefined) return undefined;
  const [id, name] = readCursor(text, ['number', 'text']);
  return { id, name };
}

export type ListAsked = Omit<ListQuery, 'after' | 'limit'>;

/** What a list query means for a viewer. @throws Refused for a unit unknown or out of scope */
export function listFilterOf(
  deps: OrganisationDeps,
  viewer: Viewer,
  query: ListAsked,
): ListFilter & { readonly at: CalendarDate } {
  const at = dateOf(query.at) ?? deps.clock.today();
  const unit = query.unit === undefined ? undefined : requireUnitNamed(deps.places, query.unit, at);
  if (unit && !viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  // The service holds the list to the office's territory; row security does so once more.
  const within = unit ?? viewer.home;
  // An office without a unit answers for no territory: without this line only row security would hold its list.
  if (!within && !viewer.maySee(deps.places.geography.nation))
    throw new Refused('out-of-scope', { unit: displayName(deps.places.geography.nation) });
  if (query.sector !== undefined && !deps.sectors.some(({ code }) => code === query.sector))
    throw new Refused('sector-unknown', { sector: query.sector });
  return {
    scope: within ? scopeOf(within, { geography: at }) : null,
    at,
    // The present as one snapshot; no number is promised, so no writer has to be awaited.
    knownAt: STILL_KNOWN - 1,
    kind: query.kind,
    operating: query.operating,
    sector: query.sector,
    allianceClass: query.allianceClass,
    search: query.search,
  };
}

/** The same filter, held to whom its search can mean: the list, its count and its file ask no more rows than they must. */
export function narrowed<F extends ListFilter>(trx: Db, viewer: Viewer, filter: F): Promise<F> {
  return narrowSearch(trx, viewer.officeId, filter);
}

/** A page of the register. @throws Refused for a unit unknown or out of scope */
export async function listOrganisations(
  deps: OrganisationDeps,
  viewer: Viewer,
  query: ListQuery,
): Promise<ListReply> {
  // An office without a unit answers for no territory: without this line only row security would hold its list.
  if (!viewer.home && !viewer.maySee(deps.places.geography.nation) && query.unit === undefined)
    return { organisations: [], next: null, total: 0 };
  const after = startOf(query.after);
  const asked = listFilterOf(deps, viewer, query);
  const { at } = asked;
  return read(deps.db, viewer, async (trx) => {
    const filter = await narrowed(trx, viewer, asked);
    const searching = query.search !== undefined && after === undefined;
    const rows = await listOrganisationPage(trx, filter, after, query.limit + 1, searching);
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    return {
      organisations: page.map((row) => ({
        id: row.id,
        code: row.code,
        name: row.name,
        kind: row.kind,
        unit: placeName(deps, row.unit_id, at),
        sector: sectorName(deps, row.sector),
        operating: row.operating,
        operatingName: OPERATING_LABELS[row.operating],
        source: row.source,
      })),
      next: rows.length > query.limit && last ? writeCursor([last.id, last.name]) : null,
      // A first page that holds everything was counted by reading it.
      total:
        after || rows.length > query.limit
          ? (rows[0]?.total ?? (await countOrganisations(trx, filter)))
          : rows.length,
    };
  });
}
