// Which line of a table tells the growth of another from year to year, and which its averages?
import type { Fact } from './fact.ts';
import { type Line, type Negatives, slackOf, type TableRelation, tellsChange } from './table-lines.ts';
import { fits, type Kind, type Triple, tie } from './table-ratios.ts';

const REACH = 8;

/** "Tốc độ tăng (%)" under "Số HTX | 400 | 420 | 441": of each year against the one before. */
export function addSeries(
  lines: readonly Line[],
  years: readonly (number | null)[],
  negatives: Negatives,
): void {
  lines.forEach((result, r) => {
    if (!tellsChange(result.words) || [...result.cells.values()].some((fact) => fact.anchor !== undefined))
      return;
    for (let p = r - 1; p >= Math.max(0, r - REACH); p--) {
      const line = lines[p];
      if (line === undefined || tellsChange(line.words) || !isLevels(line)) continue;
      const triples = stepsOf(result, line, years);
      const kinds: Kind[] = isPercent(result) ? ['rise', 'level'] : ['difference'];
      for (const kind of kinds) {
        const told = triples.filter((triple) => triple.result.value !== 0);
        const right = told.filter((triple) => fits(kind, triple, negatives)).length;
        if (right < 1 || told.length - right > right) continue;
        if (kind === 'difference' && triples.some(({ result: { unit }, now }) => unit !== now.unit)) continue;
        for (const triple of triples) tie(kind, triple);
        return;
      }
    }
  });
}

function isPercent(line: Line): boolean {
  return line.cells.values().next().value?.unit === 'percent';
}

function isLevels(line: Line): boolean {
  const first = line.cells.values().next().value;
  return first !== undefined && first.unit !== 'percent';
}

function stepsOf(result: Line, line: Line, years: readonly (number | null)[]): Triple[] {
  return [...result.cells].flatMap(([key, told]): Triple[] => {
    const year = years[key];
    if (year === null || year === undefined || years[key - 1] !== year - 1) return [];
    const [now, base] = [line.cells.get(key), line.cells.get(key - 1)];
    return now === undefined || base === undefined || base.value <= 0 ? [] : [{ result: told, now, base }];
  });
}

const MEAN = /bình quân|(?:^| )bq(?: |$)|(?:^| )bq ?\/|trung bình/;
const SAMPLE = 60;

function meanOf(result: Fact, amount: Fact, count: Fact): TableRelation | null {
  if (result.unit !== amount.unit || count.value <= 0 || count.unit === 'percent' || count.unit === 'dong')
    return null;
  if (amount === count || result === amount || amount.unit === 'percent') return null;
  const expected = amount.value / count.value;
  const slack = Math.max(result.step, (amount.step * 0.5) / count.value) * 1.0001 + slackOf([result]);
  const near = Math.abs(expected - result.value) <= slack;
  return {
    kind: 'average',
    target: result,
    operands: [amount, count],
    taken: new Set(),
    expected,
    fits: near,
  };
}

function meansOf(result: Line, amount: Line, count: Line, most: number): TableRelation[] {
  const found: TableRelation[] = [];
  for (const [key, mean] of result.cells) {
    const [over, under] = [amount.cells.get(key), count.cells.get(key)];
    const told = over === undefined || under === undefined ? null : meanOf(mean, over, under);
    if (told !== null && found.push(told) >= most) break;
  }
  return found;
}

/** "Doanh thu | Số HTX | BQ/HTX": averages of which the table holds the amount and the count. */
export function averages(lines: readonly Line[]): TableRelation[] {
  return lines.flatMap((result, r) => {
    if (!MEAN.test(result.words) || tellsChange(result.words) || isPercent(result)) return [];
    const near = lines
      .slice(Math.max(0, r - REACH), r + REACH)
      .filter((line) => line !== result && isLevels(line) && !MEAN.test(line.words));
    const ways = near.flatMap((amount) =>
      near.map((count) => {
        const sample = amount === count ? [] : meansOf(result, amount, count, SAMPLE);
        const right = sample.filter((mean) => mean.fits).length;
        return { amount, count, right, wrong: sample.length - right };
      }),
    );
    const [first] = ways;
    if (first === undefined) return [];
    const best = ways.reduce((most, way) => (way.right > most.right ? way : most), first);
    const shown = best.right >= 1 && best.wrong <= (best.right > 1 ? best.right / 2 : best.right);
    return shown ? meansOf(result, best.amount, best.count, Number.POSITIVE_INFINITY) : [];
  });
}
