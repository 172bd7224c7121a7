// Chế độ và kỳ: what regimes there are and on which legal basis, which periods are open, deadlines as dates; open the next one.
import { useQuery } from '@tanstack/react-query';
import type { PeriodView } from '#server/collection/contract-design.ts';
import { useMay } from '../../identity/session.ts';
import { t } from '../../messages/translate.ts';
import { Failure } from '../../ui/failure.tsx';
import { printDate } from '../../ui/print-date.ts';
import { Loading } from '../../ui/states.tsx';
import { CalendarGap } from '../calendar-gap.tsx';
import { CollectionPage, useCollectionPlace } from '../collection-page.tsx';
import { dueLines } from '../due-lines.ts';
import { periodsQuery, regimesQuery } from '../queries.ts';
import { OpenPeriod } from './open-period.tsx';
import { PeriodForms } from './period-forms.tsx';
import { levelName, RegimeCard } from './regime-card.tsx';
import { WorkingYears } from './working-years.tsx';

/** Regimes and periods. */
export function PeriodsPage() {
  const { unit } = useCollectionPlace();
  const periods = useQuery(periodsQuery(unit));
  const regimes = useQuery(regimesQuery);
  const mayOpen = useMay('collection.open');
  const error = periods.error ?? regimes.error;
  return (
    <CollectionPage title={t('periods.title')} lead={t('periods.lead')}>
      {error ? <Failure error={error} onRetry={() => void periods.refetch()} /> : null}
      {periods.isPending || regimes.isPending ? <Loading rows={8} /> : null}
      {mayOpen && regimes.data ? <OpenPeriod regimes={regimes.data} /> : null}
      <CalendarGap periods={periods.data ?? []} />
      {periods.data && periods.data.length > 0 ? <PeriodTable periods={periods.data} /> : null}
      {regimes.data ? (
        <>
          <h2 className="regimes-title">{t('periods.regimes')}</h2>
          {regimes.data.map((regime) => (
            <RegimeCard key={regime.code} regime={regime} unit={unit} />
          ))}
          <WorkingYears />
        </>
      ) : null}
    </CollectionPage>
  );
}

function PeriodTable({ periods }: { readonly periods: readonly PeriodView[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('periods.open')}>
      <table className="figures words stacked">
        <thead>
          <tr>
            <th scope="col">{t('collection.period')}</th>
            <th scope="col">{t('periods.window')}</th>
            <th scope="col">{t('periods.cutOff')}</th>
            <th scope="col">{t('periods.due')}</th>
            <th scope="col">{t('periods.forms')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.key}>
              <th scope="row">
                {period.regimeName}
                <span className="head-note">{period.name}</span>
              </th>
              <td data-head={t('periods.window')}>
                {printDate(period.from)} – {printDate(period.to)}
              </td>
              <td data-head={t('periods.cutOff')}>{printDate(period.cutOff)}</td>
              <td data-head={t('periods.due')}>
                {dueLines(period).map(([level, due]) => (
                  <span key={level} className="due-line">
                    {levelName(level)}: {period.dueTime ? `${period.dueTime}, ` : ''}
                    {printDate(due.day)}
                    {due.reason
                      ? ` (${t('desk.moved', { day: printDate(due.written), reason: due.reason })})`
                      : ''}
                    {due.calendarKnown ? '' : ` (${t('desk.calendarUnknown')})`}
                  </span>
                ))}
              </td>
              <td>
                <PeriodForms period={period} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
