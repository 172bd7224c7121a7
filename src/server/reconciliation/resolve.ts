// Xử lý một dòng lệch: an event with the list as its source, or a difference kept with its explanation — one write each.

import type { EventId, OrganisationEvent } from '#domain/organisation/event.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import { formatCalendarDate } from '#domain/period/calendar-date.ts';
import { eventsOf } from '#domain/reconciliation/events-of.ts';
import type { Decision, PileRow } from '#domain/reconciliation/piles.ts';
import { indexKnown } from '#domain/register/find-known.ts';
import { type EventDraft, planRow } from '#domain/register/plan-row.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import { takeEventIds } from '#server/exchange/known.ts';
import { writeImport } from '#server/exchange/write-import.ts';
import { recordDecided } from '#server/organisation/append-events.ts';
import { refuse } from '#server/organisation/save.ts';
import type { RequestKey } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { type ScopedBulk, scopedBulkWrite } from '#server/platform/scoped-bulk-write.ts';
import { refuseField } from '#server/platform/validation-words.ts';
import { compareIn, readKept } from '#server/reconciliation/compare.ts';
import type { ResolveBody } from '#server/reconciliation/contract.ts';
import type { Compared } from '#server/reconciliation/footnote-for.ts';
import { replaceDecision } from '#server/reconciliation/store.ts';
import type { Viewer } from '#server/unit/viewer.ts';

interface Step {
  readonly deps: ExchangeDeps;
  readonly viewer: Viewer;
  readonly bulk: ScopedBulk;
  readonly compared: Compared;
  readonly row: PileRow;
  readonly body: ResolveBody;
}

function sourceOf({ sender, input }: Compared): string {
  return `theo danh sách của ${sender} ngày ${formatCalendarDate(input.asOf)}`;
}

async function recordAll(step: Step, organisation: number, drafts: readonly EventDraft[]): Promise<number> {
  const ids = await takeEventIds(step.bulk.trx, drafts.length);
  for (const [index, draft] of drafts.entries()) {
    const event: OrganisationEvent = {
      ...draft,
      id: (ids[index] ?? 0) as EventId, // fresh from the sequence
      organisationId: organisation as OrganisationId, // found in sight
      mode: draft.type === 'dissolved' ? 'voluntary' : null,
      counterpartId: null,
    };
    const problem = await recordDecided(step.bulk.trx, step.deps, step.viewer, event, step.bulk.seq);
    if (problem) throw refuse(problem);
  }
  return drafts.length;
}

async function decide(
  step: Step,
  subject: string,
  decision: Decision['decision'],
  organisation: number | null,
): Promise<void> {
  const { compared, body, bulk } = step;
  await replaceDecision(
    bulk.trx,
    {
      office_id: compared.officeId,
      sender: compared.sender,
      subject,
      decision,
      organisation_id: organisation,
      note: body.note ?? null,
      list_id: compared.listId,
    },
    bulk.seq,
  );
}

function wrongAction(): Refused {
  return refuseField(['action'], 'không dùng được cho dòng này');
}

async function take(step: Step): Promise<number> {
  const { row, compared } = step;
  if (!row.listed || !row.known) throw wrongAction();
  const wanted = eventsOf(row.listed, row.differences, compared.input.asOf, sourceOf(compared));
  if (!wanted.ok) throw new Refused('reconcile-by-hand', { heads: wanted.heads.join(', ') });
  const count = await recordAll(step, row.known.id, wanted.events);
  await decide(step, row.subject, 'same', row.known.id);
  return count;
}

async function keep(step: Step): Promise<number> {
  const { row, body } = step;
  if (!body.note) throw refuseField(['note'], 'phải nói lý do');
  // A difference is explained for this organisation; another organisation under the same row is another matter.
  const subject = row.listed && row.known ? `${row.subject}:${row.known.id}` : row.subject;
  await decide(step, subject, 'explained', row.known?.id ?? null);
  return 0;
}

async function found(step: Step): Promise<number> {
  const { row, compared, deps, viewer, bulk } = step;
  if (!row.listed || row.known) throw wrongAction();
  const nothing = indexKnown(
    [],
    (unit) => unit,
    () => [],
  );
  const plan = planRow(
    { ...row.listed, decision: row.listed.decision },
    { register: nothing, asOf: compared.input.asOf, samePlace: (a, b) => a === b, hasEvent: () => false },
  );
  if (plan.kind === 'problem') {
    const { what, fix } = plan.problem;
    throw new Refused('list-row-refused', {
      sheet: row.listed.sheet,
      row: row.listed.row,
      reason: `${what}; ${fix}.`,
    });
  }
  const counts = { new: 1, event: 0, same: 0, differs: 0, problem: 0 };
  await writeImport(deps, viewer, bulk, { rows: [plan], problems: [], counts }, async () => undefined);
  await decide(step, row.subject, 'applied', null);
  return 1;
}

async function end(step: Step, type: 'stopped' | 'dissolved'): Promise<number> {
  const { row, compared, body } = step;
  if (!row.known || row.listed) throw wrongAction();
  const reason = body.note ? `${body.note} (${sourceOf(compared)})` : sourceOf(compared);
  const draft = { type, effectiveDate: compared.input.asOf, decisionNumber: null, reason, changes: {} };
  return recordAll(step, row.known.id, [draft]);
}

async function sameAs(step: Step): Promise<number> {
  const { row, body } = step;
  if (!row.listed || body.organisation === undefined) throw wrongAction();
  const known = [...row.candidates, ...step.compared.rows.flatMap((each) => each.known ?? [])].some(
    ({ id }) => id === body.organisation,
  );
  if (!known) throw new Refused('not-found');
  await decide(step, row.subject, 'same', body.organisation);
  return 0;
}

async function act(step: Step): Promise<number> {
  switch (step.body.action) {
    case 'take':
      return take(step);
    case 'keep':
      return keep(step);
    case 'found':
      return found(step);
    case 'same-as':
      return sameAs(step);
    case 'different':
      if (!step.row.listed) throw wrongAction();
      await decide(step, step.row.subject, 'different', null);
      return 0;
    case 'stopped':
    case 'dissolved':
      return end(step, step.body.action);
  }
}

/** Resolves one row. @throws Refused when the row is no longer there or the register itself refuses the event */
export async function resolveRow(
  deps: ExchangeDeps,
  viewer: Viewer,
  id: number,
  body: ResolveBody,
  request: RequestKey,
): Promise<{ readonly seq: number; readonly events: number }> {
  const { list, input, lists } = await readKept(deps, viewer, id);
  const { seq, reply } = await scopedBulkWrite(
    deps.pool,
    viewer,
    request,
    `import:${viewer.officeId ?? 'system'}`,
    async (bulk) => {
      const compared = await compareIn(deps, bulk.trx, list, input, lists);
      const row = compared.rows.find(({ subject }) => subject === body.subject);
      if (!row) throw new Refused('reconcile-row-gone');
      const events = await act({ deps, viewer, bulk, compared, row, body });
      return {
        act: {
          act: `reconciliation.${body.action}`,
          subjectKind: 'list',
          subjectId: String(id),
          note: { subject: body.subject, events },
        },
        reply: { events },
      };
    },
  );
  return { ...reply, seq };
}
