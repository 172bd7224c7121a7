// Đọc tệp danh sách trong tiến trình con: bounded in bytes, cells, memory and time, so that no file can hurt the server.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReadLimits } from '#document/list/limits.ts';
import { Unreadable } from '#document/list/unreadable.ts';
import type { GridRow } from '#domain/register/grid.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

export type ListPart =
  | { readonly sheet: string; readonly merged: readonly string[] }
  | GridRow
  | { readonly hiddenSheet: string };

/** Nothing of ours reaches the child but where Node keeps compiled code, when this process was told to keep it. */
function childEnvironment(): NodeJS.ProcessEnv {
  const kept = process.env.NODE_COMPILE_CACHE;
  return kept ? { NODE_COMPILE_CACHE: kept } : {};
}

/** Whole lines of a stream of text; what stands after the last line feed was cut off and is dropped. */
async function* wholeLines(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, end)]).toString('utf8');
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
}

/**
 * The sheets and rows of a file, in order, as they are read. The child is ended when the caller stops early.
 * @throws Unreadable with a sentence in Vietnamese that does not name the file
 */
export async function* readListFile(bytes: Buffer, limits: ReadLimits): AsyncGenerator<ListPart> {
  if (bytes.length > limits.bytes)
    throw new Unreadable(`tệp lớn hơn ${Math.floor(limits.bytes / 1_048_576)} MB`);
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${limits.heapMegabytes}`, CHILD, JSON.stringify(limits)],
    { stdio: ['pipe', 'pipe', 'ignore'], env: childEnvironment() },
  );
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, limits.seconds * 1000);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.once('error', () => undefined);
  // The child may refuse and go before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  let finished = false;
  try {
    for await (const line of wholeLines(child.stdout)) {
      // Lines come from our own child, which writes exactly these shapes.
      const part = JSON.parse(line) as ListPart | { refused: string } | { done: true };
      if ('refused' in part) throw new Unreadable(part.refused);
      if ('done' in part) finished = true;
      else yield part;
    }
    await ended;
    if (!finished)
      throw new Unreadable(
        late ? `đọc quá ${limits.seconds} giây mà chưa xong` : 'tệp cần nhiều bộ nhớ hơn mức cho phép',
      );
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
    child.stdout.destroy();
  }
}
