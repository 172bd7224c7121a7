// What shows that a total of a table is one, where its cells alone do not?
import type { TableRelation } from './table-lines.ts';
import type { Structure } from './table-structures.ts';

const COUNTED = /^(?:htx|tht|lhhtx|qtdnd|nguoi|lop)$/;

/** A total between the least and the greatest of its parts is an average or a best, no sum; counts have neither. */
export function isAmong({ operands, target }: TableRelation): boolean {
  if (COUNTED.test(target.unit)) return false;
  const values = operands.map((fact) => fact.value);
  return operands.length > 2 && target.value <= Math.max(...values) && target.value >= Math.min(...values);
}

/** Parts of one measure; where the total names what it adds up, they are of that, and of one division. */
function areOneKind({ operands, target }: TableRelation, pure: boolean, last: boolean): boolean {
  const [first] = operands;
  const alike = operands.every((fact) => fact.measure === first?.measure);
  if (pure) return alike || first?.unit === 'dong';
  if (!alike || first?.measure !== target.measure) return false;
  if (last) return true;
  const [key, ...others] = new Set(operands.map((fact) => Object.keys(fact.breakdown ?? {}).join()));
  return key !== '' && others.length === 0 && operands.length > 2;
}

/** A slip leaves a total in sight of what its parts make; a figure wrong tenfold is one where others hold. */
export function isNear({ expected, target }: TableRelation, shown: boolean): boolean {
  const ratio = expected / target.value;
  return shown ? ratio > 0.08 && ratio < 12 : ratio > 0.4 && ratio < 2.5;
}

const PARTITIONS: readonly (readonly string[])[] = [
  ['nong_nghiep', 'phi_nong_nghiep'],
  ['nong_lam_thuy_san', 'phi_nong_nghiep'],
  ['chinh_thuc', 'lien_ket'],
  ['tot', 'kha', 'trung_binh', 'yeu'],
];

/** Parts that are known to be all there is: sectors against the others, grades, working and stopped. */
export function isPartition({ operands }: TableRelation): boolean {
  const kinds = operands.flatMap((fact) => Object.values(fact.breakdown ?? {}));
  if (
    PARTITIONS.some(
      (parts) => parts.length === operands.length && parts.every((part) => kinds.includes(part)),
    )
  )
    return true;
  const measures = operands.map((fact) => fact.measure);
  return operands.length === 2 && measures.includes('active') && measures.includes('stopped');
}

/** Two digits changed over, or one mistyped. */
function isDigitSlip({ expected, target }: TableRelation): boolean {
  const [a, b] = [expected, target.value].map((value) => String(Math.round(value / target.step)));
  if (a === undefined || b === undefined || a.length !== b.length || a.length < 2) return false;
  const differing = [...a].filter((digit, at) => digit !== b[at]).length;
  return differing === 1 || [...a].sort().join('') === [...b].sort().join('');
}

/** Named rows need not be all ("Toàn tỉnh" under some of its districts): a slip shows in its digits, or is small. */
function isSlip(structure: Structure, sum: TableRelation): boolean {
  const gap = Math.abs(sum.expected / sum.target.value - 1);
  if (structure.whole.pure && !/toàn|cả /.test(structure.whole.words)) return true;
  return gap <= 0.12 || isDigitSlip(sum);
}

/** Whether words and values make a total sure that no other row or column shows. */
export function areKnown(structure: Structure, sum: TableRelation): boolean {
  const { sure, whole, last } = structure;
  return isPartition(sum) || (sure && areOneKind(sum, whole.pure, last === true) && isSlip(structure, sum));
}
