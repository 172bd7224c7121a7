// Máy quét mã độc: asks a clamd, where the site has one, about the bytes of a file (its INSTREAM conversation).
import { connect, type Socket } from 'node:net';
import { Unavailable } from '#server/platform/unavailable.ts';

export type ScanVerdict =
  | { readonly state: 'clean' }
  | { readonly state: 'infected'; readonly name: string }
  | { readonly state: 'unreachable'; readonly error: string };

export type Scanner = (bytes: Buffer) => Promise<ScanVerdict>;

const TIMEOUT_MS = 30_000;
const CHUNK = 65_536;
const MOST_ANSWER = 4_096;

/**
 * THONGSUOT_CLAMD: the path of clamd's socket, or host:port; undefined when the site has no scanner.
 * @throws Unavailable when it is neither
 */
export function readScanner(environment: Readonly<Record<string, string | undefined>>): Scanner | undefined {
  const { THONGSUOT_CLAMD: where } = environment;
  if (!where) return undefined;
  if (where.startsWith('/')) return scannerAt({ path: where });
  const [, host, port] = /^([\w.-]+|\[[\da-fA-F:]+\]):(\d{1,5})$/.exec(where) ?? [];
  if (!host || !port || Number(port) > 65_535)
    throw new Unavailable(
      `THONGSUOT_CLAMD phải là đường dẫn ổ nối của clamd hoặc MÁY:CỔNG, không phải "${where}".`,
    );
  return scannerAt({ host: host.replace(/^\[|\]$/g, ''), port: Number(port) });
}

function send(socket: Socket, bytes: Buffer): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    socket.write(length);
    socket.write(chunk);
  }
  socket.write(Buffer.alloc(4));
}

function verdictOf(answer: string): ScanVerdict {
  const words = answer.replace(/\0.*$/s, '').trim();
  if (words === 'stream: OK') return { state: 'clean' };
  const [, name] = /^stream: (.+) FOUND$/.exec(words) ?? [];
  if (name) return { state: 'infected', name };
  return { state: 'unreachable', error: words === '' ? 'không trả lời' : words.slice(0, 200) };
}

/** A scanner that asks anew for every file. Silence, a broken line and an answer that is neither yes nor no are no verdict. */
function scannerAt(
  where: { readonly path: string } | { readonly host: string; readonly port: number },
): Scanner {
  return (bytes) =>
    new Promise((resolve) => {
      const socket = connect(where);
      let answer = '';
      const end = (verdict: ScanVerdict) => {
        socket.destroy();
        resolve(verdict);
      };
      socket.setTimeout(TIMEOUT_MS, () => end({ state: 'unreachable', error: 'quá giờ' }));
      socket.on('connect', () => send(socket, bytes));
      socket.on('data', (chunk: Buffer) => {
        answer += chunk.toString('latin1');
        if (answer.includes('\0') || answer.length > MOST_ANSWER) end(verdictOf(answer));
      });
      // clamd may answer and hang up while the rest is still on its way; what it said counts.
      socket.on('error', (error) =>
        end(answer === '' ? { state: 'unreachable', error: error.message } : verdictOf(answer)),
      );
      socket.on('close', () => end(verdictOf(answer)));
    });
}
