// Còn lại của ma trận: what stands in the total and in no row.
import type { Counts, MatrixView } from '#server/collection/contract-desk.ts';

const KEYS = [
  'expected',
  'none',
  'draft',
  'sent',
  'returned',
  'received',
  'approved',
  'locked',
  'amended',
  'late',
  'overdue',
  'queued',
] as const satisfies readonly (keyof Counts)[];

/** What stands in the total and in no row: reporters not yet placed in a unit of today. */
export function unplaced(matrix: MatrixView, form: string): Counts | undefined {
  const total = matrix.total[form];
  if (!total) return undefined;
  const left = { ...total };
  for (const row of matrix.rows) for (const key of KEYS) left[key] -= row.forms[form]?.[key] ?? 0;
  return left.expected > 0 ? left : undefined;
}
