// Hoạt động hỗ trợ: which classes and fairs this alliance planned and held in a year, with totals, the year plan and the file for Excel.
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { ActivityList } from '#server/activity/contract-shapes.ts';
import { withQuery } from '../api/address.ts';
import { periodRange } from '../context/period.ts';
import { today } from '../context/today.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { OpenBook } from '../organisation/open-book.tsx';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { ActivitiesFilters } from './activities-filters.tsx';
import { ActivitiesHead } from './activities-head.tsx';
import { ActivitiesTable } from './activities-table.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { activitiesQuery } from './queries.ts';
import '../ui/figures.css';
import '../ui/stacked.css';
import '../organisation/organisation.css';
import '../people/people.css';
import '../fund/fund.css';
import './activity.css';

const route = getRouteApi('/frame/activities');

function Books({ list, own }: { readonly list: ActivityList; readonly own: boolean }) {
  const mayWrite = useMay('activities.write');
  const { books, unit } = list;
  return (
    <>
      {books.length === 0 ? (
        <Empty title={t('activities.noBook')}>
          <p>{t('activities.noBookHint')}</p>
        </Empty>
      ) : (
        <p className="quiet">
          {books
            .map(({ office, from }) => t('activities.bookOf', { office, day: printDate(from) }))
            .join(' · ')}
        </p>
      )}
      {mayWrite && !own ? (
        <OpenBook
          unit={unit.id}
          path="/api/activity-books"
          reads="activities"
          title={t('activities.openBook')}
          lead={t('activities.openBookLead')}
        />
      ) : null}
    </>
  );
}

function Actions({ own }: { readonly own: boolean }) {
  const navigate = useNavigate();
  const [writes, loans] = [useMay('activities.write'), useMay('loans.read')];
  return (
    <>
      {loans ? (
        <Link className="button-link" to="/loans">
          {t('loans.open')}
        </Link>
      ) : null}
      {writes && own ? (
        <Button
          type="primary"
          icon={<Icon name="plus" />}
          onClick={() => void navigate({ to: '/activities/new' })}
        >
          {t('activities.new')}
        </Button>
      ) : null}
    </>
  );
}

/** The list; filters stand in the address, pages follow one another. */
export function ActivitiesPage() {
  const { unit = 'VN', period, search, place, activity, step, figure } = route.useSearch();
  const last = (period ? periodRange(period)?.to : undefined) ?? today();
  const year = Number(last.slice(0, 4));
  const query = {
    unit,
    year,
    ...(search ? { search } : {}),
    ...(place ? { place } : {}),
    ...(activity ? { kind: activity } : {}),
    ...(step ? { state: step } : {}),
  };
  const pages = useInfiniteQuery({ ...activitiesQuery(query), placeholderData: (before) => before });
  const list = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap((page) => page.activities) ?? [];
  const own = list?.books.some((each) => each.own) ?? false;
  const bare = !search && !place && !activity && !step;
  return (
    <>
      <PageHead
        title={t('activities.title')}
        lead={t('activities.lead', { year })}
        actions={<Actions own={own} />}
      />
      {pages.error ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isPending ? <Loading rows={10} /> : null}
      {list && !pages.error ? (
        <>
          <ActivitiesHead list={list} figure={figure} />
          <ActivitiesFilters filters={{ search, place, activity, step }} year={year} counts={list.counts} />
          {rows.length === 0 && list.books.length > 0 ? (
            <Empty title={bare ? t('activities.none', { year }) : t('activities.nothing')}>
              <p>{bare ? null : t('loans.nothingHint')}</p>
            </Empty>
          ) : null}
          {rows.length > 0 ? (
            <>
              <div className="list-head">
                <p className="quiet list-count" role="status">
                  {t('activities.count', {
                    count: formatNumber(list.matched.activities),
                    classes: formatNumber(list.matched.classes),
                    fairs: formatNumber(list.matched.fairs),
                    attendances: formatNumber(list.matched.attendances),
                  })}
                </p>
                <p className="export-links">
                  <a href={withQuery('/api/activities.xlsx', query)} download>
                    <Icon name="download" />{' '}
                    {t('loans.sheet', { count: formatNumber(list.matched.activities) })}
                  </a>
                </p>
              </div>
              <ActivitiesTable rows={rows} matched={list.matched} />
            </>
          ) : null}
          {pages.hasNextPage ? (
            <p className="list-more">
              <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
                {t('records.more')}
              </Button>
            </p>
          ) : null}
          {list.books.length > 0 ? <PlanPanel unit={String(list.unit.id)} year={year} own={own} /> : null}
          <Books list={list} own={own} />
        </>
      ) : null}
    </>
  );
}
