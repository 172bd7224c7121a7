// Ghi từng đoạn: a writer goes on only while somebody takes what it writes.
import type { Writable } from 'node:stream';

/**
 * Writes a chunk and waits until the stream takes more.
 * @throws Error when the stream has closed: a reader that left must not keep its writer, and the transaction behind it, for ever
 */
export async function writeChunk(out: Writable, chunk: string | Buffer): Promise<void> {
  if (out.destroyed) throw gone(out);
  if (out.write(chunk)) return;
  await new Promise<void>((resolve, reject) => {
    const settle = () => {
      out.off('drain', settle).off('close', settle).off('error', settle);
      if (out.destroyed) reject(gone(out));
      else resolve();
    };
    out.on('drain', settle).on('close', settle).on('error', settle);
  });
}

function gone(out: Writable): Error {
  return out.errored ?? new Error('nơi nhận đã đóng trước khi ghi xong');
}
