// Ghi gói zip theo dòng chảy: entries compressed as they are produced, fixed times, so that equal content is equal bytes.
import type { Writable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { writeChunk } from '#document/write-chunk.ts';

/** 1/1/1980 00:00, the zero of zip times. */
const DOS_DATE = 0x21;
const UTF8_AND_DESCRIPTOR = 0x0808;

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

export interface ZipWriter {
  /** Writes one file from its parts; the parts may be produced as slowly as they like. */
  add(name: string, parts: AsyncIterable<string | Buffer> | Iterable<string | Buffer>): Promise<void>;
  /** Writes the directory. The stream itself stays open. @returns bytes written in all */
  finish(): Promise<number>;
}

function header(signature: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  buffer.writeUInt32LE(signature, 0);
  return buffer;
}

/** Opens a zip on a stream. Sizes must stay below 4 GB. */
export function openZip(out: Writable, level = 6): ZipWriter {
  const entries: Entry[] = [];
  let position = 0;
  const write = async (chunk: Buffer): Promise<void> => {
    position += chunk.length;
    await writeChunk(out, chunk);
  };
  return {
    add: async (name, parts) => {
      const encoded = Buffer.from(name);
      const offset = position;
      const local = header(0x04034b50, 30);
      local.writeUInt16LE(20, 4);
      local.writeUInt16LE(UTF8_AND_DESCRIPTOR, 6);
      local.writeUInt16LE(8, 8);
      local.writeUInt16LE(DOS_DATE, 12);
      local.writeUInt16LE(encoded.length, 26);
      await write(Buffer.concat([local, encoded]));
      const deflate = createDeflateRaw({ level });
      let [crc, size, packed] = [0, 0, 0];
      const written = (async () => {
        for await (const chunk of deflate) {
          packed += (chunk as Buffer).length; // a deflate stream gives buffers
          await write(chunk as Buffer);
        }
      })();
      // A stream that closes early is told below, at the next part.
      written.catch(() => undefined);
      for await (const part of parts) {
        const chunk = typeof part === 'string' ? Buffer.from(part) : part;
        crc = crc32(chunk, crc);
        size += chunk.length;
        // Once the reader has left, compression is broken off too: why it ended is told by what was written, not by that.
        const taken = writeChunk(deflate, chunk).catch((error: unknown) =>
          written.then(() => Promise.reject(error)),
        );
        await Promise.race([taken, written]);
      }
      deflate.end();
      await written;
      const descriptor = header(0x08074b50, 16);
      descriptor.writeUInt32LE(crc, 4);
      descriptor.writeUInt32LE(packed, 8);
      descriptor.writeUInt32LE(size, 12);
      await write(descriptor);
      entries.push({ name: encoded, offset, crc, packed, size });
    },
    finish: async () => {
      const start = position;
      for (const entry of entries) {
        const central = header(0x02014b50, 46);
        central.writeUInt16LE(20, 4);
        central.writeUInt16LE(20, 6);
        central.writeUInt16LE(UTF8_AND_DESCRIPTOR, 8);
        central.writeUInt16LE(8, 10);
        central.writeUInt16LE(DOS_DATE, 14);
        central.writeUInt32LE(entry.crc, 16);
        central.writeUInt32LE(entry.packed, 20);
        central.writeUInt32LE(entry.size, 24);
        central.writeUInt16LE(entry.name.length, 28);
        central.writeUInt32LE(entry.offset, 42);
        await write(Buffer.concat([central, entry.name]));
      }
      const end = header(0x06054b50, 22);
      end.writeUInt16LE(entries.length, 8);
      end.writeUInt16LE(entries.length, 10);
      end.writeUInt32LE(position - start, 12);
      end.writeUInt32LE(start, 16);
      await write(end);
      return position;
    },
  };
}
