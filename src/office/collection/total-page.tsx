// Bảng tổng hợp biểu: every measure of a form by unit, with coverage, stale and stated values apart; each cell opens to its forms.

import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { ConsolidationView } from '#server/collection/contract-total.ts';
import { withQuery } from '../api/request.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Empty, Loading } from '../ui/states.tsx';
import { BehindTotal } from './behind-total.tsx';
import { type Chosen, PeriodPage } from './collection-page.tsx';
import { LockBox } from './lock-box.tsx';
import { totalQuery } from './queries.ts';
import { GROUP_WORDS } from './word-keys.ts';

/** The consolidated table. */
export function TotalPage() {
  return (
    <PeriodPage title={t('total.title')} lead={t('total.lead')}>
      {(chosen) => <Total key={`${chosen.period.key} ${chosen.unit}`} chosen={chosen} />}
    </PeriodPage>
  );
}

const GROUPS = ['province', 'region8', 'region6', 'commune', 'organisation'] as const;

function Total({ chosen }: { readonly chosen: Chosen }) {
  const { period, unit, search, go } = chosen;
  const form = search.form ?? period.forms[0]?.code ?? '';
  const by = search.by ?? (unit === 'VN' ? 'province' : 'commune');
  const basis = search.basis ?? 'approved';
  const query = { period: period.key, form, unit, by, basis };
  const total = useQuery(totalQuery(query));
  const mayLock = useMay('collection.lock');
  return (
    <>
      <div className="collection-bar">
        <label className="context-field" htmlFor="total-form">
          <span>{t('entry.form')}</span>
          <Select
            id="total-form"
            className="collection-form"
            value={form}
            options={period.forms.map((each) => ({ value: each.code, label: each.title }))}
            onChange={(next: string) => go({ form: next, row: undefined, cell: undefined })}
          />
        </label>
        <label className="context-field" htmlFor="total-by">
          <span>{t('total.by')}</span>
          <Select
            id="total-by"
            className="reporters-state"
            value={by}
            options={GROUPS.map((value) => ({ value, label: t(GROUP_WORDS[value]) }))}
            onChange={(next: string) => go({ by: next, row: undefined, cell: undefined })}
          />
        </label>
        <label className="context-field" htmlFor="total-basis">
          <span>{t('total.basis')}</span>
          <Select
            id="total-basis"
            className="reporters-state"
            value={basis}
            options={[
              { value: 'approved', label: t('total.approved') },
              { value: 'all', label: t('total.everything') },
            ]}
            onChange={(next: string) => go({ basis: next, row: undefined, cell: undefined })}
          />
        </label>
        <a href={withQuery('/api/collection/consolidation.xlsx', query)} download>
          {t('total.export', { rows: formatNumber(total.data?.rows.length ?? 0) })}
        </a>
      </div>
      {mayLock ? <LockBox period={period.key} unit={unit} /> : null}
      {total.error ? <Failure error={total.error} onRetry={() => void total.refetch()} /> : null}
      {total.isPending ? <Loading rows={10} /> : null}
      {total.data && total.data.columns.length === 0 ? <Empty title={t('total.empty')} /> : null}
      {total.data && total.data.columns.length > 0 ? (
        <>
          <TotalTable
            view={total.data}
            chosen={search.cell ? `${search.row ?? ''} ${search.cell}` : ''}
            onOpen={(row, cell) => go({ row: row || undefined, cell })}
          />
          {search.cell ? (
            <BehindTotal
              query={query}
              row={search.row}
              cell={search.cell}
              view={total.data}
              onClose={() => go({ row: undefined, cell: undefined })}
            />
          ) : null}
          <Below view={total.data} />
        </>
      ) : null}
    </>
  );
}

type Row = ConsolidationView['rows'][number];
type Column = ConsolidationView['columns'][number];

/** An amount in its column's unit. */
export function inUnit(value: number | string | null, factor: number): string {
  return value === null ? '' : formatNumber(factor === 1 ? value : Number(value) / factor);
}

interface TableProps {
  readonly view: ConsolidationView;
  readonly chosen: string;
  readonly onOpen: (row: string, cell: string) => void;
}

function TotalTable({ view, chosen, onOpen }: TableProps) {
  const line = (key: string, name: string, row: Pick<Row, 'coverage' | 'cells'>) => (
    <>
      <th scope="row">
        {name}
        <span className="head-note">
          {t('total.coverage', {
            reported: formatNumber(row.coverage.reported),
            expected: formatNumber(row.coverage.expected),
          })}
        </span>
      </th>
      {view.columns.map((column) => (
        <TotalCell
          key={column.cell}
          column={column}
          cell={row.cells[column.cell]}
          pressed={chosen === `${key} ${column.cell}`}
          onOpen={() => onOpen(key, column.cell)}
        />
      ))}
    </>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box total-box" tabIndex={0} aria-label={t('total.title')}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('desk.unit')}</th>
            {view.columns.map((column) => (
              <th key={column.cell} scope="col">
                {column.label}
                {column.unit ? <span className="head-note">{column.unit}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="total-row">{line('', t('total.all'), view.total)}</tr>
          {view.rows.map((row) => (
            <tr key={row.key}>{line(row.key, row.name, row)}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly column: Column;
  readonly cell: Row['cells'][string] | undefined;
  readonly pressed: boolean;
  readonly onOpen: () => void;
}

function TotalCell({ column, cell, pressed, onOpen }: CellProps) {
  const shown = cell && (cell.value !== null || cell.stale !== null || cell.stated !== null);
  return (
    <td>
      {shown ? (
        <button type="button" className="figure" aria-pressed={pressed} onClick={onOpen}>
          {cell.value === null ? (
            <span className="absent">{t('total.none')}</span>
          ) : (
            inUnit(cell.value, column.factor)
          )}
        </button>
      ) : (
        <span className="absent">{t('total.none')}</span>
      )}
      {cell?.stale != null ? (
        <span className="head-note">
          {t('total.stale', {
            value: inUnit(cell.stale, column.factor),
            count: formatNumber(cell.staleCount),
          })}
        </span>
      ) : null}
      {cell?.stated != null ? (
        <span className="head-note">{t('total.stated', { value: inUnit(cell.stated, column.factor) })}</span>
      ) : null}
    </td>
  );
}

function Below({ view }: { readonly view: ConsolidationView }) {
  return (
    <div className="total-below">
      {view.silent.length > 0 ? (
        <p>{t('total.silent', { count: formatNumber(view.silent.length), names: view.silent.join('; ') })}</p>
      ) : null}
      {view.footnotes.length > 0 ? (
        <ol>
          {view.footnotes.map((note) => (
            <li key={note.number} value={note.number}>
              {note.name}: {note.reason}
            </li>
          ))}
        </ol>
      ) : null}
      <p className="quiet">{t('total.pin', { pin: formatNumber(view.pin) })}</p>
    </div>
  );
}
