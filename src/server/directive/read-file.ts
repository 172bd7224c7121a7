// Đọc tệp văn bản thả vào: what it is by its bytes, its text, and what the text says; a person confirms.
import { mediaTypeOf } from '#domain/file/media-type.ts';
import { type GivenFile, readable } from '#server/directive/attachments.ts';
import { readDirective } from '#server/directive/propose.ts';
import { Refused } from '#server/platform/refused.ts';

/** @throws Refused 'document-file-wrong' | 'file-kind-refused' for a file that is not what it says or holds no text */
export async function readDocumentFile(file: GivenFile, today: Parameters<typeof readDirective>[2]) {
  const mediaType = mediaTypeOf(file.bytes, file.name);
  if (!mediaType) throw new Refused('file-kind-refused', { name: file.name });
  const text = await readable(file, mediaType);
  if (text === null || text.trim().length < 20)
    throw new Refused('document-file-wrong', {
      file: file.name,
      reason: 'không có lớp chữ để đọc (ảnh quét?); hãy gõ các trường, tệp vẫn kèm được',
    });
  return {
    name: file.name,
    text: text.slice(0, 400_000),
    ...readDirective(text.slice(0, 400_000), 'province', today),
  };
}
