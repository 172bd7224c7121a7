// Văn bản thay thế, đính chính trong cơ sở dữ liệu: what amends a report, and the document of the books that it was issued as.
import { sql } from 'kysely';
import type { AmendmentHow } from '#domain/report/amendment.ts';
import type { PublicationState } from '#domain/report/publication.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';

export interface AmendmentRow {
  readonly id: number;
  readonly amends_id: number;
  readonly how: AmendmentHow;
  readonly office_id: number;
  readonly state: PublicationState;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly document_date: string | null;
}

/** The later documents of reports, in sight, in the order in which they were begun. */
export async function listAmendments(trx: Db, ids: readonly number[]): Promise<readonly AmendmentRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<AmendmentRow>`
    select p.id, p.amends_id, p.amends_how as how, v.office_id, v.state, v.number, v.symbol, v.document_date
    from publications p join publication_versions v on v.publication_id = p.id and v.recorded_to = ${STILL_KNOWN}
    where p.amends_id = any (${[...ids]}::bigint[]) order by p.id`.execute(trx);
  return rows;
}

/** The document in the book of outgoing documents that a report was issued as. */
export async function findIssuedDocument(trx: Db, id: number): Promise<number | undefined> {
  const { rows } = await sql<{ document: number | null }>`
    select (note ->> 'document')::bigint as document from journal
    where subject_kind = 'publication' and subject_id = ${String(id)} and act = 'publication.issued'
    order by seq desc limit 1`.execute(trx);
  return rows[0]?.document ?? undefined;
}

export interface PublicAmendment {
  readonly side: 'amends' | 'amended-by';
  readonly how: AmendmentHow;
  readonly code: string;
  readonly number: string;
  readonly symbol: string;
  readonly document_date: string;
}

/** What anybody may know of the documents that amend a report or that it amends. */
export async function listPublicAmendments(db: Db, code: string): Promise<readonly PublicAmendment[]> {
  const { rows } = await sql<PublicAmendment>`select * from published_amendments(${code})`.execute(db);
  return rows;
}
