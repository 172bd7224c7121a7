// Từ nháp thành lớp, hội chợ: the body that a draft makes, or the fields that are wrong.
import type { ContractStatus } from '#domain/activity/activity.ts';
import { readAmount } from '#domain/vietnamese/read-amount.ts';
import { readCount } from '#domain/vietnamese/read-count.ts';
import { t } from '../messages/translate.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { readDate } from '../ui/print-date.ts';
import { CONTRACT_STATUSES, type Draft, type DraftField } from './details-draft.ts';

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
    if (!read)
      wrong(
        field,
        `${t(field === 'startsOn' ? 'activities.startsOn' : 'activities.endsOn')}: ${t('activities.dayWrong')}`,
      );
    return read;
  };
  const number = (field: DraftField, read: (typed: string) => number | undefined) => {
    const typed = draft[field].trim();
    const value = typed === '' ? null : read(typed);
    if (value === undefined) wrong(field, t('activities.numberWrong'));
    return value ?? null;
  };
  if (draft.title.trim().length < 3) wrong('title', `${t('activities.name')}: ${t('activities.titleShort')}`);
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
