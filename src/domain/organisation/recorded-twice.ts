// Bản ghi trùng: marks that say "this record is the same organisation as another one", and take that back — every event kept.
import type { OrganisationEvent } from '#domain/organisation/event.ts';
import { EVENT_LABELS } from '#domain/organisation/label.ts';
import type { OrganisationProblem } from '#domain/organisation/problem.ts';

/** Whether an event is a mark on the record, not a happening in a life. */
export function isMark(event: OrganisationEvent): boolean {
  return event.type === 'recorded-twice' || event.type === 'restored';
}

/** In the order of recording: what is said last holds. */
function marksOf(events: readonly OrganisationEvent[]): readonly OrganisationEvent[] {
  return events.filter(isMark).sort((a, b) => a.id - b.id);
}

/** Whether the record is at present merged into another. */
export function isRecordedTwice(events: readonly OrganisationEvent[]): boolean {
  return marksOf(events).at(-1)?.type === 'recorded-twice';
}

/** The events of the organisation's life, without marks on the record. */
export function livedEvents(events: readonly OrganisationEvent[]): readonly OrganisationEvent[] {
  return events.some(isMark) ? events.filter((event) => !isMark(event)) : events;
}

/** The first mark that cannot stand, or event recorded while the record was merged. */
export function findMarkFault(
  events: readonly OrganisationEvent[],
): { readonly event: OrganisationEvent; readonly problem: OrganisationProblem } | undefined {
  if (!events.some(isMark)) return undefined;
  let merged = false;
  for (const event of [...events].sort((a, b) => a.id - b.id)) {
    if (event.type === 'restored') {
      if (!merged) return { event, problem: { code: 'not-recorded-twice', details: {} } };
      merged = false;
    } else if (merged)
      return { event, problem: { code: 'recorded-twice', details: { event: EVENT_LABELS[event.type] } } };
    else merged = event.type === 'recorded-twice';
  }
  return undefined;
}
