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

const amounts = (submission: string, version: string) =>
  `(select jsonb_object_agg(c.cell, c.amount) from submissions s join reporting_periods p on p.id = s.period_id
     join form_cells c on c.period_end = p.to_date and c.submission_id = s.id and c.version = ${version} and c.amount is not null where s.id = ${submission})`;

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
       coalesce(${amounts('v.submission_id', 'v.version')}, '{}') as cells, ${amounts('v.last_submission', 'v.last_version')} as last
     from submission_versions v where (v.submission_id, v.version) > ($1, $2) order by v.submission_id, v.version limit ${BATCH}`,
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
  await client.query(
    `with weighed as (
       select g.*, (weigh_peers(g.form_code, g.period_id, g.sector, true) ->> 'id')::bigint as spread
       from (select distinct form_code, period_id, coalesce(sector, '') as sector from submissions where period_key = $1) g)
     update submission_versions v set last_submission = l.id, last_version = l.version, spread_id = w.spread
     from submissions s join reporting_periods p on p.id = s.period_id
     join weighed w on w.form_code = s.form_code and w.period_id = s.period_id and w.sector = coalesce(s.sector, '')
     left join lateral (select x.id, x.version from last_forms x where x.form_code = s.form_code and x.period_end < p.to_date
       and x.organisation_id is not distinct from s.organisation_id and (s.organisation_id is not null or x.unit_id = s.unit_id)
       order by x.period_end desc limit 1) l on true
     where s.period_key = $1 and v.submission_id = s.id`,
    [periodKey],
  );
}
