// Journal reads under row security: entries by filter, and what one entry opened and closed.
import { sql } from 'kysely';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface EntryFilter {
  readonly person: number | undefined;
  readonly office: number | undefined;
  readonly organisation: number | undefined;
  readonly act: string | undefined;
  /** Instants: from included, until excluded. */
  readonly from: Date | undefined;
  readonly until: Date | undefined;
  readonly before: number | undefined;
  readonly seqs?: readonly number[];
}

export interface EntryRow {
  readonly seq: number;
  readonly at: Date;
  readonly person: string | null;
  readonly office: string | null;
  readonly act: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  /** The name of a person, an office or an organisation, as far as the reader may see it. */
  readonly subject: string | null;
  readonly note: Record<string, unknown>;
}

/** Entries in scope, newest number first. */
export async function listEntries(trx: Db, filter: EntryFilter, limit: number): Promise<readonly EntryRow[]> {
  const parts = [
    // Said here too, not only by row security: scope is enforced twice.
    sql`(j.office_id is null or j.office_id in (select offices_in_scope()))`,
    ...(filter.seqs === undefined ? [] : [sql`j.seq = any (${[...filter.seqs]}::bigint[])`]),
    ...(filter.person === undefined ? [] : [sql`j.person_id = ${filter.person}`]),
    ...(filter.office === undefined ? [] : [sql`j.office_id = ${filter.office}`]),
    ...(filter.organisation === undefined
      ? []
      : [sql`j.subject_kind = 'organisation' and j.subject_id = ${String(filter.organisation)}`]),
    ...(filter.act === undefined ? [] : [sql`j.act = ${filter.act}`]),
    ...(filter.from === undefined ? [] : [sql`j.at >= ${filter.from}`]),
    ...(filter.until === undefined ? [] : [sql`j.at < ${filter.until}`]),
    ...(filter.before === undefined ? [] : [sql`j.seq < ${filter.before}`]),
  ];
  const { rows } = await sql<EntryRow>`
    select j.seq, j.at, p.name as person, o.name as office, j.act, j.subject_kind, j.subject_id, j.note,
      coalesce(sp.name, so.name, sn.name) as subject
    from (select *, case when j.subject_id ~ '^[0-9]{1,15}$' then j.subject_id::bigint end as subject_no from journal j
      where ${sql.join(parts, sql` and `)} order by j.seq desc limit ${limit}) j
    left join persons p on p.id = j.person_id left join offices o on o.id = j.office_id
    left join persons sp on j.subject_kind = 'person' and sp.id = j.subject_no
    left join offices so on j.subject_kind = 'office' and so.id = j.subject_no
    left join lateral (select s.name from organisation_spans s where j.subject_kind = 'organisation' and s.organisation_id = j.subject_no
      and s.recorded_to = ${STILL_KNOWN} order by s.valid_from desc limit 1) sn on true
    order by j.seq desc`.execute(trx);
  return rows;
}

export interface EventVersionRow {
  readonly event_id: number;
  readonly type: string;
  readonly effective_date: string;
  readonly decision_number: string | null;
  readonly reason: string | null;
  readonly mode: string | null;
  readonly changes: Record<string, unknown>;
  readonly opened: boolean;
}

/** Event versions that a journal number opened or closed; their attributes are the before and the after. */
export async function listEventVersions(trx: Db, seq: number): Promise<readonly EventVersionRow[]> {
  const { rows } = await sql<EventVersionRow>`
    select event_id, type, effective_date, decision_number, reason, mode, changes, recorded_from = ${seq} as opened
    from organisation_event_versions where recorded_from = ${seq} or recorded_to = ${seq} order by event_id limit 200`.execute(
    trx,
  );
  return rows;
}

export interface SpanRow {
  readonly organisation_id: number;
  readonly valid_from: string;
  readonly opened: boolean;
  readonly state: Record<string, unknown>;
}

/** States of organisations that a journal number opened or closed. */
export async function listSpanVersions(trx: Db, seq: number): Promise<readonly SpanRow[]> {
  const { rows } = await sql<SpanRow>`
    select organisation_id, valid_from, recorded_from = ${seq} as opened,
      to_jsonb(s) - 'recorded_from' - 'recorded_to' - 'search_key' - 'organisation_id' - 'valid_from' as state
    from organisation_spans s where recorded_from = ${seq} or recorded_to = ${seq} order by organisation_id, valid_from limit 200`.execute(
    trx,
  );
  return rows;
}

/** The last sealed block. */
export async function findChainHead(db: Db) {
  return db
    .selectFrom('journal_blocks')
    .select(['no', 'to_seq', 'hash', 'sealed_at'])
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
}
