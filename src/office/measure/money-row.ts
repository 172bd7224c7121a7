// Dòng tiền: amounts of a table are printed in millions of đồng when that loses nothing.
import type { SummaryRow } from '#server/measure/contract.ts';
import type { Cell } from '#server/platform/contract.ts';
import { t } from '../messages/translate.ts';
import { DONG } from '../ui/print-cell.ts';

const MILLION = 1_000_000n;

function amounts(row: SummaryRow): readonly (number | string)[] {
  return [row.actual.value, row.previous?.value, row.plan?.value, row.difference].filter(
    (value) => value !== undefined && value !== null,
  );
}

function divide(cell: Cell): Cell {
  return cell.value === undefined ? cell : { ...cell, value: String(BigInt(cell.value) / MILLION) };
}

/** The same row in "triệu đồng"; unchanged when it is no money or some amount is not a whole number of millions. */
export function inMillions(row: SummaryRow): SummaryRow {
  if (row.unit !== DONG || amounts(row).some((value) => BigInt(value) % MILLION !== 0n)) return row;
  return {
    ...row,
    unit: t('summary.millionDong'),
    actual: divide(row.actual),
    previous: row.previous && divide(row.previous),
    difference: row.difference === null ? null : row.difference / 1_000_000,
    plan: row.plan && { ...row.plan, value: row.plan.value / 1_000_000 },
  };
}
