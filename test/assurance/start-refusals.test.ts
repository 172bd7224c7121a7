// What does a person read when a start cannot be? One Vietnamese sentence, the exit code of the contract, and nothing half made.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '#server/organisation/contract.ts';
import { openDatabaseServer } from '#server/platform/database-server.ts';
import { readInstance } from '#server/platform/instance.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { newDataFolder } from '#test/support/data-folder.ts';
import { foundingBody } from '#test/support/founding.ts';
import {
  killTree,
  newHome,
  type ServerProcess,
  startServer,
  untilReady,
} from '#test/support/server-process.ts';
import { startThrowaway } from '#test/support/throwaway-postgres.ts';

let home: Awaited<ReturnType<typeof newHome>>;
let server: ServerProcess;
const homes: Awaited<ReturnType<typeof newHome>>[] = [];

async function emptyHome() {
  const made = await newHome();
  homes.push(made);
  return made;
}

beforeAll(async () => {
  home = await emptyHome();
  server = startServer(home.dataDir, home.port);
  await untilReady(home.url);
});
afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  for (const each of homes) await each.remove();
});

/** Starts where it must be refused; answers its exit code and the last thing it said. */
async function refusal(
  dataDir: string,
  port: number,
  env: Record<string, string> = {},
): Promise<{ code: number | string; sentence: string }> {
  const refused = startServer(dataDir, port, env);
  const timer = setTimeout(() => refused.child.kill('SIGKILL'), 60_000);
  const code = await refused.ended;
  clearTimeout(timer);
  const { stdout, stderr } = refused.said();
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/^ {4}at |Error:|node:internal/m);
  const lines = stderr
    .trim()
    .split('\n')
    .filter((line) => !/^(Dựng giao diện|Nâng cấp cơ sở|Đang )/.test(line));
  expect(lines).toHaveLength(1);
  return { code, sentence: lines[0] ?? '' };
}

function account(): { email: string; password: string } {
  const line = readFileSync(path.join(home.dataDir, 'tai-khoan-minh-hoa.txt'), 'utf8')
    .split('\n')
    .find((each) => each.startsWith('bacninh@'));
  const [email = '', password = ''] = line?.split('\t') ?? [];
  return { email, password };
}

async function onDatabase(text: string): Promise<unknown[]> {
  const running = await openDatabaseServer({ dataDir: home.dataDir, log: () => undefined });
  const client = new pg.Client({ connectionString: running.adminUrl.replace(/\/postgres$/, '/thongsuot') });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
    await running.release();
  }
}

