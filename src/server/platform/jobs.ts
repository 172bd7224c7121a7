// Việc nền: the queue (graphile-worker) under its own role; what requests may ask for, and what runs by the clock.
import {
  type CronItem,
  Logger,
  parseCronItems,
  type Runner,
  run,
  runMigrations,
  type TaskList,
} from 'graphile-worker';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Log } from '#server/platform/log.ts';
import { roleUrl } from '#server/platform/roles.ts';

/** Tasks that the application may ask for; the database refuses every other name. */
export const TASKS = ['seal', 'backup', 'mail', 'scan', 'directives', 'difficulties'] as const;
export type Task = (typeof TASKS)[number];

export type TaskWork = (signal: AbortSignal) => Promise<void>;

const ENQUEUE = `
  create schema if not exists jobs;
  create or replace function jobs.enqueue_job(task text, payload jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    if task is null or not task = any ('{${TASKS.join(',')}}'::text[]) then
      raise exception 'no such task' using errcode = 'invalid_parameter_value';
    end if;
    if octet_length(payload::text) > 65536 then
      raise exception 'payload too large' using errcode = 'program_limit_exceeded';
    end if;
    perform graphile_worker.add_job(task, payload::json, max_attempts => 5);
  end $$;
  revoke all on schema jobs from public; revoke all on function jobs.enqueue_job(text, jsonb) from public;
  grant usage on schema jobs to thongsuot_app; grant execute on function jobs.enqueue_job(text, jsonb) to thongsuot_app`;

function openPool(adminUrl: string, database: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: roleUrl(adminUrl, database, 'thongsuot_jobs'),
    max: 4,
    application_name: 'thongsuot:jobs',
  });
  // A connection lost to a dying server, idle or busy: the runner tries again, the process must not end.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Creates or upgrades the queue's own schema and the one function through which the application enqueues. */
export async function prepareJobs(adminUrl: string, database: string, log: Log): Promise<void> {
  const pool = openPool(adminUrl, database);
  try {
    const client = await pool.connect();
    try {
      // Two servers starting at once must not both create the schema.
      await client.query('select pg_advisory_lock(7700, 3)');
      await runMigrations({ pgPool: pool, logger: quietLogger(log) });
      await client.query(ENQUEUE);
    } finally {
      client.release(true);
    }
  } finally {
    await pool.end();
  }
}

/** Asks for a task from an application connection; it runs only if the transaction commits. */
export async function enqueueJob<T>(
  db: Kysely<T>,
  task: Task,
  payload: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await sql`select jobs.enqueue_job(${task}, ${JSON.stringify(payload)}::jsonb)`.execute(db);
}

/** Warnings and failures only, and never a payload: it may name a person. */
function quietLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({ jobs: true }, message);
    else if (level === 'warning') log.warn({ jobs: true }, message);
  });
}

export interface JobsOptions {
  readonly adminUrl: string;
  readonly database: string;
  readonly tasks: Readonly<Record<Task, TaskWork>>;
  /** Times are UTC: the queue knows no other clock. */
  readonly schedule: readonly CronItem[];
  readonly log: Log;
}

const RETRY_MS = 2_000;

/**
 * The queue reports a failed task without waiting for the answer: when the database dies in that moment nobody catches the
 * error, and Node would end the server. Only such an error is outlived; every other one still ends the process.
 * @returns how to stop listening
 */
function outliveLostReports(log: Log): () => void {
  const onRejection = (reason: unknown): void => {
    if (!(reason instanceof Error && reason.stack?.includes('graphile-worker'))) throw reason;
    log.warn({ err: reason, jobs: true }, 'hàng đợi mất kết nối khi báo kết quả một việc');
  };
  process.on('unhandledRejection', onRejection);
  return () => process.off('unhandledRejection', onRejection);
}

/**
 * Runs tasks one at a time until stopped; a database that went away is waited for.
 * @returns how to stop: a task under way is told to give up and may finish within five seconds
 */
export async function startJobs(options: JobsOptions): Promise<{ stop(): Promise<void> }> {
  const { adminUrl, database, tasks, log } = options;
  await prepareJobs(adminUrl, database, log);
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, work]) => [
      name,
      async (_payload, helpers) => work(helpers.abortSignal),
    ]),
  );
  const stopping = new AbortController();
  const letGo = outliveLostReports(log);
  let runner: Runner | undefined;
  const runOnce = async (): Promise<void> => {
    const pool = openPool(adminUrl, database);
    try {
      runner = await run({
        pgPool: pool,
        taskList,
        parsedCronItems: parseCronItems([...options.schedule]),
        concurrency: 1,
        pollInterval: 5_000,
        noHandleSignals: true,
        logger: quietLogger(log),
      });
      if (stopping.signal.aborted) await runner.stop();
      await runner.promise;
    } finally {
      runner = undefined;
      await pool.end().catch(() => undefined);
    }
  };
  const life = (async () => {
    while (!stopping.signal.aborted) {
      await runOnce().catch((error: unknown) =>
        log.error({ err: error, jobs: true }, 'việc nền dừng, sẽ chạy lại'),
      );
      if (!stopping.signal.aborted) await pause(RETRY_MS, stopping.signal);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await runner?.stop().catch(() => undefined);
      await life;
      letGo();
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
