// Journey: a fair with its co-operatives and contracts, the plan of the year, a book opened elsewhere, and the names of attendees at the privacy desk.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanView } from '#server/activity/contract-plans.ts';
import {
  type ActivityDesk,
  classDetails,
  fairDetails,
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
let other: Client;

beforeAll(async () => {
  server = await startTestServer();
  desk = await openActivityDesk(server);
  officer = desk.officer;
  other = await signInAs(server.url, server.accounts.otherProvincial);
});
afterAll(() => server.stop());

const Q3 = '2026-Q3';

describe('hội chợ', () => {
  it('HTX dự mỗi HTX một lần, hợp đồng theo tình trạng; chưa ghi thì là chưa có số liệu', async () => {
    const fair = await desk.record('held', fairDetails());
    expect(fair.status, JSON.stringify(fair.body)).toBe(200);
    const measures = 'fair_events,fair_htx,fair_contracts,fair_contract_value,fair_delegations';
    expect(await desk.tallied(measures, Q3)).toEqual({
      fair_events: 1,
      fair_htx: 'missing',
      fair_contracts: 'missing',
      fair_contract_value: 'missing',
      fair_delegations: 1,
    });
    const [first, second] = await desk.cooperatives();
    const participants = [first, second].map((each) => ({
      organisation: each?.id,
      booth: 'A1',
      products: 'Gạo nếp',
    }));
    const path = `/api/activities/${fair.body.id}`;
    const twice = await officer.post<Refusal>(`${path}/participants`, {
      base: fair.body.version,
      participants: [participants[0], participants[0]],
    });
    expect(twice.body.message).toBe(`${first?.name} có hai lần trong danh sách dự hội chợ.`);
    const listed = await officer.post<{ version: number }>(`${path}/participants`, {
      base: fair.body.version,
      participants,
    });
    expect(listed.status).toBe(200);
    const corrected = await officer.post(`${path}/correction`, {
      base: listed.body.version,
      details: fairDetails({
        contracts: [
          { status: 'memorandum', count: 3, valueDong: null },
          { status: 'signed', count: 2, valueDong: 900 * MILLION },
        ],
      }),
      reason: 'Bổ sung hợp đồng đã ký',
    });
    expect(corrected.status).toBe(200);
    const again = await desk.record(
      'held',
      fairDetails({ title: 'Hội chợ thứ hai', startsOn: '2026-09-03', endsOn: '2026-09-04' }),
    );
    await officer.post(`/api/activities/${again.body.id}/participants`, {
      base: again.body.version,
      participants: [participants[0]],
    });
    expect(await desk.tallied(measures, Q3)).toEqual({
      fair_events: 2,
      fair_htx: 2,
      fair_contracts: 5,
      fair_contract_value: 900 * MILLION,
      fair_delegations: 2,
    });
    expect(await desk.of(fair.body.id)).toMatchObject({
      htx: 2,
      listed: true,
      contracts: 5,
      contractValue: 900 * MILLION,
    });
    const wrongKind = await desk.list(fair.body.id, pasted(['Họ và tên'], ['Nguyễn Thị Lan']));
    expect(wrongKind.body.code).toBe('activity-kind-other');
  });

  it('hủy hội chợ còn trong kế hoạch: có lý do, không tính; ngày ở tương lai thì chưa ghi đã tổ chức được', async () => {
    const later = await desk.record('planned', fairDetails({ startsOn: '2026-11-05', endsOn: '2026-11-09' }));
    const early = await desk.step(later.body.id, { step: 'hold', reason: '' });
    expect(early.body.message).toBe(
      'Ngày 09/11/2026 ở tương lai; việc đã xảy ra phải có ngày không quá hôm nay.',
    );
    const cancelled = await desk.step(later.body.id, { step: 'cancel', reason: 'Tỉnh bạn không tổ chức' });
    expect(cancelled.status).toBe(200);
    expect(await desk.of(later.body.id)).toMatchObject({ state: 'cancelled', steps: ['withdraw'] });
    const reversed = await desk.record(
      'planned',
      fairDetails({ startsOn: '2026-11-05', endsOn: '2026-11-01' }),
    );
    expect(reversed.body.message).toBe('Ngày kết thúc 01/11/2026 trước ngày bắt đầu 05/11/2026.');
  });
});

describe('kế hoạch năm', () => {
  it('sửa có lý do, trên bản đang thấy; tỷ lệ tính lại theo từng căn cứ, căn cứ không nêu thì không có tỷ lệ', async () => {
    const ask = async () => (await officer.get<PlanView>('/api/activity-plans?unit=24&year=2026')).body;
    const { plans } = await ask();
    const body = {
      unit: '24',
      year: 2026,
      base: plans[0]?.version,
      approvedOn: '2026-01-15',
      document: 'Kế hoạch số 07/KH-UBND',
      classes: 20,
      attendances: null,
      budget: 500 * MILLION,
      fairs: 2,
      reason: 'UBND tỉnh điều chỉnh',
    };
    const stale = await officer.post<Refusal>('/api/activity-plans', { ...body, base: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'activity-plan-stale']);
    expect((await officer.post('/api/activity-plans', body)).status).toBe(200);
    const { cells } = await ask();
    expect(cells.training_plan_rate).toMatchObject({ denominator: 20 });
    expect(cells.training_plan_rate_participants).toMatchObject({ absent: 'missing' });
    expect(cells.training_plan_rate_budget).toMatchObject({ denominator: 500 * MILLION });
    const empty = { ...body, classes: null, budget: null, fairs: null };
    const refused = await officer.post<Refusal>('/api/activity-plans', empty);
    expect(refused.body.code).toBe('activity-plan-empty');
  });

  it('tỉnh chưa mở sổ không ghi được; mở sổ rồi thì không có lớp nào là 0', async () => {
    const first = await other.post<Refusal>('/api/activities', {
      unit: '08',
      state: 'planned',
      details: classDetails(),
    });
    expect(first.body.message).toBe(
      'Cơ quan bạn chưa mở sổ hoạt động của tỉnh Tuyên Quang; hãy mở sổ trước khi ghi.',
    );
    const cell = async () => {
      const path = '/api/tally?measures=training_classes&unit=08&period=2026-Q3';
      return (await other.get<{ rows: { cells: { training_classes: object } }[] }>(path)).body.rows[0]?.cells
        .training_classes;
    };
    expect(await cell()).toMatchObject({ absent: 'missing' });
    expect((await other.post('/api/activity-books', { unit: '08', from: '2026-01-01' })).status).toBe(200);
    expect(await cell()).toMatchObject({ value: 0 });
  });
});

describe('dữ liệu cá nhân của người dự lớp', () => {
  it('xem đầy đủ phải nêu mục đích, có nhật ký; bàn dữ liệu cá nhân tìm được, hạn lưu giữ chặn xóa', async () => {
    const made = await desk.record('held', classDetails({ startsOn: '2026-08-25', endsOn: '2026-08-25' }));
    const list = pasted(['Họ và tên', 'Giới tính'], ['Chu Thị Mẫu Đơn', 'nữ']);
    expect((await desk.list(made.body.id, list)).status).toBe(200);
    const path = `/api/activities/${made.body.id}/attendance/reading`;
    expect((await officer.post(path, { purpose: '' })).status).toBe(400);
    const read = await officer.post(path, { purpose: 'Đối chiếu chứng từ quyết toán' });
    expect(read.body).toEqual({ names: [{ line: 1, name: 'Chu Thị Mẫu Đơn' }] });
    const { attendees } = await desk.of(made.body.id);
    expect(attendees[0]?.name).toBe('C. T. M. Đơn');
    const subject = attendees[0]?.subject ?? '';
    const lookup = { field: 'attendee-name', value: 'Chu Thị Mẫu Đơn' };
    const admin = await signInAs(server.url, server.accounts.administrator);
    const found = await admin.post<{ subjects: string[] }>('/api/personal-data/lookups', lookup);
    expect(found.body.subjects).toEqual([subject]);
    const erased = await admin.post<{ kept: { field: string; until: string }[] }>(
      `/api/personal-data/${subject}/erasure`,
      {},
    );
    expect(erased.body.kept).toMatchObject([{ field: 'attendee-name', until: '2037-01-01' }]);
    const viewer = await signInAs(server.url, server.accounts.viewer);
    expect((await viewer.post(path, { purpose: 'Xem cho biết thôi' })).status).toBe(403);
  });
});
