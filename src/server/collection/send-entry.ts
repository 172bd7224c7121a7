// Lưu nháp và gửi: one transaction, one key, one base. Load → check → save, with the totals of the province moved in the same transaction.

import { reviewLevels } from '#domain/collection/review-levels.ts';
import { SUBMISSION_STATES, type SubmissionState, stateAfter } from '#domain/collection/state.ts';
import { type Cells, differingCells } from '#domain/form/cell-value.ts';
import { wrongCells } from '#domain/form/check-cells.ts';
import { checkFilling, unexplained } from '#domain/form/check-filling.ts';
import { completeCells, visibleCells } from '#domain/form/complete.ts';
import { outliersOf } from '#domain/form/outliers-of.ts';
import type { DraftBody, ReceiptView, SendBody, StaleForm } from '#server/collection/contract-entry.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { gatherFacts } from '#server/collection/facts.ts';
import { type Asked, holdEntry, lookToHold, type Opened } from '#server/collection/open-entry.ts';
import { dueOf, isPast } from '#server/collection/periods.ts';
import { receiptNumber } from '#server/collection/shown.ts';
import { movingTotals, saveDraftRow } from '#server/collection/store-draft.ts';
import {
  freshDraft,
  insertSubmission,
  listCells,
  type NewSubmission,
  type SubmissionRow,
} from '#server/collection/store-entry.ts';
import { insertState, type Owner } from '#server/collection/store-send.ts';
import { writeSending } from '#server/collection/store-version.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { vietnamDay } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/db.ts';
import { digestOf, type RequestKey, write, writeAfterLook } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** What a submission's rows carry of who owns them. */
function ownOf({ period, form, reporter, row }: Opened, seq: number): NewSubmission {
  return {
    period_id: period.id,
    period_key: period.key,
    form_code: form.code,
    organisation_id: reporter.organisation,
    unit_id: row?.unit_id ?? reporter.unit.id,
    province_id: reporter.province?.id ?? null,
    kind: reporter.seat?.kind ?? null,
    sector: reporter.seat?.sector ?? null,
    agricultural: reporter.seat?.agricultural ?? null,
    recorded_from: seq,
  };
}

/** The submission that a draft belongs to; made at the first one. */
async function requireOwner(trx: Db, opened: Opened, seq: number): Promise<Owner> {
  const own = ownOf(opened, seq);
  const { period_id, form_code, organisation_id, unit_id } = own;
  const submission_id = opened.row?.id ?? (await insertSubmission(trx, own));
  return { submission_id, period_id, form_code, organisation_id, unit_id };
}

interface Stale {
  readonly refusal: Refused;
  /** Nothing differs: whoever comes late has the same before him, and nothing can be lost. */
  readonly same: boolean;
}

async function staleOf(trx: Db, opened: Opened, yours: Cells): Promise<Stale> {
  const { row, period } = opened;
  const draft = freshDraft(row);
  const sent = row && row.version > 0 ? (await listCells(trx, period.to, [row])).get(row.id) : undefined;
  const theirs = draft ?? sent ?? {};
  const by = (draft ? row?.draft_by : row?.sender) ?? null;
  const at = (draft ? row?.draft_at : row?.sent_at) ?? null;
  const data: StaleForm = {
    version: row?.version ?? 0,
    draft: row?.draft ?? 0,
    by,
    at: at?.toISOString() ?? null,
    cells: differingCells(
      completeCells(opened.form.definition, yours),
      completeCells(opened.form.definition, theirs),
    ),
  };
  const refusal = new Refused('form-stale', { by: by ?? 'người khác' }, data);
  return { refusal, same: data.cells.length === 0 };
}

function requireCells(opened: Opened, cells: Cells): void {
  const [wrong] = wrongCells(opened.form.definition, cells);
  if (wrong) throw new Refused('form-cells-wrong', { cell: wrong.label, what: wrong.what });
}

interface SavedDraft {
  readonly draft: number;
  readonly savedAt: string;
  readonly submission: number;
  /** Nothing for the journal: the same person goes on with the draft of the same day. */
  readonly quiet: boolean;
}

