// Ghi sự kiện: may this event be recorded into this history — also when it is back-dated?
import type { OrganisationEvent } from '#domain/organisation/event.ts';
import {
  FOUNDER_MINIMUMS,
  type FounderMinimum,
  minimumFounders,
} from '#domain/organisation/founder-minimum.ts';
import { findHistoryFault } from '#domain/organisation/history.ts';
import { EVENT_LABELS, KIND_LABELS } from '#domain/organisation/label.ts';
import type { Attributes } from '#domain/organisation/organisation.ts';
import type { OrganisationProblem } from '#domain/organisation/problem.ts';
import { reasonName } from '#domain/organisation/reason.ts';
import { checkTaxCode } from '#domain/organisation/tax-code.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';

export interface DecisionContext {
  readonly today: CalendarDate;
  /** Number of founders in the file, when it is known. */
  readonly founders?: number;
  readonly founderMinimums?: readonly FounderMinimum[];
}

/** Kept, but said to the person who records. */
type EventWarning = 'tax-code-bad-shape' | 'tax-code-bad-check-digit';

export type Decision =
  | { readonly ok: true; readonly event: OrganisationEvent; readonly warnings: readonly EventWarning[] }
  | { readonly ok: false; readonly problem: OrganisationProblem };

const AMOUNTS = [
  'charterCapitalDong',
  'membersOfficial',
  'membersLinkedCapital',
  'membersLinkedOther',
  'workers',
] as const satisfies readonly (keyof Attributes)[];

function findOwnProblem(
  history: readonly OrganisationEvent[],
  event: OrganisationEvent,
  context: DecisionContext,
): OrganisationProblem | undefined {
  const label = EVENT_LABELS[event.type];
  if (history.some((one) => one.id === event.id)) {
    return { code: 'event-duplicate', details: { id: event.id } };
  }
  if (history.some((one) => one.organisationId !== event.organisationId)) {
    return { code: 'organisation-mismatch', details: {} };
  }
  if (event.effectiveDate > context.today) {
    const date = formatCalendarDate(event.effectiveDate);
    return { code: 'event-in-future', details: { date, today: formatCalendarDate(context.today) } };
  }
  if (event.mode !== null && event.type !== 'dissolved') {
    return { code: 'mode-not-applicable', details: { event: label } };
  }
  if (event.reasonCode && reasonName(event.type, event.reasonCode) === undefined) {
    return { code: 'reason-not-applicable', details: { event: label, reason: event.reasonCode } };
  }
  if (event.evidence && event.type !== 'flagged' && event.type !== 'graded') {
    return { code: 'evidence-not-applicable', details: { event: label } };
  }
  if (AMOUNTS.some((key) => (event.changes[key] ?? 0) < 0)) {
    return { code: 'number-negative', details: {} };
  }
  return undefined;
}

function findFounderProblem(
  event: OrganisationEvent,
  context: DecisionContext,
): OrganisationProblem | undefined {
  const { kind } = event.changes;
  const { founders, founderMinimums = FOUNDER_MINIMUMS } = context;
  if (event.type !== 'founded' || kind === undefined || founders === undefined) return undefined;
  const minimum = minimumFounders(kind, event.effectiveDate, founderMinimums);
  if (minimum === undefined || founders >= minimum) return undefined;
  const date = formatCalendarDate(event.effectiveDate);
  return { code: 'too-few-founders', details: { kind: KIND_LABELS[kind], date, minimum, founders } };
}

function listWarnings(event: OrganisationEvent): readonly EventWarning[] {
  const { taxCode } = event.changes;
  if (taxCode === undefined || taxCode === null) return [];
  const finding = checkTaxCode(taxCode);
  return finding === 'ok' ? [] : [`tax-code-${finding}`];
}

/**
 * Decides whether a proposed event may join the history. The history itself is taken as possible; a back-dated event is
 * refused with the first later event that it would make impossible.
 */
export function decideEvent(
  history: readonly OrganisationEvent[],
  proposed: OrganisationEvent,
  context: DecisionContext,
): Decision {
  const own = findOwnProblem(history, proposed, context) ?? findFounderProblem(proposed, context);
  if (own) return { ok: false, problem: own };
  const fault = findHistoryFault([...history, proposed]);
  if (!fault) return { ok: true, event: proposed, warnings: listWarnings(proposed) };
  if (fault.event.id === proposed.id) return { ok: false, problem: fault.problem };
  return {
    ok: false,
    problem: {
      code: 'later-event-impossible',
      details: {
        event: EVENT_LABELS[proposed.type],
        date: formatCalendarDate(proposed.effectiveDate),
        later: EVENT_LABELS[fault.event.type],
        laterDate: formatCalendarDate(fault.event.effectiveDate),
      },
    },
  };
}
