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
          onOpen={(of, opened) => go({ of: of || undefined, form: opened })}
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

const KEYS = [
  'expected',
  'none',
  'draft',
  'sent',
  'returned',
  'received',
  'approved',
  'locked',
  'amended',
  'late',
  'overdue',
  'queued',
] as const satisfies readonly (keyof Counts)[];

/** What stands in the total and in no row: reporters not yet placed in a unit of today. */
function unplaced(matrix: MatrixView, form: string): Counts | undefined {
  const total = matrix.total[form];
  if (!total) return undefined;
  const left = { ...total };
  for (const row of matrix.rows) for (const key of KEYS) left[key] -= row.forms[form]?.[key] ?? 0;
  return left.expected > 0 ? left : undefined;
}

function Matrix({ matrix, chosen, onOpen, onUnit }: MatrixProps) {
  const rows = matrix.rows.filter((row) => Object.values(row.forms).some(({ expected }) => expected > 0));
  const left = Object.fromEntries(matrix.forms.map((form) => [form.code, unplaced(matrix, form.code)]));
  const cell = (unit: string, name: string, form: string, counts: Counts | undefined) => (
    <td key={form} className="matrix-cell">
      {counts && counts.expected > 0 ? (
        <button
          type="button"
          className="figure matrix-figure"
          aria-pressed={unit !== '' && chosen === `${unit} ${form}`}
          title={describe(counts)}
          onClick={() => onOpen(unit, form)}
        >
          <span className="hidden">{name}: </span>
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
          {Object.values(left).some(Boolean) ? (
            <tr>
              <th scope="row">{t('desk.unplaced')}</th>
              {matrix.forms.map((form) => cell('', t('desk.unplaced'), form.code, left[form.code]))}
            </tr>
          ) : null}
          {rows.map((row) => (
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
      {rows.length < matrix.rows.length ? (
        <p className="quiet matrix-rest">
          {t('desk.rest', { count: formatNumber(matrix.rows.length - rows.length) })}
        </p>
      ) : null}
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
