// Mã độc cất sẵn: 500 strings in names, notes, file names; every screen shows them as words and runs none.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICE_SIZE, openPage, startBrowser } from '#test/support/browser.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const COUNT = propertyRuns(60, 500);
const RUN = 'window.__run=(window.__run||0)+1';
const SHAPES: readonly ((n: number) => string)[] = [
  (n) => `<script>${RUN}</script>${n}`,
  (n) => `<img src=x onerror="${RUN}">${n}`,
  (n) => `"><svg onload="${RUN}">${n}`,
  (n) => `'-(${RUN})-'${n}`,
  (n) => `</title><script>${RUN}</script>${n}`,
  (n) => `javascript:${RUN}//${n}`,
  (n) => `<iframe srcdoc="<script>parent.__run=1</script>">${n}`,
  (n) => `<details open ontoggle=${RUN}>${n}`,
  (n) => `\${${RUN}}{{${RUN}}}${n}`,
  (n) => `<a href="javascript:${RUN}">HTX ${n}</a>`,
  (n) => `<math><mi xlink:href="data:x,<script>${RUN}</script>">${n}`,
  (n) => `<style>@import 'javascript:${RUN}';</style>${n}`,
  (n) => `<input autofocus onfocus="${RUN}">${n}`,
  (n) => `&lt;script&gt;${RUN}&lt;/script&gt;${n}`,
  (n) => `\u2028<script>${RUN}</script>\u202e${n}`,
  (n) => `<body onload=${RUN}>${n}`,
  (n) => `<object data="data:text/html,<script>parent.__run=1</script>">${n}`,
  (n) => `<form action="javascript:${RUN}"><button>${n}`,
  (n) => `<base href="//evil.example/">${n}`,
  (n) => `<meta http-equiv=refresh content="0;url=javascript:${RUN}">${n}`,
];
const string = (n: number) => SHAPES[n % SHAPES.length]?.(n) ?? '';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  const { loaderPool } = server.system.database;
  const strings = Array.from({ length: COUNT }, (_, n) => string(n));
  // Names of organisations of the province, addresses, contacts' words; people, offices, notices, notes, file names.
  await loaderPool.query(
    `with chosen as (select organisation_id, row_number() over (order by organisation_id) as n from (
       select distinct s.organisation_id from organisation_spans s join office_scope_units u on u.unit_id = s.unit_id join offices o on o.id = u.office_id
       where o.code = 'LM24' and s.valid_to > now() order by 1 limit $1) x)
     update organisation_spans s set name = ($2::text[])[c.n], address = ($2::text[])[c.n] from chosen c where c.organisation_id = s.organisation_id`,
    [COUNT, strings],
  );
  await loaderPool.query(
    `with made as (insert into persons (email, name) select 'xss' || n || '@do.example', ($1::text[])[n] from generate_series(1, $2::int) n returning id)
     insert into posts (person_id, office_id, role, valid_from) select id, (select id from offices where code = 'LM24'), 'viewer', '2020-01-01' from made`,
    [strings, Math.min(COUNT, 100)],
  );
  const { rows } = await loaderPool.query<{ id: number }>(
    `select id from persons where email = 'quantri@minhhoa.example'`,
  );
  await loaderPool.query(
    `insert into notices (person_id, key, title, path, created_at) select $1, 'xss' || n, ($2::text[])[n], '/summary', now() from generate_series(1, $3::int) n`,
    [rows[0]?.id, strings, Math.min(COUNT, 100)],
  );
  await loaderPool.query(
    `insert into journal (seq, person_id, office_id, act, subject_kind, subject_id, note)
     select -1000 - n, $1, (select id from offices where code = 'LM24'), ($2::text[])[n], 'organisation', ($2::text[])[n], jsonb_build_object('after', jsonb_build_object('name', ($2::text[])[n])) from generate_series(1, $3::int) n`,
    [rows[0]?.id, strings, Math.min(COUNT, 100)],
  );
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function ran(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { __run?: number }).__run ?? 0);
}

describe('chuỗi mã độc cất sẵn', () => {
  it('danh sách, trang tổ chức, người, cơ quan, việc, nhật ký: 0 lần chạy, chữ hiện nguyên', async () => {
    const { page, complaints } = await openPage(browser, server.url, OFFICE_SIZE);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto('/organisations?unit=24&period=2026-H1');
    await page.getByLabel('Thư điện tử').fill(server.accounts.administrator.email);
    await page.getByLabel('Mật khẩu').fill(server.accounts.administrator.password);
    await page.keyboard.press('Enter');
    await page.locator('.figures tbody tr').first().waitFor();
    let shown = 0;
    const more = page.getByRole('button', { name: /Xem thêm/ });
    while ((await more.count()) > 0 && (await page.locator('.figures tbody tr').count()) < COUNT + 50) {
      const before = await page.locator('.figures tbody tr').count();
      await more.first().click();
      await page.waitForFunction(
        (count) => document.querySelectorAll('.figures tbody tr').length > count,
        before,
      );
    }
    shown += (await page.locator('.figures tbody').allTextContents()).join('').split('__run').length - 1;
    expect([await ran(page), dialogs]).toEqual([0, []]);
    const links = await page
      .locator('.figures tbody a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
    expect(links.filter((href) => !href.startsWith('/organisations/'))).toEqual([]);
    for (const href of links.slice(0, propertyRuns(8, 60))) {
      await page.goto(href);
      await page.locator('#content h1').waitFor();
      expect([href, await ran(page)]).toEqual([href, 0]);
    }
    for (const path of ['/people', '/inbox', '/journal', '/offices']) {
      await page.goto(path);
      await page.locator('.figures tbody tr').first().waitFor();
      shown += (await page.locator('.figures tbody').allTextContents()).join('').split('__run').length - 1;
      expect([path, await ran(page)]).toEqual([path, 0]);
    }
    process.stdout.write(`chuỗi mã độc: ${COUNT}, hiện thành chữ ${shown} chỗ, chạy 0\n`);
    expect(shown).toBeGreaterThan(COUNT / 2);
    expect([dialogs, complaints]).toEqual([[], []]);
  }, 600_000);
});
