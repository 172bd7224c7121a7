// Kiểm chứng bản công bố: the bytes kept are those approved, and the pins still give them.
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { bytesOf, sha256 } from '#server/release/compose.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';
import { pinnedBy, readKeptPins } from '#server/release/pins.ts';
import { prepare } from '#server/release/prepare.ts';
import { findContent, listEditions, listModels } from '#server/release/store.ts';
import { findReleaseId } from '#server/release/store-verify.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface EditionVerdict {
  readonly code: string;
  readonly revision: number;
  readonly sha256: string;
  /** 'altered': the kept bytes are not those approved; 'different': the pins give other bytes. */
  readonly verdict: 'same' | 'altered' | 'different';
}

/** Builds every approved edition of a release again from its pins. @throws Refused 'not-found' */
export async function verifyRelease(
  deps: ReleaseDeps,
  viewer: Viewer,
  code: string,
): Promise<readonly EditionVerdict[]> {
  const { editions, models } = await read(deps.db, viewer, async (trx) => {
    const id = await findReleaseId(trx, code);
    if (id === undefined) throw new Refused('not-found');
    return { editions: await listEditions(trx, id), models: await listModels(trx, null) };
  });
  const verdicts: EditionVerdict[] = [];
  for (const row of editions) {
    const content = await read(deps.db, viewer, (trx) => findContent(trx, row.id, row.revision));
    if (row.state !== 'approved' || !content || row.pin === null) continue;
    const kept = readKeptPins(content.pins);
    const known = new Set(kept.considered.map(([release, revision]) => `${release}/${revision}`));
    const earlier = models.filter((each) => known.has(`${each.release_id}/${each.revision}`));
    const then = { ...row, settings: kept.settings, office: kept.publisher };
    const { document } = await prepare(pinnedBy(deps, kept), viewer, then, row.pin, earlier);
    const intact = sha256(content.body).equals(row.content_digest ?? Buffer.of());
    const same = bytesOf(document).equals(content.body);
    verdicts.push({
      code,
      revision: row.revision,
      sha256: content.digest.toString('hex'),
      verdict: intact ? (same ? 'same' : 'different') : 'altered',
    });
  }
  return verdicts;
}
