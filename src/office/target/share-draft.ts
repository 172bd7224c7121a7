// Phần của từng đơn vị khi đang sửa: typed as people write numbers; what cannot be read is marked, never guessed.
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { readWholeOrPercent } from '#domain/vietnamese/read-count.ts';
import type { CascadeView } from '#server/target/contract.ts';
import type { SplitView } from './queries.ts';

export interface DraftShare {
  readonly unit: string;
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly notApplicable: boolean;
  /** What the formula weighed it by; null when not split. */
  readonly weight: number | null;
}

interface Share {
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly notApplicable: boolean;
}

const shown = (value: number | null, percent: boolean) =>
  value === null ? '' : formatNumber(percent ? value / 100 : value);

/** Shares as they stand; the issuer's own whole is not one of them. */
export function sharesOf(view: CascadeView): readonly DraftShare[] {
  const each = view.definition.bearer.kind === 'each';
  const [own] = view.shares;
  const rows = each || view.shares.length > 1 ? view.shares : [];
  return rows
    .filter((share) => each || share.unit !== own?.unit || view.shares.length === 1)
    .map((share) => ({
      unit: share.unit,
      name: share.name,
      low: shown(share.low, view.percent),
      high: shown(share.high, view.percent),
      notApplicable: share.state === 'not-applicable',
      weight: null,
    }));
}

export function sharesOfSplit(split: SplitView, percent: boolean): readonly DraftShare[] {
  return split.shares.map(({ unit, name, low, high, weight }) => ({
    unit,
    name,
    low: shown(low, percent),
    high: shown(high, percent),
    notApplicable: false,
    weight,
  }));
}

const same = (a: DraftShare, b: DraftShare | undefined) =>
  b !== undefined && a.low === b.low && a.high === b.high && a.notApplicable === b.notApplicable;

/** The codes of units whose row says something else than what was opened. */
export function changedUnits(
  rows: readonly DraftShare[],
  opened: readonly DraftShare[],
): ReadonlySet<string> {
  const before = new Map(opened.map((row) => [row.unit, row]));
  return new Set(rows.filter((row) => !same(row, before.get(row.unit))).map((row) => row.unit));
}

/** After somebody else wrote: rows typed here stay as typed, all others show what stands now. */
export function mergeShares(
  rows: readonly DraftShare[],
  opened: readonly DraftShare[],
  now: readonly DraftShare[],
): readonly DraftShare[] {
  const typed = changedUnits(rows, opened);
  const standing = new Map(now.map((row) => [row.unit, row]));
  return rows.map((row) => (typed.has(row.unit) ? row : (standing.get(row.unit) ?? row)));
}

function numberOf(text: string, percent: boolean): number | null | undefined {
  return text.trim() === '' ? null : readWholeOrPercent(text, percent);
}

/** What can be sent, and the codes of rows that cannot: no number, or a low over its high. */
export function readShares(
  rows: readonly DraftShare[],
  percent: boolean,
): { readonly shares: readonly Share[]; readonly wrong: ReadonlySet<string> } {
  const wrong = new Set<string>();
  const shares = rows.map(({ unit, low, high, notApplicable }): Share => {
    if (notApplicable) return { unit, low: null, high: null, notApplicable };
    const [from, to] = [numberOf(low, percent), numberOf(high, percent)];
    const missing = from === undefined || to === undefined || (from === null && to === null);
    if (missing || (from !== null && to !== null && from > to)) wrong.add(unit);
    return { unit, low: from ?? null, high: to ?? null, notApplicable };
  });
  return { shares, wrong };
}
