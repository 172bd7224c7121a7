// Rà soát biểu: the queue on the left, one form on the right; j and k move, A approves, R returns.
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { SUBMISSION_STATES } from '#domain/collection/state.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { QueuedView } from '#server/collection/contract-review.ts';
import { RequestRefused, sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { AllWell, Loading } from '../ui/states.tsx';
import { type Chosen, PeriodPage } from './collection-page.tsx';
import { queueQuery } from './queries.ts';
import { StateTag } from './state-tag.tsx';
import { SubmissionPanel } from './submission-panel.tsx';
import { useReviewKeys } from './use-review-keys.ts';
import { channelWords } from './words.ts';

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
    ...(search.state === 'all' ? {} : { state: search.state ?? 'sent' }),
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
        <Filter
          id="review-form"
          label={t('entry.form')}
          value={search.form ?? ''}
          options={period.forms.map((form) => [form.code, form.title] as const)}
          onChange={(form) => go({ form, open: undefined })}
        />
        <Filter
          id="review-state"
          label={t('reporters.state')}
          value={search.state ?? 'sent'}
          options={(['sent', 'received', 'returned', 'approved', 'locked', 'amended'] as const).map(
            (state) => [state, SUBMISSION_STATES[state]] as const,
          )}
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
      {rows.length > 0 ? (
        <div className="review">
          <nav className="queue" aria-label={t('review.queue')}>
            <p className="quiet" role="status">
              {t('review.count', { shown: formatNumber(rows.length), total: formatNumber(total) })}
            </p>
            <ul>
              {rows.map((row) => (
                <li key={row.id}>
                  <button
                    type="button"
                    aria-current={row.id === current?.id ? 'true' : undefined}
                    onClick={() => choose(row)}
                  >
                    <span className="queue-name">{row.name}</span>
                    <span className="quiet">{row.place}</span>
                    <span className="queue-marks">
                      <StateTag state={row.state} />
                      {row.errors + row.warnings > 0 ? (
                        <span className="queue-findings">
                          {t('review.findings', { count: row.errors + row.warnings })}
                        </span>
                      ) : null}
                      <span className="quiet">
                        {[
                          row.changed > 0 ? t('review.changed', { count: row.changed }) : '',
                          row.sameAsLast > 0 ? t('review.same', { count: row.sameAsLast }) : '',
                          row.late ? t('review.late') : '',
                          row.queuedLate ? t('review.queuedLate') : '',
                          row.channel === 'self' ? '' : channelWords(row.channel),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </span>
                  </button>
                </li>
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

interface FilterProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string | undefined) => void;
}

function Filter({ id, label, value, options, onChange }: FilterProps) {
  return (
    <label className="context-field" htmlFor={id}>
      <span>{label}</span>
      <Select
        id={id}
        className="reporters-state"
        value={value === 'all' ? '' : value}
        onChange={(next: string) => onChange(next || undefined)}
        options={[
          { value: '', label: t('reporters.all') },
          ...options.map(([code, words]) => ({ value: code, label: words })),
        ]}
      />
    </label>
  );
}

/** Approves every clean form of one kind at once; one's own are left out by the server. */
function ApproveClean({ chosen, onDone }: { readonly chosen: Chosen; readonly onDone: () => void }) {
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const { period, unit, search } = chosen;
  const form = search.form ?? period.forms[0]?.code;
  if (!form) return null;
  const approve = async () => {
    setBusy(true);
    try {
      const done = await sendJson<{ approved: number; left: number }>(
        'POST',
        '/api/collection/approve-clean',
        {
          body: { period: period.key, form, unit },
          requestKey: newRequestKey(),
        },
      );
      setSaid(
        t('review.approvedClean', { approved: formatNumber(done.approved), left: formatNumber(done.left) }),
      );
      onDone();
    } catch (refusal) {
      setSaid(refusal instanceof RequestRefused ? refusal.message : t('state.unexpected'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button loading={busy} onClick={() => void approve()}>
        {t('review.approveClean', { form })}
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
