// Cách gom của bảng tổng hợp: by province, commune, region or reporter; and which version of a form a basis counts.
import { type RawBuilder, sql } from 'kysely';
import type { Territory } from '#server/collection/query-place.ts';
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
