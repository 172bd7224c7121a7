// Is a PostgreSQL named by DATABASE_URL looked at before anything is entrusted to it?
import { describe, expect, test } from 'vitest';
import { openDatabaseServer } from '#server/platform/database-server.ts';
import { Unavailable } from '#server/platform/unavailable.ts';
import { newDataFolder, query } from '#test/support/data-folder.ts';
import { startThrowaway } from '#test/support/throwaway-postgres.ts';

const openUrl = (databaseUrl: string) => openDatabaseServer({ dataDir: '', databaseUrl, log: () => {} });
const refusal = async (databaseUrl: string): Promise<string> => {
  const error = await openUrl(databaseUrl).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Unavailable);
  return error instanceof Unavailable ? error.message : '';
};

describe('PostgreSQL bên ngoài', () => {
  test('có đủ cài đặt an toàn thì dùng được', async () => {
    const dataDir = await newDataFolder();
    const bundled = await openDatabaseServer({ dataDir, log: () => {} });
    const server = await openUrl(bundled.adminUrl);
    expect(server.bundled).toBe(false);
    expect(await query(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.release();
    await bundled.release();
  });

  test.each(['fsync', 'full_page_writes', 'synchronous_commit'])(
    'tắt %s: từ chối và nói tên',
    async (setting) => {
      const url = await startThrowaway(await newDataFolder(), { [setting]: 'off' });
      expect(await refusal(url)).toMatch(new RegExp(`đang tắt ${setting}: .*Hãy đặt ${setting} = on`));
    },
  );

  test('synchronous_commit tắt riêng cho người dùng này: cũng từ chối', async () => {
    const url = await startThrowaway(await newDataFolder(), {});
    await query(url, 'alter role postgres set synchronous_commit = off');
    expect(await refusal(url)).toMatch(/đang tắt synchronous_commit/);
  });

  test('địa chỉ sai: mỗi lỗi một câu, không lộ mật khẩu', async () => {
    const dataDir = await newDataFolder();
    const bundled = await openDatabaseServer({ dataDir, log: () => {} });
    const wrong = (change: (url: URL) => void) => {
      const url = new URL(bundled.adminUrl);
      change(url);
      return url.href;
    };
    const sentences = {
      nonsense: await refusal('đây không phải địa chỉ'),
      mysql: await refusal('mysql://root@localhost/x'),
      password: await refusal(wrong((url) => Object.assign(url, { password: 'bí-mật-sai' }))),
      database: await refusal(wrong((url) => Object.assign(url, { pathname: '/nowhere' }))),
      port: await refusal(wrong((url) => Object.assign(url, { port: '1' }))),
      host: await refusal(wrong((url) => Object.assign(url, { hostname: 'khong-co.invalid' }))),
    };
    await bundled.release();
    const { host } = new URL(bundled.adminUrl);
    expect(sentences).toEqual({
      nonsense: 'DATABASE_URL không đúng dạng postgres://người-dùng:mật-khẩu@máy-chủ:cổng/cơ-sở-dữ-liệu.',
      mysql: 'DATABASE_URL không đúng dạng postgres://người-dùng:mật-khẩu@máy-chủ:cổng/cơ-sở-dữ-liệu.',
      password: `Không kết nối được PostgreSQL ở ${host} (DATABASE_URL): sai tên người dùng hoặc mật khẩu của "postgres".`,
      database: `Không kết nối được PostgreSQL ở ${host} (DATABASE_URL): không có cơ sở dữ liệu "nowhere".`,
      port: 'Không kết nối được PostgreSQL ở 127.0.0.1:1 (DATABASE_URL): không có máy chủ nào nghe ở cổng đó.',
      host: expect.stringMatching(/khong-co\.invalid:\d+ \(DATABASE_URL\): không tìm thấy máy chủ này\./),
    });
  });
});
