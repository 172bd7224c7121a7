// Lưới nhập thay: co-operatives as rows, cells as columns; saving many rows at once, of which only the stale or wrong ones are refused.
import type { SubmissionState } from '#domain/collection/state.ts';
import type { Cells } from '#domain/form/cell-value.ts';
import { cellsOf } from '#domain/form/cells-of.ts';
import { FIELD_UNITS } from '#domain/form/unit.ts';
import { placedName } from '#domain/unit/display-name.ts';
import { unitById, unitsOn } from '#domain/unit/geography.ts';
import type { GridView } from '#server/collection/contract-desk.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { holdEntry } from '#server/collection/open-entry.ts';
import { requireFormInUse, requirePeriodKey } from '#server/collection/periods.ts';
import type { Target } from '#server/collection/reporters.ts';
import { saveDraftIn, sendIn } from '#server/collection/send-entry.ts';
import { freshDraft, listCells, listLastForms } from '#server/collection/store-entry.ts';
import { holdSubmissions, passGates } from '#server/collection/store-lock.ts';
import { listReporters, type ReporterRow } from '#server/collection/store-reporter.ts';
import { requirePlace, seatsIn } from '#server/collection/territory.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { readCursor, writeCursor } from '#server/platform/cursor.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** One page of the grid. */
export async function collectionGrid(
  deps: CollectionDeps,
  viewer: Viewer,
  asked: Target & { readonly after?: string | undefined; readonly limit: number },
): Promise<GridView> {
  return read(deps.db, viewer, async (trx) => {
    const period = await requirePeriodKey(trx, asked.period);
    const form = await requireFormInUse(trx, period, asked.form);
    const territory = seatsIn(requirePlace(deps, viewer, period, asked.unit), asked.seat);
    const after = asked.after === undefined ? 0 : readCursor(asked.after, ['number'])[0];
    const found = await listReporters(trx, period.id, form.code, period.regime.population, territory, {
      missing: false,
      after,
      limit: asked.limit + 1,
    });
    const page = found.slice(0, asked.limit);
    const sent = page.flatMap((row) =>
      row.submission !== null && (row.version ?? 0) > 0
        ? [{ id: row.submission, version: row.version ?? 0 }]
        : [],
    );
    const cells = await listCells(trx, period.to, sent);
    const lasts = await listLastForms(
      trx,
      form.code,
      page.map((row) => row.organisation),
      period.to,
    );
    // Cells are partitioned by period: the few periods that the last forms are of, one after another.
    const lastCellsOf = new Map<number, Cells>();
    for (const [end, forms] of Map.groupBy(lasts.values(), (last) => last.period_end))
      for (const [id, found] of await listCells(trx, end, forms)) lastCellsOf.set(id, found);
    const rows: GridView['rows'] = [];
    for (const row of page) {
      const unit = unitById(deps.places.geography, row.unit_id);
      const last = lasts.get(row.organisation);
      const lastCells = last && lastCellsOf.get(last.id);
      const draft = freshDraft(row);
      const sentCells = row.submission === null ? undefined : cells.get(row.submission);
      rows.push({
        organisation: row.organisation,
        name: row.name,
        place: unit ? placedName(deps.places.geography.units, unit, period.to) : '',
        state: (row.state ?? 'none') as SubmissionState, // the column holds these states only
        version: row.version ?? 0,
        draft: row.draft ?? 0,
        cells: { ...(draft ?? sentCells ?? {}) },
        sent: draft && sentCells ? { ...sentCells } : null,
        draftSaved: draft && row.draft_at ? { at: row.draft_at.toISOString(), by: drafterOf(row) } : null,
        last: lastCells ? { ...lastCells } : null,
      });
    }
    const end = page.at(-1);
    return {
      formVersion: form.version,
      columns: cellsOf(form.definition).map(({ key, label, field }) => {
        const unit = field.type === 'number' ? FIELD_UNITS[field.unit] : undefined;
        return {
          cell: key,
          label,
          unit: unit?.label ?? null,
          factor: unit?.factor ?? 1,
          type: field.type,
          computed: field.formula !== undefined,
        };
      }),
      rows,
      next: found.length > asked.limit && end ? writeCursor([end.organisation]) : null,
    };
  });
}

