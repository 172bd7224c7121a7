// Điện thoại mất mạng: a reload without a line shows the form with what was typed, what was sent waits and goes once, nothing stays behind.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntryView } from '#server/collection/contract-entry.ts';
import {
  findBarriers,
  openPage,
  PHONE_SIZE,
  sidewaysOverflow,
  signInOn,
  startBrowser,
} from '#test/support/browser.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { type Line, layLine } from '#test/support/line.ts';
import { startTestServer } from '#test/support/server.ts';

const KEY = '2026-H1.HTX-6T';

let server: Awaited<ReturnType<typeof startTestServer>>;
/** Between the phones and the server: what is cut here is cut for the page and for its worker. */
let line: Line;
let browser: Browser;
let officer: Client;
let free: number[];

beforeAll(async () => {
  server = await startTestServer({ office: true });
  line = await layLine(server.url);
  browser = await startBrowser();
  officer = await signInAs(server.url, server.accounts.provincial);
  const { body } = await officer.get<{ reporters: { organisation: number }[] }>(
    `/api/collection/reporters?period=${KEY}&form=HTX-6T&unit=24&state=none&limit=7`,
  );
  free = body.reporters.map(({ organisation }) => organisation);
});
afterAll(async () => {
  await browser?.close();
  await line?.stop();
  await server?.stop();
});

const keptKeys = (page: Page) =>
  page.evaluate(async () => ({
    forms: (await (await caches.open('thongsuot-bieu')).keys()).map(({ url }) => new URL(url).pathname),
    pages: (
      await Promise.all(
        (
          await caches.keys()
        )
          .filter((name) => name.startsWith('thongsuot-khung-'))
          .map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      )
    ).flat(),
    drafts: Object.keys(localStorage).filter((name) => name.startsWith('thongsuot.nhap.')),
  }));

