// Is the launcher invisible? Arguments, streams, signals and exit codes pass through it; it leaves nothing behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { markProcess } from '#server/platform/process-mark.ts';
import { run } from '#test/support/clone.ts';
import { ambientNode, launcherBefore } from '#test/support/launcher.ts';

const WAITING = `
process.on('SIGTERM', () => { console.log('nhận SIGTERM'); process.exit(7); });
let interrupts = 0;
process.on('SIGINT', () => { interrupts += 1; setTimeout(() => { console.log('SIGINT', interrupts); process.exit(8); }, 300); });
setInterval(() => {}, 1000);
console.log(process.pid);
`;

async function startWaiting() {
  const launcher = spawn(ambientNode, [await launcherBefore(WAITING)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  launcher.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const ended = once(launcher, 'close');
  await once(launcher.stdout, 'data');
  return { launcher, pid: Number(output.trim()), ended, said: () => output.split('\n').slice(1, -1) };
}

describe('bộ khởi động', () => {
  test('chuyển nguyên tham số, thư mục đang đứng, hai luồng ra và mã kết thúc', async () => {
    const launcher = await launcherBefore(`
      console.log(JSON.stringify([process.argv.slice(2), process.cwd(), Number(process.versions.node.split('.')[0]) >= 24]));
      console.error('lời nhắn');
      process.exit(3);`);
    const { code, stdout, stderr } = await run(ambientNode, [launcher, 'hai từ', '--json', '*'], {
      cwd: '/',
    });
    expect(JSON.parse(stdout)).toEqual([['hai từ', '--json', '*'], '/', true]);
    expect(stderr).toBe('lời nhắn\n');
    expect(code).toBe(3);
  });

  test('SIGTERM tới được lệnh; mã kết thúc của lệnh là của bộ khởi động', async () => {
    const { launcher, ended, said } = await startWaiting();
    launcher.kill('SIGTERM');
    expect(await ended).toEqual([7, null]);
    expect(said()).toEqual(['nhận SIGTERM']);
  });

  test('SIGINT tới lệnh đúng một lần', async () => {
    const { launcher, ended, said } = await startWaiting();
    launcher.kill('SIGINT');
    expect(await ended).toEqual([8, null]);
    expect(said()).toEqual(['SIGINT 1']);
  });

  test('lệnh chết vì tín hiệu: bộ khởi động chết vì đúng tín hiệu đó', async () => {
    const { pid, ended } = await startWaiting();
    process.kill(pid, 'SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
  });

  test('kill -9 bộ khởi động: lệnh chết theo ngay, không giữ cổng', async () => {
    const { launcher, pid } = await startWaiting();
    expect(pid).not.toBe(launcher.pid);
    launcher.kill('SIGKILL');
    // A dead process that nobody has reaped yet is dead: it holds no port.
    await expect.poll(() => markProcess(pid), { timeout: 2_000, interval: 20 }).toBe(null);
  });

  test('tiến trình con của lệnh không bị kéo theo', async () => {
    const launcher = await launcherBefore(`
      import { fork } from 'node:child_process';
      import { Worker } from 'node:worker_threads';
      if (process.argv[2] === 'con') { process.send('con xong'); process.exit(); }
      const said = [];
      const worker = new Worker('require("node:worker_threads").parentPort.postMessage("luồng xong")', { eval: true });
      worker.on('message', (text) => { said.push(text); if (said.length === 2) console.log(said.sort().join()); });
      fork(process.argv[1], ['con']).on('message', (text) => { said.push(text); if (said.length === 2) console.log(said.sort().join()); });`);
    const { code, stdout, stderr } = await run(ambientNode, [launcher]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'con xong,luồng xong\n', stderr: '' });
  });
});
