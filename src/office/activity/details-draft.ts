// Nháp của một lớp, hội chợ: what is typed, and the body it makes or the fields that are wrong.
import type { ActivityKind } from '#domain/activity/activity.ts';
import { CONTRACT_LABELS, type ContractStatus, keysOf } from '#domain/activity/activity.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { readAmount } from '#domain/vietnamese/read-amount.ts';
import { readCount } from '#domain/vietnamese/read-count.ts';
import type { DetailsBody } from '#server/activity/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { printDate, readDate } from '../ui/print-date.ts';

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

/** The body that a draft makes, and what is wrong with it. */
export function detailsFrom(draft: Draft): {
  readonly body: object;
  readonly problems: readonly FieldProblem[];
} {
  const problems: FieldProblem[] = [];
  const wrong = (field: DraftField, message: string) =>
    problems.push({ field: `activity-${field}`, message });
  const day = (field: 'startsOn' | 'endsOn', typed: string) => {
    const read = readDate(typed);
    if (!read) wrong(field, t('loans.dayWrong'));
    return read;
  };
  const number = (field: DraftField, read: (typed: string) => number | undefined) => {
    const typed = draft[field].trim();
    const value = typed === '' ? null : read(typed);
    if (value === undefined) wrong(field, t('activities.numberWrong'));
    return value ?? null;
  };
  if (draft.title.trim().length < 3) wrong('title', t('loans.textShort'));
  if (draft.place.trim().length < 2) wrong('place', t('activities.placeMissing'));
  const startsOn = day('startsOn', draft.startsOn);
  const common = {
    kind: draft.kind,
    title: draft.title.trim(),
    place: draft.place.trim(),
    startsOn,
    // A class of one day needs its day once.
    endsOn: draft.endsOn.trim() === '' ? startsOn : day('endsOn', draft.endsOn),
    plannedCost: number('plannedCost', readAmount),
    document: draft.document.trim(),
    planItem: draft.planItem.trim(),
    note: draft.note.trim(),
  };
  if (draft.kind === 'training') {
    const { topic, audience, funding, lecturer } = draft;
    const statedAttendances = number('statedAttendances', readCount);
    return {
      body: { ...common, topic, audience, funding, lecturer: lecturer.trim(), statedAttendances },
      problems,
    };
  }
  const contracts = CONTRACT_STATUSES.flatMap((status: ContractStatus) => {
    const count = number(`${status}Count`, readCount);
    const valueDong = number(`${status}Value`, readAmount);
    return count === null ? [] : [{ status, count, valueDong }];
  });
  const body = {
    ...common,
    level: draft.level,
    role: draft.role,
    booths: number('booths', readCount),
    statedHtx: number('statedHtx', readCount),
    delegations: number('delegations', readCount),
    revenue: number('revenue', readAmount),
    contracts,
  };
  return { body, problems };
}
