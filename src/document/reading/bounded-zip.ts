// How is an Office file (a zip) opened without letting a crafted one exhaust memory?
import { unzipSync } from 'fflate';

const MAX_ENTRIES = 4000;
const MAX_ENTRY_BYTES = 64 * 1024 * 1024;
const MAX_TOTAL_BYTES = 128 * 1024 * 1024;
const MAX_RATIO = 250;

type ZipResult =
  | { readonly ok: true; readonly files: Readonly<Record<string, Uint8Array>> }
  | { readonly ok: false };

/** Unpack the entries `wanted` accepts; refused when entry count, size or compression ratio are beyond an office file. */
export function unzipBounded(bytes: Uint8Array, wanted: (name: string) => boolean): ZipResult {
  let entries = 0;
  let total = 0;
  let refused = false;
  try {
    const files = unzipSync(bytes, {
      filter(file) {
        entries++;
        if (entries > MAX_ENTRIES) refused = true;
        if (refused || !wanted(file.name)) return false;
        total += file.originalSize;
        const ratio = file.originalSize / Math.max(1, file.size);
        if (
          file.originalSize > MAX_ENTRY_BYTES ||
          total > MAX_TOTAL_BYTES ||
          (ratio > MAX_RATIO && file.originalSize > 1024 * 1024)
        )
          refused = true;
        return !refused;
      },
    });
    return refused ? { ok: false } : { ok: true, files };
  } catch {
    return { ok: false };
  }
}
