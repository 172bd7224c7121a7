// Tệp kèm văn bản: kept in the file store, read for the search, given back to whoever sees the document.
import { extractText } from '#document/reading/extract-text.ts';
import type { DocumentView } from '#server/directive/contract-documents.ts';
import type { DirectiveDeps } from '#server/directive/deps.ts';
import { wordsOf } from '#server/directive/enter.ts';
import { requireDocument, requireOwn } from '#server/directive/require-document.ts';
import {
  attachedWords,
  findContent,
  insertAttachment,
  listAttachments,
} from '#server/directive/store-attachments.ts';
import type { DocumentRow } from '#server/directive/store-documents.ts';
import { indexWords, MAX_WORDS, saveWords } from '#server/directive/store-search.ts';
import { storeFile } from '#server/files/service.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const CLAIMS: Readonly<Record<string, RegExp>> = {
  'application/pdf': /\.pdf$/i,
  'image/png': /\.png$/i,
  'image/jpeg': /\.jpe?g$/i,
  'text/plain': /\.(txt|md|csv)$/i,
};

/** The text of a file, or why it has none that can be read. @throws Refused when the file is not what its name says */
export async function readable(file: GivenFile, mediaType: string): Promise<string | null> {
  const claimed = CLAIMS[mediaType];
  if (claimed && !claimed.test(file.name))
    throw new Refused('document-file-wrong', {
      file: file.name,
      reason: 'nội dung không đúng với đuôi của tên tệp',
    });
  if (mediaType.startsWith('image/')) return null;
  if (/\.xlsx$/i.test(file.name)) return null;
  const read = await extractText(file.name, file.bytes);
  // A scanned PDF is a good attachment without words; a Word file that cannot be opened is none.
  if (read.ok) return read.text;
  if (mediaType === 'application/pdf' && read.reason.includes('lớp chữ')) return null;
  throw new Refused('document-file-wrong', { file: file.name, reason: read.reason });
}

/** Attaches a file to a document of the caller's own book. @throws Refused */
export async function attachFile(
  deps: DirectiveDeps,
  person: SignedIn,
  document: number,
  file: GivenFile,
  request: RequestKey,
) {
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    const row = await requireOwn(trx, person, document);
    const kept = await storeFile(trx, deps, {
      officeId: person.officeId,
      unitId: null,
      personId: person.personId,
      ...file,
    });
    const text = await readable(file, kept.mediaType);
    const words = text === null ? null : indexWords(text).slice(0, MAX_WORDS);
    const id = await insertAttachment(
      trx,
      {
        document_id: document,
        office_id: person.officeId,
        file_id: kept.fileId,
        name: kept.name,
        length: file.bytes.length,
        full_text: words,
      },
      number,
    );
    const all = `${wordsOf(row.facts)} ${await attachedWords(trx, document)}`;
    await saveWords(trx, { id: document, office: person.officeId, issuedOn: row.facts.issuedOn }, all);
    return {
      act: {
        act: 'document.attached',
        subjectKind: 'document',
        subjectId: String(document),
        note: { digest: kept.digest },
      },
      reply: { id, name: kept.name, size: file.bytes.length, readable: words !== null },
      status: 201,
    };
  });
  return { ...reply, seq };
}

/** Files of a document: of a received copy, also those that its issuer attached. */
export async function attachmentsOf(trx: Db, row: DocumentRow): Promise<DocumentView['attachments']> {
  const found = await listAttachments(trx, [row.id, ...(row.originId === null ? [] : [row.originId])]);
  return found.map(({ id, name, length, readable: hasText }) => ({
    id,
    name,
    size: length,
    readable: hasText,
  }));
}

/** One file of a document with its bytes. @throws Refused 'not-found' */
export async function fetchAttachment(
  deps: DirectiveDeps,
  person: SignedIn,
  document: number,
  attachment: number,
) {
  return read(deps.db, person, async (trx) => {
    const row = await requireDocument(trx, document);
    const all = await listAttachments(trx, [document, ...(row.originId === null ? [] : [row.originId])]);
    const one = all.find((each) => each.id === attachment);
    const content = one && (await findContent(trx, one.file_id));
    if (!one || !content?.content) throw new Refused('not-found');
    return { name: one.name, mediaType: content.media_type, bytes: content.content };
  });
}
