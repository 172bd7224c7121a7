// Dòng tiền: one unit for a whole row of amounts — millions of đồng as soon as one of them reaches a million, đồng below — and no đồng lost.
import type { SummaryRow } from '#server/measure/contract.ts';
import type { Cell } from '#server/platform/contract.ts';
import { t } from '../messages/translate.ts';
import { DONG } from '../ui/print-cell.ts';

const MILLION = 1_000_000n;
const PLACES = 6;

type Amount = number | string;

function amounts(row: SummaryRow): readonly bigint[] {
  return [row.actual.value, row.previous?.value, row.plan?.value, row.difference]
    .filter((value) => value !== undefined && value !== null)
    .map(BigInt);
}

const size = (amount: bigint) => (amount < 0n ? -amount : amount);

/** Exact, with only the decimals that are needed: 1500 → "0.0015", so that the row still adds up to the đồng. */
function inMillions(amount: Amount): string {
  const dong = BigInt(amount);
  const fraction = String(size(dong) % MILLION)
    .padStart(PLACES, '0')
    .replace(/0+$/, '');
  return `${dong < 0n ? '-' : ''}${size(dong) / MILLION}${fraction ? `.${fraction}` : ''}`;
}

function scaleCell(cell: Cell): Cell {
  const { value, numerator, denominator } = cell;
  return {
    ...cell,
    ...(value === undefined ? {} : { value: inMillions(value) }),
    ...(numerator === undefined ? {} : { numerator: inMillions(numerator) }),
    ...(denominator === undefined ? {} : { denominator: inMillions(denominator) }),
  };
}

/** A share is a fraction without a unit; the amounts it is taken of have the unit of the row. */
function scaleShare(share: Cell): Cell {
  const { value: _scaled, ...amountsOfShare } = scaleCell({ ...share, value: 0 });
  return share.value === undefined ? amountsOfShare : { ...amountsOfShare, value: share.value };
}

/**
 * The same row in the unit that its largest amount asks for: "triệu đồng" from a million on, with decimals where an amount is no
 * whole number of millions; đồng when all are smaller. Unchanged when it is no money.
 */
export function inRowUnit(row: SummaryRow): SummaryRow {
  if (row.unit !== DONG) return row;
  const known = amounts(row).filter((amount) => amount !== 0n);
  if (known.length > 0 && known.every((amount) => size(amount) < MILLION)) return row;
  return {
    ...row,
    unit: t('summary.millionDong'),
    actual: scaleCell(row.actual),
    previous: row.previous && scaleCell(row.previous),
    difference: row.difference === null ? null : Number(inMillions(row.difference)),
    plan: row.plan && { ...row.plan, value: Number(inMillions(row.plan.value)) },
    share: row.share && scaleShare(row.share),
  };
}
