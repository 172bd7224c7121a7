// Các biểu đứng sau một ô tổng hợp, page by page; each opens in the review desk.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { SubmissionState } from '#domain/collection/state.ts';
import { CELL_ABSENCES, type CellAbsence } from '#domain/form/cell-value.ts';
import type { ConsolidationView } from '#server/collection/contract-total.ts';
import { getJson } from '../api/request.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/states.tsx';
import { inUnit } from './in-unit.ts';
import { MeasureLine } from './measure-line.tsx';
import type { TotalQuery } from './queries.ts';
import { StateTag } from './state-tag.tsx';
import { channelWords } from './words.ts';

interface BehindForm {
  readonly submission: number;
  readonly name: string;
  readonly place: string;
  readonly state: SubmissionState;
  readonly version: number;
  readonly value: number | string | null;
  readonly absent: CellAbsence | null;
  readonly channel: string;
}

interface BehindProps {
  readonly query: TotalQuery;
  readonly row: string | undefined;
  readonly cell: string;
  readonly view: ConsolidationView;
  readonly onClose: () => void;
}

/** The list behind a cell. */
export function BehindTotal({ query, row, cell, view, onClose }: BehindProps) {
  const column = view.columns.find((each) => each.cell === cell);
  const pages = useInfiniteQuery({
    queryKey: ['collection', 'behind', query, row, cell],
    queryFn: ({ pageParam, signal }) =>
      getJson<{ forms: readonly BehindForm[]; next: string | null }>(
        '/api/collection/consolidation/behind',
        { ...query, key: row, cell, after: pageParam, limit: 50 },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const forms = pages.data?.pages.flatMap((page) => page.forms) ?? [];
  const head = useRef<HTMLHeadingElement>(null);
  // The list stands below a table of a hundred rows: whoever opened it is taken there, and back on closing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each cell that is opened
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
    head.current?.scrollIntoView({ block: 'start' });
  }, [row, cell]);
  const close = () => {
    onClose();
    document.querySelector<HTMLElement>('.total-box .figure[aria-pressed="true"]')?.focus();
  };
  const place = view.rows.find(({ key }) => key === row)?.name ?? t('total.all');
  return (
    <section className="behind-total" aria-labelledby="behind-title">
      <div className="behind-head">
        <h2 id="behind-title" tabIndex={-1} ref={head}>
          {t('total.behind', { label: column?.label ?? cell, place })}
        </h2>
        <Button size="small" onClick={close}>
          {t('total.close')}
        </Button>
      </div>
      {column?.measure ? (
        <MeasureLine
          measure={column.measure}
          unit={query.unit}
          period={query.period.slice(0, query.period.lastIndexOf('.'))}
        />
      ) : null}
      {pages.error ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isPending ? <Loading rows={4} /> : null}
      {forms.length > 0 ? (
        <table className="figures words stacked">
          <thead>
            <tr>
              <th scope="col">{t('reporters.name')}</th>
              <th scope="col">{t('reporters.place')}</th>
              <th scope="col">{t('reporters.state')}</th>
              <th scope="col">{t('total.channel')}</th>
              <th scope="col" className="number-head">
                {column?.unit ?? t('review.value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {forms.map((form) => (
              <tr key={form.submission}>
                <th scope="row">
                  <Link to="/collection/review" search={{ open: String(form.submission) }}>
                    {form.name}
                  </Link>
                </th>
                <td data-head={t('reporters.place')}>{form.place}</td>
                <td>
                  <StateTag state={form.state} />
                </td>
                <td data-head={t('total.channel')}>{channelWords(form.channel)}</td>
                <td className="number-cell" data-head={column?.unit ?? t('review.value')}>
                  {form.absent ? CELL_ABSENCES[form.absent] : inUnit(form.value, column?.factor ?? 1)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {pages.hasNextPage ? (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {t('records.more')}
        </Button>
      ) : null}
    </section>
  );
}