/** Who saved the draft; people of other offices are not shown by name below them. */
function drafterOf(row: ReporterRow): string {
  if (row.draft_person === null) return 'HTX qua liên kết';
  return row.draft_by ?? 'cán bộ cơ quan khác';
}

export interface GridBody {
  readonly period: string;
  readonly form: string;
  readonly formVersion: number;
  readonly send: boolean;
  readonly rows: readonly {
    readonly organisation: number;
    readonly base: number;
    readonly draftBase: number;
    readonly cells: Cells;
  }[];
}

interface GridOutcome {
  organisation: number;
  outcome: 'saved' | 'sent' | 'stale' | 'findings' | 'refused';
  version: number;
  draft: number;
  message: string | null;
  data?: unknown;
}

const OUTCOMES: Readonly<Record<string, GridOutcome['outcome']>> = {
  'form-stale': 'stale',
  'form-has-errors': 'findings',
};

/** Saves or sends rows in the caller's name; all rows are held before the first is written, so that two grids never wait for each other. */
export async function saveGrid(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  body: GridBody,
  request: RequestKey,
): Promise<{ rows: GridOutcome[]; seq: number }> {
  const { reply, seq } = await write(deps.db, person, request, async (trx, number) => {
    const outcomes: GridOutcome[] = [];
    const moves: string[] = [];
    const period = await requirePeriodKey(trx, body.period);
    const subjects = body.rows.map((each) => String(each.organisation));
    const provinces = unitsOn(deps.places.geography, 'province', period.to).map((unit) => unit.id);
    await passGates(trx, period.id, [...provinces, deps.places.geography.nation.id]);
    await holdSubmissions(trx, period.id, body.form, subjects);
    for (const row of [...body.rows].sort((a, b) => a.organisation - b.organisation)) {
      const asked = { period: body.period, form: body.form, organisation: row.organisation };
      const common = {
        organisation: row.organisation,
        formVersion: body.formVersion,
        cells: row.cells as never,
        exceptions: [],
      };
      try {
        const opened = await holdEntry(trx, deps, person, viewer, asked);
        if (body.send) {
          const { receipt, last } = await sendIn(
            trx,
            deps,
            person,
            opened,
            { ...common, base: row.base, draftBase: row.draftBase, channel: 'behalf' },
            number,
          );
          moves.push(...last);
          outcomes.push({
            organisation: row.organisation,
            outcome: 'sent',
            version: receipt.version,
            draft: row.draftBase,
            message: null,
          });
        } else {
          const saved = await saveDraftIn(
            trx,
            deps,
            person,
            opened,
            { ...common, base: row.base, draftBase: row.draftBase },
            number,
          );
          outcomes.push({
            organisation: row.organisation,
            outcome: 'saved',
            version: row.base,
            draft: saved.draft,
            message: null,
          });
        }
      } catch (error) {
        // Every check stands before the first write of a row, so a refused row has left nothing behind.
        if (!(error instanceof Refused)) throw error;
        outcomes.push({
          organisation: row.organisation,
          outcome: OUTCOMES[error.code] ?? 'refused',
          version: row.base,
          draft: row.draftBase,
          message: error.message,
          data: error.data,
        });
      }
    }
    const done = outcomes.filter((each) => each.outcome === 'saved' || each.outcome === 'sent').length;
    const note = { after: { form: body.form, period: body.period, rows: done, sent: body.send } };
    return {
      act: { act: 'collection.grid-saved', subjectKind: 'period', subjectId: body.period, note },
      reply: outcomes,
      last: moves,
    };
  });
  return { rows: reply, seq };
}
