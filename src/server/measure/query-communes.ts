// Xã có tổ chức: the commune in which each row lies, for figures that count communes and for the page of who stands behind them.
import { type RawBuilder, sql } from 'kysely';
import type { StockMeasure } from '#domain/indicator/measure.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestries, oneOf } from '#server/measure/query-parts.ts';
import type { Slice } from '#server/measure/store.ts';

/** Joins that give each row of `t` its commune `place`, and the type of it (`seat`) where a measure asks for some types only. */
export function communeOf(
  measures: readonly StockMeasure[],
  geography: CalendarDate,
  { past, knownAt }: Pick<Slice, 'past' | 'knownAt'>,
): RawBuilder<unknown> {
  const typed = measures.some(({ value }) => typeof value === 'object' && 'types' in value);
  const seat = typed
    ? sql` left join unit_versions seat on seat.unit_id = place.ancestor_id and seat.valid_from <= ${geography} and seat.valid_to > ${geography}
    and seat.recorded_from <= ${knownAt} and seat.recorded_to > ${knownAt}`
    : sql``;
  return sql`left join ${ancestries(past)} place on place.unit_id = t.unit_id
    and place.level = 'commune' and place.from_date <= ${geography} and place.to_date > ${geography}${seat}`;
}

/** What makes a row one of those whose commune is counted: it lies in a commune, of the types asked. Nothing for a measure that counts no communes. */
export function inCountedCommune(
  measure: StockMeasure,
  geography: CalendarDate,
  slice: Slice,
): { readonly join: RawBuilder<unknown>; readonly conditions: readonly RawBuilder<unknown>[] } {
  const { value } = measure;
  if (typeof value !== 'object' || !('distinct' in value)) return { join: sql``, conditions: [] };
  return {
    join: communeOf([measure], geography, slice),
    conditions: [sql`place.ancestor_id is not null`, ...oneOf(sql`seat.type`, value.types)],
  };
}
