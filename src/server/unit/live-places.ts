// Địa giới đang dùng của tiến trình này: loaded once, loaded anew when any process has changed it.
import type { Db } from '#server/platform/db.ts';
import { findGeographyVersion } from '#server/unit/change-store.ts';
import { pastPlaces } from '#server/unit/past-places.ts';
import { loadPlaces, type Places } from '#server/unit/service.ts';

export interface LivePlaces {
  current(): Places;
  /** Asks the database for the newest change (two index look-ups) and reloads only when it is news. */
  refresh(): Promise<void>;
  /** The geography as it was known at a journal number. */
  knownAt(seq: number): Promise<Places>;
}

/** Loads the geography and keeps it fresh. */
export async function openPlaces(db: Db): Promise<LivePlaces> {
  let version = await findGeographyVersion(db);
  let places = await loadPlaces(db);
  let loading: Promise<void> | undefined;
  const past = pastPlaces(db);
  const reload = async (newest: number): Promise<void> => {
    places = await loadPlaces(db);
    version = newest;
  };
  return {
    current: () => places,
    knownAt: (seq) => past(seq, { version, places }),
    refresh: async () => {
      const newest = await findGeographyVersion(db);
      if (newest === version) return;
      // Requests that arrive together wait for one reload.
      loading ??= reload(newest).finally(() => {
        loading = undefined;
      });
      await loading;
    },
  };
}
