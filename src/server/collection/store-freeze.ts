// Tổng đã chốt in the database: the lock, the forms it holds and the sums of exactly those forms.
import { sql } from 'kysely';
import { type Territory, within } from '#server/collection/query-place.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export async function findOpenLock(trx: Db, periodId: number, unitId: number): Promise<number | undefined> {
  const row = await trx
    .selectFrom('period_locks')
    .select('id')
    .where('period_id', '=', periodId)
    .where('unit_id', '=', unitId)
    .where('recorded_to', '=', STILL_KNOWN)
    .executeTakeFirst();
  return row?.id;
}

export async function insertLock(
  trx: Db,
  row: {
    period_id: number;
    unit_id: number;
    reason: string | null;
    person_id: number;
    office_id: number;
    at: Date;
    recorded_from: number;
  },
): Promise<number> {
  const { id } = await trx.insertInto('period_locks').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** The cells of the forms that a lock holds. */
const MEMBERS = sql`from frozen_members m join submission_versions v on v.submission_id = m.submission_id and v.version = m.version
  join form_cells c on c.submission_id = m.submission_id and c.version = m.version`;

/** Lists the approved forms of a territory and adds up exactly those. */
export async function freeze(
  trx: Db,
  lockId: number,
  periodId: number,
  periodEnd: string,
  unitId: number,
  territory: Territory,
): Promise<void> {
  await sql`
    insert into frozen_members (lock_id, submission_id, version, form_code, unit_id)
    select ${lockId}, a.submission_id, a.version, a.form_code, a.unit_id from submission_approvals a
    where a.period_id = ${periodId} and a.recorded_to = ${STILL_KNOWN} and ${within(territory, sql`a.unit_id`)}`.execute(
    trx,
  );
  // A cell of its own counts its forms by its rows; the rows of a growing table are first added up within their form.
  await sql`
    with parts as (
      select m.form_code, c.cell, v.channel = 'stated' as stated, sum(cell_amount(c.amount, c.absent)) as amount, count(*) as reported ${MEMBERS}
        where m.lock_id = ${lockId} and c.period_end = ${periodEnd} and cell_amount(c.amount, c.absent) is not null and total_cell(c.cell) = c.cell group by 1, 2, 3
      union all
      select m.form_code, total_cell(c.cell), v.channel = 'stated', sum(cell_amount(c.amount, c.absent)), 1 ${MEMBERS}
        where m.lock_id = ${lockId} and c.period_end = ${periodEnd} and cell_amount(c.amount, c.absent) is not null and total_cell(c.cell) <> c.cell group by 1, 2, 3, m.submission_id)
    insert into frozen_totals (lock_id, unit_id, form_code, cell, stated, amount, reported)
    select ${lockId}, ${unitId}::int, p.form_code, p.cell, p.stated, sum(p.amount), sum(p.reported) from parts p group by 3, 4, 5`.execute(
    trx,
  );
}

export async function closeLock(
  trx: Db,
  lockId: number,
  reopening: { unit_id: number; reason: string; person_id: number; at: Date; recorded_from: number },
): Promise<void> {
  await trx
    .updateTable('period_locks')
    .set({ recorded_to: reopening.recorded_from })
    .where('id', '=', lockId)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
  await trx
    .insertInto('period_reopenings')
    .values({ lock_id: lockId, ...reopening })
    .execute();
}

export async function countMembers(trx: Db, lockId: number): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from frozen_members where lock_id = ${lockId}`.execute(trx);
  return rows[0]?.count ?? 0;
}

/** Forms that wait outside the frozen total: what was sent after the lock, and what was sent before it but not approved by then. */
export async function countQueued(trx: Db, periodId: number, territory: Territory): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from submission_versions v join submission_states t on t.submission_id = v.submission_id and t.recorded_to = ${STILL_KNOWN}
    where v.period_id = ${periodId} and v.recorded_to = ${STILL_KNOWN} and t.state in ('sent', 'received', 'amended') and ${within(territory, sql`v.unit_id`)}`.execute(
    trx,
  );
  return rows[0]?.count ?? 0;
}

export interface Difference {
  readonly form: string;
  readonly cell: string;
  readonly frozen: string;
  readonly now: string;
}

/** Cells in which the current values of a territory differ from what was frozen. */
export async function listDifferences(
  trx: Db,
  lockId: number,
  periodId: number,
  periodEnd: string,
  territory: Territory,
): Promise<readonly Difference[]> {
  const { rows } = await sql<Difference>`
    with now as (
      select v.form_code, total_cell(c.cell) as cell, sum(cell_amount(c.amount, c.absent)) as amount from submission_versions v
      join form_cells c on c.period_end = ${periodEnd} and c.submission_id = v.submission_id and c.version = v.version and cell_amount(c.amount, c.absent) is not null
      where v.period_id = ${periodId} and v.recorded_to = ${STILL_KNOWN} and ${within(territory, sql`v.unit_id`)}
        and (v.queued or exists (select 1 from frozen_members m where m.lock_id = ${lockId} and m.submission_id = v.submission_id))
      group by 1, 2),
    frozen as (select form_code, cell, sum(amount) as amount from frozen_totals where lock_id = ${lockId} group by form_code, cell)
    select coalesce(f.form_code, n.form_code) as form, coalesce(f.cell, n.cell) as cell, coalesce(f.amount, 0)::text as frozen, coalesce(n.amount, 0)::text as now
    from frozen f full join now n on n.form_code = f.form_code and n.cell = f.cell
    where coalesce(f.amount, 0) <> coalesce(n.amount, 0) order by 1, 2 limit 500`.execute(trx);
  return rows;
}

export interface LockHistory {
  readonly id: number;
  readonly open: boolean;
  readonly at: Date;
  readonly person: string | null;
  readonly reason: string | null;
  readonly recorded_from: number;
}

/** Locks of a unit, the newest first. */
export async function listLockHistory(
  trx: Db,
  periodId: number,
  unitId: number,
): Promise<readonly LockHistory[]> {
  const { rows } = await sql<LockHistory>`
    select l.id, l.recorded_to = ${STILL_KNOWN} as open, l.at, p.name as person, r.reason, l.recorded_from
    from period_locks l left join persons p on p.id = l.person_id left join period_reopenings r on r.lock_id = l.id
    where l.period_id = ${periodId} and l.unit_id = ${unitId} order by l.id desc limit 20`.execute(trx);
  return rows;
}
