// Mở bản soạn: the first version of a report, under a code of its own.
import { randomInt } from 'node:crypto';
import type { AmendmentHow } from '#domain/report/amendment.ts';
import { CODE_ALPHABET, type PublicationSettings } from '#domain/report/publication.ts';
import type { Db } from '#server/platform/db.ts';
import { insertPublication, insertVersion, type VersionChange } from '#server/publication/store.ts';

function newCode(): string {
  return Array.from({ length: 10 }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
}

interface Opening {
  readonly office_id: number;
  readonly unit_id: number;
  readonly writer_id: number;
  readonly outline: string;
  readonly period: string;
  readonly title: string;
  readonly settings: PublicationSettings;
  readonly amends?: { readonly id: number; readonly how: AmendmentHow };
}

/** Writes the first version of a report. @returns its id */
export async function openDraft(trx: Db, opening: Opening, seq: number): Promise<number> {
  const { office_id, unit_id, writer_id, outline, period, title, settings, amends } = opening;
  const id = await insertPublication(trx, {
    code: newCode(),
    office_id,
    unit_id,
    outline,
    period,
    amends_id: amends?.id ?? null,
    amends_how: amends?.how ?? null,
  });
  const first: VersionChange = {
    office_id,
    unit_id,
    state: 'draft',
    title,
    settings,
    pin: null,
    content_digest: null,
    writer_id,
    submitted_on: null,
    signer_id: null,
    signed_on: null,
    signed_file_id: null,
    number: null,
    symbol: null,
    document_date: null,
    issued_on: null,
    address: null,
    reason: null,
    renderer: null,
    posted_on: null,
  };
  await insertVersion(trx, id, undefined, first, seq);
  return id;
}
