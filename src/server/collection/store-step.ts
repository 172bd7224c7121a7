// Bước cấp xã và lịch sử các bước in the database.
import { sql } from 'kysely';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

/** Whether a province put its communes between its co-operatives and itself for a regime. */
export async function hasCommuneStep(trx: Db, provinceId: number, regime: string): Promise<boolean> {
  const row = await trx
    .selectFrom('collection_steps')
    .select('regime')
    .where('province_id', '=', provinceId)
    .where('regime', '=', regime)
    .where('recorded_to', '=', STILL_KNOWN)
    .executeTakeFirst();
  return row !== undefined;
}

export interface StepRow {
  readonly state: string;
  readonly version: number;
  readonly level: string;
  readonly acting: boolean;
  readonly reason: string | null;
  readonly by: string | null;
  readonly office: string | null;
  readonly at: Date;
  readonly seq: number;
}

/** Every state a submission has been in, oldest first. */
export async function listSteps(trx: Db, submission: number): Promise<readonly StepRow[]> {
  const { rows } = await sql<StepRow>`
    select t.state, t.version, t.level, t.acting, t.reason, p.name as by, o.name as office, t.at, t.recorded_from as seq
    from submission_states t left join persons p on p.id = t.person_id left join offices o on o.id = t.office_id
    where t.submission_id = ${submission} order by t.recorded_from`.execute(trx);
  return rows;
}

/** Puts the communes of a province between its co-operatives and itself for a regime. */
export async function openCommuneStep(
  trx: Db,
  provinceId: number,
  regime: string,
  seq: number,
): Promise<void> {
  await trx
    .insertInto('collection_steps')
    .values({ province_id: provinceId, regime, recorded_from: seq })
    .execute();
}

/** Takes that back. */
export async function closeCommuneStep(
  trx: Db,
  provinceId: number,
  regime: string,
  seq: number,
): Promise<void> {
  await trx
    .updateTable('collection_steps')
    .set({ recorded_to: seq })
    .where('province_id', '=', provinceId)
    .where('regime', '=', regime)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
}

/** Commune steps that stand, of one province or of all (null). */
export async function listCommuneSteps(
  trx: Db,
  provinceId: number | null,
): Promise<readonly { province_id: number; regime: string; recorded_from: number }[]> {
  return trx
    .selectFrom('collection_steps')
    .select(['province_id', 'regime', 'recorded_from'])
    .where('recorded_to', '=', STILL_KNOWN)
    .$if(provinceId !== null, (query) => query.where('province_id', '=', provinceId ?? 0))
    .orderBy('province_id')
    .orderBy('regime')
    .execute();
}
