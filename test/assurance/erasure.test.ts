// Xóa, rút đồng ý: 200 subjects; the copy holds everything, what is withdrawn is no longer used, what is erased is nowhere, what a duty keeps stays with its reason.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EraseReply, RestrictReply, SubjectView } from '#server/privacy/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const SUBJECTS = propertyRuns(12, 200);
let server: TestServer;
let officer: Client;
let leader: Client;

beforeAll(async () => {
  server = await startTestServer({ limits: { session: 1_000_000, strangers: 1_000_000 } });
  officer = await signInAs(server.url, server.accounts.provincial);
  leader = await signInAs(server.url, server.accounts.leader);
});
afterAll(() => server.stop());

const valuesOf = (index: number) => ({
  'full-name': `Trần Văn Chủ Thể ${index}`,
  'identity-number': `0270880${10_000 + index}`,
  phone: `09777${10_000 + index}`,
  email: `chuthe${index}@chuthe.example`,
  'bank-account': `0451${100_000 + index}`,
});
// Whole numbers, not their beginnings: sealed values are long hexadecimal, where any six digits come by chance.
const OF_A_SUBJECT = /Chủ Thể \d|chuthe\d|0977710[01]\d{2}|027088010[01]\d{2}|0451100[01]\d{2}/;
const fieldsOf = (view: SubjectView) =>
  Object.fromEntries(view.values.map((each) => [each.field, each.value]));

describe('quyền của chủ thể dữ liệu', () => {
  it('xuất đủ 100 %; rút đồng ý thì không ai dùng nữa; xóa thì không còn ở đâu; chứng từ còn giữ và nói vì sao', async () => {
    for (let index = 0; index < SUBJECTS; index += 1) {
      const subject = randomUUID();
      const path = `/api/personal-data/${subject}`;
      const values = valuesOf(index);
      for (const value of Object.values(values)) expect(value).toMatch(OF_A_SUBJECT);
      expect((await officer.post(path, { unit: '24', values })).status).toBe(200);
      const found = await leader.post('/api/personal-data/lookups', { field: 'phone', value: values.phone });
      expect(found.body).toEqual({ subjects: [subject] });
      const withdrawn = await leader.post<RestrictReply>(`${path}/restriction`, { scope: 'consent' });
      expect(withdrawn.body.restricted).toEqual(['identity-number', 'phone', 'email']);
      expect(withdrawn.body.goesOn.map((each) => each.field)).toEqual(['full-name', 'bank-account']);
      const used = await officer.post<SubjectView>(`${path}/reading`, { purpose: 'gọi nhắc nộp báo cáo' });
      expect(fieldsOf(used.body)).toEqual({
        ...values,
        'identity-number': null,
        phone: null,
        email: null,
      });
      const copy = await leader.post<SubjectView>(`${path}/export`, null);
      expect(fieldsOf(copy.body)).toEqual(values);
      const erased = await leader.post<EraseReply>(`${path}/erasure`, {});
      expect(erased.body.erased).toEqual(['full-name', 'identity-number', 'phone', 'email']);
      expect(erased.body.kept).toEqual([
        { field: 'bank-account', until: '2037-01-01', why: expect.stringContaining('174/2016') },
      ]);
      expect(
        (await leader.post('/api/personal-data/lookups', { field: 'phone', value: values.phone })).body,
      ).toEqual({
        subjects: [],
      });
    }
    const { loaderPool } = server.system.database;
    const left = await loaderPool.query<{ field: string; count: number }>(
      `select field, count(*) from personal_values where sealed is not null or lookup is not null group by field order by field`,
    );
    // Danh sách dự lớp của bản minh họa là của người khác.
    expect(left.rows.filter(({ field }) => field !== 'attendee-name')).toEqual([
      { field: 'bank-account', count: SUBJECTS },
    ]);
    const { rows } = await loaderPool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
    );
    for (const { name } of rows) {
      const dump = await loaderPool.query<{ text: string | null }>(
        `select string_agg(t::text, ' ') as text from ${name} t`,
      );
      expect([name, OF_A_SUBJECT.exec(dump.rows[0]?.text ?? '')?.[0]]).toEqual([name, undefined]);
    }
    process.stdout.write(`chủ thể đã xóa: ${SUBJECTS}, còn thấy 0\n`);
  }, 300_000);

  it('hồ sơ hoạt động xử lý xuất ra tệp CSV có đủ năm trường, mục đích và căn cứ', async () => {
    const { status, bytes, headers } = await leader.download('/api/processing-record.csv');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = bytes.toString('utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines[0]).toBe(
      '\ufeffTrường,Mục đích,Căn cứ,Nhạy cảm,Lưu giữ (năm),Số chủ thể,Vai trò được xem đầy đủ',
    );
    expect(lines.slice(5).join('\n')).toContain('số tài khoản');
  });
});
