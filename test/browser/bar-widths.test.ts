// Đầu trang ở mọi bề ngang: tablets and small laptops between the phone and the office screen, for whoever has most in the menu.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, sidewaysOverflow, signInOn, startBrowser } from '#test/support/browser.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const WIDTHS = [360, 760, 761, 768, 834, 912, 1024, 1100, 1180, 1181, 1280, 1366, 1501, 1700, 1701, 1920];
const SCREENS = ['/organisations', '/summary', '/leader', '/collection', '/directives', '/reports'];
const SHOTS = '.cache/shots';

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

/** Sideways scrolling of the page, and whether the bar stays one line with all its parts inside the window. */
async function faultsAt(page: Page, width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 800 });
  await page.waitForTimeout(80);
  const over = await sidewaysOverflow(page);
  const bar = await page.evaluate(() => {
    const parts = [...document.querySelectorAll('.bar, .bar a, .bar button')].map((part) =>
      part.getBoundingClientRect(),
    );
    return { right: Math.max(...parts.map(({ right }) => right)), height: parts[0]?.height ?? 0 };
  });
  return [
    ...(over > 0 ? [`${width}: tràn ngang ${over} điểm`] : []),
    ...(bar.right > width ? [`${width}: đầu trang ra ngoài ${Math.round(bar.right - width)} điểm`] : []),
    ...(bar.height > 56 ? [`${width}: đầu trang cao ${Math.round(bar.height)} điểm, đã xuống dòng`] : []),
  ];
}

describe('đầu trang không tràn, không xuống dòng ở bề ngang nào', () => {
  it.each(['national', 'provincial', 'nationalLeader'] as const)(
    '%s: từ điện thoại đến màn hình lớn',
    async (who) => {
      const { page } = await openPage(browser, server.url);
      await signInOn(page, '/organisations?unit=27&period=2022-H1', server.accounts[who]);
      const faults: string[] = [];
      for (const width of WIDTHS) {
        faults.push(...(await faultsAt(page, width)));
        await page.screenshot({ path: `${SHOTS}/bar-${who}-${width}.png` });
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );

  it('768, 834, 1024: menu gập lại mà vẫn mở được và dẫn đến trang', async () => {
    const { page } = await openPage(browser, server.url, { width: 834, height: 1112 });
    await signInOn(page, '/organisations?unit=27&period=2022-H1', server.accounts.national);
    for (const width of [768, 834, 1024]) {
      await page.setViewportSize({ width, height: 1112 });
      await page.getByRole('button', { name: 'Mở danh mục' }).click();
      await page.locator('#folded-menu').getByRole('link', { name: 'Báo cáo', exact: true }).click();
      await page.waitForURL(/\/reports/);
      await page.goBack();
    }
  }, 60_000);

  it('các màn hình chính không tràn ngang ở 768, 834, 1024, 1366', async () => {
    const { page } = await openPage(browser, server.url);
    await signInOn(page, '/organisations?unit=27&period=2022-H1', server.accounts.provincial);
    const faults: string[] = [];
    for (const screen of SCREENS) {
      await page.goto(`${screen}?unit=27&period=2022-H1`);
      await page.locator('#content h1').waitFor();
      await page.waitForTimeout(500);
      for (const width of [768, 834, 1024, 1366]) {
        faults.push(...(await faultsAt(page, width)).map((each) => `${screen} ${each}`));
        await page.screenshot({ path: `${SHOTS}/man-hinh${screen.replace('/', '-')}-${width}.png` });
      }
    }
    expect(faults).toEqual([]);
  }, 120_000);
});
