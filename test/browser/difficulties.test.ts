// Khó khăn, kiến nghị trên màn hình: a co-operative raises one on its phone without a line; the province answers; the petition gathers.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  faultsInBothSizes,
  findBarriers,
  OFFICE_SIZE,
  openPage,
  PHONE_SIZE,
  sidewaysOverflow,
  signInOn,
  startBrowser,
} from '#test/support/browser.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/screens');
const PLACE = '/difficulties?unit=24&period=2026-H2';
const WORDS = 'Kho lạnh hỏng, chưa có tiền thay máy nén mới.';
let server: TestServer;
let browser: Browser;
let officer: Page;

const look = async (page: Page, name: string) =>
  expect([name, await faultsInBothSizes(page, join(SHOTS, name))]).toEqual([name, []]);

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  officer = (await openPage(browser, server.url, OFFICE_SIZE)).page;
  await signInOn(officer, PLACE, server.accounts.provincial);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('khó khăn, kiến nghị', () => {
  it('HTX nêu trên điện thoại khi mất mạng: giữ trên máy, tự gửi đúng một lần khi có mạng', async () => {
    const { page } = await openPage(browser, server.url, PHONE_SIZE);
    await page.goto(`${server.url}/f/`);
    await page.getByLabel('Thư điện tử').fill(server.accounts.accountant.email);
    await page.getByLabel('Mật khẩu').fill(server.accounts.accountant.password);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('link', { name: 'Khó khăn, kiến nghị' }).click();
    await page.getByText('Khó khăn đã nêu').waitFor();
    expect(await page.getByText('Đã trả lời', { exact: false }).count()).toBeGreaterThan(0);
    await page.getByText('Nêu khó khăn mới').click();
    await page.getByLabel('Khó khăn về việc gì').selectOption('technology');
    await page.getByLabel('Khó khăn, vướng mắc').fill(WORDS);
    await page.screenshot({ path: join(SHOTS, 'kho-khan-dien-thoai.png'), fullPage: true });
    expect(await findBarriers(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Gửi khó khăn' }).click();
    await page.getByText('Đang chờ gửi.').waitFor();
    await page.context().setOffline(false);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByText('Đã gửi. Cơ quan nhận được khó khăn của HTX.').waitFor();
    await expect.poll(() => page.locator('.card').filter({ hasText: WORDS }).count()).toBe(1);
    await page.screenshot({ path: join(SHOTS, 'kho-khan-dien-thoai-da-gui.png'), fullPage: true });
  });

  it('tỉnh thấy trong danh sách, mở, tiếp nhận, trả lời; tổng mở được nguồn; menu không quá bảy mục', async () => {
    await officer.goto(`${server.url}${PLACE}`);
    await officer.locator('.difficulty-table').waitFor();
    expect(await officer.locator('.bar .menu-link').count()).toBeLessThanOrEqual(7);
    await look(officer, 'kho-khan');
    await officer.locator('[data-figure="petitions_open:actual"]').click();
    await officer.locator('.lineage .record-list li').first().waitFor();
    await officer.keyboard.press('Escape');
    await officer.getByLabel('Tìm', { exact: true }).fill('kho lanh hong');
    await expect.poll(() => officer.locator('.difficulty-table tbody tr').count()).toBe(1);
    await officer.locator('.difficulty-table tbody th a').click();
    await officer.getByText(WORDS).waitFor();
    await officer.getByRole('button', { name: 'Tiếp nhận' }).click();
    await officer.locator('form').getByRole('button', { name: 'Tiếp nhận' }).click();
    await officer.getByText('Đang xem xét').waitFor();
    await officer.getByRole('button', { name: 'Trả lời' }).click();
    await officer.getByLabel('Nội dung trả lời').fill('Hướng dẫn HTX đăng ký đề án khuyến công năm tới.');
    await look(officer, 'kho-khan-tra-loi');
    await officer.locator('form').getByRole('button', { name: 'Trả lời' }).click();
    await officer.locator('.difficulty-course').getByText('đề án khuyến công').waitFor();
    await look(officer, 'kho-khan-mot');
  });

  it('ghi thay, gom thành kiến nghị, trang của tổ chức', async () => {
    await officer.goto(`${server.url}/difficulties/new`);
    await officer.getByRole('button', { name: 'Ghi', exact: true }).click();
    await officer.getByText('Hãy chọn tổ chức.').first().waitFor();
    await look(officer, 'kho-khan-ghi-thay');
    await officer.goto(`${server.url}${PLACE}`);
    const ticks = officer.locator('.difficulty-table input[type="checkbox"]:enabled');
    await ticks.first().waitFor();
    await ticks.nth(0).check();
    await ticks.nth(1).check();
    await officer.getByRole('button', { name: 'Gom 2 khó khăn thành kiến nghị' }).click();
    await officer.getByLabel('Số, ký hiệu văn bản').fill('95/LMHTX');
    await officer.getByLabel('Kiến nghị điều gì').fill('Hỗ trợ máy móc cho HTX nông nghiệp');
    await officer.getByLabel('Nội dung kiến nghị').fill('Nhiều HTX có máy móc cũ, chưa có vốn thay.');
    await look(officer, 'kien-nghi-gui');
    await officer.locator('form').getByRole('button', { name: 'Gửi kiến nghị' }).click();
    await officer.getByRole('heading', { name: 'Hỗ trợ máy móc cho HTX nông nghiệp' }).waitFor();
    await look(officer, 'kien-nghi-mot');
    await officer.goto(`${server.url}/petitions?unit=24&period=2026-H2`);
    await officer.getByText('95/LMHTX').waitFor();
    await look(officer, 'kien-nghi');
  });
});
