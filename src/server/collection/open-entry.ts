// Mở một biểu để điền: the definition in use, what was saved, last period beside each cell, first values from register and tally.

import type { SubmissionState } from '#domain/collection/state.ts';
import type { Cells } from '#domain/form/cell-value.ts';
import { cellsOf } from '#domain/form/cells-of.ts';
import type { EntryView, ReceiptView } from '#server/collection/contract-entry.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { type Facts, gatherFacts } from '#server/collection/facts.ts';
import { dueOf, type Period, requireFormInUse, requirePeriodKey } from '#server/collection/periods.ts';
import { fromRegister, type ReporterNamed, requireReporter } from '#server/collection/reporter.ts';
import { receiptOf, shownState } from '#server/collection/shown.ts';
import type { FormInUse } from '#server/collection/store-design.ts';
import { findSubmission, listCells, type SubmissionRow } from '#server/collection/store-entry.ts';
import { findLocked } from '#server/collection/store-lock.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface Asked {
  readonly period: string;
  readonly form: string;
  readonly organisation?: number | undefined;
  readonly unit?: string | undefined;
}

/** Everything known about a form to be filled, inside a snapshot. */
export interface Opened {
  readonly period: Period;
  readonly form: FormInUse;
  readonly reporter: ReporterNamed;
  readonly row: SubmissionRow | undefined;
  readonly locked: boolean;
}

/** Units whose lock stops a reporter: its province and the nation. */
export function gatesOf(deps: CollectionDeps, reporter: ReporterNamed): readonly number[] {
  return [...(reporter.province ? [reporter.province.id] : []), deps.places.geography.nation.id];
}

export async function openIn(
  trx: Db,
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Asked,
): Promise<Opened> {
  const period = await requirePeriodKey(trx, asked.period);
  const form = await requireFormInUse(trx, period, asked.form);
  const reporter = await requireReporter(trx, deps, person, viewer, period, form, asked);
  const row = await findSubmission(trx, period.id, form.code, {
    organisation: reporter.organisation,
    unit: reporter.unit.id,
  });
  return {
    period,
    form,
    reporter,
    row,
    locked: (await findLocked(trx, period.id, gatesOf(deps, reporter))) !== undefined,
  };
}

function firstValues(form: FormInUse, reporter: ReporterNamed, facts: Facts): Cells {
  return Object.fromEntries(
    cellsOf(form.definition).flatMap(({ key, field }) => {
      const { prefill } = field;
      if (!prefill || field.formula) return [];
      const value =
        prefill.from === 'register'
          ? fromRegister(reporter.seat, prefill.attribute)
          : prefill.from === 'last'
            ? facts.last?.[prefill.cell ?? key]
            : facts.below?.[prefill.measure] === undefined
              ? undefined
              : { number: facts.below[prefill.measure] ?? 0 };
      return value ? [[key, value]] : [];
    }),
  );
}

interface StoredNotes {
  readonly cell: string;
  readonly note: string;
}

/** Opens a form. @throws Refused as requireReporter does */
export async function openEntry(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Asked,
): Promise<EntryView> {
  return read(deps.db, person, async (trx) => {
    const opened = await openIn(trx, deps, person, viewer, asked);
    const { period, form, reporter, row, locked } = opened;
    const facts = await gatherFacts(deps, trx, period, form, reporter);
    const sent = row && row.version > 0 ? (await listCells(trx, period.to, [row])).get(row.id) : undefined;
    // Drafts and notes were written by this capability in exactly these shapes.
    const draft =
      row?.draft_at && (!row.sent_at || row.draft_at > row.sent_at) ? (row.draft_cells as Cells) : undefined;
    const exceptions = (draft ? row?.draft_exceptions : row?.exceptions) as
      | EntryView['exceptions']
      | null
      | undefined;
    const receipt: ReceiptView | null =
      row && row.version > 0 ? receiptOf(deps, row, reporter.province) : null;
    const due = dueOf(period, form.definition.reporter);
    return {
      period: {
        key: period.key,
        name: period.name,
        from: period.from,
        to: period.to,
        cutOff: period.cutOff,
        due: due ? { ...due } : null,
        locked,
      },
      reporter: {
        organisation: reporter.organisation,
        unit: reporter.unit.id,
        name: reporter.name,
        place: reporter.place,
      },
      form: form.definition as EntryView['form'], // published only after it was checked
      formVersion: form.version,
      state: row ? shownState(row.state as SubmissionState, locked) : 'none', // the column holds these states only
      version: row?.version ?? 0,
      draft: row?.draft ?? 0,
      cells: { ...(draft ?? sent ?? firstValues(form, reporter, facts)) },
      last: facts.last ? { ...facts.last } : null,
      lastName: facts.lastName,
      peers: { ...facts.peers },
      forms: { ...facts.forms },
      below: { ...facts.below },
      exceptions: exceptions ?? [],
      returned:
        row?.state === 'returned'
          ? { reason: row.reason ?? '', by: row.state_by ?? '', at: row.state_at.toISOString() }
          : null,
      notes: row?.state === 'returned' ? [...(row.notes as readonly StoredNotes[])] : [],
      receipt,
      formChanged:
        row?.form_version !== null && row?.form_version !== undefined && row.form_version !== form.version,
    };
  });
}
