// Những lần ghi chạm tới kế hoạch: SQL of the journal numbers that set or changed a plan figure.
import { sql } from 'kysely';
import type { Touches } from '#server/measure/query-touches.ts';
import { plannedAs } from '#server/measure/store.ts';

/** Plan figures of a unit for a period, its own or for the nation those of the provinces: the writes of target and share. */
export function planTouches(
  measure: string,
  asked: { readonly after: number; readonly unit: number; readonly period: string; readonly knownAt: number },
): Touches {
  const { unit, period, after, knownAt } = asked;
  return sql`select s.seq from target_versions v join target_shares h on h.target_id = v.target_id
    cross join lateral (values (v.recorded_from), (v.recorded_to), (h.recorded_from), (h.recorded_to)) s (seq)
    where s.seq > ${after} and s.seq <= ${knownAt} and v.measure in (${sql.join(plannedAs(measure))}) and v.period in (${period}, ${period.slice(0, 4)})
      and (h.unit_id = ${unit} or exists (select 1 from units n where n.id = ${unit} and n.level = 'nation'))`;
}
