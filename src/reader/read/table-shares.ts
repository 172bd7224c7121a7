// Which column of a table tells the shares of another, which row those of a row over it?
import type { Fact } from './fact.ts';
import { isOf, type Line, slackOf, type TableRelation } from './table-lines.ts';
import { type Triple, tie } from './table-ratios.ts';

/** How far from a column of shares its amounts may stand. */
const REACH = 10;

interface Way {
  readonly triples: readonly Triple[];
  readonly right: number;
}

function wayOf(triples: readonly Triple[]): Way {
  return { triples, right: triples.filter(isShare).length };
}

function isShare({ result, now, base }: Triple): boolean {
  return Math.abs((now.value / base.value) * 100 - result.value) <= result.step * 1.0001;
}

function isOpen(fact: Fact | undefined): fact is Fact {
  return fact?.unit === 'percent' && fact.relation === 'share_of' && fact.against === undefined;
}

/** "Tỷ trọng (%)": a column of which most cells are the shares of another column in its total row. */
export function addShares(rows: readonly Line[], columns: readonly Line[]): void {
  const totals = rows.filter((row) => row.pure);
  const [total] = totals;
  if (total === undefined || totals.length > 1) return;
  columns.forEach((column, r) => {
    const shared = rows.filter((row) => row !== total && isOpen(row.cells.get(r)));
    if (shared.length < 2) return;
    const from = Math.max(0, r - REACH);
    const ways = columns
      .slice(from, r + REACH)
      .map((_, n) => sharesOf(shared, r, from + n, total.cells.get(from + n)));
    // Of two columns that fit alike, the nearer: each year has its shares beside it.
    const best = ways.reduceRight((most, way, at) =>
      way.right > most.right || (way.right === most.right && at === r - 1 - from) ? way : most,
    );
    const named = /tỷ trọng|cơ cấu|tỷ lệ/.test(column.words) && best === ways[r - 1 - from];
    const shown = shared.length >= 3 && best.right * 3 >= shared.length * 2;
    if (!shown && !(named && best.right >= 1 && best.right * 2 >= shared.length)) return;
    if (best.triples.length < shared.length) return;
    for (const triple of best.triples) tie('share', triple);
  });
}

function sharesOf(rows: readonly Line[], r: number, n: number, base: Fact | undefined): Way {
  if (base === undefined || n === r || base.unit === 'percent' || base.value <= 0) return wayOf([]);
  return wayOf(
    rows.flatMap((row): Triple[] => {
      const [result, now] = [row.cells.get(r), row.cells.get(n)];
      if (result === undefined || now === undefined || !isOf(base, now)) return [];
      return [{ result, now, base }];
    }),
  );
}

/** "3- Tỷ lệ (%) so tổng số": a row of which most cells are the shares of one row over it in another. */
export function addRowShares(rows: readonly Line[]): void {
  for (const [at, row] of rows.entries()) {
    const shares = [...row.cells].filter(([, fact]) => isOpen(fact));
    if (shares.length < 2 || shares.length < row.cells.size) continue;
    const above = rows.slice(Math.max(0, at - 6), at);
    const ways = above.flatMap((part) => above.map((whole) => rowShares(shares, part, whole)));
    const [first] = ways;
    if (first === undefined) continue;
    const best = ways.reduce((most, way) => (way.right > most.right ? way : most), first);
    if (best.right < 2 || best.right * 3 < shares.length * 2 || best.triples.length < shares.length) continue;
    for (const triple of best.triples) tie('share', triple);
  }
}

function rowShares(shares: readonly (readonly [number, Fact])[], part: Line, whole: Line): Way {
  return wayOf(
    shares.flatMap(([column, result]): Triple[] => {
      const [now, base] = [part.cells.get(column), whole.cells.get(column)];
      if (part === whole || now === undefined || base === undefined || base.value <= 0) return [];
      return now.unit !== 'percent' && now.unit === base.unit ? [{ result, now, base }] : [];
    }),
  );
}

/** "Tỷ trọng (%)" without the amounts: the shares over a total that says 100. */
export function hundreds(rows: readonly Line[], columns: readonly Line[]): TableRelation[] {
  const totals = rows.filter((row) => row.pure);
  const [total] = totals;
  if (
    total === undefined ||
    totals.length > 1 ||
    rows.some(
      (row) =>
        row !== total &&
        row.marker !== rows.find((other) => other !== total)?.marker &&
        !/^number$|^$/.test(row.marker),
    )
  )
    return [];
  return columns.flatMap((column, c) => {
    const target = total.cells.get(c);
    if (target?.unit !== 'percent' || !/tỷ trọng|cơ cấu|tỷ lệ/.test(column.words)) return [];
    const operands = rows.flatMap((row) => (row === total ? [] : (row.cells.get(c) ?? [])));
    if (operands.length < 2 || operands.some((fact) => fact.unit !== 'percent')) return [];
    if (operands.length < rows.length - 1) return [];
    const expected = operands.reduce((sum, fact) => sum + fact.value, 0);
    const slack = slackOf([target]) + operands.reduce((sum, fact) => sum + fact.step * 0.75, 0);
    const whole = Math.abs(expected - 100) <= slack;
    const fits = whole && target.value === 100;
    // Shares that reach 100 have no other total; a total of 100 has no other shares, unless they are of something else.
    if (!fits && !whole && (target.value !== 100 || Math.abs(expected - 100) > 40)) return [];
    if (!fits && operands.some((fact) => fact.against !== undefined) && !whole) return [];
    return [{ kind: 'sum' as const, target, operands, taken: new Set<Fact>(), expected, fits }];
  });
}
