// Sửa sổ: withdraw an event recorded by mistake, or put a corrected version in its place; what was recorded stays readable.
import type { EventId, OrganisationEvent } from '#domain/organisation/event.ts';
import { findContentProblem } from '#domain/organisation/event-content.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import type { ReasonCode } from '#domain/organisation/reason.ts';
import { correctEvent, withdrawEvent } from '#domain/organisation/withdraw.ts';
import { codeOf } from '#server/organisation/code.ts';
import type { CorrectEventBody, Receipt } from '#server/organisation/contract.ts';
import { requireCounterpart, requireStillNamed } from '#server/organisation/counterpart.ts';
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import { findOtherSide, moveOtherSide } from '#server/organisation/move-together.ts';
import { historyUnderLock, refuse, saveHistory } from '#server/organisation/save.ts';
import { insertTaxCode } from '#server/organisation/store.ts';
import { requireChanges, requireReason, WARNINGS } from '#server/organisation/write.ts';
import { dateOf } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

interface Target {
  readonly organisation: number;
  readonly event: number;
}

/** Withdraws an event recorded by mistake; its version stays readable. @throws Refused when later events stand on it */
export async function withdrawOrganisationEvent(
  deps: OrganisationDeps,
  viewer: Viewer,
  target: Target,
  body: { readonly reason: string; readonly basedOn: number },
  request: RequestKey,
): Promise<Receipt> {
  const { reply } = await write<Receipt>(deps.db, viewer, request, async (trx, seq) => {
    const history = await historyUnderLock(trx, deps, viewer, target.organisation, body.basedOn);
    const event = target.event as EventId; // an unknown id is refused by name
    const result = withdrawEvent(history, event);
    if (!result.ok) throw refuse(result.problem);
    const id = target.organisation as OrganisationId; // found in sight under the lock
    await requireStillNamed(trx, id, history, result.history);
    const code = await codeOf(trx, id);
    await saveHistory(
      trx,
      deps,
      viewer,
      { id, before: history, after: result.history, closed: [event] },
      seq,
    );
    return {
      act: {
        act: 'organisation.event-withdrawn',
        subjectKind: 'organisation',
        subjectId: String(target.organisation),
        note: { event: target.event, reason: body.reason },
      },
      reply: { organisation: target.organisation, code, event: target.event, seq, warnings: [] },
    };
  });
  return reply;
}

function correctedReason(old: OrganisationEvent, given: string | null | undefined): ReasonCode | null {
  if (given === undefined) return old.reasonCode ?? null;
  return given ? requireReason(old.type, given) : null;
}

/** The event as it should have been recorded: what the body names replaces what was. */
async function corrected(
  trx: Db,
  deps: OrganisationDeps,
  viewer: Viewer,
  old: OrganisationEvent,
  body: CorrectEventBody,
): Promise<OrganisationEvent> {
  const effectiveDate = dateOf(body.effectiveDate) ?? old.effectiveDate;
  const given = body.changes ? requireChanges(deps, viewer, old.type, effectiveDate, body.changes) : {};
  // Looked at again only when another one is named or the day moves: a correction of the paper is no question of who took over.
  const inQuestion = body.counterpart !== undefined || effectiveDate !== old.effectiveDate;
  return {
    ...old,
    effectiveDate,
    decisionNumber: body.decisionNumber === undefined ? old.decisionNumber : body.decisionNumber,
    reason: body.reason === undefined ? old.reason : body.reason,
    reasonCode: correctedReason(old, body.reasonCode),
    evidence: body.evidence === undefined ? (old.evidence ?? null) : body.evidence,
    mode: body.mode === undefined ? old.mode : body.mode,
    counterpartId: inQuestion
      ? await requireCounterpart(
          trx,
          { id: old.organisationId, event: old.id, type: old.type, date: effectiveDate },
          body.counterpart ?? old.counterpartId,
        )
      : old.counterpartId,
    changes: { ...old.changes, ...given },
  };
}

/** Corrects an event: a new version of it, decided as if the old one had never been. @throws Refused when later events stand on what was */
export async function correctOrganisationEvent(
  deps: OrganisationDeps,
  viewer: Viewer,
  target: Target,
  body: CorrectEventBody,
  request: RequestKey,
): Promise<Receipt> {
  const { reply } = await write<Receipt>(deps.db, viewer, request, async (trx, seq) => {
    const history = await historyUnderLock(trx, deps, viewer, target.organisation, body.basedOn);
    const old = history.find((event) => event.id === target.event);
    if (!old) throw refuse({ code: 'event-unknown', details: { id: target.event } });
    const day = dateOf(body.effectiveDate) ?? old.effectiveDate;
    // Whoever names another organisation is done with the one named before.
    const other =
      body.together &&
      day !== old.effectiveDate &&
      (body.counterpart ?? old.counterpartId) === old.counterpartId
        ? await findOtherSide(trx, old)
        : undefined;
    // A separation is looked at against the founding as it will be: the founding goes first.
    if (other && old.type === 'separated') await moveOtherSide(trx, deps, viewer, other, day, seq);
    const event = await corrected(trx, deps, viewer, old, body);
    const decision = correctEvent(history, event, { today: deps.clock.today() });
    if (!decision.ok) throw refuse(decision.problem);
    // What already stood without it may be put right in another point; nobody takes the content away.
    const lacking = findContentProblem(history, event);
    if (lacking && !findContentProblem(history, old)) throw refuse(lacking);
    const code = await codeOf(trx, target.organisation);
    const { taxCode } = event.changes;
    if (taxCode && taxCode !== old.changes.taxCode) await insertTaxCode(trx, taxCode, target.organisation);
    const after = history.map((each) => (each.id === event.id ? event : each));
    await requireStillNamed(trx, target.organisation, history, after, other?.event);
    const change = {
      id: event.organisationId,
      before: history,
      after,
      closed: [event.id],
      written: { event, isNew: false },
    };
    await saveHistory(trx, deps, viewer, change, seq);
    if (other && old.type === 'founded') await moveOtherSide(trx, deps, viewer, other, day, seq);
    return {
      act: {
        act: 'organisation.event-corrected',
        subjectKind: 'organisation',
        subjectId: String(target.organisation),
        note: {
          event: target.event,
          reason: body.why,
          from: old.effectiveDate,
          to: event.effectiveDate,
          ...(other ? { together: { organisation: other.organisation, event: other.event } } : {}),
        },
      },
      reply: {
        organisation: target.organisation,
        code,
        event: target.event,
        seq,
        warnings: decision.warnings.map((each) => WARNINGS[each] ?? each),
      },
    };
  });
  return reply;
}
