// Chỉ tiêu của một cột: the measure that the column feeds, as the one tally engine counts it for the same unit and period.
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { TallyView } from '#server/measure/contract.ts';
import { getJson } from '../api/request.ts';
import { t } from '../messages/translate.ts';
import { absentWord, DONG, printCell } from '../ui/print-cell.ts';

interface LineProps {
  readonly measure: string;
  readonly unit: string;
  /** Code of the period: 2026-H1 or two days. */
  readonly period: string;
}

/** One line on the measure. */
export function MeasureLine({ measure, unit, period }: LineProps) {
  const tally = useQuery({
    queryKey: ['collection', 'measure', measure, unit, period],
    queryFn: ({ signal }) => getJson<TallyView>('/api/tally', { measures: measure, unit, period }, signal),
    staleTime: 0,
  });
  const cell = tally.data?.rows[0]?.cells[measure];
  const head = tally.data?.measures[0];
  if (!cell || !head) return null;
  const printed = printCell(cell, head.unit === DONG ? 'dong' : 'number') ?? absentWord(cell);
  return (
    <p className="measure-line">
      {t('total.measure', {
        name: head.name,
        value: head.unit === DONG || cell.value === undefined ? printed : `${printed} ${head.unit}`,
      })}
      {cell.coverage ? (
        <span className="quiet">
          {' '}
          {t('total.measureCover', {
            reported: formatNumber(cell.coverage.reported),
            expected: formatNumber(cell.coverage.expected),
          })}
        </span>
      ) : null}
    </p>
  );
}
