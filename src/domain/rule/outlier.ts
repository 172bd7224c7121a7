// Ô bất thường: a figure far from its own last period, or far outside the middle half of its peers. The only place that says how far is far.
import { type RuleContext, sumOfNumbers } from '#domain/rule/operand.ts';
import { spreadOf } from '#domain/rule/peers.ts';
import { scaleSlip } from '#domain/rule/scale.ts';

/** Times as large, or as small, as last period. */
const TIMES = 4;
/** Widths of the middle half beyond its edges. */
const WIDTHS = 3;

/** scale: another unit of money than last period · last: far from last period · peers: far outside the middle half of one's peers. */
export type OutlierKind = 'scale' | 'last' | 'peers';

export interface Outlier {
  /** A cell, or a column of a growing table ("products.*.value"), which is the sum of its rows. */
  readonly cell: string;
  readonly kind: OutlierKind;
  readonly value: number;
  readonly last: number | null;
  /** Quarter, middle and three quarters of the peers. */
  readonly peers: readonly [low: number, middle: number, high: number] | null;
}

/** Cells that stand out, in the order asked. Pure: what is judged again later gives the same. */
export function findOutliers(
  cells: readonly string[],
  context: Pick<RuleContext, 'cells' | 'last' | 'peers'>,
): readonly Outlier[] {
  return cells.flatMap((cell): readonly Outlier[] => {
    const value = sumOfNumbers([{ cell }], context);
    if (value === undefined) return [];
    const last = sumOfNumbers([{ cell, of: 'last' }], context);
    const spread = spreadOf(context.peers, cell);
    const kind = kindOf(value, last, spread);
    if (!kind) return [];
    return [
      {
        cell,
        kind,
        value,
        last: last ?? null,
        peers: spread ? [spread.low, spread.middle, spread.high] : null,
      },
    ];
  });
}

function kindOf(
  value: number,
  last: number | undefined,
  spread: { readonly low: number; readonly high: number } | undefined,
): OutlierKind | undefined {
  if (last !== undefined && scaleSlip(value, last) !== undefined) return 'scale';
  if (last !== undefined && last > 0 && (value > TIMES * last || value * TIMES < last)) return 'last';
  if (!spread) return undefined;
  const width = spread.high - spread.low;
  const outside = value > spread.high + WIDTHS * width || value < spread.low - WIDTHS * width;
  return width > 0 && outside ? 'peers' : undefined;
}
