// From which figure of a table's row is a change measured when the row also holds the level told ("161 HTX, tăng 61 so với năm 2009")?
import type { Fact } from '../read/fact.ts';
import type { CheckRun } from './report.ts';

/** How many facts before the change a table may stand. */
const BACK = 120;

function isCell(fact: Fact): boolean {
  return fact.sentence < 0;
}

function sameRow(a: Fact, b: Fact): boolean {
  return (
    a.unit === b.unit &&
    a.subject === b.subject &&
    a.measure === b.measure &&
    a.place === b.place &&
    JSON.stringify(a.breakdown) === JSON.stringify(b.breakdown)
  );
}

/** The figure of `year` in the one row that holds the level told for its own year; undefined when there is none or several. */
export function seriesBase(run: CheckRun, change: Fact, now: Fact, year: string): Fact | undefined {
  const at = run.indexOf.get(change) ?? 0;
  const cells = run.facts.slice(Math.max(0, at - BACK), at).filter(isCell);
  const own = (now.asOf ?? now.periodCode ?? '').slice(0, 4);
  const levels = cells.filter(
    (cell) => cell.value === now.value && cell.unit === now.unit && cell.asOf === `${own}-12-31`,
  );
  const bases = levels.flatMap((level) =>
    cells.filter((cell) => cell.asOf === `${year}-12-31` && sameRow(cell, level)),
  );
  return new Set(bases.map((base) => base.value)).size === 1 ? bases[0] : undefined;
}
