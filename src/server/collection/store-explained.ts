// Giải trình và phê duyệt in the database, read at a journal number.
import { type RawBuilder, sql } from 'kysely';
import { type Territory, within } from '#server/collection/query-place.ts';
import type { Db } from '#server/platform/db.ts';

interface FormsAsked {
  /** The period's code: a regime's period of that code counts, though its days differ (15/12 to 14/6). */
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly knownAt: number;
  readonly territory: Territory;
}

/** Submissions of the period, or of periods inside its days, in the version that was approved at the number. */
function approvedPart({ code, from, to, knownAt, territory }: FormsAsked): RawBuilder<unknown> {
  return sql`submissions s join reporting_periods p on p.id = s.period_id and (p.code = ${code} or (p.from_date >= ${from} and p.to_date <= ${to}))
    join submission_approvals a on a.submission_id = s.id and a.recorded_from <= ${knownAt} and a.recorded_to > ${knownAt}
    join submission_versions v on v.submission_id = s.id and v.version = a.version
    where ${within(territory, sql`s.unit_id`)}`;
}

export interface ExplainedRow {
  readonly form_code: string;
  readonly name: string | null;
  readonly stated: boolean;
  readonly exceptions: unknown;
}

/** Forms whose filler explained a finding, or in whose place a total was stated. */
export async function listExplainedAt(trx: Db, asked: FormsAsked): Promise<readonly ExplainedRow[]> {
  const { knownAt, to } = asked;
  const { rows } = await sql<ExplainedRow>`
    select x.form_code, o.name, x.stated, x.exceptions from (
      select s.id, s.form_code, s.organisation_id, v.channel = 'stated' as stated, v.exceptions from ${approvedPart(asked)}
        and (v.exceptions <> '[]' or v.channel = 'stated') order by s.form_code, s.id limit 500) x
    left join lateral (select n.name from organisation_spans n where n.organisation_id = x.organisation_id and n.valid_from <= ${to}
      and n.recorded_from <= ${knownAt} and n.recorded_to > ${knownAt} order by n.valid_from desc limit 1) o on true
    order by x.form_code, x.id`.execute(trx);
  return rows;
}

export interface ApprovedForms {
  readonly form: string;
  readonly forms: number;
  readonly lastSeq: number;
}

/** How many forms were approved, and when the last of them was. */
export async function listApprovedForms(trx: Db, asked: FormsAsked): Promise<readonly ApprovedForms[]> {
  const { rows } = await sql<ApprovedForms>`
    select s.form_code as form, count(*)::int as forms, max(a.recorded_from) as "lastSeq" from ${approvedPart(asked)}
    group by s.form_code order by s.form_code`.execute(trx);
  return rows;
}

/** Reporting periods of exactly these days that a unit has not locked: key and name. */
export async function listUnlocked(
  trx: Db,
  asked: { readonly from: string; readonly to: string; readonly unitId: number },
): Promise<readonly { name: string; regime: string; regime_name: string }[]> {
  const { rows } = await sql<{ name: string; regime: string; regime_name: string }>`
    select p.name, p.regime, r.definition->>'name' as regime_name from reporting_periods p join reporting_regimes r on r.code = p.regime
    where p.from_date = ${asked.from} and p.to_date = ${asked.to}
      and exists (select 1 from period_forms u where u.period_id = p.id)
      and not exists (select 1 from period_locks l where l.period_id = p.id and l.unit_id = ${asked.unitId} and l.recorded_to = 9007199254740991)
    order by p.id`.execute(trx);
  return rows;
}
