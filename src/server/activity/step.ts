// Bước của hoạt động: held on its real days, settled with its cost, cancelled or withdrawn with a reason.
import { STATE_LABELS } from '#domain/activity/activity.ts';
import { STEP_LABELS, stateAfter } from '#domain/activity/standing.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import type { StepBody } from '#server/activity/contract.ts';
import { versionOf } from '#server/activity/correct.ts';
import { daysOf, requireDays } from '#server/activity/days.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { requireReason } from '#server/activity/reason.ts';
import { requireOwn } from '#server/activity/require-activity.ts';
import { type ActivityVersion, listBooks, putVersion } from '#server/activity/store.ts';
import type { ActivityRecord } from '#server/activity/store-read.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { dateOf } from '#server/platform/dates.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** What a step changes; a reason where something is undone. @throws Refused */
function changesOf(deps: ActivityDeps, row: ActivityRecord, body: StepBody): Partial<ActivityVersion> {
  const today = deps.clock.today();
  const on = dateOf(body.on) ?? today;
  switch (body.step) {
    case 'hold':
      return {
        starts_on: dateOf(body.startsOn) ?? row.starts_on,
        ends_on: dateOf(body.endsOn) ?? row.ends_on,
        changed_on: null,
        reason: body.reason || null,
      };
    case 'settle':
      if (body.cost === undefined) throw new Refused('activity-cost-missing');
      if (on < row.ends_on)
        throw new Refused('activity-settled-early', { on: formatDay(on), from: formatDay(row.ends_on) });
      return { changed_on: on, settled_cost_dong: body.cost, reason: body.reason || null };
    case 'cancel':
      return { changed_on: on, reason: requireReason(body.reason) };
    case 'withdraw':
      return { reason: requireReason(body.reason) };
  }
}

/** @throws Refused 'activity-step-impossible' | 'activity-settled-early' | 'activity-cost-missing' | 'activity-reason-needed', as requireOwn and requireDays do */
export async function stepActivity(
  deps: ActivityDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: StepBody & { readonly id: number },
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const { step } = asked;
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    const row = await requireOwn(deps, trx, person, viewer, asked);
    const state = stateAfter(row.state, step);
    if (state === undefined)
      throw new Refused('activity-step-impossible', {
        state: STATE_LABELS[row.state],
        step: STEP_LABELS[step],
      });
    const version = {
      ...versionOf(row),
      ...changesOf(deps, row, asked),
      state,
      made_by: person.personId,
    };
    const { changed_on: changed } = version;
    if (changed !== null && changed > deps.clock.today())
      throw new Refused('activity-in-the-future', { on: formatDay(changed) });
    if (step === 'hold') {
      const books = await listBooks(trx, [row.unit_id]);
      const book = books.find((each) => each.office_id === row.office_id);
      requireDays(deps, daysOf(version), book?.from_date ?? version.starts_on);
    }
    await putVersion(trx, row.activity_id, version, number);
    return {
      act: {
        act: 'activity.stepped',
        subjectKind: 'activity',
        subjectId: String(row.activity_id),
        note: { title: row.title, step, before: row.state, after: state, reason: version.reason },
      },
      reply: null,
    };
  });
  return { id: asked.id, version: seq };
}
