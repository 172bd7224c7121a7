// Journey: a province gathers difficulties into one petition; the nation answers once and every co-operative reads it. A link raises; the night reminds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/period/calendar-date.ts';
import type { PetitionView } from '#server/difficulty/contract-petitions.ts';
import { remindDifficulties } from '#server/difficulty/reminders.ts';
import type { InboxView } from '#server/notify/contract.ts';
import { clientOf, signInAs } from '#test/support/client.ts';
import {
  type DifficultyDesk,
  land,
  openDifficultyDesk,
  type Refusal,
  type Written,
} from '#test/support/difficulty-fixture.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let desk: DifficultyDesk;

beforeAll(async () => {
  server = await startTestServer();
  desk = await openDifficultyDesk(server);
});
afterAll(() => server.stop());

const petition = (difficulties: readonly number[], more: object = {}) => ({
  unit: '24',
  on: '2026-09-21',
  number: '88/LMHTX',
  title: 'Kiến nghị bổ sung vốn cho Quỹ hỗ trợ phát triển HTX',
  text: 'Nhiều HTX không có tài sản thế chấp, không vay được vốn ngân hàng.',
  difficulties,
  ...more,
});

describe('kiến nghị của tỉnh gom nhiều khó khăn', () => {
  let members: readonly number[] = [];
  let id = 0;
  const look = async (by = desk.national) => (await by.get<PetitionView>(`/api/petitions/${id}`)).body;

  it('gom hai khó khăn của hai HTX; việc đã khép hoặc của tỉnh khác thì nêu đúng số và lý do', async () => {
    const [one = 0, two = 0] = await desk.organisations(2);
    members = [
      await desk.raisedFor(one, { subject: 'capital' }),
      await desk.raisedFor(two, { subject: 'capital' }),
    ];
    const closed = await desk.raisedFor(one);
    await desk.word(closed, { type: 'withdrawn', text: 'HTX đã tự thu xếp.' }, desk.officer);
    const refused = await desk.officer.post<Refusal>('/api/petitions', petition([...members, closed]));
    expect([refused.status, refused.body.message]).toEqual([
      422,
      `Khó khăn số ${closed} không gom được: đang ở trạng thái "đã rút".`,
    ]);
    const sent = await desk.officer.post<Written>('/api/petitions', petition(members));
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    id = sent.body.id;
    const view = await look();
    expect(view).toMatchObject({ stateName: 'chờ trả lời', members: 2, mayAnswer: true, mayWithdraw: false });
    for (const each of members)
      expect(await desk.view(each)).toMatchObject({
        state: 'petitioned',
        holderName: 'Liên minh HTX Việt Nam',
      });
    const alone = await desk.step(members[0] ?? 0, {
      type: 'answered',
      on: '2026-09-28',
      text: 'Trả lời riêng.',
    });
    expect([alone.status, alone.body.code]).toEqual([422, 'difficulty-answer-by-petition']);
    const inbox = (await desk.national.get<InboxView>('/api/inbox')).body;
    expect(
      inbox.notices.some(({ title }) => title.startsWith('Kiến nghị của tỉnh gom khó khăn của 2 tổ chức')),
    ).toBe(true);
  });

  it('rút kiến nghị: khó khăn trở lại tỉnh; gửi lại; Trung ương trả lời một lần, đến từng HTX', async () => {
    const withdrawn = await desk.officer.post<Written>(`/api/petitions/${id}/withdrawal`, {
      base: (await look()).version,
      reason: 'Gửi nhầm bản chưa duyệt.',
    });
    expect(withdrawn.status, JSON.stringify(withdrawn.body)).toBe(200);
    expect((await desk.view(members[0] ?? 0)).state).toBe('raised');
    const sent = await desk.officer.post<Written>(
      '/api/petitions',
      petition(members, { number: '90/LMHTX' }),
    );
    id = sent.body.id;
    const answered = await desk.national.post<Written>(`/api/petitions/${id}/answer`, {
      base: (await look()).version,
      on: '2026-09-25',
      number: '310/LMHTXVN-CSPT',
      text: 'Đã tổng hợp vào đề án sửa đổi quy định về Quỹ.',
    });
    expect(answered.status, JSON.stringify(answered.body)).toBe(200);
    for (const each of members) {
      const view = await desk.view(each);
      expect(view).toMatchObject({ state: 'answered', answeredOn: '2026-09-25' });
      expect(view.events.at(-1)).toMatchObject({
        by: 'Liên minh HTX Việt Nam',
        number: '310/LMHTXVN-CSPT',
        petition: id,
      });
    }
    const again = await desk.national.post<Refusal>(`/api/petitions/${id}/answer`, {
      base: (await look()).version,
      on: '2026-09-26',
      text: 'Trả lời lần nữa.',
    });
    expect([again.status, again.body.code]).toEqual([409, 'petition-closed']);
    const [row] = await desk.tallied('petitions_escalated', '2026-Q3', 'subject');
    expect(row).toBeDefined();
  });
});

