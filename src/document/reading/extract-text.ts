// Which text does a file hold (.txt, .docx, .pdf, .html), or why can it not be read?
import { readDocx } from './docx-text.ts';
import { textOfHtml } from './html-text.ts';
import { lockedReason } from './locked-file.ts';
import { readPdf } from './pdf-text.ts';

export type Extracted =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

const MAX_FILE_BYTES = 50 * 1024 * 1024;
export const READABLE = /\.(?:txt|md|csv|docx|pdf|html?)$/i;

/** Decode UTF-8, UTF-16 (by its mark) or, failing that, single bytes (old TCVN3 and VNI files). */
function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function looksBinary(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !utf16 && bytes.subarray(0, 4096).includes(0);
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
  if (/\.html?$/i.test(name)) return { ok: true, text: textOfHtml(decodeBytes(bytes)) };
  if (/\.(?:doc|xls|xlsx|rtf|odt|zip|png|jpe?g)$/i.test(name) || looksBinary(bytes)) {
    return { ok: false, reason: 'định dạng không hỗ trợ (chỉ nhận .txt, .docx, .pdf, .html)' };
  }
  return { ok: true, text: decodeBytes(bytes) };
}
