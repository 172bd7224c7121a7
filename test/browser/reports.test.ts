// Màn hình báo cáo: the officer writes and submits, the leader signs, the clerk issues, the file is downloaded; both sizes axe clean.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Account } from '#server/demonstration/service.ts';
import {
  findBarriers,
  OFFICE_SIZE,
  openPage,
  PHONE_SIZE,
  sidewaysOverflow,
  startBrowser,
} from '#test/support/browser.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/screens');
const CONTEXT = 'unit=27&period=2022-H1';
let server: TestServer;
let browser: Browser;
const complaints: string[][] = [];

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startTestServer({ office: true });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function at(account: Account, path: string, size = OFFICE_SIZE): Promise<Page> {
  const watched = await openPage(browser, server.url, size);
  complaints.push(watched.complaints);
  const { page } = watched;
  page.setDefaultTimeout(20_000);
  await page.goto(path);
  await page.getByLabel('Thư điện tử').fill(account.email);
  await page.getByLabel('Mật khẩu').fill(account.password);
  await page.keyboard.press('Enter');
  await page.locator('#content h1').waitFor();
  return page;
}

const step = async (page: Page, name: string, next: string) => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Đồng ý' }).click();
  // Places left empty are named once more before the report goes for signature.
  if (name === 'Trình ký') {
    await page
      .getByRole('alert')
      .getByText(/Báo cáo còn \d+ chỗ trống/u)
      .waitFor();
    await page.getByRole('button', { name: 'Vẫn trình ký' }).click();
  }
  await page.locator('.page-head .tag', { hasText: next }).waitFor();
};

let address = '';

it('cán bộ soạn: bắt đầu, viết lời, thấy nguồn của con số và số gõ tay không khớp, lưu, trình ký', async () => {
  const page = await at(server.accounts.provincial, `/reports?${CONTEXT}`);
  await page.getByRole('button', { name: 'Soạn báo cáo' }).click();
  await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
  await page.locator('.paper-own textarea').first().waitFor();
  address = new URL(page.url()).pathname;
  await page.getByLabel('Lời của cơ quan: tồn tại').fill('Cả tỉnh có 678 HTX, 4.321 HTX chưa vay được vốn.');
  await page.locator('.checks', { hasText: '“4.321” trong' }).waitFor();
  expect(await page.locator('.checks').textContent()).toContain('“678” =');
  await page.keyboard.press('Control+s');
  await page.getByText('Đã lưu lúc').waitFor();
  await page.locator('.paper-figure', { hasText: '678' }).first().click();
  await page.locator('.lineage .record-list li').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.lineage .record-list').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('paper-figure');
  await page.getByText('Đang rà soát…').waitFor({ state: 'detached' });
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(SHOTS, 'bao-cao-rong.png') });
  expect(await findBarriers(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
});

it('hai cửa sổ cùng sửa: người lưu sau không mất chữ, thấy lời người kia; rồi trình ký', async () => {
  const first = await at(server.accounts.provincial, `${address}?${CONTEXT}`);
  const second = await at(server.accounts.provincial, `${address}?${CONTEXT}`);
  const words = (page: Page) => page.getByLabel('Lời của cơ quan: tồn tại');
  await words(second).fill('Lời của người thứ hai.');
  await words(first).fill('Lời của người thứ nhất.');
  await first.getByRole('button', { name: 'Lưu', exact: true }).click();
  await first.getByText('Đã lưu lúc').waitFor();
  await second.getByRole('button', { name: 'Lưu', exact: true }).click();
  await second.locator('.stale-box', { hasText: 'Lời của người thứ nhất.' }).waitFor();
  expect(await words(second).inputValue()).toBe('Lời của người thứ hai.');
  expect(await findBarriers(second)).toEqual([]);
  await second.getByRole('button', { name: 'Lưu', exact: true }).click();
  await second.getByText('Đã lưu lúc').waitFor();
  await step(second, 'Trình ký', 'Đã trình ký');
  expect(await second.locator('.paper').textContent()).toContain('Lời của người thứ hai.');
});

it('lãnh đạo ký, văn thư phát hành; tệp tải về đúng băm trên màn hình; hai khổ sạch', async () => {
  const leader = await at(server.accounts.leader, `${address}?${CONTEXT}`);
  await leader.locator('.paper-mark, .paper').first().waitFor();
  await leader.screenshot({ path: join(SHOTS, 'bao-cao-ky.png') });
  await step(leader, 'Ký', 'Đã ký');
  const clerk = await at(server.accounts.clerk, `/reports?${CONTEXT}`);
  await clerk.locator('.report-rows tbody a').first().click();
  await step(clerk, 'Phát hành', 'Đã phát hành');
  await clerk.locator('.issued-files li').first().waitFor();
  const wanted = clerk.waitForEvent('download');
  await clerk.getByRole('link', { name: 'Tải PDF' }).click();
  const bytes = readFileSync(await (await wanted).path());
  expect(await clerk.locator('.issued-files').textContent()).toContain(
    createHash('sha256').update(bytes).digest('hex'),
  );
  await clerk.getByText('chưa thay đổi kể từ khi phát hành').waitFor();
  await clerk.locator('.paper-mark').waitFor();
  await clerk.screenshot({ path: join(SHOTS, 'bao-cao-phat-hanh.png') });
  expect(await findBarriers(clerk)).toEqual([]);
  const check = await clerk.getByRole('link', { name: 'Trang kiểm tra cho mọi người' }).getAttribute('href');
  for (const [size, name] of [
    [OFFICE_SIZE, 'kiem-tra-rong'],
    [PHONE_SIZE, 'kiem-tra-hep'],
  ] as const) {
    const { page } = await openPage(browser, server.url, size);
    await page.goto(new URL(check ?? '', server.url).pathname);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: bytes });
    await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
    await page.locator('.verdict.yes').waitFor();
    await page.screenshot({ path: join(SHOTS, `${name}.png`) });
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
  }
  const phone = await at(server.accounts.provincial, `${address}?${CONTEXT}`, PHONE_SIZE);
  await phone.locator('.paper-mark').waitFor();
  await phone.screenshot({ path: join(SHOTS, 'bao-cao-hep.png') });
  expect(await sidewaysOverflow(phone)).toBe(0);
  expect(await findBarriers(phone)).toEqual([]);
  await phone.goto(`/reports?${CONTEXT}`);
  await phone.locator('.report-rows tbody a').first().waitFor();
  await phone.screenshot({ path: join(SHOTS, 'kho-bao-cao-hep.png') });
  expect(await sidewaysOverflow(phone)).toBe(0);
  expect(await findBarriers(phone)).toEqual([]);
  expect(complaints.flat()).toEqual([]);
});
