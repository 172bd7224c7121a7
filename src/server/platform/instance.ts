// What does this installation know about itself? data/instance.json: ports, generated passwords, secret, live server.
import { randomBytes } from 'node:crypto';
import { chown, open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { withExclusive } from './exclusive.ts';
import { isProcessAlive, markProcess, processMarkSchema } from './process-mark.ts';
import { Unavailable } from './unavailable.ts';

const instanceSchema = z.looseObject({
  /** Port of the bundled PostgreSQL on 127.0.0.1, and the password of its superuser. */
  postgresPort: z.int().positive().optional(),
  postgresPassword: z.string().min(1).optional(),
  httpPort: z.int().positive().optional(),
  server: processMarkSchema.optional(),
  /** Key of sessions and signatures; passwords of the database roles, by role name. */
  secret: z.string().min(1).optional(),
  rolePasswords: z.record(z.string(), z.string()).optional(),
});

export type Instance = z.infer<typeof instanceSchema>;
/** Fields to set; `undefined` removes a field. */
export type InstancePatch = { [Field in keyof Instance]?: Instance[Field] | undefined };

/** Reads instance.json; an absent file is an empty instance. @throws Unavailable when it is damaged or unreadable. */
export async function readInstance(dataDir: string): Promise<Instance> {
  const file = path.join(dataDir, 'instance.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    // readFile rejects with a system error; only its code is used.
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return {};
    throw new Unavailable(`Không đọc được tệp ${file} (${code}): hãy kiểm tra quyền truy cập.`);
  }
  try {
    return instanceSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new Unavailable(
      `Tệp ${file} bị hỏng (${whereDamaged(error)}): hãy chép lại từ bản sao lưu, hoặc đổi tên tệp rồi chạy lại để hệ thống tạo tệp mới.`,
    );
  }
}

/** Changes some fields atomically and leaves the others; safe among processes. */
export async function updateInstance(dataDir: string, patch: InstancePatch): Promise<Instance> {
  return withExclusive(dataDir, 'instance', async () => {
    const next = instanceSchema.parse(
      JSON.parse(JSON.stringify({ ...(await readInstance(dataDir)), ...patch })),
    );
    await writeWhole(dataDir, `${JSON.stringify(next, null, 2)}\n`);
    return next;
  });
}

/**
 * Makes this process the one server of the data folder.
 * @throws Unavailable when a live server already owns it.
 */
export async function claimInstance(dataDir: string, httpPort: number): Promise<void> {
  await withExclusive(dataDir, 'claim', async () => {
    const instance = await readInstance(dataDir);
    if (await hasOtherServer(instance)) {
      throw new Unavailable(
        `Thông Suốt đang chạy trên thư mục ${dataDir} (cổng ${instance.httpPort ?? 'chưa rõ'}, tiến trình ${instance.server?.pid}); không mở lần thứ hai.`,
      );
    }
    await updateInstance(dataDir, { httpPort, server: (await markProcess()) ?? undefined });
  });
}

/** True when a live server other than this process owns the instance. */
export async function hasOtherServer(instance: Instance): Promise<boolean> {
  const { server } = instance;
  return server !== undefined && server.pid !== process.pid && (await isProcessAlive(server));
}

async function writeWhole(dataDir: string, text: string): Promise<void> {
  const file = path.join(dataDir, 'instance.json');
  const temporary = path.join(dataDir, `.instance-${randomBytes(6).toString('hex')}.json`);
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  // Root working in somebody's folder must not lock that person out of their own instance.
  if (process.geteuid?.() === 0) {
    const { uid, gid } = await stat(dataDir);
    await chown(temporary, uid, gid);
  }
  await rename(temporary, file);
}

function whereDamaged(error: unknown): string {
  if (error instanceof z.ZodError)
    return `trường ${error.issues.map((issue) => issue.path.join('.')).join(', ')} sai`;
  return 'không phải JSON';
}
