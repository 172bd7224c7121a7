// Xét lại ô bất thường: is what is kept what the one rule finds in the same cells? Judged again by the very function that judges a sending.
import { isDeepStrictEqual } from 'node:util';
import type { Cells } from '#domain/form/cell-value.ts';
import { outliersOf } from '#domain/form/outliers-of.ts';
import type { Outlier } from '#domain/rule/outlier.ts';
import {
  type JudgedVersion,
  listJudged,
  listWrongSpreads,
  reweighSpreads,
  setBases,
  setOutliers,
} from '#server/collection/store-judge.ts';
import { peersOf } from '#server/collection/store-peer.ts';
import type { DbClient } from '#server/platform/db.ts';
import type { DerivedFault } from '#server/platform/derived-fault.ts';

const cellsOf = (amounts: JudgedVersion['cells']): Cells =>
  Object.fromEntries(Object.entries(amounts).map(([cell, number]) => [cell, { number }]));

interface Judged {
  readonly submission: number;
  readonly version: number;
  readonly outliers: readonly Outlier[];
}

/** Versions whose kept verdict is not what they say, with what they say. */
async function* listWrong(client: DbClient): AsyncGenerator<readonly Judged[]> {
  for (let after = { submission: 0, version: 0 }; ; ) {
    const rows = await listJudged(client, after);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.flatMap(({ submission, version, definition, cells, last: before, figures, outliers }) => {
      const found = outliersOf(definition, {
        cells: cellsOf(cells),
        last: before ? cellsOf(before) : undefined,
        peers: peersOf(figures === null ? null : { id: null, figures }),
      });
      return isDeepStrictEqual(found, outliers) ? [] : [{ submission, version, outliers: found }];
    });
    after = last;
  }
}

/** Kept verdicts and spreads that are not what their forms say. */
export async function findOutlierFaults(client: DbClient): Promise<readonly DerivedFault[]> {
  const faults: DerivedFault[] = (await listWrongSpreads(client)).map((id) => ({
    relation: 'peer_spreads',
    key: `id=${id}`,
    kind: 'different',
  }));
  for await (const wrong of listWrong(client))
    for (const { submission, version } of wrong)
      faults.push({
        relation: 'submission_versions',
        key: `submission_id=${submission}, version=${version}, outliers`,
        kind: 'different',
      });
  return faults;
}

/** Weighs every spread and judges every sent version again. */
export async function rebuildOutliers(client: DbClient): Promise<void> {
  await reweighSpreads(client);
  for await (const wrong of listWrong(client)) if (wrong.length > 0) await setOutliers(client, wrong);
}

/** Judges forms of a period that were loaded rather than sent. */
export async function judgeLoaded(client: DbClient, periodKey: string): Promise<void> {
  await setBases(client, periodKey);
  await rebuildOutliers(client);
}
