// Journey: a list from another office is reconciled row by row; the same file again proposes nothing; a wrong merge is taken back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallyView } from '#server/measure/contract.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import type { ReconciliationView, SideView } from '#server/reconciliation/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { csvOf } from '#test/support/messy-file.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

const FIELDS = { sender: 'Sở NN&MT', unit: '27', asOf: '2022-06-30' };

interface Exported {
  readonly name: string;
  readonly commune: string | null;
  readonly district: string | null;
  readonly taxCode: string | null;
  readonly charterCapitalDong: number | null;
}

async function tally(): Promise<TallyView> {
  return (await officer.get<TallyView>('/api/tally?measures=htx_total&unit=27&at=2022-06-30')).body;
}

async function total(): Promise<number> {
  return Number((await tally()).rows[0]?.cells.htx_total?.value);
}

/** The agriculture office's list: 20 co-operatives of the register written its own way, and what it has wrong or new. */
async function makeList(): Promise<{ bytes: Buffer; names: string[] }> {
  const file = await officer.download(
    '/api/organisations/export?unit=27&at=2022-06-30&sector=agri-service&kind=HTX&format=json',
  );
  const rows = (JSON.parse(file.bytes.toString('utf8')) as Exported[]).slice(0, 20);
  const lines = rows.map((row, index) => [
    row.name.replace(/HTX/, index % 2 === 0 ? 'Hợp tác xã' : 'HTX').replace(/dịch vụ nông nghiệp/i, 'DVNN'),
    // Of two namesakes one stands here without its place.
    index === 14 ? null : row.commune,
    index === 14 ? null : row.district,
    index % 3 === 0 ? null : row.taxCode,
    index === 4 ? 7_777_000_000 : row.charterCapitalDong,
  ]);
  const bytes = csvOf([
    ['Tên HTX', 'Xã', 'Huyện', 'MST', 'Vốn điều lệ (đồng)'],
    ...lines,
    ['HTX Mới Hoàn Toàn Khác Lạ', 'xã Lãng Ngâm', 'Gia Bình', null, 500_000_000],
  ]);
  return { bytes, names: rows.map((row) => row.name) };
}

async function open(list: number, pile = ''): Promise<ReconciliationView> {
  const { status, body } = await officer.get<ReconciliationView>(
    `/api/reconciliations/${list}?limit=500${pile ? `&pile=${pile}` : ''}`,
  );
  expect(status).toBe(200);
  return body;
}

