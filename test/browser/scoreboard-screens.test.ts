// The scoreboard of the nation on the screen and on paper: 40,6 % with its note, explanations of the owner, both branches of the fund, the plan of a city.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractText } from '#document/reading/extract-text.ts';
import { faultsInBothSizes, OFFICE_SIZE, openPage, signInOn, startBrowser } from '#test/support/browser.ts';
import { startTestServer, type TestAccounts, type TestServer } from '#test/support/server.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/screens');
let server: TestServer;
let browser: Browser;
let national: Page;
let province: Page;

async function documentOf(symbol: string): Promise<string> {
  const { rows } = await server.system.database.loaderPool.query<{ document_id: number }>(
    `select v.document_id from official_document_versions v join official_documents d on d.id = v.document_id
     where v.symbol = $1 and d.book <> 'in' order by 1`,
    [symbol],
  );
  return String(rows[0]?.document_id);
}

async function signIn(who: keyof TestAccounts, path: string): Promise<Page> {
  const { page } = await openPage(browser, server.url, OFFICE_SIZE);
  await signInOn(page, path, server.accounts[who]);
  return page;
}

/** The row of a unit: others may name it as what they became. */
const rowOf = (page: Page, unit: RegExp) =>
  page.locator('.score-table tbody tr').filter({ has: page.locator('th', { hasText: unit }) });

const look = async (page: Page, name: string) =>
  expect([name, await faultsInBothSizes(page, join(SHOTS, name))]).toEqual([name, []]);

async function printed(page: Page, name: string): Promise<{ pages: number; text: string }> {
  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.emulateMedia({ media: null });
  writeFileSync(join(SHOTS, name), pdf);
  const read = await extractText(name, pdf);
  const text = read.ok ? read.text.replace(/\s+/g, ' ') : read.reason;
  return { pages: pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0, text };
}

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startTestServer({ size: 'seed', office: true });
  browser = await startBrowser();
  const letter = await documentOf('LMHTXVN-VP');
  national = await signIn('national', `/directives/${letter}`);
  province = await signIn('provincial', `/directives/${letter}`);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('bảng điểm cả nước', () => {
  const choose = async (page: Page) => {
    await page.getByLabel('Tính đến ngày').fill('30/06/2018');
    await page.getByText('Tính đến ngày 30/06/2018.').waitFor();
    await page.getByRole('button', { name: 'thành lập mới HTX, liên hiệp HTX' }).click();
    await page.locator('.score-table').getByText('Cùng kỳ năm trước').waitFor();
  };

  it('tỉnh ghi giải trình ngay trên bảng điểm, sửa lại; trung ương thấy, không sửa được', async () => {
    await choose(province);
    const own = rowOf(province, /^tỉnh Bắc Ninh/);
    await own.getByRole('button', { name: 'Giải trình' }).click();
    await province.getByLabel('Giải trình của tỉnh Bắc Ninh').fill('Chờ kinh phí đến quý III.');
    await province.getByRole('button', { name: 'Ghi giải trình' }).click();
    await own.getByText('Giải trình: Chờ kinh phí đến quý III.').waitFor();
    await own.getByRole('button', { name: 'Sửa giải trình' }).click();
    await province.getByLabel('Giải trình của tỉnh Bắc Ninh').fill('Chờ kinh phí đến quý IV.');
    await look(province, 'giai-trinh');
    await province.getByRole('button', { name: 'Ghi giải trình' }).click();
    await own.getByText('Giải trình: Chờ kinh phí đến quý IV.').waitFor();
  });

  it('898 trên 2.205, riêng HTX 895 = 40,6 %: trên màn hình và trên giấy, một trang A4', async () => {
    await choose(national);
    await national.getByText('riêng HTX 895 = 40,6 %').waitFor();
    const bacNinh = rowOf(national, /^tỉnh Bắc Ninh/);
    await bacNinh.getByText('Giải trình: Chờ kinh phí đến quý IV.').waitFor();
    expect(await bacNinh.getByRole('button', { name: /iải trình/ }).count()).toBe(0);
    expect((await bacNinh.textContent()) ?? '').toContain('chậm tiến độ');
    await look(national, 'bang-diem-ca-nuoc');
    const { pages, text } = await printed(national, 'bang-diem-ca-nuoc.pdf');
    expect(pages).toBe(1);
    for (const words of ['40,6 %', 'Chờ kinh phí đến quý IV.', 'Dự kiến cuối kỳ', 'Cùng kỳ năm trước'])
      expect(text).toContain(words);
  });

  it('kế hoạch thành phố: Hoàng Sa không áp dụng; Bắc Ninh 13 trên 15 = 86,7 %', async () => {
    await national.goto(`/directives/${await documentOf('KH-UBND')}`);
    await national.getByRole('button', { name: 'thành lập mới HTX, liên hiệp HTX' }).click();
    const hoangSa = rowOf(national, /Hoàng Sa/);
    await hoangSa.getByText('không áp dụng').first().waitFor();
    await look(national, 'bang-diem-thanh-pho');
    await province.goto('/directives/unit?unit=27&period=2022-H1&geography=2022-06-30');
    await province.getByText('86,7 %').waitFor();
    await look(province, 'chi-tieu-bac-ninh');
  });
});

describe('quỹ của các tỉnh', () => {
  it('63 tỉnh cuối năm 2018, hai nhánh của chỉ tiêu; tỉnh ghi việc của quỹ mình, điều không thể bị từ chối', async () => {
    await national.goto('/directives/funds');
    await national.getByLabel('Tính đến ngày').fill('31/12/2018');
    await national.locator('.fund-table tbody tr').nth(62).waitFor();
    await national.getByText('56 tỉnh có quỹ · 7 tỉnh chưa có · 0 tỉnh chưa có số liệu').waitFor();
    expect(await national.getByText('nhánh lập quỹ').count()).toBe(9);
    await look(national, 'quy-cac-tinh');
    await province.goto('/directives/funds');
    await province.locator('.fund-table tbody tr').first().waitFor();
    await province.getByRole('button', { name: 'Ghi một việc của quỹ' }).click();
    await province.getByText('đổi vốn điều lệ').click();
    await province.getByRole('button', { name: 'Ghi', exact: true }).click();
    await province.locator('.error-summary').waitFor();
    await province.getByLabel(/^Ngày/).fill('05/01/2026');
    await province.getByLabel(/^Vốn điều lệ/).fill('45 tỷ');
    await province.getByLabel('Căn cứ').fill('Quyết định số 12/QĐ-UBND ngày 05/01/2026');
    await province.getByRole('button', { name: 'Ghi', exact: true }).click();
    await province.getByText(/chưa ghi tỉnh có quỹ/).waitFor();
    await look(province, 'ghi-viec-cua-quy');
    await province.getByText('đang có quỹ', { exact: true }).click();
    await province.getByRole('button', { name: 'Ghi', exact: true }).click();
    await province.getByText('Đã ghi: tỉnh Bắc Ninh, đang có quỹ').waitFor();
    await province.locator('.fund-table').getByText('45 tỷ đồng').waitFor();
  });
});
