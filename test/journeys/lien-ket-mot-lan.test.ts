// Journey: a co-operative without an account gets a link for one form of one period; it opens on one device, does one thing, ends when revoked.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkCovers } from '#domain/permission/links.ts';
import type { JournalPage } from '#server/journal-reading/contract.ts';
import type { LinkListView, LinkSessionView } from '#server/link/contract.ts';
import { type Client, clientOf, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

interface Issued {
  readonly id: number;
  readonly url: string;
  readonly qr: string;
  readonly organisation: string;
  readonly expiresAt: string;
}

let server: TestServer;
let officer: Client;
let organisation: number;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  const list = await officer.get<{ organisations: { id: number }[] }>(
    '/api/organisations?unit=24&at=2026-09-28&limit=1',
  );
  expect(list.status, JSON.stringify(list.body)).toBe(200);
  organisation = list.body.organisations[0]?.id ?? 0;
});
afterAll(() => server.stop());

const issue = (by: Client, id = organisation) =>
  by.post<Issued>(`/api/organisations/${id}/links`, { form: 'BM-01', period: '2026-H1' });

const secretOf = (issued: Issued) => issued.url.split('#')[1] ?? '';

/** Opens a link as a browser would; answers the cookies it then holds. */
async function open(secret: string, cookie = '') {
  const answer = await clientOf(server.url, cookie).post<LinkSessionView>('/api/link-session', { secret });
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
  return { ...answer, cookies: cookies.join('; ') };
}

