// Journey: an officer prepares figures for the public, the leader approves, anybody reads them, and a later revision says what changed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReleaseChanges } from '#server/release/contract.ts';
import { openReleaseDesk, type ReleaseDesk, settingsOf } from '#test/support/release-fixture.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let desk: ReleaseDesk;

beforeAll(async () => {
  server = await startTestServer();
  desk = await openReleaseDesk(server);
});
afterAll(() => server.stop());

describe('công bố số liệu', () => {
  let id = 0;
  let code = '';
  it('soạn, xem đúng như công chúng sẽ thấy, trình duyệt; người lạ chưa thấy gì', async () => {
    const begun = await desk.begin();
    expect(begun.status, JSON.stringify(begun.body)).toBe(201);
    ({ id, code } = begun.body);
    const shown = await desk.preview(id);
    const { document, hidden, frozen } = shown;
    expect(document, JSON.stringify(shown)).toBeDefined();
    expect(frozen).toBe(false);
    const total = document.tables[0]?.rows[0];
    expect(total?.cells.htx_total).toEqual({ value: 678 });
    const sectors = document.tables.find(({ by }) => by === 'sector');
    expect(sectors?.rows.length).toBe(13);
    expect(hidden.length).toBeGreaterThan(0);
    for (const { by, row, measure } of hidden)
      expect(
        document.tables.find((table) => table.by === by)?.rows.find(({ key }) => key === row)?.cells[measure],
      ).toEqual({ hidden: true });
    expect((await desk.step(id, { step: 'submit' })).status).toBe(200);
    expect((await desk.open(`/cong-bo/${code}`)).status).toBe(404);
    expect(await (await desk.open('/cong-bo')).text()).not.toContain(code);
  });

  it('lãnh đạo duyệt; ai cũng đọc được, không cookie, không script', async () => {
    const out = await desk.decide(id, { step: 'approve' });
    expect(out.status, JSON.stringify(out.body)).toBe(200);
    const page = await desk.open(`/cong-bo/${code}`);
    expect(page.status).toBe(200);
    expect(page.headers.get('set-cookie')).toBeNull();
    const html = await page.text();
    expect(html).toContain('678');
    expect(html).not.toContain('<script');
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
    const view = await desk.one(id);
    expect(view).toMatchObject({ standing: 'released', standingName: 'Đã công bố', revision: 0 });
    const json = Buffer.from(await (await desk.open(`/cong-bo/${code}/0/so-lieu.json`)).arrayBuffer());
    const { createHash } = await import('node:crypto');
    expect(createHash('sha256').update(json).digest('hex')).toBe(view.sha256);
    expect(html).toContain(view.sha256);
  });

  it('số ghi thêm sau đó: bản cũ không đổi một byte, cán bộ thấy nay đã khác, bản điều chỉnh nêu từng số cũ → mới', async () => {
    const before = await (await desk.open(`/cong-bo/${code}/0/so-lieu.json`)).text();
    const { body: none } = await desk.officer.get<ReleaseChanges>(`/api/releases/${id}/changes`);
    expect(none.changes).toEqual([]);
    const early = await desk.officer.post<{ message: string }>(`/api/releases/${id}/revisions`, {
      reason: 'Không có gì mới.',
    });
    expect(early.status).toBe(201);
    const nothing = await desk.step(id, { step: 'submit' });
    expect(nothing.body.message).toBe(
      'Mọi con số công chúng đã thấy vẫn đúng như bản trước; không có gì để điều chỉnh.',
    );
    expect((await desk.step(id, { step: 'drop' })).status).toBe(200);
    const founded = await desk.officer.post('/api/organisations', {
      kind: 'HTX',
      name: 'HTX Ghi muộn',
      unit: '1009493',
      address: 'thôn Đông',
      sector: 'agri-service',
      effectiveDate: '2022-05-10',
      decisionNumber: '12/QĐ-UBND',
      taxCode: null,
      founders: 7,
      membersOfficial: 40,
      workers: 4,
      charterCapitalDong: 500_000_000,
    });
    expect(founded.status, JSON.stringify(founded.body)).toBeLessThan(300);
    const { body } = await desk.officer.get<ReleaseChanges>(`/api/releases/${id}/changes`);
    expect(body.changes[0]).toMatchObject({
      by: null,
      measure: 'htx_total',
      old: { value: 678 },
      now: { value: 679 },
    });
    const revised = await desk.officer.post<{ revision: number; message: string }>(
      `/api/releases/${id}/revisions`,
      { reason: 'Bổ sung HTX ghi muộn.' },
    );
    expect(revised.body.revision, JSON.stringify(revised.body)).toBe(1);
    expect((await desk.step(id, { step: 'submit' })).status).toBe(200);
    expect((await desk.decide(id, { step: 'approve' })).status).toBe(200);
    expect(await (await desk.open(`/cong-bo/${code}/0/so-lieu.json`)).text()).toBe(before);
    const html = await (await desk.open(`/cong-bo/${code}`)).text();
    expect(html).toContain('Đã điều chỉnh');
    expect(html).toContain('Bổ sung HTX ghi muộn.');
    expect(await (await desk.open(`/cong-bo/${code}/0`)).text()).toContain('Đã có bản điều chỉnh mới hơn');
  });

  it('giờ công bố đặt trước: trước giờ chỉ thấy trong lịch; lãnh đạo rút lại được', async () => {
    const begun = await desk.begin(settingsOf({ title: 'Số liệu hẹn giờ của Bắc Ninh', by: [] }), {
      period: '2022-Q2',
    });
    const { id: later, code: address } = begun.body;
    await desk.step(later, { step: 'submit' });
    const past = await desk.decide(later, { step: 'approve', releaseAt: '2020-01-01T08:00:00+07:00' });
    expect(past.status).toBe(422);
    const at = new Date(server.system.clock.now().getTime() + 86_400_000).toISOString();
    expect((await desk.decide(later, { step: 'approve', releaseAt: at })).status).toBe(200);
    expect((await desk.one(later)).standing).toBe('scheduled');
    expect((await desk.open(`/cong-bo/${address}`)).status).toBe(404);
    expect((await desk.open(`/cong-bo/${address}/0/so-lieu.json`)).status).toBe(404);
    expect(await (await desk.open('/cong-bo')).text()).toContain('Số liệu hẹn giờ của Bắc Ninh');
    expect((await desk.decide(later, { step: 'return', reason: 'Xem lại ghi chú.' })).status).toBe(200);
    expect(await desk.one(later)).toMatchObject({ standing: 'draft', returned: 'Xem lại ghi chú.' });
  });

  it('lịch công bố: báo trước, đổi ngày phải nêu lý do', async () => {
    const made = await desk.officer.post<{ id: number; version: number; message: string }>(
      '/api/release-calendar',
      {
        unit: '24',
        period: '2026',
        title: 'Số liệu hợp tác xã Bắc Ninh năm 2026',
        releaseOn: '2027-01-20',
      },
    );
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    expect(await (await desk.open('/cong-bo')).text()).toContain('20/01/2027');
    const path = `/api/release-calendar/${made.body.id}`;
    const move = { base: made.body.version, releaseOn: '2027-01-27', state: 'planned' };
    const silent = await desk.officer.post<{ message: string }>(path, { ...move, reason: '' });
    expect(silent.body.message).toBe('Lý do: đổi ngày hoặc hủy một mục đã báo trước thì phải nêu lý do.');
    expect((await desk.officer.post(path, { ...move, reason: 'Chờ các xã chốt số.' })).status).toBe(200);
    const html = await (await desk.open('/cong-bo')).text();
    expect(html).toContain('27/01/2027');
    expect(html).toContain('Chờ các xã chốt số.');
    expect((await desk.officer.post(path, { ...move, reason: 'Lần nữa.' })).status).toBe(409);
  });
});
