// Lưu nháp và gửi: one transaction, one key, one base. Load → check → save, with the totals of the province moved in the same transaction.

import { SUBMISSION_STATES, type SubmissionState, stateAfter } from '#domain/collection/state.ts';
import { firstLevel } from '#domain/collection/take-step.ts';
import { type Cells, differingCells } from '#domain/form/cell-value.ts';
import { wrongCells } from '#domain/form/check-cells.ts';
import { checkFilling, unexplained } from '#domain/form/check-filling.ts';
import { completeCells, visibleCells } from '#domain/form/complete.ts';
import type { DraftBody, ReceiptView, SendBody, StaleForm } from '#server/collection/contract-entry.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { gatherFacts } from '#server/collection/facts.ts';
import { type Asked, gatesOf, type Opened, openIn } from '#server/collection/open-entry.ts';
import { dueOf, isPast, requireFormInUse, requirePeriodKey } from '#server/collection/periods.ts';
import { requireReporter } from '#server/collection/reporter.ts';
import { receiptNumber } from '#server/collection/shown.ts';
import { moveTotals, saveDraftRow } from '#server/collection/store-draft.ts';
import { insertSubmission, listCells } from '#server/collection/store-entry.ts';
import { holdSubmission, passGates } from '#server/collection/store-lock.ts';
import { insertState, type Owner } from '#server/collection/store-send.ts';
import { hasCommuneStep } from '#server/collection/store-step.ts';
import { insertVersion } from '#server/collection/store-version.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { digestOf, type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Opens a form for writing: past the gates, one at a time, as it stands after whoever was before. */
export async function holdEntry(
  trx: Db,
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Asked,
): Promise<Opened> {
  const period = await requirePeriodKey(trx, asked.period);
  const form = await requireFormInUse(trx, period, asked.form);
  const reporter = await requireReporter(trx, deps, person, viewer, period, form, asked);
  await passGates(trx, period.id, gatesOf(deps, reporter));
  await holdSubmission(
    trx,
    period.id,
    form.code,
    String(reporter.organisation ?? `unit-${reporter.unit.id}`),
  );
  return openIn(trx, deps, person, viewer, asked);
}

/** The submission's rows carry who owns them; made at the first draft or sending. */
async function requireOwner(trx: Db, opened: Opened, seq: number): Promise<Owner> {
  const { period, form, reporter, row } = opened;
  const own = {
    period_id: period.id,
    form_code: form.code,
    organisation_id: reporter.organisation,
    unit_id: row?.unit_id ?? reporter.unit.id,
  };
  const submission_id =
    row?.id ??
    (await insertSubmission(trx, {
      ...own,
      period_key: period.key,
      province_id: reporter.province?.id ?? null,
      kind: reporter.seat?.kind ?? null,
      sector: reporter.seat?.sector ?? null,
      agricultural: reporter.seat?.agricultural ?? null,
      recorded_from: seq,
    }));
  return { submission_id, ...own };
}

async function staleOf(trx: Db, opened: Opened, yours: Cells): Promise<Refused> {
  const { row, period } = opened;
  const draft = row?.draft_at && (!row.sent_at || row.draft_at > row.sent_at);
  const sent = row && row.version > 0 ? (await listCells(trx, period.to, [row])).get(row.id) : undefined;
  const theirs = draft ? (row.draft_cells as Cells) : (sent ?? {}); // written by saveDraft below
  const by = (draft ? row.draft_by : row?.sender) ?? null;
  const at = (draft ? row.draft_at : row?.sent_at) ?? null;
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
  return new Refused('form-stale', { by: by ?? 'người khác' }, data);
}

function requireCells(opened: Opened, cells: Cells): void {
  const [wrong] = wrongCells(opened.form.definition, cells);
  if (wrong) throw new Refused('form-cells-wrong', { cell: wrong.cell, what: wrong.what });
}

