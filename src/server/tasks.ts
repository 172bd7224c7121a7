// Which background tasks this system runs, and when: the seal, the post and the scan of files every minute, the backup and the reminders of directives and difficulties every night.
import type { CronItem } from 'graphile-worker';
import { DEFAULT_RETENTION, type Retention } from '#server/backup/retention.ts';
import { backUpOnSchedule } from '#server/backup/scheduled.ts';
import { remindDifficulties } from '#server/difficulty/reminders.ts';
import { followUp } from '#server/directive/follow-up.ts';
import { scanStoredFiles } from '#server/files/scan.ts';
import { sealJournal } from '#server/journal/seal.ts';
import { readPost, smtpSender } from '#server/notify/mailer.ts';
import { sendDueLetters } from '#server/notify/service.ts';
import { readScanner } from '#server/platform/clamd.ts';
import { startJobs, type Task, type TaskWork } from '#server/platform/jobs.ts';
import type { Log } from '#server/platform/log.ts';
import { Unavailable } from '#server/platform/unavailable.ts';
import type { System } from '#server/system.ts';

const HOUR_MS = 3_600_000;

/** 01:30 in Vietnam is 18:30 UTC the day before; a machine that was off then makes up for it when it starts. */
export const SCHEDULE: readonly CronItem[] = [
  { task: 'seal', match: '* * * * *', options: { maxAttempts: 1, jobKey: 'seal', backfillPeriod: 0 } },
  { task: 'mail', match: '* * * * *', options: { maxAttempts: 1, jobKey: 'mail', backfillPeriod: 0 } },
  { task: 'scan', match: '* * * * *', options: { maxAttempts: 1, jobKey: 'scan', backfillPeriod: 0 } },
  // 06:00 in Vietnam, an hour before the day's letters leave.
  {
    task: 'directives',
    match: '0 23 * * *',
    options: { maxAttempts: 3, jobKey: 'directives', backfillPeriod: 20 * HOUR_MS },
  },
  {
    task: 'difficulties',
    match: '10 23 * * *',
    options: { maxAttempts: 3, jobKey: 'difficulties', backfillPeriod: 20 * HOUR_MS },
  },
  {
    task: 'backup',
    match: '30 18 * * *',
    options: { maxAttempts: 3, jobKey: 'backup', backfillPeriod: 20 * HOUR_MS },
  },
];

function countOf(name: string, fallback: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  if (!/^\d{1,4}$/.test(text))
    throw new Unavailable(`${name} phải là số nguyên từ 0 đến 9999, không phải "${text}".`);
  return Number(text);
}

/** How many scheduled backups stay: THONGSUOT_BACKUP_DAILY, THONGSUOT_BACKUP_MONTHLY. @throws Unavailable when one is no number */
export function readRetention(): Retention {
  return {
    daily: countOf('THONGSUOT_BACKUP_DAILY', DEFAULT_RETENTION.daily),
    monthly: countOf('THONGSUOT_BACKUP_MONTHLY', DEFAULT_RETENTION.monthly),
  };
}

/** The work of every task; each runs on the loader's connections, past row security. */
export function tasksOf(
  system: System,
  dataDir: string,
  retention: Retention,
  log: Log,
): Readonly<Record<Task, TaskWork>> {
  const { loader, loaderPool } = system.database;
  const post = readPost(process.env);
  const send = post && smtpSender(post);
  const scan = readScanner(process.env);
  return {
    mail: async () => {
      // Without a server letters wait; the slip printed by hand always works.
      if (!send) return;
      const counts = await sendDueLetters({ ...system.peopleDeps(loader), loader }, send);
      if (counts.unknown > 0) log.warn(counts, 'có thư không rõ đã tới, không gửi lại');
      else if (counts.sent + counts.failed > 0) log.info(counts, 'đã gửi thư');
    },
    scan: async () => {
      // Without a scanner files stay "chưa quét", and screens say so.
      if (!scan) return;
      const counts = await scanStoredFiles({ loader, clock: system.clock }, scan);
      if (counts.error !== undefined) log.warn(counts, 'máy quét mã độc không trả lời');
      else if (counts.clean + counts.infected > 0) log.info(counts, 'đã quét tệp');
    },
    seal: async () => {
      const blocks = await sealJournal({ loader, loaderPool });
      const last = blocks.at(-1);
      if (last) log.info({ block: last.no, to: last.to, hash: last.hash }, 'đã niêm phong nhật ký');
    },
    directives: async () => {
      const round = await followUp(system.peopleDeps(loader));
      if (round.reminded + round.escalated > 0) log.info(round, 'đã nhắc việc của văn bản');
    },
    difficulties: async () => {
      const round = await remindDifficulties(system.difficultyDeps(loader));
      if (round.reminded > 0) log.info(round, 'đã nhắc trả lời khó khăn');
    },
    backup: async (signal) => {
      const deps = {
        loader,
        loaderPool,
        dataDir,
        keys: system.keys,
        clock: system.clock,
        progress: () => undefined,
        signal,
      };
      const { out, removed } = await backUpOnSchedule(deps, retention);
      log.info({ out, removed: removed.length }, 'đã sao lưu');
    },
  };
}

/** Starts the background tasks of a server. */
export async function startTasks(
  system: System,
  dataDir: string,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  const { adminUrl, name } = system.database;
  const tasks = tasksOf(system, dataDir, readRetention(), log);
  return startJobs({ adminUrl, database: name, tasks, schedule: SCHEDULE, log });
}
