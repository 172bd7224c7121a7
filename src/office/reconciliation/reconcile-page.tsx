// Năm nhóm của một lần đối soát: khớp, khác, chỉ ở đây, chỉ ở kia, nghi trùng — and what was explained before.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { PileRow } from './pile-row.tsx';
import { type Pile, reconciliationQuery } from './queries.ts';
import '../exchange/exchange.css';

const route = getRouteApi('/frame/organisations/reconcile/$id');
export const PILE_ORDER = [
  'differs',
  'only-list',
  'only-register',
  'suspected',
  'explained',
  'same',
] as const;

/** Name of a pile. */
export function pileName(pile: Pile): string {
  switch (pile) {
    case 'same':
      return t('pile.same');
    case 'differs':
      return t('pile.differs');
    case 'only-register':
      return t('pile.onlyRegister');
    case 'only-list':
      return t('pile.onlyList');
    case 'suspected':
      return t('pile.suspected');
    case 'explained':
      return t('pile.explained');
  }
}

/** One pile at a time; it stands in the address. */
export function ReconcilePage() {
  const { id } = route.useParams();
  const { pile: asked } = route.useSearch();
  const pile = asked ?? 'differs';
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(reconciliationQuery(id, pile));
  // Opened without a choice, the page shows the first pile that has work in it.
  const first = data && PILE_ORDER.find((each) => data.counts[each] > 0);
  useEffect(() => {
    if (asked !== undefined || first === undefined || first === 'differs') return;
    void navigate({ to: '.', search: (previous) => ({ ...previous, pile: first }), replace: true });
  }, [asked, first, navigate]);
  return (
    <>
      <p className="way-back">
        <Link to="/organisations/reconcile">
          <Icon name="back" /> {t('reconcile.back')}
        </Link>
      </p>
      <PageHead
        title={t('reconcile.title')}
        lead={
          data
            ? t('reconcile.of', {
                sender: data.sender,
                file: data.fileName,
                unit: data.unit,
                day: printDate(data.asOf),
              })
            : ''
        }
      />
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading rows={8} /> : null}
      {data ? (
        <>
          <p className="footnote">{data.footnote}</p>
          <ul className="piles">
            {PILE_ORDER.map((each) => (
              <li key={each}>
                <Button
                  type={each === pile ? 'primary' : 'default'}
                  aria-pressed={each === pile}
                  onClick={() =>
                    void navigate({
                      to: '/organisations/reconcile/$id',
                      params: { id },
                      search: (previous) => ({ ...previous, pile: each }),
                    })
                  }
                >
                  {pileName(each)} ({formatNumber(data.counts[each])})
                </Button>
              </li>
            ))}
          </ul>
          {data.rows.length === 0 ? <Empty title={t('pile.empty')} /> : null}
          {data.rows.map((row) => (
            <PileRow key={`${row.subject} ${row.known?.id ?? ''}`} list={id} row={row} />
          ))}
          {data.next === null ? null : (
            <p className="quiet">
              {t('pile.more', { count: formatNumber(data.counts[pile] - data.rows.length) })}
            </p>
          )}
        </>
      ) : null}
    </>
  );
}
