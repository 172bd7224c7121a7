// What does a person read when the data folder, not the program, is the trouble? One clear sentence each.
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabaseServer } from '#server/platform/database-server.ts';
import { claimInstance, readInstance, updateInstance } from '#server/platform/instance.ts';
import { Unavailable } from '#server/platform/unavailable.ts';
import { newDataFolder, query } from '#test/support/data-folder.ts';

const isRoot = process.geteuid?.() === 0;
const open = (dataDir: string) => openDatabaseServer({ dataDir, log: () => {} });
const refusal = async (dataDir: string): Promise<string> => {
  const error = await open(dataDir).then(
    (server) => server.release().then(() => null),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Unavailable);
  return error instanceof Unavailable ? error.message : '';
};

describe('thư mục dữ liệu có vấn đề', () => {
  test('của một phiên bản PostgreSQL khác', async () => {
    const dataDir = await newDataFolder();
    await (await open(dataDir)).release();
    await writeFile(path.join(dataDir, 'postgres/PG_VERSION'), '17\n');
    expect(await refusal(dataDir)).toMatch(/thuộc PostgreSQL 17, còn bản kèm theo là PostgreSQL 18: /);
  });

  test('có tệp lạ ở chỗ của cơ sở dữ liệu: không đụng tới', async () => {
    const dataDir = await newDataFolder();
    const file = path.join(dataDir, 'postgres/thư quan trọng.txt');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'giữ lại');
    expect(await refusal(dataDir)).toMatch(/có tệp nhưng không phải dữ liệu PostgreSQL/);
    expect(await readFile(file, 'utf8')).toBe('giữ lại');
  });

  test('instance.json hỏng: nói tệp nào và phải làm gì', async () => {
    const dataDir = await newDataFolder();
    await (await open(dataDir)).release();
    const file = path.join(dataDir, 'instance.json');
    await writeFile(file, '{ "postgresPort": 54');
    expect(await refusal(dataDir)).toMatch(/instance\.json bị hỏng \(không phải JSON\): hãy chép lại/);
    await writeFile(file, '{ "postgresPort": "năm" }');
    expect(await refusal(dataDir)).toMatch(/instance\.json bị hỏng \(trường postgresPort sai\)/);
  });

  test('mất instance.json: mật khẩu được đặt lại, dữ liệu còn nguyên', async () => {
    const dataDir = await newDataFolder();
    const first = await open(dataDir);
    await query(first.adminUrl, 'create table kept as select 7 as value');
    await first.release();
    await rm(path.join(dataDir, 'instance.json'));
    const second = await open(dataDir);
    expect(new URL(second.adminUrl).password).not.toBe(new URL(first.adminUrl).password);
    expect(await query(second.adminUrl, 'select value from kept')).toEqual([{ value: 7 }]);
    await second.release();
  });

  test('sai mật khẩu trong instance.json', async () => {
    const dataDir = await newDataFolder();
    await (await open(dataDir)).release();
    await updateInstance(dataDir, { postgresPassword: 'không-phải' });
    expect(await refusal(dataDir)).toMatch(/Mật khẩu cơ sở dữ liệu trong instance\.json không khớp/);
  });

  test('cổng cũ của PostgreSQL đã có chương trình khác dùng: chọn cổng khác', async () => {
    const dataDir = await newDataFolder();
    await (await open(dataDir)).release();
    const { postgresPort } = await readInstance(dataDir);
    const squatter = net.createServer().listen({ port: postgresPort, host: '127.0.0.1' });
    onTestFinished(() => void squatter.close());
    const server = await open(dataDir);
    expect(Number(new URL(server.adminUrl).port)).not.toBe(postgresPort);
    expect((await readInstance(dataDir)).postgresPort).toBe(Number(new URL(server.adminUrl).port));
    await server.release();
  });

  test('là một tệp, hoặc nằm dưới một tệp', async () => {
    const dataDir = await newDataFolder();
    await writeFile(dataDir, '');
    expect(await refusal(dataDir)).toMatch(/không phải là thư mục/);
    expect(await refusal(path.join(dataDir, 'con'))).toMatch(/không phải là thư mục/);
  });

  test.skipIf(isRoot)('không ghi được', async () => {
    const dataDir = await newDataFolder();
    await mkdir(dataDir);
    await chmod(dataDir, 0o500);
    onTestFinished(() => chmod(dataDir, 0o700));
    expect(await refusal(dataDir)).toMatch(/Không ghi được vào thư mục dữ liệu/);
  });

  test.runIf(isRoot)('ổ đĩa gần đầy', async () => {
    const dataDir = await newDataFolder();
    await mkdir(dataDir);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', dataDir]);
    onTestFinished(() => void execFileSync('umount', [dataDir]));
    expect(await refusal(dataDir)).toMatch(/chỉ còn \d+ MB trống; cần ít nhất 200 MB/);
  });
});

describe('instance.json', () => {
  test('hai mươi thay đổi cùng lúc: không thay đổi nào mất, trường lạ được giữ', async () => {
    const dataDir = await newDataFolder();
    await mkdir(dataDir);
    await writeFile(path.join(dataDir, 'instance.json'), '{"cũ": {"giữ": true}, "secret": "bỏ"}');
    const fields = Array.from({ length: 20 }, (_, index) => `trường-${index}`);
    await Promise.all(fields.map((field, index) => updateInstance(dataDir, { [field]: index })));
    await updateInstance(dataDir, { secret: undefined });
    expect(await readInstance(dataDir)).toEqual({
      cũ: { giữ: true },
      ...Object.fromEntries(fields.map((field, index) => [field, index])),
    });
  });

  test('một thư mục chỉ có một máy chủ; máy chủ đã chết không giữ chỗ', async () => {
    const dataDir = await newDataFolder();
    await mkdir(dataDir);
    await claimInstance(dataDir, 8080);
    const mine = (await readInstance(dataDir)).server;
    expect(mine?.pid).toBe(process.pid);
    // Process 1 lives, and its start time is not this one: the number was reused.
    await updateInstance(dataDir, { server: { pid: 1, startedAt: 'lần khởi động trước' } });
    await claimInstance(dataDir, 8081);
    const { markProcess } = await import('#server/platform/process-mark.ts');
    await updateInstance(dataDir, { server: (await markProcess(process.ppid)) ?? undefined });
    await expect(claimInstance(dataDir, 8082)).rejects.toThrow(/đang chạy trên thư mục .*\(cổng 8081, /);
  });
});
