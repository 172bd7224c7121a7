// Journey: an officer plans a class, holds it, pastes its attendance list, settles it; the figures follow, and every step before stays readable.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActivityList } from '#server/activity/contract-shapes.ts';
import {
  type ActivityDesk,
  classDetails,
  MILLION,
  openActivityDesk,
  pasted,
  type Refusal,
} from '#test/support/activity-fixture.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let desk: ActivityDesk;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  desk = await openActivityDesk(server);
  officer = desk.officer;
});
afterAll(() => server.stop());

const MEASURES = 'training_classes,training_participants,training_participants_stated,training_budget';
const Q3 = '2026-Q3';

describe('một lớp tập huấn: từ kế hoạch đến quyết toán', () => {
  let id = 0;
  let planned = 0;
  let before: Record<string, number | string> = {};

  it('ghi vào kế hoạch: chưa tính vào số liệu', async () => {
    before = await desk.tallied(MEASURES, Q3);
    const made = await desk.record('planned', classDetails());
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    id = made.body.id;
    planned = made.body.version;
    expect(await desk.of(id)).toMatchObject({
      state: 'planned',
      own: true,
      steps: ['hold', 'cancel', 'withdraw'],
    });
    expect(await desk.tallied(MEASURES, Q3)).toEqual(before);
  });

  it('đã tổ chức, chưa có danh sách: số lượt ghi tay được tính và nói rõ là số ghi tay', async () => {
    const held = await desk.step(id, {
      step: 'hold',
      startsOn: '2026-07-21',
      endsOn: '2026-07-22',
      reason: '',
    });
    expect(held.status, JSON.stringify(held.body)).toBe(200);
    const corrected = await officer.post(`/api/activities/${id}/correction`, {
      base: held.body.version,
      details: classDetails({ startsOn: '2026-07-21', endsOn: '2026-07-22', statedAttendances: 80 }),
      reason: 'Ghi số lượt báo qua điện thoại',
    });
    expect(corrected.status).toBe(200);
    const after = await desk.tallied(MEASURES, Q3);
    expect(after.training_classes).toBe(Number(before.training_classes) + 1);
    expect(after.training_participants).toBe(Number(before.training_participants) + 80);
    expect(after.training_participants_stated).toBe(Number(before.training_participants_stated) + 80);
    expect(await desk.of(id)).toMatchObject({ attendances: 80, listed: false, persons: null });
  });

  it('danh sách dán từ Excel: xem trước nêu ô sai, còn ô sai thì không ghi dòng nào', async () => {
    const wrong = pasted(
      ['STT', 'Họ và tên', 'Giới tính'],
      ['1', 'Nguyễn Thị Lan', 'nữ'],
      ['2', 'Trần Văn 5', 'ông'],
    );
    const preview = await officer.post(`/api/activities/${id}/attendance/preview`, { text: wrong });
    expect(preview.body).toMatchObject({ attendances: 2, wrong: 2, columns: ['Họ và tên', 'Giới tính'] });
    const refused = await desk.list(id, wrong);
    expect(refused.status).toBe(422);
    expect(refused.body.message).toBe(
      'Danh sách có 2 ô sai nên chưa ghi dòng nào: dòng 3, cột Họ và tên: "Trần Văn 5" có chữ số, không phải họ tên',
    );
    expect(await desk.of(id)).toMatchObject({ attendances: 80, listed: false });
    const headless = await officer.post<Refusal>(`/api/activities/${id}/attendance/preview`, {
      text: 'a\tb',
    });
    expect(headless.body.message).toBe(
      'Không thấy cột "Họ và tên" ở dòng tiêu đề của danh sách; hãy dán kèm dòng tiêu đề.',
    );
  });

  it('danh sách thay số ghi tay; đơn vị trong sổ được nối dù viết "Hợp tác xã" hay "HTX"; họ tên được che', async () => {
    const [first, second] = await desk.cooperatives();
    const spelled = (first?.name ?? '').replace(/^HTX/, 'Hợp tác xã');
    const saved = await desk.list(
      id,
      pasted(
        ['STT', 'Họ và tên', 'Giới tính', 'Đơn vị', 'Xã, phường'],
        ['1', 'Nguyễn Thị Lan', 'Nữ', spelled, 'phường Kinh Bắc'],
        ['2', 'Trần Văn Hùng', 'Nam', second?.code ?? '', ''],
        ['3', 'Lê Thị Mai', 'Nữ', 'UBND phường Kinh Bắc', ''],
        ['', 'Tổng cộng: 3 người', '', '', ''],
      ),
    );
    expect(saved.body, JSON.stringify(saved.body)).toMatchObject({ attendances: 3, persons: 3 });
    const { attendees, attendances, listed } = await desk.of(id);
    expect([attendances, listed]).toEqual([3, true]);
    expect(attendees.map(({ name, gender, organisation }) => [name, gender, organisation])).toEqual([
      ['N. T. Lan', 'nữ', { id: first?.id, name: first?.name }],
      ['T. V. Hùng', 'nam', { id: second?.id, name: second?.name }],
      ['L. T. Mai', 'nữ', { id: null, name: 'UBND phường Kinh Bắc' }],
    ]);
    const after = await desk.tallied(`${MEASURES},training_participants_listed`, Q3);
    expect(after.training_participants).toBe(Number(before.training_participants) + 3);
    expect(after.training_participants_stated).toBe(before.training_participants_stated);
  });

  it('người dự lại lớp khác là một người hai lượt; trang của HTX hiện lớp đã dự', async () => {
    const [first] = await desk.cooperatives();
    const people = async () => Number((await desk.tallied('training_persons', Q3)).training_persons);
    const persons = await people();
    const made = await desk.record(
      'held',
      classDetails({ title: 'Tập huấn kế toán, lớp hai', startsOn: '2026-08-11', endsOn: '2026-08-12' }),
    );
    const list = pasted(['Họ và tên', 'Đơn vị', 'Nữ', 'Nam'], ['Nguyễn Thị Lan', first?.name ?? '', 'x', '']);
    expect((await desk.list(made.body.id, list)).status).toBe(200);
    expect(await people()).toBe(persons);
    const { body } = await officer.get<{ activities: { title: string; attendances: number }[] }>(
      `/api/organisations/${first?.id}/activities`,
    );
    expect(body.activities.slice(0, 2).map(({ title, attendances }) => [title, attendances])).toEqual([
      ['Tập huấn kế toán, lớp hai', 1],
      ['Tập huấn kế toán hợp tác xã', 1],
    ]);
  });

  it('quyết toán: kinh phí tính vào số liệu; bước không theo được thì bị từ chối bằng lời', async () => {
    const early = await desk.step(id, { step: 'settle', on: '2026-07-20', cost: 44 * MILLION, reason: '' });
    expect(early.body.message).toBe('Ngày quyết toán 20/07/2026 trước ngày kết thúc 22/07/2026.');
    const free = await desk.step(id, { step: 'settle', on: '2026-08-20', reason: '' });
    expect(free.body.code).toBe('activity-cost-missing');
    const settled = await desk.step(id, { step: 'settle', on: '2026-08-20', cost: 44 * MILLION, reason: '' });
    expect(settled.status).toBe(200);
    const again = await desk.step(id, { step: 'settle', on: '2026-08-21', cost: 1, reason: '' });
    expect(again.body.message).toBe('Hoạt động đang ở bước "đã quyết toán" nên không quyết toán được.');
    const { training_budget: budget } = await desk.tallied(MEASURES, Q3);
    const was = typeof before.training_budget === 'number' ? before.training_budget : 0;
    expect(budget).toBe(was + 44 * MILLION);
  });

  it('đọc tại một ngày và theo hiểu biết đến một số nhật ký; lịch sử đủ bốn bản', async () => {
    expect((await desk.of(id, '?at=2026-07-21')).state).toBe('planned');
    expect((await desk.of(id, '?at=2026-08-19')).state).toBe('held');
    expect((await desk.of(id, '?at=2026-08-20')).state).toBe('settled');
    expect(await desk.of(id, `?knownAt=${planned}`)).toMatchObject({
      state: 'planned',
      startsOn: '2026-07-14',
      attendees: [],
    });
    const { history } = await desk.of(id);
    expect(history.map(({ stateName }) => stateName)).toEqual([
      'đã quyết toán',
      'đã tổ chức',
      'đã tổ chức',
      'trong kế hoạch',
    ]);
  });

  it('bản cũ bị từ chối, không ghi gì; rút khỏi sổ có lý do thì số liệu trở lại như trước', async () => {
    const stale = await officer.post<Refusal>(`/api/activities/${id}/steps`, {
      base: planned,
      step: 'withdraw',
      reason: 'Ghi nhầm lớp',
    });
    expect([stale.status, stale.body.code]).toEqual([409, 'activity-stale']);
    const silent = await desk.step(id, { step: 'withdraw', reason: '' });
    expect(silent.body.code).toBe('activity-reason-needed');
    const classes = Number((await desk.tallied('training_classes', Q3)).training_classes);
    expect((await desk.step(id, { step: 'withdraw', reason: 'Ghi nhầm lớp của cơ quan khác' })).status).toBe(
      200,
    );
    expect((await desk.tallied('training_classes', Q3)).training_classes).toBe(classes - 1);
  });
});

