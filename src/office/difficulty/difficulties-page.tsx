// Khó khăn, kiến nghị: which difficulties of this place stand where at the end of this period, by subject and state, and who owes an answer.
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
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
import { DifficultiesFilters } from './difficulties-filters.tsx';
import { DifficultiesHead } from './difficulties-head.tsx';
import { DifficultiesMatrix } from './difficulties-matrix.tsx';
import { DifficultiesTable } from './difficulties-table.tsx';
import { difficultiesQuery } from './queries.ts';
import '../ui/figures.css';
import '../ui/stacked.css';
import '../organisation/organisation.css';
import '../people/people.css';
import './difficulty.css';

const route = getRouteApi('/frame/difficulties');

/** What is ticked for a petition, and the way to it. */
function Gather({ picked }: { readonly picked: ReadonlySet<number> }) {
  const navigate = useNavigate();
  return (
    <p className="difficulty-gather">
      <Button
        disabled={picked.size === 0}
        onClick={() => void navigate({ to: '/petitions/new', search: { of: [...picked].join(',') } })}
      >
        {t('difficulties.gather', { count: picked.size })}
      </Button>{' '}
      <span className="quiet">{t('difficulties.gatherHint')}</span>
    </p>
  );
}

/** The list; filters stand in the address, pages follow by cursor. */
export function DifficultiesPage() {
  const { unit = 'VN', period, standing = 'open', figure, ...filters } = route.useSearch();
  const navigate = useNavigate();
  const [mayRaise, mayPetition] = [useMay('difficulties.raise'), useMay('difficulties.petition')];
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const at = viewDay(period);
  const { search, subject, holder, from, to } = filters;
  const query = { unit, at, state: standing, search, subject, holder, from, to };
  const pages = useInfiniteQuery({ ...difficultiesQuery(query), placeholderData: (last) => last });
  const list = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap((page) => page.difficulties) ?? [];
  const gathers = mayPetition && list?.unit.level === 'province';
  const pick = (id: number, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  return (
    <>
      <PageHead
        title={t('difficulties.title')}
        lead={t('difficulties.lead', { day: printDate(at) })}
        actions={
          <>
            <Link className="button-link" to="/petitions">
              {t('difficulties.petitions')}
            </Link>
            {mayRaise ? (
              <Button
                type="primary"
                icon={<Icon name="plus" />}
                onClick={() => void navigate({ to: '/difficulties/new' })}
              >
                {t('difficulties.new')}
              </Button>
            ) : null}
          </>
        }
      />
      {pages.error ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isPending ? <Loading rows={10} /> : null}
      {list && !pages.error ? (
        <>
          <DifficultiesHead list={list} figure={figure} />
          {list.opensBook && mayPetition ? (
            <OpenBook
              unit={list.unit.id}
              path="/api/difficulty-books"
              reads="difficulties"
              title={t('difficulties.openBook')}
              lead={t('difficulties.openBookLead')}
            />
          ) : null}
          <DifficultiesFilters filters={{ ...filters, standing }} counts={list.counts} />
          {rows.length === 0 ? (
            <Empty title={list.matrix.length === 0 ? t('difficulties.none') : t('difficulties.nothing')}>
              <p>{list.matrix.length === 0 ? null : t('difficulties.nothingHint')}</p>
            </Empty>
          ) : (
            <>
              <div className="list-head">
                <p className="quiet list-count" role="status">
                  {t('difficulties.count', {
                    shown: formatNumber(rows.length),
                    total: formatNumber(list.matched),
                  })}
                </p>
                <p className="export-links">
                  <a href={withQuery('/api/difficulties.xlsx', query)} download>
                    <Icon name="download" /> {t('difficulties.sheet', { count: formatNumber(list.matched) })}
                  </a>
                </p>
              </div>
              {gathers ? <Gather picked={picked} /> : null}
              <DifficultiesTable rows={rows} picked={gathers ? picked : undefined} onPick={pick} />
            </>
          )}
          {pages.hasNextPage ? (
            <p className="list-more">
              <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
                {t('records.more')}
              </Button>
            </p>
          ) : null}
          {list.matrix.length > 0 ? (
            <>
              <h2 className="difficulty-part">{t('difficulties.matrix')}</h2>
              <DifficultiesMatrix matrix={list.matrix} />
            </>
          ) : null}
          {list.books.length > 0 ? (
            <p className="quiet">
              {list.books
                .map(({ office, from: since }) => t('difficulties.bookOf', { office, day: printDate(since) }))
                .join(' · ')}
            </p>
          ) : null}
        </>
      ) : null}
    </>
  );
}
