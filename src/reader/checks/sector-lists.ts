// Do agricultural and other co-operatives (and credit funds), told one after the other, make up the total told just before?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { type CheckRun, reportRelation, say, saySum } from './report.ts';

const FARMING = /^nong_(?:nghiep|lam)/;
/** A total further off than this is of something else; without the credit funds as much may be missing. */
const [MISS, FUNDS] = [0.15, 0.1];

function isPart(fact: Fact): boolean {
  return (
    (fact.unit === 'htx' || fact.unit === 'qtdnd') &&
    fact.measure === 'total' &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.list === undefined &&
    fact.per === undefined &&
    fact.approx === undefined &&
    !isAhead(fact) &&
    fact.sentence >= 0
  );
}

function judgeSectors(run: CheckRun, parts: readonly Fact[]): void {
  const [first] = parts;
  const sectors = parts.map((part) => part.breakdown?.linh_vuc ?? '');
  const farming = sectors.filter((sector) => FARMING.test(sector)).length;
  const other = sectors.filter((sector) => sector === 'phi_nong_nghiep').length;
  const funds = parts.filter((part) => part.unit === 'qtdnd').length;
  if (first === undefined || farming !== 1 || other !== 1 || funds > 1 || parts.length !== 2 + funds) return;
  const at = run.indexOf.get(first) ?? 0;
  const told = run.facts
    .slice(Math.max(0, at - 12), at)
    .filter(
      (fact) =>
        isPart(fact) &&
        fact.unit === 'htx' &&
        fact.breakdown === null &&
        fact.place === first.place &&
        first.sentence - fact.sentence <= 2,
    );
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const whole = told.find((fact) => fact.value === sum) ?? told.at(-1);
  if (whole === undefined || run.targets.has(run.ids.get(whole) ?? '')) return;
  const gap = (whole.value - sum) / whole.value;
  if (Math.abs(gap) > MISS || (gap > 0 && gap < FUNDS && funds === 0)) return;
  if (gap !== 0 && told.some((fact) => fact.value !== whole.value)) return;
  const words = `${saySum(parts)} = ${say(sum, 'htx')}`;
  reportRelation(run, { kind: 'sum', operands: parts, target: whole, expected: sum, words, fits: gap === 0 });
}

/** "167 HTX. Lĩnh vực nông nghiệp: 94 HTX; phi nông nghiệp: 54 HTX; QTDND: 02 quỹ": sentences that no words tie to the total. */
export function checkSectorLists(run: CheckRun): void {
  const parts = run.facts.filter(
    (fact) => isPart(fact) && (fact.breakdown !== null || fact.unit === 'qtdnd'),
  );
  for (const group of Map.groupBy(parts, (fact) => fact.sentence).values()) judgeSectors(run, group);
}
