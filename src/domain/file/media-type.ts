// Loại tệp: what a file is by its first bytes, never by what its sender says; only these kinds are kept.

export const MEDIA_TYPES = {
  'application/pdf': { name: 'PDF', extension: 'pdf' },
  'image/png': { name: 'ảnh PNG', extension: 'png' },
  'image/jpeg': { name: 'ảnh JPEG', extension: 'jpg' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    name: 'Word',
    extension: 'docx',
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { name: 'Excel', extension: 'xlsx' },
  'text/plain': { name: 'văn bản', extension: 'txt' },
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

const SIGNATURES: readonly (readonly [readonly number[], MediaType | 'zip'])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'application/pdf'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
];

function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/[^\P{Cc}\t\n\r\f\v]/u.test(text) && !/^\s*<(!doctype|html|svg|\?xml)/i.test(text);
  } catch {
    return false;
  }
}

/** The kind of a file; undefined for what is not kept (programs, archives, pages, pictures that carry scripts). */
export function mediaTypeOf(bytes: Uint8Array, name: string): MediaType | undefined {
  const found = SIGNATURES.find(([signature]) =>
    signature.every((byte, index) => bytes[index] === byte),
  )?.[1];
  if (found !== 'zip') return found ?? (bytes.length > 0 && isText(bytes) ? 'text/plain' : undefined);
  if (/\.docx$/i.test(name)) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  if (/\.xlsx$/i.test(name)) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return undefined;
}

/** A name that is safe on every disk: no path, no control characters, no reserved signs; NFC, at most 120 characters. */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim();
  return clean.replace(/^\.+/, '').slice(-120) || 'tệp';
}

export const SCAN_WORDS = {
  'not-scanned': 'chưa quét',
  clean: 'đã quét, không thấy mã độc',
  infected: 'có mã độc, không mở được',
} as const;
export type ScanState = keyof typeof SCAN_WORDS;
