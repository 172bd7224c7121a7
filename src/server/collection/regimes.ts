// Các chế độ báo cáo, with every field that the decree asks for, and which of them the caller may open periods of.
import type { RegimeView } from '#server/collection/contract-design.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { mayOpenRegime } from '#server/collection/open-new-period.ts';
import { listRegimeRows } from '#server/collection/store-design.ts';
import { listRegimeOwners } from '#server/collection/store-regime.ts';
import { read } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Regimes with every field that the decree asks for. */
export async function collectionRegimes(
  deps: CollectionDeps,
  viewer: Viewer,
): Promise<{ regimes: RegimeView[] }> {
  const { rows, owners } = await read(deps.db, viewer, async (trx) => ({
    rows: await listRegimeRows(trx),
    owners: await listRegimeOwners(trx),
  }));
  return {
    regimes: rows.map(({ population: _population, windows, forms, chain, ...regime }) => ({
      ...regime,
      forms: [...forms],
      chain: [...chain],
      windows: windows.map((each) => ({ ...each, due: { ...each.due } })),
      mayOpen: mayOpenRegime(deps, viewer, owners.get(regime.code) ?? null),
    })),
  };
}
