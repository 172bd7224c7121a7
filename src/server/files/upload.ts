// A file sent by itself, kept in a write of its own; whoever needs it names its number afterwards.
import { safeFileName } from '#domain/file/media-type.ts';
import type { FileView } from '#server/files/contract.ts';
import { describeFile, type FilesDeps, readFile, storeFile } from '#server/files/service.ts';
import { findOfficeUnit } from '#server/files/store.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Keeps an uploaded file for the caller's office, about a unit in scope or the office's own. @throws Refused */
export async function keepUpload(
  deps: FilesDeps,
  person: SignedIn,
  viewer: Viewer,
  given: { readonly name: string; readonly bytes: Buffer; readonly unit: string | undefined },
  request: RequestKey,
): Promise<FileView & { readonly seq: number }> {
  // Asked before the write begins: a scanner may be slow, and nobody waits for it with a lock in hand.
  const verdict = await deps.scan?.(given.bytes);
  if (verdict?.state === 'infected') throw new Refused('file-infected', { name: safeFileName(given.name) });
  const { reply, seq } = await write(deps.db, viewer, request, async (trx) => {
    const unit = given.unit && requireUnitNamed(deps.places, given.unit, deps.clock.today());
    if (unit && !viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: given.unit ?? '' });
    const kept = await storeFile(trx, deps, {
      officeId: person.officeId,
      unitId: unit ? unit.id : await findOfficeUnit(trx, person.officeId),
      personId: person.personId,
      name: given.name,
      bytes: given.bytes,
      scan: verdict?.state === 'clean' ? 'clean' : 'not-scanned',
    });
    const subjectId = String(kept.fileId);
    return {
      act: { act: 'file.stored', subjectKind: 'file', subjectId, note: { after: { digest: kept.digest } } },
      reply: await describeFile(trx, deps, viewer, kept.fileId),
      status: 201,
    };
  });
  return { ...reply, seq };
}

/** What a stored file is. @throws Refused 'not-found' */
export function describeStored(deps: FilesDeps, viewer: Viewer, id: number): Promise<FileView> {
  return read(deps.db, viewer, (trx) => describeFile(trx, deps, viewer, id));
}

/** A stored file with its content. @throws Refused 'not-found' */
export function fetchStored(deps: FilesDeps, viewer: Viewer, id: number) {
  return read(deps.db, viewer, (trx) => readFile(trx, deps, viewer, id));
}
