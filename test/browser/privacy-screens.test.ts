// Bàn dữ liệu cá nhân, liên kết một lần, đầu chuỗi: each looked at in both sizes, axe clean, nothing against the content policy.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findBarriers,
  OFFICE_SIZE,
  openPage,
  PHONE_SIZE,
  sidewaysOverflow,
  startBrowser,
} from '#test/support/browser.ts';
import { signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const SUBJECT = '5b1ad4f1-38d6-4f0c-9d43-0f5f0a3f6a11';
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  const officer = await signInAs(server.url, server.accounts.provincial);
  const values = {
    'full-name': 'Nguyễn Thị Bưởi',
    'identity-number': '027099001234',
    phone: '0912345678',
    email: 'buoi@htx.example',
    'bank-account': '19031234567890',
  };
  await officer.post(`/api/personal-data/${SUBJECT}`, { unit: '24', values });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function signIn(page: Page, account: { email: string; password: string }, path: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel('Thư điện tử').fill(account.email);
  await page.getByLabel('Mật khẩu').fill(account.password);
  await page.keyboard.press('Enter');
  await page.locator('#content h1').waitFor();
}

/** Pictures for people to look at, only when asked for. */
async function look(page: Page, name: string, width: number, complaints: readonly string[]): Promise<void> {
  const folder = process.env.THONGSUOT_PICTURES;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
  expect(await findBarriers(page), name).toEqual([]);
  expect(await sidewaysOverflow(page), name).toBe(0);
  expect(complaints, name).toEqual([]);
}

describe.each([OFFICE_SIZE, PHONE_SIZE])('khổ $width × $height', (size) => {
  it('bàn dữ liệu cá nhân: tìm, xem đầy đủ, tiếp nhận, trả lời; đầu chuỗi niêm phong', async () => {
    const { page, complaints } = await openPage(browser, server.url, size);
    await signIn(page, server.accounts.leader, '/personal-data');
    await page.locator('#find-value').fill('0912345678');
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    const panel = page.locator('.privacy-panel');
    await panel.getByText('•••••••678').waitFor();
    await panel.getByLabel('Xem để làm gì').fill('gọi nhắc nộp báo cáo');
    await panel.getByRole('button', { name: 'Xem đầy đủ' }).click();
    await panel.getByText('027099001234').waitFor();
    await panel.getByRole('button', { name: 'Tiếp nhận yêu cầu' }).click();
    await page.getByRole('button', { name: 'Ghi kết quả' }).first().waitFor();
    await look(page, 'du-lieu-ca-nhan', size.width, complaints);
    await page.getByRole('button', { name: 'Đã trả lời' }).first().click();
    await page.locator('.tag-good', { hasText: 'Đã trả lời' }).first().waitFor();
    await page.goto('/journal');
    await page.getByText('Đầu chuỗi niêm phong').click();
    await look(page, 'dau-chuoi', size.width, complaints);
  });

  it('cán bộ cấp liên kết có mã QR', async () => {
    const { page, complaints } = await openPage(browser, server.url, size);
    await signIn(page, server.accounts.provincial, '/organisations');
    await page.locator('.figures tbody a').first().click();
    await page.getByText('Liên kết một lần cho HTX chưa có tài khoản').click();
    await page.locator('#link-form').fill('BM-01');
    await page.locator('#link-period').fill('2026-H1');
    await page.getByRole('button', { name: 'Cấp liên kết' }).click();
    const address = (await page.locator('.slip-address').textContent()) ?? '';
    await page.getByRole('img', { name: 'Mã QR của liên kết' }).scrollIntoViewIfNeeded();
    await look(page, 'cap-lien-ket', size.width, complaints);
    expect(address).toMatch(/\/link#[0-9a-z]+\.[\w-]{43}$/);
  });
});
