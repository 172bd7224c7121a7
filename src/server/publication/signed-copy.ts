// Bản đã ký đính kèm: only a PDF that opens can stand for the signed paper (Decree 30/2020, appendix VI: documents are digitised as PDF).
import { countPdfPages } from '#document/reading/pdf-pages.ts';
import { mediaTypeOf } from '#domain/file/media-type.ts';
import { readFile } from '#server/files/service.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { ComposeDeps } from '#server/publication/compose.ts';
import type { Desk } from '#server/publication/service.ts';

/**
 * The digest of a stored file that may be attached as the signed copy. Asked before the write begins: opening a PDF takes a process of
 * its own, and nobody waits for that with a lock in hand.
 * @throws Refused 'not-found'; 'signed-copy-unfit' when its content is no PDF that opens, whatever its name says
 */
export async function requireSignedCopy(deps: ComposeDeps, desk: Desk, id: number): Promise<string> {
  const { file, bytes } = await read(deps.db, desk.person, (trx) => readFile(trx, deps, desk.viewer, id));
  if (mediaTypeOf(bytes, file.name) !== 'application/pdf')
    throw new Refused('signed-copy-unfit', {
      name: file.name,
      reason: 'nội dung không phải PDF; bản chụp bản giấy hãy quét thành PDF',
    });
  if ((await countPdfPages(bytes)) === 0)
    throw new Refused('signed-copy-unfit', {
      name: file.name,
      reason: 'tệp PDF hỏng, trống hoặc khóa bằng mật khẩu, không mở được trang nào',
    });
  return file.digest;
}
