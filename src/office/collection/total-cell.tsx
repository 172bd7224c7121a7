// Một ô tổng hợp: the value that opens; what is stale, only stated, or counted from organisations stands apart and is never added.

import { besideDifference } from '#domain/form/beside-difference.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { ConsolidationView } from '#server/collection/contract-total.ts';
import { t } from '../messages/translate.ts';
import { inUnit } from './in-unit.ts';

type Row = ConsolidationView['rows'][number];
type Column = ConsolidationView['columns'][number];

interface CellProps {
  readonly column: Column;
  readonly cell: Row['cells'][string] | undefined;
  /** The row of all units: what was reported there covers fewer units than what is counted. */
  readonly whole: boolean;
  readonly basis: 'approved' | 'all';
  /** Forms of the row: a figure that stands on fewer of them says on how many. */
  readonly forms: number;
  readonly pressed: boolean;
  readonly onOpen: () => void;
}

/** A cell of the consolidated table. */
export function TotalCell({ column, cell, whole, basis, forms, pressed, onOpen }: CellProps) {
  const shown = cell && (cell.reported > 0 || cell.stale !== null || cell.stated !== null);
  return (
    <td>
      {shown ? (
        <button type="button" className="figure" aria-pressed={pressed} onClick={onOpen}>
          <Reported cell={cell} column={column} />
        </button>
      ) : (
        <span className="absent" title={t('total.none')}>
          <span aria-hidden="true">–</span>
          <span className="hidden">{t('total.none')}</span>
        </span>
      )}
      {cell && cell.value !== null && cell.reported > 0 && cell.reported < forms ? (
        <span className="head-note">
          {t('total.some', { reported: formatNumber(cell.reported), forms: formatNumber(forms) })}
        </span>
      ) : null}
      {cell?.stale != null ? (
        <span className="head-note">
          {t(basis === 'approved' ? 'total.stale.approved' : 'total.stale.all', {
            value: inUnit(cell.stale, column.factor),
            count: formatNumber(cell.staleCount),
          })}
        </span>
      ) : null}
      {cell?.stated != null && cell.value !== null ? (
        <span className="head-note">{t('total.stated', { value: inUnit(cell.stated, column.factor) })}</span>
      ) : null}
      {cell?.counted != null ? <Counted cell={cell} factor={column.factor} whole={whole} /> : null}
    </td>
  );
}

/** What opens to the forms behind it: the sum of records, else the stated figure under its own name. */
function Reported({ cell, column }: { readonly cell: Row['cells'][string]; readonly column: Column }) {
  const { factor } = column;
  if (cell.value !== null) return inUnit(cell.value, factor, column.weighedBy !== null);
  if (cell.reported > 0 && cell.stated === null) return t('total.apart');
  return (
    <span className={cell.stated === null ? 'absent' : 'total-stated'}>
      {cell.stated === null ? t('total.none') : t('total.stated', { value: inUnit(cell.stated, factor) })}
    </span>
  );
}

function Counted(props: {
  readonly cell: Row['cells'][string];
  readonly factor: number;
  readonly whole: boolean;
}) {
  const { cell, factor, whole } = props;
  const difference = whole ? null : besideDifference(cell);
  return (
    <>
      <span className="head-note">{t('total.counted', { value: inUnit(cell.counted, factor) })}</span>
      {difference === null ? null : (
        <span className={Number(difference) === 0 ? 'head-note' : 'head-note total-differs'}>
          {t('total.difference', {
            value: `${Number(difference) > 0 ? '+' : ''}${inUnit(difference, factor)}`,
          })}
        </span>
      )}
    </>
  );
}
