// Thay thế, đính chính báo cáo trên trình duyệt: from the issued report to the draft and back; the list says what was replaced; both sizes clean.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import { faultsInBothSizes, OFFICE_SIZE, openPage, signInOn, startBrowser } from '#test/support/browser.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const SHOTS = '.cache/shots';
const CONTEXT = 'unit=27&period=2022-H1';

let server: TestServer;
let browser: Browser;
let officer: Client;
let leader: Client;
let clerk: Client;
let page: Page;
let complaints: readonly string[];
let first: number;

async function issue(id: number): Promise<void> {
  for (const [who, step, more] of [
    [officer, 'submit', { confirmEmpty: true }],
    [leader, 'sign', {}],
    [clerk, 'issue', {}],
  ] as const) {
    const { body } = await who.get<PublicationView>(`/api/publications/${id}`);
    const { status } = await who.post(`/api/publications/${id}/${step}`, { base: body.version, ...more });
    expect([step, status]).toEqual([step, 200]);
  }
}

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  officer = await signInAs(server.url, server.accounts.provincial);
  leader = await signInAs(server.url, server.accounts.leader);
  clerk = await signInAs(server.url, server.accounts.clerk);
  const { body } = await officer.post<PublicationReceipt>('/api/publications', {
    outline: 'half-year',
    unit: '27',
    period: '2022-H1',
  });
  first = body.id;
  await issue(first);
  ({ page, complaints } = await openPage(browser, server.url));
  await signInOn(page, `/reports/${first}?${CONTEXT}`, server.accounts.provincial);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const openForm = async () => {
  await page.getByText('Thay thế, đính chính báo cáo này').click();
  await page.locator('#amend-reason').waitFor();
};
const draftId = async () => {
  await page.locator('.page-head .tag', { hasText: 'Đang soạn' }).waitFor();
  return Number(/\/reports\/(\d+)/.exec(page.url())?.[1]);
};

describe('từ báo cáo đã phát hành', () => {
  it('mở công văn đính chính: phải nêu lý do, viết ngay trên văn bản, hai bên dẫn tới nhau', async () => {
    await openForm();
    await page.getByLabel('Công văn đính chính').check();
    await page.getByRole('button', { name: 'Mở bản soạn' }).click();
    await page.locator('.amend-box .field-problem', { hasText: 'Nêu lý do' }).waitFor();
    expect(await faultsInBothSizes(page, `${SHOTS}/sua-bao-cao`)).toEqual([]);
    await page.setViewportSize(OFFICE_SIZE);
    await page.locator('#amend-reason').fill('Đánh máy sai số trang 2');
    await page.getByRole('button', { name: 'Mở bản soạn' }).click();
    const id = await draftId();
    await page.getByLabel(/nội dung đính chính/u).fill('- Trang 2: “687 HTX” sửa là “678 HTX”.');
    await page.keyboard.press('Control+s');
    await page.getByText('Đã lưu lúc').waitFor();
    expect(await page.locator('.paper').textContent()).toContain('V/v đính chính Báo cáo số 01/BC-LMHTX');
    expect(await faultsInBothSizes(page, `${SHOTS}/cong-van-dinh-chinh`)).toEqual([]);
    await page.setViewportSize(OFFICE_SIZE);
    await page.locator('.amendments a', { hasText: 'số 01/BC-LMHTX' }).click();
    await page.locator('.amendments', { hasText: 'Đang có công văn đính chính' }).waitFor();
    await issue(id);
  }, 120_000);

  it('mở nhầm thì bỏ bản soạn: hỏi lại trước, xong trở về báo cáo gốc, lập được bản khác', async () => {
    await openForm();
    await page.getByLabel('Văn bản thay thế').check();
    await page.locator('#amend-reason').fill('Mở nhầm');
    await page.getByRole('button', { name: 'Mở bản soạn' }).click();
    const id = await draftId();
    await page.locator('.paper', { hasText: 'Báo cáo này thay thế' }).waitFor();
    // What was typed and not saved goes with it, without a second question.
    await page.locator('.own-place textarea, .composer-paper textarea').first().fill('Lời chưa lưu');
    await page.getByRole('button', { name: 'Bỏ bản soạn' }).click();
    await page.locator('.ant-popconfirm', { hasText: 'Bỏ bản soạn này?' }).waitFor();
    expect(await faultsInBothSizes(page, `${SHOTS}/bo-ban-soan`)).toEqual([]);
    await page.setViewportSize(OFFICE_SIZE);
    await page.getByRole('button', { name: 'Đồng ý' }).click();
    await page.locator('.page-head .tag', { hasText: 'Đã phát hành' }).waitFor();
    expect(page.url()).toContain(`/reports/${first}`);
    await page.getByText('Thay thế, đính chính báo cáo này').waitFor();
    expect((await officer.get(`/api/publications/${id}`)).status).toBe(404);
    expect(await faultsInBothSizes(page, `${SHOTS}/bo-ban-soan-xong`)).toEqual([]);
    await page.setViewportSize(OFFICE_SIZE);
  }, 120_000);

  it('mở văn bản thay thế: câu đầu nêu báo cáo bị thay thế; phát hành rồi thì danh sách nói bản cũ đã bị thay', async () => {
    await page.reload();
    await openForm();
    await page.getByLabel('Văn bản thay thế').check();
    await page.locator('#amend-reason').fill('Thiếu số liệu');
    await page.getByRole('button', { name: 'Mở bản soạn' }).click();
    const id = await draftId();
    await page.locator('.paper', { hasText: 'Báo cáo này thay thế Báo cáo số 01/BC-LMHTX' }).waitFor();
    expect(await faultsInBothSizes(page, `${SHOTS}/van-ban-thay-the`)).toEqual([]);
    await page.setViewportSize(OFFICE_SIZE);
    await issue(id);
    await page.goto(`/reports?${CONTEXT}`);
    const old = page.locator('.report-rows tbody tr', {
      has: page.locator(`a[href^="/reports/${first}"]`),
    });
    await old.locator('.tag', { hasText: 'Đã được thay thế bằng văn bản 03/BC-LMHTX' }).waitFor();
    await old.locator('.tag', { hasText: 'Đã được đính chính bằng công văn 02/LMHTX-VP' }).waitFor();
    expect(await faultsInBothSizes(page, `${SHOTS}/danh-sach-thay-the`)).toEqual([]);
    await page.setViewportSize(OFFICE_SIZE);
    await old.locator('a').click();
    await page.locator('.amended', { hasText: 'Đã được thay thế bằng văn bản' }).waitFor();
    expect(await page.getByText('Thay thế, đính chính báo cáo này').count()).toBe(0);
    expect(complaints).toEqual([]);
  }, 120_000);
});
