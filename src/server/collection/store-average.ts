// Bình quân của các biểu in the database: the weighed sum and the weight, of forms that say both.
import { sql } from 'kysely';
import {
  type Basis,
  type Grouping,
  keyPart,
  ofPeriod,
  versionPart,
} from '#server/collection/query-groups.ts';
import type { Territory } from '#server/collection/query-place.ts';
import type { Db } from '#server/platform/db.ts';

export interface AverageRow {
  readonly key: string | null;
  readonly cell: string;
  readonly stated: boolean;
  /** Σ cell × weight, a whole number in digits. */
  readonly total: string;
  readonly weight: string;
}

/** Sums for the averages of a form, by group; who gives no weight has no part in them. */
export async function sumAverages(
  trx: Db,
  period: { readonly id: number; readonly to: string },
  form: string,
  basis: Basis,
  territory: Territory,
  grouping: Grouping,
  scheme: string,
  averages: ReadonlyMap<string, { readonly by: string }>,
): Promise<readonly AverageRow[]> {
  if (averages.size === 0) return [];
  const { key, join } = keyPart(grouping, territory, scheme);
  const [cells, weights] = [[...averages.keys()], [...averages.values()].map(({ by }) => by)];
  const { rows } = await sql<AverageRow>`
    select ${key} as key, p.cell, v.channel = 'stated' as stated, sum(c.amount::numeric * w.amount)::text as total, sum(w.amount)::text as weight
    from submissions s ${versionPart(basis)} ${join}
    cross join unnest(${cells}::text[], ${weights}::text[]) p (cell, weight)
    join form_cells c on c.period_end = ${period.to} and c.submission_id = s.id and c.version = v.version and c.cell = p.cell and c.amount is not null
    join form_cells w on w.period_end = c.period_end and w.submission_id = c.submission_id and w.version = c.version and w.cell = p.weight and w.amount > 0
    where ${ofPeriod(basis, period.id, form, territory)} group by 1, 2, 3`.execute(trx);
  return rows;
}
