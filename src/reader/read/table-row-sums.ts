// Which rows of a table are added up in which, and do they?
import { addUp, judged, tells } from './table-adding.ts';
import { isAmong, isNear } from './table-evidence.ts';
import { canAdd, type Line, type Negatives, type TableRelation, tellsChange } from './table-lines.ts';
import { rowStructures, type Structure } from './table-structures.ts';

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
