// Ghi một bản gửi: the submission's rows and cells in one call.
import { sql } from 'kysely';
import type { Cells, CellValue } from '#domain/form/cell-value.ts';
import type { Outlier } from '#domain/rule/outlier.ts';
import type { NewSubmission } from '#server/collection/store-entry.ts';
import type { Db } from '#server/platform/db.ts';

export interface NewVersion {
  readonly version: number;
  readonly form_version: number;
  readonly channel: string;
  readonly late: boolean;
  readonly queued: boolean;
  readonly exceptions: readonly unknown[];
  readonly findings: readonly unknown[];
  readonly errors: number;
  readonly warnings: number;
  readonly same_count: number;
  readonly changed_count: number;
  readonly digest: Buffer;
  readonly sent_by: number | null;
  readonly sent_office: number | null;
  readonly sent_at: Date;
  readonly device_time: string | null;
  /** What the cells were compared with, and which of them stood out. */
  readonly last_submission: number | null;
  readonly last_version: number | null;
  readonly spread_id: number | null;
  readonly outliers: readonly Outlier[];
}

export interface SentState {
  readonly state: string;
  readonly level: string;
}

/** A list for the database; empty when it would say nothing. */
function listed<T>(cells: readonly CellValue[], pick: (cell: CellValue) => T | null): readonly (T | null)[] {
  const list = cells.map(pick);
  return list.every((each) => each === null) ? [] : list;
}

/**
 * Adds a version with its cells and its state; what stood before ends. The submission itself is made when it has no number yet.
 * The database refuses what lies outside the caller's scope.
 * @returns the submission's number
 */
export async function writeSending(
  trx: Db,
  own: NewSubmission & { readonly id: number | null },
  version: NewVersion,
  state: SentState,
  cells: Cells,
): Promise<number> {
  const list = Object.values(cells);
  const amounts = listed(list, (cell) => ('number' in cell ? cell.number : null));
  const words = listed(list, (cell) => ('text' in cell ? cell.text : null));
  const absents = listed(list, (cell) => ('absent' in cell ? cell.absent : null));
  const sames = listed(list, (cell) => cell.same ?? null);
  const sent = { ...version, digest: `\\x${version.digest.toString('hex')}` };
  const { rows } = await sql<{ id: number }>`
    select write_sending(${JSON.stringify(own)}, ${JSON.stringify(sent)}, ${JSON.stringify(state)}, ${Object.keys(cells)}::text[],
      ${amounts}::bigint[], ${words}::text[], ${absents}::text[], ${sames}::boolean[]) as id`.execute(trx);
  const [written] = rows;
  if (!written) throw new Error('write_sending gave no number');
  return written.id;
}
