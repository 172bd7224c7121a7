// Routes of the files of documents: attach, download, read a dropped file, import another system's list.
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { LIST_FIELD_NAMES, type ListField } from '#domain/directive/list-columns.ts';
import { attachFile, fetchAttachment, type GivenFile } from '#server/directive/attachments.ts';
import { documentFileExamples as examples } from '#server/directive/contract-document-file-examples.ts';
import { documentContract as contract } from '#server/directive/contract-documents.ts';
import { documentImportContract as imports } from '#server/directive/contract-documents-import.ts';
import type { DirectiveDeps } from '#server/directive/deps.ts';
import { importDocuments, type ListAsked, previewDocuments } from '#server/directive/import-documents.ts';
import { readDocumentFile } from '#server/directive/read-file.ts';
import { signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { Refused } from '#server/platform/refused.ts';
import { refuseField } from '#server/platform/validation-words.ts';

const READS = { access: { may: 'documents.read' } } as const;
const WRITES = { access: { may: 'documents.write' } } as const;

/** The one file of a multipart request with the words before it. @throws Refused */
async function uploadOf(request: FastifyRequest): Promise<GivenFile & { word(name: string): string }> {
  const file = request.isMultipart() ? await request.file() : undefined;
  if (!file) throw new Refused('list-missing-file');
  const bytes = await file.toBuffer().catch(() => undefined);
  // The parser may stop at its limit without a word: half a file is no file.
  if (!bytes || file.file.truncated) throw new Refused('file-too-large', { name: file.filename });
  return {
    name: file.filename.slice(-200) || 'tệp',
    bytes,
    word: (name) => {
      const field = file.fields[name];
      const one = Array.isArray(field) ? field[0] : field;
      return one?.type === 'field' && typeof one.value === 'string' ? one.value : '';
    },
  };
}

function columnsOf(text: string): ListAsked['columns'] {
  if (text === '') return undefined;
  const refuse = () => refuseField(['columns'], 'phải là cột và tên trường');
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw refuse();
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw refuse();
  const columns: Record<string, ListField | ''> = {};
  for (const [column, field] of Object.entries(given)) {
    const named = field === '' ? '' : LIST_FIELD_NAMES.find((each) => each === field);
    if (named === undefined || !/^[A-Z]{1,3}$/.test(column)) throw refuse();
    columns[column] = named;
  }
  return columns;
}

async function listOf(request: FastifyRequest): Promise<ListAsked> {
  const { name, bytes, word } = await uploadOf(request);
  const book = (['in', 'out', 'held'] as const).find((each) => each === word('book'));
  if (!book) throw refuseField(['book'], 'phải là sổ đến, sổ đi hoặc văn bản lưu');
  return {
    name,
    bytes,
    book,
    issuer: word('issuer').trim().slice(0, 200),
    columns: columnsOf(word('columns')),
  };
}

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export function documentFileRoutes(app: App, deps: () => DirectiveDeps): void {
  app.post(
    '/api/documents/:document/attachments',
    { schema: contract.attach, config: { ...WRITES, example: examples.attach } },
    async (request, reply) => {
      const { document } = request.params;
      const { name, bytes } = await uploadOf(request);
      const key = {
        key: request.headers['idempotency-key'],
        body: { document, name, digest: digest(bytes) },
      };
      return reply
        .status(201)
        .send(await attachFile(deps(), signedInOf(request), document, { name, bytes }, key));
    },
  );
  app.get(
    '/api/documents/:document/attachments/:attachment',
    { schema: contract.attachment, config: { ...READS, example: examples.attachment } },
    async (request, reply) => {
      const { document, attachment } = request.params;
      const file = await fetchAttachment(deps(), signedInOf(request), document, attachment);
      return reply
        .headers({
          'content-type': file.mediaType,
          'content-disposition': `attachment; filename="tep-${attachment}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
        })
        .serializer((body: unknown) => String(body))
        .send(file.bytes);
    },
  );
  app.post(
    '/api/document-file-reading',
    { schema: imports.fileReading, config: { ...WRITES, example: examples.fileReading } },
    async (request) => readDocumentFile(await uploadOf(request), deps().clock.today()),
  );
  app.post(
    '/api/document-imports/preview',
    { schema: imports.preview, config: { ...WRITES, example: examples.preview } },
    async (request) => previewDocuments(deps(), signedInOf(request), await listOf(request)),
  );
  app.post(
    '/api/document-imports',
    { schema: imports.import, config: { ...WRITES, example: examples.import } },
    async (request) => {
      const { bytes, ...rest } = await listOf(request);
      const key = { key: request.headers['idempotency-key'], body: { ...rest, digest: digest(bytes) } };
      return importDocuments(deps(), signedInOf(request), { ...rest, bytes }, key);
    },
  );
}
