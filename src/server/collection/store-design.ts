// Chế độ, kỳ, bản biểu mẫu in the database.
import { sql } from 'kysely';
import type { OpenedPeriod } from '#domain/collection/open-period.ts';
import type { ReportingRegime } from '#domain/collection/regime.ts';
import type { FormDefinition } from '#domain/form/form.ts';
import { type Db, type DbClient, STILL_KNOWN } from '#server/platform/db.ts';

/** Digests of what is shipped, as the database has it. */
export async function listShipped(client: DbClient): Promise<{
  readonly forms: ReadonlyMap<string, string>;
  readonly regimes: ReadonlyMap<string, string>;
}> {
  type Row = { code: string; digest: string };
  const forms = await client.query<Row>(
    `select distinct on (form_code) form_code as code, encode(digest, 'hex') as digest from form_versions order by form_code, version desc`,
  );
  const regimes = await client.query<Row>(
    `select code, encode(digest, 'hex') as digest from reporting_regimes`,
  );
  const toMap = (rows: readonly Row[]) => new Map(rows.map((row) => [row.code, row.digest]));
  return { forms: toMap(forms.rows), regimes: toMap(regimes.rows) };
}

export async function putForm(
  client: DbClient,
  form: FormDefinition,
  digest: Buffer,
  seq: number,
): Promise<void> {
  await client.query(
    `insert into form_versions (form_code, version, definition, digest, published_at, recorded_from)
     select $1, coalesce(max(version), 0) + 1, $2, $3, now(), $4 from form_versions where form_code = $1`,
    [form.code, JSON.stringify(form), digest, seq],
  );
}

export async function putRegime(
  client: DbClient,
  regime: ReportingRegime,
  digest: Buffer,
  seq: number,
): Promise<void> {
  await client.query(
    `insert into reporting_regimes (code, definition, digest, recorded_from) values ($1, $2, $3, $4)
     on conflict (code) do update set definition = excluded.definition, digest = excluded.digest`,
    [regime.code, JSON.stringify(regime), digest, seq],
  );
}

export interface PeriodRow {
  readonly id: number;
  readonly key: string;
  readonly regime: string;
  readonly code: string;
  readonly name: string;
  readonly from_date: string;
  readonly to_date: string;
  readonly cut_off: string;
  readonly due: unknown;
  readonly due_time: string | null;
  readonly unit_id: number;
  readonly definition: unknown;
}

/** Periods with their regime, the newest first. */
export async function listPeriodRows(trx: Db, key?: string): Promise<readonly PeriodRow[]> {
  return trx
    .selectFrom('reporting_periods as p')
    .innerJoin('reporting_regimes as r', 'r.code', 'p.regime')
    .select([
      'p.id',
      'p.key',
      'p.regime',
      'p.code',
      'p.name',
      'p.from_date',
      'p.to_date',
      'p.cut_off',
      'p.due',
      'p.due_time',
      'p.unit_id',
      'r.definition',
    ])
    .$if(key !== undefined, (query) => query.where('p.key', '=', key ?? ''))
    .orderBy('p.to_date', 'desc')
    .orderBy('p.id', 'desc')
    .limit(500)
    .execute();
}

export async function findRegime(trx: Db, code: string): Promise<ReportingRegime | undefined> {
  const row = await trx
    .selectFrom('reporting_regimes')
    .select('definition')
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.definition as ReportingRegime | undefined; // written by putRegime and insertRegime only
}

export async function listRegimeRows(trx: Db): Promise<readonly ReportingRegime[]> {
  const rows = await trx.selectFrom('reporting_regimes').select('definition').orderBy('code').execute();
  return rows.map((row) => row.definition as unknown as ReportingRegime); // written by putRegime and insertRegime only
}

export async function insertRegime(
  trx: Db,
  regime: ReportingRegime,
  digest: Buffer,
  unitId: number,
  seq: number,
): Promise<void> {
  await trx
    .insertInto('reporting_regimes')
    .values({
      code: regime.code,
      definition: JSON.stringify(regime),
      digest,
      unit_id: unitId,
      recorded_from: seq,
    })
    .execute();
}

export interface NewPeriod {
  readonly key: string;
  readonly regime: string;
  readonly code: string;
  readonly name: string;
  readonly from_date: string;
  readonly to_date: string;
  readonly cut_off: string;
  readonly due: string;
  readonly due_time: string | null;
  readonly unit_id: number;
  readonly recorded_from: number;
}

export async function insertPeriod(trx: Db, period: NewPeriod): Promise<number> {
  const { id } = await trx
    .insertInto('reporting_periods')
    .values(period)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Puts the latest published version of each form to use in a period, or a given one; what was used before ends. */
export async function putFormsToUse(
  trx: Db,
  periodId: number,
  forms: readonly { code: string; version: number }[],
  seq: number,
): Promise<void> {
  for (const form of forms) {
    await trx
      .updateTable('period_forms')
      .set({ recorded_to: seq })
      .where('period_id', '=', periodId)
      .where('form_code', '=', form.code)
      .where('recorded_to', '=', STILL_KNOWN)
      .execute();
    await trx
      .insertInto('period_forms')
      .values({ period_id: periodId, form_code: form.code, version: form.version, recorded_from: seq })
      .execute();
  }
}

export interface FormInUse {
  readonly period_id: number;
  readonly code: string;
  readonly version: number;
  readonly definition: FormDefinition;
}

/** Forms in use, of the given periods. */
export async function listFormsInUse(trx: Db, periods: readonly number[]): Promise<readonly FormInUse[]> {
  if (periods.length === 0) return [];
  const { rows } = await sql<FormInUse>`
    select u.period_id, u.form_code as code, u.version, f.definition from period_forms u
    join form_versions f on f.form_code = u.form_code and f.version = u.version
    where u.recorded_to = ${STILL_KNOWN} and u.period_id in (${sql.join(periods)}) order by u.period_id, u.recorded_from, u.form_code`.execute(
    trx,
  );
  return rows;
}

export async function findFormVersion(
  trx: Db,
  code: string,
  version?: number,
): Promise<{ version: number; definition: FormDefinition } | undefined> {
  const row = await trx
    .selectFrom('form_versions')
    .select(['version', 'definition'])
    .where('form_code', '=', code)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { version: row.version, definition: row.definition as unknown as FormDefinition }; // written by putForm and insertFormVersion only
}

/** Opens a period as the system itself, with the latest version of each form of its regime. */
export async function putPeriod(
  client: DbClient,
  period: OpenedPeriod,
  regime: ReportingRegime,
  unitId: number,
  seq: number,
): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    `insert into reporting_periods (key, regime, code, name, from_date, to_date, cut_off, due, unit_id, recorded_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      period.key,
      regime.code,
      period.code,
      period.name,
      period.from,
      period.to,
      period.cutOff,
      JSON.stringify(period.due),
      unitId,
      seq,
    ],
  );
  await client.query(
    `insert into period_forms (period_id, form_code, version, recorded_from)
     select $1, form_code, max(version), $3 from form_versions where form_code = any ($2) group by form_code`,
    [rows[0]?.id, regime.forms, seq],
  );
}
