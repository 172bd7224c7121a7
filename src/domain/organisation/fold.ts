// Từ sự kiện ra trạng thái: the spans in which an organisation stays the same, and every flow it causes.
import type { EventType, OrganisationEvent } from '#domain/organisation/event.ts';
import type { Flow, FlowSide } from '#domain/organisation/flow.ts';
import { orderEvents } from '#domain/organisation/history.ts';
import { ABSENT, type AliveState, type LifeState, stepLife } from '#domain/organisation/life.ts';
import type { OrganisationSpan } from '#domain/organisation/organisation.ts';
import { organisationProblemMessage } from '#domain/organisation/problem.ts';
import { isRecordedTwice, livedEvents } from '#domain/organisation/recorded-twice.ts';
import { type CalendarDate, OPEN_END } from '#domain/period/calendar-date.ts';

export interface FoldedLife {
  /** Contiguous, without overlap, oldest first; the last is open unless the organisation ended. */
  readonly spans: readonly OrganisationSpan[];
  /** In the order of the events; a change of kind, unit or sector gives 'out' then 'in'. */
  readonly flows: readonly Flow[];
  readonly end?: { readonly type: EventType; readonly date: CalendarDate };
}

type Draft = { -readonly [Key in keyof OrganisationSpan]: OrganisationSpan[Key] };

function openSpan(state: AliveState, from: CalendarDate): Draft {
  return { ...state.attributes, operating: state.operating, from, to: OPEN_END };
}

function isSameState(a: Draft, b: Draft): boolean {
  for (const key of Object.keys(a) as (keyof Draft)[]) {
    // a draft holds exactly the keys of its type
    if (key !== 'from' && key !== 'to' && a[key] !== b[key]) return false;
  }
  return true;
}

function changesGroup(a: Draft, b: Draft): boolean {
  return a.kind !== b.kind || a.unitId !== b.unitId || a.sector !== b.sector;
}

/**
 * Folds a history into spans and flows. Several events on one day give one change of span, but each its flow; a state that
 * lasted less than a day has an empty span (from = to) that stands only in flows. Throws on a history that is no possible
 * life: decideEvent and withdrawEvent never let one be recorded.
 */
export function foldEvents(events: readonly OrganisationEvent[]): FoldedLife {
  // One of two records of the same organisation counts nowhere while it is marked so.
  if (isRecordedTwice(events)) return { spans: [], flows: [] };
  const drafts: Draft[] = [];
  const flows: Flow[] = [];
  let state: LifeState = ABSENT;
  let current: Draft | undefined;

  for (const event of orderEvents(livedEvents(events))) {
    const date = event.effectiveDate;
    const step = stepLife(state, event);
    if (!step.ok) {
      throw new Error(`lịch sử không thể có thật: ${organisationProblemMessage(step.problem)}`);
    }
    state = step.state;
    const push = (side: FlowSide, draft: Draft) =>
      flows.push({ eventId: event.id, type: event.type, date, side, state: draft });

    if (state.phase === 'ended') {
      if (current) {
        current.to = date;
        push('out', current);
        current = undefined;
      }
      continue;
    }
    const next = openSpan(state, date);
    if (current && isSameState(current, next)) {
      push('at', current);
      continue;
    }
    if (current) {
      current.to = date;
      if (changesGroup(current, next)) {
        push('out', current);
        push('in', next);
      } else push('at', next);
    } else push('in', next);
    drafts.push(next);
    current = next;
  }

  const spans = drafts.filter((draft) => draft.from < draft.to);
  return state.phase === 'ended'
    ? { spans, flows, end: { type: state.type, date: state.date } }
    : { spans, flows };
}