/** Saves a draft inside a caller's write. @throws Refused 'form-stale' with the difference */
export async function saveDraftIn(
  trx: Db,
  deps: CollectionDeps,
  person: SignedIn,
  opened: Opened,
  body: DraftBody,
  seq: number,
): Promise<{ draft: number; savedAt: string; submission: number }> {
  if (body.formVersion !== opened.form.version)
    throw new Refused('form-changed', { version: opened.form.version }, { version: opened.form.version });
  if (body.draftBase !== (opened.row?.draft ?? 0)) throw await staleOf(trx, opened, body.cells);
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
  const draft = body.draftBase + 1;
  await saveDraftRow(trx, {
    ...owner,
    draft,
    form_version: opened.form.version,
    cells: JSON.stringify(body.cells),
    exceptions: JSON.stringify(body.exceptions),
    person_id: person.personId,
    saved_at: now,
  });
  return { draft, savedAt: now.toISOString(), submission: owner.submission_id };
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
    return {
      act: { act: 'collection.draft-saved', subjectKind: 'submission', subjectId: String(saved.submission) },
      reply: saved,
    };
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

/** Sends a form inside a caller's write. @throws Refused 'form-stale' | 'form-changed' | 'form-cells-wrong' | 'form-has-errors' | 'step-impossible' */
export async function sendIn(
  trx: Db,
  deps: CollectionDeps,
  person: SignedIn,
  opened: Opened,
  body: SendBody,
  seq: number,
): Promise<ReceiptView> {
  const { period, form, reporter, row, locked } = opened;
  if (body.formVersion !== form.version)
    throw new Refused('form-changed', { version: form.version }, { version: form.version });
  if (body.base !== (row?.version ?? 0)) throw await staleOf(trx, opened, body.cells);
  const state = (row?.state ?? 'none') as SubmissionState; // the column holds these states only
  const next = stateAfter(state, 'send');
  if (next === undefined)
    throw new Refused('step-impossible', { state: SUBMISSION_STATES[state], step: 'gửi' });
  const shown = visibleCells(form.definition, body.cells);
  requireCells(opened, shown);
  const cells = completeCells(form.definition, shown);
  const facts = await gatherFacts(deps, trx, period, form, reporter);
  const findings = checkFilling(form.definition, { cells, ...facts });
  const open = unexplained(findings, body.exceptions);
  if (open[0])
    throw new Refused('form-has-errors', { count: open.length, first: open[0].message }, { findings });
  const owner = await requireOwner(trx, opened, seq);
  const now = deps.clock.now();
  const version = body.base + 1;
  const late = isPast(dueOf(period, form.definition.reporter), period.dueTime, now);
  await insertVersion(
    trx,
    {
      ...owner,
      version,
      form_version: form.version,
      channel: channelOf(person, body.channel, form.definition.reporter),
      late,
      queued: locked,
      exceptions: JSON.stringify(
        body.exceptions.filter(({ rule }) => findings.some((each) => each.rule === rule)),
      ),
      findings: JSON.stringify(findings),
      errors: findings.filter((each) => each.severity === 'error').length,
      warnings: findings.filter((each) => each.severity === 'warning').length,
      same_count: Object.values(cells).filter((each) => each.same).length,
      changed_count: facts.last ? differingCells(cells, facts.last).length : 0,
      digest: digestOf(cells),
      sent_by: person.personId,
      sent_office: person.officeId,
      sent_at: now,
      device_time: body.deviceTime ?? null,
      recorded_from: seq,
    },
    period.to,
    cells,
  );
  const communeStep = reporter.province
    ? await hasCommuneStep(trx, reporter.province.id, period.regime.code)
    : false;
  // An amendment that was not yet looked at stays one.
  const amended = row?.approved_version != null && next === 'sent' ? 'amended' : next;
  await insertState(trx, {
    ...owner,
    state: amended,
    version,
    level: firstLevel(form.definition.reporter, communeStep),
    acting: false,
    reason: null,
    notes: '[]',
    person_id: person.personId,
    office_id: person.officeId,
    at: now,
    recorded_from: seq,
  });
  await moveTotals(trx, owner.submission_id, 'all', row?.version ?? 0, version, seq);
  return {
    number: receiptNumber(reporter.province, owner.submission_id, version),
    submission: owner.submission_id,
    version,
    state: amended,
    late,
    sentAt: now.toISOString(),
    seq,
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
  const { reply } = await write<ReceiptView>(deps.db, person, request, async (trx, seq) => {
    const opened = await holdEntry(trx, deps, person, viewer, {
      ...asked,
      organisation: body.organisation,
      unit: body.unit,
    });
    const receipt = await sendIn(trx, deps, person, opened, body, seq);
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
    };
  });
  return reply;
}
