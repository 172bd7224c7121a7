// Bảng tổng hợp: units as rows with their coverage, cells of the form as columns.
import { Button } from 'antd';
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { ConsolidationView } from '#server/collection/contract-total.ts';
import { t } from '../messages/translate.ts';
import { TotalCell } from './total-cell.tsx';

type Row = ConsolidationView['rows'][number];

interface TableProps {
  readonly view: ConsolidationView;
  /** Which forms are counted: those approved, or all that were sent. */
  readonly basis: 'approved' | 'all';
  readonly chosen: string;
  readonly onOpen: (row: string, cell: string) => void;
}

/** Rows drawn at once: by organisation a province has thousands, each with a button in every cell. */
const ROWS = 200;

/** The table. */
export function TotalTable({ view, basis, chosen, onOpen }: TableProps) {
  const [most, setMost] = useState(ROWS);
  const rest = view.rows.length - most;
  const line = (
    key: string,
    name: string,
    row: Pick<Row, 'coverage' | 'cells'> & Partial<Pick<Row, 'place'>>,
  ) => (
    <>
      <th scope="row">
        {name}
        {row.place ? <span className="head-note">{row.place}</span> : null}
        <span className="head-note">
          {t(basis === 'approved' ? 'total.coverage.approved' : 'total.coverage.all', {
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
          whole={key === ''}
          basis={basis}
          forms={row.coverage.reported}
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
                {column.weighedBy ? (
                  <span className="head-note">{t('total.weighed', { by: column.weighedBy })}</span>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="total-row">{line('', t('total.all'), view.total)}</tr>
          {view.rows.slice(0, most).map((row) => (
            <tr key={row.key}>{line(row.key, row.name, row)}</tr>
          ))}
        </tbody>
      </table>
      {rest > 0 ? (
        <p className="list-more">
          <Button onClick={() => setMost(most + ROWS)}>
            {t('total.more', { count: formatNumber(rest) })}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
