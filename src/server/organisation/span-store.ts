// Spans as row security lets this office see them, read back into states.
import type { OrganisationSpan } from '#domain/organisation/organisation.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { Db } from '#server/platform/db.ts';

/** Spans of an organisation in sight, as known at a journal number, oldest first. */
export async function listVisibleSpans(
  db: Db,
  organisationId: number,
  knownAt: number,
): Promise<readonly OrganisationSpan[]> {
  const rows = await db
    .selectFrom('organisation_spans')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('recorded_from', '<=', knownAt)
    .where('recorded_to', '>', knownAt)
    .orderBy('valid_from')
    .execute();
  // Written by spanRow from a checked history; read back as the same.
  return rows.map((row) => ({
    kind: row.kind as OrganisationSpan['kind'],
    name: row.name,
    abbreviation: row.abbreviation,
    unitId: row.unit_id,
    address: row.address,
    sector: row.sector,
    taxCode: row.tax_code,
    certificateNumber: row.certificate_number,
    lawBasis: row.law_basis as OrganisationSpan['lawBasis'],
    charterCapitalDong: row.charter_capital_dong,
    membersOfficial: row.members_official,
    membersLinkedCapital: row.members_linked_capital,
    membersLinkedOther: row.members_linked_other,
    workers: row.workers,
    allianceClass: row.alliance_class as OrganisationSpan['allianceClass'],
    valueChain: row.value_chain,
    highTech: row.high_tech,
    ocop: row.ocop,
    modelCode: row.model_code,
    grade: row.grade as OrganisationSpan['grade'],
    operating: row.operating as OrganisationSpan['operating'],
    from: row.valid_from as CalendarDate,
    to: row.valid_to as CalendarDate,
  }));
}