describe('Đối soát danh sách', () => {
  it('năm nhóm; mỗi dòng xử lý bằng một việc; tệp cũ gửi lại không đề xuất gì', async () => {
    const { bytes } = await makeList();
    const before = await total();
    const { pin } = await tally();
    const sent = await officer.upload<{ list: number }>('/api/reconciliations', FIELDS, 'so-nn.csv', bytes);
    expect(sent.status).toBe(200);
    const { list } = sent.body;
    const first = await open(list);
    // One co-operative has a namesake nearby and neither place nor tax code in the list: that one is a person's to say.
    expect(first.counts).toMatchObject({ same: 18, differs: 1, 'only-list': 1, suspected: 1, explained: 0 });
    expect(first.counts['only-register']).toBeGreaterThan(600);

    const resolve = (subject: string, action: string, more: object = {}) =>
      officer.post<{ seq: number; events: number }>(`/api/reconciliations/${list}/resolutions`, {
        subject,
        action,
        ...more,
      });
    const [differs] = (await open(list, 'differs')).rows;
    expect(differs?.differences).toMatchObject([{ head: 'Vốn điều lệ (đồng)', listed: '7.777.000.000' }]);
    const taken = await resolve(differs?.subject ?? '', 'take');
    expect([taken.status, taken.body.events]).toEqual([200, 1]);
    const one = await officer.get<{
      state: { charterCapitalDong: number };
      timeline: { reason: string | null }[];
    }>(`/api/organisations/${differs?.known?.id}?at=2022-06-30`);
    expect(one.body.state.charterCapitalDong).toBe(7_777_000_000);
    expect(one.body.timeline.map(({ reason }) => reason)).toContain(
      'theo danh sách của Sở NN&MT ngày 30/06/2022',
    );

    const [suspected] = (await open(list, 'suspected')).rows;
    const [candidate] = suspected?.candidates ?? [];
    expect((await resolve(suspected?.subject ?? '', 'same-as', { organisation: candidate?.id })).status).toBe(
      200,
    );

    const [onlyList] = (await open(list, 'only-list')).rows;
    // The list says neither trade nor anything that tells it: the register cannot take it, but it can be explained.
    expect((await resolve(onlyList?.subject ?? '', 'found')).status).toBe(422);
    expect((await resolve(onlyList?.subject ?? '', 'keep')).status).toBe(400);
    expect((await resolve(onlyList?.subject ?? '', 'keep', { note: 'chưa có giấy chứng nhận' })).status).toBe(
      200,
    );

    const [stopped, explained] = (await open(list, 'only-register')).rows;
    expect(
      (await resolve(stopped?.subject ?? '', 'stopped', { note: 'không còn hoạt động' })).body.events,
    ).toBe(1);
    expect((await resolve(explained?.subject ?? '', 'keep', { note: 'phi nông nghiệp' })).status).toBe(200);
    expect((await resolve('row:khongco', 'take')).status).toBe(409);
    expect(await total()).toBe(before);

    const again = await officer.upload<{ list: number }>('/api/reconciliations', FIELDS, 'so-nn.csv', bytes);
    const second = await open(again.body.list);
    expect(second.counts).toMatchObject({ same: 20, differs: 0, 'only-list': 0, suspected: 0, explained: 2 });
    expect(second.footnote).toContain('Sở NN&MT 21, sổ Liên minh');
    expect(second.footnote).toContain('1 phi nông nghiệp');
    expect(second.footnote).toContain('1 chỉ có trong danh sách (1 chưa có giấy chứng nhận)');

    // What was explained is printed under the report of the period.
    const footnote = `Đối chiếu nguồn khác: ${second.footnote}`;
    const report = await officer.get<{ parts: { blocks: { kind: string; text?: string }[] }[] }>(
      '/api/reports/half-year?unit=27&period=2022-H1&format=json',
    );
    const notes = report.body.parts.flatMap(({ blocks }) => blocks.flatMap(({ text }) => text ?? []));
    expect(notes).toContain(footnote);

    // A report composed from an outline prints it too, and as the journal stood before the lists came it does not.
    const compose = async (knownAt: string) => {
      const path =
        '/api/reports/document?outline=half-year&unit=27&period=2022-H1&date=2022-07-05&format=text';
      const { status, bytes: text } = await officer.download(path + knownAt);
      expect(status).toBe(200);
      return text.toString('utf8').replace(/\s+/g, ' ');
    };
    expect(await compose('')).toContain(footnote);
    expect(await compose(`&knownAt=${pin}`)).not.toContain('Đối chiếu nguồn khác');
  });

  it('trùng khi thành lập được cảnh báo; gộp là một sự kiện, khôi phục là một sự kiện, mọi bản ghi còn nguyên', async () => {
    const before = await total();
    const found = (name: string) =>
      officer.post<Receipt>('/api/organisations', {
        kind: 'HTX',
        name,
        unit: '263',
        sector: 'agri-service',
        effectiveDate: '2022-06-10',
        founders: 7,
      });
    const first = await found('HTX dịch vụ nông nghiệp Hòa Thái Sơn');
    const similar = await officer.get<{ similar: SideView[] }>(
      `/api/organisations/similar?unit=263&date=2022-06-11&name=${encodeURIComponent('Hợp tác xã DVNN Hoà Thái Sơn')}`,
    );
    expect(similar.body.similar.map(({ id }) => id)).toEqual([first.body.organisation]);
    const second = await found('Hợp tác xã DVNN Hoà Thái Sơn');
    expect(await total()).toBe(before + 2);
    const pairs = await officer.get<{ pairs: { a: SideView; b: SideView }[] }>('/api/duplicates?unit=24');
    const ids = [first.body.organisation, second.body.organisation];
    expect(pairs.body.pairs.map(({ a, b }) => [a.id, b.id])).toContainEqual(ids);

    const row = `/api/organisations/${second.body.organisation}`;
    const history = async () =>
      (await officer.get<{ timeline: { id: number; seq: number }[] }>(row)).body.timeline;
    const old = await history();
    const merged = await officer.post(`${row}/merge`, {
      into: first.body.organisation,
      reason: 'ghi hai lần',
    });
    expect(merged.status).toBe(200);
    expect(await total()).toBe(before + 1);
    const refused = await officer.post<{ message: string }>(`${row}/events`, {
      type: 'stopped',
      effectiveDate: '2022-06-20',
      basedOn: Math.max(...(await history()).map(({ seq }) => seq)),
    });
    expect([refused.status, refused.body.message]).toEqual([
      409,
      'Bản ghi này đã gộp vào một tổ chức khác; hãy khôi phục trước khi ghi "ngừng hoạt động".',
    ]);
    const restored = await officer.post(`${row}/restoration`, { reason: 'gộp nhầm' });
    expect(restored.status).toBe(200);
    expect(await total()).toBe(before + 2);
    const now = await history();
    for (const event of old) expect(now).toContainEqual(event);
    expect(now).toHaveLength(old.length + 2);
    expect((await officer.post(`${row}/restoration`, { reason: 'lần nữa' })).status).toBe(409);

    const apart = await officer.post('/api/duplicates/kept-apart', { a: ids[0], b: ids[1] });
    expect(apart.status).toBe(200);
    const left = await officer.get<{ pairs: { a: SideView; b: SideView }[] }>('/api/duplicates?unit=24');
    expect(left.body.pairs.map(({ a, b }) => [a.id, b.id])).not.toContainEqual(ids);
  });

  it('người khác không thấy, không xử lý được', async () => {
    const other = await signInAs(server.url, server.accounts.otherProvincial);
    expect((await other.get('/api/reconciliations/1')).status).toBe(404);
    const list = await officer.get<{ organisations: { id: number }[] }>(
      '/api/organisations?unit=27&at=2022-06-30&limit=2',
    );
    const [a, b] = list.body.organisations;
    expect(
      (await other.post(`/api/organisations/${a?.id}/merge`, { into: b?.id, reason: 'thử' })).status,
    ).toBe(404);
  });
});
