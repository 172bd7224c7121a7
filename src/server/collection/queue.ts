// Hàng chờ rà soát: sent forms of a unit, and the bulk approval of those in which nothing was found.
import type { SubmissionState } from '#domain/collection/state.ts';
import { displayName, placedName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { QueuedView } from '#server/collection/contract-review.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { type Period, requireFormInUse, requirePeriodKey } from '#server/collection/periods.ts';
import { shownState } from '#server/collection/shown.ts';
import { stepIn } from '#server/collection/steps.ts';
import { holdSubmissions, listLocked, passGates, subjectOf } from '#server/collection/store-lock.ts';
import { listQueue, type QueueFilter, type QueueRow } from '#server/collection/store-review.ts';
import { requirePlace } from '#server/collection/territory.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { readCursor, writeCursor } from '#server/platform/cursor.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Units of a period that are locked now. */
export async function lockedUnits(trx: Db, period: Period): Promise<ReadonlySet<number>> {
  return new Set(await listLocked(trx, period.id));
}

/** A queued form for the wire. */
export function viewQueued(deps: CollectionDeps, period: Period, row: QueueRow, locked: boolean): QueuedView {
  const unit = unitById(deps.places.geography, row.unit_id);
  return {
    id: row.id,
    form: row.form_code,
    organisation: row.organisation_id,
    name: row.name ?? (unit ? displayName(unit, period.to) : ''),
    place: unit ? placedName(deps.places.geography.units, unit, period.to) : '',
    state: shownState(row.state as SubmissionState, locked), // the columns hold these words only
    version: row.version,
    amendment: row.amendment,
    late: row.late,
    queuedLate: row.queued,
    channel: row.channel as QueuedView['channel'],
    sentAt: row.sent_at.toISOString(),
    // People of other offices are not shown by name below them.
    sentBy: row.sender ?? (row.sent_by === null ? 'hệ thống' : 'cán bộ cơ quan khác'),
    errors: row.errors,
    warnings: row.warnings,
    sameAsLast: row.same_count,
    changed: row.changed_count,
  };
}

/** One page of the queue. */
export async function reviewQueue(
  deps: CollectionDeps,
  viewer: Viewer,
  asked: Omit<QueueFilter, 'after'> & {
    readonly period: string;
    readonly unit: string;
    readonly after?: string | undefined;
  },
): Promise<{ submissions: QueuedView[]; next: string | null; total: number }> {
  return read(deps.db, viewer, async (trx) => {
    const period = await requirePeriodKey(trx, asked.period);
    const { territory } = requirePlace(deps, viewer, period, asked.unit);
    const after = asked.after === undefined ? 0 : readCursor(asked.after, ['number'])[0];
    const rows = await listQueue(trx, period.id, territory, { ...asked, after, limit: asked.limit + 1 });
    const page = rows.slice(0, asked.limit);
    const last = page.at(-1);
    const locked = await lockedUnits(trx, period);
    const isLocked = (row: QueueRow) =>
      [...locked].some((unit) => unit === deps.places.geography.nation.id || unit === row.unit_id) ||
      locked.has(territory.unitId);
    return {
      submissions: page.map((row) => viewQueued(deps, period, row, isLocked(row))),
      next: rows.length > asked.limit && last ? writeCursor([last.id]) : null,
      total: rows[0]?.total ?? 0,
    };
  });
}

const MOST_AT_ONCE = 500;

/** Approves every clean form that waits for the caller and that he did not send himself. */
export async function approveClean(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: { readonly period: string; readonly form: string; readonly unit: string },
  request: RequestKey,
): Promise<{ approved: number; left: number; seq: number }> {
  const { reply, seq } = await write(deps.db, person, request, async (trx, number) => {
    const period = await requirePeriodKey(trx, asked.period);
    const form = await requireFormInUse(trx, period, asked.form);
    const { territory } = requirePlace(deps, viewer, period, asked.unit);
    const rows = await listQueue(trx, period.id, territory, {
      form: form.code,
      clean: true,
      state: 'waiting',
      after: 0,
      limit: 100_000,
    });
    // Province by province, so that two such approvals never hold each other's totals; and every form is held before the first total moves.
    const waiting = rows
      .filter((row) => row.sent_by !== person.personId)
      .sort((a, b) => (a.province_id ?? 0) - (b.province_id ?? 0) || a.id - b.id);
    const taken = waiting.slice(0, MOST_AT_ONCE);
    const provinces = [...new Set(taken.flatMap((row) => row.province_id ?? []))];
    await passGates(trx, period.id, [...provinces, deps.places.geography.nation.id]);
    await holdSubmissions(trx, period.id, form.code, taken.map(subjectOf));
    const moves: string[] = [];
    let approved = 0;
    let acting = 0;
    for (const row of taken) {
      try {
        const step = { step: 'approve', base: row.version } as const;
        const done = await stepIn(trx, deps, person, viewer, row.id, step, number);
        moves.push(...done.last);
        approved += 1;
        if (done.acting) acting += 1;
      } catch (error) {
        // Not this level's turn yet, or changed meanwhile: it stays in the queue; nothing of it was written.
        if (!(error instanceof Refused) || error.code === 'period-locked') throw error;
      }
    }
    const note = { after: { form: form.code, period: period.key, approved, acting } };
    return {
      act: { act: 'collection.approved-clean', subjectKind: 'period', subjectId: period.key, note },
      reply: { approved, left: waiting.length - approved },
      last: moves,
    };
  });
  return { ...reply, seq };
}
