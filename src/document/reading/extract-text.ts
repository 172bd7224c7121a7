// Which text does a file hold (.txt, .docx, .pdf, .html), or why can it not be read?
import { readDocx } from './docx-text.ts';
import { textOfHtml } from './html-text.ts';
import { lockedReason } from './locked-file.ts';
import { readPdf } from './pdf-text.ts';
import { decodeBytes, wideEncodingOf } from './text-encoding.ts';

export type Extracted =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

const MAX_FILE_BYTES = 50 * 1024 * 1024;
export const READABLE = /\.(?:txt|md|csv|docx|pdf|html?)$/i;

const UNKNOWN_ENCODING =
  'không nhận ra bảng mã chữ của tệp; mở tệp, lưu lại với mã hóa UTF-8 rồi tải lên lần nữa';

function looksBinary(bytes: Uint8Array): boolean {
  return wideEncodingOf(bytes) === undefined && bytes.subarray(0, 4096).includes(0);
}

function decoded(bytes: Uint8Array, read: (text: string) => string): Extracted {
  const text = decodeBytes(bytes);
  return text === null ? { ok: false, reason: UNKNOWN_ENCODING } : { ok: true, text: read(text) };
}

/** Extract the text of a file by its name's ending and first bytes. Offsets of claims refer to the result. */
export async function extractText(name: string, bytes: Uint8Array): Promise<Extracted> {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, reason: 'tệp lớn hơn 50 MB' };
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isPdf = bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46;
  if (/\.docx$/i.test(name) || isZip) {
    const text = isZip ? readDocx(bytes) : null;
    return text === null
      ? { ok: false, reason: lockedReason(bytes) ?? 'không phải tệp Word (.docx) đọc được' }
      : { ok: true, text };
  }
  if (/\.pdf$/i.test(name) || isPdf) {
    const text = isPdf ? await readPdf(bytes) : null;
    if (text === null) return { ok: false, reason: lockedReason(bytes) ?? 'không đọc được tệp PDF' };
    return text.trim() === ''
      ? { ok: false, reason: 'PDF không có lớp chữ (ảnh quét?)' }
      : { ok: true, text };
  }
  if (/\.html?$/i.test(name)) return decoded(bytes, textOfHtml);
  if (/\.(?:doc|xls|xlsx|rtf|odt|zip|png|jpe?g)$/i.test(name) || looksBinary(bytes)) {
    return { ok: false, reason: 'định dạng không hỗ trợ (chỉ nhận .txt, .docx, .pdf, .html)' };
  }
  return decoded(bytes, (text) => text);
}
