// Journey: personal values are sealed, masked, read only for a stated purpose and journaled; requests have their clocks; erasure keeps what a duty keeps.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalPage } from '#server/journal-reading/contract.ts';
import type {
  EraseReply,
  PrivacyRequestView,
  ProcessingView,
  SubjectView,
} from '#server/privacy/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const VALUES = {
  'full-name': 'Nguyễn Thị Lan',
  'identity-number': '027099001234',
  phone: '0912345678',
  'bank-account': '19031234567890',
};
const subject = randomUUID();
let server: TestServer;
let officer: Client;
let leader: Client;
let viewer: Client;
let stranger: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  leader = await signInAs(server.url, server.accounts.leader);
  viewer = await signInAs(server.url, server.accounts.viewer);
  stranger = await signInAs(server.url, server.accounts.otherProvincial);
  const saved = await officer.post(`/api/personal-data/${subject}`, { unit: '24', values: VALUES });
  expect(saved.status).toBe(200);
});
afterAll(() => server.stop());

const valuesOf = (view: SubjectView) =>
  Object.fromEntries(view.values.map((each) => [each.field, each.value]));

async function dump(): Promise<string> {
  const { rows } = await server.system.database.loaderPool.query<{ text: string }>(
    `select coalesce(string_agg(t, ' '), '') as text from (select v::text as t from personal_values v union all select j::text from journal j
     union all select r::text from requests r) x`,
  );
  return rows[0]?.text ?? '';
}

describe('dữ liệu cá nhân', () => {
  it('niêm trong cơ sở dữ liệu: không giá trị nào đọc được từ bản kết xuất', async () => {
    const text = await dump();
    for (const value of Object.values(VALUES)) expect(text).not.toContain(value);
    for (const value of Object.values(VALUES)) expect(text).not.toContain(Buffer.from(value).toString('hex'));
  });

  it('mặc định che; tỉnh khác không thấy; ghi vào đơn vị ngoài phạm vi bị từ chối', async () => {
    const masked = (await viewer.get<SubjectView>(`/api/personal-data/${subject}`)).body;
    expect(valuesOf(masked)).toEqual({
      'full-name': 'N. T. Lan',
      'identity-number': '•••••••••234',
      phone: '•••••••678',
      'bank-account': '•••••••••••890',
    });
    expect((await stranger.get(`/api/personal-data/${subject}`)).status).toBe(404);
    const elsewhere = await stranger.post(`/api/personal-data/${randomUUID()}`, {
      unit: '24',
      values: VALUES,
    });
    expect(elsewhere.status).toBe(403);
    const taken = await stranger.post(`/api/personal-data/${subject}`, {
      unit: '08',
      values: { phone: '0900000000' },
    });
    expect([403, 404, 409]).toContain(taken.status);
    expect(valuesOf((await viewer.get<SubjectView>(`/api/personal-data/${subject}`)).body).phone).toBe(
      '•••••••678',
    );
  });

  it('xem đầy đủ: phải có vai trò và mục đích; lần xem nào cũng vào nhật ký, không kèm giá trị', async () => {
    const path = `/api/personal-data/${subject}/reading`;
    expect((await viewer.post(path, { purpose: 'tò mò một chút' })).status).toBe(403);
    expect((await officer.post(path, { purpose: '' })).status).toBe(400);
    const seen = await officer.post<SubjectView>(path, { purpose: 'gọi nhắc nộp báo cáo' });
    expect(valuesOf(seen.body)).toEqual(VALUES);
    const { entries } = (await leader.get<JournalPage>('/api/journal?act=personal-data.read')).body;
    expect(entries[0]).toMatchObject({
      person: 'Nguyễn Văn Bắc Ninh',
      actName: 'xem dữ liệu cá nhân',
      subjectId: subject,
      note: { purpose: 'gọi nhắc nộp báo cáo' },
    });
    expect(await dump()).not.toContain('0912345678');
  });

  it('yêu cầu: nhận ngày 24/9/2026 (thứ Năm) thì trả lời hạn 28/9, xóa hạn 14/10; xong thì ghi kết quả', async () => {
    const received = await leader.post<PrivacyRequestView>(`/api/personal-data/${subject}/requests`, {
      kind: 'erasure',
      receivedOn: '2026-09-24',
    });
    expect([received.status, received.body.answerBy, received.body.finishBy]).toEqual([
      201,
      '2026-09-28',
      '2026-10-14',
    ]);
    expect((await stranger.get('/api/privacy-requests')).status).toBe(403);
    const done = await leader.post(`/api/privacy-requests/${received.body.id}/outcome`, {
      outcome: 'đã xóa xong',
    });
    expect(done.status).toBe(200);
    const list = (await leader.get<{ requests: PrivacyRequestView[] }>('/api/privacy-requests')).body
      .requests;
    expect(list[0]).toMatchObject({ id: received.body.id, outcome: 'đã xóa xong', late: false });
  });

  it('xóa: bỏ bản niêm; số tài khoản còn phải giữ mười năm thì giữ và nói vì sao, đến khi nào', async () => {
    expect((await officer.post(`/api/personal-data/${subject}/erasure`, {})).status).toBe(403);
    const { body } = await leader.post<EraseReply>(`/api/personal-data/${subject}/erasure`, {});
    expect(body.erased.sort()).toEqual(['full-name', 'identity-number', 'phone']);
    expect(body.kept).toEqual([
      {
        field: 'bank-account',
        until: '2037-01-01',
        why: expect.stringContaining('Nghị định 174/2016/NĐ-CP'),
      },
    ]);
    const { rows } = await server.system.database.loaderPool.query(
      `select field from personal_values where subject_id = $1 and sealed is not null`,
      [subject],
    );
    expect(rows).toEqual([{ field: 'bank-account' }]);
  });

  it('hồ sơ hoạt động xử lý: trường nào, mục đích, căn cứ; dưới 5 người thì không nói số', async () => {
    const { fields } = (await leader.get<ProcessingView>('/api/processing-record')).body;
    expect(fields.map((each) => each.field)).toEqual([
      'full-name',
      'identity-number',
      'phone',
      'email',
      'attendee-name',
      'bank-account',
    ]);
    expect(fields.find((each) => each.field === 'bank-account')?.subjects).toBeNull();
    expect(fields.find((each) => each.field === 'phone')?.subjects).toBe(0);
  });
});
