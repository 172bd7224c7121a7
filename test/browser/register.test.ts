// Sổ đăng ký trên trình duyệt: import 2.000 messy rows, reconcile two lists, reverse a wrong merge, place after the communes changed, print.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startBrowser } from '#test/support/browser.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { workbookOf } from '#test/support/messy-file.ts';
import { MESSY_HEAD, messyRows } from '#test/support/messy-register.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const CONTEXT = 'unit=27&period=2022-H1';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let server: TestServer;
let browser: Browser;
let officer: Client;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  officer = await signInAs(server.url, server.accounts.provincial);
  ({ page, complaints } = await openPage(browser, server.url));
  await page.goto('/sign-in');
  await page.getByLabel('Thư điện tử').fill(server.accounts.provincial.email);
  await page.getByLabel('Mật khẩu').fill(server.accounts.provincial.password);
  await page.keyboard.press('Enter');
  await page.locator('#content h1').waitFor();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function send(buffer: Buffer, name: string, sender: string, button: string): Promise<void> {
  await page.locator('#list-file').setInputFiles({ name, mimeType: XLSX, buffer });
  await page.getByLabel('Nơi gửi').fill(sender);
  await page.getByRole('button', { name: button }).click();
}

async function stock(): Promise<string> {
  await page.goto(`/summary?${CONTEXT}`);
  const figure = page.locator('tr [data-figure="htx_total:actual"]').first();
  await figure.waitFor();
  return (await figure.textContent()) ?? '';
}

async function pile(name: string): Promise<number> {
  const text = await page.getByRole('button', { name: new RegExp(`^${name} \\(`) }).textContent();
  return Number(/\((\d+)\)/.exec(text ?? '')?.[1]);
}

/** Screens answer when the machine lets them. */
const PATIENCE = { timeout: 30_000 };

describe('Nhập 2.000 dòng lộn xộn', () => {
  it('ba chỗ sai được nêu đúng ô, không ghi gì; tệp đã sửa ghi đủ 2.000; gửi lại không còn gì để ghi', async () => {
    const before = await stock();
    const good = messyRows(2000);
    const bad = good.map((row, index) => {
      if (index === 9) return row.with(7, 'mười hai');
      if (index === 99) return row.with(2, 'xã Trên Trời');
      return index === 999 ? row.with(5, '31/02/2018') : row;
    });
    const book = (rows: typeof good) =>
      workbookOf({ name: 'Danh sách', rows: [['DANH SÁCH HTX'], MESSY_HEAD, ...rows] });
    await page.goto(`/organisations/import?${CONTEXT}`);
    await send(await book(bad), 'sai.xlsx', 'Sở Tài chính', 'Xem trước');
    await page.locator('.import-problems').waitFor();
    const cells = await page.locator('.import-problems tbody th').allTextContents();
    expect(cells).toEqual(['Danh sách, H12', 'Danh sách, C102', 'Danh sách, F1002']);
    expect(await page.getByRole('button', { name: /dòng vào sổ/ }).count()).toBe(0);

    await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
    await send(await book(good), 'dung.xlsx', 'Sở Tài chính', 'Xem trước');
    await page.getByRole('button', { name: 'Ghi 2.000 dòng vào sổ' }).click();
    await page.locator('.receipt').waitFor({ timeout: 60_000 });
    expect(await page.locator('.receipt').textContent()).toContain('2.000 tổ chức mới');
    expect(await stock()).toBe((Number(before.replaceAll('.', '')) + 2000).toLocaleString('vi-VN'));

    await page.goto(`/organisations/import?${CONTEXT}`);
    await send(await book(good), 'dung.xlsx', 'Sở Tài chính', 'Xem trước');
    await page.getByRole('button', { name: 'Không có gì để ghi' }).waitFor();
  }, 240_000);
});

