// Journey: a co-operative raises a difficulty from its phone; the province receives, passes on, answers; the co-operative says whether it is settled.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DifficultyList } from '#server/difficulty/contract-shapes.ts';
import type { InboxView } from '#server/notify/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
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
let other: Client;
let commune: Client;

beforeAll(async () => {
  server = await startTestServer();
  desk = await openDifficultyDesk(server);
  other = await signInAs(server.url, server.accounts.otherProvincial);
  commune = await signInAs(server.url, server.accounts.communeOfficer);
});
afterAll(() => server.stop());

describe('HTX nêu khó khăn, cơ quan giải quyết', () => {
  let id = 0;
  const body = { ...land(), on: '2026-09-26' };

  it('HTX nêu từ điện thoại, gửi lại cùng mã chỉ ghi một lần; hạn trả lời là mười ngày làm việc', async () => {
    const before = (await desk.own()).difficulties.length;
    const key = randomUUID();
    const made = await desk.accountant.post<Written>('/api/difficulties', body, key);
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    id = made.body.id;
    const again = await desk.accountant.post<Written>('/api/difficulties', body, key);
    expect([again.status, again.body]).toEqual([200, made.body]);
    const { difficulties } = await desk.own();
    expect(difficulties.length).toBe(before + 1);
    // Taken down on Saturday 26/9 without a line, reached the office on Monday 28/9: ten working days from there.
    expect(difficulties[0]).toMatchObject({
      id,
      subjectName: 'đất đai, trụ sở',
      stateName: 'chờ tiếp nhận',
      holderName: 'Liên minh HTX cấp tỉnh',
      raisedOn: '2026-09-28',
      dueOn: '2026-10-12',
      onBehalf: false,
      next: ['withdrawn'],
    });
    const inbox = (await desk.officer.get<InboxView>('/api/inbox')).body;
    expect(inbox.notices.map(({ path }) => path)).toContain(`/difficulties/${id}`);
  });

  it('tỉnh thấy trong danh sách, tìm không dấu; tỉnh khác, HTX không vào được trang cơ quan', async () => {
    const path = '/api/difficulties?unit=24&search=kho%20lanh&subject=land&state=open';
    const list = await desk.officer.get<DifficultyList>(path);
    expect(list.status, JSON.stringify(list.body)).toBe(200);
    expect(list.body.difficulties.map((each) => each.id)).toContain(id);
    expect((await other.get(`/api/difficulties/${id}`)).status).toBe(404);
    expect((await other.get('/api/difficulties?unit=24')).status).toBe(403);
    expect((await desk.accountant.get('/api/difficulties?unit=24')).status).toBe(403);
    expect((await desk.accountant.get('/api/own-difficulties')).status).toBe(200);
    expect((await desk.officer.get('/api/own-difficulties')).status).toBe(403);
  });

  it('tiếp nhận, chuyển ngân hàng kèm số văn bản, ghi trả lời; HTX được báo và thấy ai trả lời', async () => {
    expect((await desk.step(id, { type: 'received', on: '2026-09-28' })).status).toBe(200);
    const nowhere = await desk.step(id, { type: 'transferred', on: '2026-09-28', to: 'outside' });
    expect([nowhere.status, nowhere.body.code]).toEqual([422, 'difficulty-transfer-nowhere']);
    const sent = await desk.step(id, {
      type: 'transferred',
      on: '2026-09-28',
      to: 'outside',
      body: 'Sở Nông nghiệp và Môi trường',
      number: '51/LMHTX',
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    expect(await desk.view(id)).toMatchObject({
      stateName: 'đã chuyển nơi khác',
      holderName: 'Sở Nông nghiệp và Môi trường',
      dueOn: '2026-10-12',
    });
    const early = await desk.step(id, { type: 'answered', on: '2026-09-27', text: 'Đã giới thiệu đất.' });
    expect([early.status, early.body.code]).toEqual([422, 'difficulty-step-early']);
    const answered = await desk.step(id, {
      type: 'answered',
      on: '2026-09-28',
      by: 'Sở Nông nghiệp và Môi trường',
      number: '912/SNNMT',
      text: 'Giới thiệu khu đất công ích của phường, diện tích 1.200 m2.',
    });
    expect(answered.status, JSON.stringify(answered.body)).toBe(200);
    const [mine] = (await desk.own()).difficulties;
    expect(mine).toMatchObject({
      stateName: 'đã trả lời',
      answer: {
        on: '2026-09-28',
        by: 'Sở Nông nghiệp và Môi trường',
        number: '912/SNNMT',
        text: 'Giới thiệu khu đất công ích của phường, diện tích 1.200 m2.',
      },
      next: ['accepted', 'unresolved'],
    });
    expect(mine?.moves.at(-1)).toBe('28/09/2026: chuyển Sở Nông nghiệp và Môi trường, văn bản 51/LMHTX');
    const inbox = (await desk.accountant.get<InboxView>('/api/inbox')).body;
    expect(inbox.notices.map(({ title }) => title)).toContain('Đã có trả lời: khó khăn về đất đai, trụ sở');
  });

  it('HTX báo chưa giải quyết thì có hạn mới; trả lời lại, HTX đồng ý thì khép', async () => {
    const back = await desk.word(id, { type: 'unresolved', text: 'Khu đất ấy đang có tranh chấp.' });
    expect(back.status, JSON.stringify(back.body)).toBe(200);
    expect(await desk.view(id)).toMatchObject({ state: 'unresolved', dueOn: '2026-10-12', late: false });
    const again = {
      type: 'answered',
      on: '2026-09-28',
      text: 'Giới thiệu khu đất thứ hai, không tranh chấp.',
    };
    expect((await desk.step(id, again)).status).toBe(200);
    expect((await desk.word(id, { type: 'accepted' })).status).toBe(200);
    const after = await desk.word(id, { type: 'withdrawn', text: 'Không cần nữa.' });
    expect([after.status, after.body.code]).toEqual([422, 'difficulty-step-impossible']);
    expect(after.body.message).toBe(
      'Khó khăn này đang ở trạng thái "đã giải quyết" nên không thể rút khó khăn.',
    );
    const { events } = await desk.view(id);
    expect(events.map(({ type }) => type)).toEqual([
      'raised',
      'received',
      'transferred',
      'answered',
      'unresolved',
      'answered',
      'accepted',
    ]);
  });

  it('bản cũ thì 409 kèm việc mới; không ghi gì', async () => {
    const stale = await desk.officer.post<Refusal>(`/api/difficulties/${id}/steps`, {
      base: 1,
      step: { type: 'received', on: '2026-09-28' },
    });
    expect([stale.status, stale.body.code]).toEqual([409, 'difficulty-stale']);
    expect((stale.body.data as { since: unknown[] }).since.length).toBe(7);
  });
});

describe('cán bộ ghi thay, sửa, rút; đọc theo ngày và theo hiểu biết', () => {
  it('phải nói nguồn; văn bản phải có số; tổ chức ngoài phạm vi bị từ chối', async () => {
    const [organisation = 0] = await desk.organisations(1);
    const none = await desk.officer.post<Refusal>('/api/difficulties', { ...land(), organisation });
    expect([none.status, none.body.code]).toEqual([422, 'difficulty-source-missing']);
    const paper = await desk.officer.post<Refusal>('/api/difficulties', {
      ...land(),
      organisation,
      source: { kind: 'document' },
    });
    expect([paper.status, paper.body.code]).toEqual([422, 'difficulty-document-missing']);
    const source = { kind: 'telephone' };
    const foreign = await other.post<Refusal>('/api/difficulties', { ...land(), organisation, source });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'difficulty-organisation']);
    const nobody = await desk.officer.post<Refusal>('/api/difficulties', { ...land(), source });
    expect([nobody.status, nobody.body.code]).toEqual([422, 'difficulty-organisation-missing']);
  });

  it('sửa lời giữ bản cũ; rút trả lời ghi nhầm; đọc lại được ở ngày trước và ở số nhật ký trước', async () => {
    const [organisation = 0] = await desk.organisations(1);
    const id = await desk.raisedFor(organisation, { on: '2026-08-03' });
    const first = await desk.view(id);
    expect(first).toMatchObject({ onBehalf: true, sourceWords: 'hội nghị, đối thoại (đối thoại quý II)' });
    const revised = await desk.officer.post<Written>(`/api/difficulties/${id}/revision`, {
      base: first.version,
      reason: 'Ghi nhầm việc.',
      ...land({ subject: 'capital', text: 'HTX không vay được vốn vì thiếu tài sản thế chấp.' }),
    });
    expect(revised.status, JSON.stringify(revised.body)).toBe(200);
    expect((await desk.view(id)).subjectName).toBe('vốn, tín dụng');
    expect((await desk.view(id, `?knownAt=${first.version}`)).subjectName).toBe('đất đai, trụ sở');
    const answered = await desk.step(id, { type: 'answered', on: '2026-08-10', text: 'Mời HTX đến Quỹ.' });
    expect(answered.status).toBe(200);
    expect((await desk.view(id, '?at=2026-08-05')).state).toBe('raised');
    const event = (await desk.view(id)).events.find(({ type }) => type === 'answered')?.id ?? 0;
    const undone = await desk.officer.post<Written>(`/api/difficulties/${id}/events/${event}/withdrawal`, {
      base: answered.body.version,
      reason: 'Trả lời của HTX khác.',
    });
    expect(undone.status, JSON.stringify(undone.body)).toBe(200);
    expect(await desk.view(id)).toMatchObject({ state: 'raised', late: true });
    expect((await desk.view(id, `?knownAt=${answered.body.version}`)).state).toBe('answered');
  });

  it('cấp xã giải quyết việc hỏi cấp xã; việc của tỉnh thì chỉ xem; số điện thoại trong lời bị che', async () => {
    const list = await commune.get<{ organisations: { id: number }[] }>(
      '/api/organisations?kind=HTX&status=active&limit=1',
    );
    const organisation = list.body.organisations[0]?.id ?? 0;
    const text = 'Kênh tiêu hỏng, liên hệ anh Bình 0912 345 678 hoặc binh@example.vn.';
    const id = await desk.raisedFor(organisation, { level: 'commune', subject: 'disaster', text });
    expect((await desk.view(id)).text).toBe(text);
    const seen = await desk.view(id, '', commune);
    expect(seen.masked).toBe(true);
    expect(seen.text).toBe('Kênh tiêu hỏng, liên hệ anh Bình •••••••••678 hoặc b•••••@example.vn.');
    const answer = { type: 'answered', on: '2026-09-28', text: 'Xã sẽ nạo vét trong tháng tới.' };
    expect((await desk.step(id, answer, commune)).status).toBe(200);
    const mine = await desk.raisedFor(organisation);
    const refused = await desk.step(mine, answer, commune);
    expect([refused.status, refused.body.code]).toEqual([403, 'difficulty-not-in-hand']);
  });
});

