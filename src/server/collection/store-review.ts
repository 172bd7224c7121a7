// Hàng chờ rà soát in the database.
import { sql } from 'kysely';
import type { Territory } from '#server/collection/query-place.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface QueueRow {
  readonly id: number;
  readonly form_code: string;
  readonly province_id: number | null;
  readonly organisation_id: number | null;
  readonly unit_id: number;
  readonly name: string | null;
  readonly state: string;
  readonly level: string;
  readonly version: number;
  readonly amendment: number;
  readonly late: boolean;
  readonly queued: boolean;
  readonly channel: string;
  readonly sent_at: Date;
  readonly sent_by: number | null;
  readonly sender: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly same_count: number;
  readonly changed_count: number;
  readonly total: number;
}

export interface QueueFilter {
  readonly form?: string | undefined;
  /** A state, or 'waiting': sent, received or amended, whatever still waits for somebody to look. */
  readonly state?: string | undefined;
  readonly late?: boolean | undefined;
  readonly clean?: boolean | undefined;
  readonly after: number;
  readonly limit: number;
  readonly id?: number | undefined;
}

/** Sent forms of a period in a territory, ordered by number: a page, with how many there are in all. */
export async function listQueue(
  trx: Db,
  periodId: number,
  territory: Territory | null,
  filter: QueueFilter,
): Promise<readonly QueueRow[]> {
  const place =
    territory === null || territory.whole
      ? sql`true`
      : sql`exists (select 1 from unit_ancestries w where w.unit_id = s.unit_id and w.level = ${territory.level} and w.ancestor_id = ${territory.unitId}
        and w.from_date <= ${territory.day} and w.to_date > ${territory.day})`;
  const conditions = [
    sql`s.period_id = ${periodId}`,
    place,
    filter.form === undefined ? sql`true` : sql`s.form_code = ${filter.form}`,
    filter.state === undefined
      ? sql`true`
      : filter.state === 'waiting'
        ? sql`t.state in ('sent', 'received', 'amended')`
        : sql`t.state = ${filter.state}`,
    filter.late === undefined ? sql`true` : sql`v.late = ${filter.late}`,
    filter.clean ? sql`v.errors = 0 and v.warnings = 0` : sql`true`,
    filter.id === undefined ? sql`true` : sql`s.id = ${filter.id}`,
  ];
  const { rows } = await sql<QueueRow>`
    with found as (
      select s.id, s.form_code, s.province_id, s.organisation_id, s.unit_id, t.state, t.level, v.version, v.late, v.queued, v.channel, v.sent_at, v.sent_by,
        v.errors, v.warnings, v.same_count, v.changed_count
      from submissions s join submission_states t on t.submission_id = s.id and t.recorded_to = ${STILL_KNOWN}
      join submission_versions v on v.submission_id = s.id and v.recorded_to = ${STILL_KNOWN}
      where ${sql.join(conditions, sql` and `)})
    select f.*, x.name, p.name as sender, (select count(*)::int from found) as total,
      (select count(distinct a.version)::int from submission_approvals a where a.submission_id = f.id and a.version < f.version) as amendment
    from (select * from found where id > ${filter.after} order by id limit ${filter.limit}) f
    left join persons p on p.id = f.sent_by
    left join lateral (select o.name from organisation_spans o where o.organisation_id = f.organisation_id and o.recorded_to = ${STILL_KNOWN}
      order by o.valid_from desc limit 1) x on true
    order by f.id`.execute(trx);
  return rows;
}
