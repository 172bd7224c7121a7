// Một ô tổng hợp: the value that opens, what is stale and what is only stated, each apart.

import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { ConsolidationView } from '#server/collection/contract-total.ts';
import { t } from '../messages/translate.ts';
import { inUnit } from './in-unit.ts';

type Row = ConsolidationView['rows'][number];
type Column = ConsolidationView['columns'][number];

interface CellProps {
  readonly column: Column;
  readonly cell: Row['cells'][string] | undefined;
  readonly pressed: boolean;
  readonly onOpen: () => void;
}

/** A cell of the consolidated table. */
export function TotalCell({ column, cell, pressed, onOpen }: CellProps) {
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
