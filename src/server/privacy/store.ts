// Personal values and requests in the database, within scope; the values are sealed before they come here.
import { sql } from 'kysely';
import type { PersonalFieldName } from '#domain/privacy/field.ts';
import type { RequestKind } from '#domain/privacy/request-clock.ts';
import type { Db } from '#server/platform/db.ts';

export interface ValueRow {
  readonly field: PersonalFieldName;
  readonly unit_id: number;
  readonly sealed: Buffer | null;
  readonly saved_at: Date;
  readonly erased_at: Date | null;
  readonly restricted_at: Date | null;
}

export async function listValues(trx: Db, subject: string): Promise<readonly ValueRow[]> {
  const rows = await trx
    .selectFrom('personal_values')
    .select(['field', 'unit_id', 'sealed', 'saved_at', 'erased_at', 'restricted_at'])
    .where('subject_id', '=', subject)
    .orderBy('id')
    .execute();
  // Only fields of the closed table are ever written.
  return rows.map((row) => ({ ...row, field: row.field as PersonalFieldName }));
}

export async function saveValue(
  trx: Db,
  value: {
    subject: string;
    unitId: number;
    field: PersonalFieldName;
    sealed: Buffer;
    lookup: Buffer;
    now: Date;
  },
): Promise<void> {
  const { sealed, lookup } = value;
  await trx
    .insertInto('personal_values')
    .values({
      subject_id: value.subject,
      unit_id: value.unitId,
      field: value.field,
      sealed,
      lookup,
      saved_at: value.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['subject_id', 'field'])
        .doUpdateSet({ sealed, lookup, saved_at: value.now, erased_at: null, restricted_at: null }),
    )
    .execute();
}

/** Takes the sealed bytes away; the row stays and says when. */
export async function eraseValue(
  trx: Db,
  subject: string,
  field: PersonalFieldName,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('personal_values')
    .set({ sealed: null, lookup: null, erased_at: now })
    .where('subject_id', '=', subject)
    .where('field', '=', field)
    .execute();
}

/** Keeps a value apart from use. */
export async function restrictValue(
  trx: Db,
  subject: string,
  field: PersonalFieldName,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('personal_values')
    .set({ restricted_at: now })
    .where('subject_id', '=', subject)
    .where('field', '=', field)
    .where('restricted_at', 'is', null)
    .execute();
}

/** Subjects of whom a value is kept, found by its keyed digest without reading anything. */
export async function listSubjectsByLookup(
  trx: Db,
  field: PersonalFieldName,
  lookup: Buffer,
): Promise<readonly { subject_id: string; unit_id: number }[]> {
  return trx
    .selectFrom('personal_values')
    .select(['subject_id', 'unit_id'])
    .where('field', '=', field)
    .where('lookup', '=', lookup)
    .limit(50)
    .execute();
}

export interface RequestRow {
  readonly id: number;
  readonly unit_id: number;
  readonly subject_id: string;
  readonly kind: RequestKind;
  readonly received_on: string;
  readonly answer_by: string;
  readonly finish_by: string;
  readonly answered_at: Date | null;
  readonly finished_at: Date | null;
  readonly outcome: string | null;
}

export async function insertRequest(
  trx: Db,
  request: {
    subject_id: string;
    unit_id: number;
    kind: RequestKind;
    received_on: string;
    answer_by: string;
    finish_by: string;
  },
): Promise<RequestRow> {
  const row = await trx
    .insertInto('privacy_requests')
    .values(request)
    .returning([
      'id',
      'unit_id',
      'subject_id',
      'received_on',
      'answer_by',
      'finish_by',
      'answered_at',
      'finished_at',
      'outcome',
    ])
    .executeTakeFirstOrThrow();
  return { ...row, kind: request.kind };
}

export async function listRequests(trx: Db): Promise<readonly RequestRow[]> {
  const { rows } = await sql<RequestRow>`
    select id, unit_id, subject_id, kind, received_on, answer_by, finish_by, answered_at, finished_at, outcome from privacy_requests
    order by finished_at is not null, finish_by, id limit 500`.execute(trx);
  return rows;
}

/** Where a request belongs; undefined when there is none in sight. */
export async function findRequestUnit(trx: Db, id: number): Promise<number | undefined> {
  const row = await trx
    .selectFrom('privacy_requests')
    .select('unit_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.unit_id;
}

export async function finishRequest(trx: Db, id: number, outcome: string, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable('privacy_requests')
    .set((build) => ({
      answered_at: build.fn.coalesce('answered_at', build.val(now)),
      finished_at: now,
      outcome,
    }))
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The first answer to the subject, due in two working days. */
export async function answerRequest(trx: Db, id: number, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable('privacy_requests')
    .set({ answered_at: now })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** How many subjects have a value of each field. */
export async function countSubjects(trx: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ field: string; subjects: number }>`
    select field, count(*) as subjects from personal_values where sealed is not null group by field`.execute(
    trx,
  );
  return new Map(rows.map((row) => [row.field, row.subjects]));
}
