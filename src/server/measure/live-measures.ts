// Danh mục chỉ tiêu đang dùng của tiến trình này: shipped measures and those of published forms, loaded anew when a form is published.
import type { MeasureCatalogue } from '#domain/indicator/cell.ts';
import type { FedCatalogue } from '#domain/indicator/form-measures.ts';
import { findFeedVersion, loadFedCatalogue } from '#server/measure/fed-catalogue-store.ts';
import type { Db } from '#server/platform/db.ts';

export interface LiveMeasures {
  current(): MeasureCatalogue;
  /** Asks the database whether a form was published and reloads only then. */
  refresh(): Promise<void>;
  /** The same for what another process may have published: looked at no more than once in two seconds. */
  refreshSoon(): Promise<void>;
}

const LOOK_EVERY_MS = 2000;

/** Loads the measures and keeps them fresh. */
export async function openMeasures(db: Db, shipped: MeasureCatalogue): Promise<LiveMeasures> {
  let version = await findFeedVersion(db);
  let measures = (await loadFedCatalogue(db, shipped)).measures;
  let looked = performance.now();
  const refresh = async (): Promise<void> => {
    looked = performance.now();
    const newest = await findFeedVersion(db);
    if (newest === version) return;
    measures = (await loadFedCatalogue(db, shipped)).measures;
    version = newest;
  };
  return {
    current: () => measures,
    refresh,
    refreshSoon: async () => {
      if (performance.now() - looked > LOOK_EVERY_MS) await refresh();
    },
  };
}

/** The shipped measures with those every published form defines or feeds, as this transaction sees them. */
export function fedCatalogue(db: Db, shipped: MeasureCatalogue): Promise<FedCatalogue> {
  return loadFedCatalogue(db, shipped);
}