describe('Đối soát hai danh sách', () => {
  it('mỗi dòng một phím; lý do in thành chú thích; danh sách của nơi khác có nhóm của mình', async () => {
    const { organisations } = (
      await officer.get<{ organisations: { name: string; unit: string }[] }>(
        `/api/organisations?unit=27&at=2022-06-30&kind=HTX&search=${encodeURIComponent('an lac')}&limit=3`,
      )
    ).body;
    const [known] = organisations;
    const [commune, district] = (known?.unit ?? '').replace(/ \(.*/, '').split(', ');
    const head = ['STT', 'Tên HTX', 'Xã', 'Huyện', 'Số thành viên'];
    const list = (members: number) =>
      workbookOf({
        name: 'HTX',
        rows: [
          head,
          [1, known?.name ?? '', commune ?? '', district ?? '', members],
          [2, 'HTX Chỉ Ở Danh Sách Này', commune ?? '', district ?? '', 9],
        ],
      });
    await page.goto(`/organisations/reconcile?${CONTEXT}`);
    await send(await list(777), 'nn.xlsx', 'Sở NN&MT', 'So với sổ');
    await page.locator('.pile-row').first().waitFor();
    expect([await pile('Khác'), await pile('Chỉ ở kia')]).toEqual([1, 1]);
    await page.locator('.pile-row').getByRole('button').first().focus();
    await page.keyboard.press('1');
    await expect.poll(() => pile('Khác'), PATIENCE).toBe(0);
    expect(await pile('Khớp')).toBe(1);
    await page.getByRole('button', { name: /^Chỉ ở kia/ }).click();
    await page.locator('.pile-row').getByRole('button', { name: 'Giữ, kèm lý do' }).focus();
    await page.keyboard.press('2');
    await page.getByLabel('Lý do, sẽ in thành chú thích').fill('chưa có giấy chứng nhận');
    await page.keyboard.press('Enter');
    await expect.poll(() => pile('Đã giải thích'), PATIENCE).toBe(1);
    expect(await page.locator('.footnote').textContent()).toContain('1 chưa có giấy chứng nhận');

    await page.goto(`/organisations/reconcile?${CONTEXT}`);
    await send(await list(778), 'thue.xlsx', 'Thuế', 'So với sổ');
    await page.locator('.pile-row').first().waitFor();
    expect([await pile('Khác'), await pile('Chỉ ở kia'), await pile('Đã giải thích')]).toEqual([1, 1, 0]);
  }, 120_000);
});

describe('Gộp nhầm rồi khôi phục', () => {
  it('cặp nghi trùng hiện ra, người gộp; trang tổ chức khôi phục; số trở lại, lịch sử còn nguyên', async () => {
    const found = async (name: string) => {
      const body = {
        kind: 'HTX',
        name,
        unit: '263',
        sector: 'agri-service',
        effectiveDate: '2022-06-10',
        founders: 7,
      };
      return (await officer.post<{ organisation: number }>('/api/organisations', body)).body.organisation;
    };
    await found('HTX dịch vụ nông nghiệp Hòa Thái Sơn');
    const second = await found('Hợp tác xã DVNN Hoà Thái Sơn');
    const before = await stock();
    await page.goto('/organisations/reconcile?unit=24&period=2026-H1');
    const pair = page.locator('.pile-row', { hasText: 'Hoà Thái Sơn' });
    await pair.getByRole('button', { name: 'Gộp dòng dưới vào dòng trên' }).click();
    await pair.waitFor({ state: 'detached' });
    const merged = await stock();
    expect(Number(merged.replaceAll('.', ''))).toBe(Number(before.replaceAll('.', '')) - 1);
    await page.goto(`/organisations/${second}?${CONTEXT}`);
    const box = page.locator('.similar');
    await box.getByRole('button', { name: 'Khôi phục bản ghi' }).click();
    await box.waitFor({ state: 'detached' });
    expect(await page.locator('#content').textContent()).toContain('Thành lập mới');
    expect(await stock()).toBe(before);
  }, 120_000);
});

describe('Xếp về xã mới', () => {
  it('dùng gợi ý, xem trước, ghi, hoàn tác', async () => {
    await page.goto('/organisations/placement?unit=24&period=2026-H1');
    await page.locator('.placement-table').waitFor();
    const waiting = () => page.locator('.list-count').textContent();
    const before = await waiting();
    const first = page.getByLabel(/^Xã, phường mới của xã Minh Đạo/);
    await first.click();
    await page.locator('.ant-select-item-option:visible', { hasText: '(gợi ý)' }).first().click();
    await page.getByRole('button', { name: 'Xem trước' }).click();
    const write = page.getByRole('button', { name: /^Xếp [\d.]+ tổ chức$/ });
    await write.waitFor();
    expect(await waiting()).toBe(before);
    await write.click();
    await page.getByText(/Đã xếp [\d.]+ tổ chức/).waitFor({ timeout: 30_000 });
    await expect.poll(waiting, PATIENCE).not.toBe(before);
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
    await page.getByText('đã hoàn tác').first().waitFor({ timeout: 30_000 });
    await expect.poll(waiting, PATIENCE).toBe(before);
  }, 120_000);
});

describe('In từ màn hình', () => {
  it('báo cáo kỳ và phiếu HTX tải được bằng Word và PDF; liên hệ ở thẻ riêng', async () => {
    const download = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ]);
      return file.suggestedFilename();
    };
    await page.goto(`/summary?${CONTEXT}`);
    expect(await download('Tải Word')).toBe('bao-cao-so-lieu-27-2022-H1.docx');
    expect(await download('Tải PDF')).toBe('bao-cao-so-lieu-27-2022-H1.pdf');
    await page.goto(`/organisations?${CONTEXT}&search=an lac`);
    await page.locator('tbody a').first().click();
    expect(await download('Tải Word')).toMatch(/^phieu-htx-\d+\.docx$/);
    await page.getByRole('tab', { name: 'Liên hệ' }).click();
    await page.getByLabel('Điện thoại').fill('0912 345 678');
    await page.getByRole('button', { name: 'Lưu liên hệ' }).click();
    await page.getByText(/Bản đang dùng: số nhật ký/).waitFor();
    expect(complaints).toEqual([]);
  }, 120_000);
});
