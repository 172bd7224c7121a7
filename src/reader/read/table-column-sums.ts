// Which columns of a table are the parts of which: "Tổng số | Nông nghiệp | Phi nông nghiệp"?
import { addUp, judged, tells } from './table-adding.ts';
import { isPartition } from './table-evidence.ts';
import { canAdd, type Line, type Negatives, type TableRelation, tellsChange } from './table-lines.ts';
import type { Structure } from './table-structures.ts';

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
