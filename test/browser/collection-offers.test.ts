// Thu thập chỉ mời điều làm được: no button, card or period is offered to whom it would be refused; what is cut says of how many.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeriodView } from '#server/collection/contract-design.ts';
import { faultsInBothSizes, openPage, PHONE_SIZE, signInOn, startBrowser } from '#test/support/browser.ts';
import { signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let browser: Browser;
const shots = process.env.THONGSUOT_PICTURES ?? join('.cache', 'pictures');

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  server = await startTestServer({ office: true });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

type Account = TestServer['accounts']['provincial'];

async function on(account: Account, path: string, size?: typeof PHONE_SIZE): Promise<Page> {
  const { page } = await openPage(browser, server.url, size);
  await signInOn(page, path, account);
  return page;
}

const buttons = (page: Page) => page.locator('#content').getByRole('button').allTextContents();

describe('bộ soạn biểu mẫu', () => {
  it('biểu của cả nước: tỉnh xem, không thấy nút lưu, phát hành; vai trò chỉ xem cũng vậy', async () => {
    for (const [account, words] of [
      [server.accounts.provincial, 'Biểu của cơ quan khác'],
      [server.accounts.viewer, 'Vai trò của bạn chỉ xem biểu mẫu.'],
      [server.accounts.fundOfficer, 'Vai trò của bạn chỉ xem biểu mẫu.'],
      [server.accounts.communeOfficer, 'Vai trò của bạn chỉ xem biểu mẫu.'],
    ] as const) {
      const page = await on(account, '/collection/forms/B01-HTX');
      await page.locator('.outline-item').first().waitFor();
      await page.getByText(words).waitFor();
      const offered = (await buttons(page)).join('|');
      expect(offered).not.toMatch(/Lưu nháp|Phát hành|So với bản|^\+/);
      await page.locator('.outline-field').first().click();
      expect(await page.locator('.part-editor input').first().isDisabled()).toBe(true);
      if (account === server.accounts.provincial)
        expect(await faultsInBothSizes(page, join(shots, 'bieu-chi-xem'))).toEqual([]);
      await page.context().close();
    }
  });

  it('trung ương và chủ biểu thì thấy', async () => {
    const page = await on(server.accounts.national, '/collection/forms/B01-HTX');
    await page.locator('.outline-item').first().waitFor();
    const offered = (await buttons(page)).join('|');
    expect(offered).toContain('Lưu nháp');
    expect(offered).toMatch(/Phát hành bản \d/);
    await page.context().close();
  });
});

describe('kỳ báo cáo', () => {
  it('tỉnh được bảo ai mở kỳ của cả nước; kỳ mở trước không thành kỳ mở ra đầu tiên', async () => {
    const national = await signInAs(server.url, server.accounts.national);
    const codes = [`${new Date().getFullYear() + 1}-H1`];
    for (const code of codes) {
      const opened = await national.post<PeriodView>('/api/collection/periods', { regime: 'HTX-6T', code });
      expect([code, opened.status, opened.body.begun]).toEqual([code, 201, false]);
    }
    const page = await on(server.accounts.provincial, '/collection/periods');
    await page.getByText('Kỳ của các chế độ cả nước do Liên minh trung ương mở.').waitFor();
    expect(await buttons(page)).not.toContain('Mở kỳ');
    expect(await faultsInBothSizes(page, join(shots, 'ky-cua-tinh'))).toEqual([]);
    await page.goto('/collection');
    await page.locator('#collection-period').waitFor();
    const shown = await page.locator('.collection-period').first().textContent();
    expect(shown).not.toContain(String(new Date().getFullYear() + 1));
    await page.context().close();
  });
});

describe('Việc của tôi', () => {
  it('biểu của cơ quan quá hạn đứng ở đây và ở con số trên thanh đầu; không nói "không có việc nào"', async () => {
    const page = await on(server.accounts.provincial, '/inbox');
    const line = page.locator('.own-forms li', { hasText: '6 tháng đầu năm 2026' }).first();
    await line.waitFor();
    expect(await line.textContent()).toContain('Quá hạn');
    expect(await page.getByText('Không có việc nào đang chờ bạn').count()).toBe(0);
    expect(Number(await page.locator('.inbox-count').textContent())).toBeGreaterThan(0);
    expect(await faultsInBothSizes(page, join(shots, 'viec-cua-toi'))).toEqual([]);
    await line.getByRole('link').click();
    await page.getByRole('button', { name: 'Bắt đầu điền' }).waitFor();
    await page.context().close();
  });

  it('văn thư, lãnh đạo, quỹ, người xem: /f/ không mời biểu nào; mở thẳng thì không có "Thử lại"', async () => {
    for (const account of [
      server.accounts.clerk,
      server.accounts.leader,
      server.accounts.fundOfficer,
      server.accounts.viewer,
    ]) {
      const page = await on(account, '/inbox', PHONE_SIZE);
      await page.goto('/f/');
      await page.getByText('Vai trò của bạn không điền biểu báo cáo').waitFor();
      expect(await page.locator('.card').count()).toBe(0);
      await page.goto('/f/2026-H1.LM-6T/LM-6T');
      await page.getByText('Vai trò của bạn không được làm việc này').waitFor();
      expect(await page.getByRole('button', { name: 'Thử lại' }).count()).toBe(0);
      await page.getByRole('link', { name: 'Về các biểu phải báo cáo' }).click();
      await page.getByText('Vai trò của bạn không điền biểu báo cáo').waitFor();
      await page.screenshot({ path: join(shots, 'khong-dien.png') });
      await page.context().close();
    }
  });
});

describe('số điền sẵn', () => {
  it('ô cộng từ biểu của HTX nói bao nhiêu HTX đã báo cáo cho đúng kỳ ấy', async () => {
    const page = await on(server.accounts.provincial, '/inbox', PHONE_SIZE);
    await page.goto('/f/2026-H1.LM-6T/LM-6T');
    await page.locator('.pages button').nth(2).click();
    const line = page.locator('.field', { hasText: 'Tổng doanh thu' }).first();
    await line.waitFor();
    expect(await line.textContent()).toMatch(
      /0\/[\d.]+ HTX đã báo cáo \(kỳ 15\/12\/2025 – 14\/06\/2026\): chưa có số để điền sẵn\./,
    );
    expect(await line.locator('input').inputValue()).toBe('');
    expect(await faultsInBothSizes(page, join(shots, 'dien-san'))).toEqual([]);
    await page.context().close();
  });
});

describe('ô bất thường', () => {
  it('trang đầu chưa hết thì nói bao nhiêu trong bao nhiêu, bấm xem thêm thì hết', async () => {
    const page = await on(server.accounts.national, '/inbox');
    // A page of the list is 200 rows; the demonstration of two provinces has fewer, so that the screen is given pages of three.
    await page.route('**/api/collection/outliers?**', (route) => {
      const url = new URL(route.request().url());
      url.searchParams.set('limit', '3');
      return route.continue({ url: url.href });
    });
    await page.goto('/collection/outliers?unit=VN&period=2026-H1&key=2026-H1.HTX-6T');
    await page.getByText(/^3 trong \d+ ô lệch xa/).waitFor();
    expect(await faultsInBothSizes(page, join(shots, 'o-bat-thuong'))).toEqual([]);
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await expect.poll(() => page.locator('.outliers tbody tr').count()).toBeGreaterThan(3);
    await page.context().close();
  });
});