describe('số liệu của sổ khó khăn', () => {
  it('mỗi việc nêu, trả lời vào đúng kỳ, đúng phân tổ; bản ghi đứng sau con số', async () => {
    const [organisation = 0] = await desk.organisations(1);
    const codes = 'petitions_raised,petitions_answered,petitions_resolved,petitions_open,petitions_late';
    const cellsOf = async () => {
      const rows = await desk.tallied(codes, '2026-Q3', 'subject');
      const tax = rows.find(({ by }) => by?.subject === 'tax')?.cells ?? {};
      return Object.fromEntries(Object.entries(tax).map(([code, { value }]) => [code, Number(value)]));
    };
    const before = await cellsOf();
    const id = await desk.raisedFor(organisation, { subject: 'tax', on: '2026-08-03' });
    const waiting = await cellsOf();
    expect(waiting).toEqual({
      ...before,
      petitions_raised: (before.petitions_raised ?? 0) + 1,
      petitions_open: (before.petitions_open ?? 0) + 1,
      petitions_late: (before.petitions_late ?? 0) + 1,
    });
    await desk.step(id, { type: 'answered', on: '2026-09-01', text: 'Đã có hướng dẫn của cơ quan thuế.' });
    await desk.word(id, { type: 'accepted' }, desk.officer);
    expect(await cellsOf()).toEqual({
      ...before,
      petitions_raised: (before.petitions_raised ?? 0) + 1,
      petitions_answered: (before.petitions_answered ?? 0) + 1,
      petitions_resolved: (before.petitions_resolved ?? 0) + 1,
    });
    const behind = await desk.officer.get<{ records: { difficulty: number; eventName: string }[] }>(
      '/api/behind?measure=petitions_raised&unit=24&period=2026-Q3&by=subject%3Dtax&limit=100',
    );
    expect(behind.status, JSON.stringify(behind.body)).toBe(200);
    expect(behind.body.records.length).toBe((before.petitions_raised ?? 0) + 1);
    expect(behind.body.records.map((each) => each.difficulty)).toContain(id);
  });

  it('tỉnh chưa mở sổ: chưa có số, không phải 0', async () => {
    const path = '/api/tally?measures=petitions_raised,petitions_open&unit=01&period=2026-H1';
    const cell = async () =>
      (await desk.national.get<{ rows: { cells: Record<string, object> }[] }>(path)).body.rows[0]?.cells
        .petitions_raised;
    expect(await cell()).toMatchObject({ absent: 'missing' });
    const twice = await desk.officer.post<Refusal>('/api/difficulty-books', {
      unit: '24',
      from: '2026-01-01',
    });
    expect([twice.status, twice.body.code]).toEqual([409, 'difficulty-book-open']);
    const level = await desk.national.post<Refusal>('/api/difficulty-books', {
      unit: 'VN',
      from: '2026-01-01',
    });
    expect(level.status).toBe(403);
  });
});
