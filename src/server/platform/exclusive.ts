// How do several processes take turns on one folder? An abstract Unix socket: the kernel gives its name to one process
// and takes it back the instant that process dies, so there are no stale locks to detect and no takeover to race for.
import { stat } from 'node:fs/promises';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from './unavailable.ts';

/**
 * Runs `work` while nobody else on this machine (nor elsewhere in this process) holds `purpose` for `folder`.
 * @throws Unavailable when the turn does not come within ten minutes.
 */
export async function withExclusive<T>(folder: string, purpose: string, work: () => Promise<T>): Promise<T> {
  const { dev, ino } = await stat(folder);
  const address = `\0thongsuot-${purpose}-${dev}-${ino}`;
  const deadline = Date.now() + 600_000;
  let release = await tryHold(address);
  while (!release) {
    if (Date.now() > deadline) {
      throw new Unavailable(
        `Một lệnh khác giữ thư mục ${folder} quá lâu (hơn 10 phút); hãy kiểm tra rồi chạy lại.`,
      );
    }
    await waitForHolder(address);
    release = await tryHold(address);
  }
  try {
    return await work();
  } finally {
    release();
  }
}

function tryHold(address: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const waiting = new Set<net.Socket>();
    const server = net.createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => waiting.delete(socket));
    });
    server.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen({ path: address }, () =>
      resolve(() => {
        server.close();
        for (const socket of waiting) socket.destroy();
      }),
    );
  });
}

/** Resolves when the present holder lets go: its end of the connection closes. */
async function waitForHolder(address: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const socket = net.connect({ path: address });
    socket.setTimeout(30_000, () => socket.destroy());
    socket.on('error', () => {});
    socket.on('close', () => resolve());
  });
  await sleep(5 + Math.random() * 20);
}
