// Which Node ≥ 24 do we run with? This one, the one fetched earlier, or one fetched now from npm.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runNpm } from './npm.mjs';
import { announce, NotAvailable } from './say.mjs';

const VERSION = '24.21.0';
const PACKAGE = `node-${process.platform}-${process.arch}`;

/** The path of a Node ≥ 24 that is already there, or null. */
export function isNodeReady(root) {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const fetched = fetchedNode(root);
  return existsSync(fetched) ? fetched : null;
}

/** Fetches Node 24 into `.runtime`; it appears there whole or not at all. */
export async function provideNode(root) {
  const folder = path.join(root, '.runtime', `fetch-${process.pid}`);
  return announce(`Đang tải Node.js ${VERSION}`, async () => {
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw new NotAvailable(`Không ghi được vào thư mục ${path.join(root, '.runtime')} (${error.code}).`);
    }
    try {
      const spec = `${PACKAGE}@${VERSION}`;
      const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
      const result = await runNpm(root, ['install', spec, '--prefix', folder, ...flags], { cwd: folder });
      const binary = path.join(folder, 'node_modules', PACKAGE);
      if (result.code !== 0 || !existsSync(path.join(binary, 'bin', 'node'))) {
        throw new NotAvailable(`Không tải được Node.js ${VERSION} (gói ${spec}) từ npm: ${result.reason}`);
      }
      const place = path.join(root, '.runtime', 'node_modules', PACKAGE);
      mkdirSync(path.dirname(place), { recursive: true });
      rmSync(place, { recursive: true, force: true });
      renameSync(binary, place);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return fetchedNode(root);
  });
}

function fetchedNode(root) {
  return path.join(root, '.runtime', 'node_modules', PACKAGE, 'bin', 'node');
}
