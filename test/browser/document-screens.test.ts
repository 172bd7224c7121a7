// Màn hình chỉ tiêu của một đơn vị và nhập danh sách văn bản ở hai khổ: axe clean, no sideways scroll.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsInBothSizes, OFFICE_SIZE, openPage, signInOn, startBrowser } from '#test/support/browser.ts';
import { startTestServer, type TestAccounts, type TestServer } from '#test/support/server.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/screens');
let server: TestServer;
let browser: Browser;
let province: Page;

async function signIn(who: keyof TestAccounts, path: string): Promise<Page> {
  const { page } = await openPage(browser, server.url, OFFICE_SIZE);
  await signInOn(page, path, server.accounts[who]);
  return page;
}

/** A picture in both sizes, with nothing that keeps anybody out. */
const look = async (page: Page, name: string) =>
  expect([name, await faultsInBothSizes(page, join(SHOTS, name))]).toEqual([name, []]);

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  province = await signIn('provincial', '/directives');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('chỉ tiêu của một đơn vị, nhập danh sách văn bản', () => {
  it('chỉ tiêu của một đơn vị, nhập danh sách, sửa trong sổ: hai khổ', async () => {
    await province.goto('/directives/unit?unit=27&period=2022-H1&geography=2022-06-30');
    await province.locator('.figures tbody tr').first().waitFor();
    await look(province, 'chi-tieu-don-vi');
    await province.goto('/directives/import');
    await province.locator('input[type=file]').setInputFiles({
      name: 'van-thu.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Số đến;Ngày nhận;Nơi gửi đến;Số ký hiệu;Ngày VB;Nội dung trích yếu;Mã hồ sơ\n12;05/02/2025;Sở Tài chính;34/STC-NS;03/02/2025;Quyết toán kinh phí hỗ trợ HTX;a1\n',
      ),
    });
    await province.getByText('1 văn bản đọc được').waitFor();
    await look(province, 'nhap-danh-sach-van-ban');
    await province.getByRole('button', { name: 'Nhập 1 văn bản' }).click();
    await province.getByText('Đã nhập 1 văn bản').waitFor();
  });
});
