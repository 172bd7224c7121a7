// Quyết định trên màn hình thu thập: the commune's step, approving clean forms in bulk, locking and reopening, figures "theo báo cáo" beside those counted.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GridView } from '#server/collection/contract-desk.ts';
import type { EntryView, ReceiptView } from '#server/collection/contract-entry.ts';
import type { LockView, QueuedView } from '#server/collection/contract-review.ts';
import { faultsInBothSizes, OFFICE_SIZE, openPage, signInOn, startBrowser } from '#test/support/browser.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer } from '#test/support/server.ts';

const SHOTS = process.env.SHOTS ?? '/tmp';
const n = (number: number) => ({ number });
const EXPLAINED = ['revenue-jump', 'revenue-slip', 'capital-slip', 'balance-members'].map((rule) => ({
  rule,
  reason: 'đã đối chiếu với HTX',
}));
const OPEN = '2026-H2.HTX-6T';
const PAST = '2026-H1.HTX-6T';

let server: Awaited<ReturnType<typeof startTestServer>>;
let browser: Browser;
let officer: Client;
let national: Client;
let commune: Client;

beforeAll(async () => {
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  const { accounts } = server;
  [officer, national, commune] = (await Promise.all(
    [accounts.provincial, accounts.national, accounts.communeOfficer].map((each) =>
      signInAs(server.url, each),
    ),
  )) as [Client, Client, Client];
  const opened = await national.post('/api/collection/periods', { regime: 'HTX-6T', code: '2026-H2' });
  expect(opened.status).toBe(201);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const shown = async (path: string, account: { email: string; password: string }) => {
  const opened = await openPage(browser, server.url);
  await signInOn(opened.page, path, account);
  return opened;
};
const sound = async (page: Page, name: string) => {
  expect([name, await faultsInBothSizes(page, `${SHOTS}/quyet-dinh-${name}`)]).toEqual([name, []]);
  await page.setViewportSize(OFFICE_SIZE);
};

describe('bước cấp xã trên màn hình', () => {
  it('tỉnh đặt ở thẻ chế độ; xã thấy biểu, chuyển lên tỉnh; tỉnh thấy đang chờ ai rồi duyệt', async () => {
    const province = await shown('/collection/periods', server.accounts.provincial);
    const card = province.page.locator('.regime', { hasText: 'HTX-6T' }).first();
    await card.locator('summary').click();
    await card.getByText('Không có: biểu của HTX lên thẳng tỉnh.').waitFor();
    await card.getByRole('button', { name: 'Đặt bước cấp xã' }).click();
    await card.getByRole('button', { name: 'Đặt từ nay' }).click();
    await card.getByText(/đặt bước cấp xã: biểu của HTX qua xã rồi mới lên tỉnh/).waitFor();
    await sound(province.page, 'che-do');

    const session = await commune.get<{ office: { unit: string } }>('/api/session');
    const unit = session.body.office.unit;
    const steps = await commune.get<{ steps: { regime: string }[] }>(
      `/api/collection/commune-steps?unit=${unit}`,
    );
    expect(steps.body.steps.map(({ regime }) => regime)).toEqual(['HTX-6T']);
    const { body } = await commune.get<{ reporters: { organisation: number; name: string }[] }>(
      `/api/collection/reporters?period=${OPEN}&form=HTX-6T&unit=${unit}&state=none&limit=5`,
    );
    const [own] = body.reporters;
    if (!own) throw new Error('xã minh họa không có HTX nào phải nộp');
    // The province types for the co-operative; the commune looks at it first.
    const sent = await officer.post<ReceiptView>(`/api/entry/${OPEN}/HTX-6T/submission`, {
      organisation: own.organisation,
      base: 0,
      formVersion: 1,
      exceptions: EXPLAINED,
      cells: { members: n(40), workers: n(12), revenue: n(2_500_000_000) },
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);

    const waiting = await shown(
      `/collection/review?unit=24&key=${OPEN}&open=${sent.body.submission}`,
      server.accounts.leader,
    );
    await waiting.page.getByText(/Việc này của cấp xã, đến hết hạn/).waitFor();
    expect(await waiting.page.locator('#review-approve').count()).toBe(0);
    await sound(waiting.page, 'tinh-cho-xa');

    const desk = await shown(
      `/collection?unit=${unit}&key=${OPEN}&form=HTX-6T`,
      server.accounts.communeOfficer,
    );
    await desk.page.locator('.reporters tbody tr').first().waitFor();
    await sound(desk.page, 'ban-cua-xa');
    await desk.page.goto(`/collection/entry?unit=${unit}&key=${OPEN}`);
    await desk.page.locator('.entry-grid tbody tr').first().waitFor();
    await sound(desk.page, 'xa-nhap-thay');
    await desk.page.goto(`/collection/review?unit=${unit}&key=${OPEN}`);
    await desk.page.locator('.submission-cells').waitFor();
    expect(await desk.page.locator('#submission-title').textContent()).toBe(own.name);
    await sound(desk.page, 'xa-ra-soat');
    await desk.page.getByRole('button', { name: /^Chuyển lên .*tỉnh.* \(A\)$/ }).click();
    const place = `/api/collection/submissions/${sent.body.submission}`;
    await expect
      .poll(async () => (await officer.get<{ state: string }>(place)).body.state, { timeout: 20_000 })
      .toBe('received');

    await waiting.page.reload();
    await waiting.page.locator('#review-approve').click();
    await expect
      .poll(async () => (await officer.get<{ state: string }>(place)).body.state, { timeout: 20_000 })
      .toBe('approved');

    const again = await officer.post<ReceiptView>(`/api/entry/${OPEN}/HTX-6T/submission`, {
      organisation: own.organisation,
      base: 1,
      formVersion: 1,
      exceptions: EXPLAINED,
      cells: { members: n(45), workers: n(12), revenue: n(2_500_000_000) },
    });
    expect(again.status, JSON.stringify(again.body)).toBe(201);
    await waiting.page.reload();
    const amended = waiting.page.getByRole('row', { name: /^Thành viên cuối kỳ/ });
    await amended.getByText('đổi so với bản đã duyệt').waitFor();
    expect(await amended.getAttribute('class')).toContain('cell-changed');
    expect(await waiting.page.getByText('đổi so với bản đã duyệt').count()).toBe(1);
    for (const each of [province, waiting, desk]) {
      expect(each.complaints).toEqual([]);
      await each.page.context().close();
    }
  });
});

describe('nháp mới hơn bản đã gửi', () => {
  it('lưới hiện số của nháp và nói rõ ai lưu, khác mấy ô', async () => {
    const list = await officer.get<{ reporters: { organisation: number }[] }>(
      `/api/collection/reporters?period=${PAST}&form=HTX-6T&unit=24&state=sent&limit=1`,
    );
    const organisation = list.body.reporters[0]?.organisation ?? 0;
    const at = `/api/entry/${PAST}/HTX-6T`;
    const seen = await officer.get<EntryView>(`${at}?organisation=${organisation}`);
    const saved = await officer.post(`${at}/draft`, {
      organisation,
      base: seen.body.version,
      draftBase: seen.body.draft,
      formVersion: seen.body.formVersion,
      exceptions: [],
      cells: { ...seen.body.cells, members: n(4321) },
    });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    const grid = await officer.get<GridView>(
      `/api/collection/grid?period=${PAST}&form=HTX-6T&unit=24&limit=500`,
    );
    const row = grid.body.rows.find((each) => each.organisation === organisation);
    expect(row?.cells.members).toEqual(n(4321));
    expect(row?.sent?.members).toEqual(seen.body.cells.members);
    expect(row?.draftSaved?.by).toBeTruthy();
    const { page } = await shown(`/collection/entry?unit=24&key=${PAST}`, server.accounts.provincial);
    await page.locator('.entry-grid tbody tr').first().waitFor({ timeout: 60_000 });
    const index = grid.body.rows.findIndex((each) => each.organisation === organisation);
    await page.locator('.grid-box').evaluate((box, top) => box.scrollTo(0, top), Math.max(0, index - 2) * 42);
    await page.getByText(/nháp mới hơn bản đã gửi, khác 1 ô/).waitFor();
    await page.context().close();
  });
});

describe('duyệt hàng loạt, chốt và mở lại', () => {
  it('duyệt hết biểu sạch bằng một nút: chỉ biểu sạch đổi; rồi chốt, mở lại phải có lý do', async () => {
    const queue = async (more: string) =>
      (
        await officer.get<{ submissions: QueuedView[]; total: number }>(
          `/api/collection/submissions?period=${PAST}&unit=24&form=HTX-6T&limit=200${more}`,
        )
      ).body;
    const cleanBefore = (await queue('&state=waiting&clean=true')).total;
    const dirtyBefore = (await queue('&state=waiting')).total - cleanBefore;
    const approvedBefore = (await queue('&state=approved')).total;
    expect(cleanBefore).toBeGreaterThan(0);
    const { page, complaints } = await shown(
      `/collection/review?unit=24&key=${PAST}&form=HTX-6T`,
      server.accounts.leader,
    );
    await page.locator('.submission-cells').waitFor();
    await page.getByRole('button', { name: 'Duyệt hết biểu sạch HTX-6T' }).click();
    // Nothing happens before the question is answered.
    await page.getByText('Duyệt hết biểu sạch HTX-6T?').waitFor();
    expect((await queue('&state=approved')).total).toBe(approvedBefore);
    await page.getByRole('button', { name: 'Đồng ý' }).click();
    await page.getByText(/^Đã duyệt \d+ biểu; còn \d+ biểu phải xem\.$/).waitFor({ timeout: 60_000 });
    expect((await queue('&state=approved')).total).toBe(approvedBefore + cleanBefore);
    const left = await queue('&state=waiting');
    expect(left.total).toBe(dirtyBefore);
    expect(left.submissions.every((each) => each.errors + each.warnings > 0)).toBe(true);

    await page.goto(`/collection/total?unit=24&key=${PAST}&form=HTX-6T`);
    await page.locator('.lock-box').getByRole('button', { name: 'Chốt số liệu' }).click();
    await page.getByText('Chốt số liệu của kỳ này?').waitFor();
    await sound(page, 'hoi-chot');
    await page.getByRole('button', { name: 'Đồng ý' }).click();
    await page.getByText('Đã chốt số liệu').waitFor();
    await sound(page, 'da-chot');
    const lock = async () =>
      (await officer.get<{ locks: LockView[] }>(`/api/collection/locks?period=${PAST}&unit=24`)).body
        .locks[0];
    expect(await lock()).toMatchObject({ locked: true, members: approvedBefore + cleanBefore });
    await page.getByRole('button', { name: 'Mở lại' }).click();
    await page.getByText('Hãy viết lý do, ít nhất năm chữ cái').first().waitFor();
    expect(await lock()).toMatchObject({ locked: true });
    await page.locator('#reopen-reason').fill('Một HTX nộp bổ sung');
    await page.getByRole('button', { name: 'Mở lại' }).click();
    await page.getByText('Chưa chốt số liệu').waitFor();
    expect(await lock()).toMatchObject({ locked: false, reason: 'Một HTX nộp bổ sung' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('số theo báo cáo đứng cạnh số đếm từ tổ chức', () => {
  it('bảng hiện cả hai và chênh lệch; tổng chung không cộng số theo báo cáo vào', async () => {
    const at = '/api/entry/2026-H1.LM-6T/LM-6T';
    const entry = await national.get<EntryView>(`${at}?unit=08`);
    const counted = entry.body.below.htx_total ?? 0;
    expect(counted).toBeGreaterThan(0);
    const sent = await national.post<ReceiptView>(`${at}/submission`, {
      unit: '08',
      base: 0,
      formVersion: 1,
      channel: 'stated',
      exceptions: [
        { rule: 'kinds', reason: 'văn bản chỉ ghi tổng số' },
        { rule: 'register', reason: 'theo văn bản của tỉnh' },
      ],
      cells: { 'htx-total': n(counted + 7) },
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    const { page, complaints } = await shown(
      '/collection/total?unit=VN&key=2026-H1.LM-6T&form=LM-6T&basis=all',
      server.accounts.national,
    );
    const row = page.getByRole('row', { name: /Tuyên Quang/ });
    await row.waitFor({ timeout: 60_000 });
    const cell = row.locator('td').first();
    const digits = async () => ((await cell.textContent()) ?? '').replace(/\./g, '');
    expect(await digits()).toContain(`theo báo cáo: ${counted + 7}`);
    expect(await digits()).toContain(`đếm từ tổ chức: ${counted}`);
    expect(await digits()).toContain('chênh lệch: +7');
    await sound(page, 'theo-bao-cao');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
