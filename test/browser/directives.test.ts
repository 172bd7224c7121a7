// Màn hình văn bản và chỉ tiêu ở hai khổ: axe clean, no sideways scroll; letter 77's page shows clauses, scores and the tile map.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findBarriers,
  OFFICE_SIZE,
  openPage,
  PHONE_SIZE,
  sidewaysOverflow,
  startBrowser,
} from '#test/support/browser.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/screens');
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startTestServer({ office: true });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function signIn(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel('Thư điện tử').fill(server.accounts.national.email);
  await page.getByLabel('Mật khẩu').fill(server.accounts.national.password);
  await page.keyboard.press('Enter');
  await page.locator('#content h1').waitFor();
}

describe('văn bản, chỉ tiêu', () => {
  for (const [name, size] of [
    ['rong', OFFICE_SIZE],
    ['hep', PHONE_SIZE],
  ] as const) {
    it(`sổ văn bản và trang của công văn 77, khổ ${name}`, async () => {
      const { page } = await openPage(browser, server.url, size);
      await signIn(page, '/directives');
      await page.locator('.figures tbody tr').first().waitFor();
      await page.locator('.task-list li').first().waitFor();
      await page.screenshot({ path: join(SHOTS, `van-ban-${name}.png`) });
      expect(await findBarriers(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
      await page.getByRole('link', { name: '77/LMHTXVN-VP', exact: true }).click();
      await page.locator('.tile-map').waitFor();
      expect(await page.locator('.clauses > li').count()).toBe(11);
      await page.screenshot({ path: join(SHOTS, `cong-van-77-${name}.png`), fullPage: true });
      expect(await findBarriers(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
      await page.close();
    });
  }
});
