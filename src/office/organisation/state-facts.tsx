// Trạng thái tại ngày: the attributes of an organisation, absent ones in words.
import { formatDong, formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printDate } from '../ui/print-date.ts';
import { Empty } from '../ui/states.tsx';
import { allianceName, gradeName, lawName } from './names.ts';
import type { OrganisationView } from './views.ts';

/** The facts as a list; says so when the organisation did not exist on the day. */
export function StateFacts({ organisation }: { readonly organisation: OrganisationView }) {
  const state = organisation.state;
  if (!state) {
    const { ended } = organisation;
    return (
      <Empty title={ended ? t('organisation.over') : t('organisation.notYet')}>
        <p>
          {ended ? `${capitalise(ended.typeName)}, ${printDate(ended.date)}` : t('organisation.notYetHint')}
        </p>
      </Empty>
    );
  }
  const count = (value: number | null) => (value === null ? undefined : formatNumber(value));
  const facts: readonly (readonly [string, string | undefined | null])[] = [
    [t('organisation.unit'), state.unit.label],
    [t('organisation.address'), state.address],
    [t('organisation.sector'), state.sector.name],
    [
      t('organisation.industry'),
      state.vsic &&
        t('organisation.industryOf', {
          code: state.vsic.code,
          name: state.vsic.name,
          year: state.vsic.edition,
        }),
    ],
    [t('organisation.taxCode'), state.taxCode],
    [t('organisation.law'), lawName(state.lawBasis)],
    [
      t('organisation.capital'),
      state.charterCapitalDong === null ? null : formatDong(state.charterCapitalDong),
    ],
    [t('organisation.members'), count(state.members)],
    [t('organisation.workers'), count(state.workers)],
    [t('organisation.alliance'), allianceName(state.allianceClass)],
    [t('organisation.grade'), state.flags.grade && gradeName(state.flags.grade)],
    [t('organisation.recognitions'), recognised(state.flags)],
    [t('organisation.since'), printDate(state.from)],
  ];
  return (
    <dl className="state-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className="absent">{t('figure.missing')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was recognised, in words; undefined when nothing was. */
function recognised(flags: NonNullable<OrganisationView['state']>['flags']): string | undefined {
  const words = [
    flags.valueChain ? t('event.valueChain') : null,
    flags.highTech ? t('event.highTech') : null,
    flags.ocop ? t('event.ocop') : null,
    flags.modelCode ? t('organisation.modelOf', { model: flags.modelCode }) : null,
  ].filter((each) => each !== null);
  return words.length === 0 ? undefined : words.join(', ');
}
