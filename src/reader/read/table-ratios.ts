// Which column of a table is worked out from two others: done in percent of the plan, this year less last year?
import type { Fact } from './fact.ts';
import type { BodyRow } from './table-totals.ts';

/** The three cells of a row: what was worked out, of what, against what. */
interface Triple {
  readonly result: Fact;
  readonly now: Fact;
  readonly base: Fact;
}

/** level: this year in percent of last year (109,3), not the rise (9,3). */
type Kind = 'plan' | 'rise' | 'level' | 'difference';

function expectedOf(kind: Kind, { now, base }: Triple): number {
  if (kind === 'difference') return now.value - base.value;
  return (now.value / base.value) * 100 - (kind === 'rise' ? 100 : 0);
}

function fits(kind: Kind, triple: Triple): boolean {
  const { result } = triple;
  const slack = kind === 'difference' ? 1e-6 * Math.max(1, Math.abs(triple.now.value)) : result.step * 1.0001;
  return Math.abs(Math.abs(expectedOf(kind, triple)) - result.value) <= slack;
}

function triplesOf(body: readonly BodyRow[], columns: readonly [number, number, number]): Triple[] {
  const [r, n, b] = columns;
  return body.flatMap((row) => {
    const [result, now, base] = [row.cells.get(r), row.cells.get(n), row.cells.get(b)];
    if (result === undefined || now === undefined || base === undefined || base.value <= 0) return [];
    return now.unit === base.unit && now.subject === base.subject ? [{ result, now, base }] : [];
  });
}

/** Tie the cells of a row together, so that the checks of plan and growth judge them. */
function tie(kind: Kind, { result, now, base }: Triple): void {
  result.anchor = now;
  result.against = base;
  base.role = kind === 'plan' ? 'plan' : 'base';
  if (kind === 'plan') result.relation = 'percent_of_plan';
  else if (kind === 'level') result.relation = 'none';
  else result.relation = now.value < base.value ? 'decrease_vs' : 'increase_vs';
}

/** The way a column is worked out of two others, with how many rows agree. */
interface Way {
  readonly kind: Kind;
  readonly triples: readonly Triple[];
  readonly right: number;
}

function wayOf(
  body: readonly BodyRow[],
  columns: readonly [number, number, number],
  percent: boolean,
  change: boolean,
): Way | null {
  const triples = triplesOf(body, columns);
  if (triples.length < 3) return null;
  const planned = triples.every(({ base, now }) => base.status === 'plan' && now.status !== 'plan');
  const kinds: Kind[] = !percent ? ['difference'] : planned ? ['plan'] : ['rise', 'level'];
  if (!planned && !change) return null;
  const counted = kinds.map((kind) => ({
    kind,
    right: triples.filter((triple) => fits(kind, triple)).length,
  }));
  const { kind, right } = counted.reduce((best, each) => (each.right > best.right ? each : best));
  // Two rows in three agree, and not by being nothing.
  if (right * 3 < triples.length * 2 || triples.every(({ result }) => result.value === 0)) return null;
  return { kind, triples, right };
}

/** Tie the cells of columns of which most rows are worked out from the same two others. */
export function addRatios(body: readonly BodyRow[], tellsChange: (column: number) => boolean): void {
  const columns = [...new Set(body.flatMap((row) => [...row.cells.keys()]))].sort((a, b) => a - b);
  if (columns.length < 3 || columns.length > 12 || body.length > 200) return;
  const levels = columns.filter((column) => !tellsChange(column));
  for (const r of columns) {
    const sample = body.map((row) => row.cells.get(r)).find((fact) => fact !== undefined);
    if (sample === undefined || sample.anchor !== undefined) continue;
    const percent = sample.unit === 'percent';
    let best: Way | null = null;
    // Of this year less last year and last year less this year the first is meant: the later column comes first.
    for (const n of [...levels].reverse()) {
      for (const b of levels) {
        if (n === r || b === r || n === b) continue;
        const way = wayOf(body, [r, n, b], percent, tellsChange(r));
        if (way !== null && (best === null || way.right > best.right)) best = way;
      }
    }
    if (best !== null) for (const triple of best.triples) tie(best.kind, triple);
  }
}

/** "Tỷ trọng (%)": a column of which most rows are the shares of another column in its total row. */
export function addShares(body: readonly BodyRow[]): void {
  const totals = body.filter((row) => row.total);
  const [total] = totals;
  if (total === undefined || totals.length > 1 || body.length > 200) return;
  const columns = [...new Set(body.flatMap((row) => [...row.cells.keys()]))];
  for (const r of columns) {
    const rows = body.filter((row) => row !== total && row.cells.get(r)?.relation === 'share_of');
    if (rows.length < 3) continue;
    const ways = columns.map((n) => sharesOf(rows, r, n, total.cells.get(n)));
    const best = ways.reduce((most, way) => (way.right > most.right ? way : most));
    if (best.right * 3 < rows.length * 2 || best.triples.length < rows.length) continue;
    for (const { result, now, base } of best.triples) {
      result.anchor = now;
      result.against = base;
    }
  }
}

function sharesOf(rows: readonly BodyRow[], r: number, n: number, base: Fact | undefined) {
  const triples = rows.flatMap((row): Triple[] => {
    const [result, now] = [row.cells.get(r), row.cells.get(n)];
    if (result === undefined || now === undefined || base === undefined || n === r) return [];
    return now.unit !== 'percent' && now.unit === base.unit && base.value > 0 ? [{ result, now, base }] : [];
  });
  return { triples, right: triples.filter(isShare).length };
}

/** "3- Tỷ lệ (%) so tổng số": a row of which most cells are the shares of one row over it in another. */
export function addRowShares(body: readonly BodyRow[]): void {
  if (body.length > 60) return;
  for (const [at, row] of body.entries()) {
    const shares = [...row.cells].filter(
      ([, fact]) => fact.unit === 'percent' && fact.relation === 'share_of' && fact.against === undefined,
    );
    if (shares.length < 3 || shares.length < row.cells.size) continue;
    const above = body.slice(Math.max(0, at - 6), at);
    const ways = above.flatMap((part) => above.map((whole) => rowShares(shares, part, whole)));
    const best = ways.reduce<RowWay | null>(
      (most, way) => (most === null || way.right > most.right ? way : most),
      null,
    );
    if (best === null || best.right * 3 < shares.length * 2 || best.triples.length < shares.length) continue;
    for (const { result, now, base } of best.triples) {
      result.anchor = now;
      result.against = base;
    }
  }
}

interface RowWay {
  readonly triples: readonly Triple[];
  readonly right: number;
}

function rowShares(shares: readonly (readonly [number, Fact])[], part: BodyRow, whole: BodyRow): RowWay {
  const triples = shares.flatMap(([column, result]): Triple[] => {
    const [now, base] = [part.cells.get(column), whole.cells.get(column)];
    if (part === whole || now === undefined || base === undefined || base.value <= 0) return [];
    return now.unit !== 'percent' && now.unit === base.unit ? [{ result, now, base }] : [];
  });
  return { triples, right: triples.filter(isShare).length };
}

function isShare({ result, now, base }: Triple): boolean {
  return Math.abs((now.value / base.value) * 100 - result.value) <= result.step * 1.0001;
}
