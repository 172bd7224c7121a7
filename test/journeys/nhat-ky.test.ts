// Journey: an auditor reads who did what, with before and after, within scope; a provincial leader only the province's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalOne, JournalPage } from '#server/journal-reading/contract.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let auditor: Client;
let officer: Client;
let founded: Receipt;
let withdrawn: Receipt;

beforeAll(async () => {
  server = await startTestServer();
  auditor = await signInAs(server.url, server.accounts.auditor);
  officer = await signInAs(server.url, server.accounts.provincial);
  founded = (
    await officer.post<Receipt>('/api/organisations', {
      kind: 'HTX',
      name: 'Hợp tác xã Nhật Ký',
      unit: '27',
      sector: 'agri-service',
      effectiveDate: '2022-06-10',
    })
  ).body;
  withdrawn = (
    await officer.post<Receipt>(
      `/api/organisations/${founded.organisation}/events/${founded.event}/withdrawal`,
      { reason: 'ghi nhầm', basedOn: founded.seq },
    )
  ).body;
});
afterAll(() => server.stop());

const list = (client: Client, query: string) => client.get<JournalPage>(`/api/journal?${query}`);

describe('ai đã làm gì', () => {
  it('theo tổ chức: thành lập rồi rút lại, có người, cơ quan, giờ, tên việc', async () => {
    const { body } = await list(auditor, `organisation=${founded.organisation}`);
    expect(body.entries.map((each) => [each.seq, each.actName])).toEqual([
      [withdrawn.seq, 'rút lại sự kiện ghi nhầm'],
      [founded.seq, 'thành lập mới'],
    ]);
    expect(body.entries[0]).toMatchObject({
      person: 'Nguyễn Văn Bắc Ninh',
      office: 'Liên minh Hợp tác xã tỉnh Bắc Ninh',
      note: { reason: 'ghi nhầm' },
    });
  });

  it('trước và sau: thành lập không có trước, rút lại không có sau', async () => {
    const one = (await auditor.get<JournalOne>(`/api/journal/${founded.seq}`)).body;
    const event = one.changes.find((each) => each.thing === 'sự kiện');
    expect(event?.before).toBeNull();
    expect(event?.after).toMatchObject({ type: 'founded', effective_date: '2022-06-10' });
    const two = (await auditor.get<JournalOne>(`/api/journal/${withdrawn.seq}`)).body;
    const state = two.changes.find((each) => each.thing === 'trạng thái');
    expect(state?.after).toBeNull();
    expect(state?.before).toMatchObject({ name: 'Hợp tác xã Nhật Ký' });
  });

  it('theo người, theo việc, theo khoảng ngày, từng trang', async () => {
    const signIns = (await list(auditor, 'act=session.opened')).body.entries;
    expect(signIns.length).toBeGreaterThanOrEqual(2);
    expect(signIns.every((each) => each.actName === 'đăng nhập')).toBe(true);
    expect((await list(auditor, 'from=2001-01-01&to=2001-12-31')).body.entries).toEqual([]);
    expect((await list(auditor, 'from=2022-02-30')).status).toBe(400);
    const first = (await list(auditor, 'limit=1')).body;
    const second = (await list(auditor, `limit=1&before=${first.next}`)).body;
    expect(second.entries[0]?.seq).toBeLessThan(first.entries[0]?.seq ?? 0);
  });

  it('lãnh đạo tỉnh chỉ đọc việc của tỉnh mình; cán bộ không đọc được nhật ký', async () => {
    const leader = await signInAs(server.url, server.accounts.leader);
    await signInAs(server.url, server.accounts.otherProvincial);
    const { entries } = (await list(leader, 'limit=200')).body;
    expect(entries.some((each) => each.seq === founded.seq)).toBe(true);
    const offices = new Set(entries.map((each) => each.office));
    expect([...offices].filter((each) => each !== null)).toEqual(['Liên minh Hợp tác xã tỉnh Bắc Ninh']);
    const all = (await list(auditor, 'limit=200')).body.entries;
    const foreign = all.find((each) => each.office === 'Liên minh Hợp tác xã tỉnh Tuyên Quang');
    expect(foreign).toBeDefined();
    expect((await leader.get(`/api/journal/${foreign?.seq}`)).status).toBe(404);
    expect((await list(officer, '')).status).toBe(403);
  });
});
