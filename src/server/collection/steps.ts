// Tiếp nhận, trả lại, duyệt: one step of one form, decided by the pure machine, with the approved totals moved in the same write.
import { saysWhy } from '#domain/collection/reasons.ts';
import type { CollectionLevel } from '#domain/collection/regime.ts';
import type { SubmissionState } from '#domain/collection/state.ts';
import { takeStep } from '#domain/collection/take-step.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { dueDays, levelsOf, pastLevels } from '#server/collection/levels.ts';
import { type Period, requireFormInUse, requirePeriodKey } from '#server/collection/periods.ts';
import { levelOf } from '#server/collection/reporter.ts';
import { movingTotals } from '#server/collection/store-draft.ts';
import { findSubmissionById, type SubmissionRow } from '#server/collection/store-entry.ts';
import { findLocked, holdSubmission, passGates, subjectOf } from '#server/collection/store-lock.ts';
import { insertState, type Owner, setApproval } from '#server/collection/store-send.ts';
import { tell } from '#server/notify/service.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface StepBody {
  readonly step: 'receive' | 'return' | 'approve' | 'reopen';
  readonly base: number;
  readonly reason?: string | undefined;
  readonly notes?: readonly { readonly cell: string; readonly note: string }[] | undefined;
}

/** A submission in sight. @throws Refused 'not-found' */
export async function requireSubmission(
  trx: Db,
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  id: number,
): Promise<SubmissionRow> {
  const row = await findSubmissionById(trx, id);
  const unit = row && unitById(deps.places.geography, row.unit_id);
  const own = row?.organisation_id != null && row.organisation_id === person.organisationId;
  if (!row || !unit || !(own || (person.organisationId === null && viewer.maySee(unit))))
    throw new Refused('not-found');
  return row;
}

/** Decides one step for a person. @returns what the pure machine says */
export function decideFor(
  deps: CollectionDeps,
  person: SignedIn,
  period: Period,
  row: SubmissionRow,
  levels: Awaited<ReturnType<typeof levelsOf>>,
  wanted: { readonly step: StepBody['step']; readonly reasoned: boolean },
) {
  const actor = levelOf(person);
  if (actor === null || actor === 'organisation') throw new Refused('not-allowed');
  return takeStep({
    step: wanted.step,
    state: row.state as SubmissionState, // the columns hold these words only
    levels,
    waitsFor: row.level as CollectionLevel,
    actor,
    due: dueDays(period),
    past: pastLevels(period, deps.clock.now()),
    ownSubmission: row.sent_by === person.personId,
    reason: wanted.reasoned,
  });
}

/** A reason that is written must say something; without one the notes at the cells must. */
function isReasoned({ reason = '', notes = [] }: StepBody): boolean {
  return reason.trim() === '' ? notes.some(({ note }) => saysWhy(note)) : saysWhy(reason);
}

function ownerOf(row: SubmissionRow): Owner {
  const { id, period_id, form_code, organisation_id, unit_id } = row;
  return { submission_id: id, period_id, form_code, organisation_id, unit_id };
}

interface Taken {
  readonly state: SubmissionState;
  readonly acting: boolean;
  /** What is left for the end of the write. */
  readonly last: readonly string[];
}

/** Takes a step inside a caller's write. @throws Refused 'form-stale' | 'period-locked' | what the machine says */
export async function stepIn(
  trx: Db,
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  id: number,
  body: StepBody,
  seq: number,
): Promise<Taken> {
  const before = await requireSubmission(trx, deps, person, viewer, id);
  const period = await requirePeriodKey(trx, before.period_key);
  const gates = [
    ...(before.province_id === null ? [] : [before.province_id]),
    deps.places.geography.nation.id,
  ];
  await passGates(trx, period.id, gates);
  await holdSubmission(trx, period.id, before.form_code, subjectOf(before));
  const row = await requireSubmission(trx, deps, person, viewer, id);
  const locked = await findLocked(trx, period.id, gates);
  if (locked !== undefined) {
    const unit = unitById(deps.places.geography, locked);
    throw new Refused('period-locked', { unit: unit ? displayName(unit, period.to) : '' });
  }
  if (row.version !== body.base)
    throw new Refused('form-stale', { by: row.sender ?? 'người khác' }, { version: row.version });
  const form = await requireFormInUse(trx, period, row.form_code);
  const levels = await levelsOf(trx, period, form.definition.reporter, row.province_id);
  const taken = decideFor(deps, person, period, row, levels, {
    step: body.step,
    reasoned: isReasoned(body),
  });
  if (!taken.ok) throw new Refused(taken.code, taken.details);
  const owner = ownerOf(row);
  await insertState(trx, {
    ...owner,
    state: taken.state,
    version: row.version,
    level: taken.level,
    acting: taken.acting,
    reason: body.reason ?? null,
    notes: JSON.stringify(body.notes ?? []),
    person_id: person.personId,
    office_id: person.officeId,
    at: deps.clock.now(),
    recorded_from: seq,
  });
  // A returned amendment leaves the value approved before it; a returned approval takes its value away.
  const approved = row.approved_version ?? 0;
  const next =
    taken.state === 'approved'
      ? row.version
      : body.step === 'return' && approved === row.version
        ? 0
        : approved;
  if (next !== approved) await setApproval(trx, owner, next === 0 ? null : next, seq);
  if (body.step === 'return' && row.sent_by !== null)
    await tell({ db: trx, clock: deps.clock, keys: deps.keys }, trx, {
      personId: row.sent_by,
      key: `collection.returned:${id}:${row.version}`,
      title: `Biểu ${form.definition.title}, ${period.name} bị trả lại: ${body.reason ?? 'xem ghi chú ở ô'}`,
      path: `/f/${period.key}/${row.form_code}${row.organisation_id === null ? '' : `?organisation=${row.organisation_id}`}`,
      dueOn: null,
    });
  const last = movingTotals(id, 'approved', approved, next, seq);
  return { state: taken.state, acting: taken.acting, last };
}

/** Takes a step as a write of its own. */
export async function takeSubmissionStep(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  id: number,
  body: StepBody,
  request: RequestKey,
): Promise<{ state: SubmissionState; acting: boolean; seq: number }> {
  const { reply, seq } = await write(deps.db, person, request, async (trx, number) => {
    const { last, ...taken } = await stepIn(trx, deps, person, viewer, id, body, number);
    const note = { after: { state: taken.state, acting: taken.acting, version: body.base } };
    return {
      act: { act: `collection.${body.step}`, subjectKind: 'submission', subjectId: String(id), note },
      reply: taken,
      last,
    };
  });
  return { ...reply, seq };
}
