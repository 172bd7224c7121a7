// Which Chromium do the browser tests use? One that is there, or Debian's own, installed when we are allowed to.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { announce, NotAvailable } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium; installs one when missing. */
export async function provideChromium() {
  const found = findChromium();
  if (found) return found;
  const installer = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const may = run([...installer, 'true']) && run([...installer, 'apt-get', '--version']);
  if (may) {
    await announce('Đang cài Chromium cho các kiểm thử trên trình duyệt', () => {
      const env = ['env', 'DEBIAN_FRONTEND=noninteractive'];
      run([...installer, ...env, 'apt-get', 'update', '-q']);
      run([...installer, ...env, 'apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium']);
    });
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new NotAvailable(
    'Thiếu Chromium cho các kiểm thử trên trình duyệt: hãy cài (apt-get install chromium) hoặc đặt CHROMIUM_PATH tới tệp chạy của nó.',
  );
}

function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (isProgram(given)) return given;
    throw new NotAvailable(`CHROMIUM_PATH trỏ tới ${given}, không phải tệp chạy được.`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** apt's own words go to stderr: they are the progress of a step that may take minutes. */
function run([command, ...args]) {
  return spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;
}
