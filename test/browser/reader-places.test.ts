// Trang Rà soát số liệu: a finding without figures — a day, a cited document — is marked in the text and reached like any other.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBarriers, openPage, PHONE_SIZE, sidewaysOverflow, startBrowser } from '#test/support/browser.ts';
import { startTestServer } from '#test/support/server.ts';

const TEXT = `Toàn tỉnh thành lập mới 63 hợp tác xã

Năm 2023, toàn tỉnh thành lập mới 36 hợp tác xã, đạt nhiều kết quả tốt.
${'Các cấp, các ngành tiếp tục tuyên truyền, vận động người dân. '.repeat(60)}
Tính đến ngày 31/6/2023, tỉnh có 20 HTX.
Căn cứ Quyết định số 1804/QĐ-TTg ngày 13/11/2021 của Thủ tướng Chính phủ.`;

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

it('ngày không có trong lịch và trích dẫn sai: gạch chân, trích chữ, bấm thì đến chỗ; cả trên điện thoại', async () => {
  const { page, complaints } = await openPage(browser, server.url, PHONE_SIZE);
  await page.goto('/reader');
  await page.getByLabel('Thư điện tử').fill(server.accounts.provincial.email);
  await page.getByLabel('Mật khẩu').fill(server.accounts.provincial.password);
  await page.keyboard.press('Enter');
  await page.locator('#report-text').fill(TEXT);
  await page.getByRole('button', { name: 'Rà soát', exact: true }).click();
  await page.locator('.marked-text').waitFor();
  expect((await page.locator('.claim-hard').allTextContents()).includes('ngày 31/6/2023')).toBe(true);

  await page.getByRole('button', { name: /^Điểm cần xem/ }).click();
  // Tít khác thân bài không phải là một phép cộng.
  expect(await page.locator('[data-finding="sum"] .finding-tags .quiet').first().textContent()).toBe(
    'Cùng một số liệu',
  );
  await page.getByRole('button', { name: /^Ngày tháng/ }).click();
  await page.locator('[data-finding="date"] .finding-head').click();
  expect(await page.locator('.finding-quote').textContent()).toBe('ngày 31/6/2023');
  await page.getByRole('button', { name: 'Xem trong văn bản' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('ngày 31/6/2023');
  expect(await page.locator('.claim-chosen').isVisible()).toBe(true);
  expect(await page.locator('.claim-reading').textContent()).toContain('không có trong lịch');

  // Bấm vào chỗ gạch chân của trích dẫn: lời của điểm ấy ở dưới văn bản.
  await page.locator('.claim-ambiguous', { hasText: '1804/QĐ-TTg' }).click();
  expect(await page.locator('.claim-reading').textContent()).toContain(
    'danh mục văn bản ghi ngày 13/11/2020',
  );
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(await findBarriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
}, 60_000);
