// Dựng một bản công bố tại một số nhật ký: what preview, submission, comparison and verification have in common.
import { parseCalendarDate } from '#domain/period/calendar-date.ts';
import type { DisclosureModel } from '#domain/release/disclosure.ts';
import type { Question, Understood } from '#server/measure/deps.ts';
import { knownAs, understand } from '#server/measure/deps.ts';
import type { Db } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import { type Composed, composeRelease, documentOf, type Edition } from '#server/release/compose.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';
import { findContent, listModels, type ModelRow, type ReleaseRecord } from '#server/release/store.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface Prepared extends Composed {
  /** The approved editions that were looked at. */
  readonly considered: readonly (readonly [release: number, revision: number])[];
}

/** Disclosure models of what is approved, without editions of the release from one on. */
export function modelsBefore(
  rows: readonly ModelRow[],
  of: { readonly id: number; readonly revision: number },
): { readonly models: readonly DisclosureModel[]; readonly considered: Prepared['considered'] } {
  const kept = rows.filter(({ release_id, revision }) => release_id !== of.id || revision < of.revision);
  return {
    // Written by this program from the same type, and sealed.
    models: kept.map(({ model }) => JSON.parse(model) as DisclosureModel),
    considered: kept.map(({ release_id, revision }) => [release_id, revision] as const),
  };
}

/** The unit and period of a release, in the boundaries of the period's last day. */
export function understandRelease(
  deps: ReleaseDeps,
  viewer: Viewer,
  row: Pick<ReleaseRecord, 'unit_id' | 'period'>,
): Understood {
  return understand(deps, viewer, { unit: String(row.unit_id), period: row.period });
}

/** What the edition says apart from its figures. */
async function editionOf(trx: Db, row: ReleaseRecord): Promise<Edition> {
  const before = row.revision === 0 ? undefined : await findContent(trx, row.id, row.revision - 1);
  return {
    code: row.code,
    revision: row.revision,
    publisher: row.office,
    settings: row.settings,
    reason: row.reason,
    before: before ? documentOf(before.body) : null,
  };
}

/** Composes an edition as known at a settled number. @throws Refused 'release-discloses' */
export async function prepare(
  given: ReleaseDeps,
  viewer: Viewer,
  row: ReleaseRecord,
  pin: number,
  earlier?: readonly ModelRow[],
): Promise<Prepared> {
  const deps = await knownAs(given, pin);
  const understood = understandRelease(deps, viewer, row);
  return read(deps.db, viewer, async (trx) => {
    const question: Question = { ...understood, knownAt: pin };
    const { models, considered } = modelsBefore(earlier ?? (await listModels(trx, null)), row);
    const composed = await composeRelease(deps, trx, question, await editionOf(trx, row), models);
    return { ...composed, considered };
  });
}

/** The first day after a period that is over, or undefined. */
export function isOver(deps: Pick<ReleaseDeps, 'clock'>, to: string): boolean {
  return (parseCalendarDate(to) ?? '9999-12-31') < deps.clock.today();
}
