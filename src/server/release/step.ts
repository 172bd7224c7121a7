// Các bước của bản công bố: saved, submitted with its frozen bytes, returned, approved for an hour by another person, dropped.
import { type ReleaseStep, releaseAfter, releaseRefusal } from '#domain/release/state.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { takeSettled } from '#server/platform/pin.ts';
import { Refused } from '#server/platform/refused.ts';
import { requireFit } from '#server/release/begin.ts';
import { bytesOf, documentOf, sha256 } from '#server/release/compose.ts';
import type { ReleaseReceipt, StepRelease } from '#server/release/contract.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';
import { keptPins } from '#server/release/pins.ts';
import { prepare } from '#server/release/prepare.ts';
import { requireLatest, standingOf } from '#server/release/require-release.ts';
import { requireStillSafe } from '#server/release/still-safe.ts';
import {
  findContent,
  insertContent,
  listModels,
  lockReleases,
  putRelease,
  type ReleaseRecord,
  type ReleaseVersion,
} from '#server/release/store.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const YEAR_MS = 366 * 86_400_000;
/** What "at once" may lie behind the clock. */
const LATE_MS = 5 * 60_000;

const ACTS: Readonly<Record<ReleaseStep, string>> = {
  save: 'release.saved',
  submit: 'release.submitted',
  return: 'release.returned',
  approve: 'release.approved',
  drop: 'release.dropped',
};

/** @throws Refused 'release-time' */
function hourOf(deps: ReleaseDeps, written: string | undefined): string {
  const now = deps.clock.now();
  if (written === undefined) return now.toISOString();
  const at = Date.parse(written);
  if (!(at >= now.getTime() - LATE_MS && at <= now.getTime() + YEAR_MS))
    throw new Refused('release-time', { time: written });
  return new Date(at).toISOString();
}

type Change = Partial<ReleaseVersion>;
const UNPINNED: Change = { pin: null, content_digest: null, checker_id: null, release_at: null };

/** Composed before the write, for a pin waits for writers; what was composed is kept only if nobody saved in between. */
async function submission(deps: ReleaseDeps, viewer: Viewer, asked: { id: number; base: number }) {
  const pin = await takeSettled(deps.db);
  const row = await read(deps.db, viewer, (trx) => requireLatest(deps, trx, asked));
  const composed = await prepare(deps, viewer, row, pin);
  if (row.revision > 0 && composed.document.changes.length === 0) throw new Refused('release-nothing-new');
  const body = bytesOf(composed.document);
  return {
    pin,
    content: {
      body,
      digest: sha256(body),
      model: JSON.stringify(composed.model),
      pins: keptPins(deps, row, composed.considered),
    },
  };
}

async function approval(
  deps: ReleaseDeps,
  trx: Db,
  person: SignedIn,
  row: ReleaseRecord,
  at?: string,
): Promise<Change> {
  if (row.maker_id === person.personId) throw new Refused('release-own');
  const content = await findContent(trx, row.id, row.revision);
  if (!content) throw new Refused('not-found');
  requireStillSafe(content, await listModels(trx, null), row);
  return { checker_id: person.personId, release_at: hourOf(deps, at), title: documentOf(content.body).title };
}

/** Takes a step of the latest edition. @throws Refused 'release-step' | 'release-stale' | 'release-own' | 'release-discloses' and as requireFit does */
export async function stepRelease(
  deps: ReleaseDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: StepRelease & { readonly id: number },
  request: RequestKey,
): Promise<ReleaseReceipt> {
  const { step } = asked;
  const submitted = step === 'submit' ? await submission(deps, viewer, asked) : undefined;
  const { reply } = await write<ReleaseReceipt>(deps.db, person, request, async (trx, seq) => {
    await lockReleases(trx);
    const row = await requireLatest(deps, trx, asked);
    const standing = standingOf(deps, row);
    const state = releaseAfter(standing, step);
    if (!state) throw new Refused('release-step', { reason: releaseRefusal(standing, step) });
    const change = await changeOf(row, trx);
    await putRelease(trx, row, { ...versionOf(row), ...change, state }, seq);
    if (submitted)
      await insertContent(
        trx,
        { id: row.id, revision: row.revision, office: row.office_id },
        submitted.content,
        seq,
      );
    return {
      act: {
        act: ACTS[step],
        subjectKind: 'release',
        subjectId: String(row.id),
        note: { code: row.code, title: row.title, revision: row.revision, before: standing, after: state },
      },
      reply: { id: row.id, code: row.code, revision: row.revision, version: seq, state },
    };
  });
  return reply;

  async function changeOf(row: ReleaseRecord, trx: Db): Promise<Change> {
    switch (asked.step) {
      case 'save': {
        const unit = unitById(deps.places.geography, row.unit_id);
        if (!unit) throw new Refused('not-found');
        const settings = requireFit(deps, unit, asked.settings);
        return { settings, title: settings.title, maker_id: person.personId };
      }
      case 'submit':
        return {
          pin: submitted?.pin ?? null,
          content_digest: submitted?.content.digest ?? null,
          maker_id: person.personId,
          returned: null,
        };
      case 'return':
        return { ...UNPINNED, returned: asked.reason };
      case 'approve':
        return approval(deps, trx, person, row, asked.releaseAt);
      case 'drop':
        return { returned: null };
    }
  }
}

function versionOf(row: ReleaseRecord): ReleaseVersion {
  const { id: _id, revision: _revision, code: _code, period: _period, office: _office, ...rest } = row;
  const { maker: _maker, checker: _checker, written: _written, ...version } = rest;
  return version;
}
