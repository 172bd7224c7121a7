// Màn hình chỉ tiêu của một đơn vị và nhập danh sách văn bản ở hai khổ: axe clean, no sideways scroll.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Target } from '#domain/target/target.ts';
import { faultsInBothSizes, OFFICE_SIZE, openPage, signInOn, startBrowser } from '#test/support/browser.ts';
import { signInAs } from '#test/support/client.ts';
import { clause, founded, newDocument } from '#test/support/directive-fixture.ts';
import { startTestServer, type TestAccounts, type TestServer } from '#test/support/server.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/screens');
let server: TestServer;
let browser: Browser;
let province: Page;

async function signIn(who: keyof TestAccounts, path: string): Promise<Page> {
  const { page } = await openPage(browser, server.url, OFFICE_SIZE);
  await signInOn(page, path, server.accounts[who]);
  return page;
}

/** A picture in both sizes, with nothing that keeps anybody out. */
const look = async (page: Page, name: string) =>
  expect([name, await faultsInBothSizes(page, join(SHOTS, name))]).toEqual([name, []]);

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  province = await signIn('provincial', '/directives');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('chỉ tiêu giao cho huyện của năm 2025', () => {
  it('đơn vị kế thừa và đất chung của nhiều huyện được nói thành lời; sửa thấp hơn văn bản trên cũng nói', async () => {
    const client = await signInAs(server.url, server.accounts.provincial);
    const plan = { symbol: 'KH-LMHTX', issuedOn: '2025-01-15', issuer: 'Liên minh HTX tỉnh' };
    const hand = async (more: object, target: Target, parent?: number) => {
      const document = await newDocument(client, { ...plan, ...more });
      const { status, body } = await client.post<{ targets: number[] }>(
        `/api/documents/${document}/directive`,
        { level: 'district', clauses: [clause('1', [{ target, ...(parent ? { parent } : {}) }])] },
      );
      expect(status, JSON.stringify(body)).toBe(200);
      return { document, target: body.targets[0] };
    };
    const whole = {
      basis: { kind: 'year', period: '2025' },
      bearer: { kind: 'one', name: 'toàn tỉnh' },
    } as const;
    const above = await hand({}, founded({ kind: 'at-least', low: 60 }, whole));
    const districts = { ...whole, bearer: { kind: 'each', level: 'district' } } as const;
    const below = await hand({}, founded({ kind: 'range', low: 1, high: 3 }, districts));
    await province.goto(`/directives/${below.document}`);
    await province.getByLabel('Tính đến ngày').fill('31/12/2025');
    await province.getByText('Tính đến ngày 31/12/2025.').waitFor();
    const note = province.locator('.mixed-ground');
    await note.getByText('2 xã, phường ngày nay có đất của nhiều huyện cũ').waitFor();
    await note.getByText('Xem các xã, phường ấy').click();
    await note.getByText('xã Nam Dương: huyện Lục Ngạn giao 1 – 3, thị xã Chũ giao 1 – 3').waitFor();
    const chu = province.locator('.score-table tbody tr').filter({ hasText: 'thị xã Chũ' }).first();
    await chu.getByText('không kể 1 xã, phường có đất của huyện khác').waitFor();
    await look(province, 'dat-chung');
    const own = { parentId: above.document, parentRelation: 'child' };
    const child = await hand(own, founded({ kind: 'at-least', low: 60 }, whole), above.target);
    await province.goto(`/directives/${child.document}/targets/${child.target}`);
    await province.getByText('Sửa chỉ tiêu này').click();
    await province.locator('[id="low-revised"]').fill('45');
    await province.getByLabel('Lý do sửa').fill('Điều chỉnh theo nguồn lực');
    await province.getByRole('button', { name: 'Ghi bản sửa' }).click();
    await province.getByText('(lý do: Điều chỉnh theo nguồn lực)').waitFor();
    await province.goto(`/directives/${child.document}`);
    await province.getByText('thấp hơn văn bản trên').first().waitFor();
    await province.goto(`/directives/${above.document}/targets/${above.target}`);
    await province.getByText('thấp hơn văn bản trên').waitFor();
    await look(province, 'thap-hon-van-ban-tren');
    await province.goto('/directives/unit?unit=24&period=2025');
    const row = province.locator('.figures tbody tr').filter({ hasText: 'ít nhất 45 HTX' });
    await row.getByText('thấp hơn văn bản trên').waitFor();
  });
});

describe('chỉ tiêu của một đơn vị, nhập danh sách văn bản', () => {
  it('chỉ tiêu của một đơn vị, nhập danh sách, sửa trong sổ: hai khổ', async () => {
    await province.goto('/directives/unit?unit=27&period=2022-H1&geography=2022-06-30');
    await province.locator('.figures tbody tr').first().waitFor();
    await look(province, 'chi-tieu-don-vi');
    await province.goto('/directives/import');
    await province.locator('input[type=file]').setInputFiles({
      name: 'van-thu.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Số đến;Ngày nhận;Nơi gửi đến;Số ký hiệu;Ngày VB;Nội dung trích yếu;Mã hồ sơ\n12;05/02/2025;Sở Tài chính;34/STC-NS;03/02/2025;Quyết toán kinh phí hỗ trợ HTX;a1\n',
      ),
    });
    await province.getByText('1 văn bản đọc được').waitFor();
    await look(province, 'nhap-danh-sach-van-ban');
    await province.getByRole('button', { name: 'Nhập 1 văn bản' }).click();
    await province.getByText('Đã nhập 1 văn bản').waitFor();
  });
});
