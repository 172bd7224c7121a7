// Lịch làm việc trên màn hình: the days off of each year that has been entered, and on which announcement they stand.
import { useQuery } from '@tanstack/react-query';
import { t } from '../../messages/translate.ts';
import { printDate } from '../../ui/print-date.ts';
import { calendarQuery } from '../queries.ts';

/** Years entered, newest first; a year without a line is not known. */
export function WorkingYears() {
  const calendar = useQuery(calendarQuery);
  const years = [...(calendar.data ?? [])].sort((a, b) => b.year - a.year);
  const newest = years[0]?.year;
  if (newest === undefined) return null;
  return (
    <>
      <h2 className="regimes-title">{t('calendar.title')}</h2>
      <p className="quiet">{t('calendar.lead', { next: newest + 1 })}</p>
      {years.map((each) => (
        <details className="regime working-year" key={each.year}>
          <summary>
            {t('calendar.year', { year: each.year })} <span className="quiet">{each.source}</span>
          </summary>
          <dl>
            <Line name={t('regime.basis')} words={each.law} />
            <Line name={t('calendar.source')} words={each.source} />
            <Line name={t('calendar.off')} words={dated(each.off)} />
            <Line
              name={t('calendar.worked')}
              words={each.worked.map(printDate).join('; ') || t('calendar.noneWorked')}
            />
            {Object.keys(each.unsure).length > 0 ? (
              <Line name={t('calendar.unsure')} words={dated(each.unsure)} />
            ) : null}
          </dl>
        </details>
      ))}
    </>
  );
}

const dated = (days: Readonly<Record<string, string>>) =>
  Object.entries(days)
    .map(([day, reason]) => `${printDate(day)} (${reason})`)
    .join('; ');

function Line({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}
