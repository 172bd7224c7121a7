// Trang điện thoại: its weight, its screens at 360×800 over a previewed form, and what a cell says while it is filled.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE_DIR } from '#server/platform/paths.ts';
import { findBarriers, openPage, PHONE_SIZE, sidewaysOverflow, startBrowser } from '#test/support/browser.ts';
import { startTestServer } from '#test/support/server.ts';

const FORM = {
  code: 'THU',
  title: 'Báo cáo thử',
  reporter: 'organisation',
  sections: [
    {
      code: 'people',
      title: 'Lao động',
      fields: [
        { code: 'workers', label: 'Lao động', type: 'number', unit: 'person', required: true },
        { code: 'women', label: 'Trong đó nữ', type: 'number', unit: 'person' },
        { code: 'men', label: 'Nam', type: 'number', unit: 'person' },
        { code: 'revenue', label: 'Doanh thu', type: 'number', unit: 'million' },
      ],
      tables: [
        {
          code: 'products',
          title: 'Sản phẩm chính',
          rows: { kind: 'growing', most: 9 },
          columns: [
            { code: 'name', label: 'Tên', type: 'text' },
            { code: 'value', label: 'Giá trị', type: 'number', unit: 'million' },
          ],
        },
      ],
    },
  ],
  rules: [
    {
      code: 'sex',
      kind: 'sum',
      severity: 'error',
      whole: [{ cell: 'workers' }],
      parts: [{ cell: 'men' }, { cell: 'women' }],
    },
  ],
};

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

async function openPreview(): Promise<{ page: Page; complaints: string[] }> {
  const opened = await openPage(browser, server.url, PHONE_SIZE);
  await opened.page.addInitScript(
    `localStorage.setItem('thongsuot.xem-thu', ${JSON.stringify(JSON.stringify(FORM))})`,
  );
  await opened.page.goto('/f/preview');
  await opened.page.getByRole('button', { name: 'Bắt đầu điền' }).waitFor();
  return opened;
}

describe('trang điện thoại', () => {
  it('lần tải đầu: không quá 120 KB JavaScript đã nén', () => {
    expect(existsSync(join(PHONE_DIR, 'index.html'))).toBe(true);
    const index = readFileSync(join(PHONE_DIR, 'index.html'), 'utf8');
    const first = [...index.matchAll(/(?:src|href)="\/f\/(assets\/[^"]+\.js)"/g)].map(
      (found) => found[1] ?? '',
    );
    expect(first.length).toBeGreaterThan(0);
    const bytes = first.reduce((sum, path) => sum + gzipSync(readFileSync(join(PHONE_DIR, path))).length, 0);
    expect(bytes).toBeLessThanOrEqual(120 * 1024);
  });

  it('liên kết đưa tới trang điện thoại; trang xem thử chỉ cho chính mình đóng khung', async () => {
    const link = await fetch(`${server.url}/link`, { redirect: 'manual' });
    expect([link.status, link.headers.get('location')]).toEqual([302, '/f/link']);
    const policy = async (path: string) =>
      (await fetch(server.url + path)).headers.get('content-security-policy') ?? '';
    expect(await policy('/f/preview')).toContain("frame-ancestors 'self'");
    expect(await policy('/f/')).toContain("frame-ancestors 'none'");
    expect((await fetch(`${server.url}/f/assets/khong-co.js`)).status).toBe(404);
  });

  it('điền bằng bàn phím số: đọc tiền ra chữ, cộng các phần, báo lệch, chặn gửi; axe và CSP sạch', async () => {
    const { page, complaints } = await openPreview();
    await page.getByRole('button', { name: 'Bắt đầu điền' }).click();
    const cell = (name: RegExp) => page.getByLabel(name);
    expect(await cell(/^Lao động/).getAttribute('inputmode')).toBe('decimal');
    await cell(/^Lao động/).fill('12');
    await cell(/^Trong đó nữ/).fill('7');
    await cell(/^Nam/).fill('4');
    await cell(/^Doanh thu/).fill('24164,5');
    expect(await page.locator('.reading').textContent()).toContain(
      '24\u00a0tỷ 164\u00a0triệu 500\u00a0nghìn',
    );
    expect(await page.locator('.totals').textContent()).toContain('cộng được 11 người / ghi 12 người');
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    expect(await findBarriers(page)).toEqual([]);
    await cell(/^Nam/).fill('năm');
    expect(await page.locator('.problem').first().textContent()).toContain('“năm”');
    await cell(/^Nam/).fill('5');
    expect(await page.locator('.totals').textContent()).toContain('khớp');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByLabel(/^Tên/).first().fill('Gạo nếp');
    await page.getByText('Dòng 2', { exact: true }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Kiểm tra và gửi' }).click();
    await page.getByText('Gạo nếp').waitFor();
    expect(await page.locator('.answers').count()).toBe(2);
    expect(await findBarriers(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });

  it('7,250 triệu: hỏi bằng chữ trước khi thành số; chữ sai thì nói vì sao, như ở lưới', async () => {
    const { page, complaints } = await openPreview();
    await page.getByRole('button', { name: 'Bắt đầu điền' }).click();
    const revenue = page.getByLabel(/^Doanh thu/);
    const said = page.locator('.problem');
    await revenue.fill('7,250');
    expect(await said.textContent()).toBe('“7,250” đọc được hai cách: 7,25 hay 7.250?');
    expect(await page.locator('.reading').count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/phone-7250.png`, fullPage: true });
    await page.getByRole('button', { name: /^7,25 triệu đồng = 7\s+triệu 250\s+nghìn/ }).click();
    expect(await page.locator('.reading').textContent()).toBe('= 7\u00a0triệu 250\u00a0nghìn\u00a0đồng');
    expect(await revenue.inputValue()).toBe('7,25');
    await revenue.fill('1.500');
    await page.getByRole('button', { name: /^1\.500 triệu đồng = 1\s+tỷ 500\s+triệu/ }).click();
    expect(await page.locator('.reading').textContent()).toContain('1\u00a0tỷ 500\u00a0triệu');

    const workers = page.getByLabel(/^Lao động/);
    for (const [typed, reason] of [
      ['abc', '“abc” không phải một số.'],
      ['-5', '“-5” không được âm.'],
      ['1.250,5', '“1.250,5” phải là số nguyên, không có phần lẻ (người).'],
      ['2 tỷ 50 triệu', '“2 tỷ 50 triệu” phải viết bằng chữ số theo đơn vị người, không kèm chữ.'],
    ] as const) {
      await workers.fill(typed);
      expect(await said.textContent()).toBe(reason);
    }
    await workers.fill('1.250');
    expect(await said.count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
