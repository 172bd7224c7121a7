// Các bản đã ghi: every version with its journal number, who wrote it and why.
import type { ActivityView } from '#server/activity/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { daysOf } from './words.ts';

export function HistoryTable({ history }: Pick<ActivityView, 'history'>) {
  const heads = [t('activities.state'), t('activities.when'), t('loans.reason'), t('activities.writtenBy')];
  return (
    <section className="activity-history">
      <h2>{t('activities.history')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className="table-box" tabIndex={0} aria-label={t('activities.history')}>
        <table className="figures words stacked">
          <thead>
            <tr>
              <th scope="col">{t('activities.journal')}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {history.map((each) => (
              <tr key={each.version}>
                <th scope="row">{each.version}</th>
                <td data-head={heads[0]}>{capitalise(each.stateName)}</td>
                <td data-head={heads[1]}>{daysOf(each.startsOn, each.endsOn)}</td>
                <td data-head={heads[2]}>{each.reason ?? '–'}</td>
                <td data-head={heads[3]}>{each.madeBy ?? t('loans.invented')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
