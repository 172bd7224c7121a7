// Các bản ghi đứng sau con số: the organisations themselves, page by page, each leading to its own page.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { RecordView } from '#server/measure/contract.ts';
import type { Query } from '../api/address.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { Failure } from '../ui/failure.tsx';
import { printDate } from '../ui/print-date.ts';
import { shortName } from '../ui/short-name.ts';
import { Loading } from '../ui/states.tsx';
import { DemonstrationTag } from '../ui/tag.tsx';
import { behindQuery } from './queries.ts';

interface RecordsProps {
  readonly query: Query;
  readonly total: number | string | undefined;
  readonly kind: 'stock' | 'flow' | 'ratio';
}

/** Leads to the organisation; of a loan to its ledger, of an activity to its page, of a fund nowhere. */
function RecordName({ record }: { readonly record: RecordView }) {
  const mayLoans = useMay('loans.read');
  const mayActivities = useMay('activities.read');
  const mayDifficulties = useMay('difficulties.read');
  if (record.loan !== null && mayLoans)
    return (
      <Link to="/loans/$loan" params={{ loan: String(record.loan) }}>
        {record.name}, {t('records.loan', { code: record.code })}
      </Link>
    );
  if (record.activity !== null && mayActivities)
    return (
      <Link to="/activities/$activity" params={{ activity: String(record.activity) }}>
        {record.name}
      </Link>
    );
  if (record.difficulty !== null && mayDifficulties)
    return (
      <Link to="/difficulties/$difficulty" params={{ difficulty: String(record.difficulty) }}>
        {record.name}
      </Link>
    );
  if (record.id === 0) return <span>{record.name}</span>;
  return (
    <Link to="/organisations/$id" params={{ id: String(record.id) }}>
      {record.name}
    </Link>
  );
}

/** The list with "Xem thêm"; says how many of how many are shown. */
export function RecordsBehind({ query, total, kind }: RecordsProps) {
  const pages = useInfiniteQuery(behindQuery(query));
  const records = pages.data?.pages.flatMap((page) => page.records) ?? [];
  return (
    <section className="records">
      <h3>{t('records.title')}</h3>
      {pages.error ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isPending ? <Loading rows={4} /> : null}
      {pages.data && records.length === 0 ? <p className="quiet">{t('records.none')}</p> : null}
      {records.length > 0 ? (
        <>
          <p className="quiet records-count" role="status">
            {total === undefined || kind === 'ratio'
              ? t('records.shown', { shown: formatNumber(records.length) })
              : t('records.shownOf', {
                  shown: formatNumber(records.length),
                  total: formatNumber(total),
                })}{' '}
            <DemonstrationTag source={records[0]?.source} />
          </p>
          <ol className="record-list">
            {records.map((record) => (
              <li
                key={`${record.id} ${record.loan ?? ''} ${record.activity ?? ''} ${record.difficulty ?? ''} ${record.date ?? ''} ${record.event ?? ''} ${record.unit}`}
              >
                <RecordName record={record} />
                <span className="record-detail">
                  {[
                    shortName(record.unit),
                    shortName(record.sector),
                    record.eventName && capitalise(record.eventName),
                    record.date ? printDate(record.date) : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  {record.decisionNumber
                    ? ` · ${t('records.decision', { number: record.decisionNumber })}`
                    : ''}
                  {record.amount === null ? '' : ` · ${formatNumber(record.amount)}`}
                </span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {pages.hasNextPage ? (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {t('records.more')}
        </Button>
      ) : null}
    </section>
  );
}
