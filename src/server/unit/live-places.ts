// Địa giới đang dùng của tiến trình này: loaded once, loaded anew when any process has changed it.
import type { Db } from '#server/platform/db.ts';
import { findGeographyVersion } from '#server/unit/change-store.ts';
import { loadPlaces, type Places } from '#server/unit/service.ts';

export interface LivePlaces {
  current(): Places;
  /** Asks the database for the newest change (two index look-ups) and reloads only when it is news. */
  refresh(): Promise<void>;
}

/** Loads the geography and keeps it fresh. */
export async function openPlaces(db: Db): Promise<LivePlaces> {
  let version = await findGeographyVersion(db);
  let places = await loadPlaces(db);
  let loading: Promise<void> | undefined;
  const reload = async (newest: number): Promise<void> => {
    places = await loadPlaces(db);
    version = newest;
  };
  return {
    current: () => places,
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