describe('liên kết một lần', () => {
  it('cán bộ cấp liên kết kèm mã QR; HTX mở và chỉ thấy đúng một việc của mình', async () => {
    const issued = await issue(officer);
    expect(issued.status, JSON.stringify(issued.body)).toBe(201);
    expect(issued.body.url).toMatch(/^http:\/\/localhost:\d+\/link#[0-9a-z]+\.[\w-]{43}$/);
    expect(issued.body.qr).toMatch(/^<svg /);
    expect(issued.body.expiresAt).toBe('2026-10-05T02:00:00.000Z');
    const letter = await officer.download(`/api/links/${issued.body.id}/letter.pdf`);
    expect([letter.status, letter.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const opened = await open(secretOf(issued.body));
    expect(opened.status).toBe(200);
    expect(opened.body).toMatchObject({
      purpose: 'form',
      form: 'BM-01',
      period: '2026-H1',
      organisation: { id: organisation, name: issued.body.organisation },
    });
    const holder = clientOf(server.url, opened.cookies);
    expect((await holder.get<LinkSessionView>('/api/link-session')).body).toEqual(opened.body);
    for (const path of ['/api/session', '/api/account', '/api/organisations', '/api/inbox', '/api/people']) {
      expect([path, (await holder.get(path)).status]).toEqual([path, 401]);
    }
  });

  it('máy mở đầu tiên giữ liên kết và mở lại được; máy khác thì không', async () => {
    const secret = secretOf((await issue(officer)).body);
    const first = await open(secret);
    expect((await open(secret, first.cookies)).status).toBe(200);
    expect((await open(secret)).status).toBe(404);
  });

  it('thu hồi thì phiên đã mở chết ngay; hết hạn, chữ ký giả, số sửa đều như nhau', async () => {
    const { body } = await issue(officer);
    const opened = await open(secretOf(body));
    const holder = clientOf(server.url, opened.cookies);
    expect((await holder.get('/api/link-session')).status).toBe(200);
    expect((await officer.post(`/api/links/${body.id}/revocation`, null)).status).toBe(200);
    expect((await holder.get('/api/link-session')).status).toBe(401);
    const [number, signature] = secretOf((await issue(officer)).body).split('.');
    for (const secret of [
      secretOf(body),
      `${number}.${signature?.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'))}`,
      `1.${signature}`,
      'khong-phai',
      `${number}.`,
    ]) {
      const answer = await open(secret);
      expect([secret, answer.status]).toEqual([secret, 404]);
    }
  });

  it('sửa kỳ, biểu hay hạn trong cơ sở dữ liệu thì chữ ký không còn khớp', async () => {
    const loader = server.system.database.loader;
    for (const change of [
      { period: '2025' },
      { form: 'BM-99' },
      { expires_at: new Date('2030-01-01T00:00:00Z') },
    ]) {
      const { body } = await issue(officer);
      await loader.updateTable('one_time_links').set(change).where('id', '=', body.id).execute();
      expect((await open(secretOf(body))).status).toBe(404);
    }
  });

  it('tỉnh khác không cấp, không thấy, không thu hồi; vai trò khác không được cấp', async () => {
    const { body } = await issue(officer);
    const other = await signInAs(server.url, server.accounts.otherProvincial);
    expect((await issue(other)).status).toBe(404);
    expect((await other.get(`/api/organisations/${organisation}/links`)).status).toBe(404);
    expect((await other.post(`/api/links/${body.id}/revocation`, null)).status).toBe(404);
    const leader = await signInAs(server.url, server.accounts.leader);
    expect((await issue(leader)).status).toBe(403);
    const listed = await officer.get<LinkListView>(`/api/organisations/${organisation}/links`);
    expect(listed.body.links[0]).toMatchObject({ id: body.id, state: 'waiting', form: 'BM-01' });
  });

  it('bảo mật mức dòng: ngữ cảnh của liên kết chỉ thấy tổ chức, biểu và kỳ ấy', async () => {
    const { body } = await issue(officer);
    const link = await server.system.database.loader
      .selectFrom('one_time_links')
      .selectAll()
      .where('id', '=', body.id)
      .executeTakeFirstOrThrow();
    const seen = await server.system.database.app.transaction().execute(async (trx) => {
      await sql`select begin_read(${link.holder_id}, ${link.holder_office}, ${link.id})`.execute(trx);
      const { rows } = await sql<Record<string, unknown>>`select
        (select array_agg(distinct organisation_id) from organisation_spans) as organisations,
        (select count(*) from one_time_links) as links, (select count(*) from personal_values) as personal,
        link_covers('BM-01', '2026-H1') as own, link_covers('BM-01', '2026') as other_period, link_covers('BM-02', '2026-H1') as other_form`.execute(
        trx,
      );
      return rows[0];
    });
    expect(seen).toMatchObject({
      organisations: [String(organisation)],
      links: 1,
      personal: 0,
      own: true,
      other_period: false,
      other_form: false,
    });
    const grant = { organisationId: 7, form: 'BM-01', period: '2026-H1' };
    expect(linkCovers(grant, { ...grant })).toBe(true);
    expect(linkCovers(grant, { ...grant, organisationId: 8 })).toBe(false);
    expect(linkCovers(undefined, { ...grant, organisationId: 8 })).toBe(true);
  });

  it('người đứng tên liên kết không có mặt trong danh sách người dùng; nhật ký nói ai cấp, ai mở', async () => {
    const administrator = await signInAs(server.url, server.accounts.administrator);
    const people = await administrator.get('/api/people');
    expect(JSON.stringify(people.body)).not.toContain('one-time-link.invalid');
    const accounts = async () =>
      JSON.stringify((await administrator.get('/api/offices')).body).split('Tài khoản của HTX').length - 1;
    // The accountant of the demonstration has one; a link makes none.
    expect(await accounts()).toBe(1);
    const journal = await administrator.get<JournalPage>('/api/journal?limit=100');
    const acts = journal.body.entries.map((each) => each.actName);
    expect(acts).toContain('cấp liên kết một lần');
    expect(acts).toContain('mở liên kết một lần');
    const account = await administrator.post<{ id: number }>('/api/offices', {
      level: 'cooperative',
      organisation,
    });
    expect(account.status).toBe(201);
    expect(await accounts()).toBe(2);
  });
});
