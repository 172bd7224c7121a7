// Import SQL: the register as an import must know it, ids in bulk, and the events of the organisations a list names.
import { sql } from 'kysely';
import type { EventType } from '#domain/organisation/event.ts';
import type { Known } from '#domain/register/differences.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

/** Every organisation in sight with its state on a day, else its last one. Row security draws the bounds. */
export async function listKnown(trx: Db, at: string, knownAt?: number): Promise<readonly Known[]> {
  // Present rows have an index of their own.
  const known = (table: string) =>
    knownAt === undefined
      ? sql`${sql.ref(`${table}.recorded_to`)} = ${STILL_KNOWN}`
      : sql`${sql.ref(`${table}.recorded_from`)} <= ${knownAt} and ${sql.ref(`${table}.recorded_to`)} > ${knownAt}`;
  const { rows } = await sql<Known>`
    select t.organisation_id as id, o.code, t.kind, t.name, t.unit_id as "unitId", t.address, t.sector, t.tax_code as "taxCode",
      t.certificate_number as "certificateNumber", t.charter_capital_dong as "charterCapitalDong", t.members_official as "membersOfficial",
      t.workers, t.operating, life.founded_on as "foundedOn",
      case when t.valid_to <= ${at} then t.valid_to end as "endedOn", c.representative, c.phone
    from (
      select distinct on (organisation_id) * from organisation_spans s where ${known('s')}
      order by organisation_id, (valid_from <= ${at} and valid_to > ${at}) desc, valid_from desc
    ) t
    join organisations o on o.id = t.organisation_id
    left join (
      select organisation_id, min(date) as founded_on from organisation_flows f
      where type = 'founded' and ${known('f')} group by organisation_id
    ) life on life.organisation_id = t.organisation_id
    left join organisation_contacts c on c.organisation_id = t.organisation_id and ${known('c')}`.execute(
    trx,
  );
  return rows;
}

/** Endings, stops and resumptions by organisation: 'type@date'. */
export async function listEventMarks(trx: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ mark: string }>`
    select organisation_id || '|' || type || '|' || effective_date::text as mark from organisation_event_versions
    where recorded_to = ${STILL_KNOWN} and type in ('founded', 'dissolved', 'revoked', 'suspended', 'stopped', 'resumed')`.execute(
    trx,
  );
  return new Set(rows.map((row) => row.mark));
}

/** How an event is found again in the marks. */
export function markOf(organisation: number, type: EventType, date: string): string {
  return `${organisation}|${type}|${date}`;
}

/** Fresh numbers of a sequence, in bulk. */
export async function takeIds(
  trx: Db,
  sequence: 'organisations_id_seq' | 'organisation_events_id_seq',
  count: number,
): Promise<readonly number[]> {
  if (count === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select nextval(${sequence}::regclass) as id from generate_series(1, ${count})`.execute(trx);
  return rows.map((row) => row.id);
}

/** Organisation codes already used, of the given ones that are in sight. */
export async function listTakenCodes(trx: Db, codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const { rows } = await sql<{ code: string }>`
    select code from organisations where code = any(${codes}::text[])`.execute(trx);
  return new Set(rows.map((row) => row.code));
}
