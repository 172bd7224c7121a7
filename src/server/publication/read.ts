// Xem báo cáo: lists and one report as an office sees it, with its files and the documents that replace or correct it.
import { parseReportingPeriod } from '#domain/period/reporting-period.ts';
import { APPROVAL_RULES } from '#domain/permission/approval.ts';
import { discardRefusal, STATE_WORDS } from '#domain/report/publication.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { Db } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import type { ComposeDeps } from '#server/publication/compose.ts';
import type { ListQuery, PublicationView } from '#server/publication/contract.ts';
import { readPins } from '#server/publication/pins.ts';
import { type Desk, requirePerson, requirePublication } from '#server/publication/service.ts';
import {
  type FileRow,
  listFiles,
  listPublications,
  listSigners,
  type PublicationRow,
} from '#server/publication/store.ts';
import { type AmendmentRow, listAmendments } from '#server/publication/store-amendment.ts';
import { requireUnitNamed } from '#server/unit/service.ts';

interface Beside {
  readonly files: readonly FileRow[];
  readonly amendments: readonly AmendmentRow[];
}

async function besideOf(trx: Db, ids: readonly number[]): Promise<Beside> {
  return { files: await listFiles(trx, ids), amendments: await listAmendments(trx, ids) };
}

function viewOf(
  deps: ComposeDeps,
  desk: Desk,
  row: PublicationRow,
  { files, amendments }: Beside,
): PublicationView {
  const unit = unitById(deps.places.geography, row.unit_id);
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    outline: row.outline,
    unit: { id: row.unit_id, name: unit ? displayName(unit) : '' },
    period: row.period,
    office: row.office,
    state: row.state,
    stateName: STATE_WORDS[row.state],
    version: row.recorded_from,
    settings: {
      ...row.settings,
      bindings: { ...row.settings.bindings },
      texts: { ...row.settings.texts },
      recipients: [...row.settings.recipients],
    },
    pin: row.pin,
    contentSha256: row.content_digest?.toString('hex') ?? null,
    writer: row.writer ?? '',
    submittedOn: row.submitted_on,
    signer: row.signer,
    signedOn: row.signed_on,
    signedPaper: row.signed_file_id,
    number: row.number,
    symbol: row.symbol,
    documentDate: row.document_date,
    issuedOn: row.issued_on,
    dataDate: row.pins === null ? null : readPins(row.pins).dataDate,
    postedOn: row.posted_on,
    reason: row.reason,
    files: files
      .filter((file) => file.publication_id === row.id)
      .map(({ format, digest, length }) => ({ format, sha256: digest.toString('hex'), length })),
    amends:
      row.amends_id === null || row.amends_how === null
        ? null
        : {
            id: row.amends_id,
            how: row.amends_how,
            number: row.amends_number,
            symbol: row.amends_symbol,
            documentDate: row.amends_date,
          },
    amendedBy: amendments
      // A draft is its own office's.
      .filter(
        (each) =>
          each.amends_id === row.id && (each.state === 'issued' || each.office_id === desk.person.officeId),
      )
      .map(({ id, how, state, number, symbol, document_date }) => ({
        id,
        how,
        state,
        number,
        symbol,
        documentDate: document_date,
      })),
    own: row.office_id === desk.person.officeId,
    discardable:
      row.office_id === desk.person.officeId && discardRefusal(row.state, row.was_submitted) === undefined,
  };
}

/** Reports in sight, newest first. */
export async function publications(
  deps: ComposeDeps,
  desk: Desk,
  query: ListQuery,
): Promise<{ publications: PublicationView[]; next: number | null }> {
  const today = deps.clock.today();
  // A code belongs to the geography of the period asked about.
  const day = parseReportingPeriod(query.period ?? '')?.to ?? today;
  const unit = query.unit === undefined ? undefined : requireUnitNamed(deps.places, query.unit, day);
  return read(deps.db, desk.person, async (trx) => {
    const rows = await listPublications(trx, {
      search: query.search,
      state: query.state,
      unitId: unit?.id,
      period: query.period,
      before: query.before,
      limit: query.limit + 1,
    });
    const page = rows.slice(0, query.limit).filter((row) => {
      const about = unitById(deps.places.geography, row.unit_id);
      return row.office_id === desk.person.officeId || (about !== undefined && desk.viewer.maySee(about));
    });
    const beside = await besideOf(
      trx,
      page.map(({ id }) => id),
    );
    return {
      publications: page.map((row) => viewOf(deps, desk, row, beside)),
      next: rows.length > query.limit ? (rows[query.limit - 1]?.id ?? null) : null,
    };
  });
}

/** One report. @throws Refused 'not-found' */
export async function publication(deps: ComposeDeps, desk: Desk, id: number): Promise<PublicationView> {
  return read(deps.db, desk.person, async (trx) =>
    viewOf(deps, desk, await requirePublication(trx, deps, desk, id), await besideOf(trx, [id])),
  );
}

/** The leaders of the desk's office: who may have signed on paper. */
export async function signersOf(
  deps: ComposeDeps,
  desk: Desk,
): Promise<{ signers: { id: number; name: string }[] }> {
  const { officeId } = requirePerson(desk);
  const today = deps.clock.today();
  return read(deps.db, desk.person, async (trx) => ({
    signers: await listSigners(trx, officeId, APPROVAL_RULES['approval.decide'].roles, today),
  }));
}
