// Trong địa bàn: the one condition that a row's seat lies in the territory asked about.
import { type RawBuilder, sql } from 'kysely';

/** The territory asked about, on the last day of the period. */
export interface Territory {
  readonly level: string;
  readonly unitId: number;
  readonly day: string;
  /** null = the whole nation */
  readonly whole: boolean;
  /** Only seats that no unit of this level holds on the day: the row of a table that has no unit of its own. */
  readonly outsideOf?: string;
}

/** Whether a unit lies in a territory on its day. */
export function within(territory: Territory, unit: RawBuilder<unknown>): RawBuilder<unknown> {
  const inside = insideOf(territory, unit);
  return territory.outsideOf === undefined
    ? inside
    : sql`${inside} and not exists (select 1 from unit_ancestries o where o.unit_id = ${unit} and o.level = ${territory.outsideOf}
        and o.from_date <= ${territory.day} and o.to_date > ${territory.day})`;
}

function insideOf(territory: Territory, unit: RawBuilder<unknown>): RawBuilder<unknown> {
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
