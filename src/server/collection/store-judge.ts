// Xét lại in the database: sent versions with everything they were judged by, batch after batch; spreads weighed again from their own samples.
import type { FormDefinition } from '#domain/form/form.ts';
import type { Outlier } from '#domain/rule/outlier.ts';
import type { KeptSpread } from '#server/collection/store-peer.ts';
import type { DbClient } from '#server/platform/db.ts';

type Amounts = Readonly<Record<string, number>>;

export interface JudgedVersion {
  readonly submission: number;
  readonly version: number;
  readonly definition: FormDefinition;
  readonly cells: Amounts;
  readonly last: Amounts | null;
  readonly figures: KeptSpread['figures'] | null;
  readonly outliers: readonly Outlier[];
}

const BATCH = 1000;

/** Numbers of a version; with the end of its period at hand, so that one part of the cells is looked at, by its key. */
const amounts = (ends: string, submission: string, version: string) =>
  `(select jsonb_object_agg(c.cell, c.amount) from form_cells c where c.period_end = ${ends} and c.submission_id = ${submission} and c.version = ${version} and c.amount is not null)`;

/** The next versions after one, in order. Of a spread that many share, one object is made. */
export async function listJudged(
  client: DbClient,
  after: { readonly submission: number; readonly version: number },
): Promise<readonly JudgedVersion[]> {
  const { rows } = await client.query<
    Omit<JudgedVersion, 'definition' | 'figures'> & {
      form: string;
      form_version: number;
      spread: number | null;
    }
  >(
    `select v.submission_id as submission, v.version, v.form_code as form, v.form_version, v.spread_id as spread, v.outliers,
       coalesce(${amounts('p.to_date', 'v.submission_id', 'v.version')}, '{}') as cells, ${amounts('q.to_date', 'v.last_submission', 'v.last_version')} as last
     from submission_versions v join reporting_periods p on p.id = v.period_id
     left join submissions l on l.id = v.last_submission left join reporting_periods q on q.id = l.period_id where (v.submission_id, v.version) > ($1, $2) order by v.submission_id, v.version limit ${BATCH}`,
    [after.submission, after.version],
  );
  const spreads = await client.query<{ id: number; figures: KeptSpread['figures'] }>(
    `select id, figures from peer_spreads where id = any ($1)`,
    [[...new Set(rows.flatMap(({ spread }) => spread ?? []))]],
  );
  const forms = await client.query<{ form: string; version: number; definition: FormDefinition }>(
    `select form_code as form, version, definition from form_versions where form_code = any ($1)`,
    [[...new Set(rows.map(({ form }) => form))]],
  );
  const figuresOf = new Map(spreads.rows.map(({ id, figures }) => [id, figures]));
  const definitionOf = new Map(
    forms.rows.map(({ form, version, definition }) => [`${form} ${version}`, definition]),
  );
  return rows.flatMap(({ form, form_version, spread, ...row }) => {
    const definition = definitionOf.get(`${form} ${form_version}`);
    const figures = spread === null ? null : (figuresOf.get(spread) ?? null);
    return definition ? [{ ...row, definition, figures }] : [];
  });
}

const WEIGHED = `
  select x.id, x.figures as kept, spread_figures(x.members, x.versions, p.to_date) as figures from peer_spreads x join reporting_periods p on p.id = x.source_id`;

/** Spreads that are not what their samples say. */
export async function listWrongSpreads(client: DbClient): Promise<readonly number[]> {
  const { rows } = await client.query<{ id: number }>(
    `select w.id from (${WEIGHED}) w where w.kept <> w.figures order by 1`,
  );
  return rows.map(({ id }) => id);
}

export async function reweighSpreads(client: DbClient): Promise<void> {
  await client.query(
    `update peer_spreads x set figures = w.figures from (${WEIGHED}) w where w.id = x.id and w.kept <> w.figures`,
  );
}

/** Writes what versions were found to say now. */
export async function setOutliers(
  client: DbClient,
  found: readonly { submission: number; version: number; outliers: readonly Outlier[] }[],
): Promise<void> {
  await client.query(
    `update submission_versions v set outliers = f.outliers from jsonb_to_recordset($1) as f (submission bigint, version int, outliers jsonb)
     where v.submission_id = f.submission and v.version = f.version`,
    [JSON.stringify(found)],
  );
}

/** For forms that were loaded rather than sent: the reporter's form before, and the spread of its peers, as sending would have found them. */
export async function setBases(client: DbClient, periodKey: string): Promise<void> {
  // Tables just filled have no statistics yet: planned without them, this took minutes instead of a second.
  await client.query('select analyse_tables()');
  await client.query(
    `create temporary table weighed on commit drop as
       select g.*, (weigh_peers(g.form_code, g.period_id, g.sector, true) ->> 'id')::bigint as spread
       from (select distinct form_code, period_id, coalesce(sector, '') as sector from submissions where period_key = $1) g`,
    [periodKey],
  );
  await client.query(
    `with mine as (select s.id, s.form_code, s.period_id, coalesce(s.organisation_id, -s.unit_id) as reporter, coalesce(s.sector, '') as sector from submissions s where s.period_key = $1),
     before as (
       select distinct on (x.form_code, 2) x.form_code, coalesce(x.organisation_id, -x.unit_id) as reporter, x.id, x.version from last_forms x
       where x.form_code in (select form_code from mine) and x.period_end < (select to_date from reporting_periods where key = $1)
       order by x.form_code, 2, x.period_end desc)
     update submission_versions v set last_submission = b.id, last_version = b.version, spread_id = w.spread
     from mine m join weighed w on w.form_code = m.form_code and w.period_id = m.period_id and w.sector = m.sector
     left join before b on b.form_code = m.form_code and b.reporter = m.reporter
     where v.submission_id = m.id`,
    [periodKey],
  );
  await client.query('drop table weighed');
}
