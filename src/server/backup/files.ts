// Streams of a backup: to and from compressed files, hashed on both sides of the compression, and down to the disk.
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';

/** Passes bytes on while counting and hashing them. */
function tap(): { readonly stream: Transform; readonly hash: Hash; bytes(): number; lines(): number } {
  const hash = createHash('sha256');
  let [bytes, lines] = [0, 0];
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
      done(null, chunk);
    },
  });
  return { stream, hash, bytes: () => bytes, lines: () => lines };
}

export interface WrittenFile {
  /** Of the file on disk. */
  readonly bytes: number;
  readonly sha256: string;
  /** Of the content before compression. */
  readonly digest: string;
  /** Line feeds in the content: in COPY text, its rows. */
  readonly lines: number;
}

const LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Writes a stream to a new file, compressed or as it is, and waits until it is on the disk. */
export async function writeHashed(source: Readable, file: string, compress: boolean): Promise<WrittenFile> {
  const content = tap();
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  if (!compress) {
    await pipeline(source, content.stream, out);
    const digest = content.hash.digest('hex');
    return { bytes: content.bytes(), sha256: digest, digest, lines: content.lines() };
  }
  const packed = tap();
  await pipeline(source, content.stream, createZstdCompress(LEVEL), packed.stream, out);
  return {
    bytes: packed.bytes(),
    sha256: packed.hash.digest('hex'),
    digest: content.hash.digest('hex'),
    lines: content.lines(),
  };
}

/** The content of a compressed file. */
export function openCompressed(file: string): readonly [Readable, Transform] {
  return [createReadStream(file), createZstdDecompress()];
}

/** SHA-256 and length of a stream's content. */
export async function hashStream(
  source: Readable,
): Promise<{ readonly sha256: string; readonly bytes: number; readonly lines: number }> {
  const content = tap();
  content.stream.resume();
  await pipeline(source, content.stream);
  return { sha256: content.hash.digest('hex'), bytes: content.bytes(), lines: content.lines() };
}

/** Makes a folder's entries survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Everything below a folder that is not a folder itself, as relative paths with /; nothing when it does not exist. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
