// Do the totals, balances and averages of a table follow from its cells?
import type { Fact } from '../read/fact.ts';
import type { TableRelation } from '../read/table-lines.ts';
import { type CheckRun, reportRelation, say, saySum } from './report.ts';

function wordsFor({ kind, operands, taken, expected, target }: TableRelation): string {
  const told = say(expected, target.unit);
  if (kind === 'average')
    return `${operands.map((fact) => say(fact.value, fact.unit)).join(' : ')} = ${told}`;
  if (taken.size === 0) return `Các ô cộng lại ${saySum(operands)} = ${told}`;
  const signed = operands.map(
    (fact, at) => `${at === 0 ? '' : taken.has(fact) ? ' − ' : ' + '}${say(fact.value, fact.unit)}`,
  );
  return `${signed.join('')} = ${told}`;
}

/** A sub-total that is wrong itself makes the total over it wrong: said once, of the sub-total. */
function isExplained(relation: TableRelation, wrong: ReadonlyMap<Fact, TableRelation>): boolean {
  if (relation.fits) return false;
  return relation.operands.some((operand) => {
    const own = wrong.get(operand);
    if (own === undefined || own === relation) return false;
    const right = relation.expected + (own.expected - operand.value) * (relation.taken.has(operand) ? -1 : 1);
    return Math.abs(right - relation.target.value) <= 1e-6 * Math.max(1, relation.target.value);
  });
}

/** What the table itself shows to be worked out of other cells, worked out again. */
export function checkTableRelations(run: CheckRun): void {
  const wrong = new Map(
    run.read.tableRelations.flatMap((each) => (each.fits ? [] : [[each.target, each] as const])),
  );
  for (const relation of run.read.tableRelations) {
    const { kind, target, operands, expected, fits } = relation;
    if (run.judged.has(target) || isExplained(relation, wrong)) continue;
    reportRelation(run, { kind, operands, target, expected, fits, words: wordsFor(relation) });
  }
}