describe('liên kết một lần và nhắc đêm', () => {
  it('HTX chưa có tài khoản nêu bằng liên kết, chỉ thấy việc nêu qua liên kết ấy', async () => {
    const [organisation = 0] = await desk.organisations(1);
    const before = await desk.raisedFor(organisation, { text: 'Khó khăn cán bộ đã ghi thay trước đó.' });
    const issued = await desk.officer.post<{ url: string }>(`/api/organisations/${organisation}/links`, {
      form: 'BM-01',
      period: '2026-H1',
    });
    const secret = issued.body.url.split('#')[1] ?? '';
    const opened = await clientOf(server.url).post('/api/link-session', { secret });
    const cookies = opened.headers.getSetCookie().map((each) => each.split(';')[0]);
    const holder = clientOf(server.url, cookies.join('; '));
    expect((await desk.own(holder)).difficulties).toEqual([]);
    const made = await holder.post<Written>('/api/difficulties', land());
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    expect((await desk.own(holder)).difficulties.map(({ id }) => id)).toEqual([made.body.id]);
    const word = { base: 1, word: { type: 'withdrawn', text: 'Không phải của tôi.' } };
    expect((await holder.post(`/api/difficulties/${before}/words`, word)).status).toBe(404);
    expect((await holder.get(`/api/difficulties/${made.body.id}`)).status).toBe(401);
    expect((await desk.view(made.body.id)).onBehalf).toBe(false);
  });

  it('đêm nhắc việc sắp đến hạn và quá hạn, mỗi việc một lần; ngày nghỉ lễ không tính vào mười ngày', async () => {
    const [organisation = 0] = await desk.organisations(1);
    // Ten working days from Tuesday 25/8/2026 pass over the swapped 31/8 and the national days 1 and 2 September.
    const late = await desk.raisedFor(organisation, { on: '2026-08-25' });
    expect((await desk.view(late)).dueOn).toBe('2026-09-11');
    const { system } = server;
    const deps = system.difficultyDeps(system.database.loader);
    const first = await remindDifficulties(deps);
    expect(first.reminded).toBeGreaterThan(0);
    const inbox = (await desk.officer.get<InboxView>('/api/inbox')).body;
    const told = inbox.notices.filter(({ path }) => path === `/difficulties/${late}`);
    expect(told.map(({ title, due }) => [title.split(' của ')[0], due])).toEqual([
      ['Quá hạn trả lời khó khăn', '2026-09-11'],
    ]);
    expect((await remindDifficulties(deps)).reminded).toBe(0);
    const next = { ...deps, clock: { ...deps.clock, today: () => calendarDate(2026, 9, 29) } };
    expect((await remindDifficulties(next)).reminded).toBeGreaterThanOrEqual(0);
    const leader = await signInAs(server.url, server.accounts.leader);
    expect((await leader.get(`/api/difficulties/${late}`)).status).toBe(200);
  });
});
