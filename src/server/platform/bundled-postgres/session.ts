// Who is using the bundled PostgreSQL? Everyone holds a shared advisory lock on a connection of their own.
import pg from 'pg';
import { Unavailable } from '../unavailable.ts';

/** Any fixed number will do; it is only ever taken in database "postgres" of our own cluster. */
const KEY = 7_465_110_001;

export interface Session {
  /** Called once when the connection is lost without our doing. */
  onLost(listener: () => void): void;
  /** Gives up the lock; true when nobody else holds one. */
  leave(): Promise<boolean>;
  close(): Promise<void>;
  readonly client: pg.Client;
}

export function adminUrlOf(port: number, password: string): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

/** Connects and takes the shared lock. @throws Unavailable when the password in instance.json is not the database's. */
export async function openSession(adminUrl: string): Promise<Session> {
  const client = new pg.Client({
    connectionString: adminUrl,
    connectionTimeoutMillis: 15_000,
    application_name: 'thongsuot-session',
    keepAlive: true,
  });
  let closing = false;
  let lost = false;
  let listener: (() => void) | undefined;
  const lose = () => {
    if (closing || lost) return;
    lost = true;
    listener?.();
  };
  client.on('error', lose);
  client.on('end', lose);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [KEY]);
  } catch (error) {
    closing = true;
    await client.end().catch(() => {});
    // pg reports PostgreSQL's code.
    if ((error as { code?: string }).code !== '28P01') throw error;
    throw new Unavailable(
      'Mật khẩu cơ sở dữ liệu trong instance.json không khớp: hãy chép lại tệp đó từ bản sao lưu, hoặc xóa dòng "postgresPassword" rồi chạy lại.',
    );
  }
  return {
    client,
    onLost(next) {
      listener = next;
      if (lost) next();
    },
    async leave() {
      closing = true;
      await client.query('select pg_advisory_unlock_shared($1)', [KEY]);
      const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
        KEY,
      ]);
      return rows[0]?.alone === true;
    },
    async close() {
      closing = true;
      await client.end().catch(() => {});
    },
  };
}
