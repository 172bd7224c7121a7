// Journey: a province that sends only a Word file; a late form and a lock.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GridView, MatrixView } from '#server/collection/contract-desk.ts';
import type { EntryView, ReceiptView } from '#server/collection/contract-entry.ts';
import type { LockView, QueuedView, SubmissionView } from '#server/collection/contract-review.ts';
import type { ConsolidationView } from '#server/collection/contract-total.ts';
import { findTotalFaults, rebuildTotals } from '#server/collection/rederive.ts';
import type { TallyView } from '#server/measure/contract.ts';
import { withTransaction } from '#server/platform/bulk-write.ts';
import type { DbClient } from '#server/platform/db.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
let leader: Client;
let national: Client;
let nationalLeader: Client;
const n = (number: number) => ({ number });
const CELLS = { members: n(40), workers: n(12), revenue: n(2_500_000_000) };
/** Figures of one sector each, so that no comparison with an earlier period stands in the way. */
const EXPLAINED = ['revenue-jump', 'revenue-slip', 'capital-slip', 'balance-members'].map((rule) => ({
  rule,
  reason: 'đã đối chiếu với HTX',
}));

beforeAll(async () => {
  server = await startTestServer();
  const { provincial, leader: head, national: centre, nationalLeader: chair } = server.accounts;
  [officer, leader, national, nationalLeader] = (await Promise.all(
    [provincial, head, centre, chair].map((each) => signInAs(server.url, each)),
  )) as [Client, Client, Client, Client];
});
afterAll(() => server.stop());

async function value(
  measure: string,
  period: string,
): Promise<TallyView['rows'][number]['cells'][string] | undefined> {
  const { body } = await national.get<TallyView>(`/api/tally?measures=${measure}&unit=VN&period=${period}`);
  return body.rows[0]?.cells[measure];
}

