// Bảng mã của tệp chữ: in which encoding was a plain text or a web page saved?
import { detectLegacyEncoding } from '#domain/vietnamese/legacy-encoding.ts';

/** Words that any report holds, with marks that only the right encoding gives. */
const KNOWN =
  /(?<!\p{L})(?:của|và|hợp|xã|tỉnh|thành|được|đồng|triển|kinh tế|tập thể|người|năm|tổng|số|đến|các)(?!\p{L})/giu;
/** Share of letters beyond ASCII that a text in some other tongue or encoding has; a stray sign stays below. */
const [FEWEST_KNOWN, STRAY] = [2, 0.02];

const countKnown = (text: string): number => text.slice(0, 20_000).match(KNOWN)?.length ?? 0;

/** UTF-16 without its mark: every other byte of the letters, digits and spaces is zero. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (start.length < 16 || start.length % 2 !== 0) return undefined;
  if (odd > start.length * 0.2 && even < start.length * 0.01) return 'utf-16le';
  return even > start.length * 0.2 && odd < start.length * 0.01 ? 'utf-16be' : undefined;
}

/** Name of the encoding that holds zero bytes; undefined when such bytes would tell that the file is no text. */
export function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return wideWithoutMark(bytes);
}

/**
 * The text of a file: UTF-8, UTF-16, Windows-1258 or single bytes (old TCVN3 and VNI files, told apart later). Null when
 * none of them makes Vietnamese of it.
 */
export function decodeBytes(bytes: Uint8Array): string | null {
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const single = new TextDecoder('windows-1252').decode(bytes);
    if (detectLegacyEncoding(single) !== null) return single;
    const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    if (countKnown(vietnamese) >= FEWEST_KNOWN && countKnown(vietnamese) > countKnown(single))
      return vietnamese;
    const marked = single.match(/[^\p{ASCII}–—“”‘’…]/gu)?.length ?? 0;
    return marked > single.length * STRAY ? null : single;
  }
}