/** Saves a draft inside a caller's write. @throws Refused 'form-stale' with the difference */
export async function saveDraftIn(
  trx: Db,
  deps: CollectionDeps,
  person: SignedIn,
  opened: Opened,
  body: DraftBody,
  seq: number,
): Promise<SavedDraft> {
  const { row } = opened;
  if (body.formVersion !== opened.form.version)
    throw new Refused('form-changed', { version: opened.form.version }, { version: opened.form.version });
  const before = freshDraft(row);
  const own = before !== undefined && row?.draft_person === person.personId;
  // The same keystroke sent twice: the answer of the first was lost on the way.
  if (row && own && body.draftBase + 1 === row.draft && row.draft_at && sameDraft(row, body))
    return { draft: row.draft, savedAt: row.draft_at.toISOString(), submission: row.id, quiet: true };
  const seen = body.base === undefined || body.base === (row?.version ?? 0);
  if (!seen || body.draftBase !== (row?.draft ?? 0)) {
    const stale = await staleOf(trx, opened, body.cells);
    if (!stale.same) throw stale.refusal;
  }
  requireCells(opened, body.cells);
  const owner = await requireOwner(trx, opened, seq);
  const now = deps.clock.now();
  if (!opened.row)
    await insertState(trx, {
      ...owner,
      state: 'draft',
      version: 0,
      level: opened.form.definition.reporter,
      acting: false,
      reason: null,
      notes: '[]',
      person_id: person.personId,
      office_id: person.officeId,
      at: now,
      recorded_from: seq,
    });
  const draft = (row?.draft ?? 0) + 1;
  await saveDraftRow(trx, {
    ...owner,
    draft,
    form_version: opened.form.version,
    over_version: opened.row?.version ?? 0,
    cells: JSON.stringify(body.cells),
    exceptions: JSON.stringify(body.exceptions),
    person_id: person.personId,
    saved_at: now,
  });
  // The first save of a person on a day is an act; the keystrokes after it are not.
  const quiet = own && row?.draft_at != null && vietnamDay(row.draft_at) === vietnamDay(now);
  return { draft, savedAt: now.toISOString(), submission: owner.submission_id, quiet };
}

function sameDraft(row: SubmissionRow, body: DraftBody): boolean {
  const stored = digestOf([row.draft_cells, row.draft_exceptions]);
  return stored.equals(digestOf([body.cells, body.exceptions]));
}

/** Saves a draft. @throws Refused 'form-stale' | 'form-changed' | 'form-cells-wrong' */
export async function saveDraft(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Asked,
  body: DraftBody,
  request: RequestKey,
): Promise<{ draft: number; savedAt: string; seq: number }> {
  const { reply, seq } = await write(deps.db, person, request, async (trx, number) => {
    const opened = await holdEntry(trx, deps, person, viewer, {
      ...asked,
      organisation: body.organisation,
      unit: body.unit,
    });
    const saved = await saveDraftIn(trx, deps, person, opened, body, number);
    const act = {
      act: 'collection.draft-saved',
      subjectKind: 'submission',
      subjectId: String(saved.submission),
    };
    return { act: saved.quiet ? null : act, reply: saved };
  });
  return { draft: reply.draft, savedAt: reply.savedAt, seq };
}

function channelOf(
  person: SignedIn,
  asked: SendBody['channel'],
  reporter: Opened['form']['definition']['reporter'],
): 'self' | 'link' | 'behalf' | 'stated' {
  if (person.link) return 'link';
  if (person.organisationId !== null) return 'self';
  if (asked === 'stated') return 'stated';
  return reporter === 'organisation' ? 'behalf' : (asked ?? 'self');
}

interface Sent {
  readonly receipt: ReceiptView;
  /** What is left for the end of the write. */
  readonly last: readonly string[];
}

