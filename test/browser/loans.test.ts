// Sổ cho vay trên màn hình: totals in sight, search without diacritics, a receipt recorded and checked by two people with the keyboard alone.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsInBothSizes, OFFICE_SIZE, openPage, signInOn, startBrowser } from '#test/support/browser.ts';
import { startTestServer, type TestAccounts, type TestServer } from '#test/support/server.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/screens');
const SEED = '/loans?unit=27&period=2022-H1';
let server: TestServer;
let browser: Browser;
let officer: Page;
const complaints: string[] = [];

async function signIn(who: keyof TestAccounts, path: string): Promise<Page> {
  const opened = await openPage(browser, server.url, OFFICE_SIZE);
  await signInOn(opened.page, path, server.accounts[who]);
  complaints.push(...opened.complaints);
  return opened.page;
}
const look = async (page: Page, name: string) =>
  expect([name, await faultsInBothSizes(page, join(SHOTS, name))]).toEqual([name, []]);
const figure = (page: Page, code: string) => page.locator(`[data-figure="${code}:actual"]`);

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  officer = await signIn('fundOfficer', SEED);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('sổ cho vay', () => {
  it('số của seed 004 ở đầu trang, mở ra nguồn; tìm không dấu, lọc quá hạn; menu không quá bảy mục', async () => {
    await figure(officer, 'loan_outstanding').waitFor();
    expect(await figure(officer, 'loan_outstanding').textContent()).toBe(
      '24\u00a0tỷ 164\u00a0triệu\u00a0đồng',
    );
    expect(await figure(officer, 'loan_outstanding_borrowers').textContent()).toBe('63');
    expect(await officer.locator('.bar .menu-link').count()).toBe(7);
    await look(officer, 'so-cho-vay');
    await figure(officer, 'loan_outstanding_borrowers').click();
    await officer.locator('.lineage .record-list li').first().waitFor();
    expect(await officer.locator('.lineage').textContent()).toContain('khoản vay HS-001/2019');
    await officer.keyboard.press('Escape');
    const first = ((await officer.locator('.loan-table tbody th a').first().textContent()) ?? '').trim();
    const plain = first
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replaceAll('đ', 'd')
      .replaceAll('Đ', 'D')
      .toLowerCase();
    await officer.getByLabel('Tìm', { exact: true }).fill(plain);
    await expect.poll(() => officer.locator('.loan-table tbody th a').allTextContents()).toContain(first);
    await expect.poll(() => officer.locator('.loan-table tbody tr').count()).toBeLessThan(8);
    await officer.goto(`${SEED}&show=overdue`);
    await officer.locator('.loan-table').waitFor();
    expect(await officer.locator('.loan-table tbody tr').count()).toBe(4);
    expect(await officer.locator('.loan-ageing').textContent()).toContain('1–90 ngày');
  });

  it('cán bộ quỹ ghi phiếu thu bằng bàn phím; kiểm soát duyệt bằng phím A; sổ và tổng đổi theo', async () => {
    await officer.goto('/loans?unit=24&period=2026-H2&show=overdue');
    await officer.locator('.loan-table tbody th a').first().click();
    await officer.locator('.loan-facts').waitFor();
    const address = new URL(officer.url()).pathname;
    await look(officer, 'khoan-vay');
    const before = await officer.locator('.loan-facts').textContent();
    await officer.locator('h1').click();
    await officer.keyboard.press('n');
    await officer.getByLabel('Ngày xảy ra').fill('15/06/2026');
    await officer.keyboard.press('Tab');
    await officer.keyboard.type('10 triệu');
    expect(await officer.locator('.panel output').first().textContent()).toContain('10\u00a0triệu\u00a0đồng');
    await officer.keyboard.press('Tab');
    await officer.keyboard.press('ControlOrMeta+a');
    await officer.keyboard.type('500000');
    await officer.keyboard.press('Enter');
    await officer.getByText('Hãy ghi số của giấy tờ').first().waitFor();
    await look(officer, 'khoan-vay-ghi');
    await officer.getByLabel(/Số giấy tờ/).fill('PT 77');
    await officer.keyboard.press('Enter');
    await officer.getByText('tính vào sổ khi người khác kiểm soát xong').waitFor();
    expect(await officer.locator('.loan-facts').textContent()).toBe(before);

    await officer.locator('tr', { hasText: 'PT 77' }).getByRole('button', { name: 'Rút lại' }).click();
    await officer.keyboard.press('Tab');
    await look(officer, 'khoan-vay-rut-lai');
    await officer.getByRole('button', { name: 'Đóng' }).click();

    const controller = await signIn('fundController', address);
    await controller.locator('.loan-check').waitFor();
    await look(controller, 'khoan-vay-kiem-soat');
    await controller.locator('h1').click();
    await controller.keyboard.press('r');
    await controller.locator('.error-summary').waitFor();
    await controller.locator('h1').click();
    await controller.keyboard.press('a');
    await controller.getByText('Đã kiểm soát.').waitFor();
    await expect.poll(() => controller.locator('.loan-facts').textContent()).not.toBe(before);
    expect(await controller.locator('.loan-parts').textContent()).toContain('PT 77');
    await officer.reload();
    await officer.locator('.loan-facts').waitFor();
    expect(await officer.locator('.loan-facts').textContent()).not.toBe(before);
  });

  it('nhận hồ sơ: chọn bên vay không dấu, thiếu ô nào nói ô ấy; tỉnh chưa mở sổ nói rõ', async () => {
    await officer.goto('/loans/new');
    await officer.getByRole('button', { name: 'Nhận hồ sơ' }).click();
    await officer.locator('.error-summary li').first().waitFor();
    expect(await officer.locator('.error-summary li').count()).toBe(6);
    await look(officer, 'nhan-ho-so-vay');
    await officer.getByLabel('Số hồ sơ').fill('HS-777/2026');
    await officer.getByLabel('Bên vay', { exact: true }).click();
    await officer.keyboard.type('dich vu nong nghiep');
    await officer.locator('.ant-select-item-option').first().waitFor();
    await officer.keyboard.press('Enter');
    await officer.getByLabel('Dự án, phương án vay vốn').fill('Mua máy sấy nông sản');
    await officer.getByLabel('Số tiền đề nghị vay').fill('300 triệu');
    await officer.getByLabel('Tổng mức đầu tư').fill('400 triệu');
    await officer.getByLabel('Vốn tự có tham gia').fill('100 triệu');
    await officer.getByRole('button', { name: 'Nhận hồ sơ' }).click();
    await officer.getByText('HS-777/2026').first().waitFor();
    expect(await officer.locator('.lead .tag').textContent()).toBe('Đang xét');

    const other = await signIn('otherProvincial', '/loans?unit=08&period=2026-H1');
    await other.getByText('Tỉnh này chưa mở sổ cho vay').waitFor();
    expect(await figure(other, 'loan_outstanding').textContent()).toBe('chưa có số liệu');
    await look(other, 'so-cho-vay-chua-mo');
  });

  it('tiếng Anh; trang không phàn nàn điều gì', async () => {
    await officer.evaluate(() => localStorage.setItem('thongsuot.language', 'en'));
    await officer.goto(SEED);
    await officer.getByRole('heading', { name: 'Loan ledger of the fund' }).waitFor();
    await look(officer, 'so-cho-vay-tieng-anh');
    expect(complaints).toEqual([]);
  });
});
