// Soạn việc giao: a provincial officer hands a task with a deadline to communes chosen by name, and sees to how many before it is done.
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsInBothSizes, OFFICE_SIZE, openPage, signInOn, startBrowser } from '#test/support/browser.ts';
import { signInAs } from '#test/support/client.ts';
import { newDocument } from '#test/support/directive-fixture.ts';
import { startTestServer } from '#test/support/server.ts';

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

describe('tách khoản, giao nhiệm vụ', () => {
  it('tỉnh giao cho xã: cấp đúng sẵn, chọn xã theo tên không dấu, biết giao cho bao nhiêu đơn vị, rời trang thì hỏi', async () => {
    const officer = await signInAs(server.url, server.accounts.provincial);
    const document = await newDocument(officer, {
      symbol: 'LMHTX-KT',
      issuedOn: '2026-09-28',
      issuer: 'Liên minh HTX tỉnh Bắc Ninh',
      summary: 'Về rà soát HTX ngừng hoạt động',
    });
    const { page } = await openPage(browser, server.url, OFFICE_SIZE);
    await signInOn(page, `/directives/${document}/build`, server.accounts.provincial);
    const level = page.locator('.field', { has: page.locator('#hand-level') });
    await expect.poll(() => level.textContent()).toContain('Các xã, phường');
    await page.locator('#hand-level').click();
    const offered = page.locator('.ant-select-item-option:visible');
    expect(await offered.allTextContents()).toEqual(['Các xã, phường', 'Tỉnh, thành phố mình']);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Thêm khoản' }).click();
    await page.getByLabel('Nội dung nhiệm vụ').fill('Rà soát HTX ngừng hoạt động trên địa bàn.');
    await page.getByLabel('Hạn', { exact: true }).fill('31/10/2026');
    await page.getByRole('button', { name: 'Giao nhiệm vụ cho 99 đơn vị' }).waitFor();
    await page.locator('#hand-units').click();
    for (const words of ['gia binh', 'luong tai']) {
      await page.keyboard.type(words);
      await expect.poll(() => offered.count()).toBe(1);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Giao nhiệm vụ cho 2 đơn vị' }).waitFor();
    const shots = join(process.env.SHOTS ?? join(import.meta.dirname, '../../.cache/screens'), 'giao-viec');
    expect(await faultsInBothSizes(page, shots)).toEqual([]);

    await page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
    await page.getByText('Các khoản đang soạn chưa được giao; rời đi là mất.').waitFor();
    await page.getByRole('button', { name: 'Ở lại trang này' }).click();
    await page.getByRole('button', { name: 'Giao nhiệm vụ cho 2 đơn vị' }).click();
    await expect
      .poll(() => page.locator('.clauses > li').first().textContent())
      .toContain('2 đơn vị được giao · 0 đã nhận · 0 đã báo cáo · 0 đã xong · hạn 31/10/2026');
    await page.context().close();
  });

  it('văn bản trước ngày bỏ cấp huyện: trung ương giao được cho quận, huyện, mặc định là các tỉnh', async () => {
    const national = await signInAs(server.url, server.accounts.national);
    const document = await newDocument(national, {
      symbol: 'LMHTXVN-CSPT',
      issuedOn: '2018-01-31',
      issuer: 'Liên minh HTX Việt Nam',
      summary: 'Về các giải pháp phát triển kinh tế hợp tác',
    });
    const { page } = await openPage(browser, server.url, OFFICE_SIZE);
    await signInOn(page, `/directives/${document}/build`, server.accounts.national);
    await page.getByRole('button', { name: 'Giao nhiệm vụ cho 63 đơn vị' }).waitFor();
    await page.locator('#hand-level').click();
    const offered = page.locator('.ant-select-item-option:visible');
    expect(await offered.allTextContents()).toEqual([
      'Các tỉnh, thành phố',
      'Các quận, huyện',
      'Các xã, phường',
    ]);
    await offered.last().click();
    await page.locator('#hand-units').click();
    await page.keyboard.type('dai lai');
    await offered.filter({ hasText: 'Đại Lai' }).first().waitFor();
    await page.context().close();
  });
});
