// Địa giới theo hiểu biết cũ: the geography as it was known at an earlier journal number, before a merger or split was recorded.
import { listAncestries, type PlaceDifference } from '#domain/unit/ancestry.ts';
import { buildGeography, type Geography } from '#domain/unit/geography.ts';
import type { Db } from '#server/platform/db.ts';
import { ancestryJson, ancestryKey, findGeographyVersionAt } from '#server/unit/change-store.ts';
import type { Places } from '#server/unit/service.ts';
import { listUnitCatalogueAt } from '#server/unit/store.ts';

/** Few people ask about the past of the geography, each about few moments. */
const KEPT = 4;

function differenceOf(then: Geography, now: Geography): PlaceDifference {
  const [old, current] = [listAncestries(then), listAncestries(now)];
  const [oldKeys, currentKeys] = [new Set(old.map(ancestryKey)), new Set(current.map(ancestryKey))];
  return {
    later: JSON.stringify(current.filter((row) => !oldKeys.has(ancestryKey(row))).map(ancestryJson)),
    earlier: JSON.stringify(old.filter((row) => !currentKeys.has(ancestryKey(row))).map(ancestryJson)),
  };
}

/** Remembers geographies of the past beside the current one; forgets them when the current one changes. */
export function pastPlaces(
  db: Db,
): (seq: number, current: { readonly version: number; readonly places: Places }) => Promise<Places> {
  const known = new Map<string, Promise<Places>>();
  const load = async (seq: number, places: Places): Promise<Places> => {
    const { rows, successions } = await listUnitCatalogueAt(db, seq);
    const geography = buildGeography(rows, successions);
    return { ...places, geography, past: differenceOf(geography, places.geography) };
  };
  return async (seq, { version, places }) => {
    if (seq >= version) return places;
    const then = await findGeographyVersionAt(db, seq);
    if (then >= version) return places;
    const key = `${then} ${version}`;
    const found = known.get(key);
    if (found) return found;
    const loading = load(then, places);
    loading.catch(() => known.delete(key));
    known.set(key, loading);
    for (const oldest of [...known.keys()].slice(0, -KEPT)) known.delete(oldest);
    return loading;
  };
}
