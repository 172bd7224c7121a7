// Register reads: a page of organisations by state on a day, and one organisation's timeline with who wrote it.
import { sql } from 'kysely';
import { scopeJoin } from '#server/measure/query-parts.ts';
import { type ListFilter, listCondition } from '#server/organisation/query-list.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface ListRow {
  readonly id: number;
  readonly code: string;
  readonly source: string;
  readonly name: string;
  readonly kind: 'HTX' | 'THT' | 'LHHTX' | 'QTDND';
  readonly unit_id: number;
  readonly sector: string;
  readonly operating: 'active' | 'suspended' | 'stopped';
  /** How many there are in all, where that was asked with the page. */
  readonly total?: number;
}

/**
 * A page ordered by Vietnamese name then id. The page is cut first: the identities, whose row security looks at spans again,
 * are joined to its rows only.
 * @param after the last (name, id) seen
 * @param counting tells how many there are in the same pass (from the first page on): a search that no index answers reads the register once, not twice
 */
export async function listOrganisationPage(
  db: Db,
  filter: ListFilter,
  after: { readonly name: string; readonly id: number } | undefined,
  limit: number,
  counting = false,
): Promise<readonly ListRow[]> {
  const [total, ofAll] = counting ? [sql`, t.total`, sql`, count(*) over () as total`] : [sql``, sql``];
  const beyond = after
    ? sql`(t.name collate "vi-x-icu", t.organisation_id) > (${after.name} collate "vi-x-icu", ${after.id}::bigint)`
    : sql`true`;
  const { rows } = await sql<ListRow>`
    select t.organisation_id as id, o.code, o.source, t.name, t.kind, t.unit_id, t.sector, t.operating${total}
    from (
      select t.organisation_id, t.name, t.kind, t.unit_id, t.sector, t.operating${ofAll} from organisation_spans t ${scopeJoin(filter.scope)}
      where ${listCondition(filter)} and ${beyond}
      order by t.name collate "vi-x-icu", t.organisation_id limit ${limit}
    ) t join organisations o on o.id = t.organisation_id
    order by t.name collate "vi-x-icu", t.organisation_id`.execute(db);
  return rows;
}

export async function countOrganisations(db: Db, filter: ListFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from organisation_spans t ${scopeJoin(filter.scope)}
    where ${listCondition(filter)}`.execute(db);
  return rows[0]?.count ?? 0;
}

export interface TimelineRow {
  readonly event_id: number;
  readonly type: string;
  readonly effective_date: string;
  readonly decision_number: string | null;
  readonly reason: string | null;
  readonly reason_code: string | null;
  readonly evidence: string | null;
  readonly mode: string | null;
  readonly counterpart_id: number | null;
  readonly changes: Readonly<Record<string, unknown>>;
  readonly recorded_from: number;
  readonly recorded_to: number;
  readonly at: Date | null;
  readonly person: string | null;
  /** Why, when and by whom the version was closed, where that entry may be seen. */
  readonly closed_why: string | null;
  readonly closed_at: Date | null;
  readonly closed_by: string | null;
}

/** Every version of every event, newest day first, with the journal entries that wrote and closed it where they may be seen. */
export async function listTimeline(
  db: Db,
  organisationId: number,
  knownAt: number,
): Promise<readonly TimelineRow[]> {
  const { rows } = await sql<TimelineRow>`
    select e.event_id, e.type, e.effective_date, e.decision_number, e.reason, e.reason_code, e.evidence, e.mode, e.counterpart_id, e.changes, e.recorded_from, e.recorded_to, j.at, p.name as person,
      c.note ->> 'reason' as closed_why, c.at as closed_at, cp.name as closed_by
    from organisation_events_of(${organisationId}) e left join journal j on j.seq = e.recorded_from left join persons p on p.id = j.person_id
    left join journal c on c.seq = e.recorded_to left join persons cp on cp.id = c.person_id
    where e.recorded_from <= ${knownAt}
    order by e.effective_date desc, e.event_id desc, e.recorded_from desc`.execute(db);
  return rows;
}

/** The last known names of organisations in sight. */
export async function listNames(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: number; name: string }>`
    select distinct on (organisation_id) organisation_id as id, name from organisation_spans
    where organisation_id = any (${[...ids]}::bigint[]) and recorded_to = ${STILL_KNOWN}
    order by organisation_id, valid_from desc`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function findOrganisation(
  db: Db,
  id: number,
): Promise<{ code: string; source: string } | undefined> {
  return db.selectFrom('organisations').select(['code', 'source']).where('id', '=', id).executeTakeFirst();
}