describe('tỉnh chỉ gửi văn bản', () => {
  it('số "theo báo cáo" vào biểu của tỉnh, để riêng với số tính từ sổ', async () => {
    const before = (await value('htx_total', '2026-H1'))?.value;
    const place = '/api/entry/2026-H1.LM-6T/LM-6T';
    const entry = await national.get<EntryView>(`${place}?unit=79`);
    expect(entry.status, JSON.stringify(entry.body)).toBe(200);
    expect(entry.body.reporter.name).toContain('Hồ Chí Minh');
    const sent = await national.post<ReceiptView>(`${place}/submission`, {
      unit: '79',
      base: 0,
      formVersion: 1,
      channel: 'stated',
      exceptions: [
        { rule: 'kinds', reason: 'văn bản chỉ ghi tổng số' },
        { rule: 'register', reason: 'theo văn bản của tỉnh' },
      ],
      cells: { 'htx-total': n(1234), revenue: n(5_000_000_000_000), members: n(50_000) },
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    const steps = `/api/collection/submissions/${sent.body.submission}/steps`;
    expect((await national.post<{ code: string }>(steps, { step: 'approve', base: 1 })).body.code).toBe(
      'own-submission',
    );
    expect((await nationalLeader.post(steps, { step: 'approve', base: 1 })).status).toBe(200);
    expect((await value('htx_total_stated', '2026-H1'))?.value).toBe(1234);
    expect((await value('htx_total', '2026-H1'))?.value).toBe(before);
    const { body } = await national.get<ConsolidationView>(
      '/api/collection/consolidation?period=2026-H1.LM-6T&form=LM-6T&unit=VN&by=province',
    );
    const row = body.rows.find((each) => each.key === '79');
    expect(row?.cells['htx-total']).toMatchObject({ value: null, stated: 1234 });
    expect(row?.coverage).toEqual({ reported: 1, expected: 1 });
    expect(body.rows).toHaveLength(34);
    expect(body.silent).toHaveLength(33);
  });
});

describe('bàn thu thập và chốt số liệu', () => {
  const AT = 'period=2026-H1.HTX-6T';
  let late: number;

  it('ma trận, hàng chờ, bảng tổng hợp nói cùng một số', async () => {
    const matrix = await officer.get<MatrixView>(`/api/collection/matrix?${AT}&unit=24`);
    const reporters = await officer.get<{ total: number }>(
      `/api/collection/reporters?${AT}&form=HTX-6T&unit=24&limit=1`,
    );
    const total = matrix.body.total['HTX-6T'];
    // Bản minh họa: 110 HTX của tỉnh có biểu, 70 % đã duyệt, 8 % bị trả lại theo số của tổ chức.
    expect(total && total.sent + total.returned + total.approved).toBe(110);
    expect(total?.expected).toBe(reporters.body.total);
    const queue = await officer.get<{ submissions: QueuedView[]; total: number }>(
      `/api/collection/submissions?${AT}&unit=24&limit=200`,
    );
    expect(queue.body.total).toBe(110);
    const table = await officer.get<ConsolidationView>(
      `/api/collection/consolidation?${AT}&form=HTX-6T&unit=24&by=province&basis=approved`,
    );
    expect(table.body.rows[0]?.coverage.reported).toBe(total?.approved);
    const communes = await officer.get<ConsolidationView>(
      `/api/collection/consolidation?${AT}&form=HTX-6T&unit=24&by=commune&basis=approved`,
    );
    expect(communes.body.total.cells.revenue?.value).toBe(table.body.total.cells.revenue?.value);
    const tallied = await officer.get<TallyView>('/api/tally?measures=revenue_total&unit=24&period=2026-H1');
    expect(tallied.body.rows[0]?.cells.revenue_total?.value).toBe(table.body.total.cells.revenue?.value);
    const file = await officer.download(
      `/api/collection/consolidation.xlsx?${AT}&form=HTX-6T&unit=24&by=organisation&basis=approved`,
    );
    expect([file.status, Number(file.headers.get('x-row-count'))]).toEqual([200, total?.approved]);
    const text = await officer.get<{ text: string; count: number }>(
      `/api/collection/missing?${AT}&form=HTX-6T&unit=24`,
    );
    expect(text.body.text).toContain(`${text.body.count} đơn vị chưa nộp, hạn 10/07/2026`);
  });

  it('chốt: tổng đông cứng; biểu muộn vào hàng chờ, không vào tổng; mở lại có lý do rồi mới duyệt', async () => {
    const before = (await value('revenue_total', '2026-H1'))?.value;
    const locked = await leader.post<LockView>('/api/collection/locks', {
      period: '2026-H1.HTX-6T',
      unit: '24',
    });
    expect(locked.status, JSON.stringify(locked.body)).toBe(200);
    // Hai mươi sáu biểu đã gửi, chưa duyệt khi chốt: không nằm trong tổng, và được đếm là còn chờ.
    expect(locked.body).toMatchObject({ locked: true, queued: 26, differences: [] });
    const missing = await officer.get<{ reporters: { organisation: number }[] }>(
      `/api/collection/reporters?${AT}&form=HTX-6T&unit=24&state=missing&limit=500`,
    );
    late = missing.body.reporters.at(-1)?.organisation ?? 0;
    const sent = await officer.post<ReceiptView>('/api/entry/2026-H1.HTX-6T/HTX-6T/submission', {
      organisation: late,
      base: 0,
      formVersion: 1,
      exceptions: EXPLAINED,
      cells: CELLS,
    });
    expect(sent.body, JSON.stringify(sent.body)).toMatchObject({ state: 'sent', late: true });
    const steps = `/api/collection/submissions/${sent.body.submission}/steps`;
    expect((await leader.post<{ code: string }>(steps, { step: 'approve', base: 1 })).body.code).toBe(
      'period-locked',
    );
    const now = await leader.get<{ locks: LockView[] }>(`/api/collection/locks?${AT}&unit=24`);
    expect(now.body.locks[0]).toMatchObject({ locked: true, queued: 27, members: locked.body.members });
    expect(now.body.locks[0]?.differences.find((each) => each.cell === 'workers')).toBeDefined();
    expect((await value('revenue_total', '2026-H1'))?.value).toBe(before);
    expect(
      (
        await leader.post('/api/collection/locks/reopen', {
          period: '2026-H1.HTX-6T',
          unit: '24',
          reason: '',
        })
      ).status,
    ).toBe(400);
    expect(
      (
        await leader.post('/api/collection/locks/reopen', {
          period: '2026-H1.HTX-6T',
          unit: '24',
          reason: 'Bổ sung một biểu nộp muộn',
        })
      ).status,
    ).toBe(200);
    expect((await leader.post(steps, { step: 'approve', base: 1 })).status).toBe(200);
    expect((await value('revenue_total', '2026-H1'))?.value).toBe(Number(before) + 2_500_000_000);
    const view = await leader.get<SubmissionView>(`/api/collection/submissions/${sent.body.submission}`);
    expect(view.body).toMatchObject({ state: 'approved', approvedVersion: 1, late: true, queuedLate: true });
    expect(view.body.history.map((each) => each.state)).toEqual(['sent', 'approved']);
  });

  it('duyệt hàng loạt các biểu sạch, không biểu nào chính mình gửi', async () => {
    const approved = await leader.post<{ approved: number; left: number }>('/api/collection/approve-clean', {
      period: '2026-H1.HTX-6T',
      form: 'HTX-6T',
      unit: '24',
    });
    expect(approved.status, JSON.stringify(approved.body)).toBe(200);
    expect(approved.body.left).toBe(0);
    const { body } = await officer.get<{ total: number }>(
      `/api/collection/submissions?${AT}&unit=24&state=sent`,
    );
    expect(body.total).toBe(0);
  });

  it('lưới nhập thay: dòng sai bị từ chối riêng, dòng khác vẫn ghi', async () => {
    const missing = await officer.get<{ reporters: { organisation: number }[] }>(
      `/api/collection/reporters?${AT}&form=HTX-6T&unit=24&state=none&limit=3`,
    );
    const [a, b] = missing.body.reporters.map((each) => each.organisation) as [number, number];
    const rows = [
      { organisation: a, base: 0, draftBase: 0, cells: CELLS },
      { organisation: b, base: 0, draftBase: 7, cells: CELLS },
    ];
    const saved = await officer.post<{ rows: { organisation: number; outcome: string; draft: number }[] }>(
      '/api/collection/grid',
      { period: '2026-H1.HTX-6T', form: 'HTX-6T', formVersion: 1, send: false, rows },
    );
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    expect(saved.body.rows.map((each) => [each.organisation, each.outcome, each.draft])).toEqual([
      [a, 'saved', 1],
      [b, 'stale', 7],
    ]);
  });

  it('nháp lưu đè lên biểu đã gửi: lưới cho thấy nháp, kể cả khi đồng hồ đứng yên', async () => {
    const queue = await officer.get<{ submissions: QueuedView[] }>(
      `/api/collection/submissions?${AT}&unit=24&limit=200`,
    );
    const one = queue.body.submissions.find(
      (each) => each.state === 'approved' && each.organisation !== late,
    );
    const row = async () => {
      let after = '';
      for (;;) {
        const { body } = await officer.get<GridView>(
          `/api/collection/grid?${AT}&form=HTX-6T&unit=24&limit=500${after}`,
        );
        const found = body.rows.find((each) => each.organisation === one?.organisation);
        if (found || !body.next) return found;
        after = `&after=${encodeURIComponent(body.next)}`;
      }
    };
    const sent = await row();
    const saved = await officer.post<{ draft: number }>('/api/entry/2026-H1.HTX-6T/HTX-6T/draft', {
      organisation: one?.organisation,
      draftBase: sent?.draft,
      formVersion: 1,
      exceptions: [],
      cells: { ...sent?.cells, workers: n(777) },
    });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    expect((await row())?.cells.workers).toEqual(n(777));
    const entry = await officer.get<EntryView>(
      `/api/entry/2026-H1.HTX-6T/HTX-6T?organisation=${one?.organisation}`,
    );
    expect(entry.body.cells.workers).toEqual(n(777));
    const resent = await officer.post<ReceiptView>('/api/entry/2026-H1.HTX-6T/HTX-6T/submission', {
      organisation: one?.organisation,
      base: sent?.version,
      formVersion: 1,
      exceptions: EXPLAINED,
      cells: { ...sent?.cells, workers: n(778) },
    });
    expect(resent.status, JSON.stringify(resent.body)).toBe(201);
    expect((await row())?.cells.workers).toEqual(n(778));
  });

  it('lưu nháp liên tục không làm đầy nhật ký: một người, một ngày, một dòng; gửi trùng nhận lại câu cũ', async () => {
    const free = await officer.get<{ reporters: { organisation: number }[] }>(
      `/api/collection/reporters?${AT}&form=HTX-6T&unit=24&state=none&limit=1`,
    );
    const organisation = free.body.reporters[0]?.organisation ?? 0;
    const rows = async (table: 'journal' | 'requests') => {
      const found = await server.system.database.loaderPool.query<{ count: number }>(
        `select count(*)::int as count from ${table}`,
      );
      return found.rows[0]?.count ?? 0;
    };
    const save = (draftBase: number, workers: number) =>
      officer.post<{ draft: number; code?: string }>('/api/entry/2026-H1.HTX-6T/HTX-6T/draft', {
        organisation,
        draftBase,
        formVersion: 1,
        exceptions: [],
        cells: { workers: n(workers) },
      });
    const before = [await rows('journal'), await rows('requests')];
    for (let each = 0; each < 20; each += 1) expect((await save(each, each)).body.draft).toBe(each + 1);
    expect([await rows('journal'), await rows('requests')]).toEqual(before.map((count) => count + 1));
    expect((await save(19, 19)).body.draft).toBe(20);
    expect((await save(19, 18)).body.code).toBe('form-stale');
  });

  it('dựng lại từ đầu bằng đúng số đang giữ; sai một số thì bị chỉ ra và dựng lại được', async () => {
    const { loaderPool } = server.system.database;
    const inside = async <T>(work: (client: DbClient) => Promise<T>) =>
      withTransaction(loaderPool, 'begin', work);
    expect(await inside(findTotalFaults)).toEqual([]);
    await loaderPool.query(
      `update form_totals set amount = amount + 1 where basis = 'approved' and cell = 'revenue'`,
    );
    const faults = await inside(findTotalFaults);
    expect(faults.length).toBeGreaterThan(0);
    expect(new Set(faults.map((each) => each.kind))).toEqual(new Set(['different']));
    await inside((client) => rebuildTotals(client, 1));
    expect(await inside(findTotalFaults)).toEqual([]);
  });
});

describe('xếp loại HTX', () => {
  it('TT01-2020 dùng đến hết 17/9/2025; sau đó chưa có căn cứ xếp loại, không tự đặt bộ khác', async () => {
    const open = (code: string) =>
      national.post<{ code: string; message: string }>('/api/collection/periods', { regime: 'XL-HTX', code });
    expect((await open('2024')).status).toBe(201);
    const after = await open('2025');
    expect([after.status, after.body.code]).toEqual([422, 'regime-expired']);
    expect(after.body.message).toContain('17/09/2025');
    expect(after.body.message).toContain('chưa có căn cứ');
  });
});
