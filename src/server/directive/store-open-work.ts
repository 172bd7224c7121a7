// Nhiệm vụ còn mở in the database, on a day and at a journal number.
import { sql } from 'kysely';
import { tasksAt, type WorkAt } from '#server/directive/store-work-at.ts';
import type { Db } from '#server/platform/db.ts';

export interface OpenWorkRow {
  readonly document_id: number;
  readonly number: string;
  readonly symbol: string;
  readonly type: string;
  readonly issued_on: string;
  readonly label: string;
  readonly text: string;
  readonly due_on: string | null;
}

/** Tasks that were not done on the day, the newest document first, in it the nearest deadline first. */
export async function listOpenWork(trx: Db, asked: WorkAt): Promise<readonly OpenWorkRow[]> {
  const { rows } = await sql<OpenWorkRow>`
    select document_id, number, symbol, type, issued_on, label, text, due_on from (${tasksAt(asked)}) w where not done
    order by issued_on desc, document_id, due_on nulls last, ordinal, id`.execute(trx);
  return rows;
}

export interface LateWorkRow extends Omit<OpenWorkRow, 'due_on'> {
  readonly unit_id: number;
  readonly due_on: string;
}

/** Tasks that were not done on the day although their deadline was before it. */
export async function listLateWork(trx: Db, asked: WorkAt): Promise<readonly LateWorkRow[]> {
  const { rows } = await sql<LateWorkRow>`
    select document_id, number, symbol, type, issued_on, label, text, due_on, unit_id from (${tasksAt(asked)}) w
    where not done and due_on < ${asked.date}::date order by due_on, document_id, ordinal, unit_id`.execute(
    trx,
  );
  return rows;
}
