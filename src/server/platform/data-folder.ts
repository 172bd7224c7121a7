// Is the data folder there, ours and writable?
import { access, chown, constants, mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Unavailable } from './unavailable.ts';

/** Makes the folder (0700) when it is missing; answers its real path. @throws Unavailable */
export async function openDataFolder(dataDir: string): Promise<string> {
  try {
    const made = await mkdir(dataDir, { recursive: true, mode: 0o700 });
    if (made && process.geteuid?.() === 0) await followOwner(made, dataDir);
    if (!(await stat(dataDir)).isDirectory()) throw new Unavailable(`${dataDir} không phải là thư mục.`);
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    throw new Unavailable(explain(dataDir, error));
  }
  return realpath(dataDir);
}

/** Root starting inside somebody's folder leaves the data to that person, who may start it alone tomorrow. */
async function followOwner(firstMade: string, dataDir: string): Promise<void> {
  const { uid, gid } = await stat(path.dirname(firstMade));
  for (let folder = path.resolve(dataDir); folder.startsWith(firstMade); folder = path.dirname(folder)) {
    await chown(folder, uid, gid);
  }
}

function explain(dataDir: string, error: unknown): string {
  // node:fs rejects with system errors.
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `Không ghi được vào thư mục dữ liệu ${dataDir}: hãy đổi quyền, hoặc chọn thư mục khác bằng THONGSUOT_DATA.`;
    case 'ENOSPC':
      return `Không tạo được thư mục dữ liệu ${dataDir}: ổ đĩa đã đầy.`;
    case 'EEXIST':
    case 'ENOTDIR':
      return `${dataDir} không phải là thư mục.`;
    default:
      return `Không dùng được thư mục dữ liệu ${dataDir} (${code}).`;
  }
}
