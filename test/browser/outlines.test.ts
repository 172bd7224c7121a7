// Màn hình đề cương: an officer adapts the common outline, tries it with real figures, saves it; binds a typed number in a report; the HTML of the report is clean and prints as A4.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  chooseOption,
  findBarriers,
  OFFICE_SIZE,
  openPage,
  PHONE_SIZE,
  sidewaysOverflow,
  startBrowser,
} from '#test/support/browser.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/screens');
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

async function officerAt(path: string, size = OFFICE_SIZE): Promise<Page> {
  const watched = await openPage(browser, server.url, size);
  complaints.push(watched.complaints);
  const { page } = watched;
  page.setDefaultTimeout(20_000);
  await page.goto(path);
  await page.getByLabel('Thư điện tử').fill(server.accounts.provincial.email);
  await page.getByLabel('Mật khẩu').fill(server.accounts.provincial.password);
  await page.keyboard.press('Enter');
  await page.locator('#content h1').waitFor();
  return page;
}

it('đề cương chung mở ra bằng lời, không một mã nào; thêm câu, soạn thử ra số thật, lưu thành bản của cơ quan', async () => {
  const page = await officerAt('/outlines');
  await page.getByRole('link', { name: 'Báo cáo 6 tháng của tỉnh' }).click();
  const sentences = page.getByLabel('Các câu').first();
  await sentences.waitFor();
  expect(await sentences.inputValue()).toContain('Đến ngày {ngày chốt số liệu}, {nơi báo cáo} có {');
  expect(await sentences.inputValue()).not.toMatch(/\{(n|change|split) |htx_|tht_/u);
  const before = await sentences.inputValue();
  await sentences.fill(`Nhìn chung, {nơi báo cáo} có {Tổng số HTX}\n${before}`);
  await chooseOption(page.getByLabel('Kỳ soạn thử'), '6 thang dau nam 2022', '6 tháng đầu năm 2022');
  await chooseOption(page.getByLabel('Đơn vị soạn thử'), 'bac ninh', 'Bắc Ninh');
  await page.getByRole('button', { name: 'Soạn thử' }).click();
  await page.locator('.outline-trial', { hasText: 'Nhìn chung, toàn tỉnh có 678 HTX.' }).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(SHOTS, 'de-cuong-rong.png') });
  expect(await findBarriers(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
  await page.getByRole('button', { name: 'Lưu thành bản của cơ quan' }).click();
  await page.locator('.outline-versions', { hasText: 'Bản 1:' }).waitFor();
  await page.locator('.page-head .tag', { hasText: 'Của cơ quan' }).waitFor();
});

it('tên chỉ tiêu không có: một câu nói rõ, không lưu', async () => {
  const page = await officerAt('/outlines/half-year-province');
  const sentences = page.getByLabel('Các câu').first();
  await sentences.waitFor();
  await sentences.fill('Có {Số HTX bay trên trời} mới');
  await page.getByRole('button', { name: 'Lưu thành bản của cơ quan' }).click();
  await page.locator('[role=alert]', { hasText: 'không hiểu chỗ trống {Số HTX bay trên trời}' }).waitFor();
});

it('màn hình hẹp: danh sách và trang sửa không tràn ngang, không rào cản', async () => {
  for (const path of ['/outlines', '/outlines/half-year-province']) {
    const page = await officerAt(path, PHONE_SIZE);
    await page.locator('table, .outline-section').first().waitFor();
    await page.screenshot({ path: join(SHOTS, `de-cuong-hep${path.split('/').length}.png`) });
    expect(await findBarriers(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
  }
});

it('số gõ tay được gắn với con số của báo cáo, khi in theo số liệu; biểu đồ nằm trên trang', async () => {
  const page = await officerAt('/reports?unit=27&period=2022-H1');
  await page.getByRole('button', { name: 'Soạn báo cáo' }).click();
  await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
  const own = page.getByLabel('Lời của cơ quan: tồn tại');
  await own.fill('Trong số 678 HTX, nhiều HTX chưa vay được vốn.');
  await page.locator('.paper-chart').first().waitFor();
  // Typed numbers are looked at in what was saved.
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Gắn với: Tổng số HTX', exact: true }).click();
  expect(await own.inputValue()).toBe('Trong số {Tổng số HTX} HTX, nhiều HTX chưa vay được vốn.');
  await page.keyboard.press('Control+s');
  await page.getByText('Đã lưu lúc').waitFor();
  await page.locator('.own-printed', { hasText: 'Trong số 678 HTX, nhiều HTX' }).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(SHOTS, 'bao-cao-gan-so.png') });
  expect(await findBarriers(page)).toEqual([]);
});

it('trang HTML của báo cáo: một tệp, không rào cản, in ra khổ A4', async () => {
  const page = await officerAt('/reports');
  const html = await page.evaluate(async () =>
    (await fetch('/api/reports/document?outline=half-year&unit=27&period=2022-H1&format=html')).text(),
  );
  expect(html).not.toMatch(/<(script|link|img)\b|src=|url\(/);
  const { page: plain } = await openPage(browser, 'about:blank');
  await plain.setContent(html);
  expect(await findBarriers(plain)).toEqual([]);
  await plain.screenshot({ path: join(SHOTS, 'bao-cao-html.png') });
  const pdf = await plain.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1')).toMatch(/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
});

it('không trang nào vi phạm chính sách bảo mật nội dung hay ném lỗi', () => {
  expect(complaints.flat()).toEqual([]);
});
