// Thu thập trên màn hình: desk, grid, review, consolidation at both sizes; a link filled on a phone; two at one form.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntryView } from '#server/collection/contract-entry.ts';
import {
  findBarriers,
  OFFICE_SIZE,
  openPage,
  PHONE_SIZE,
  sidewaysOverflow,
  startBrowser,
} from '#test/support/browser.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer } from '#test/support/server.ts';

const KEY = '2026-H1.HTX-6T';
const CONTEXT = `unit=24&period=2026-H1&key=${KEY}`;

let server: Awaited<ReturnType<typeof startTestServer>>;
let browser: Browser;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function signIn(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel('Thư điện tử').fill(server.accounts.provincial.email);
  await page.getByLabel('Mật khẩu').fill(server.accounts.provincial.password);
  await page.keyboard.press('Enter');
  await page.locator('#content h1').waitFor();
}

const SCREENS = [
  ['/collection', '.matrix-figure'],
  ['/collection/review', '.submission-cells'],
  ['/collection/entry', '.entry-grid tbody tr'],
  ['/collection/total', '.total-box'],
  ['/collection/periods', '.regime'],
  ['/collection/forms', '.figures tbody tr'],
  ['/collection/forms/HTX-6T', '.preview iframe'],
] as const;

describe('màn hình thu thập', () => {
  it('hai khổ: axe sạch, không vi phạm chính sách nội dung, không tràn ngang', async () => {
    for (const size of [OFFICE_SIZE, PHONE_SIZE]) {
      const { page, complaints } = await openPage(browser, server.url, size);
      await signIn(page, `/collection?${CONTEXT}`);
      for (const [path, ready] of SCREENS) {
        await page.goto(`${path}?${CONTEXT}`);
        await page.locator(ready).first().waitFor({ timeout: 60_000 });
        expect(await findBarriers(page), `${path} ${size.width}`).toEqual([]);
        expect(await sidewaysOverflow(page), `${path} ${size.width}`).toBeLessThanOrEqual(0);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  it('tổng hợp: bấm một số thì danh sách biểu vào tầm mắt, đóng thì về đúng ô ấy', async () => {
    const { page } = await openPage(browser, server.url);
    await signIn(page, `/collection/total?${CONTEXT}`);
    const figure = page.locator('.total-box .figure').first();
    await figure.focus();
    await page.keyboard.press('Enter');
    await page.locator('.behind-total tbody tr').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('behind-title');
    expect((await page.locator('#behind-title').boundingBox())?.y).toBeLessThan(OFFICE_SIZE.height - 100);
    await page.locator('.behind-head button').click();
    await page.locator('.behind-total').waitFor({ state: 'detached' });
    expect(await figure.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('lưới: dán khối có 7,250 triệu hỏi một lần, chữ đỏ được đếm, lưu nháp lên máy chủ; gõ cũng hỏi', async () => {
    const { page } = await openPage(browser, server.url);
    await signIn(page, `/collection/entry?${CONTEXT}`);
    await page.locator('.entry-grid tbody tr').first().waitFor({ timeout: 60_000 });
    // Two organisations in a row that have not begun.
    const first = await officer.get<{ rows: { state: string }[] }>(
      `/api/collection/grid?period=${KEY}&form=HTX-6T&unit=24&limit=200`,
    );
    const states = first.body.rows.map(({ state }) => state);
    const at = states.findIndex((state, row) => state === 'none' && states[row + 1] === 'none');
    expect(at).toBeGreaterThanOrEqual(0);
    await page.locator('.grid-input').click();
    for (let row = 0; row < at; row += 1) await page.keyboard.press('ArrowDown');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '1.234\t2\tba\t1\t1\t7,250\r\n15\t0\t1\r\n');
      const event = { clipboardData: data, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', event));
    });
    await page.getByText('1 ô viết như vậy').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Dấu thập phân: 7,25 triệu đồng' }).click();
    await expect.poll(() => page.locator('.grid-status').textContent()).toContain('1 ô chưa đọc được');
    expect(await page.locator('.grid-wrong').textContent()).toBe('ba');

    // The same question for what is typed: the text stands red until it is answered.
    await page.keyboard.press('ArrowDown');
    for (let column = 0; column < 5; column += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('1.500');
    await page.keyboard.press('Enter');
    await page.getByText('Viết như vậy đọc được nhiều cách').waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/grid-1500.png` });
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Dấu ngăn hàng nghìn: 1.500 triệu đồng' }).click();
    await expect
      .poll(() => page.locator('.grid-status').textContent())
      .toContain('Đã hiểu “1.500” là 1.500 triệu đồng.');
    await page.getByRole('button', { name: /^Lưu nháp/ }).click();
    await expect.poll(() => page.locator('.entry-said').textContent()).toContain('Đã lưu 2 dòng');
    const { body } = await officer.get<{ rows: { cells: Record<string, unknown> }[] }>(
      `/api/collection/grid?period=${KEY}&form=HTX-6T&unit=24&limit=200`,
    );
    expect(body.rows[at]?.cells.members).toEqual({ number: 1234 });
    expect(body.rows[at]?.cells['income-member']).toEqual({ number: 7_250_000 });
    expect(body.rows[at]?.cells['member-income']).toEqual({ number: 1234 * 7_250_000 });
    expect(body.rows[at + 1]?.cells.members).toEqual({ number: 15 });
    expect(body.rows[at + 1]?.cells['income-member']).toEqual({ number: 1_500_000_000 });
    expect(await page.locator('.grid-wrong').textContent()).toBe('ba');
    // Which cell of the row: its column by name.
    expect(await page.locator('.grid-flag').first().textContent()).toMatch(
      /^\p{Lu}[^:]+: “ba” không phải một số\.$/u,
    );
  });
});

describe('điện thoại của HTX', () => {
  it('mở liên kết, điền, có người sửa cùng lúc thì chọn từng ô, gửi và nhận biên nhận', async () => {
    const { body } = await officer.get<{ reporters: { organisation: number; name: string }[] }>(
      `/api/collection/reporters?period=${KEY}&form=HTX-6T&unit=24&state=none&limit=5`,
    );
    const organisation = body.reporters[0]?.organisation ?? 0;
    const issued = await officer.post<{ url: string }>(`/api/organisations/${organisation}/links`, {
      form: 'HTX-6T',
      period: KEY,
    });
    const { page, complaints } = await openPage(browser, server.url, PHONE_SIZE);
    await page.goto(issued.body.url.replace(/^https?:\/\/[^/]+/, ''));
    await page.getByRole('button', { name: 'Bắt đầu điền' }).click();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByLabel(/^Thành viên cuối kỳ/).fill('40');
    await expect
      .poll(() => page.locator('.saved').textContent(), { timeout: 20_000 })
      .toContain('Đã lưu lúc');

    // Cán bộ nhập thay cùng biểu ấy trong lúc HTX còn mở.
    const place = `/api/entry/${KEY}/HTX-6T`;
    const seen = await officer.get<EntryView>(`${place}?organisation=${organisation}`);
    const other = await officer.post(`${place}/draft`, {
      organisation,
      draftBase: seen.body.draft,
      formVersion: seen.body.formVersion,
      exceptions: [],
      cells: { ...seen.body.cells, members: { number: 45 } },
    });
    expect(other.status, JSON.stringify(other.body)).toBe(200);
    await page.getByLabel(/^Thành viên cuối kỳ/).fill('41');
    await page.getByText('Có người vừa sửa biểu này').waitFor({ timeout: 20_000 });
    expect(await page.locator('.stale').textContent()).toContain('Của tôi: 41');
    expect(await page.locator('.stale').textContent()).toContain('Của người kia: 45');
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Giữ như đã chọn' }).click();
    await expect
      .poll(() => page.locator('.saved').textContent(), { timeout: 20_000 })
      .toContain('Đã lưu lúc');
    expect(
      (await officer.get<EntryView>(`${place}?organisation=${organisation}`)).body.cells.members,
    ).toEqual({
      number: 41,
    });

    const unknown = page.getByRole('button', { name: 'Chưa có số liệu' });
    for (let turn = 0; turn < 12; turn += 1) {
      for (let at = 0; at < (await unknown.count()); at += 1) {
        const value = await page.locator('input.number').nth(at).inputValue();
        if (value === '' && (await unknown.nth(at).getAttribute('aria-pressed')) !== 'true')
          await unknown.nth(at).click();
      }
      const next = page.getByRole('button', { name: /^(Tiếp tục|Kiểm tra và gửi)$/ });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByText('Số biên nhận').waitFor({ timeout: 20_000 });
    // The receipt is in sight, though the button that sent stood at the foot of a long page.
    await expect
      .poll(() => page.evaluate(() => [scrollY, document.activeElement?.tagName]))
      .toEqual([0, 'H1']);
    expect(await page.locator('.receipt b').textContent()).toMatch(/^24-\d+-1$/);
    const copy = await page.getByRole('link', { name: 'Mở bản in (PDF)' }).getAttribute('href');
    expect((await officer.download(copy ?? '')).status).toBe(200);
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
