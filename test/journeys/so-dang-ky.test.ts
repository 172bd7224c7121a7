// Journey: keeping the file of a co-operative — move it to another province, correct an event, hold contact data, read it as it was known.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { RecordView, TallyView } from '#server/measure/contract.ts';
import type { ContactView, organisationContract, Receipt } from '#server/organisation/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

type One = z.infer<(typeof organisationContract.organisation.response)[200]>;
interface Refusal {
  readonly code: string;
  readonly message: string;
}

let server: TestServer;
let bacNinh: Client;
let tuyenQuang: Client;
let national: Client;
let viewer: Client;

beforeAll(async () => {
  server = await startTestServer();
  bacNinh = await signInAs(server.url, server.accounts.provincial);
  tuyenQuang = await signInAs(server.url, server.accounts.otherProvincial);
  national = await signInAs(server.url, server.accounts.national);
  viewer = await signInAs(server.url, server.accounts.viewer);
});
afterAll(() => server.stop());

async function found(name: string, effectiveDate = '2022-03-01'): Promise<Receipt> {
  const { status, body } = await bacNinh.post<Receipt>('/api/organisations', {
    kind: 'HTX',
    name,
    unit: '263',
    sector: 'trade',
    effectiveDate,
    founders: 7,
  });
  expect(status).toBe(201);
  return body;
}

async function record<T = Receipt>(client: Client, id: number, event: Record<string, unknown>) {
  const { body } = await client.get<One>(`/api/organisations/${id}`);
  return client.post<T>(`/api/organisations/${id}/events`, { basedOn: body.version, ...event });
}

async function count(client: Client, measure: string, unit: string, when: string): Promise<number> {
  const { body } = await client.get<TallyView>(`/api/tally?measures=${measure}&unit=${unit}&${when}`);
  return Number(body.rows[0]?.cells[measure]?.value);
}

describe('chuyển trụ sở sang tỉnh khác', () => {
  it('số liệu hai bên đổi, cả nước không đổi; tỉnh cũ giữ phần cũ, tỉnh mới giữ hồ sơ', async () => {
    const org = await found('HTX Chuyển Đi');
    const before = {
      bacNinh: await count(national, 'htx_total', '27', 'at=2022-06-30'),
      haGiang: await count(national, 'htx_total', '02', 'at=2022-06-30'),
      nation: await count(national, 'htx_total', 'VN', 'at=2022-06-30'),
      dayBefore: await count(national, 'htx_total', '27', 'at=2022-05-15'),
      out: await count(bacNinh, 'htx_moved_out', '27', 'period=2022-H1'),
      in: await count(tuyenQuang, 'htx_moved_in', '02', 'period=2022-H1'),
    };
    const moved = await record(bacNinh, org.organisation, {
      type: 'moved',
      effectiveDate: '2022-05-16',
      decisionNumber: '12/QĐ',
      changes: { unit: '02' },
    });
    expect(moved.status).toBe(201);

    expect(await count(national, 'htx_total', '27', 'at=2022-06-30')).toBe(before.bacNinh - 1);
    expect(await count(national, 'htx_total', '02', 'at=2022-06-30')).toBe(before.haGiang + 1);
    expect(await count(national, 'htx_total', 'VN', 'at=2022-06-30')).toBe(before.nation);
    expect(await count(national, 'htx_total', '27', 'at=2022-05-15')).toBe(before.dayBefore);
    expect(await count(bacNinh, 'htx_moved_out', '27', 'period=2022-H1')).toBe(before.out + 1);
    expect(await count(tuyenQuang, 'htx_moved_in', '02', 'period=2022-H1')).toBe(before.in + 1);

    const old = (await bacNinh.get<One>(`/api/organisations/${org.organisation}?at=2022-06-30`)).body;
    expect(old.state).toBeNull();
    expect(old.status.legal).toBe('moved-away');
    expect(old.ended).toMatchObject({ type: 'moved', date: '2022-05-16' });
    const then = (await bacNinh.get<One>(`/api/organisations/${org.organisation}?at=2022-04-01`)).body;
    expect(then.state?.name).toBe('HTX Chuyển Đi');
    const now = (await tuyenQuang.get<One>(`/api/organisations/${org.organisation}?at=2022-06-30`)).body;
    expect(now.state?.unit.label).toMatch(/Hà Giang/);
    expect(now.timeline.map((entry) => entry.type)).toEqual(['moved', 'founded']);
  });

  it('sau khi chuyển, tỉnh cũ không ghi được nữa; tỉnh mới ghi được; rút việc chuyển thì hồ sơ trở về', async () => {
    const org = await found('HTX Chuyển Rồi Về');
    const moved = await record(bacNinh, org.organisation, {
      type: 'moved',
      effectiveDate: '2022-05-16',
      changes: { unit: '02' },
    });
    const refused = await record<Refusal>(bacNinh, org.organisation, {
      type: 'renamed',
      effectiveDate: '2022-06-01',
      changes: { name: 'HTX Không Được' },
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'file-moved']);
    const renamed = await record(tuyenQuang, org.organisation, {
      type: 'renamed',
      effectiveDate: '2022-06-01',
      changes: { name: 'HTX Tên Mới' },
    });
    expect(renamed.status).toBe(201);
    const backdated = await record<Refusal>(tuyenQuang, org.organisation, {
      type: 'renamed',
      effectiveDate: '2022-04-01',
      changes: { name: 'HTX Sửa Quá Khứ Tỉnh Khác' },
    });
    expect([backdated.status, backdated.body.code]).toEqual([403, 'out-of-scope']);
    const undone = await tuyenQuang.post<Receipt>(
      `/api/organisations/${org.organisation}/events/${moved.body.event}/withdrawal`,
      { reason: 'chuyển nhầm', basedOn: renamed.body.seq },
    );
    expect(undone.status).toBe(200);
    const home = (await bacNinh.get<One>(`/api/organisations/${org.organisation}?at=2022-06-30`)).body;
    // The renaming stands: the co-operative was renamed, it never left.
    expect(home.state?.name).toBe('HTX Tên Mới');
    expect(home.timeline.map((entry) => [entry.type, entry.withdrawn])).toEqual([
      ['renamed', false],
      ['moved', true],
      ['founded', false],
    ]);
  });

  it('bản ghi đứng sau số của tỉnh cũ vẫn đủ, kể cả dòng chuyển đi', async () => {
    const { body } = await bacNinh.get<{ records: RecordView[] }>(
      '/api/behind?measure=htx_moved_out&unit=27&period=2022-H1',
    );
    expect(body.records.filter((each) => each.name === 'HTX Chuyển Đi')).toHaveLength(1);
    expect(body.records).toHaveLength(await count(bacNinh, 'htx_moved_out', '27', 'period=2022-H1'));
  });

  it('chỉ việc chuyển trụ sở mới vượt được phạm vi: cơ sở dữ liệu từ chối cả khi bị gọi thẳng', async () => {
    const org = await found('HTX Gọi Thẳng');
    const { app } = server.system.database;
    const attempt = (office: string, events: string) =>
      app.transaction().execute(async (trx) => {
        await sql`select begin_write(null, (select id from offices where code = ${office}))`.execute(trx);
        await sql`select write_organisation_move(${org.organisation}, 1, '{}'::bigint[], ${events}::jsonb, '{}'::date[], '[]', '{}'::text[], '[]')`.execute(
          trx,
        );
      });
    await expect(attempt('LM08', '[]')).rejects.toThrow(/không giữ hồ sơ/);
    await expect(attempt('LM24', '[{"type":"dissolved"}]')).rejects.toThrow(/chỉ việc chuyển trụ sở/);
  });
});

