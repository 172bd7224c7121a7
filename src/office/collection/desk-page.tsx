// Bàn thu thập: who has reported, who is late, unit by unit and form by form; a cell opens the list behind it.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { COLLECTION_LEVELS, type CollectionLevel } from '#domain/collection/regime.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { Counts, MatrixView } from '#server/collection/contract-desk.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { printDate } from '../ui/print-date.ts';
import { Loading } from '../ui/states.tsx';
import { type Chosen, PeriodPage } from './collection-page.tsx';
import { matrixQuery, progressQuery } from './queries.ts';
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
    }
    seen.current = mark;
  }, [mark, cache]);
  const form = search.form;
  return (
    <>
      <p className="desk-due">
        {Object.entries(period.due).map(([level, due]) => (
          <span key={level}>
            {t('desk.due', {
              level: COLLECTION_LEVELS[level as CollectionLevel] ?? level,
              day: `${period.dueTime ? `${period.dueTime} ` : ''}${printDate(due.day)}`,
            })}
            {due.reason ? ` (${t('desk.moved', { day: printDate(due.written), reason: due.reason })})` : ''}
          </span>
        ))}
      </p>
      {matrix.error ? <Failure error={matrix.error} onRetry={() => void matrix.refetch()} /> : null}
      {matrix.isPending ? <Loading rows={8} /> : null}
      {matrix.data ? (
        <Matrix
          matrix={matrix.data}
          chosen={form ? `${search.of ?? unit} ${form}` : ''}
          onOpen={(of, opened) => go({ of, form: opened })}
          onUnit={(next) => go({ unit: next, of: undefined, form: undefined })}
        />
      ) : null}
      {form ? <ReporterList target={{ period: period.key, form, unit: search.of ?? unit }} /> : null}
    </>
  );
}

interface MatrixProps {
  readonly matrix: MatrixView;
  readonly chosen: string;
  readonly onOpen: (unit: string, form: string) => void;
  readonly onUnit: (unit: string) => void;
}

function Matrix({ matrix, chosen, onOpen, onUnit }: MatrixProps) {
  const cell = (unit: string, name: string, form: string, counts: Counts | undefined) => (
    <td key={form} className="matrix-cell">
      {counts && counts.expected > 0 ? (
        <button
          type="button"
          className="figure matrix-figure"
          aria-pressed={chosen === `${unit} ${form}`}
          aria-label={`${name}: ${describe(counts)}`}
          onClick={() => onOpen(unit, form)}
        >
          <CountsView counts={counts} />
        </button>
      ) : (
        <span className="absent">{t('desk.nobody')}</span>
      )}
    </td>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('desk.matrix')}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('desk.unit')}</th>
            {matrix.forms.map((form) => (
              <th key={form.code} scope="col">
                {form.title}
                <span className="head-note">{t('desk.cellNote')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="total-row">
            <th scope="row">{t('desk.all')}</th>
            {matrix.forms.map((form) => cell('', t('desk.all'), form.code, matrix.total[form.code]))}
          </tr>
          {matrix.rows.map((row) => (
            <tr key={row.unit}>
              <th scope="row">
                {matrix.level === 'province' ? (
                  <button type="button" className="plain-button unit-button" onClick={() => onUnit(row.unit)}>
                    {row.name}
                  </button>
                ) : (
                  row.name
                )}
              </th>
              {matrix.forms.map((form) => cell(row.unit, row.name, form.code, row.forms[form.code]))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const done = (counts: Counts) =>
  counts.sent + counts.received + counts.approved + counts.locked + counts.amended;

const describe = (counts: Counts) =>
  t('desk.cell', {
    done: formatNumber(done(counts)),
    expected: formatNumber(counts.expected),
    approved: formatNumber(counts.approved + counts.locked),
    overdue: formatNumber(counts.overdue),
  });

function CountsView({ counts }: { readonly counts: Counts }) {
  const notes = [
    counts.approved + counts.locked > 0
      ? t('desk.approved', { count: formatNumber(counts.approved + counts.locked) })
      : '',
    counts.returned > 0 ? t('desk.returned', { count: formatNumber(counts.returned) }) : '',
    counts.late > 0 ? t('desk.late', { count: formatNumber(counts.late) }) : '',
    counts.queued > 0 ? t('desk.queued', { count: formatNumber(counts.queued) }) : '',
  ].filter(Boolean);
  return (
    <>
      <span className="matrix-done">
        {formatNumber(done(counts))}/{formatNumber(counts.expected)}
      </span>
      <progress max={counts.expected} value={done(counts)} aria-hidden="true" />
      <span className="matrix-notes">
        {notes.join(' · ')}
        {counts.overdue > 0 ? (
          <span className="overdue">
            {notes.length > 0 ? ' · ' : ''}
            {t('desk.overdue', { count: formatNumber(counts.overdue) })}
          </span>
        ) : null}
      </span>
    </>
  );
}
