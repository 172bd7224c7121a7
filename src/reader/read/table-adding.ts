// Do the cells of a total follow from those of its parts, and does the table show that they should?
import type { Fact } from './fact.ts';
import { areKnown, isAmong, isNear, isPartition } from './table-evidence.ts';
import { canAdd, isOf, type Negatives, signedValue, slackOf, type TableRelation } from './table-lines.ts';
import type { Structure } from './table-structures.ts';

/** Figures this small may add up by chance. */
const TELLING = 8;

function isLevel(fact: Fact): boolean {
  return (
    fact.unit !== 'percent' &&
    (fact.per === undefined || fact.per === 'năm') &&
    !/^(?:increase|decrease)/.test(fact.relation)
  );
}

/** The total of one column (or row) worked out again; null where a part is told nowhere or nothing can be added. */
export function addUp(structure: Structure, at: number, negatives: Negatives): TableRelation | null {
  const target = structure.whole.cells.get(at);
  if (target === undefined || !isLevel(target)) return null;
  const operands = structure.parts.flatMap((part) => part.cells.get(at) ?? []);
  if (operands.length < 2 || operands.some((fact) => !isLevel(fact) || !isOf(target, fact))) return null;
  const expected = operands.reduce((sum, fact) => sum + signedValue(fact, negatives), 0);
  const fits = Math.abs(expected - signedValue(target, negatives)) <= slackOf([target, ...operands]);
  const untold = structure.parts.some((part) => !part.cells.has(at) && !part.noughts.has(at));
  if (untold && !fits) return null;
  return { kind: 'sum', target, operands, taken: new Set(), expected, fits };
}

/** Enough is added up, and is more than its greatest part: 12 = 12 + 0 says nothing. */
export function tells({ operands, target, fits }: TableRelation): boolean {
  return fits && target.value >= TELLING && operands.filter((fact) => fact.value !== 0).length >= 2;
}

/** The sums of a structure, when the table itself shows that it is one: as many hold as do not, and one tells. */
export function judged(
  structure: Structure,
  keys: readonly number[],
  negatives: Negatives,
  across = false,
): readonly TableRelation[] {
  if (!canAdd(structure.whole)) return [];
  const found = keys.flatMap((key) => addUp(structure, key, negatives) ?? []);
  const fitting = found.filter(tells).length;
  const wrong = found.filter(({ fits }) => !fits);
  // Two rows that add up across show that the columns are parts; a column beside others may still be of averages.
  const year = /cả (?:năm|kỳ)/.test(structure.whole.words);
  const firm = across && fitting >= 2 && !year;
  const plausible = wrong.filter(
    (sum) =>
      isNear(sum, fitting >= 1) &&
      (firm || !isAmong(sum)) &&
      // "Cả năm" of a stock is what its last quarter tells.
      !(year && sum.operands.some(({ value }) => value === sum.target.value)),
  );
  if (wrong.length === 0) return found;
  if (fitting >= 1 && found.every(isPartition)) return found.filter((sum) => sum.fits || isNear(sum, true));
  if (fitting >= 1 && wrong.length <= fitting)
    return found.filter((sum) => sum.fits || plausible.includes(sum));
  const alone = found.length === 1 || (structure.sure && found.length <= 2);
  const [only] = plausible;
  if (only === undefined || plausible.length > 1 || !alone || !areKnown(structure, only)) return [];
  return found.filter((sum) => sum.fits || sum === only);
}
