// Xếp theo danh sách: a file with the code or the name of each organisation and its new commune, read into choices.
import { organisationKey } from '#domain/reconciliation/name-key.ts';
import type { CellProblem, Listed } from '#domain/register/listed.ts';
import { resolvePlace } from '#domain/register/place.ts';
import { placementDate, placementProblem } from '#domain/register/placement.ts';
import { unitById } from '#domain/unit/geography.ts';
import { inputOf, placesOf, type Received } from '#server/exchange/import-list.ts';
import { readList } from '#server/exchange/read-list.ts';
import type { PlacedRow, PlacementList } from '#server/placement/contract.ts';
import type { WaitingRow } from '#server/placement/store.ts';
import { listWaitingIn, type PlacementDeps, unitView } from '#server/placement/waiting.ts';
import { read } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

type Found = { readonly row: WaitingRow } | { readonly what: string; readonly fix: string };

function indexWaiting(waiting: readonly WaitingRow[]): (listed: Listed) => Found {
  const byCode = new Map(waiting.map((row) => [row.code, row]));
  const byTax = new Map(
    waiting.flatMap((row) => (row.tax_code === null ? [] : [[row.tax_code, row] as const])),
  );
  const byName = new Map<string, WaitingRow[]>();
  for (const row of waiting) {
    const key = organisationKey(row.name);
    byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  return (listed) => {
    const certain =
      (listed.code === null ? undefined : byCode.get(listed.code)) ??
      (listed.taxCode === null ? undefined : byTax.get(listed.taxCode));
    if (certain) return { row: certain };
    const named = byName.get(organisationKey(listed.name)) ?? [];
    const [only] = named;
    if (only && named.length === 1) return { row: only };
    const name = listed.name || listed.code || '';
    return named.length > 1
      ? { what: `có ${named.length} tổ chức tên "${name}" đang chờ xếp`, fix: 'hãy ghi mã trong sổ' }
      : { what: `không có "${name}" trong những tổ chức đang chờ xếp`, fix: 'hãy xem lại mã, tên' };
  };
}

/** Reads a list into choices; nothing is kept or written. @throws Refused when the file cannot be read */
export async function placementFromList(
  deps: PlacementDeps,
  viewer: Viewer,
  received: Received,
): Promise<PlacementList> {
  const input = inputOf(deps, viewer, received);
  const today = deps.clock.today();
  const index = placesOf(deps, input.unit);
  const context = {
    places: index,
    sectors: deps.sectors,
    industries: deps.industries,
    asOf: input.asOf,
    purpose: 'compare' as const,
  };
  const lists = await readList(input, context);
  const waiting = await read(deps.db, viewer, (trx) => listWaitingIn(deps, trx, input.unit));
  const find = indexWaiting(waiting);
  const rows: PlacedRow[] = [];
  const problems: CellProblem[] = [];
  for (const listed of lists.listed) {
    const say = (what: string, fix: string) =>
      problems.push({ sheet: listed.sheet, cell: `dòng ${listed.row}`, what, fix });
    const found = find(listed);
    if (!('row' in found)) {
      say(found.what, found.fix);
      continue;
    }
    // The new commune is meant, whatever day the organisation was founded on.
    const words = { commune: listed.place, district: '', province: '', address: listed.address ?? '' };
    const place = resolvePlace(index, words, [today]);
    const from = unitById(deps.places.geography, found.row.unit_id);
    const problem =
      place.status === 'found' && from
        ? placementProblem(deps.places.geography, from, place.unit, today)
        : `không rõ xã mới "${listed.place}"`;
    if (place.status !== 'found' || !from || problem) say(problem ?? '', 'hãy ghi tên xã, phường đang có');
    else {
      const { id: organisation, code, name, since } = found.row;
      const date = placementDate(place.unit, since);
      rows.push({
        organisation,
        code,
        name,
        from: unitView(deps, from),
        to: unitView(deps, place.unit),
        date,
      });
    }
  }
  return { rows, problems: problems.slice(0, 500).map((each) => ({ ...each })) };
}
