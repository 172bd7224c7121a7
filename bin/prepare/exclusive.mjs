// How do several launchers on one fresh clone wait for one another? By a name the kernel holds for us: an abstract
// Unix socket is freed the instant its process dies, so there is no stale lock to detect and no takeover race.
import { statSync } from 'node:fs';
import net from 'node:net';
import { say } from './say.mjs';

/** Runs `work` while no other process on this machine holds `purpose` for `folder`. */
export async function withExclusive(folder, purpose, work) {
  const { dev, ino } = statSync(folder);
  const address = `\0thongsuot-${purpose}-${dev}-${ino}`;
  let release = await tryHold(address);
  if (!release) say('… Một lệnh khác đang cài đặt, xin chờ');
  while (!release) {
    await holderGone(address);
    release = await tryHold(address);
  }
  try {
    return await work();
  } finally {
    release();
  }
}

function tryHold(address) {
  return new Promise((resolve, reject) => {
    const waiting = new Set();
    const server = net.createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => waiting.delete(socket));
    });
    server.on('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen({ path: address }, () =>
      resolve(() => {
        server.close();
        for (const socket of waiting) socket.destroy();
      }),
    );
  });
}

function holderGone(address) {
  return new Promise((resolve) => {
    const socket = net.connect({ path: address });
    socket.on('error', () => {});
    socket.on('close', () => setTimeout(resolve, 20 + Math.random() * 80));
  });
}
