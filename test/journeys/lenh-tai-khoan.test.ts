// Ai giữ máy thì mở được cửa: accounts made, stopped and reset by command; signing in shows that it took effect.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#server/app.ts';
import { SYSTEM_CLOCK } from '#server/platform/clock.ts';
import type { App } from '#server/platform/http.ts';
import { openLog } from '#server/platform/log.ts';
import { runCommand } from '#test/support/command.ts';
import { newDataFolder } from '#test/support/data-folder.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

const MAIN = path.resolve(import.meta.dirname, '../../src/cli/main.ts');
const EMAIL = 'lehoa@lienminh.example';

let database: TestDatabase;
let app: App;
let url: string;
beforeAll(async () => {
  // A command lives by the machine's own clock, so the server does too.
  database = await createTestDatabase('province', SYSTEM_CLOCK);
  app = await createApp(() => ({ system: database.system }), openLog(undefined));
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const user = (...argv: string[]) => runCommand(database, ['user', ...argv]);
const add = (role: string, office: string) =>
  user('add', EMAIL, '--name', 'Lê Thị Hòa', '--role', role, '--office', office, '--json');

async function signIn(password: string): Promise<number> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email: EMAIL, password }),
  });
  return answer.status;
}

describe('lệnh user', () => {
  let first = '';

  it('tạo tài khoản của Liên minh Bắc Ninh: đăng nhập được bằng mật khẩu lần đầu', async () => {
    const ran = await add('provincial', 'LM24');
    expect(ran.code).toBe(0);
    first = String(JSON.parse(ran.stdout).password);
    expect(first).toHaveLength(16);
    expect(await signIn(first)).toBe(200);
  });

  it('thêm nhiệm vụ thứ hai: mật khẩu giữ nguyên', async () => {
    const ran = await add('clerk', 'LM24');
    expect(JSON.parse(ran.stdout)).toEqual({ email: EMAIL, password: null });
    expect(await signIn(first)).toBe(200);
  });

  it('đặt lại: mật khẩu cũ hết hiệu lực; ngừng: không đăng nhập được nữa', async () => {
    const { password } = JSON.parse((await user('reset', EMAIL, '--json')).stdout) as { password: string };
    expect([await signIn(first), await signIn(password)]).toEqual([401, 200]);
    expect((await user('disable', EMAIL)).stdout).toContain('Đã ngừng tài khoản');
    expect(await signIn(password)).toBe(401);
  });

  it.each([
    [['add', EMAIL, '--name', 'X', '--role', 'provincial', '--office', 'LM99'], /"LM99"/],
    [['add', EMAIL, '--name', 'X', '--role', 'national', '--office', 'LM24'], /Bắc Ninh/],
    [['add', EMAIL, '--name', 'X', '--role', 'chủ tịch', '--office', 'LM24'], /--role phải là/],
    [['add', EMAIL, '--role', 'clerk', '--office', 'LM24'], /--name/],
    [['reset', 'khongco@lienminh.example'], /khongco@lienminh\.example/],
    [['reset', 'lehoa'], /"lehoa"/],
    [['xóa', EMAIL], /Cách dùng/],
  ] as const)('%j: một câu tiếng Việt, mã 2', async (argv, sentence) => {
    const ran = await user(...argv);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(sentence);
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('dòng lệnh', () => {
  const run = promisify(execFile);

  it('thư mục chưa có hệ thống: mã 3, một câu, không tạo gì', async () => {
    const folder = await newDataFolder();
    const { DATABASE_URL: _, ...env } = process.env;
    const ran = await run(
      process.execPath,
      [MAIN, 'tally', '--measures', 'htx_total', '--unit', 'VN', '--at', '2022-06-30', '--data', folder],
      { env },
    ).then(
      () => ({ code: 0, stderr: '' }),
      (error: { code: number; stderr: string }) => error,
    );
    expect(ran.code).toBe(3);
    expect(ran.stderr).toMatch(/chưa có hệ thống nào/);
    expect(existsSync(folder)).toBe(false);
  });

  it('nơi đọc đóng ống sớm: dừng êm, không in lỗi', async () => {
    const { stderr } = await run('/bin/sh', [
      '-c',
      `"$0" "$1" --help 2>&1 | true; "$0" "$1" glossary | head -c 1 >/dev/null`,
      process.execPath,
      MAIN,
    ]);
    expect(stderr).toBe('');
  });
});
