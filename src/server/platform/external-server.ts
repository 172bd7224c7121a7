// Can we work on the PostgreSQL that DATABASE_URL names?
import pg from 'pg';
import type { DatabaseServer } from './database-server.ts';
import { requireDurability } from './durability.ts';
import { Unavailable } from './unavailable.ts';

/** Connects once as the administrator and checks version and durability. @throws Unavailable */
export async function openExternalServer(databaseUrl: string): Promise<DatabaseServer> {
  const place = describePlace(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new Unavailable(explainRefusal(error, place));
  }
  try {
    await requireDurability(client);
  } finally {
    await client.end();
  }
  const letGo = async () => {};
  return { adminUrl: databaseUrl, bundled: false, release: letGo, stopNow: letGo };
}

interface Place {
  readonly server: string;
  readonly user: string;
  readonly database: string;
}

/** Host, port, user and database of the URL; never its password. */
function describePlace(databaseUrl: string): Place {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new Unavailable(
      'DATABASE_URL không đúng dạng postgres://người-dùng:mật-khẩu@máy-chủ:cổng/cơ-sở-dữ-liệu.',
    );
  }
  return {
    server: `${url.hostname || 'localhost'}:${url.port || '5432'}`,
    user: decodeURIComponent(url.username) || 'postgres',
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
  };
}

function explainRefusal(error: unknown, { server, user, database }: Place): string {
  // Both pg and the network report a code; anything else is told in its own words.
  const { code, message } = error as NodeJS.ErrnoException;
  const start = `Không kết nối được PostgreSQL ở ${server} (DATABASE_URL)`;
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${start}: không tìm thấy máy chủ này.`;
    case 'ECONNREFUSED':
      return `${start}: không có máy chủ nào nghe ở cổng đó.`;
    case '28P01':
      return `${start}: sai tên người dùng hoặc mật khẩu của "${user}".`;
    case '28000':
      return `${start}: máy chủ không cho "${user}" đăng nhập từ máy này.`;
    case '3D000':
      return `${start}: không có cơ sở dữ liệu "${database}".`;
    case '53300':
      return `${start}: máy chủ đã hết số kết nối cho phép.`;
    case '57P03':
      return `${start}: máy chủ đang khởi động hoặc đang dừng.`;
    default:
      return `${start}: ${/timeout|timed out/i.test(message) ? 'quá 10 giây không trả lời' : message}.`;
  }
}
