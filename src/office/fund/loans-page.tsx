// Sổ cho vay: which loans of this province owe what at the end of this period, with totals, ages and the file for Excel.
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { formatDong, formatNumber } from '#domain/vietnamese/format-number.ts';
import type { LoanList } from '#server/fund/contract-shapes.ts';
import { withQuery } from '../api/address.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { OpenBook } from '../organisation/open-book.tsx';
import { viewDay } from '../organisation/view-day.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { AgeingTable } from './ageing-table.tsx';
import { LoansFilters } from './loans-filters.tsx';
import { LoansHead } from './loans-head.tsx';
import { LoansTable } from './loans-table.tsx';
import { loansQuery } from './queries.ts';
import '../ui/figures.css';
import '../ui/stacked.css';
import '../organisation/organisation.css';
import '../people/people.css';
import './fund.css';

const route = getRouteApi('/frame/loans');

function Books({ list }: { readonly list: LoanList }) {
  const mayWrite = useMay('loans.write');
  const { books, unit } = list;
  return (
    <>
      {books.length === 0 ? (
        <Empty title={t('loans.noBook')}>
          <p>{t('loans.noBookHint')}</p>
        </Empty>
      ) : (
        <p className="quiet">
          {books.map(({ office, from }) => t('loans.bookOf', { office, day: printDate(from) })).join(' · ')}
        </p>
      )}
      {books.length === 0 && mayWrite ? (
        <OpenBook
          unit={unit.id}
          path="/api/loan-books"
          reads="loans"
          title={t('loans.openBook')}
          lead={t('loans.openBookLead')}
        />
      ) : null}
    </>
  );
}

/** The list; filters stand in the address, pages follow by cursor. */
export function LoansPage() {
  const { unit = 'VN', period, search, show = 'open', figure } = route.useSearch();
  const navigate = useNavigate();
  const mayWrite = useMay('loans.write');
  const at = viewDay(period);
  const query = { unit, at, state: show, ...(search ? { search } : {}) };
  const pages = useInfiniteQuery({ ...loansQuery(query), placeholderData: (last) => last });
  const list = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap((page) => page.loans) ?? [];
  const own = list?.books.some((each) => each.own) ?? false;
  return (
    <>
      <PageHead
        title={t('loans.title')}
        lead={t('loans.lead', { day: printDate(at) })}
        actions={
          <>
            <Link className="button-link" to="/directives/funds">
              {t('loans.funds')}
            </Link>
            {mayWrite && own ? (
              <Button
                type="primary"
                icon={<Icon name="plus" />}
                onClick={() => void navigate({ to: '/loans/new' })}
              >
                {t('loans.new')}
              </Button>
            ) : null}
          </>
        }
      />
      {pages.error ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isPending ? <Loading rows={10} /> : null}
      {list && !pages.error ? (
        <>
          <LoansHead list={list} figure={figure} />
          {list.books.length > 0 ? <LoansFilters filters={{ search, show }} counts={list.counts} /> : null}
          {rows.length === 0 && list.books.length > 0 ? (
            <Empty title={list.counts.all === 0 && !search ? t('loans.none') : t('loans.nothing')}>
              <p>{list.counts.all === 0 && !search ? null : t('loans.nothingHint')}</p>
            </Empty>
          ) : null}
          {rows.length > 0 ? (
            <>
              <div className="list-head">
                <p className="quiet list-count" role="status">
                  {t('loans.count', {
                    loans: formatNumber(list.matched.loans),
                    outstanding: formatDong(list.matched.outstanding),
                    overdue: formatDong(list.matched.overdue),
                  })}
                </p>
                <p className="export-links">
                  <a href={withQuery('/api/loans.xlsx', query)} download>
                    <Icon name="download" /> {t('loans.sheet', { count: formatNumber(list.matched.loans) })}
                  </a>
                </p>
              </div>
              <LoansTable rows={rows} matched={list.matched} />
            </>
          ) : null}
          {pages.hasNextPage ? (
            <p className="list-more">
              <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
                {t('records.more')}
              </Button>
            </p>
          ) : null}
          {list.books.length > 0 ? <AgeingTable ageing={list.ageing} /> : null}
          <Books list={list} />
        </>
      ) : null}
    </>
  );
}
