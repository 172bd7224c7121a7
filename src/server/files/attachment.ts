// How a stored file leaves: always as an attachment, under a name of ours, never run or sniffed in the page.
import { MEDIA_TYPES, type MediaType } from '#domain/file/media-type.ts';
import type { FileView } from '#server/files/contract.ts';

/** Headers of an answer that carries a stored file; the sender's own name stands only in the encoded form. */
export function attachmentHeaders(file: FileView): Record<string, string> {
  const known = Object.hasOwn(MEDIA_TYPES, file.mediaType)
    ? MEDIA_TYPES[file.mediaType as MediaType] // one of the keys, by the line above
    : undefined;
  return {
    'content-type': known ? file.mediaType : 'application/octet-stream',
    'content-disposition': `attachment; filename="tep-${file.id}.${known?.extension ?? 'bin'}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}
