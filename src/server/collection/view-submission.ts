// Một biểu đang rà soát: its cells beside last period and the approved value, what was found, what was said, and what may be done now.
import { differingCells } from '#domain/form/cell-value.ts';
import { checkFilling } from '#domain/form/check-filling.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { SubmissionView } from '#server/collection/contract-review.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { gatherFacts } from '#server/collection/facts.ts';
import { levelsOf } from '#server/collection/levels.ts';
import { dueOf, requirePeriodKey } from '#server/collection/periods.ts';
import { lockedUnits, viewQueued } from '#server/collection/queue.ts';
import { levelOf, requireReporter } from '#server/collection/reporter.ts';
import { decideFor, requireSubmission, type StepBody } from '#server/collection/steps.ts';
import { findFormVersion } from '#server/collection/store-design.ts';
import { listCells } from '#server/collection/store-entry.ts';
import { listQueue } from '#server/collection/store-review.ts';
import { listSteps } from '#server/collection/store-step.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const REVIEW_STEPS = ['receive', 'return', 'approve'] as const;

/** One sent form. @throws Refused 'not-found' */
export async function viewSubmission(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  id: number,
): Promise<SubmissionView> {
  return read(deps.db, person, async (trx) => {
    const row = await requireSubmission(trx, deps, person, viewer, id);
    const period = await requirePeriodKey(trx, row.period_key);
    const [queued] = await listQueue(trx, period.id, null, { id, after: 0, limit: 1 });
    const version = row.form_version ?? undefined;
    const form = await findFormVersion(trx, row.form_code, version);
    if (!queued || !form) throw new Refused('not-found');
    const inUse = {
      period_id: period.id,
      code: row.form_code,
      version: form.version,
      definition: form.definition,
    };
    const reporter = await requireReporter(trx, deps, person, viewer, period, inUse, {
      ...(row.organisation_id === null
        ? { unit: String(row.unit_id) }
        : { organisation: row.organisation_id }),
    });
    const cells = (await listCells(trx, period.to, [row])).get(id) ?? {};
    const facts = await gatherFacts(deps, trx, { period, form: inUse, reporter });
    const approvedVersion = row.approved_version ?? 0;
    const approved =
      approvedVersion > 0 && approvedVersion !== row.version
        ? ((await listCells(trx, period.to, [{ id, version: approvedVersion }])).get(id) ?? null)
        : null;
    const locked = await lockedUnits(trx, period);
    const isLocked =
      locked.has(deps.places.geography.nation.id) ||
      (row.province_id !== null && locked.has(row.province_id));
    const levels = await levelsOf(trx, period, form.definition.reporter, row.province_id);
    const level = levelOf(person);
    const decide = (step: StepBody['step']) =>
      level === null || level === 'organisation'
        ? undefined
        : decideFor(deps, person, period, row, levels, { step, reasoned: true });
    const decided = isLocked ? [] : REVIEW_STEPS.map((step) => ({ step, taken: decide(step) }));
    const may = decided.flatMap(({ step, taken }) => (taken?.ok ? [step] : []));
    const acting = decided.some(({ taken }) => taken?.ok && taken.acting);
    const approval = decided.find(({ step }) => step === 'approve')?.taken;
    // What is over (approved, returned) holds nobody up; a level that has time left, or one's own form, does.
    const waits = row.state === 'sent' || row.state === 'received' || row.state === 'amended';
    const province = row.province_id === null ? undefined : unitById(deps.places.geography, row.province_id);
    const frozen = isLocked && waits && province ? displayName(province, period.to) : undefined;
    const held = approval?.ok === false && approval.code !== 'step-impossible' ? approval : undefined;
    const due = dueOf(period, form.definition.reporter);
    return {
      ...viewQueued(deps, period, queued, isLocked),
      period: { key: period.key, name: period.name, due: due ? { ...due } : null },
      definition: form.definition as SubmissionView['definition'], // published only after it was checked
      formVersion: form.version,
      cells: { ...cells },
      last: facts.last ? { ...facts.last } : null,
      approved: approved ? { ...approved } : null,
      approvedVersion,
      changedCells: facts.last ? differingCells(cells, facts.last).map((each) => each.cell) : [],
      sinceApproval: approved ? differingCells(cells, approved).map((each) => each.cell) : [],
      findings: checkFilling(form.definition, { cells, ...facts }).map((each) => ({
        ...each,
        cells: [...each.cells],
      })),
      exceptions: [...((row.exceptions ?? []) as SubmissionView['exceptions'])], // written by sendIn
      notes: [...((row.notes ?? []) as SubmissionView['notes'])], // written by stepIn
      history: (await listSteps(trx, id)).map((each) => ({
        state: each.state as SubmissionView['state'], // the column holds states only
        version: each.version,
        level: each.level,
        acting: each.acting,
        reason: each.reason,
        by: each.by ?? 'hệ thống',
        office: each.office ?? '',
        at: each.at.toISOString(),
        seq: each.seq,
      })),
      may,
      acting,
      passesTo: approval?.ok && approval.state === 'received' ? approval.level : null,
      hold: frozen
        ? new Refused('period-locked', { unit: frozen }).message
        : held
          ? new Refused(held.code, held.details).message
          : null,
      place: reporter.place || (unitById(deps.places.geography, row.unit_id) ? reporter.name : ''),
    };
  });
}