describe('không khởi động được', () => {
  it('thư mục đang có máy chủ chạy: mã 3, máy chủ kia không sao', async () => {
    const other = await emptyHome();
    const refused = await refusal(home.dataDir, other.port);
    expect(refused).toMatchObject({ code: 3 });
    expect(refused.sentence).toMatch(
      new RegExp(
        `^Thông Suốt đang chạy trên thư mục .*dữ liệu \\(cổng ${home.port}, tiến trình ${server.child.pid}\\); không mở lần thứ hai\\.$`,
      ),
    );
    expect((await readInstance(home.dataDir)).server?.pid).toBe(server.child.pid);
    expect((await fetch(`${home.url}/api/health`)).status).toBe(200);
  });

  it('cổng đang có chương trình khác dùng: mã 3, chưa tạo cơ sở dữ liệu, không giữ chỗ', async () => {
    const other = await emptyHome();
    expect(await refusal(other.dataDir, home.port)).toEqual({
      code: 3,
      sentence: `Cổng ${home.port} đang được chương trình khác dùng; đặt PORT bằng một cổng khác.`,
    });
    expect(existsSync(path.join(other.dataDir, 'postgres'))).toBe(false);
    expect((await readInstance(other.dataDir)).server).toBeUndefined();
  });

  it('PORT, cỡ minh họa hay tham số viết sai: mã 2, không tạo gì', async () => {
    const other = await emptyHome();
    expect(await refusal(other.dataDir, 0)).toEqual({
      code: 2,
      sentence: 'PORT phải là số từ 1 đến 65535, không phải "0".',
    });
    expect(await refusal(other.dataDir, other.port, { PORT: 'tám nghìn' })).toMatchObject({ code: 2 });
    expect((await refusal(other.dataDir, other.port, { THONGSUOT_DEMO: 'ca-nuoc' })).sentence).toMatch(
      /^--size phải là một trong: .*; không có "ca-nuoc"\.$/,
    );
    expect(existsSync(other.dataDir)).toBe(false);
  });

  it('DATABASE_URL sai: mã 3, mỗi lỗi một câu, không lộ mật khẩu, không tạo cơ sở dữ liệu kèm', async () => {
    const other = await emptyHome();
    const tries: readonly (readonly [string, RegExp])[] = [
      ['không phải địa chỉ', /^DATABASE_URL không đúng dạng/],
      [
        'postgres://ai:bi-mat-lam@127.0.0.1:1/x',
        /^Không kết nối được PostgreSQL ở 127\.0\.0\.1:1 \(DATABASE_URL\): không có máy chủ nào nghe ở cổng đó\.$/,
      ],
      ['postgres://ai:bi-mat-lam@khong-co.invalid/x', /không tìm thấy máy chủ này\.$/],
    ];
    for (const [url, sentence] of tries) {
      const refused = await refusal(other.dataDir, other.port, { DATABASE_URL: url });
      expect([url, refused.code]).toEqual([url, 3]);
      expect(refused.sentence).toMatch(sentence);
      expect(refused.sentence).not.toContain('bi-mat-lam');
    }
    expect(existsSync(path.join(other.dataDir, 'postgres'))).toBe(false);
  });

  it('PostgreSQL tắt fsync: mã 3, nói tên cài đặt, chưa tạo gì trong đó', async () => {
    const other = await emptyHome();
    const url = await startThrowaway(await newDataFolder(), { fsync: 'off' });
    const refused = await refusal(other.dataDir, other.port, { DATABASE_URL: url });
    expect(refused).toMatchObject({
      code: 3,
      sentence: expect.stringMatching(/đang tắt fsync: .*Hãy đặt fsync = on/),
    });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    expect(
      (
        await client.query(
          `select rolname as made from pg_roles where rolname like 'thongsuot%' union all select datname from pg_database where datname = 'thongsuot'`,
        )
      ).rows,
    ).toEqual([]);
    await client.end();
  });

  it('thư mục dữ liệu là một tệp, hoặc nằm dưới một tệp: mã 3', async () => {
    const other = await emptyHome();
    writeFileSync(other.dataDir, 'giữ lại');
    for (const folder of [other.dataDir, path.join(other.dataDir, 'con')]) {
      expect(await refusal(folder, other.port)).toMatchObject({
        code: 3,
        sentence: expect.stringMatching(/không phải là thư mục\.$/),
      });
    }
    expect(readFileSync(other.dataDir, 'utf8')).toBe('giữ lại');
  });

  it.skipIf(process.geteuid?.() === 0)('thư mục không ghi được: mã 3', async () => {
    const other = await emptyHome();
    mkdirSync(other.dataDir);
    chmodSync(other.dataDir, 0o500);
    expect(await refusal(other.dataDir, other.port)).toMatchObject({
      code: 3,
      sentence: expect.stringMatching(/^Không ghi được vào thư mục dữ liệu/),
    });
    chmodSync(other.dataDir, 0o700);
  });
});