describe('danh sách hoạt động', () => {
  it('lọc theo loại, bước, nơi, chữ không dấu; tổng của máy tính đứng trên', async () => {
    const ask = async (query: string) =>
      (await officer.get<ActivityList>(`/api/activities?unit=24&year=2026${query}`)).body;
    const all = await ask('');
    expect(all.totals.training_classes).toMatchObject({ value: all.matched.classes });
    const found = await ask('&search=ke+toan+lop+hai');
    expect(found.activities.map(({ title }) => title)).toEqual(['Tập huấn kế toán, lớp hai']);
    expect((await ask('&kind=fair')).activities.every(({ kind }) => kind === 'fair')).toBe(true);
    expect((await ask('&state=planned')).activities.every(({ state }) => state === 'planned')).toBe(true);
    expect((await ask('&place=kinh+bac')).activities.every(({ place }) => place === 'phường Kinh Bắc')).toBe(
      true,
    );
  });

  it('tỉnh khác không thấy, người xem thấy họ tên đã che; lãnh đạo không ghi được', async () => {
    const { accounts, url } = server;
    const other = await signInAs(url, accounts.otherProvincial);
    expect((await other.get('/api/activities?unit=24&year=2026')).status).toBe(403);
    const { activities } = (await officer.get<ActivityList>('/api/activities?unit=24&year=2026')).body;
    expect((await other.get(`/api/activities/${activities[0]?.id}`)).status).toBe(404);
    const leader = await signInAs(url, accounts.leader);
    expect((await leader.get('/api/activities?unit=24&year=2026')).status).toBe(200);
    const refused = await leader.post('/api/activities', {
      unit: '24',
      state: 'held',
      details: classDetails(),
    });
    expect(refused.status).toBe(403);
  });
});
