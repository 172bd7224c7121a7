// Bản ghi chưa cân: the organisations whose states at both ends of a period do not agree with what happened in between.
import { sql } from 'kysely';
import type { StockMeasure } from '#domain/indicator/measure.ts';
import { scopeJoin, stateCondition } from '#server/measure/query-parts.ts';
import type { Slice, Window } from '#server/measure/store.ts';
import type { Db } from '#server/platform/db.ts';

interface Unbalanced {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** closing − opening − in + out of this one organisation. */
  readonly off: number;
}

const MOST = 200;

/** Organisations behind the residual of a balance, the largest first. */
export async function listUnbalanced(
  db: Db,
  stock: StockMeasure,
  window: Window,
  slice: Slice,
): Promise<readonly Unbalanced[]> {
  const known = sql`t.recorded_from <= ${slice.knownAt} and t.recorded_to > ${slice.knownAt}`;
  const condition = sql`${known} and ${stateCondition(stock.filter)}`;
  const scope = scopeJoin(slice.scope, slice.past);
  const { rows } = await sql<Unbalanced>`
    with parts as (
      select t.organisation_id, t.name, 1 as amount from organisation_spans t ${scope}
        where t.valid_from <= ${window.to}::date and t.valid_to > ${window.to}::date and ${condition}
      union all
      select t.organisation_id, t.name, -1 from organisation_spans t ${scope}
        where t.valid_from < ${window.from}::date and t.valid_to >= ${window.from}::date and ${condition}
      union all
      select t.organisation_id, t.name, case t.side when 'in' then -1 else 1 end from organisation_flows t ${scope}
        where t.date between ${window.from}::date and ${window.to}::date and t.side in ('in', 'out') and ${condition})
    select o.id, o.code, max(p.name) as name, sum(p.amount)::int as off from parts p join organisations o on o.id = p.organisation_id
    group by o.id, o.code having sum(p.amount) <> 0 order by abs(sum(p.amount)) desc, o.id limit ${MOST}`.execute(
    db,
  );
  return rows;
}
