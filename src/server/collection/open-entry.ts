// Mở một biểu để điền: the definition in use, what was saved, last period beside each cell, first values from register and tally.

import type { SubmissionState } from '#domain/collection/state.ts';
import type { Cells } from '#domain/form/cell-value.ts';
import { cellsOf } from '#domain/form/cells-of.ts';
import type { EntryView, ReceiptView } from '#server/collection/contract-entry.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { type Facts, gatherFacts, peerCells, sectorOf } from '#server/collection/facts.ts';
import { dueOf, isPast, type Period, periodOf } from '#server/collection/periods.ts';
import {
  fromRegister,
  organisationAsked,
  type ReporterNamed,
  reporterNamed,
} from '#server/collection/reporter.ts';
import { receiptOf, shownState } from '#server/collection/shown.ts';
import {
  type EntryFound,
  entryLook,
  entryRows,
  type FormInUse,
  findEntryRows,
} from '#server/collection/store-design.ts';
import {
  findStanding,
  freshDraft,
  holdStanding,
  listCells,
  type Standing,
} from '#server/collection/store-entry.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import type { Look } from '#server/platform/look.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface Asked {
  readonly period: string;
  readonly form: string;
  readonly organisation?: number | undefined;
  readonly unit?: string | undefined;
}

/** What is asked about: fixed while others write. */
export interface Entry {
  readonly period: Period;
  readonly form: FormInUse;
  readonly reporter: ReporterNamed;
}

/** Everything known about a form to be filled, inside a snapshot. */
export interface Opened extends Entry, Standing {}

/** Units whose lock stops a reporter: its province and the nation. */
function gatesOf(deps: CollectionDeps, reporter: ReporterNamed): readonly number[] {
  return [...(reporter.province ? [reporter.province.id] : []), deps.places.geography.nation.id];
}

/** The period, the form as it uses it now and the reporter. @throws Refused 'period-unknown' | 'form-unknown' | as requireReporter does */
async function requireEntry(
  trx: Db,
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Asked,
  look: EntryFound | undefined,
): Promise<Entry> {
  const found = look
    ? await entryRows(trx, asked.form, look)
    : await findEntryRows(trx, asked.period, asked.form, organisationAsked(person, asked));
  if (!found) throw new Refused('period-unknown', { period: asked.period });
  const { form, seat } = found;
  if (!form) throw new Refused('form-unknown', { form: asked.form });
  const period = periodOf(found.period);
  return { period, form, reporter: reporterNamed(deps, person, viewer, period, form, asked, seat) };
}

const standingAsked = (deps: CollectionDeps, { period, form, reporter }: Entry) => ({
  periodId: period.id,
  form: form.code,
  whose: { organisation: reporter.organisation, unit: reporter.unit.id },
  province: reporter.province?.id ?? null,
  gates: gatesOf(deps, reporter),
  sector: sectorOf(reporter),
});

/** The look that opening a form for writing may begin with. */
export function lookToHold(person: SignedIn, asked: Asked): Look<EntryFound | undefined> {
  return entryLook(asked.period, asked.form, organisationAsked(person, asked));
}

/** Opens a form for writing: past the gates, one at a time, as it stands after whoever was before. */
export async function holdEntry(
  trx: Db,
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Asked,
  look?: EntryFound,
): Promise<Opened> {
  const entry = await requireEntry(trx, deps, person, viewer, asked, look);
  return { ...entry, ...(await holdStanding(trx, standingAsked(deps, entry))) };
}

/** Opens a form for reading. */
export async function openIn(
  trx: Db,
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Asked,
): Promise<Opened> {
  const entry = await requireEntry(trx, deps, person, viewer, asked, undefined);
  return { ...entry, ...(await findStanding(trx, standingAsked(deps, entry))) };
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
    const facts = await gatherFacts(deps, trx, opened);
    const sent = row && row.version > 0 ? (await listCells(trx, period.to, [row])).get(row.id) : undefined;
    const draft = freshDraft(row);
    // Explanations and notes were written by this capability in exactly these shapes.
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
        dueTime: period.dueTime,
        overdue: isPast(due, period.dueTime, deps.clock.now()),
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
      peers: Object.fromEntries(
        peerCells(form.definition).flatMap((cell) => {
          const spread = facts.peers?.[cell];
          return spread ? [[cell, spread]] : [];
        }),
      ),
      forms: { ...facts.forms },
      below: { ...facts.below },
      belowFrom: { ...facts.belowFrom },
      exceptions: exceptions ?? [],
      returned:
        row?.state === 'returned'
          ? {
              reason: row.reason ?? '',
              by: row.state_by ?? 'cơ quan nhận báo cáo',
              at: row.state_at.toISOString(),
            }
          : null,
      notes: row?.state === 'returned' ? [...(row.notes as readonly StoredNotes[])] : [],
      receipt,
      formChanged:
        row?.form_version !== null && row?.form_version !== undefined && row.form_version !== form.version,
    };
  });
}
