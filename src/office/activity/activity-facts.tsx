// Nội dung và con số của một hoạt động, in a line of facts; a number from a list says so, one that was stated too.
import { AUDIENCE_LABELS, CONTRACT_LABELS, FUNDING_LABELS, TOPIC_LABELS } from '#domain/activity/activity.ts';
import { formatDong, formatNumber } from '#domain/vietnamese/format-number.ts';
import type { ActivityView } from '#server/activity/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printDate } from '../ui/print-date.ts';
import { daysOf } from './words.ts';

type Fact = readonly [name: string, value: string];

const money = (amount: number | null) => (amount === null ? t('activities.unsaid') : formatDong(amount));
const count = (value: number | null) => (value === null ? t('activities.unsaid') : formatNumber(value));
const basis = (listed: boolean) => (listed ? t('activities.fromList') : t('activities.stated'));

function trainingFacts(activity: ActivityView): readonly Fact[] {
  const { details, attendances, persons, listed } = activity;
  if (details.kind !== 'training') return [];
  const came = attendances === null ? count(null) : `${count(attendances)} (${basis(listed)})`;
  return [
    [t('activities.topic'), capitalise(TOPIC_LABELS[details.topic])],
    [t('activities.audience'), capitalise(AUDIENCE_LABELS[details.audience])],
    [t('activities.funding'), capitalise(FUNDING_LABELS[details.funding])],
    [t('activities.attendances'), came],
    ...(persons === null ? [] : [[t('activities.persons'), count(persons)] as const]),
    ...(details.lecturer ? [[t('activities.lecturer'), details.lecturer] as const] : []),
  ];
}

function fairFacts(activity: ActivityView): readonly Fact[] {
  const { details, htx, listed } = activity;
  if (details.kind !== 'fair') return [];
  const contracts = details.contracts.map(
    (each) =>
      [
        capitalise(CONTRACT_LABELS[each.status]),
        `${formatNumber(each.count)}${each.valueDong === null ? '' : `, ${formatDong(each.valueDong)}`}`,
      ] as const,
  );
  return [
    [t('activities.htx'), htx === null ? count(null) : `${count(htx)} (${basis(listed)})`],
    [t('activities.booths'), count(details.booths)],
    [t('activities.delegations'), count(details.delegations)],
    [t('activities.revenue'), money(details.revenue)],
    ...(contracts.length > 0 ? contracts : [[t('activities.contracts'), count(null)] as const]),
  ];
}

export function ActivityFacts({ activity }: { readonly activity: ActivityView }) {
  const { details, office, state, changedOn, reason } = activity;
  const changed = state === 'cancelled' ? t('activities.cancelledOn') : t('activities.settledOn');
  const facts: readonly Fact[] = [
    [t('activities.when'), daysOf(activity.startsOn, activity.endsOn)],
    [t('activities.place'), activity.place],
    ...trainingFacts(activity),
    ...fairFacts(activity),
    [t('activities.plannedCost'), money(activity.plannedCost)],
    [t('activities.settledCost'), money(activity.settledCost)],
    ...(changedOn === null ? [] : [[changed, printDate(changedOn)] as const]),
    ...(details.document ? [[t('activities.document'), details.document] as const] : []),
    ...(details.planItem ? [[t('activities.planItem'), details.planItem] as const] : []),
    ...(details.note ? [[t('activities.note'), details.note] as const] : []),
    ...(reason ? [[t('loans.reason'), reason] as const] : []),
    [t('loans.keeper'), office.name],
  ];
  return (
    <dl className="loan-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
