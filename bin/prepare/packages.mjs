// Are the packages those of the lock file, and how do they get there? They are installed beside node_modules and moved
// into place when complete, so an interrupted installation leaves the old state, never half of the new one.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { runNpm } from './npm.mjs';
import { announce, NotAvailable, say } from './say.mjs';

const INPUTS = ['package.json', 'package-lock.json', '.npmrc'];

/** True when node_modules was installed from exactly this lock file. */
export function arePackagesReady(root) {
  const modules = path.join(root, 'node_modules');
  const kind = lstatSync(modules, { throwIfNoEntry: false });
  // A linked folder belongs to another checkout, which keeps it: never install through the link.
  if (kind?.isSymbolicLink() && existsSync(modules)) return true;
  if (!kind) return false;
  const stamp = path.join(modules, '.thongsuot-stamp');
  const wanted = stampOf(root);
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === wanted;
  if (!holdsLockedPackages(root)) return false;
  try {
    writeFileSync(stamp, wanted);
  } catch {
    // Installed by someone else and read-only for us: still complete, only compared again next time.
  }
  return true;
}

/** Installs the locked packages: `npm ci`, or where npm refuses the lock for foreign platforms, `npm install --no-save`. */
export async function installPackages(root, node) {
  const runtime = path.join(root, '.runtime');
  const folder = path.join(runtime, `install-${process.pid}`);
  await announce('Đang cài đặt các gói phần mềm (thường dưới một phút)', async () => {
    try {
      mkdirSync(runtime, { recursive: true });
      // Whoever left such a folder is gone: we hold the lock.
      for (const name of readdirSync(runtime)) {
        if (/^(install|fetch|old)-\d+$/.test(name))
          rmSync(path.join(runtime, name), { recursive: true, force: true });
      }
      mkdirSync(folder);
    } catch (error) {
      throw new NotAvailable(`Không ghi được vào thư mục ${runtime} (${error.code}).`);
    }
    try {
      for (const name of INPUTS) copyFileSync(path.join(root, name), path.join(folder, name));
      await fill(root, folder, node);
      writeFileSync(path.join(folder, 'node_modules', '.thongsuot-stamp'), stampOf(root));
      swap(root, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

async function fill(root, folder, node) {
  const flags = ['--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  let result = await runNpm(root, ['ci', ...flags], { cwd: folder, node });
  if (result.code !== 0 && /EUSAGE|from lock file/.test(result.output)) {
    say('… npm từ chối tệp khóa vì gói của nền tảng khác; đang cài theo cách thứ hai');
    result = await runNpm(root, ['install', '--no-save', ...flags], { cwd: folder, node });
    const same = ['package.json', 'package-lock.json'].every(
      (name) => read(folder, name) === read(root, name),
    );
    if (result.code === 0 && !same) {
      throw new NotAvailable('npm đã sửa tệp package-lock.json khi cài đặt; không dùng bản cài này.');
    }
  }
  if (result.code !== 0) throw new NotAvailable(`Không cài đặt được các gói phần mềm: ${result.reason}`);
}

function swap(root, folder) {
  const modules = path.join(root, 'node_modules');
  const old = path.join(root, '.runtime', `old-${process.pid}`);
  if (existsSync(modules)) renameSync(modules, old);
  renameSync(path.join(folder, 'node_modules'), modules);
  rmSync(old, { recursive: true, force: true });
}

function stampOf(root) {
  const hash = createHash('sha256').update(read(root, 'package-lock.json')).digest('hex');
  return `${hash} ${process.platform}-${process.arch}\n`;
}

/** npm leaves its own list of what it installed; when it matches the lock, an installation by hand counts too. */
function holdsLockedPackages(root) {
  const list = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const locked = JSON.parse(read(root, 'package-lock.json')).packages;
  const present = JSON.parse(readFileSync(list, 'utf8')).packages;
  const sameVersion = ([name, entry]) => !name || present[name]?.version === entry.version;
  return (
    Object.entries(locked).every((pair) => (pair[1].optional && !present[pair[0]]) || sameVersion(pair)) &&
    Object.keys(present).every((name) => locked[name])
  );
}

function read(folder, name) {
  return readFileSync(path.join(folder, name), 'utf8');
}
