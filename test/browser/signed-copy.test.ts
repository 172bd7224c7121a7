// The clerk attaches the copy signed outside: a file that is no PDF is refused in words that name it, at both widths; the unit's scoreboard and the journal are looked at beside.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PublicationView } from '#server/publication/contract.ts';
import { faultsInBothSizes, OFFICE_SIZE, openPage, signInOn, startBrowser } from '#test/support/browser.ts';
import { signInAs } from '#test/support/client.ts';
import { plainPdf } from '#test/support/plain-pdf.ts';
import { startTestServer, type TestAccounts, type TestServer } from '#test/support/server.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/screens');
let server: TestServer;
let browser: Browser;
let report = 0;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  const officer = await signInAs(server.url, server.accounts.provincial);
  const begun = await officer.post<{ id: number }>('/api/publications', {
    outline: 'half-year',
    unit: '27',
    period: '2022-H1',
  });
  report = begun.body.id;
  const base = async () => (await officer.get<PublicationView>(`/api/publications/${report}`)).body.version;
  const signature = { authority: 'TM. Ban Thường vụ', post: 'Chủ tịch', name: server.accounts.leader.name };
  const settings = { date: '2022-07-08', texts: {}, recipients: ['Lưu: VT'], signature };
  await officer.post(`/api/publications/${report}/settings`, { base: await base(), settings });
  await officer.post(`/api/publications/${report}/submit`, { base: await base(), confirmEmpty: true });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(who: keyof TestAccounts, path: string): Promise<Page> {
  const { page } = await openPage(browser, server.url, OFFICE_SIZE);
  await signInOn(page, path, server.accounts[who]);
  return page;
}

const look = async (page: Page, name: string) =>
  expect([name, await faultsInBothSizes(page, join(SHOTS, name))]).toEqual([name, []]);

it('tệp chữ đặt tên ky.pdf bị từ chối, câu từ chối nêu tên tệp; PDF thật thì báo cáo thành Đã ký', async () => {
  const page = await open('clerk', `/reports/${report}`);
  await page.getByRole('button', { name: 'Nhập bản ký ngoài hệ thống' }).click();
  await page.locator('#paper-signer').click();
  await page.locator('.ant-select-item-option', { hasText: server.accounts.leader.name }).click();
  const today = new Date().toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
  await page.getByLabel(/^Ngày ký/).fill(today);
  const pick = (name: string, text: string) =>
    page
      .locator('#paper-scan')
      .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(text) });
  await pick('ky.pdf', 'Chỉ là chữ.');
  await page.getByRole('button', { name: 'Đồng ý' }).click();
  await page.getByText('Tệp "ky.pdf" không dùng làm bản đã ký được').waitFor();
  await look(page, 'nhap-ban-ky');
  await pick('ban-quet.pdf', plainPdf('BT /F1 10 Tf 25 350 Td (Da ky) Tj ET'));
  await page.getByRole('button', { name: 'Đồng ý' }).click();
  await page.locator('.tag', { hasText: /^Đã ký$/ }).waitFor();
});

it('chỉ tiêu của tỉnh: phần trăm một chữ số, số HTX đã xếp loại, tiền theo đơn vị tự nhiên', async () => {
  const page = await open('provincial', '/directives/unit?unit=24&period=2018&geography=2026-06-30');
  await page.locator('.stacked tbody tr').first().waitFor();
  const text = ((await page.locator('.stacked').textContent()) ?? '').replace(/\s+/g, ' ');
  expect(text).not.toMatch(/\d+,\d{2,} %/);
  expect(text).not.toContain('20.000.000.000');
  await look(page, 'chi-tieu-tinh');
});

it('nhật ký nói bằng tiếng Việt; ma trận quyền nói với người quản trị', async () => {
  const page = await open('leader', '/journal');
  await page.locator('.stacked tbody tr').first().waitFor();
  expect(await page.locator('.stacked').textContent()).not.toMatch(/\b(?:unit|submission|period) \d/);
  await look(page, 'nhat-ky-viet');
});
