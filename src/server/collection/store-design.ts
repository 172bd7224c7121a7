// Chế độ, kỳ, bản biểu mẫu in the database.

import { sql } from 'kysely';
import type { OpenedPeriod } from '#domain/collection/open-period.ts';
import type { ReportingRegime } from '#domain/collection/regime.ts';
import type { FormDefinition } from '#domain/form/form.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { formDefinitions, regimeDefinitions } from '#server/collection/store-definition.ts';
import type { OrganisationSeat } from '#server/collection/store-entry.ts';
import { type Db, type DbClient, STILL_KNOWN } from '#server/platform/db.ts';
import type { Look } from '#server/platform/look.ts';

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

/** Columns of a period, with the regime's digest. */
const PERIOD = sql`p.id, p.key, p.regime, p.code, p.name, p.from_date, p.to_date, p.cut_off, p.due, p.due_time, p.unit_id, encode(r.digest, 'hex') as digest`;

type PeriodNamed = Omit<PeriodRow, 'definition'> & { readonly digest: string };

async function withRegimes(trx: Db, rows: readonly PeriodNamed[]): Promise<readonly PeriodRow[]> {
  const definitions = await regimeDefinitions(trx, rows);
  return rows.map((row, index) => ({ ...row, definition: definitions[index] }));
}

/** The period of a key with its regime, if it is open. */
export async function findPeriodRow(trx: Db, key: string): Promise<PeriodRow | undefined> {
  const { rows } = await sql<PeriodNamed>`
    select ${PERIOD} from reporting_periods p join reporting_regimes r on r.code = p.regime where p.key = ${key}`.execute(
    trx,
  );
  return (await withRegimes(trx, rows))[0];
}

/**
 * Periods with their regime, the newest first. One that begins after the last day asked could not be opened now; it was once, and is
 * listed only to those in whose sight something was filled in it, until its time comes.
 */
export async function listPeriodRows(trx: Db, lastBeginning: CalendarDate): Promise<readonly PeriodRow[]> {
  const { rows } = await sql<PeriodNamed>`
    select ${PERIOD} from reporting_periods p join reporting_regimes r on r.code = p.regime
    where p.from_date <= ${lastBeginning}::date or exists (select from submissions s where s.period_id = p.id)
    order by p.to_date desc, p.id desc limit 500`.execute(trx);
  return withRegimes(trx, rows);
}

export interface EntryRows {
  readonly period: PeriodRow;
  /** The form as the period uses it now; undefined when it does not. */
  readonly form: FormInUse | undefined;
  /** The organisation as it stood on the period's last day, when it is in sight. */
  readonly seat: OrganisationSeat | undefined;
}

/** What `look_at_entry` answers. */
export interface EntryFound {
  readonly found: (PeriodNamed & EntryFoundForm) | null;
}

interface EntryFoundForm {
  readonly version: number | null;
  readonly form_digest: string | null;
  readonly seat: OrganisationSeat | null;
}

/** The look at a period with one of its forms and one organisation, to travel with the opening of a write. */
export function entryLook(
  key: string,
  form: string,
  organisation: number | undefined,
): Look<EntryFound | undefined> {
  if (organisation !== undefined && !Number.isSafeInteger(organisation))
    throw new RangeError(`số hiệu không phải số nguyên: ${organisation}`);
  return {
    words: (literal) =>
      `select look_at_entry(${literal(key)}, ${literal(form)}, ${organisation ?? 'null'}) as found`,
    read: (row) => row as EntryFound | undefined, // what the words above answer
  };
}

/** The rows of a look. */
export async function entryRows(
  trx: Db,
  form: string,
  look: EntryFound | undefined,
): Promise<EntryRows | undefined> {
  const row = look?.found;
  if (!row) return undefined;
  const { version, form_digest, seat, ...named } = row;
  const [period] = await withRegimes(trx, [named]);
  if (!period) return undefined;
  const used =
    version === null || form_digest === null
      ? []
      : await withDefinitions(trx, [{ period_id: period.id, code: form, version, digest: form_digest }]);
  return { period, form: used[0], seat: seat ?? undefined };
}

/** A period with one of its forms and one organisation, in one look. */
export async function findEntryRows(
  trx: Db,
  key: string,
  form: string,
  organisation: number | undefined,
): Promise<EntryRows | undefined> {
  const { rows } =
    await sql<EntryFound>`select look_at_entry(${key}, ${form}, ${organisation ?? null}) as found`.execute(
      trx,
    );
  return entryRows(trx, form, rows[0]);
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

/** @returns false when the code is taken, be it by a regime out of the caller's sight */
export async function insertRegime(
  trx: Db,
  regime: ReportingRegime,
  digest: Buffer,
  unitId: number,
  seq: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('reporting_regimes')
    .values({
      code: regime.code,
      definition: JSON.stringify(regime),
      digest,
      unit_id: unitId,
      recorded_from: seq,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
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

type FormNamedInUse = Omit<FormInUse, 'definition'> & { readonly digest: string };

async function withDefinitions(trx: Db, rows: readonly FormNamedInUse[]): Promise<readonly FormInUse[]> {
  const definitions = await formDefinitions(trx, rows);
  return rows.flatMap(({ period_id, code, version }, index) => {
    const definition = definitions[index];
    return definition ? [{ period_id, code, version, definition }] : [];
  });
}

/** Forms in use, of the given periods. */
export async function listFormsInUse(trx: Db, periods: readonly number[]): Promise<readonly FormInUse[]> {
  if (periods.length === 0) return [];
  const { rows } = await sql<FormNamedInUse>`
    select u.period_id, u.form_code as code, u.version, encode(f.digest, 'hex') as digest from period_forms u
    join form_versions f on f.form_code = u.form_code and f.version = u.version
    where u.recorded_to = ${STILL_KNOWN} and u.period_id in (${sql.join(periods)}) order by u.period_id, u.recorded_from, u.form_code`.execute(
    trx,
  );
  return withDefinitions(trx, rows);
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
