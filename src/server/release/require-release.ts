// Bản công bố nào: the edition that a request is about, of the person's own office, not written to since.
import { type ReleaseStanding, standingAt } from '#domain/release/state.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';
import { listEditions, type ReleaseRecord } from '#server/release/store.ts';

/** Where an edition stands now. */
export function standingOf(deps: Pick<ReleaseDeps, 'clock'>, row: ReleaseRecord): ReleaseStanding {
  return standingAt(row.state, row.release_at, deps.clock.now());
}

/** The editions of a release, newest first; dropped ones left out. @throws Refused 'not-found' */
export async function requireEditions(
  trx: Db,
  id: number,
): Promise<readonly [ReleaseRecord, ...ReleaseRecord[]]> {
  const [latest, ...earlier] = (await listEditions(trx, id)).filter(({ state }) => state !== 'dropped');
  if (!latest) throw new Refused('not-found');
  return [latest, ...earlier];
}

/** The latest edition at the version the caller saw. @throws Refused 'not-found' | 'release-stale' with where it stands */
export async function requireLatest(
  deps: Pick<ReleaseDeps, 'clock'>,
  trx: Db,
  asked: { readonly id: number; readonly base: number },
): Promise<ReleaseRecord> {
  const [latest] = await requireEditions(trx, asked.id);
  if (latest.written === asked.base) return latest;
  throw new Refused(
    'release-stale',
    {},
    {
      version: latest.written,
      state: standingOf(deps, latest),
      revision: latest.revision,
      settings: latest.settings,
    },
  );
}
