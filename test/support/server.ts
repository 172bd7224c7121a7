// A whole server in the test's own process, on a free port, over the demonstration of two provinces.
import { buildWebIfStale } from '#cli/build-web.ts';
import type { DemonstrationSize } from '#domain/demonstration/produce.ts';
import { createApp } from '#server/app.ts';
import type { Account } from '#server/demonstration/service.ts';
import { SYSTEM_CLOCK } from '#server/platform/clock.ts';
import type { App } from '#server/platform/http.ts';
import { openLog } from '#server/platform/log.ts';
import type { RateLimits } from '#server/platform/rate-limits.ts';
import type { System } from '#server/system.ts';
import { createTestDatabase } from './database.ts';

export interface TestAccounts {
  readonly national: Account;
  readonly provincial: Account;
  readonly otherProvincial: Account;
  readonly viewer: Account;
  readonly administrator: Account;
  readonly leader: Account;
  readonly clerk: Account;
  readonly nationalLeader: Account;
  readonly auditor: Account;
  readonly communeOfficer: Account;
  readonly accountant: Account;
  readonly fundOfficer: Account;
  readonly fundController: Account;
}

export interface TestServer {
  readonly url: string;
  readonly app: App;
  readonly system: System;
  readonly accounts: TestAccounts;
  stop(): Promise<void>;
}

function requireAccount(accounts: readonly Account[], email: string): Account {
  const found = accounts.find((account) => account.email === email);
  if (!found) throw new Error(`Bản minh họa thiếu tài khoản ${email}`);
  return found;
}

/** Starts a server; with `office` the web app is built first when it is stale. */
export async function startTestServer(
  options: { office?: boolean; size?: DemonstrationSize; limits?: RateLimits } = {},
): Promise<TestServer> {
  if (options.office) await buildWebIfStale(() => undefined);
  // A browser keeps or drops cookies by the machine's own clock; a session of the standing clock would be long over.
  const database = await createTestDatabase(
    options.size ?? 'province',
    options.office ? SYSTEM_CLOCK : undefined,
  );
  const app = await createApp(() => ({ system: database.system }), openLog(undefined), options.limits);
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url: url.replace('127.0.0.1', 'localhost'),
    app,
    system: database.system,
    accounts: {
      national: requireAccount(database.accounts, 'trunguong@minhhoa.example'),
      provincial: requireAccount(database.accounts, 'bacninh@minhhoa.example'),
      otherProvincial: requireAccount(database.accounts, 'tuyenquang@minhhoa.example'),
      viewer: requireAccount(database.accounts, 'nguoixem@minhhoa.example'),
      administrator: requireAccount(database.accounts, 'quantri@minhhoa.example'),
      leader: requireAccount(database.accounts, 'lanhdao.bacninh@minhhoa.example'),
      clerk: requireAccount(database.accounts, 'vanthu.bacninh@minhhoa.example'),
      nationalLeader: requireAccount(database.accounts, 'lanhdao@minhhoa.example'),
      auditor: requireAccount(database.accounts, 'kiemtra@minhhoa.example'),
      communeOfficer: requireAccount(database.accounts, 'canboxa@minhhoa.example'),
      accountant: requireAccount(database.accounts, 'ketoan@minhhoa.example'),
      fundOfficer: requireAccount(database.accounts, 'canboquy@minhhoa.example'),
      fundController: requireAccount(database.accounts, 'kiemsoatquy@minhhoa.example'),
    },
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}
