// Cách gom của bảng tổng hợp: by province, commune, region or reporter; and which version of a form a basis counts.
import { type RawBuilder, sql } from 'kysely';
import { type Territory, unitsWithin, within } from '#server/collection/query-place.ts';
import { STILL_KNOWN } from '#server/platform/db.ts';

export type Basis = 'approved' | 'all';

export type Grouping = 'province' | 'commune' | 'region' | 'organisation';

export interface TotalRow {
  readonly key: string | null;
  readonly cell: string;
  readonly stated: boolean;
  readonly amount: string;
  readonly reported: number;
}

/** Key of a group and the joins it needs. */
export function keyPart(
  grouping: Grouping,
  territory: Territory,
  scheme: string,
): { key: RawBuilder<unknown>; join: RawBuilder<unknown> } {
  const at = sql`g.from_date <= ${territory.day} and g.to_date > ${territory.day}`;
  switch (grouping) {
    case 'organisation':
      return { key: sql`coalesce(s.organisation_id, s.unit_id)::text`, join: sql`` };
    case 'region':
      return {
        key: sql`r.region`,
        join: sql`left join unit_ancestries g on g.unit_id = s.unit_id and g.level = 'province' and ${at}
          left join region_memberships r on r.scheme = ${scheme} and r.province_id = g.ancestor_id`,
      };
    default:
      return {
        key: sql`g.ancestor_id::text`,
        join: sql`left join unit_ancestries g on g.unit_id = s.unit_id and g.level = ${grouping} and ${at}`,
      };
  }
}

/** Forms that a basis counts, a row each, without looking at what they say; named `s`. Both tables carry whose form of which period it is. */
export function countedPart(basis: Basis): RawBuilder<unknown> {
  return basis === 'approved' ? sql`submission_approvals s` : sql`submission_versions s`;
}

/** The version that a basis counts: the approved one, or the one sent last. */
export function versionPart(basis: Basis): RawBuilder<unknown> {
  return basis === 'approved'
    ? sql`join submission_approvals a on a.submission_id = s.id and a.recorded_to = ${STILL_KNOWN} join submission_versions v on v.submission_id = s.id and v.version = a.version`
    : sql`join submission_versions v on v.submission_id = s.id and v.recorded_to = ${STILL_KNOWN}`;
}

/**
 * Forms of a period in a territory, of those that `versionPart` joins to `s`. A version and an approval carry the form's unit and are
 * indexed by it; without their own condition the forms of the whole nation are walked, each asked whether it is in scope.
 */
export function ofPeriod(
  basis: Basis,
  periodId: number,
  form: string,
  territory: Territory,
): RawBuilder<unknown> {
  const own = sql`s.period_id = ${periodId} and s.form_code = ${form} and ${within(territory, sql`s.unit_id`)}`;
  if (territory.whole) return own;
  const counted = sql.ref(basis === 'approved' ? 'a' : 'v');
  return sql`${own} and ${counted}.period_id = ${periodId} and ${counted}.form_code = ${form} and ${counted}.unit_id = any (${unitsWithin(territory)})`;
}

/** A form with its cells as one value: neither does the database group hundreds of thousands of rows nor the driver read them one by one. */
export interface FormOfCells {
  readonly key: string;
  readonly stated: boolean;
  readonly cells: Readonly<Record<string, string>> | null;
}

/** The cells of forms, a row each. */
export function unfolded(forms: readonly FormOfCells[]): readonly TotalRow[] {
  return forms.flatMap(({ key, stated, cells }) =>
    Object.entries(cells ?? {}).map(([cell, amount]) => ({ key, cell, stated, amount, reported: 1 })),
  );
}

/** Cells of one version of a form as one value; the rows of a growing table are one cell. */
export function cellsOfVersion(
  end: RawBuilder<unknown>,
  submission: RawBuilder<unknown>,
  version: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`(select json_object_agg(x.cell, x.amount) from (
      select total_cell(c.cell) as cell, sum(cell_amount(c.amount, c.absent))::text as amount from form_cells c
      where c.period_end = ${end} and c.submission_id = ${submission} and c.version = ${version} and cell_amount(c.amount, c.absent) is not null group by 1) x)`;
}
