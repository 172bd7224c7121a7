// Một bảng của tổng hợp kỳ: rows of measures, columns of plan, actual, comparison and share; every number opens.
import type { KeyboardEvent } from 'react';
import type { PeriodSummaryView, SummaryRow } from '#server/measure/contract.ts';
import { t } from '../messages/translate.ts';
import { Figure } from '../ui/figure.tsx';
import {
  type Aspect,
  type FigureReference,
  figureMark,
  figureOf,
  filterText,
  sameFigure,
} from './figure-reference.ts';
import { inRowUnit } from './money-row.ts';
import { planCell, valueCell } from './row-cells.ts';

type Section = PeriodSummaryView['sections'][number];

interface TableProps {
  readonly section: Section;
  readonly comparison: PeriodSummaryView['comparison'];
  readonly open: FigureReference | undefined;
  readonly onOpen: (reference: FigureReference) => void;
}

const rowKey = (row: SummaryRow) => `${row.measure} ${filterText(row.by) ?? ''} ${row.label}`;

/** What the comparison column compares with: one moment, or one for stocks and one for flows. */
function comparisonWords(section: Section, comparison: TableProps['comparison']): string {
  const kinds = new Set(
    section.rows.map((row) => (row.kind === 'flow' ? comparison.flow : comparison.stock)),
  );
  return [...kinds].join('; ');
}

/** A row of a region, a province or the rest of them. */
function isPlaceRow(row: SummaryRow): boolean {
  return Object.keys(row.by ?? {}).some(
    (dimension) => dimension === 'province' || dimension.startsWith('region'),
  );
}

function coverageWords(row: SummaryRow): string {
  const { coverage } = row.actual;
  return coverage
    ? t('summary.coverageOf', { reported: coverage.reported, expected: coverage.expected })
    : '';
}

/** Arrow keys walk from number to number, as in a worksheet. */
function walk(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const cell = event.target instanceof Element ? event.target.closest('td') : null;
  const row = cell?.parentElement;
  if (!(row instanceof HTMLTableRowElement) || !cell) return;
  const down = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  const across = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  if (down === 0 && across === 0) return;
  const rows = [...event.currentTarget.rows];
  let [r, c] = [rows.indexOf(row) + down, cell.cellIndex + across];
  // Cells that hold words instead of a number are stepped over.
  for (; rows[r]?.cells[c]; r += down, c += across) {
    const button = rows[r]?.cells[c]?.querySelector('button');
    if (!button) continue;
    event.preventDefault();
    button.focus();
    return;
  }
}

/** One section as a table with a sticky head and a sticky first column. */
export function SummaryTable({ section, comparison, open, onOpen }: TableProps) {
  const titleId = `section-${section.code}`;
  const places = section.rows.some(isPlaceRow);
  return (
    <div className="figures-section">
      <h2 id={titleId}>{section.title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className="table-box" tabIndex={0} aria-labelledby={titleId}>
        <table className="figures">
          <colgroup>
            <col className="col-label" />
            <col className="col-unit" />
            <col span={3} />
            <col className="col-previous" />
            <col span={2} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{t('summary.indicator')}</th>
              <th scope="col" className="wide-cell">
                {t('summary.unit')}
              </th>
              <th scope="col">{t('summary.plan')}</th>
              <th scope="col">{t('summary.actual')}</th>
              <th scope="col">{t('summary.attainment')}</th>
              <th scope="col">
                {t('summary.previous')}
                <span className="head-note">{comparisonWords(section, comparison)}</span>
              </th>
              <th scope="col">{t('summary.difference')}</th>
              <th scope="col">{t('summary.share')}</th>
              {places ? <th scope="col">{t('summary.coverage')}</th> : null}
            </tr>
          </thead>
          <tbody onKeyDown={walk}>
            {section.rows.map((row) => (
              <Row key={rowKey(row)} row={row} places={places} open={open} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface RowProps extends Pick<TableProps, 'open' | 'onOpen'> {
  readonly row: SummaryRow;
  /** The table lists territories, so each row says how much of it is covered. */
  readonly places: boolean;
}

function Row({ row: given, places, open, onOpen }: RowProps) {
  const row = inRowUnit(given);
  const common = (aspect: Aspect, column: string) => {
    const reference = figureOf(row, aspect);
    return {
      name: `${row.label}, ${column}`,
      mark: figureMark(reference),
      active: open !== undefined && sameFigure(open, reference),
      onOpen: () => onOpen(reference),
    };
  };
  const count = row.kind === 'ratio' ? 'percent' : 'number';
  return (
    <tr className={`depth-${Math.min(row.depth, 2)}`}>
      <th scope="row">
        {row.label} <span className="unit-under narrow-only">{row.unit}</span>
      </th>
      <td className="unit wide-cell">{row.unit}</td>
      <td>
        <Figure
          cell={planCell(row)}
          format={count}
          none={t('summary.noPlan')}
          {...common('plan', t('summary.plan'))}
        />
      </td>
      <td className="actual">
        <Figure
          cell={row.actual}
          format={count}
          none={t('figure.missing')}
          {...common('actual', t('summary.actual'))}
        />
      </td>
      <td>
        <Figure
          cell={row.attainment}
          format="percent"
          none={t('figure.notApplicable')}
          {...common('attainment', t('summary.attainment'))}
        />
      </td>
      <td>
        <Figure
          cell={row.previous}
          format={count}
          none={t('figure.missing')}
          {...common('previous', t('summary.previous'))}
        />
      </td>
      <td>
        <Figure
          cell={row.difference === null ? null : valueCell(row.difference)}
          format={count === 'percent' ? 'percent' : 'difference'}
          none={t('figure.missing')}
          {...common('difference', t('summary.difference'))}
        />
      </td>
      <td>
        <Figure
          cell={row.share}
          format="percent"
          none={t('figure.notApplicable')}
          {...common('share', t('summary.share'))}
        />
      </td>
      {places ? <td className="coverage">{coverageWords(row)}</td> : null}
    </tr>
  );
}
