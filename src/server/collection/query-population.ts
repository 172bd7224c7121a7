// Diện phải báo cáo: the organisations that a regime asks, as a condition on their state.
import { type RawBuilder, sql } from 'kysely';
import type { StateFilter } from '#domain/indicator/measure.ts';

/** Condition on the state `t`. */
export function populationPart(filter: StateFilter): RawBuilder<unknown> {
  const kinds = filter.kind ? sql`t.kind in (${sql.join([...filter.kind])})` : sql`true`;
  const operating = filter.operating ? sql`t.operating in (${sql.join([...filter.operating])})` : sql`true`;
  return sql`${kinds} and ${operating}`;
}
