// Công bố số liệu trên màn hình: an officer prepares and submits, the leader approves, and a visitor without an account reads it small and wide.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsInBothSizes, OFFICE_SIZE, openPage, signInOn, startBrowser } from '#test/support/browser.ts';
import { startTestServer, type TestAccounts, type TestServer } from '#test/support/server.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/screens');
let server: TestServer;
let browser: Browser;
const complaints: string[][] = [];

async function visit(path: string, who?: keyof TestAccounts): Promise<Page> {
  const opened = await openPage(browser, server.url, OFFICE_SIZE);
  complaints.push(opened.complaints);
  if (who) await signInOn(opened.page, path, server.accounts[who]);
  else await opened.page.goto(path);
  return opened.page;
}
const look = async (page: Page, name: string) =>
  expect([name, await faultsInBothSizes(page, join(SHOTS, name))]).toEqual([name, []]);

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startTestServer({ office: true });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('công bố số liệu', () => {
  it('trang công khai: danh sách, lịch, một bản; tiếng Anh; không lỗi, không tràn ở hai cỡ', async () => {
    const page = await visit('/cong-bo');
    await look(page, 'cong-bo');
    await page.getByRole('link', { name: /tỉnh Bắc Ninh, 6 tháng đầu năm 2022/u }).click();
    await page.getByRole('heading', { name: 'Số liệu chính' }).waitFor();
    expect(await page.locator('.key strong').first().textContent()).toBe('678');
    expect(await page.locator('.bars li').count()).toBeGreaterThan(10);
    await look(page, 'cong-bo-mot-ban');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Key figures' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await look(page, 'cong-bo-tieng-anh');
    expect(await page.context().cookies()).toEqual([]);
  });

  it('cán bộ soạn và trình, lãnh đạo duyệt hẹn giờ rồi trả lại; menu không quá bảy mục', async () => {
    const officer = await visit('/releases?unit=27&period=2022-H1', 'provincial');
    await officer.locator('.release-table tbody tr').first().waitFor();
    await officer.getByText('Vẫn đúng').waitFor();
    expect(await officer.locator('.bar .menu-link').count()).toBeLessThanOrEqual(7);
    await look(officer, 'cong-bo-danh-sach');
    await officer.getByRole('button', { name: 'Soạn bản công bố' }).click();
    await officer.getByLabel('Số HTX đang hoạt động', { exact: false }).first().waitFor();
    await look(officer, 'cong-bo-soan');
    await officer.getByRole('button', { name: 'Lưu nháp' }).click();
    await officer.getByRole('heading', { name: 'Công chúng sẽ thấy' }).waitFor();
    await officer.locator('.release-hidden summary').click();
    await look(officer, 'cong-bo-xem-truoc');
    await officer.getByRole('button', { name: 'Trình duyệt' }).click();
    await officer.locator('form.panel button[type=submit]').click();
    await officer.getByText('Đã trình duyệt').waitFor();
    const path = new URL(officer.url()).pathname;
    const leader = await visit(path, 'leader');
    await leader.getByRole('button', { name: 'Duyệt công bố' }).click();
    await leader.getByText('Đặt giờ công bố').click();
    await leader.getByLabel('Ngày công bố').fill('32/01/2027');
    await leader.locator('form.panel button[type=submit]').click();
    await leader.getByRole('alert').waitFor();
    await look(leader, 'cong-bo-duyet');
    await leader.getByText('Công bố ngay').click();
    await leader.locator('form.panel button[type=submit]').click();
    await leader.getByText('Đã công bố').first().waitFor();
  });

  it('không trang nào làm trình duyệt phàn nàn', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
