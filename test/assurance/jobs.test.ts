// Do background tasks run under their own role, only those allowed, and survive a database that goes away?
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupName, chooseExpired } from '#server/backup/retention.ts';
import { enqueueJob, startJobs } from '#server/platform/jobs.ts';
import { openLog } from '#server/platform/log.ts';
import { roleUrl } from '#server/platform/roles.ts';
import { SCHEDULE, startTasks } from '#server/tasks.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';

const LOG = openLog(undefined);
let test: TestDatabase;

beforeEach(async () => {
  test = await createTestDatabase();
});
afterEach(() => test.drop());

async function until(what: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await what())) {
    if (Date.now() > deadline) throw new Error('chờ quá 30 giây');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const loaderQuery = async <Row extends pg.QueryResultRow>(text: string) =>
  (await test.system.database.loaderPool.query<Row>(text)).rows;
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'nhận',
    (error: Error) => error.message,
  );

describe('Việc nền', () => {
  it('niêm phong và sao lưu khi ứng dụng yêu cầu; bản sao lưu nằm trong thư mục dữ liệu', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'việc nền-'));
    const tasks = await startTasks(test.system, dataDir, LOG);
    try {
      expect(await loaderQuery('select count(*)::int as blocks from journal_blocks')).toEqual([
        { blocks: 0 },
      ]);
      await enqueueJob(test.system.database.app, 'seal');
      await until(async () => (await loaderQuery('select 1 from journal_blocks')).length === 1);
      await enqueueJob(test.system.database.app, 'backup');
      const backups = path.join(dataDir, 'backups');
      await until(async () => (await readdir(backups).catch((): string[] => [])).includes('2026-09-28-0900'));
      expect(await readdir(path.join(backups, '2026-09-28-0900'))).toEqual([
        'manifest.json',
        'manifest.sha256',
        'tables',
      ]);
    } finally {
      await tasks.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  });

  it('ứng dụng chỉ xếp được việc trong danh sách, và không chạm được vào hàng đợi', async () => {
    const tasks = await startTasks(test.system, '', LOG);
    await tasks.stop();
    const { app } = test.system.database;
    expect(await refusal(sql`select jobs.enqueue_job('rm', '{}')`.execute(app))).toBe('no such task');
    expect(await refusal(sql`select jobs.enqueue_job(null, '{}')`.execute(app))).toBe('no such task');
    const large = JSON.stringify({ text: 'x'.repeat(70_000) });
    expect(await refusal(sql`select jobs.enqueue_job('seal', ${large}::jsonb)`.execute(app))).toBe(
      'payload too large',
    );
    expect(await refusal(sql`select * from graphile_worker.jobs`.execute(app))).toMatch(/permission denied/);
    expect(await refusal(sql`select graphile_worker.add_job('seal', '{}')`.execute(app))).toMatch(
      /permission denied/,
    );
    const client = new pg.Client({ connectionString: roleUrl(test.adminUrl, test.name, 'thongsuot_jobs') });
    await client.connect();
    expect(await refusal(client.query('select * from persons'))).toMatch(/permission denied/);
    expect(await refusal(client.query('create table public.mine (id int)'))).toMatch(/permission denied/);
    const { rows } = await client.query(
      `select nspname as name, pg_get_userbyid(nspowner) as owner from pg_namespace where nspname in ('jobs', 'graphile_worker') order by 1`,
    );
    await client.end();
    expect(rows).toEqual([
      { name: 'graphile_worker', owner: 'thongsuot_jobs' },
      { name: 'jobs', owner: 'thongsuot_jobs' },
    ]);
  });

  it('mất mọi kết nối giữa chừng: tự nối lại và làm tiếp', async () => {
    let done = 0;
    const jobs = await startJobs({
      adminUrl: test.adminUrl,
      database: test.name,
      tasks: {
        seal: async () => {
          done += 1;
        },
        backup: async () => undefined,
        mail: async () => undefined,
        scan: async () => undefined,
        directives: async () => undefined,
        difficulties: async () => undefined,
      },
      schedule: [],
      log: LOG,
    });
    try {
      await enqueueJob(test.system.database.app, 'seal');
      await until(async () => done === 1);
      const server = new pg.Client({ connectionString: test.adminUrl });
      await server.connect();
      const killed = await server.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name like 'thongsuot:jobs%'`,
        [test.name],
      );
      await server.end();
      expect(killed.rowCount).toBeGreaterThan(0);
      await enqueueJob(test.system.database.app, 'seal');
      await until(async () => done === 2);
    } finally {
      await jobs.stop();
    }
  });

  it('việc hỏng đúng lúc cơ sở dữ liệu không nhận kết nối: máy chủ không chết theo', async () => {
    const child = path.join(import.meta.dirname, 'children/lose-report.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [child, test.adminUrl, test.name], {
      timeout: 45_000,
    });
    expect(stdout).toBe('còn sống\n');
  });

  it('hai máy chủ cùng khởi động trên một cơ sở dữ liệu trống: cả hai chạy được', async () => {
    const both = await Promise.all([startTasks(test.system, '', LOG), startTasks(test.system, '', LOG)]);
    await Promise.all(both.map((tasks) => tasks.stop()));
  });

  it('dừng khi đang chạy: việc được báo bỏ dở và máy chủ không bị treo', async () => {
    let aborted = false;
    let started = false;
    const jobs = await startJobs({
      adminUrl: test.adminUrl,
      database: test.name,
      tasks: {
        seal: (signal) =>
          new Promise((_, reject) => {
            started = true;
            signal.addEventListener('abort', () => {
              aborted = true;
              reject(new Error('bỏ dở'));
            });
          }),
        mail: async () => undefined,
        scan: async () => undefined,
        backup: async () => undefined,
        directives: async () => undefined,
        difficulties: async () => undefined,
      },
      schedule: [],
      log: LOG,
    });
    await enqueueJob(test.system.database.app, 'seal');
    await until(async () => started);
    const asked = Date.now();
    await jobs.stop();
    expect(aborted).toBe(true);
    expect(Date.now() - asked).toBeLessThan(60_000);
  });

  it('lịch: niêm phong, gửi thư và quét tệp mỗi phút, nhắc việc của văn bản lúc 06:00, nhắc trả lời khó khăn lúc 06:10, sao lưu lúc 01:30 giờ Việt Nam (18:30 UTC)', () => {
    expect(SCHEDULE.map(({ task, match }) => [task, match])).toEqual([
      ['seal', '* * * * *'],
      ['mail', '* * * * *'],
      ['scan', '* * * * *'],
      ['directives', '0 23 * * *'],
      ['difficulties', '10 23 * * *'],
      ['backup', '30 18 * * *'],
    ]);
    expect(backupName(new Date('2026-09-27T18:30:00Z'))).toBe('2026-09-28-0130');
  });

  it('giữ 14 bản theo ngày và 12 bản theo tháng; không xóa thứ không phải bản sao lưu theo lịch', () => {
    const day = (index: number) => backupName(new Date(Date.UTC(2025, 0, 1 + index, 18, 30)));
    const names = [
      ...Array.from({ length: 500 }, (_, index) => day(index)),
      'của ai đó',
      '2026-05-16-0130.partial-00aa11bb',
    ];
    const expired = new Set(chooseExpired(names, { daily: 14, monthly: 12 }));
    // 500 days from 2/1/2025 end on 16/5/2026: the last fourteen days, and the last backup of each of twelve months.
    expect(names.filter((name) => !expired.has(name))).toEqual([
      '2025-06-30-0130',
      '2025-07-31-0130',
      '2025-08-31-0130',
      '2025-09-30-0130',
      '2025-10-31-0130',
      '2025-11-30-0130',
      '2025-12-31-0130',
      '2026-01-31-0130',
      '2026-02-28-0130',
      '2026-03-31-0130',
      '2026-04-30-0130',
      ...Array.from({ length: 14 }, (_, index) => `2026-05-${String(3 + index).padStart(2, '0')}-0130`),
      'của ai đó',
      '2026-05-16-0130.partial-00aa11bb',
    ]);
    expect(chooseExpired(['2026-05-16-0130', '2026-05-16-0900'], { daily: 0, monthly: 0 })).toEqual([
      '2026-05-16-0130',
    ]);
  });
});
