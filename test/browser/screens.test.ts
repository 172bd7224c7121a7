// Mỗi màn hình ở hai khổ: no violation of the content security policy, nothing found by axe, no sideways scroll.
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
import { startTestServer } from '#test/support/server.ts';

const CONTEXT = 'unit=27&period=2022-H1';

interface Screen {
  readonly name: string;
  readonly path: string;
  /** What must be there before the screen is judged. */
  readonly ready: string;
  readonly act?: (page: Page) => Promise<void>;
}

const SCREENS: readonly Screen[] = [
  { name: 'Tổng hợp kỳ', path: `/summary?${CONTEXT}`, ready: '.figures-section' },
  {
    name: 'nguồn số liệu của số đếm',
    path: `/summary?${CONTEXT}&figure=htx_new&aspect=actual`,
    ready: '.record-list li',
  },
  {
    name: 'nguồn số liệu của phần trăm',
    path: `/summary?${CONTEXT}&figure=htx_new&aspect=attainment`,
    ready: '.lineage .parts',
  },
  { name: 'danh sách', path: `/organisations?${CONTEXT}`, ready: '.figures tbody tr' },
  { name: 'danh sách không khớp gì', path: `/organisations?${CONTEXT}&search=zzzzzz`, ready: '.state' },
  {
    name: 'thành lập mới, còn lỗi',
    path: `/organisations/new?${CONTEXT}`,
    ready: '.error-summary',
    act: async (page) => page.getByRole('button', { name: 'Ghi vào sổ' }).click(),
  },
  {
    name: 'trang một tổ chức, đang ghi giải thể',
    path: `/organisations?${CONTEXT}`,
    ready: '.inset-form',
    act: async (page) => {
      await page.locator('.figures tbody a').first().click();
      await page.locator('.event-choices').getByRole('button', { name: 'Giải thể' }).click();
    },
  },
  { name: 'nhập danh sách', path: `/organisations/import?${CONTEXT}`, ready: '#list-file' },
  { name: 'đối soát', path: `/organisations/reconcile?${CONTEXT}`, ready: '#list-file' },
  {
    name: 'xếp về xã mới, đang xem trước',
    path: '/organisations/placement?unit=24&period=2026-H1',
    ready: '[aria-label="Xem trước"]',
    act: async (page) => {
      await page.getByRole('button', { name: 'Dùng mọi gợi ý' }).click();
      await page.getByRole('button', { name: 'Xem trước' }).click();
    },
  },
  {
    name: 'liên hệ của một tổ chức',
    path: `/organisations?${CONTEXT}`,
    ready: '#contact-phone',
    act: async (page) => {
      await page.locator('.figures tbody a').first().click();
      await page.getByRole('tab', { name: 'Liên hệ' }).click();
    },
  },
  {
    name: 'tìm nhanh',
    path: `/summary?${CONTEXT}`,
    ready: '.search-option',
    act: async (page) => {
      await page.locator('.figures-section').first().waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('bac ninh');
    },
  },
  {
    name: 'tài khoản của tôi',
    path: `/summary?${CONTEXT}`,
    ready: '#account-menu:popover-open',
    act: async (page) => page.locator('[popovertarget="account-menu"]').click(),
  },
  { name: 'mã đơn vị không còn dùng', path: '/summary?unit=27&period=2026-H1', ready: '.state' },
  { name: 'không có trang', path: '/no-such-page', ready: '.state' },
];

let server: Awaited<ReturnType<typeof startTestServer>>;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer({ office: true });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe.each([OFFICE_SIZE, PHONE_SIZE])('khổ $width × $height', (size) => {
  it('đăng nhập', async () => {
    const { page, complaints } = await openPage(browser, server.url, size);
    await page.goto('/sign-in');
    await page.getByLabel('Mật khẩu').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('mọi màn hình sau đăng nhập', async () => {
    const { page, complaints } = await openPage(browser, server.url, size);
    await page.goto('/sign-in');
    await page.getByLabel('Thư điện tử').fill(server.accounts.provincial.email);
    await page.getByLabel('Mật khẩu').fill(server.accounts.provincial.password);
    await page.keyboard.press('Enter');
    await page.locator('#content h1').waitFor();
    for (const screen of SCREENS) {
      await page.goto(screen.path);
      await screen.act?.(page);
      await page.locator(screen.ready).first().waitFor();
      expect(await findBarriers(page), screen.name).toEqual([]);
      expect(await sidewaysOverflow(page), screen.name).toBe(0);
      expect(await page.title(), screen.name).toMatch(/.+ – Thông Suốt$/);
      expect(complaints, screen.name).toEqual([]);
    }
  }, 240_000);
});
