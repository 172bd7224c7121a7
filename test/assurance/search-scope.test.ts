// Tìm bằng chỉ mục: the function that looks past row security keeps to the caller's scope, and never takes a part for the whole.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signInAs } from '#test/support/client.ts';
import { foundingBody } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let code: string;

beforeAll(async () => {
  server = await startTestServer();
  const officer = await signInAs(server.url, server.accounts.provincial);
  const body = foundingBody('HTX Sen Hồng Đặc Biệt', { taxCode: '2300 555 777' });
  code = (await officer.post<{ code: string }>('/api/organisations', body)).body.code;
});
afterAll(() => server.stop());

const ask = async (office: number, patterns: string[], most: number) => {
  const client = await server.system.database.appPool.connect();
  await client.query('begin');
  await client.query(`select set_config('thongsuot.office', $1, true)`, [String(office)]);
  const { rows } = await client.query<{ found: string[] | null }>(
    `select organisations_named($1, '{2300555777}', $2, $3) as found`,
    [patterns, [code], most],
  );
  await client.query('rollback');
  client.release();
  return rows[0]?.found?.map(Number) ?? null;
};

it('tự giữ phạm vi; khớp nhiều hơn số hỏi thì nói là nhiều, không bao giờ trả một phần', async () => {
  const { rows } = await server.system.database.loaderPool.query<{
    id: number;
    code: string;
    name: string;
  }>('select id, code, name from offices order by id');
  const office = (name: string) => rows.find((each) => each.name.includes(name))?.id ?? 0;
  const [centre, own, other] = [
    rows.find((each) => each.code === 'VN')?.id ?? 0,
    office('tỉnh Bắc Ninh'),
    office('Tuyên Quang'),
  ];
  expect([centre > 0, own > 0, other > 0]).toEqual([true, true, true]);
  const [id] = new Set(await ask(centre, ['%sen hong dac biet%'], 10));
  expect(id).toBeGreaterThan(0);
  expect(new Set(await ask(own, ['%sen hong dac biet%'], 10))).toEqual(new Set([id]));
  expect(await ask(other, ['%sen hong dac biet%'], 10)).toEqual([]);
  expect(await ask(0, ['%sen hong dac biet%'], 10)).toEqual([]);
  // Its name, its tax code and its code: three matches of one.
  expect(await ask(centre, ['%sen hong dac biet%'], 3)).toHaveLength(3);
  expect(await ask(centre, ['%sen hong dac biet%'], 2)).toBeNull();
  expect(await ask(centre, ['%htx%'], 10)).toBeNull();
});

it('trang sau giữ nguyên tổng số', async () => {
  type Page = { organisations: { id: number }[]; total: number; next: string };
  const national = await signInAs(server.url, server.accounts.national);
  const page = async (after = '') =>
    (await national.get<Page>(`/api/organisations?search=nong%20nghiep&limit=3${after}`)).body;
  const first = await page();
  const second = await page(`&after=${encodeURIComponent(first.next)}`);
  expect([second.total, second.organisations.length]).toEqual([first.total, 3]);
  expect(second.organisations[0]?.id).not.toBe(first.organisations[0]?.id);
});
