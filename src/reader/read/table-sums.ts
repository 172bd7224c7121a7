// Which cells of a table are added up in which, and do they?
import type { Fact } from './fact.ts';
import {
  canAdd,
  isOf,
  type Line,
  type Negatives,
  signedValue,
  slackOf,
  type TableRelation,
  tellsChange,
} from './table-lines.ts';
import { rowStructures, type Structure } from './table-structures.ts';

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
function addUp(structure: Structure, at: number, negatives: Negatives): TableRelation | null {
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
function tells({ operands, target, fits }: TableRelation): boolean {
  return fits && target.value >= TELLING && operands.filter((fact) => fact.value !== 0).length >= 2;
}

const COUNTED = /^(?:htx|tht|lhhtx|qtdnd|nguoi|lop)$/;

/** A total between the least and the greatest of its parts is an average or a best, no sum; counts have neither. */
function isAmong({ operands, target }: TableRelation): boolean {
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
function isNear({ expected, target }: TableRelation, shown: boolean): boolean {
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
function isPartition({ operands }: TableRelation): boolean {
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

/** The sums of a structure, when the table itself shows that it is one: as many hold as do not, and one tells. */
function judged(
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
  const firm = across && fitting >= 2;
  const plausible = wrong.filter((sum) => isNear(sum, fitting >= 1) && (firm || !isAmong(sum)));
  if (wrong.length === 0) return found;
  if (fitting >= 1 && found.every(isPartition)) return found.filter((sum) => sum.fits || isNear(sum, true));
  if (fitting >= 1 && wrong.length <= fitting)
    return found.filter((sum) => sum.fits || plausible.includes(sum));
  const alone = found.length === 1 || (structure.sure && found.length <= 2);
  const [only] = plausible;
  if (only === undefined || plausible.length > 1 || !alone || !areKnown(structure, only)) return [];
  return found.filter((sum) => sum.fits || sum === only);
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

function areKnown(structure: Structure, sum: TableRelation): boolean {
  const { sure, whole, last } = structure;
  return isPartition(sum) || (sure && areOneKind(sum, whole.pure, last === true) && isSlip(structure, sum));
}

/** Sums over the rows of a table. */
export function rowSums(
  lines: readonly Line[],
  columns: readonly Line[],
  negatives: Negatives,
): TableRelation[] {
  const keys = columns.flatMap((column, c) => (canAdd(column) && !tellsChange(column.words) ? [c] : []));
  const structures = rowStructures(lines).filter(({ parts }) => parts.length >= 2);
  // What one group shows ("I" is "1" and "2"), its neighbours of the same depth share.
  return unite(structures).flatMap((same) => sameDepth(same, keys, negatives));
}

function unite(structures: readonly Structure[]): Structure[][] {
  const groups = new Map<string, Structure[]>();
  for (const structure of structures) {
    const key = `${structure.whole.total}|${structure.whole.marker}|${structure.parts[0]?.marker ?? ''}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [structure]);
    else known.push(structure);
  }
  return [...groups.values()];
}

function sameDepth(
  same: readonly Structure[],
  keys: readonly number[],
  negatives: Negatives,
): TableRelation[] {
  const [first] = same;
  if (first === undefined) return [];
  if (same.length === 1) return [...judged(first, keys, negatives)];
  const all = same.flatMap((structure) =>
    canAdd(structure.whole) ? keys.flatMap((key) => addUp(structure, key, negatives) ?? []) : [],
  );
  const fitting = all.filter(tells).length;
  const wrong = all.filter(({ fits }) => !fits).length;
  if (fitting >= 1 && wrong <= fitting)
    return all.filter((sum) => sum.fits || (isNear(sum, true) && !isAmong(sum)));
  return same.flatMap((structure) => judged(structure, keys, negatives));
}

const REACH = 12;

/** Runs of columns beside a total that may be its parts: those next to it first, longer before shorter. */
function runsBeside(columns: readonly Line[], at: number): { run: number[]; next: boolean }[] {
  const whole = columns[at];
  const runs: { run: number[]; next: boolean }[] = [];
  for (const step of [1, -1]) {
    const side: number[] = [];
    // "Tổng số | Trong đó: Trồng trọt, Chăn nuôi": the group beside a total that stands alone.
    const group = whole?.group === '' ? columns[at + step]?.group : whole?.group;
    for (let c = at + step; c >= 0 && c < columns.length && side.length < REACH; c += step) {
      const column = columns[c];
      if (column === undefined || column.total || column.group !== group) break;
      if (column.cells.size > 0) side.push(c);
    }
    for (let from = 0; from < Math.min(3, side.length); from++)
      for (let to = side.length; to - from >= 2; to--)
        runs.push({ run: side.slice(from, to), next: from === 0 });
  }
  return runs;
}

/** "Tổng số | Nông nghiệp | Phi nông nghiệp": sums over the columns of a table. */
export function columnSums(columns: readonly Line[], rows: number, negatives: Negatives): TableRelation[] {
  const keys = Array.from({ length: rows }, (_, row) => row);
  const sample = keys.slice(0, 60);
  return columns.flatMap((whole, at) => {
    if (!whole.total || !canAdd(whole) || whole.cells.size === 0) return [];
    const ways = runsBeside(columns, at).flatMap(({ run, next }) => {
      const parts = run.flatMap((c) => columns[c] ?? []);
      if (parts.some((part) => !canAdd(part) || tellsChange(part.words))) return [];
      const structure: Structure = { whole, parts, sure: false };
      const sums = sample.flatMap((key) => addUp(structure, key, negatives) ?? []);
      const fitting = sums.filter(tells).length;
      const known = sums.length > 0 && sums.every(isPartition);
      return fitting >= (next ? 1 : 2) || known ? [{ structure, fitting }] : [];
    });
    const [first] = ways;
    if (first === undefined) return [];
    const best = ways.reduce((most, way) => (way.fitting > most.fitting ? way : most), first);
    return [...judged(best.structure, keys, negatives, true)];
  });
}
