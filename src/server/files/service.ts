// Kho tệp: keep a file inside the caller's write, read it back within scope, pass it on, erase it. Every capability with attachments uses this.
import { createHash } from 'node:crypto';
import { mediaTypeOf, SCAN_WORDS, type ScanState, safeFileName } from '#domain/file/media-type.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { FileView } from '#server/files/contract.ts';
import {
  eraseContent,
  type FileRow,
  findContent,
  findFile,
  insertFile,
  insertShares,
  isShared,
} from '#server/files/store.ts';
import type { Scanner } from '#server/platform/clamd.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Places } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface FilesDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly places: Places;
  /** Asks the site's scanner about a file, where it has one. */
  readonly scan?: Scanner | undefined;
}

export interface GivenFile {
  /** The office that keeps it: the caller's own. */
  readonly officeId: number;
  /** The unit it is about; null = for the keeping office alone. */
  readonly unitId: number | null;
  readonly personId?: number | null;
  readonly name: string;
  readonly bytes: Buffer;
  /** What a scanner said of these bytes; 'not-scanned' unless given. */
  readonly scan?: ScanState;
}

export const MAX_FILE_BYTES = 10 * 1_048_576;

/**
 * Keeps a file inside the caller's write; name the digest in the journal's note. What it is is decided by its bytes.
 * @throws Refused 'file-kind-refused' | 'file-too-large'
 */
export async function storeFile(
  trx: Db,
  deps: Pick<FilesDeps, 'clock'>,
  given: GivenFile,
): Promise<{
  readonly fileId: number;
  readonly digest: string;
  readonly name: string;
  readonly mediaType: string;
}> {
  const name = safeFileName(given.name);
  if (given.bytes.length > MAX_FILE_BYTES) throw new Refused('file-too-large', { name });
  const mediaType = mediaTypeOf(given.bytes, name);
  if (!mediaType) throw new Refused('file-kind-refused', { name });
  const digest = createHash('sha256').update(given.bytes).digest();
  const fileId = await insertFile(trx, {
    office_id: given.officeId,
    unit_id: given.unitId,
    person_id: given.personId ?? null,
    name,
    media_type: mediaType,
    digest,
    length: given.bytes.length,
    content: given.bytes,
    scan: given.scan ?? 'not-scanned',
    stored_at: deps.clock.now(),
  });
  return { fileId, digest: digest.toString('hex'), name, mediaType };
}

function viewFile(row: FileRow): FileView {
  // The constraint stored_files_scan keeps exactly these words.
  const scan = row.scan as ScanState;
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    length: row.length,
    digest: row.digest.toString('hex'),
    scan,
    scanName: SCAN_WORDS[scan],
    storedAt: row.stored_at.toISOString(),
    erased: row.erased_at !== null,
  };
}

/** The service's own look at the scope, beside row security: kept by the caller's office, about a unit they see, or passed on to them. */
async function requireFile(
  trx: Db,
  deps: Pick<FilesDeps, 'places'>,
  viewer: Viewer,
  id: number,
): Promise<FileRow> {
  const row = await findFile(trx, id);
  if (!row) throw new Refused('not-found');
  const unit = row.unit_id === null ? undefined : unitById(deps.places.geography, row.unit_id);
  const seen =
    row.office_id === viewer.officeId ||
    (unit !== undefined && viewer.maySee(unit)) ||
    (viewer.officeId !== null && (await isShared(trx, id, viewer.officeId)));
  if (!seen) throw new Refused('not-found');
  return row;
}

/** What a file is, without its content. @throws Refused 'not-found' */
export async function describeFile(
  trx: Db,
  deps: Pick<FilesDeps, 'places'>,
  viewer: Viewer,
  id: number,
): Promise<FileView> {
  return viewFile(await requireFile(trx, deps, viewer, id));
}

/** A file with its content. @throws Refused 'not-found', also when it was erased; 'file-infected' */
export async function readFile(
  trx: Db,
  deps: Pick<FilesDeps, 'places'>,
  viewer: Viewer,
  id: number,
): Promise<{ readonly file: FileView; readonly bytes: Buffer }> {
  const row = await requireFile(trx, deps, viewer, id);
  if (row.scan === 'infected') throw new Refused('file-infected', { name: row.name });
  const bytes = await findContent(trx, id);
  if (!bytes) throw new Refused('not-found');
  return { file: viewFile(row), bytes };
}

export type Keeping = 'as-stored' | 'altered' | 'erased';

/** Are a file's bytes still those that were stored? @throws Refused 'not-found' */
export async function checkFile(
  trx: Db,
  deps: Pick<FilesDeps, 'places'>,
  viewer: Viewer,
  id: number,
): Promise<{ readonly digest: string; readonly keeping: Keeping }> {
  const { digest } = await requireFile(trx, deps, viewer, id);
  const bytes = await findContent(trx, id);
  if (!bytes) return { digest: digest.toString('hex'), keeping: 'erased' };
  const same = createHash('sha256').update(bytes).digest().equals(digest);
  return { digest: digest.toString('hex'), keeping: same ? 'as-stored' : 'altered' };
}

/** Passes a file on to offices that may not see its unit, e.g. the recipients of a document. @throws Refused 'not-found' */
export async function shareFile(
  trx: Db,
  deps: Pick<FilesDeps, 'places' | 'clock'>,
  viewer: Viewer,
  id: number,
  offices: readonly number[],
): Promise<void> {
  await requireFile(trx, deps, viewer, id);
  await insertShares(trx, id, offices, deps.clock.now());
}

/** Erases a file's content for good. @throws Refused 'not-found' */
export async function eraseFile(
  trx: Db,
  deps: Pick<FilesDeps, 'places' | 'clock'>,
  viewer: Viewer,
  id: number,
): Promise<void> {
  await requireFile(trx, deps, viewer, id);
  if (!(await eraseContent(trx, id, deps.clock.now()))) throw new Refused('not-found');
}
