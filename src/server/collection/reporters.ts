// Ai phải nộp: the list of reporters with state, reminders and calls; the late ones as text; one call written down.
import type { CallOutcome } from '#domain/collection/reasons.ts';
import type { SubmissionState } from '#domain/collection/state.ts';
import { placedName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { ReporterView } from '#server/collection/contract-desk.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import {
  dueOf,
  isPast,
  type Period,
  requireFormInUse,
  requirePeriodKey,
} from '#server/collection/periods.ts';
import { requireReporter } from '#server/collection/reporter.ts';
import { insertCall, listCalls } from '#server/collection/store-call.ts';
import {
  countReporters,
  listReporters,
  type ReporterFilter,
  type ReporterRow,
} from '#server/collection/store-reporter.ts';
import { codeOn, requirePlace, seatsIn } from '#server/collection/territory.ts';
import { unitReporters } from '#server/collection/unit-reporters.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { readCursor, writeCursor } from '#server/platform/cursor.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface Target {
  readonly period: string;
  readonly form: string;
  readonly unit: string;
  /** Only those whose seat lies in none of the units below: the row without a unit. */
  readonly seat?: 'unknown' | undefined;
}

const NOT_SENT: readonly string[] = ['none', 'draft', 'returned'];

function viewReporter(deps: CollectionDeps, period: Period, past: boolean, row: ReporterRow): ReporterView {
  const unit = unitById(deps.places.geography, row.unit_id);
  const state = (row.state ?? 'none') as SubmissionState; // the column holds these states only
  return {
    organisation: row.organisation,
    unit: unit ? codeOn(unit, period.to) : '',
    name: row.name,
    place: unit ? placedName(deps.places.geography.units, unit, period.to) : '',
    state,
    submission: row.submission,
    overdue: past && NOT_SENT.includes(state),
    remindedAt: row.reminded_at?.toISOString() ?? null,
    reminders: row.reminders,
    lastCall: row.call_at ? { at: row.call_at.toISOString(), outcome: row.call_outcome ?? '' } : null,
  };
}

/** One page of who should report a form. */
export async function collectionReporters(
  deps: CollectionDeps,
  viewer: Viewer,
  asked: Target & {
    readonly state?: string | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<{ reporters: ReporterView[]; next: string | null; total: number }> {
  return read(deps.db, viewer, async (trx) => {
    const period = await requirePeriodKey(trx, asked.period);
    const form = await requireFormInUse(trx, period, asked.form);
    const place = requirePlace(deps, viewer, period, asked.unit);
    const territory = seatsIn(place, asked.seat);
    const past = isPast(dueOf(period, form.definition.reporter), period.dueTime, deps.clock.now());
    if (form.definition.reporter !== 'organisation')
      return unitReporters(trx, deps, period, form, place, past, asked);
    const missing = asked.state === 'missing' || asked.state === 'overdue';
    const after = asked.after === undefined ? 0 : readCursor(asked.after, ['number'])[0];
    const filter: ReporterFilter = {
      missing,
      after,
      limit: asked.limit + 1,
      ...(missing ? {} : { state: asked.state }),
    };
    if (asked.state === 'overdue' && !past) return { reporters: [], next: null, total: 0 };
    const rows = await listReporters(trx, period.id, form.code, period.regime.population, territory, filter);
    const page = rows.slice(0, asked.limit);
    const last = page.at(-1);
    return {
      reporters: page.map((row) => viewReporter(deps, period, past, row)),
      next: rows.length > asked.limit && last ? writeCursor([last.organisation]) : null,
      total: await countReporters(trx, period.id, form.code, period.regime.population, territory, filter),
    };
  });
}

/** Writes a call down. @throws Refused as requireReporter does */
export async function logCall(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: {
    readonly period: string;
    readonly form: string;
    readonly organisation: number;
    readonly outcome: CallOutcome;
    readonly note?: string | undefined;
  },
  request: RequestKey,
): Promise<{ seq: number }> {
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    const period = await requirePeriodKey(trx, asked.period);
    const form = await requireFormInUse(trx, period, asked.form);
    const reporter = await requireReporter(trx, deps, person, viewer, period, form, {
      organisation: asked.organisation,
    });
    await insertCall(trx, {
      period_id: period.id,
      form_code: form.code,
      organisation_id: asked.organisation,
      unit_id: reporter.unit.id,
      outcome: asked.outcome,
      note: asked.note ?? null,
      person_id: person.personId,
      at: deps.clock.now(),
      recorded_from: number,
    });
    return {
      act: {
        act: 'collection.called',
        subjectKind: 'organisation',
        subjectId: String(asked.organisation),
        note: { after: { outcome: asked.outcome } },
      },
      reply: null,
    };
  });
  return { seq };
}

export interface Call {
  organisation: number;
  name: string;
  at: string;
  by: string;
  outcome: CallOutcome;
  note: string | null;
}

/** Calls of a unit in a period. */
export async function collectionCalls(
  deps: CollectionDeps,
  viewer: Viewer,
  asked: Pick<Target, 'period' | 'unit' | 'seat'> & { readonly organisation?: number | undefined },
): Promise<{ calls: Call[] }> {
  return read(deps.db, viewer, async (trx) => {
    const period = await requirePeriodKey(trx, asked.period);
    const territory = seatsIn(requirePlace(deps, viewer, period, asked.unit), asked.seat);
    const rows = await listCalls(trx, period.id, territory, asked.organisation);
    return {
      calls: rows.map(({ at, outcome, ...row }) => ({
        ...row,
        at: at.toISOString(),
        outcome: outcome as CallOutcome,
      })),
    }; // written by logCall only
  });
}
