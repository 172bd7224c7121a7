// What happens when the launcher is killed with kill -9? The command dies the same death: whoever kills what they
// started must not find a server still holding the port. Loaded before the command; file 3 is a pipe to the launcher.
import net from 'node:net';
import { isMainThread } from 'node:worker_threads';

// Forks and workers inherit this preload but not the launcher as their parent.
if (isMainThread && process.env.THONGSUOT_LAUNCHER === String(process.ppid)) {
  delete process.env.THONGSUOT_LAUNCHER;
  const pipe = new net.Socket({ fd: 3, readable: true, writable: false });
  pipe.on('error', () => {});
  pipe.on('close', () => process.kill(process.pid, 'SIGKILL'));
  pipe.resume();
  pipe.unref();
}
