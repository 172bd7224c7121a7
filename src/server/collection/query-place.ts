// Trong địa bàn: the one condition that a row's seat lies in the territory asked about.
import { type RawBuilder, sql } from 'kysely';

/** The territory asked about, on the last day of the period. */
export interface Territory {
  readonly level: string;
  readonly unitId: number;
  readonly day: string;
  /** null = the whole nation */
  readonly whole: boolean;
}

/** Whether a unit lies in a territory on its day. */
export function within(territory: Territory, unit: RawBuilder<unknown>): RawBuilder<unknown> {
  return territory.whole
    ? sql`true`
    : sql`exists (select 1 from unit_ancestries w where w.unit_id = ${unit} and w.level = ${territory.level} and w.ancestor_id = ${territory.unitId}
        and w.from_date <= ${territory.day} and w.to_date > ${territory.day})`;
}

/** The units that lie in a territory on its day, as an array: so asked, an index over units finds the few rows of a province among the nation's. */
export function unitsWithin(territory: Territory): RawBuilder<unknown> {
  return sql`array(select w.unit_id from unit_ancestries w where w.level = ${territory.level} and w.ancestor_id = ${territory.unitId}
        and w.from_date <= ${territory.day} and w.to_date > ${territory.day})`;
}