describe('đính chính', () => {
  it('thay ngày, số quyết định và thuộc tính; bản cũ đọc lại được theo số nhật ký', async () => {
    const org = await found('HTX Sai Ngày', '2022-03-01');
    const corrected = await bacNinh.post<Receipt>(
      `/api/organisations/${org.organisation}/events/${org.event}/correction`,
      {
        why: 'giấy chứng nhận ghi ngày 15/12/2021',
        effectiveDate: '2021-12-15',
        decisionNumber: '77/GCN',
        changes: { name: 'HTX Đúng Ngày' },
        basedOn: org.seq,
      },
    );
    expect(corrected.status).toBe(200);
    const now = (await bacNinh.get<One>(`/api/organisations/${org.organisation}?at=2022-01-01`)).body;
    expect(now.state?.name).toBe('HTX Đúng Ngày');
    expect(now.timeline.map((entry) => [entry.effectiveDate, entry.withdrawn])).toEqual([
      ['2022-03-01', true],
      ['2021-12-15', false],
    ]);
    const then = (
      await bacNinh.get<One>(`/api/organisations/${org.organisation}?at=2022-01-01&knownAt=${org.seq}`)
    ).body;
    expect(then.state).toBeNull();
    expect(then.status.legal).toBe('not-yet');
    expect(then.timeline).toHaveLength(1);
    const known = (
      await bacNinh.get<One>(`/api/organisations/${org.organisation}?at=2022-04-01&knownAt=${org.seq}`)
    ).body;
    expect(known.state?.name).toBe('HTX Sai Ngày');
  });

  it('bị từ chối khi sự kiện sau không còn hợp lệ, khi đổi điều không thuộc sự kiện, khi không có sự kiện ấy', async () => {
    const org = await found('HTX Có Việc Sau');
    const stopped = await record(bacNinh, org.organisation, {
      type: 'stopped',
      effectiveDate: '2022-04-01',
      reasonCode: 'no-market',
    });
    const path = `/api/organisations/${org.organisation}/events`;
    const basedOn = stopped.body.seq;
    const late = await bacNinh.post<Refusal>(`${path}/${org.event}/correction`, {
      why: 'thử',
      effectiveDate: '2022-05-01',
      basedOn,
    });
    expect([late.status, late.body.code]).toEqual([409, 'later-event-impossible']);
    const foreign = await bacNinh.post<Refusal>(`${path}/${stopped.body.event}/correction`, {
      why: 'thử',
      changes: { name: 'HTX Khác' },
      basedOn,
    });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'change-not-allowed']);
    const none = await bacNinh.post<Refusal>(`${path}/999999999/correction`, { why: 'thử', basedOn });
    expect([none.status, none.body.code]).toEqual([404, 'event-unknown']);
    const { body } = await bacNinh.get<One>(`/api/organisations/${org.organisation}?at=2022-06-30`);
    expect(body.version).toBe(basedOn);
    expect(body.status).toMatchObject({ legal: 'existing', operating: 'stopped', reporting: 'not-tracked' });
    expect(body.timeline[0]).toMatchObject({
      reasonCode: 'no-market',
      reasonName: 'không có thị trường, không tiêu thụ được sản phẩm',
    });
  });
});

