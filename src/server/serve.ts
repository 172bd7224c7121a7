// The life of a server: listen at once, start behind a 503, load the demonstration on a first start, drain on the way out.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemonstrationSize } from '#domain/demonstration/produce.ts';
import { createApp, type State } from '#server/app.ts';
import { type Account, loadDemonstration } from '#server/demonstration/service.ts';

import type { Clock } from '#server/platform/clock.ts';
import { openDataFolder } from '#server/platform/data-folder.ts';
import { claimInstance, updateInstance } from '#server/platform/instance.ts';
import { findInstanceKind } from '#server/platform/instance-kind.ts';
import { openLog } from '#server/platform/log.ts';
import { Unavailable } from '#server/platform/unavailable.ts';
import { openSystem, type System } from '#server/system.ts';
import { startTasks } from '#server/tasks.ts';

export interface ServeOptions {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  readonly port: number;
  readonly host: string;
  /** What a first start loads; null = nothing. */
  readonly demonstration: DemonstrationSize | null;
  readonly clock?: Clock;
  /** Done after listening and before the system opens, e.g. building the web app. */
  readonly prepare?: (step: (line: string) => void) => Promise<void>;
  readonly progress: (line: string) => void;
}

export interface Running {
  readonly url: string;
  readonly system: System;
  readonly accounts: readonly Account[];
  stop(): Promise<void>;
}

/** The file in which the demonstration's generated passwords stay readable to the owner of the folder. */
export function accountsFile(dataDir: string): string {
  return join(dataDir, 'tai-khoan-minh-hoa.txt');
}

/** Keeps the demonstration's passwords in the data folder. */
export function keepAccounts(dataDir: string, accounts: readonly Account[]): void {
  const lines = accounts.map((each) => `${each.email}\t${each.password}\t${each.role}\t${each.name}`);
  // With DATABASE_URL the folder may not be there yet.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(accountsFile(dataDir), `${lines.join('\n')}\n`, { mode: 0o600 });
}

async function listen(app: Awaited<ReturnType<typeof createApp>>, options: ServeOptions): Promise<string> {
  try {
    return await app.listen({ port: options.port, host: options.host });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE')
      throw new Unavailable(
        `Cổng ${options.port} đang được chương trình khác dùng; đặt PORT bằng một cổng khác.`,
      );
    if (code === 'EACCES')
      throw new Unavailable(`Không được phép mở cổng ${options.port}; đặt PORT từ 1024 trở lên.`);
    throw error;
  }
}

/** Loads the demonstration when the instance holds nothing yet. */
export async function demonstrateIfNew(
  system: System,
  dataDir: string,
  size: DemonstrationSize,
  progress: (line: string) => void,
): Promise<readonly Account[]> {
  if ((await findInstanceKind(system.database.loaderPool)) !== undefined) return [];
  progress('Lần chạy đầu: nạp dữ liệu minh họa.');
  const { places, sectors, clock, keys, database } = system;
  const keep = (accounts: readonly Account[]) => keepAccounts(dataDir, accounts);
  const loaded = await loadDemonstration(
    { loader: database.loaderPool, places, sectors, clock, keys, progress, keep },
    size,
  );
  return loaded.accounts;
}

/** Starts a server. @throws Unavailable when the port, the folder or the database cannot be had */
export async function serve(options: ServeOptions): Promise<Running> {
  let state: State = { step: 'mở cơ sở dữ liệu' };
  await openDataFolder(options.dataDir);
  const log = openLog(options.dataDir);
  const app = await createApp(() => state, log);
  await claimInstance(options.dataDir, options.port);
  const release = () => updateInstance(options.dataDir, { server: undefined, httpPort: undefined });
  try {
    const url = await listen(app, options);
    const step = (line: string) => {
      if (!('system' in state)) state = { step: line };
      options.progress(line);
    };
    await options.prepare?.(step);
    const system = await openSystem({
      dataDir: options.dataDir,
      databaseUrl: options.databaseUrl,
      keepAlive: true,
      progress: step,
      ...(options.clock ? { clock: options.clock } : {}),
    });
    try {
      const accounts = options.demonstration
        ? await demonstrateIfNew(system, options.dataDir, options.demonstration, step)
        : [];
      const tasks = await startTasks(system, options.dataDir, log);
      state = { system };
      return {
        url,
        system,
        accounts,
        stop: async () => {
          await app.close();
          await tasks.stop();
          await release();
          await system.close();
          log.flush();
        },
      };
    } catch (error) {
      await system.close();
      throw error;
    }
  } catch (error) {
    await app.close();
    await release();
    throw error;
  }
}

/** Whether the folder still keeps the passwords of a demonstration. */
export function hasAccountsFile(dataDir: string): boolean {
  return existsSync(accountsFile(dataDir));
}
