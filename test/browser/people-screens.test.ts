// Màn hình người và quyền ở hai khổ: axe clean, no sideways scroll; a slip leads to an account; a passkey signs in past a lockout.
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
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer({ office: true });
  browser = await startBrowser();
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

const SCREENS = [
  { name: 'nguoi-dung', path: '/people', ready: '.figures tbody tr' },
  {
    name: 'moi',
    path: '/people',
    ready: '.error-summary',
    act: async (page: Page) => {
      await page.getByRole('button', { name: 'Mời người dùng' }).click();
      await page.getByRole('button', { name: 'Tạo lời mời' }).click();
    },
  },
  {
    name: 'mot-nguoi',
    path: '/people',
    ready: '.panel',
    act: async (page: Page) => page.locator('.figures tbody button').first().click(),
  },
  { name: 'co-quan', path: '/offices', ready: '.figures tbody tr' },
  { name: 'ma-tran', path: '/permissions', ready: '.matrix tbody tr' },
  {
    name: 'nhat-ky',
    path: '/journal',
    ready: '.panel h2',
    act: async (page: Page) => page.locator('.figures tbody button').first().click(),
  },
  { name: 'tai-khoan', path: '/account', ready: '.panel h2' },
  { name: 'viec-cua-toi', path: '/inbox', ready: '.panel' },
] as const;

/** Pictures for people to look at, only when asked for. */
async function picture(page: Page, name: string, width: number): Promise<void> {
  const folder = process.env.THONGSUOT_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}-${width}.png`) });
}

describe.each([OFFICE_SIZE, PHONE_SIZE])('khổ $width × $height', (size) => {
  it('mọi màn hình người và quyền', async () => {
    const { page, complaints } = await openPage(browser, server.url, size);
    await signIn(page, server.accounts.administrator, '/people');
    for (const screen of SCREENS) {
      await page.goto(screen.path);
      await page.locator('#content h1').waitFor();
      if ('act' in screen) {
        await page.locator('.figures tbody tr').first().waitFor();
        await screen.act(page);
      }
      await page.locator(screen.ready).first().waitFor();
      await picture(page, screen.name, size.width);
      expect(await findBarriers(page), screen.name).toEqual([]);
      expect(await sidewaysOverflow(page), screen.name).toBe(0);
      expect(await page.title(), screen.name).toMatch(/.+ – Thông Suốt$/);
      expect(complaints, screen.name).toEqual([]);
    }
  });
});

describe('từ phiếu mời đến tài khoản', () => {
  it('lãnh đạo mời bằng phiếu, người mới đặt mật khẩu rồi đăng nhập', async () => {
    const { page } = await openPage(browser, server.url);
    await signIn(page, server.accounts.leader, '/people');
    await page.getByRole('button', { name: 'Mời người dùng' }).click();
    await page.getByLabel('Họ và tên').fill('Đinh Thị Phiếu');
    await page.locator('#invite-email').fill('phieu@tinh.example');
    await page.locator('#invite-office').click();
    await page.keyboard.type('Bắc Ninh');
    await page.keyboard.press('Enter');
    await page.locator('#invite-role').click();
    await page.locator('.ant-select-item-option:visible', { hasText: 'Văn thư' }).click();
    await page.getByRole('button', { name: 'Tạo lời mời' }).click();
    const address = await page.locator('.slip-address').textContent();
    await picture(page, 'phieu', OFFICE_SIZE.width);

    const { page: other, complaints } = await openPage(browser, server.url, PHONE_SIZE);
    await other.goto(address ?? '');
    await other.getByLabel('Mật khẩu mới', { exact: true }).fill('một hai ba bốn');
    await other.getByLabel('Nhập lại mật khẩu mới').fill('khác hẳn đi nhé');
    await other.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    expect(await other.locator('.error-summary li').allTextContents()).toEqual([
      'Hai lần nhập không giống nhau',
    ]);
    await other.getByLabel('Nhập lại mật khẩu mới').fill('một hai ba bốn');
    await picture(other, 'nhan-loi-moi', PHONE_SIZE.width);
    expect(await findBarriers(other)).toEqual([]);
    await other.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await other.getByText('Đã đặt mật khẩu').waitFor();
    await signIn(other, { email: 'phieu@tinh.example', password: 'một hai ba bốn' }, '/sign-in');
    expect(complaints).toEqual([]);
  });
});

describe('khóa truy cập', () => {
  it('thêm khóa trên máy (bộ xác thực ảo), người lạ làm hãm mật khẩu, chủ vẫn vào bằng khóa', async () => {
    const { page, complaints } = await openPage(browser, server.url);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    const who = server.accounts.clerk;
    await signIn(page, who, '/account');
    await page.getByLabel('Tên để nhận ra máy này').fill('Máy văn thư');
    await page.getByRole('button', { name: 'Thêm khóa trên máy này' }).click();
    await page.getByText('Máy văn thư').waitFor();

    for (let n = 0; n < 11; n += 1) {
      await fetch(`${server.url}/api/session`, {
        method: 'POST',
        headers: { origin: server.url, 'content-type': 'application/json' },
        body: JSON.stringify({ email: who.email, password: 'đoán bừa' }),
      });
    }
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await page.getByLabel('Thư điện tử').fill(who.email);
    await page.getByLabel('Mật khẩu').fill(who.password);
    await page.keyboard.press('Enter');
    await page.getByText('Đã thử sai quá nhiều lần').waitFor();
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
    await page.locator('#content h1').waitFor();
    expect(complaints).toEqual([]);
  });
});
