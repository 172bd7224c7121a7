// Dòng lệnh trong thử nghiệm: runs a command of ours in this process on a test database, with its streams caught.
import { PassThrough } from 'node:stream';
import { runMain } from '#cli/main.ts';
import { adminUrlTo } from '#server/platform/roles.ts';
import { newDataFolder } from '#test/support/data-folder.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function caught(): { stream: PassThrough; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/** Runs `thongsuot ARGV` on a database of the test server. */
export async function runCommand(
  database: { readonly adminUrl: string; readonly name: string },
  argv: readonly string[],
): Promise<Ran> {
  const [out, err] = [caught(), caught()];
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = adminUrlTo(database.adminUrl, database.name);
  try {
    const io = { stdin: new PassThrough(), stdout: out.stream, stderr: err.stream };
    const code = await runMain([...argv, '--data', await newDataFolder()], io);
    return { code, stdout: out.text(), stderr: err.text() };
  } finally {
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  }
}
