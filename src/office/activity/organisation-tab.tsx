// Lớp, hội chợ của một tổ chức: what it sent people to, and where it had a booth.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Empty, Loading } from '../ui/states.tsx';
import { takenPartQuery } from './queries.ts';
import { daysOf } from './words.ts';
import '../ui/figures.css';
import '../ui/stacked.css';
import './activity.css';

export function OrganisationActivitiesTab({ id }: { readonly id: number }) {
  const { data, error, refetch } = useQuery(takenPartQuery(id));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={3} />;
  if (data.activities.length === 0) return <Empty title={t('activities.noneOfOrganisation')} />;
  const heads = [t('activities.when'), t('activities.part')];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box activity-people" tabIndex={0} aria-label={t('activities.ofOrganisation')}>
      <table className="figures words stacked">
        <thead>
          <tr>
            <th scope="col">{t('activities.name')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.activities.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link to="/activities/$activity" params={{ activity: String(each.id) }}>
                  {each.title}
                </Link>
                <span className="head-note">{each.place}</span>
              </th>
              <td data-head={heads[0]}>{daysOf(each.startsOn, each.endsOn)}</td>
              <td data-head={heads[1]}>
                {each.kind === 'training'
                  ? t('activities.sent', { count: formatNumber(each.attendances ?? 0) })
                  : [
                      each.booth ? t('activities.hadBooth', { booth: each.booth }) : t('activities.tookPart'),
                      each.products ?? '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
