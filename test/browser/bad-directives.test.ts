// Journey in the browser: what can never be entered, handed down or shared out is refused in Vietnamese at its own field; nothing is written, what was typed stays.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsInBothSizes, OFFICE_SIZE, openPage, signInOn, startBrowser } from '#test/support/browser.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { newDocument } from '#test/support/directive-fixture.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/screens');
let server: TestServer;
let browser: Browser;
let client: Client;
let page: Page;

const look = async (name: string) =>
  expect([name, await faultsInBothSizes(page, join(SHOTS, name))]).toEqual([name, []]);

async function rows(table: string): Promise<number> {
  const { rows: found } = await server.system.database.loaderPool.query<{ n: number }>(
    `select count(*)::int as n from ${table}`,
  );
  return Number(found[0]?.n);
}

/** Sends the form and waits for the sentence at the field. */
async function refusedAt(button: string, field: string, sentence: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.locator(`[id="${field}-problem"]`).filter({ hasText: sentence }).waitFor();
}

async function choose(label: string | RegExp, option: string): Promise<void> {
  await page.getByLabel(label).click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: option }).first().click();
}

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  client = await signInAs(server.url, server.accounts.provincial);
  ({ page } = await openPage(browser, server.url, OFFICE_SIZE));
  await signInOn(page, '/directives/new', server.accounts.provincial);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('nhập sai trên màn hình văn bản, chỉ tiêu', () => {
  it('vào sổ: số, ký hiệu, ngày không thể có, tệp không đúng loại; không gì vào sổ, ô đã gõ còn nguyên', async () => {
    const before = await rows('official_documents');
    const typed = {
      Số: 'bảy mươi bảy',
      'Ký hiệu': 'LMHTXVN-VP',
      'Ngày ban hành': '31/01/2018',
      'Cơ quan ban hành': 'Liên minh HTX Việt Nam',
      'Trích yếu': 'Về các giải pháp phát triển kinh tế hợp tác',
      'Ngày đến': '26/02/2018',
    } as const;
    const field = (label: string) =>
      page.getByRole('textbox', { name: new RegExp(`^${label}( |$)`) }).first();
    for (const [label, value] of Object.entries(typed)) await field(label).fill(value);
    await refusedAt('Ghi vào sổ', 'document-number', 'Số văn bản "bảy mươi bảy" không thể có');
    for (const [label, value] of Object.entries(typed)) expect(await field(label).inputValue()).toBe(value);
    await field('Số').fill('617');
    await field('Ký hiệu').fill('lmhtx vn');
    await refusedAt('Ghi vào sổ', 'document-symbol', 'Ký hiệu "lmhtx vn" không thể có');
    await field('Ký hiệu').fill('LMHTXVN-VP');
    await field('Hạn xử lý').fill('30/01/2018');
    await refusedAt('Ghi vào sổ', 'document-dueOn', 'Hạn xử lý 30/01/2018 trước ngày ban hành 31/01/2018');
    await look('nhap-sai-van-ban');
    await field('Hạn xử lý').fill('');
    await field('Ngày đến').fill('30/01/2018');
    await refusedAt('Ghi vào sổ', 'document-arrivedOn', 'Ngày đến 30/01/2018 trước ngày ban hành 31/01/2018');
    await page.locator('#drop-input').setInputFiles({
      name: 'cong-van.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('Đây là chữ, không phải PDF'),
    });
    await page.locator('.drop-file .field-problem').waitFor();
    expect(await page.locator('.drop-file .field-problem').textContent()).toMatch(/cong-van\.pdf/);
    expect(await field('Trích yếu').inputValue()).toBe(typed['Trích yếu']);
    expect(await rows('official_documents')).toBe(before);
    await field('Ngày đến').fill(typed['Ngày đến']);
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByRole('heading', { name: 'Công văn 617/LMHTXVN-VP' }).waitFor();
    expect(await rows('official_documents')).toBe(before + 1);
  });

  it('văn bản liên quan: quan hệ vòng tròn bị từ chối ở ô ấy', async () => {
    const facts = { symbol: 'KH-LMHTX', issuedOn: '2026-03-01', issuer: 'Liên minh HTX tỉnh' };
    const above = await newDocument(client, { ...facts, summary: 'Kế hoạch phát triển cả năm' });
    const below = await newDocument(client, {
      ...facts,
      summary: 'Triển khai kế hoạch của quý',
      parentId: above,
      parentRelation: 'child',
    });
    const versions = await rows('official_document_versions');
    await page.goto(`/directives/${above}/edit`);
    await page.getByLabel(/^Văn bản liên quan/).click();
    await page.keyboard.type('kế hoạch của quý');
    await page.locator('.ant-select-item-option:visible').filter({ hasText: 'của quý' }).first().click();
    await refusedAt('Ghi bản sửa', 'document-parent', 'quan hệ vòng tròn');
    await look('quan-he-vong-tron');
    expect(await rows('official_document_versions')).toBe(versions);
    expect((await client.get<{ parent: unknown }>(`/api/documents/${above}`)).body.parent).toBeNull();
    await page.goto(`/directives/${below}/edit`);
    await page.locator('.document-related').getByText('Kế hoạch phát triển cả năm').waitFor();
  });

  it('tách, giao: hạn trước ngày ban hành, mức thấp hơn mức cao, tăng trưởng thiếu gốc, số không đọc được', async () => {
    const document = await newDocument(client, {
      symbol: 'KH-LMHTX',
      issuedOn: '2026-03-01',
      issuer: 'Liên minh HTX tỉnh',
    });
    const tasks = await rows('directive_tasks');
    await page.goto(`/directives/${document}/build`);
    await page.getByRole('button', { name: 'Thêm khoản' }).click();
    await page.getByLabel('Nội dung nhiệm vụ').fill('Thành lập mới HTX trong năm');
    await page.getByLabel('Hạn', { exact: true }).fill('01/02/2026');
    await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    await page
      .locator('.field-problem')
      .filter({ hasText: 'Hạn của khoản trước ngày ban hành 01/03/2026' })
      .waitFor();
    await page.getByLabel('Hạn', { exact: true }).fill('30/11/2026');
    await page.getByRole('button', { name: 'Thêm chỉ tiêu số' }).click();
    await choose('Loại mức giao', 'trong khoảng');
    await page.getByLabel('Mức thấp').fill('8');
    await page.getByLabel('Mức cao').fill('5');
    await page.getByRole('button', { name: 'Thu gọn' }).click();
    await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    // What is to be put right opens by itself.
    await page
      .locator('.field-problem')
      .filter({ hasText: 'Mức cao phải bằng hoặc lớn hơn mức thấp' })
      .waitFor();
    expect(await page.getByLabel('Mức cao').inputValue()).toBe('5');
    await look('nhap-sai-chi-tieu');
    await page.getByLabel('Mức cao').fill('mười hai');
    await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    await page.locator('.field-problem').filter({ hasText: 'Nhập một số nguyên, không âm' }).waitFor();
    expect(await page.getByLabel('Mức cao').inputValue()).toBe('mười hai');
    await page.getByLabel('Mức cao').fill('12');
    await choose('Loại mức giao', 'tăng so với năm gốc');
    await page.getByRole('textbox', { name: 'So với năm' }).fill('');
    await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    await page.locator('.field-problem').filter({ hasText: 'Nói tăng so với năm nào' }).waitFor();
    expect(await rows('directive_tasks')).toBe(tasks);
    await choose('Loại mức giao', 'trong khoảng');
    await page.getByLabel('Mức thấp').fill('8');
    await page.getByLabel('Mức cao').fill('12');
    await choose('Ai thực hiện', 'cả hệ thống');
    await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    await page.locator('.clauses > li').first().waitFor();
    expect(await rows('directive_tasks')).toBeGreaterThan(tasks);
  });

  it('phân bổ và sửa chỉ tiêu: mức thấp lớn hơn mức cao, bảng dán không hiểu được, thiếu lý do', async () => {
    await page.getByRole('link', { name: 'Phân bổ' }).first().click();
    await page.getByRole('button', { name: 'Chia thử' }).waitFor();
    const shares = await rows('target_shares');
    await page.getByLabel(/^Mã hoặc tên đơn vị/).fill('Xã Không Có Thật\t3\t5');
    await refusedAt('Ghi bảng đã dán', 'pasted', 'Dòng 1 của bảng dán vào');
    expect(await page.getByLabel(/^Mã hoặc tên đơn vị/).inputValue()).toBe('Xã Không Có Thật\t3\t5');
    expect(await rows('target_shares')).toBe(shares);
    await page.getByText('Sửa chỉ tiêu này').click();
    await page.locator('[id="high-revised"]').fill('2');
    await refusedAt('Ghi bản sửa', 'high-revised', 'Mức cao phải bằng hoặc lớn hơn mức thấp');
    await page.locator('[id="high-revised"]').fill('15');
    await refusedAt('Ghi bản sửa', 'revise-reason', 'Ghi lý do sửa');
    await look('sua-chi-tieu');
    await page.getByLabel('Lý do sửa').fill('Bổ sung kinh phí');
    await page.getByRole('button', { name: 'Ghi bản sửa' }).click();
    await page.getByRole('heading', { name: 'Các lần sửa' }).waitFor();
    await page.getByText('(lý do: Bổ sung kinh phí)').waitFor();
  });
});
