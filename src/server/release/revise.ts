// Bản điều chỉnh: the next edition of a release that is out, begun with the same choices.
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { ReleaseReceipt } from '#server/release/contract.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';
import { requireEditions, standingOf } from '#server/release/require-release.ts';
import { lockReleases, putRelease } from '#server/release/store.ts';

/** Opens the next revision of a release that is out. @throws Refused 'release-revision-early' */
export async function reviseRelease(
  deps: ReleaseDeps,
  person: SignedIn,
  asked: { readonly id: number; readonly reason: string },
  request: RequestKey,
): Promise<ReleaseReceipt> {
  const { reply } = await write<ReleaseReceipt>(deps.db, person, request, async (trx, seq) => {
    await lockReleases(trx);
    const [latest] = await requireEditions(trx, asked.id);
    if (standingOf(deps, latest) !== 'released')
      throw new Refused('release-revision-early', { code: latest.code });
    const revision = latest.revision + 1;
    await putRelease(
      trx,
      { id: asked.id, revision },
      {
        office_id: latest.office_id,
        unit_id: latest.unit_id,
        state: 'draft',
        title: latest.title,
        settings: latest.settings,
        pin: null,
        content_digest: null,
        maker_id: person.personId,
        checker_id: null,
        release_at: null,
        reason: asked.reason,
        returned: null,
      },
      seq,
    );
    return {
      act: {
        act: 'release.revised',
        subjectKind: 'release',
        subjectId: String(asked.id),
        note: { code: latest.code, title: latest.title, revision },
      },
      reply: { id: asked.id, code: latest.code, revision, version: seq, state: 'draft' },
    };
  });
  return reply;
}
