// Rà soát biểu: the queue on the left, one form on the right; j and k move, A approves, R returns.
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { SUBMISSION_STATES } from '#domain/collection/state.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { QueuedView } from '#server/collection/contract-review.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { AllWell, Loading } from '../ui/states.tsx';
import { ApproveClean } from './approve-clean.tsx';
import { type Chosen, PeriodPage } from './collection-page.tsx';
import { queueQuery } from './queries.ts';
import { QueueFilter } from './queue-filter.tsx';
import { QueueRow } from './queue-row.tsx';
import { SubmissionPanel } from './submission-panel.tsx';
import { useReviewKeys } from './use-review-keys.ts';

/** The review desk. */
export function ReviewPage() {
  return (
    <PeriodPage title={t('review.title')} lead={t('review.lead')}>
      {(chosen) => <Review key={`${chosen.period.key} ${chosen.unit}`} chosen={chosen} />}
    </PeriodPage>
  );
}

function Review({ chosen }: { readonly chosen: Chosen }) {
  const { period, unit, search, go } = chosen;
  const cache = useQueryClient();
  const mayReview = useMay('collection.review');
  const filter = {
    ...(search.form ? { form: search.form } : {}),
    // What waits comes first; everything only when asked for.
    ...(search.state === 'all' ? {} : { state: search.state ?? 'waiting' }),
    ...(search.late ? { late: 'true' } : {}),
    ...(search.clean ? { clean: 'true' } : {}),
  };
  const pages = useInfiniteQuery(queueQuery(period.key, unit, filter));
  const rows = pages.data?.pages.flatMap((page) => page.submissions) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  const current = rows.find(({ id }) => String(id) === search.open) ?? rows[0];
  // A form opened from the consolidated table may stand outside the filtered queue.
  const opened = search.open === undefined ? current?.id : Number(search.open);
  const choose = (row: QueuedView | undefined) => row && go({ open: String(row.id) });
  useReviewKeys({ rows, current, onChoose: choose });
  useEffect(() => {
    document.querySelector('.queue [aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const decided = async () => {
    // The next one comes into view; the decided one keeps its place until the queue is read again.
    const at = rows.findIndex(({ id }) => id === current?.id);
    choose(rows[at + 1] ?? rows[at - 1]);
    await cache.invalidateQueries({ queryKey: ['collection'] });
  };
  return (
    <>
      <div className="collection-bar">
        <QueueFilter
          id="review-form"
          label={t('entry.form')}
          value={search.form ?? ''}
          options={period.forms.map((form) => [form.code, form.title] as const)}
          onChange={(form) => go({ form, open: undefined })}
        />
        <QueueFilter
          id="review-state"
          label={t('reporters.state')}
          value={search.state ?? 'waiting'}
          options={[
            ['waiting', t('review.waiting')],
            ...(['sent', 'received', 'returned', 'approved', 'locked', 'amended'] as const).map(
              (state) => [state, SUBMISSION_STATES[state]] as const,
            ),
          ]}
          onChange={(state) => go({ state: state ?? 'all', open: undefined })}
        />
        <label className="check-label">
          <input
            type="checkbox"
            checked={search.clean !== undefined}
            onChange={(event) => go({ clean: event.target.checked ? '1' : undefined, open: undefined })}
          />
          {t('review.cleanOnly')}
        </label>
        <label className="check-label">
          <input
            type="checkbox"
            checked={search.late !== undefined}
            onChange={(event) => go({ late: event.target.checked ? '1' : undefined, open: undefined })}
          />
          {t('review.lateOnly')}
        </label>
        {mayReview ? <ApproveClean chosen={chosen} onDone={() => void decided()} /> : null}
      </div>
      {pages.error ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isPending ? <Loading rows={8} /> : null}
      {pages.data && rows.length === 0 ? (
        <AllWell title={t('review.empty')}>
          <p>{t('review.emptyHint')}</p>
        </AllWell>
      ) : null}
      {rows.length > 0 || opened ? (
        <div className="review">
          <nav className="queue" aria-label={t('review.queue')}>
            <p className="quiet" role="status">
              {t('review.count', { shown: formatNumber(rows.length), total: formatNumber(total) })}
            </p>
            <ul>
              {rows.map((row) => (
                <QueueRow
                  key={row.id}
                  row={row}
                  current={row.id === current?.id}
                  onChoose={() => choose(row)}
                />
              ))}
            </ul>
            {pages.hasNextPage ? (
              <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
                {t('records.more')}
              </Button>
            ) : null}
          </nav>
          {opened ? <SubmissionPanel key={opened} id={opened} onDecided={() => void decided()} /> : null}
        </div>
      ) : null}
    </>
  );
}
