// Nguồn của một số suy ra: plan, % of plan, difference, share and residual, each shown with its operands.
import type { ReactNode } from 'react';
import { formatDifference, formatNumber } from '#domain/vietnamese/format-number.ts';
import type { PeriodSummaryView, SummaryRow } from '#server/measure/contract.ts';
import type { Cell } from '#server/platform/contract.ts';
import { periodName, periodRange } from '../context/period.ts';
import { t } from '../messages/translate.ts';
import { Figure } from '../ui/figure.tsx';
import { absentWord, type FigureFormat, printCell } from '../ui/print-cell.ts';
import { Empty } from '../ui/states.tsx';
import type { Aspect, FigureReference } from './figure-reference.ts';
import { inRowUnit } from './money-row.ts';
import { planCell, valueCell } from './row-cells.ts';

interface DerivedProps {
  readonly summary: PeriodSummaryView;
  readonly reference: FigureReference;
  readonly row: SummaryRow | undefined;
  readonly onOpen: (reference: FigureReference) => void;
}

interface Explained {
  readonly name: string;
  readonly printed: string;
  readonly formula: string;
  readonly operands: readonly {
    readonly name: string;
    readonly cell: Cell | null;
    readonly aspect: Aspect;
  }[];
  readonly basis?: ReactNode;
}

const print = (cell: Cell | null, format: FigureFormat) =>
  cell === null ? t('figure.missing') : (printCell(cell, format) ?? absentWord(cell));

function explainRow(row: SummaryRow, aspect: Aspect, comparison: string): Explained | undefined {
  const actual = { name: t('summary.actual'), cell: row.actual, aspect: 'actual' } as const;
  switch (aspect) {
    case 'plan':
      return {
        name: t('summary.plan'),
        printed: print(planCell(row), 'number'),
        formula: row.plan?.basis ?? t('summary.noPlan'),
        operands: [],
      };
    case 'attainment':
      return {
        name: t('summary.attainment'),
        printed: print(row.attainment, 'percent'),
        formula: t('derived.attainment'),
        operands: [actual, { name: t('summary.plan'), cell: planCell(row), aspect: 'plan' }],
      };
    case 'difference':
      return {
        name: t('summary.difference'),
        printed: row.difference === null ? t('figure.missing') : formatDifference(row.difference),
        formula: t('derived.difference'),
        operands: [actual, { name: comparison, cell: row.previous, aspect: 'previous' }],
      };
    case 'share':
      return {
        name: t('summary.share'),
        printed: print(row.share, 'percent'),
        formula: t('derived.share', {
          whole: row.share?.denominator === undefined ? '' : formatNumber(row.share.denominator),
        }),
        operands: [actual],
      };
    default:
      return undefined;
  }
}

function explainBalance(summary: PeriodSummaryView): Explained | undefined {
  const balance = summary.balance;
  if (!balance) return undefined;
  return {
    name: t('balance.residual'),
    printed: balance.residual === 0 ? t('balance.even') : formatDifference(balance.residual),
    formula: t('derived.residual'),
    operands: [
      { name: t('balance.opening'), cell: balance.opening, aspect: 'opening' },
      ...balance.inflow.map(({ name, value }) => ({
        name: `+ ${name}`,
        cell: valueCell(value),
        aspect: 'residual' as const,
      })),
      ...balance.outflow.map(({ name, value }) => ({
        name: `− ${name}`,
        cell: valueCell(value),
        aspect: 'residual' as const,
      })),
      { name: t('balance.closing'), cell: balance.closing, aspect: 'closing' },
    ],
  };
}

/** Formula in words, operands as numbers that open in their turn. */
export function DerivedSource({ summary, reference, row: given, onOpen }: DerivedProps) {
  const row = given && inRowUnit(given);
  const comparison = row?.kind === 'flow' ? summary.comparison.flow : summary.comparison.stock;
  const explained =
    reference.aspect === 'residual'
      ? explainBalance(summary)
      : row && explainRow(row, reference.aspect, comparison);
  if (!explained) return <Empty title={t('derived.gone')} />;
  return (
    <>
      <div className="source-head">
        <p className="source-name">
          {row && reference.aspect !== 'residual' ? `${row.label} – ` : ''}
          {explained.name}
        </p>
        <p className="source-value">
          {explained.printed}{' '}
          {row && (reference.aspect === 'plan' || reference.aspect === 'difference') ? (
            <span className="source-unit">{row.unit}</span>
          ) : null}
        </p>
        <p>
          {summary.unit.label} ·{' '}
          {periodRange(summary.period.code) ? periodName(summary.period.code) : summary.period.name}
        </p>
      </div>
      <dl className="facts">
        <dt>{reference.aspect === 'plan' ? t('derived.basis') : t('lineage.formula')}</dt>
        <dd>{explained.formula}</dd>
      </dl>
      {explained.operands.length > 0 ? (
        <section>
          <h3>{t('derived.operands')}</h3>
          <table className="figures parts">
            <thead className="hidden">
              <tr>
                <th scope="col">{t('lineage.part')}</th>
                <th scope="col">{t('derived.value')}</th>
              </tr>
            </thead>
            <tbody>
              {explained.operands.map(({ name, cell, aspect }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>
                    {aspect === 'residual' ? (
                      print(cell, 'number')
                    ) : (
                      <Figure
                        cell={cell}
                        format="number"
                        name={name}
                        none={t('figure.missing')}
                        onOpen={() => onOpen({ ...reference, aspect })}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </>
  );
}
