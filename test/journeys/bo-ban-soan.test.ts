// Journey: a draft opened by mistake is discarded by its office; what was ever sent for signature stays. Nothing is removed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

type Answered = PublicationReceipt & { code: string; message: string };

let server: TestServer;
let officer: Client;
let leader: Client;
let clerk: Client;
let neighbour: Client;
let issued: number;

const one = async (who: Client, id: number) =>
  (await who.get<PublicationView>(`/api/publications/${id}`)).body;

async function step(who: Client, id: number, name: string, more: object = {}) {
  const { version } = await one(officer, id);
  return who.post<Answered>(`/api/publications/${id}/${name}`, { base: version, ...more });
}

async function begin(): Promise<number> {
  const { body } = await officer.post<PublicationReceipt>('/api/publications', {
    outline: 'half-year',
    unit: '27',
    period: '2022-H1',
  });
  return body.id;
}

async function amend(how: string): Promise<number> {
  const { status, body } = await officer.post<Answered>(`/api/publications/${issued}/amendments`, {
    how,
    reason: 'mở nhầm',
  });
  expect([status, body.message]).toEqual([201, undefined]);
  return body.id;
}

const listed = async (who: Client) =>
  (await who.get<{ publications: PublicationView[] }>('/api/publications')).body.publications.map(
    ({ id }) => id,
  );

beforeAll(async () => {
  server = await startTestServer();
  const { accounts, url } = server;
  officer = await signInAs(url, accounts.provincial);
  leader = await signInAs(url, accounts.leader);
  clerk = await signInAs(url, accounts.clerk);
  neighbour = await signInAs(url, accounts.otherProvincial);
  issued = await begin();
  expect((await step(officer, issued, 'submit', { confirmEmpty: true })).status).toBe(200);
  expect((await step(leader, issued, 'sign')).status).toBe(200);
  expect((await step(clerk, issued, 'issue')).status).toBe(200);
});
afterAll(() => server.stop());

describe('bản soạn mở nhầm', () => {
  it.each(['replaces', 'corrects'])(
    'bỏ bản %s: rời danh sách, không chặn bản khác, phiên bản và nhật ký còn nguyên',
    async (how) => {
      const id = await amend(how);
      expect((await one(officer, id)).discardable).toBe(true);
      const { version } = await one(officer, id);
      const path = `/api/publications/${id}/discard`;
      expect((await neighbour.post(path, { base: version })).status).toBe(404);
      expect((await leader.post(path, { base: version })).status).toBe(403);
      const stale = await officer.post<Answered>(path, { base: version - 1 });
      expect([stale.status, stale.body.code]).toEqual([409, 'publication-stale']);
      const done = await officer.post<Answered>(path, { base: version });
      expect([done.status, done.body.id]).toEqual([200, id]);
      expect((await officer.get(`/api/publications/${id}`)).status).toBe(404);
      expect(await listed(officer)).not.toContain(id);
      expect((await one(officer, issued)).amendedBy).toEqual([]);
      const { rows } = await server.system.database.loaderPool.query(
        'select state, recorded_to from publication_versions where publication_id = $1',
        [id],
      );
      expect(rows).toEqual([{ state: 'draft', recorded_to: done.body.seq }]);
      const { body } = await leader.get<{
        entries: { seq: number; actName: string; subject: { name: string } | null }[];
      }>('/api/journal?limit=5');
      const entry = body.entries.find(({ seq }) => seq === done.body.seq);
      expect([entry?.actName, JSON.stringify(entry?.subject)]).toEqual([
        'bỏ bản soạn báo cáo',
        expect.stringContaining(how === 'replaces' ? 'Bắc Ninh' : 'Đính chính Báo cáo số 01/BC-LMHTX'),
      ]);
      // The report is free again.
      const again = await amend(how);
      expect((await step(officer, again, 'discard')).status).toBe(200);
    },
  );

  it('gửi lại đúng yêu cầu thì nhận biên nhận cũ, không bỏ lần nữa', async () => {
    const id = await begin();
    const { version } = await one(officer, id);
    const key = crypto.randomUUID();
    const send = () => officer.post<Answered>(`/api/publications/${id}/discard`, { base: version }, key);
    const first = await send();
    expect([first.status, (await send()).body]).toEqual([200, first.body]);
  });
});

describe('báo cáo đã trình ký', () => {
  it('từng bước đều bị từ chối bằng câu nói rõ; trả lại rồi cũng không bỏ được', async () => {
    const id = await begin();
    const refused = async () => {
      const { status, body } = await step(officer, id, 'discard');
      expect([status, body.code, (await one(officer, id)).discardable]).toEqual([
        409,
        'publication-not-discardable',
        false,
      ]);
      return body.message;
    };
    await step(officer, id, 'submit', { confirmEmpty: true });
    expect(await refused()).toBe(
      'Báo cáo này đã trình ký nên không bỏ được; muốn sửa thì đề nghị người ký trả lại.',
    );
    await step(leader, id, 'sign');
    expect(await refused()).toBe(
      'Báo cáo này đã ký nên không bỏ được; muốn sửa thì đề nghị người ký trả lại.',
    );
    await step(leader, id, 'return', { reason: 'viết lại mục II' });
    expect(await refused()).toBe(
      'Báo cáo này đã có lần trình ký nên không bỏ được; hãy sửa rồi trình ký lại.',
    );
    const { status, body } = await step(officer, issued, 'discard');
    expect([status, body.message]).toEqual([
      409,
      'Báo cáo này đã phát hành nên không bỏ được; chỗ sai thì lập văn bản thay thế hoặc công văn đính chính.',
    ]);
  });

  it('cơ sở dữ liệu cũng không cho: kể cả khi chương trình quên hỏi, cơ quan khác thì không thấy', async () => {
    const { appPool } = server.system.database;
    const client = await appPool.connect();
    const close = async (office: number, id: number) => {
      await client.query('begin');
      await client.query(`select set_config('thongsuot.office', $1, true)`, [String(office)]);
      const answer = await client
        .query('update publications set discarded_seq = 5 where id = $1', [id])
        .then(({ rowCount }) => String(rowCount))
        .catch((error: Error) => error.message);
      await client.query('rollback');
      return answer;
    };
    const { rows } = await server.system.database.loaderPool.query<{ office_id: number }>(
      'select office_id from publications where id = $1',
      [issued],
    );
    const office = rows[0]?.office_id ?? 0;
    expect(await close(office, issued)).toMatch(/not discarded/);
    const draft = await begin();
    expect(await close(office, draft)).toBe('1');
    expect(await close(office + 1, draft)).toBe('0');
    client.release();
  });
});
