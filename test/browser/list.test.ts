// Danh sách HTX: each filter stands in the address and counts what the register holds.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { openPage, startBrowser } from '#test/support/browser.ts';
import { startTestServer } from '#test/support/server.ts';

const CONTEXT = 'unit=27&period=2022-H1';

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

describe('Danh sách HTX', () => {
  it('lọc theo lĩnh vực và thành viên Liên minh: giữ trong địa chỉ, bỏ lọc thì về đủ', async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto(`/organisations?${CONTEXT}`);
    await page.getByLabel('Thư điện tử').fill(server.accounts.provincial.email);
    await page.getByLabel('Mật khẩu').fill(server.accounts.provincial.password);
    await page.keyboard.press('Enter');
    const total = async () =>
      Number(
        /trong ([\d.]+)/.exec((await page.locator('.list-count').textContent()) ?? '')?.[1]?.replace('.', ''),
      );
    await page.locator('.list-count').waitFor();
    const all = await total();
    await page.locator('#filter-sector').click();
    await page.keyboard.type('quy tin dung');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('sector')).toBeTruthy();
    await expect.poll(total).toBe(26);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await expect.poll(total).toBe(all);
    let sum = 0;
    for (const each of ['official', 'associate', 'none']) {
      await page.goto(`/organisations?${CONTEXT}&allianceClass=${each}`);
      await page.locator('.list-count, .state').first().waitFor();
      if ((await page.locator('.list-count').count()) > 0) sum += await total();
    }
    expect(sum).toBe(all);
  });

  it('chỉ dùng bàn phím: tìm không dấu, đi giữa các dòng, mở một tổ chức, quay lại đúng danh sách đã lọc', async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto(`/organisations?${CONTEXT}`);
    await page.getByLabel('Thư điện tử').fill(server.accounts.provincial.email);
    await page.getByLabel('Mật khẩu').fill(server.accounts.provincial.password);
    await page.keyboard.press('Enter');
    await page.locator('tbody th a').first().waitFor();
    await page.locator('#filter-words').focus();
    await page.keyboard.type('an lac');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('search')).toBe('an lac');
    const links = page.locator('tbody th a');
    await expect
      .poll(
        async () => {
          // Marks set aside, as the search sets them aside.
          const names = await links.allTextContents();
          return names.length > 1 && names.every((name) => searchKey(name).includes('an lac'));
        },
        { timeout: 15_000 },
      )
      .toBe(true);
    await links.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe(await links.nth(1).textContent());
    const name = (await focused()) ?? '';
    await page.keyboard.press('Enter');
    await page.locator('#content h1', { hasText: name }).waitFor();
    await page.goBack();
    await links.first().waitFor();
    expect(new URL(page.url()).searchParams.get('search')).toBe('an lac');
  });
});