/** Opens a link of an organisation and waits until the worker holds this release. */
async function openLink(
  organisation: number,
): Promise<{ page: Page; complaints: string[]; context: BrowserContext }> {
  const issued = await officer.post<{ url: string }>(`/api/organisations/${organisation}/links`, {
    form: 'HTX-6T',
    period: KEY,
  });
  const { page, complaints } = await openPage(browser, line.url, PHONE_SIZE);
  await page.goto(issued.body.url.replace(/^https?:\/\/[^/]+/, ''));
  await page.getByRole('button', { name: 'Bắt đầu điền' }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return { page, complaints, context: page.context() };
}

/** Goes through the pages; what is not known yet is said so. */
async function fillRest(page: Page): Promise<void> {
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
}

const versionOf = async (organisation: number) =>
  (await officer.get<EntryView>(`/api/entry/${KEY}/HTX-6T?organisation=${organisation}`)).body;

/** Without a line: the browser says so, and nothing passes, however early after a reload it is asked. */
async function goOffline(context: BrowserContext): Promise<void> {
  line.cut();
  await context.setOffline(true);
}

async function goOnline(context: BrowserContext): Promise<void> {
  line.mend();
  await context.setOffline(false);
}

describe('điện thoại mất mạng', () => {
  it('manifest và người gác: đúng kiểu, đúng phạm vi, không đổi chính sách nội dung', async () => {
    const head = async (path: string) => (await fetch(server.url + path)).headers;
    const worker = await head('/f/service-worker.js');
    expect(worker.get('content-type')).toContain('text/javascript');
    expect(worker.get('cache-control')).toBe('no-cache');
    expect((await head('/f/manifest.webmanifest')).get('content-type')).toContain(
      'application/manifest+json',
    );
    const policy = (await head('/f/')).get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('worker-src');
    const manifest = (await (await fetch(`${server.url}/f/manifest.webmanifest`)).json()) as {
      scope: string;
      icons: { src: string }[];
    };
    expect(manifest.scope).toBe('/f/');
    for (const { src } of manifest.icons)
      expect((await head(`/f/${src}`)).get('content-type'), src).toBe('image/png');
  });

  it('gõ, mất mạng, tải lại: số còn nguyên; gửi lúc mất mạng thì chờ, có mạng lại tự gửi đúng một lần', async () => {
    const [organisation = 0] = free;
    const { page, complaints, context } = await openLink(organisation);
    await page.getByRole('button', { name: 'Bắt đầu điền' }).click();
    await page.getByLabel(/^Thành viên cuối kỳ/).fill('40');
    await expect
      .poll(() => page.locator('.saved').textContent(), { timeout: 20_000 })
      .toContain('Đã lưu lúc');
    await goOffline(context);
    await page.getByLabel(/^Thành viên cuối kỳ/).fill('41');
    await page.getByLabel(/^Thu nhập bình quân/).fill('7,250');
    await page.reload();
    await page.getByText('Đang mở bản giữ trên máy').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Bắt đầu điền' }).click();
    expect(await page.getByLabel(/^Thành viên cuối kỳ/).inputValue()).toBe('41');
    // A text that still waits for an answer comes back with its question.
    await page.getByRole('button', { name: /^7,25 triệu đồng/ }).click();
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/phone-offline.png`, fullPage: true });

    // The rest is filled as it was last time, still without a line; then "Gửi" waits.
    await fillRest(page);
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByText('Đang chờ gửi.').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/phone-queued.png` });
    await page.reload();
    await page.getByText('Đang chờ gửi.').waitFor();
    expect((await versionOf(organisation)).receipt).toBeNull();
    await goOnline(context);
    await page.locator('.receipt').waitFor({ timeout: 30_000 });
    const sent = await versionOf(organisation);
    expect([sent.version, sent.receipt?.number]).toEqual([1, await page.locator('.receipt b').textContent()]);
    expect(sent.cells.members).toEqual({ number: 41 });
    expect(sent.cells['income-member']).toEqual({ number: 7_250_000 });
    const kept = await keptKeys(page);
    expect([kept.forms, kept.drafts]).toEqual([[], []]);
    // Only the bare page and its files: no address of a form, no secret of a link.
    expect(kept.pages.filter((url) => !/\/f\/(assets\/[^?#]+)?$/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('trang đầu khi mất mạng kê các biểu giữ trên máy; đăng xuất thì không còn gì', async () => {
    const [, organisation = 0] = free;
    const { page, context } = await openLink(organisation);
    await expect.poll(async () => (await keptKeys(page)).forms).toEqual([`/api/entry/${KEY}/HTX-6T`]);
    await goOffline(context);
    await page.goto('/f/');
    await page.getByRole('heading', { name: 'Biểu giữ trên máy này' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.locator('.cards a').click();
    await page.getByRole('button', { name: 'Bắt đầu điền' }).waitFor();
    await goOnline(context);
    await context.clearCookies();
    await page.goto('/f/');
    await page.getByLabel('Mật khẩu').waitFor();
    expect((await keptKeys(page)).forms).toEqual([]);
    await context.close();
  });

  it('máy chủ đã nhận mà biên nhận lạc trên đường: thử lại cùng mã, vẫn một biên nhận', async () => {
    const [, , organisation = 0] = free;
    const { page, context } = await openLink(organisation);
    await page.getByRole('button', { name: 'Bắt đầu điền' }).click();
    await page.getByLabel(/^Thành viên cuối kỳ/).fill('33');
    await fillRest(page);
    await page.route('**/submission', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByText('Đang chờ gửi.').waitFor();
    expect((await versionOf(organisation)).version).toBe(1);
    await page.unroute('**/submission');
    await page.getByRole('button', { name: 'Thử gửi ngay' }).click();
    await page.locator('.receipt').waitFor();
    const sent = await versionOf(organisation);
    expect([sent.version, sent.receipt?.number]).toEqual([1, await page.locator('.receipt b').textContent()]);
    await context.close();
  });

  it.each([
    ['nháp tới trong lúc biểu đang đi', 4, 'first'],
    ['nháp tới sau biểu', 5, 'last'],
  ] as const)(
    'bấm Gửi ngay khi nháp còn đang lưu, %s: có biên nhận, không gì nằm lại trên máy',
    async (_name, at, draft) => {
      const organisation = free[at] ?? 0;
      const { page, complaints, context } = await openLink(organisation);
      await page.getByRole('button', { name: 'Bắt đầu điền' }).click();
      await page.getByLabel(/^Thành viên cuối kỳ/).fill('33');
      await fillRest(page);
      await expect.poll(() => page.locator('.saved').textContent()).toContain('Đã lưu lúc');
      const pressed = Promise.withResolvers<void>();
      const draftTaken = Promise.withResolvers<void>();
      const formTaken = page.waitForResponse('**/submission');
      await page.route('**/draft', async (route) => {
        await (draft === 'first' ? pressed.promise : formTaken);
        await route.fulfill({ response: await route.fetch() });
        draftTaken.resolve();
      });
      await page.route('**/submission', async (route) => {
        pressed.resolve();
        if (draft === 'first') {
          await draftTaken.promise;
          await page.getByText('Đã lưu lúc').waitFor();
        }
        await route.continue();
      });
      await page.getByRole('button', { name: '← Quay lại' }).click();
      await page.getByRole('textbox').last().fill('Không');
      await page.getByRole('button', { name: 'Kiểm tra và gửi' }).click();
      await page.getByRole('button', { name: 'Gửi', exact: true }).click();
      await page.locator('.receipt').waitFor();
      await draftTaken.promise;
      expect((await versionOf(organisation)).version).toBe(1);
      await expect.poll(async () => (await keptKeys(page)).drafts).toEqual([]);
      expect((await keptKeys(page)).forms).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it('bản mới thay bản cũ: bộ nhớ của bản trước bị bỏ; đăng xuất ở văn phòng bỏ biểu, giữ số chưa gửi được', async () => {
    const [, , , organisation = 0] = free;
    const { page } = await openPage(browser, server.url);
    await signInOn(page, '/inbox', server.accounts.provincial);
    await page.evaluate(async () => {
      await (await caches.open('thongsuot-khung-ban-truoc')).put('/f/', new Response('bản trước'));
      localStorage.setItem('thongsuot.nhap.chua-gui', JSON.stringify({ dirty: true, sending: null }));
    });
    await page.goto(`/f/${KEY}/HTX-6T?organisation=${organisation}`);
    await page.getByRole('button', { name: 'Bắt đầu điền' }).click();
    await page.getByLabel(/^Thành viên cuối kỳ/).fill('12');
    await expect
      .poll(() => page.locator('.saved').textContent(), { timeout: 20_000 })
      .toContain('Đã lưu lúc');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const shells = () =>
      page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('thongsuot-khung-')));
    await expect.poll(shells).toHaveLength(1);
    expect(await shells()).not.toContain('thongsuot-khung-ban-truoc');
    expect((await keptKeys(page)).forms).toHaveLength(1);
    await page.goto('/inbox');
    await page.getByRole('button', { name: /Tài khoản/ }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByLabel('Mật khẩu').waitFor();
    const kept = await keptKeys(page);
    expect([kept.forms, kept.drafts]).toEqual([[], ['thongsuot.nhap.chua-gui']]);
    await page.context().close();
  });
});
