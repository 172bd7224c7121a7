// Ai phải nộp: the list behind a cell of the matrix, with reminders, letters, a text to paste, calls and entry on behalf.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { SUBMISSION_STATES } from '#domain/collection/state.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { useMay, useSession } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { printMoment } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { CallForm } from './call-form.tsx';
import { reportersQuery, type Target } from './queries.ts';
import { ReminderActions } from './reminder-actions.tsx';
import { StateTag } from './state-tag.tsx';
import { callWords } from './words.ts';

/** Reporters of one form in one unit. */
export function ReporterList({
  target,
  place,
}: {
  readonly target: Target;
  /** Name of the row that was opened; without one the whole unit. */
  readonly place: string | undefined;
}) {
  const [state, setState] = useState('missing');
  const [calling, setCalling] = useState<number>();
  const mayEnter = useMay('collection.enter');
  const home = useSession()?.office.unit;
  const pages = useInfiniteQuery(reportersQuery(target, state === 'all' ? undefined : state));
  const rows = pages.data?.pages.flatMap((page) => page.reporters) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  const head = useRef<HTMLHeadingElement>(null);
  // The matrix above is longer than the screen: what a cell opens must come into sight.
  const { period, form, unit, seat } = target;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell opens another list
  useEffect(() => head.current?.scrollIntoView({ block: 'start' }), [period, form, unit, seat]);
  return (
    <section className="reporters" aria-labelledby="reporters-title">
      <h2 id="reporters-title" ref={head}>
        {place ? t('reporters.titleOf', { place }) : t('reporters.title')}
      </h2>
      <div className="collection-bar">
        <label className="context-field" htmlFor="reporters-state">
          <span>{t('reporters.state')}</span>
          <Select
            id="reporters-state"
            className="reporters-state"
            value={state}
            onChange={setState}
            options={[
              { value: 'missing', label: t('reporters.missing') },
              { value: 'overdue', label: t('reporters.overdue') },
              { value: 'all', label: t('reporters.all') },
              ...Object.entries(SUBMISSION_STATES).map(([value, label]) => ({ value, label })),
            ]}
          />
        </label>
        {mayEnter ? <ReminderActions target={target} ofOffices={rows[0]?.organisation === null} /> : null}
      </div>
      {pages.error ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isPending ? <Loading rows={4} /> : null}
      {pages.data && rows.length === 0 ? <Empty title={t('reporters.nobody')} /> : null}
      {rows.length > 0 ? (
        <>
          <p className="quiet" role="status">
            {t('list.shown', { shown: formatNumber(rows.length), total: formatNumber(total) })}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
          <section className="table-box" tabIndex={0} aria-label={t('reporters.table')}>
            <table className="figures words stacked">
              <thead>
                <tr>
                  <th scope="col">{t('reporters.name')}</th>
                  <th scope="col">{t('reporters.place')}</th>
                  <th scope="col">{t('reporters.state')}</th>
                  <th scope="col">{t('reporters.reminded')}</th>
                  <th scope="col">{t('reporters.call')}</th>
                  {mayEnter ? <th scope="col">{t('reporters.acts')}</th> : null}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.organisation ?? ''}-${row.unit}`}>
                    <th scope="row">{row.name}</th>
                    <td data-head={t('reporters.place')}>{row.place}</td>
                    <td data-head={t('reporters.state')}>
                      <StateTag state={row.state} />
                      {row.overdue ? <Tag tone="error">{t('reporters.isOverdue')}</Tag> : null}
                    </td>
                    <td data-head={t('reporters.reminded')}>
                      {row.remindedAt
                        ? t('reporters.times', { times: row.reminders, at: printMoment(row.remindedAt) })
                        : t('reporters.never')}
                    </td>
                    <td data-head={t('reporters.call')}>
                      {row.lastCall
                        ? `${callWords(row.lastCall.outcome)}, ${printMoment(row.lastCall.at)}`
                        : '–'}
                    </td>
                    {mayEnter && row.organisation === null ? (
                      <td className="row-acts">
                        <a
                          href={`/f/${encodeURIComponent(target.period)}/${encodeURIComponent(target.form)}?unit=${row.unit}${row.unit === home ? '' : '&stated=1'}`}
                          target="_blank"
                          rel="noreferrer"
                        >
                          {row.unit === home ? t('reporters.enterOwn') : t('reporters.enterStated')}
                        </a>
                      </td>
                    ) : null}
                    {mayEnter && row.organisation !== null ? (
                      <td className="row-acts">
                        <Button size="small" onClick={() => setCalling(row.organisation ?? undefined)}>
                          {t('reporters.logCall')}
                        </Button>
                        <a
                          href={`/f/${encodeURIComponent(target.period)}/${encodeURIComponent(target.form)}?organisation=${row.organisation}`}
                          target="_blank"
                          rel="noreferrer"
                        >
                          {t('reporters.enter')}
                        </a>
                      </td>
                    ) : null}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      ) : null}
      {pages.hasNextPage ? (
        <p className="list-more">
          <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
            {t('records.more')}
          </Button>
        </p>
      ) : null}
      {calling !== undefined ? (
        <CallForm
          period={target.period}
          form={target.form}
          organisation={calling}
          name={rows.find((row) => row.organisation === calling)?.name ?? ''}
          onDone={() => {
            setCalling(undefined);
            void pages.refetch();
          }}
        />
      ) : null}
    </section>
  );
}
