// Trang Rà soát số liệu with a text as long as a book: it opens, a finding at its end is reached, only what is near carries its claims.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OFFICE_SIZE, openPage, startBrowser } from '#test/support/browser.ts';
import { startTestServer } from '#test/support/server.ts';

const CLEAN = 'Toàn tỉnh có 10 HTX, gồm 6 HTX nông nghiệp và 4 HTX phi nông nghiệp.';
const PROSE = 'Các cấp, các ngành tiếp tục tuyên truyền, vận động người dân tham gia. '.repeat(4);
const SLIP =
  'Đến ngày 30/6/2022, tỉnh Bắc Ninh có 680 HTX, trong đó có 538 HTX nông nghiệp, 114 HTX phi nông nghiệp và 26 quỹ tín dụng nhân dân.';

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

it('một triệu ký tự: mở được, nhảy đến điểm cuối, chỉ vẽ khẳng định gần mắt', async () => {
  const { page, complaints } = await openPage(browser, server.url, OFFICE_SIZE);
  await page.goto('/reader');
  await page.getByLabel('Thư điện tử').fill(server.accounts.provincial.email);
  await page.getByLabel('Mật khẩu').fill(server.accounts.provincial.password);
  await page.keyboard.press('Enter');
  const buffer = Buffer.from(`${`${CLEAN} ${PROSE}\n`.repeat(2600)}${SLIP}`);
  await page.locator('#report-file').setInputFiles({ name: 'dai.txt', mimeType: 'text/plain', buffer });
  await page.getByText('7.804 khẳng định').first().waitFor({ timeout: 60_000 });
  expect(await page.locator('.marked-text .claim').count()).toBeLessThan(1000);
  await page.locator('[data-finding="sum"] .finding-head').last().click();
  await page
    .locator('[data-finding="sum"]')
    .last()
    .getByRole('button', { name: 'Xem trong văn bản' })
    .click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('680 HTX');
  expect(complaints).toEqual([]);
}, 120_000);
