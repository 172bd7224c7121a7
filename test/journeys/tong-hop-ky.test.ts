// Journey: a provincial officer opens the half-year summary, follows a figure to its records, founds a co-operative, sees it move.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeriodSummaryView, RecordView, TallyView } from '#server/measure/contract.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { type Client, clientOf, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

const SUMMARY = '/api/period-summary?unit=27&period=2022-H1';

async function figures(client: Client, knownAt = '') {
  const { body } = await client.get<PeriodSummaryView>(SUMMARY + knownAt);
  const row = (measure: string, key?: string) =>
    body.sections
      .flatMap((section) => section.rows)
      .find((each) => each.measure === measure && (key ? each.by?.sector === key : each.by === null));
  return { body, row };
}

describe('Tổng hợp kỳ của Bắc Ninh, 6 tháng đầu năm 2022 (văn bản 004)', () => {
  it('cho đúng 666 → 678 = 538 + 114 + 26; 13 mới = 9 + 1 + 3; 1 ngừng, 1 giải thể; 13/15 kế hoạch', async () => {
    const { body, row } = await figures(officer);
    expect(body.period.name).toBe('6 tháng đầu năm 2022');
    expect(row('htx_total')).toMatchObject({
      actual: { value: 678 },
      previous: { value: 666 },
      difference: 12,
    });
    expect(row('htx_agri')).toMatchObject({
      actual: { value: 538 },
      previous: { value: 528 },
      share: { numerator: 538, denominator: 678 },
    });
    expect(row('htx_nonagri')).toMatchObject({ actual: { value: 114 }, previous: { value: 112 } });
    expect(row('qtdnd_total')).toMatchObject({
      actual: { value: 26 },
      previous: { value: 26 },
      difference: 0,
    });
    expect(row('htx_new')).toMatchObject({
      actual: { value: 13 },
      plan: { value: 15, basis: 'kế hoạch 6 tháng đầu năm 2022' },
      attainment: { numerator: 13, denominator: 15 },
    });
    expect(row('htx_new', 'agri-specialised')?.actual.value).toBe(9);
    expect(row('htx_new', 'agri-service')?.actual.value).toBe(1);
    expect(row('htx_new', 'trade')?.actual.value).toBe(3);
    expect(row('htx_stopped_in_period')?.actual.value).toBe(1);
    expect(row('htx_dissolved')?.actual.value).toBe(1);
    expect(body.balance).toMatchObject({ opening: { value: 666 }, closing: { value: 678 }, residual: 0 });
    expect(body.balance?.inflow).toEqual([{ event: 'founded', name: 'thành lập mới', value: 13 }]);
    expect(body.balance?.outflow).toEqual([{ event: 'dissolved', name: 'giải thể', value: 1 }]);
  });

  it('mỗi con số mở ra đúng các bản ghi của nó', async () => {
    const founded = await officer.get<{ records: RecordView[]; next: string | null }>(
      '/api/behind?measure=htx_new&unit=27&period=2022-H1',
    );
    expect(founded.body.records).toHaveLength(13);
    expect(founded.body.next).toBeNull();
    expect(
      founded.body.records.every((record) => record.event === 'founded' && record.source === 'demonstration'),
    ).toBe(true);
    const seen = new Set<number>();
    let after: string | null = '';
    while (after !== null) {
      const page: { body: { records: RecordView[]; next: string | null } } = await officer.get(
        `/api/behind?measure=htx_total&unit=27&period=2022-H1&limit=200${after ? `&after=${after}` : ''}`,
      );
      for (const record of page.body.records) seen.add(record.id);
      after = page.body.next;
    }
    expect(seen.size).toBe(678);
  });

  it('thành lập thêm một HTX ở Gia Bình ngày 10/6/2022: 679, mới 14, và số cũ vẫn đọc lại được', async () => {
    const before = await officer.get<TallyView>('/api/tally?measures=htx_total&unit=27&at=2022-06-30');
    const founded = await officer.post<Receipt>('/api/organisations', {
      kind: 'HTX',
      name: 'HTX Nông nghiệp xanh Gia Bình',
      unit: '263',
      sector: 'agri-specialised',
      effectiveDate: '2022-06-10',
      founders: 7,
      membersOfficial: 9,
    });
    expect(founded.status).toBe(201);
    const { row, body } = await figures(officer);
    expect(row('htx_total')?.actual.value).toBe(679);
    expect(row('htx_agri')?.actual.value).toBe(539);
    expect(row('htx_nonagri')?.actual.value).toBe(114);
    expect(row('htx_new')).toMatchObject({
      actual: { value: 14 },
      attainment: { numerator: 14, denominator: 15 },
    });
    expect(row('htx_new', 'agri-specialised')?.actual.value).toBe(10);
    expect(row('htx_dissolved')?.actual.value).toBe(1);
    expect(body.balance).toMatchObject({ opening: { value: 666 }, closing: { value: 679 }, residual: 0 });
    const then = await figures(officer, `&knownAt=${before.body.pin}`);
    expect(then.row('htx_total')?.actual.value).toBe(678);
    expect(then.row('htx_new')?.actual.value).toBe(13);
    const undone = await officer.post(
      `/api/organisations/${founded.body.organisation}/events/${founded.body.event}/withdrawal`,
      {
        reason: 'ghi nhầm trong kiểm thử',
        basedOn: founded.body.seq,
      },
    );
    expect(undone.status).toBe(200);
    expect((await figures(officer)).row('htx_total')?.actual.value).toBe(678);
  });

  it('người ngoài phạm vi, người chỉ xem và người chưa đăng nhập bị từ chối', async () => {
    const other = await signInAs(server.url, server.accounts.otherProvincial);
    expect((await other.get(SUMMARY)).status).toBe(403);
    expect(
      (await other.get<{ total: number }>('/api/organisations?at=2022-06-30')).body.total,
    ).toBeGreaterThan(0);
    const viewer = await signInAs(server.url, server.accounts.viewer);
    const refused = await viewer.post<{ code: string }>('/api/organisations', {
      kind: 'HTX',
      name: 'HTX Thử',
      unit: '263',
      sector: 'trade',
      effectiveDate: '2022-06-10',
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed']);
    expect((await clientOf(server.url).get(SUMMARY)).status).toBe(401);
  });
});