describe('căn cứ và lý do', () => {
  it('ghi nhận chuỗi giá trị có căn cứ và ngày; lý do giải thể phải ở trong danh mục', async () => {
    const org = await found('HTX Chuỗi');
    const flagged = await record(bacNinh, org.organisation, {
      type: 'flagged',
      effectiveDate: '2022-04-04',
      evidence: 'Hợp đồng liên kết số 5/HĐ',
      changes: { valueChain: true },
    });
    expect(flagged.status).toBe(201);
    const { body } = await bacNinh.get<One>(`/api/organisations/${org.organisation}?at=2022-06-30`);
    expect(body.state?.flags).toMatchObject({ valueChain: true, ocop: false });
    expect(body.timeline[0]).toMatchObject({
      evidence: 'Hợp đồng liên kết số 5/HĐ',
      effectiveDate: '2022-04-04',
    });
    const wrong = await record<Refusal>(bacNinh, org.organisation, {
      type: 'dissolved',
      effectiveDate: '2022-05-04',
      reasonCode: 'seasonal',
    });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'reason-not-applicable']);
    const unfounded = await record<Refusal>(bacNinh, org.organisation, {
      type: 'renamed',
      effectiveDate: '2022-05-04',
      evidence: 'không hợp',
      changes: { name: 'HTX Tên Khác' },
    });
    expect([unfounded.status, unfounded.body.code]).toEqual([422, 'evidence-not-applicable']);
    const reasons = await bacNinh.get<{ reasons: { event: string; name: string }[] }>(
      '/api/organisation-reasons',
    );
    expect(reasons.body.reasons.filter((each) => each.event === 'dissolved')).toHaveLength(9);
  });

  it('mã số thuế sai chữ số kiểm tra được giữ, kèm cảnh báo', async () => {
    const { status, body } = await bacNinh.post<Receipt>('/api/organisations', {
      kind: 'HTX',
      name: 'HTX Mã Lạ',
      unit: '263',
      sector: 'trade',
      effectiveDate: '2022-03-01',
      taxCode: '2300000001',
    });
    expect(status).toBe(201);
    expect(body.warnings).toEqual(['Mã số thuế sai chữ số kiểm tra; hãy xem lại giấy chứng nhận.']);
  });
});

describe('người đại diện, điện thoại, thư điện tử', () => {
  it('chỉ cán bộ tỉnh giữ hồ sơ đọc và sửa được; nhật ký và biên nhận không chứa; có băm muối', async () => {
    const org = await found('HTX Có Người Đại Diện');
    const path = `/api/organisations/${org.organisation}/contact`;
    expect((await bacNinh.get<ContactView>(path)).body).toMatchObject({ representative: null, version: 0 });
    const first = await bacNinh.post<ContactView>(path, {
      representative: 'Nguyễn Thị Kiểm Thử',
      phone: '0900000000',
      basedOn: 0,
    });
    expect(first.status).toBe(200);
    const stale = await bacNinh.post<Refusal>(path, { phone: '0911111111', basedOn: 0 });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale-version']);
    const second = await bacNinh.post<ContactView>(path, {
      phone: '0911111111',
      basedOn: first.body.version,
    });
    expect((await bacNinh.get<ContactView>(path)).body).toEqual({
      representative: null,
      phone: '0911111111',
      email: null,
      version: second.body.version,
    });
    expect((await tuyenQuang.get(path)).status).toBe(404);
    expect((await viewer.get(path)).status).toBe(403);
    expect((await national.get(path)).status).toBe(403);
    const { loader } = server.system.database;
    const { rows } = await sql<{ leaks: number; versions: number; digests: number }>`
      select (select count(*) from journal where journal::text like '%Kiểm Thử%' or journal::text like '%0900000000%')
          + (select count(*) from requests where requests::text like '%Kiểm Thử%' or requests::text like '%0900000000%') as leaks,
        count(*) as versions, count(distinct digest) filter (where length(digest) = 32 and length(salt) = 16) as digests
      from organisation_contacts where organisation_id = ${org.organisation}`.execute(loader);
    expect(rows[0]).toEqual({ leaks: 0, versions: 2, digests: 2 });
  });
});