/** Sends a form inside a caller's write. @throws Refused 'form-stale' | 'form-changed' | 'form-cells-wrong' | 'form-has-errors' | 'step-impossible' */
export async function sendIn(
  trx: Db,
  deps: CollectionDeps,
  person: SignedIn,
  opened: Opened,
  body: SendBody,
  seq: number,
): Promise<Sent> {
  const { period, form, reporter, row, locked, stepped } = opened;
  if (body.formVersion !== form.version)
    throw new Refused('form-changed', { version: form.version }, { version: form.version });
  if (body.base !== (row?.version ?? 0)) throw (await staleOf(trx, opened, body.cells)).refusal;
  if (body.draftBase !== undefined && body.draftBase !== (row?.draft ?? 0) && freshDraft(row)) {
    const stale = await staleOf(trx, opened, body.cells);
    if (!stale.same) throw stale.refusal;
  }
  const state = (row?.state ?? 'none') as SubmissionState; // the column holds these states only
  const next = stateAfter(state, 'send');
  if (next === undefined)
    throw new Refused('step-impossible', { state: SUBMISSION_STATES[state], step: 'gửi' });
  const shown = visibleCells(form.definition, body.cells);
  requireCells(opened, shown);
  const cells = completeCells(form.definition, shown);
  const facts = await gatherFacts(deps, trx, opened);
  const findings = checkFilling(form.definition, { cells, ...facts });
  const open = unexplained(findings, body.exceptions);
  if (open[0])
    throw new Refused('form-has-errors', { count: open.length, first: open[0].message }, { findings });
  const now = deps.clock.now();
  const version = body.base + 1;
  const late = isPast(dueOf(period, form.definition.reporter), period.dueTime, now);
  // An amendment that was not yet looked at stays one.
  const amended = row?.approved_version != null && next === 'sent' ? 'amended' : next;
  const [level] = reviewLevels(period.regime.chain, form.definition.reporter, stepped);
  const submission = await writeSending(
    trx,
    { id: row?.id ?? null, ...ownOf(opened, seq) },
    {
      version,
      form_version: form.version,
      channel: channelOf(person, body.channel, form.definition.reporter),
      late,
      queued: locked,
      exceptions: body.exceptions.filter(({ rule }) => findings.some((each) => each.rule === rule)),
      findings,
      errors: findings.filter((each) => each.severity === 'error').length,
      warnings: findings.filter((each) => each.severity === 'warning').length,
      same_count: Object.values(cells).filter((each) => each.same).length,
      changed_count: facts.last ? differingCells(cells, facts.last).length : 0,
      digest: digestOf(cells),
      sent_by: person.personId,
      sent_office: person.officeId,
      sent_at: now,
      device_time: body.deviceTime ?? null,
      last_submission: opened.last?.id ?? null,
      last_version: opened.last?.version ?? null,
      spread_id: opened.peers?.id ?? null,
      outliers: outliersOf(form.definition, { cells, last: facts.last, peers: facts.peers }),
    },
    { state: amended, level },
    cells,
  );
  return {
    receipt: {
      number: receiptNumber(reporter.province, submission, version),
      submission,
      version,
      state: amended,
      late,
      sentAt: now.toISOString(),
      seq,
    },
    last: movingTotals(submission, 'all', body.base, version, seq),
  };
}

/** Sends a form exactly once. */
export async function sendEntry(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Asked,
  body: SendBody,
  request: RequestKey,
): Promise<ReceiptView> {
  const whose = { ...asked, organisation: body.organisation, unit: body.unit };
  const look = lookToHold(person, whose);
  const { reply } = await writeAfterLook(deps.db, person, request, look, async (trx, seq, looked) => {
    const opened = await holdEntry(trx, deps, person, viewer, whose, looked);
    const { receipt, last } = await sendIn(trx, deps, person, opened, body, seq);
    const note = {
      after: {
        form: opened.form.code,
        period: opened.period.key,
        version: receipt.version,
        state: receipt.state,
      },
    };
    return {
      act: { act: 'collection.sent', subjectKind: 'submission', subjectId: String(receipt.submission), note },
      reply: receipt,
      status: 201,
      last,
    };
  });
  return reply;
}