describe('thư mục và dừng', () => {
  it('thư mục dữ liệu, nhật ký và mật khẩu chỉ chủ của nó đọc được', () => {
    // As root the folder lets the account of PostgreSQL pass through, no more.
    expect((statSync(home.dataDir).mode & 0o067).toString(8)).toBe('0');
    for (const file of [
      'instance.json',
      'tai-khoan-minh-hoa.txt',
      `log/${readdirSync(path.join(home.dataDir, 'log'))[0]}`,
    ]) {
      expect([file, (statSync(path.join(home.dataDir, file)).mode & 0o077).toString(8)]).toEqual([file, '0']);
    }
  });

  it('Ctrl+C: yêu cầu đang dở được trả lời trọn, rồi thoát mã 0 và PostgreSQL cũng dừng', async () => {
    const officer: Client = await signInAs(home.url, account());
    const { body } = await officer.post<Receipt>('/api/organisations', foundingBody('HTX đang dở'));
    const { postgresPort, postgresPassword } = await readInstance(home.dataDir);
    const blocker = new pg.Client({
      connectionString: `postgres://postgres:${postgresPassword ?? ''}@127.0.0.1:${postgresPort ?? 0}/thongsuot`,
    });
    await blocker.connect();
    // Another writer of the same organisation, who takes a while.
    await blocker.query(
      `begin; select pg_advisory_xact_lock(hashtextextended('organisation:${body.organisation}', 7705))`,
    );
    const slow = officer.post<Receipt>(`/api/organisations/${body.organisation}/events`, {
      type: 'suspended',
      effectiveDate: '2023-01-01',
      basedOn: body.seq,
    });
    await sleep(300);
    server.child.kill('SIGINT');
    await sleep(700);
    expect(server.child.exitCode).toBeNull();
    await expect(fetch(`${home.url}/api/health`)).rejects.toThrow();
    await blocker.query('commit');
    await blocker.end();
    expect((await slow).status).toBe(201);
    const answered = performance.now();
    expect(await server.ended).toBe(0);
    expect(performance.now() - answered).toBeLessThan(60_000);
    expect(server.said().stderr).toContain('Đang dừng: chờ các yêu cầu dở dang xong.\nĐã dừng.');
    expect(await killTree(home.dataDir)).toBe(0);
    expect((await readInstance(home.dataDir)).server).toBeUndefined();
  });

  it('cơ sở dữ liệu của phiên bản mới hơn, bước nâng cấp bị sửa: mã 3, không đổi gì; sửa lại thì chạy, còn nguyên dữ liệu', async () => {
    const ledger = 'select name, digest from schema_migrations order by name';
    const before = await onDatabase(ledger);
    await onDatabase(`insert into schema_migrations (name, digest) values ('9999-tuong-lai.sql', 'x')`);
    const newer = await refusal(home.dataDir, home.port);
    expect(newer).toEqual({
      code: 3,
      sentence:
        'Cơ sở dữ liệu đã được nâng cấp bởi phiên bản Thông Suốt mới hơn (có bước 9999-tuong-lai.sql); hãy dùng phiên bản mới đó.',
    });
    expect(await killTree(home.dataDir)).toBe(0);
    await onDatabase(
      `delete from schema_migrations where name like '9999%'; update schema_migrations set digest = 'khác' || digest where name like '0001%'`,
    );
    expect((await refusal(home.dataDir, home.port)).sentence).toMatch(
      /^Bước nâng cấp 0001-journal\.sql đã chạy với nội dung khác/,
    );
    await onDatabase(`update schema_migrations set digest = replace(digest, 'khác', '')`);
    expect(await onDatabase(ledger)).toEqual(before);
  });

  it('dữ liệu của PostgreSQL phiên bản khác: mã 3, không đụng tới', async () => {
    const file = path.join(home.dataDir, 'postgres/PG_VERSION');
    const own = readFileSync(file, 'utf8');
    writeFileSync(file, '17\n');
    expect(await refusal(home.dataDir, home.port)).toMatchObject({
      code: 3,
      sentence: expect.stringMatching(/thuộc PostgreSQL 17, còn bản kèm theo là PostgreSQL 18/),
    });
    expect(readFileSync(file, 'utf8')).toBe('17\n');
    writeFileSync(file, own);
    server = startServer(home.dataDir, home.port);
    await untilReady(home.url);
    const officer = await signInAs(home.url, account());
    expect((await officer.get<{ total: number }>('/api/organisations?search=dang%20do')).body.total).toBe(1);
  });

  it('lần chạy đầu bị giết giữa lúc nạp: chạy lại thì nạp trọn một lần, đăng nhập được bằng mật khẩu đã giữ', async () => {
    const other = await emptyHome();
    for (const step of ['0002-identity', 'nạp dữ liệu minh họa', 'tổ chức']) {
      const cut = startServer(other.dataDir, other.port);
      while (!cut.said().stderr.includes(step) && cut.child.exitCode === null) await sleep(5);
      cut.child.kill('SIGKILL');
      await cut.ended;
    }
    const again = startServer(other.dataDir, other.port);
    await untilReady(other.url);
    const line = readFileSync(path.join(other.dataDir, 'tai-khoan-minh-hoa.txt'), 'utf8')
      .split('\n')
      .find((each) => each.startsWith('trunguong@'));
    const [email = '', password = ''] = line?.split('\t') ?? [];
    const national = await signInAs(other.url, { email, password });
    const { body } = await national.get<{ rows: { cells: Record<string, { value: number }> }[] }>(
      '/api/tally?measures=htx_total&unit=27&at=2022-06-30',
    );
    expect(body.rows[0]?.cells.htx_total?.value).toBe(678);
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  it('Ctrl+C ngay trong lần khởi động đầu: xong bước đang làm rồi dừng sạch, không để PostgreSQL chạy mồ côi', async () => {
    const other = await emptyHome();
    const cut = startServer(other.dataDir, other.port);
    while (!cut.said().stderr.includes('0001-journal') && cut.child.exitCode === null) await sleep(5);
    cut.child.kill('SIGINT');
    expect(await cut.ended).toBe(0);
    expect(await killTree(other.dataDir)).toBe(0);
    expect(cut.said().stderr).toContain('Đã dừng.');
  });
});
