// Journey: reminders in bulk — inbox and letter for who has an account, printed pages with QR for who has none; whoever has answered is left alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeriodView } from '#server/collection/contract-design.ts';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const PERIOD = '2026-H2.HTX-6T';
const TARGET = { period: PERIOD, form: 'HTX-6T', unit: '24' };
const n = (number: number) => ({ number });

let server: TestServer;
let officer: Client;
let accountant: Client;
let own: number;
let other: number;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  accountant = await signInAs(server.url, server.accounts.accountant);
  const national = await signInAs(server.url, server.accounts.national);
  const opened = await national.post<PeriodView>('/api/collection/periods', {
    regime: 'HTX-6T',
    code: '2026-H2',
  });
  expect(opened.status, JSON.stringify(opened.body)).toBe(201);
  const { body } = await accountant.get<{ cards: { period: string; organisation: { id: number } }[] }>(
    '/api/entry/cards',
  );
  own = body.cards.find((card) => card.period === PERIOD)?.organisation.id ?? 0;
  const list = await officer.get<{ reporters: { organisation: number }[] }>(
    `/api/collection/reporters?period=${PERIOD}&form=HTX-6T&unit=24&state=missing&limit=9`,
  );
  other = list.body.reporters.find((row) => row.organisation !== own)?.organisation ?? 0;
});
afterAll(() => server.stop());

const remind = async () =>
  (
    await officer.post<{ reminded: number; answered: number; withoutAccount: number }>(
      '/api/collection/reminders',
      {
        ...TARGET,
        organisations: [own, other],
      },
    )
  ).body;

describe('nhắc nộp hàng loạt', () => {
  it('lần một: người có tài khoản thấy việc dẫn thẳng tới biểu; người chưa có thì nói rõ để in thư', async () => {
    expect(own).toBeGreaterThan(0);
    expect(await remind()).toMatchObject({ reminded: 1, answered: 0, withoutAccount: 1 });
    const { body } = await accountant.get<{ notices: { title: string; path: string }[] }>('/api/inbox');
    const notice = body.notices.find(({ title }) => title.startsWith('Nhắc nộp'));
    expect(notice?.path).toBe('/f/2026-H2.HTX-6T/HTX-6T');
    expect((await accountant.get(`/api/entry/${PERIOD}/HTX-6T`)).status).toBe(200);
  });

  it('lần hai bỏ qua đơn vị đã nộp', async () => {
    const sent = await accountant.post<ReceiptView>(`/api/entry/${PERIOD}/HTX-6T/submission`, {
      base: 0,
      formVersion: 1,
      exceptions: [],
      cells: {
        members: n(40),
        workers: n(12),
        'income-worker': n(30_000_000),
        revenue: n(2_500_000_000),
        'revenue-internal': n(500_000_000),
        profit: n(120_000_000),
      },
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    expect(await remind()).toMatchObject({ reminded: 0, answered: 1, withoutAccount: 1 });
    const list = await officer.get<{ reporters: { organisation: number; reminders: number }[] }>(
      `/api/collection/reporters?period=${PERIOD}&form=HTX-6T&unit=24&state=sent&limit=9`,
    );
    expect(list.body.reporters.find((row) => row.organisation === own)?.reminders).toBe(1);
  });

  it('thư in: một tệp PDF, đơn vị đã nộp không còn trang nào, mỗi trang một tên', async () => {
    const answer = await fetch(`${server.url}/api/collection/letters`, {
      method: 'POST',
      headers: {
        cookie: officer.cookie,
        origin: server.url,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({ ...TARGET, organisations: [own, other] }),
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-letter-count')).toBe('1');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('thư in cho cả tỉnh: tổ chức đã giải thể sau kỳ không chặn cả tệp; lần in sau in tiếp người chưa có thư', async () => {
    const at = { period: '2026-H1.HTX-6T', form: 'HTX-6T', unit: '24' };
    const print = async () => {
      const answer = await fetch(`${server.url}/api/collection/letters`, {
        method: 'POST',
        headers: {
          cookie: officer.cookie,
          origin: server.url,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
        body: JSON.stringify(at),
      });
      expect(answer.status).toBe(200);
      return ['count', 'left', 'gone'].map((name) => Number(answer.headers.get(`x-letter-${name}`)));
    };
    const list = await officer.get<{ reporters: { organisation: number }[]; total: number }>(
      `/api/collection/reporters?period=${at.period}&form=HTX-6T&unit=24&state=none&limit=1`,
    );
    const [first] = list.body.reporters;
    const { body: one } = await officer.get<{ version: number }>(`/api/organisations/${first?.organisation}`);
    const dissolved = await officer.post(`/api/organisations/${first?.organisation}/events`, {
      basedOn: one.version,
      type: 'dissolved',
      mode: 'voluntary',
      reasonCode: 'inefficient',
      effectiveDate: '2026-07-15',
    });
    expect(dissolved.status, JSON.stringify(dissolved.body)).toBe(201);
    const [count = 0, left = 0, gone = 0] = await print();
    expect(count).toBe(500);
    expect(gone).toBeGreaterThan(0);
    expect(left).toBeGreaterThan(0);
    expect(await print()).toEqual([500, Math.max(0, left - 500), gone]);
    const text = await officer.get<{ text: string; count: number }>(
      '/api/collection/missing?period=2026-H1.HTX-6T&form=HTX-6T&unit=24',
    );
    // Who reports is said by the day of the figures: the dissolved one still stands in the list.
    expect(text.body.count).toBe(count + left + gone);
    expect(text.body.text).toMatch(/: [\d.]+ đơn vị chưa nộp, hạn 10\/07\/2026\.\n/);
  });

  it('biểu do tỉnh điền: không có thư nhắc, câu báo rõ; danh sách chưa nộp là các tỉnh', async () => {
    const refused = await officer.post<{ message: string }>('/api/collection/reminders', {
      period: '2026-H1.LM-6T',
      form: 'LM-6T',
      unit: '24',
    });
    expect([refused.status, refused.body.message]).toEqual([
      422,
      'Biểu "Báo cáo tổng hợp sáu tháng của Liên minh cấp tỉnh" do cơ quan điền; nhắc và thư chỉ gửi cho tổ chức.',
    ]);
    const national = await signInAs(server.url, server.accounts.national);
    const { body } = await national.get<{ text: string; count: number }>(
      '/api/collection/missing?period=2026-H1.LM-6T&form=LM-6T&unit=VN',
    );
    expect(body.count).toBe(34);
    expect(body.text.split('\n')).toHaveLength(35);
  });
});
