// Mục lục gói zip: checked before anything is inflated — sizes, ratio, names, overlaps — then entries by name.
import { inflateRawSync } from 'node:zlib';
import type { ReadLimits } from '#document/list/limits.ts';
import { Unreadable } from '#document/list/unreadable.ts';

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

export interface ZipArchive {
  readonly names: readonly string[];
  /** The bytes of an entry, or undefined when there is none of that name. @throws Unreadable */
  read(name: string): Buffer | undefined;
}

const BROKEN = 'gói tệp bị hỏng';

function findEnd(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - 65_557);
  const at = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (at < from || at + 22 > bytes.length) throw new Unreadable(BROKEN);
  return at;
}

function listEntries(bytes: Buffer, limits: ReadLimits): readonly ZipEntry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.entries)
    throw new Unreadable(`gói tệp có ${count} thành phần, nhiều hơn mức ${limits.entries}`);
  let at = bytes.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new Unreadable(BROKEN);
    const [nameLength, extra, comment] = [28, 30, 32].map((part) => bytes.readUInt16LE(at + part));
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    if ((bytes.readUInt16LE(at + 8) & 1) === 1)
      throw new Unreadable('tệp có mật khẩu; hãy bỏ mật khẩu rồi gửi lại');
    entries.push({
      name: name.replace(/^\//, ''),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function check(entries: readonly ZipEntry[], bytes: Buffer, limits: ReadLimits): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const megabytes = (size: number) => `${Math.ceil(size / 1_048_576)} MB`;
  if (total > limits.inflatedBytes)
    throw new Unreadable(
      `nội dung giải nén ${megabytes(total)}, lớn hơn mức ${megabytes(limits.inflatedBytes)}`,
    );
  const names = new Set<string>();
  let previous = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.size > 4096 && entry.size > entry.packed * limits.ratio)
      throw new Unreadable(`thành phần "${entry.name}" nén quá ${limits.ratio} lần`);
    if (/(^|[/\\])\.\.([/\\]|$)|^[a-zA-Z]:/.test(entry.name))
      throw new Unreadable('gói tệp có đường dẫn không an toàn');
    if (names.has(entry.name)) throw new Unreadable(`gói tệp có hai thành phần cùng tên "${entry.name}"`);
    names.add(entry.name);
    if (entry.offset < previous || entry.offset + 30 + entry.packed > bytes.length)
      throw new Unreadable(BROKEN);
    previous = entry.offset + 30 + entry.packed;
  }
}

function inflate(entry: ZipEntry, bytes: Buffer): Buffer {
  if (bytes.readUInt32LE(entry.offset) !== 0x04034b50) throw new Unreadable(BROKEN);
  const start =
    entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new Unreadable('gói tệp dùng cách nén không hỗ trợ');
  try {
    // A directory that lies about the size is stopped here.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    throw new Unreadable(BROKEN);
  }
}

/** Opens a zip after checking its directory. @throws Unreadable */
export function openArchive(bytes: Buffer, limits: ReadLimits): ZipArchive {
  const entries = listEntries(bytes, limits);
  check(entries, bytes, limits);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: entries.map((entry) => entry.name),
    read: (name) => {
      const entry = byName.get(name);
      return entry && inflate(entry, bytes);
    },
  };
}
