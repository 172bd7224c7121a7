// Diện phải báo cáo: the organisations that a regime asks, as a condition on their state.
import { type RawBuilder, sql } from 'kysely';
import type { StateFilter } from '#domain/indicator/measure.ts';

/** Condition on a state, named `t` unless said otherwise. */
export function populationPart(filter: StateFilter, state = sql`t`): RawBuilder<unknown> {
  const kinds = filter.kind ? sql`${state}.kind in (${sql.join([...filter.kind])})` : sql`true`;
  const operating = filter.operating
    ? sql`${state}.operating in (${sql.join([...filter.operating])})`
    : sql`true`;
  return sql`${kinds} and ${operating}`;
}
