// Một tổ chức đã tham gia gì: classes and fairs held with it on their lists.
import { sql } from 'kysely';
import type { ActivityKind } from '#domain/activity/activity.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface TakenPart {
  readonly id: number;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly place: string;
  readonly starts_on: CalendarDate;
  readonly ends_on: CalendarDate;
  readonly unit_id: number;
  readonly attendances: number | null;
  readonly booth: string | null;
  readonly products: string | null;
}

/** Classes and fairs held that an organisation took part in, the latest first. */
export async function listTakenPart(db: Db, organisation: number): Promise<readonly TakenPart[]> {
  const { rows } = await sql<TakenPart>`
    select v.activity_id as id, v.kind, v.title, v.place, v.starts_on, v.ends_on, v.unit_id, x.attendances, x.booth, x.products
    from (
      select a.activity_id, count(*)::int as attendances, null as booth, null as products from activity_attendees a
      where a.organisation_id = ${organisation} and a.recorded_to = ${STILL_KNOWN} group by a.activity_id
      union all
      select p.activity_id, null, p.booth, p.products from activity_participants p where p.organisation_id = ${organisation} and p.recorded_to = ${STILL_KNOWN}
    ) x join activity_versions v on v.activity_id = x.activity_id and v.recorded_to = ${STILL_KNOWN} and v.state in ('held', 'settled')
    order by v.ends_on desc, v.activity_id desc`.execute(db);
  return rows;
}
