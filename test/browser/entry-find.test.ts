// Tìm trong lưới nhập thay: an officer with hundreds of rows comes to one reporter by typing, without the mouse and without diacritics.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { findBarriers, openPage, sidewaysOverflow, signInOn, startBrowser } from '#test/support/browser.ts';
import { signInAs } from '#test/support/client.ts';
import { startTestServer } from '#test/support/server.ts';

const KEY = '2026-H1.HTX-6T';

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

const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};

describe('tìm đơn vị trong lưới nhập thay', () => {
  it('gõ "hợp tác xã …" không dấu tới đúng dòng ở xa, Enter vào ô, Ctrl+F tìm tiếp, Esc xóa rồi về lưới', async () => {
    const officer = await signInAs(server.url, server.accounts.provincial);
    const { body } = await officer.get<{ rows: { name: string }[] }>(
      `/api/collection/grid?period=${KEY}&form=HTX-6T&unit=24&limit=500`,
    );
    const names = body.rows.map(({ name }) => name);
    const keys = names.map(searchKey);
    // Far down, and the one row whose name holds this name.
    const at = keys.findLastIndex(
      (key, row) =>
        row > 100 && key.startsWith('htx ') && keys.filter((each) => each.includes(key)).length === 1,
    );
    const name = names[at] ?? '';
    expect(name).not.toBe('');

    const { page, complaints } = await openPage(browser, server.url);
    await signInOn(page, `/collection/entry?unit=24&period=2026-H1&key=${KEY}`, server.accounts.provincial);
    await page.locator('.entry-grid tbody tr').first().waitFor({ timeout: 60_000 });
    await page.locator('.grid-input').click();
    await page.keyboard.press('Control+f');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('grid-find');
    await page.keyboard.type(`hop tac xa ${(keys[at] ?? '').slice(4)}`);
    const here = page.locator('.grid-here .grid-name');
    await expect.poll(() => here.textContent()).toBe(name);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('grid-find');
    expect(await page.locator('.grid-find [role=status]').textContent()).toBe('1/1 dòng');
    await shot(page, 'grid-find');
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toContain(name);
    await page.keyboard.type('17');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.getByRole('button', { name: /^Lưu nháp 1 dòng/ }).count()).toBe(1);

    await page.keyboard.press('Control+f');
    await page.keyboard.type('htx');
    const first = await here.textContent();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => here.textContent()).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => here.textContent()).toBe(first);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('không có đơn vị này');
    await page.getByText('Không có đơn vị nào như vậy').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#grid-find').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('grid-input');
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    await shot(page, 'grid-find-360');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
