// Nhật ký gọi điện: every call of the unit in the period, the newest first, folded until somebody needs it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { printMoment } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { callsQuery, type Target } from './queries.ts';
import { callWords } from './words.ts';

interface LogProps {
  readonly period: string;
  readonly asked: Pick<Target, 'unit' | 'seat'>;
}

/** The list of calls. */
export function CallLog({ period, asked }: LogProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details className="call-log" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('call.log')}</summary>
      {opened ? <Calls period={period} asked={asked} /> : null}
    </details>
  );
}

function Calls({ period, asked }: LogProps) {
  const calls = useQuery(callsQuery(period, asked));
  if (calls.error) return <Failure error={calls.error} onRetry={() => void calls.refetch()} />;
  if (!calls.data) return <Loading rows={3} />;
  if (calls.data.length === 0) return <Empty title={t('call.none')} />;
  return (
    <>
      <p className="quiet">{t('call.count', { count: formatNumber(calls.data.length) })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className="table-box" tabIndex={0} aria-label={t('call.log')}>
        <table className="figures words stacked">
          <thead>
            <tr>
              <th scope="col">{t('call.at')}</th>
              <th scope="col">{t('reporters.name')}</th>
              <th scope="col">{t('call.outcome')}</th>
              <th scope="col">{t('call.note')}</th>
              <th scope="col">{t('call.by')}</th>
            </tr>
          </thead>
          <tbody>
            {calls.data.map((call) => (
              <tr key={`${call.organisation} ${call.at}`}>
                <td data-head={t('call.at')}>{printMoment(call.at)}</td>
                <th scope="row">{call.name}</th>
                <td data-head={t('call.outcome')}>{callWords(call.outcome)}</td>
                <td data-head={t('call.note')}>{call.note ?? '–'}</td>
                <td data-head={t('call.by')}>{call.by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
