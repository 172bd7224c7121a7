// Lớp, hội chợ trên màn hình: totals that open to the classes behind them, a class recorded and its list pasted with the keyboard, the page of a co-operative.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsInBothSizes, OFFICE_SIZE, openPage, signInOn, startBrowser } from '#test/support/browser.ts';
import { startTestServer, type TestAccounts, type TestServer } from '#test/support/server.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/screens');
const SEED = '/activities?unit=27&period=2022-H1';
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
const titles = (page: Page) => page.locator('.activity-table tbody th a').allTextContents();

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  officer = await signIn('provincial', SEED);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('sổ hoạt động', () => {
  it('tổng của năm mở ra các lớp; lọc theo loại, nơi, chữ không dấu; kế hoạch nêu căn cứ; menu không quá bảy mục', async () => {
    await figure(officer, 'training_classes').waitFor();
    expect(await figure(officer, 'training_classes').textContent()).toBe('8');
    expect(await figure(officer, 'fair_htx').textContent()).toBe('6');
    expect(await officer.locator('.bar .menu-link').count()).toBeLessThanOrEqual(7);
    await officer.locator('.activity-plan tbody tr').first().waitFor();
    expect(await officer.locator('.activity-plan tbody tr').first().textContent()).toContain('100,0');
    await look(officer, 'hoat-dong');
    await figure(officer, 'training_participants').click();
    await officer.locator('.lineage .record-list li').first().waitFor();
    expect(await officer.locator('.lineage').textContent()).toContain('theo danh sách dự lớp');
    await officer.keyboard.press('Escape');
    await officer.getByLabel('Tìm', { exact: true }).fill('hoi cho xuc tien');
    await expect
      .poll(() => titles(officer))
      .toEqual(['Hội chợ xúc tiến thương mại do Liên minh HTX Việt Nam tổ chức']);
    await officer.getByLabel('Tìm', { exact: true }).fill('');
    await officer.getByLabel('Nơi tổ chức', { exact: true }).fill('gia binh');
    await expect.poll(async () => (await titles(officer)).length).toBe(2);
    // Code 24 was another province in 2022: the year is changed with the code that this one has in it.
    await officer.goto('/activities?unit=24&period=2026-H1');
    await figure(officer, 'training_classes').waitFor();
    await officer.locator('#activity-year').click();
    await officer.locator('.ant-select-item-option', { hasText: '2022' }).click();
    await expect.poll(() => figure(officer, 'training_classes').textContent()).toBe('8');
    expect(new URL(officer.url()).searchParams.get('unit')).toBe('27');
    await officer.goto(`${SEED}&place=gia+binh`);
    await expect.poll(async () => (await titles(officer)).length).toBe(2);
  });

  it('một lớp: nội dung, danh sách che họ tên; nói mục đích thì xem đầy đủ', async () => {
    await officer.locator('.activity-table tbody th a').first().click();
    await officer.getByRole('heading', { name: 'Danh sách dự lớp' }).waitFor();
    await expect.poll(() => officer.locator('.activity-people tbody tr').count()).toBeGreaterThan(90);
    expect(await officer.locator('.loan-facts').textContent()).toContain('96 (theo danh sách)');
    const first = officer.locator('.activity-people tbody th').first();
    const masked = (await first.textContent()) ?? '';
    expect(masked).toMatch(/^1\. \p{Lu}\. \p{Lu}\. /u);
    await look(officer, 'hoat-dong-lop');
    await officer.getByRole('button', { name: 'Xem đầy đủ họ tên' }).click();
    await officer.getByLabel('Xem để làm gì').fill('Đối chiếu chứng từ quyết toán');
    await officer.keyboard.press('Enter');
    await expect.poll(() => first.textContent()).not.toBe(masked);
  });

  it('ghi một lớp, ghi đã tổ chức, dán danh sách: ô sai được nêu, sửa rồi ghi', async () => {
    await officer.goto('/activities?unit=24&period=2026-H2');
    await officer.getByRole('button', { name: 'Ghi lớp, hội chợ' }).click();
    await officer.getByLabel('Tên lớp, hội chợ').waitFor();
    await officer.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await officer.locator('.error-summary, [role="alert"]').first().waitFor();
    await look(officer, 'hoat-dong-ghi-thieu');
    await officer.getByLabel('Tên lớp, hội chợ').fill('Tập huấn chuyển đổi số lớp cuối');
    await officer.getByLabel('Nơi tổ chức').fill('phường Từ Sơn');
    await officer.getByLabel('Từ ngày').fill('08/09/2026');
    await officer.getByLabel(/^Dự toán/).fill('45 triệu');
    await officer.keyboard.press('Enter');
    await officer.getByRole('button', { name: 'Ghi đã tổ chức' }).click();
    await officer.getByRole('button', { name: 'Ghi đã tổ chức' }).last().click();
    await officer.getByText('Đã ghi.', { exact: true }).waitFor();
    await officer.getByRole('button', { name: 'Dán danh sách dự lớp' }).click();
    const heads = 'STT\tHọ và tên\tGiới tính\tĐơn vị\n';
    await officer
      .getByLabel('Khối ô chép từ Excel')
      .fill(`${heads}1\tNguyễn Thị Lan\tnữ\tUBND phường\n2\tTrần Văn Hùng\tông\t`);
    await officer.getByRole('button', { name: 'Xem trước' }).click();
    await officer.getByText('Dòng 3, cột Giới tính: "ông" không phải nam hay nữ').waitFor();
    await look(officer, 'hoat-dong-dan');
    await officer
      .getByLabel('Khối ô chép từ Excel')
      .fill(`${heads}1\tNguyễn Thị Lan\tnữ\tUBND phường\n2\tTrần Văn Hùng\tnam\t`);
    await officer.getByRole('button', { name: 'Xem trước' }).click();
    await officer.getByRole('button', { name: 'Ghi danh sách 2 lượt' }).click();
    await officer.getByText('Đã ghi danh sách: 2 lượt, 2 người.').waitFor();
    expect(await officer.locator('.activity-people').first().textContent()).toContain('T. V. Hùng');
  });

  it('hội chợ và trang của HTX: gian hàng, lớp đã dự', async () => {
    await officer.goto(`${SEED}&activity=fair`);
    await officer.locator('.activity-table tbody th a').first().click();
    await expect.poll(() => officer.locator('.activity-people tbody tr').count()).toBeGreaterThanOrEqual(6);
    await look(officer, 'hoat-dong-hoi-cho');
    await officer.locator('.activity-people tbody th a').first().click();
    await officer.getByRole('tab', { name: 'Lớp, hội chợ' }).click();
    await officer.locator('.activity-people tbody tr').first().waitFor();
    expect(await officer.locator('.activity-people').textContent()).toContain('gian hàng B0');
    await look(officer, 'hoat-dong-cua-htx');
  });

  it('tỉnh chưa mở sổ: nói rõ chưa có số liệu, mời mở sổ; không trang nào báo lỗi', async () => {
    const other = await signIn('otherProvincial', '/activities?unit=08&period=2026-H1');
    await other.getByText('Địa bàn này chưa mở sổ hoạt động').waitFor();
    await look(other, 'hoat-dong-chua-mo');
    expect(complaints).toEqual([]);
  });
});
