// Hủy, sửa sự kiện: an undo is a correcting version of the history, refused when later events stand on it.

import { type Decision, type DecisionContext, decideEvent } from '#domain/organisation/decide.ts';
import type { EventId, OrganisationEvent } from '#domain/organisation/event.ts';
import { findHistoryFault } from '#domain/organisation/history.ts';
import { EVENT_LABELS } from '#domain/organisation/label.ts';
import type { OrganisationProblem } from '#domain/organisation/problem.ts';
import { formatCalendarDate } from '#domain/period/calendar-date.ts';

export type Withdrawal =
  | { readonly ok: true; readonly history: readonly OrganisationEvent[] }
  | { readonly ok: false; readonly problem: OrganisationProblem };

/** The history without one event. An empty history is allowed: the organisation was recorded by mistake. */
export function withdrawEvent(history: readonly OrganisationEvent[], eventId: EventId): Withdrawal {
  const event = history.find((one) => one.id === eventId);
  if (!event) return { ok: false, problem: { code: 'event-unknown', details: { id: eventId } } };
  const remaining = history.filter((one) => one.id !== eventId);
  const fault = findHistoryFault(remaining);
  if (!fault) return { ok: true, history: remaining };
  return {
    ok: false,
    problem: {
      code: 'withdrawal-impossible',
      details: {
        event: EVENT_LABELS[event.type],
        date: formatCalendarDate(event.effectiveDate),
        later: EVENT_LABELS[fault.event.type],
        laterDate: formatCalendarDate(fault.event.effectiveDate),
      },
    },
  };
}

/** Puts a corrected version in the place of an event (same id); decided as if the old one had never been. */
export function correctEvent(
  history: readonly OrganisationEvent[],
  corrected: OrganisationEvent,
  context: DecisionContext,
): Decision {
  if (!history.some((one) => one.id === corrected.id)) {
    return { ok: false, problem: { code: 'event-unknown', details: { id: corrected.id } } };
  }
  return decideEvent(
    history.filter((one) => one.id !== corrected.id),
    corrected,
    context,
  );
}
