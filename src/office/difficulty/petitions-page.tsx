// Kiến nghị đã gửi lên trên: of this place up to the end of this period, newest first.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { t } from '../messages/translate.ts';
import { moveByRow } from '../organisation/list-keys.ts';
import { viewDay } from '../organisation/view-day.ts';
import { capitalise } from '../ui/capitalise.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { petitionsQuery } from './queries.ts';
import '../ui/figures.css';
import '../ui/stacked.css';
import '../organisation/organisation.css';
import './difficulty.css';

const route = getRouteApi('/frame/petitions');

export function PetitionsPage() {
  const { unit = 'VN', period } = route.useSearch();
  const { data, error, refetch } = useQuery(petitionsQuery({ unit, at: viewDay(period) }));
  const title = t('petitions.title');
  return (
    <>
      <p className="way-back no-print">
        <Link to="/difficulties">
          <Icon name="back" /> {t('difficulties.back')}
        </Link>
      </p>
      <PageHead title={title} lead={t('petitions.lead')} />
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading rows={6} /> : null}
      {data && data.petitions.length === 0 ? (
        <Empty title={t('petitions.none')}>
          <p>{t('petitions.noneHint')}</p>
        </Empty>
      ) : null}
      {data && data.petitions.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
        <section className="table-box" tabIndex={0} aria-label={title} onKeyDown={moveByRow}>
          <table className="figures words stacked">
            <thead>
              <tr>
                <th scope="col">{t('petitions.name')}</th>
                <th scope="col">{t('petitions.from')}</th>
                <th scope="col">{t('difficulties.number')}</th>
                <th scope="col">{t('petitions.sent')}</th>
                <th scope="col">{t('petitions.members')}</th>
                <th scope="col">{t('difficulties.status')}</th>
              </tr>
            </thead>
            <tbody>
              {data.petitions.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Link to="/petitions/$petition" params={{ petition: String(row.id) }}>
                      {row.title}
                    </Link>
                  </th>
                  <td data-head={t('petitions.from')}>{row.unit.name}</td>
                  <td data-head={t('difficulties.number')}>{row.number}</td>
                  <td data-head={t('petitions.sent')}>{printDate(row.sentOn)}</td>
                  <td data-head={t('petitions.members')}>{row.members}</td>
                  <td>
                    <Tag
                      tone={row.state === 'answered' ? 'good' : row.state === 'sent' ? 'warning' : 'quiet'}
                    >
                      {capitalise(row.stateName)}
                    </Tag>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </>
  );
}
