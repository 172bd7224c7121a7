// Bàn thu thập: who has reported, who is late, unit by unit and form by form; a cell opens the list behind it.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { COLLECTION_LEVELS } from '#domain/collection/regime.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { printDate } from '../ui/print-date.ts';
import { Loading } from '../ui/states.tsx';
import { CalendarGap } from './calendar-gap.tsx';
import { CallLog } from './call-log.tsx';
import { type Chosen, PeriodPage } from './collection-page.tsx';
import { dueLines } from './due-lines.ts';
import { Matrix } from './matrix.tsx';
import { matrixQuery, progressQuery, rowAsked } from './queries.ts';
import { ReporterList } from './reporter-list.tsx';

/** The desk. */
export function DeskPage() {
  return (
    <PeriodPage title={t('collection.title')} lead={t('desk.lead')}>
      {(chosen) => <Desk key={`${chosen.period.key} ${chosen.unit}`} chosen={chosen} />}
    </PeriodPage>
  );
}

function Desk({ chosen }: { readonly chosen: Chosen }) {
  const { period, unit, search, go } = chosen;
  const cache = useQueryClient();
  const matrix = useQuery(matrixQuery(period.key, unit));
  const progress = useQuery(progressQuery(period.key, unit));
  const mark = progress.data?.mark;
  const seen = useRef(mark);
  useEffect(() => {
    // Another mark: something was sent or decided since; the table and the list are read again without a reload.
    if (seen.current !== undefined && mark !== undefined && mark !== seen.current) {
      void cache.invalidateQueries({ queryKey: ['collection', 'matrix'] });
      void cache.invalidateQueries({ queryKey: ['collection', 'reporters'] });
      void cache.invalidateQueries({ queryKey: ['collection', 'calls'] });
    }
    seen.current = mark;
  }, [mark, cache]);
  const form = search.form;
  const asked = rowAsked(search.of, unit);
  return (
    <>
      <p className="desk-due">
        {dueLines(period).map(([level, due]) => (
          <span key={level}>
            {t('desk.due', {
              level: COLLECTION_LEVELS[level],
              day: `${period.dueTime ? `${period.dueTime} ` : ''}${printDate(due.day)}`,
            })}
            {due.reason ? ` (${t('desk.moved', { day: printDate(due.written), reason: due.reason })})` : ''}
          </span>
        ))}
      </p>
      <CalendarGap periods={[period]} />
      {matrix.error ? <Failure error={matrix.error} onRetry={() => void matrix.refetch()} /> : null}
      {matrix.isPending ? <Loading rows={8} /> : null}
      {matrix.data ? (
        <Matrix
          matrix={matrix.data}
          chosen={form ? `${search.of ?? unit} ${form}` : ''}
          onOpen={(of, opened) => go({ of: of || undefined, form: opened })}
          onUnit={(next) => go({ unit: next, of: undefined, form: undefined })}
        />
      ) : null}
      {form ? (
        <ReporterList
          target={{ period: period.key, form, ...asked }}
          place={matrix.data?.rows.find((row) => row.unit === search.of)?.name}
        />
      ) : null}
      <CallLog period={period.key} asked={asked} />
    </>
  );
}
