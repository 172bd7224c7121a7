// Nháp của một lớp, hội chợ: what is typed, from nothing or from what is kept.
import { type ActivityKind, CONTRACT_LABELS, keysOf } from '#domain/activity/activity.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { DetailsBody } from '#server/activity/contract-shapes.ts';
import { printDate } from '../ui/print-date.ts';

export const CONTRACT_STATUSES = keysOf(CONTRACT_LABELS);

const EMPTY = {
  kind: 'training' as ActivityKind,
  title: '',
  place: '',
  startsOn: '',
  endsOn: '',
  plannedCost: '',
  document: '',
  planItem: '',
  note: '',
  topic: 'law',
  audience: 'managers',
  funding: 'provincial',
  lecturer: '',
  statedAttendances: '',
  level: 'national',
  role: 'attends',
  booths: '',
  statedHtx: '',
  delegations: '',
  revenue: '',
  memorandumCount: '',
  memorandumValue: '',
  signedCount: '',
  signedValue: '',
  doneCount: '',
  doneValue: '',
};
export type Draft = typeof EMPTY;
export type DraftField = keyof Draft;

const text = (value: number | null) => (value === null ? '' : formatNumber(value));

/** A draft of nothing, or of what is kept. */
export function draftOf(details?: DetailsBody): Draft {
  if (!details) return EMPTY;
  const { title, place, document, planItem, note } = details;
  const common = {
    ...EMPTY,
    title,
    place,
    document,
    planItem,
    note,
    startsOn: printDate(details.startsOn),
    endsOn: printDate(details.endsOn),
    plannedCost: text(details.plannedCost),
  };
  if (details.kind === 'training') {
    const { kind, topic, audience, funding, lecturer, statedAttendances } = details;
    return {
      ...common,
      kind,
      topic,
      audience,
      funding,
      lecturer,
      statedAttendances: text(statedAttendances),
    };
  }
  const { kind, level, role, booths, statedHtx, delegations, revenue, contracts } = details;
  const draft: Draft = {
    ...common,
    kind,
    level,
    role,
    booths: text(booths),
    statedHtx: text(statedHtx),
    delegations: text(delegations),
    revenue: text(revenue),
  };
  for (const { status, count, valueDong } of contracts) {
    draft[`${status}Count`] = text(count);
    draft[`${status}Value`] = text(valueDong);
  }
  return draft;
}
