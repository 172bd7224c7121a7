// Mọi màn hình tới được bằng liên kết: axe finds nothing, nothing breaks the content policy, no page can be pushed sideways, at both sizes.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '#server/demonstration/service.ts';
import {
  findBarriers,
  OFFICE_SIZE,
  openPage,
  PHONE_SIZE,
  type Size,
  sidewaysOverflow,
  startBrowser,
} from '#test/support/browser.ts';
import { crawl } from '#test/support/crawl.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await startTestServer({ office: true, limits: { session: 1_000_000, strangers: 1_000_000 } });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function signIn(page: Page, path: string, account: Account): Promise<void> {
  await page.goto(path);
  await page.getByLabel('Thư điện tử').fill(account.email);
  await page.getByLabel('Mật khẩu').fill(account.password);
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasNotText: 'Đăng nhập' }).first().waitFor();
}

const BEGIN = '?unit=24&period=2026-H1';
const OFFICE = ['/summary', '/organisations', '/organisations/new', '/organisations/import'];
const OTHERS = ['/people', '/offices', '/permissions', '/personal-data', '/journal', '/inbox', '/account'];

async function lookAround(account: Account, size: Size, starts: readonly string[]) {
  const { page, complaints } = await openPage(browser, server.url, size);
  await signIn(page, '/sign-in', account);
  const faults: string[] = [];
  const seen = await crawl(page, {
    starts,
    each: 1,
    look: async (at, path) => {
      for (const barrier of await findBarriers(at)) faults.push(`${path} ${size.width}: ${barrier}`);
      const sideways = await sidewaysOverflow(at);
      if (sideways > 0) faults.push(`${path} ${size.width}: tràn ngang ${sideways} điểm`);
    },
  });
  await page.context().close();
  return { seen, faults: [...faults, ...complaints] };
}

describe('mọi màn hình', () => {
  it('của cán bộ tỉnh và quản trị, hai khổ: axe sạch, không tràn ngang, đúng chính sách nội dung', async () => {
    const { provincial, administrator, leader } = server.accounts;
    const tours: readonly (readonly [Account, Size, readonly string[]])[] = [
      [provincial, PHONE_SIZE, OFFICE],
      [administrator, OFFICE_SIZE, OTHERS],
      [provincial, OFFICE_SIZE, OFFICE],
      [leader, PHONE_SIZE, OTHERS],
    ];
    const screens = new Set<string>();
    const faults: string[] = [];
    for (const [account, size, starts] of tours.slice(0, propertyRuns(2, 4))) {
      const found = await lookAround(
        account,
        size,
        starts.map((path) => path + BEGIN),
      );
      for (const screen of found.seen.keys()) screens.add(screen);
      faults.push(...found.faults);
    }
    process.stdout.write(
      `mọi màn hình: ${screens.size} loại, lỗi ${faults.length}: ${[...screens].sort().join(' ')}\n`,
    );
    expect(faults).toEqual([]);
    expect([...screens]).toEqual(
      expect.arrayContaining([
        '/leader',
        '/summary',
        '/organisations',
        '/organisations/#',
        '/collection',
        '/collection/review',
        '/directives',
        '/reports',
        '/reader',
        '/people',
        '/offices',
        '/permissions',
        '/journal',
        '/personal-data',
        '/inbox',
        '/account',
      ]),
    );
  }, 900_000);

  it('trang điện thoại của kế toán HTX: danh sách việc, từng biểu, hai khổ', async () => {
    for (const size of [PHONE_SIZE, OFFICE_SIZE]) {
      const { page, complaints } = await openPage(browser, server.url, size);
      await signIn(page, '/f/', server.accounts.accountant);
      await page.locator('.card a').first().waitFor();
      const forms = await page
        .locator('.card a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(forms.length).toBeGreaterThan(0);
      for (const path of ['/f/', ...forms.slice(0, propertyRuns(2, 10))]) {
        await page.goto(path);
        await page.locator('main h1').waitFor();
        for (let step = 0; step < 3; step += 1) {
          expect([path, size.width, step, await findBarriers(page)]).toEqual([path, size.width, step, []]);
          expect([path, size.width, await sidewaysOverflow(page)]).toEqual([path, size.width, 0]);
          const on = page.locator('main button.main').first();
          if ((await on.count()) === 0) break;
          await on.click({ timeout: 2_000 }).catch(() => undefined);
          await page.waitForTimeout(200);
        }
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  }, 300_000);

  it('trang đăng nhập, lời mời hỏng, mã kiểm tra không có: axe sạch ở hai khổ', async () => {
    for (const size of [OFFICE_SIZE, PHONE_SIZE]) {
      const { page, complaints } = await openPage(browser, server.url, size);
      for (const path of [
        '/sign-in',
        '/invitation#khong-co-lien-ket-nay-dau',
        '/v/ABCDE-FGHJK',
        '/khong-co-trang-nay',
      ]) {
        await page.goto(path);
        await page.locator('h1').first().waitFor();
        expect([path, await findBarriers(page)]).toEqual([path, []]);
        expect([path, await sidewaysOverflow(page)]).toEqual([path, 0]);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });
});
