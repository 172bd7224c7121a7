// May this PostgreSQL keep our data? Version ≥ 15 and every setting on that an acknowledged write depends on.
import type { Client } from 'pg';
import { Unavailable } from './unavailable.ts';

const SETTINGS = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/** @throws Unavailable naming the version, or the first setting found off. */
export async function requireDurability(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [[...SETTINGS, 'server_version_num']],
  );
  const values = new Map(rows.map((row) => [row.name, row.setting]));
  const version = Number(values.get('server_version_num'));
  if (version < 150_000) {
    throw new Unavailable(
      `Máy chủ cơ sở dữ liệu là PostgreSQL ${Math.floor(version / 10_000)}; cần bản 15 trở lên.`,
    );
  }
  const off = SETTINGS.find((name) => values.get(name) === 'off');
  if (off) {
    throw new Unavailable(
      `Máy chủ PostgreSQL đang tắt ${off}: dữ liệu đã nhận có thể mất khi mất điện, nên Thông Suốt không chạy. Hãy đặt ${off} = on.`,
    );
  }
}
