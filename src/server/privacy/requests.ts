// Yêu cầu của chủ thể dữ liệu: taken in, answered in two working days, finished in 10, 15 or 20 days.
import { REQUEST_KINDS, type RequestKind, requestDeadlines } from '#domain/privacy/request-clock.ts';
import { unitById } from '#domain/unit/geography.ts';
import { tell } from '#server/notify/service.ts';
import { requireDate } from '#server/platform/dates.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { PrivacyRequestView } from '#server/privacy/contract.ts';
import { act, type PrivacyDeps, requireValues } from '#server/privacy/service.ts';
import {
  answerRequest,
  findRequestUnit,
  finishRequest,
  insertRequest,
  listRequests,
  type RequestRow,
} from '#server/privacy/store.ts';
import type { Viewer } from '#server/unit/viewer.ts';

function viewRequest(deps: PrivacyDeps, row: RequestRow): PrivacyRequestView {
  const today = deps.clock.today();
  return {
    id: row.id,
    subject: row.subject_id,
    kind: row.kind,
    kindName: REQUEST_KINDS[row.kind].label,
    receivedOn: row.received_on,
    answerBy: row.answer_by,
    finishBy: row.finish_by,
    calendarKnown: requestDeadlines(row.kind, requireDate(row.received_on), deps.calendar).calendarKnown,
    answeredAt: row.answered_at?.toISOString() ?? null,
    late:
      (row.finished_at === null && row.finish_by < today) ||
      (row.answered_at === null && row.answer_by < today),
    outcome: row.outcome,
  };
}

/** Requests in scope, the soonest due first. */
export async function requests(
  deps: PrivacyDeps,
  person: Viewer,
): Promise<{ requests: PrivacyRequestView[] }> {
  const rows = await read(deps.db, person, listRequests);
  const seen = rows.filter((row) => isInSight(deps, person, row.unit_id));
  return { requests: seen.map((row) => viewRequest(deps, row)) };
}

/** The service's own look at the scope, beside row security. */
function isInSight(deps: PrivacyDeps, viewer: Viewer, unitId: number | undefined): boolean {
  const unit = unitId === undefined ? undefined : unitById(deps.places.geography, unitId);
  return unit !== undefined && viewer.maySee(unit);
}

/** Takes a request in and starts its clocks. @throws Refused 'not-found' | 'date-impossible' */
export async function receive(
  deps: PrivacyDeps,
  person: Viewer,
  subject: string,
  body: { readonly kind: RequestKind; readonly receivedOn?: string | undefined },
  request: RequestKey,
): Promise<PrivacyRequestView & { seq: number }> {
  const today = deps.clock.today();
  const received = body.receivedOn ? requireDate(body.receivedOn) : today;
  const { answerBy, finishBy } = requestDeadlines(body.kind, received, deps.calendar);
  const { reply, seq } = await write(deps.db, person, request, async (trx) => {
    const [first] = await requireValues(trx, deps, person, subject);
    const row = await insertRequest(trx, {
      subject_id: subject,
      unit_id: first?.unit_id ?? 0,
      kind: body.kind,
      received_on: received,
      answer_by: answerBy,
      finish_by: finishBy,
    });
    await tell(deps, trx, {
      personId: person.personId ?? 0,
      key: `privacy-request:${row.id}`,
      title: `Yêu cầu ${REQUEST_KINDS[body.kind].label} dữ liệu cá nhân: trả lời trước ${answerBy.split('-').reverse().join('/')}`,
      path: '/personal-data',
      dueOn: finishBy,
    });
    return {
      act: act('requested', subject, { kind: body.kind, finishBy }),
      reply: viewRequest(deps, row),
      status: 201,
    };
  });
  return { ...reply, seq };
}

/** Records the first answer to the subject. @throws Refused 'not-found' */
export async function answer(
  deps: PrivacyDeps,
  person: Viewer,
  id: number,
  request: RequestKey,
): Promise<{ seq: number }> {
  const { seq } = await write(deps.db, person, request, async (trx) => {
    if (!isInSight(deps, person, await findRequestUnit(trx, id))) throw new Refused('not-found');
    if (!(await answerRequest(trx, id, deps.clock.now()))) throw new Refused('not-found');
    return { act: act('answered', String(id)), reply: null };
  });
  return { seq };
}

/** Records how a request ended. @throws Refused 'not-found' */
export async function finish(
  deps: PrivacyDeps,
  person: Viewer,
  id: number,
  outcome: string,
  request: RequestKey,
): Promise<{ seq: number }> {
  const { seq } = await write(deps.db, person, request, async (trx) => {
    if (!isInSight(deps, person, await findRequestUnit(trx, id))) throw new Refused('not-found');
    if (!(await finishRequest(trx, id, outcome, deps.clock.now()))) throw new Refused('not-found');
    return { act: act('finished', String(id)), reply: null };
  });
  return { seq };
}
