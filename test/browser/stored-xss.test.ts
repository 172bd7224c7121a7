// Mã độc cất sẵn: 500 strings in every text people write, in every table; every screen, page and downloaded file shows them as words and runs none.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationView } from '#server/publication/contract.ts';
import type { OutlineLayout } from '#server/report/contract.ts';
import { OFFICE_SIZE, openPage, PHONE_SIZE, startBrowser } from '#test/support/browser.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { crawl, settle } from '#test/support/crawl.ts';
import { countShown, hostileString } from '#test/support/hostile-strings.ts';
import { poisonDatabase } from '#test/support/poison.ts';
import { seedThroughExamples } from '#test/support/probe-seeds.ts';
import { buildProbeWorld, type Caller } from '#test/support/probe-world.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const COUNT = propertyRuns(60, 500);
let server: TestServer;
let browser: Browser;
let writer: Caller;
let officer: Client;
let code: string;
let poisoned: ReadonlyMap<string, number>;

/** A report written with hostile words by the officer, signed, numbered and issued, so that its public page has something to show. */
async function issueReport(): Promise<string> {
  const { accounts, url } = server;
  const [leader, clerk] = [await signInAs(url, accounts.leader), await signInAs(url, accounts.clerk)];
  const begun = await officer.post<{ id: number }>('/api/publications', {
    outline: 'half-year',
    unit: '27',
    period: '2022-H1',
  });
  const path = `/api/publications/${begun.body.id}`;
  const take = async (who: Client, step: string, body: object) => {
    const { version } = (await who.get<PublicationView>(path)).body;
    const { status } = await who.post(`${path}/${step}`, { base: version, ...body });
    expect([step, status]).toEqual([step, 200]);
  };
  await take(officer, 'settings', {
    settings: {
      date: '2022-07-08',
      texts: { difficulties: hostileString(1) },
      recipients: [hostileString(2), hostileString(0)],
      // The form of the signature lines is checked, and the printed name is the signer's own: the rest is as hostile as it gets.
      signature: { authority: `TM. ${hostileString(6)}`, post: hostileString(3), name: accounts.leader.name },
    },
  });
  await take(officer, 'submit', { confirmEmpty: true });
  await take(leader, 'sign', {});
  await take(clerk, 'issue', {});
  return (await officer.get<PublicationView>(path)).body.code ?? '';
}

beforeAll(async () => {
  server = await startTestServer({ office: true, limits: { session: 1_000_000, strangers: 1_000_000 } });
  browser = await startBrowser();
  officer = await signInAs(server.url, server.accounts.provincial);
  code = await issueReport();
  const { system } = server;
  const { callers, target } = await buildProbeWorld(system, system.database.adminUrl, system.database.name);
  await seedThroughExamples(server.app, callers, target);
  const own = callers.find(({ role, relation }) => role === 'provincial' && relation === 'own');
  if (!own) throw new Error('thiếu người viết của phép dò');
  writer = own;
  const { loaderPool } = system.database;
  let n = 0;
  poisoned = await poisonDatabase(loaderPool, () => hostileString(n++ % COUNT));
  // Every string stands in the name of an organisation of the province, so that all of them are really shown.
  await loaderPool.query(
    `with chosen as (select organisation_id, row_number() over (order by organisation_id) as n from (
       select distinct s.organisation_id from organisation_spans s join office_scope_units u on u.unit_id = s.unit_id join offices o on o.id = u.office_id
       where o.code = 'LM24' and s.valid_to > now() order by 1 limit $1) x)
     update organisation_spans s set name = ($2::text[])[c.n], address = ($2::text[])[c.n] from chosen c where c.organisation_id = s.organisation_id`,
    [COUNT, Array.from({ length: COUNT }, (_, index) => hostileString(index))],
  );
  const { rows } = await loaderPool.query<{ id: number }>(
    `select id from persons where email = 'quantri@minhhoa.example'`,
  );
  await loaderPool.query(
    `insert into notices (person_id, key, title, path, created_at) select $1, 'xss' || n, ($2::text[])[n], '/summary', now() from generate_series(1, $3::int) n`,
    [rows[0]?.id, Array.from({ length: COUNT }, (_, index) => hostileString(index)), Math.min(COUNT, 100)],
  );
  await loaderPool.query(
    `insert into journal (seq, person_id, office_id, act, subject_kind, subject_id, note)
     select -1000 - n, $1, (select id from offices where code = 'LM24'), ($2::text[])[n], 'organisation', ($2::text[])[n], jsonb_build_object('after', jsonb_build_object('name', ($2::text[])[n])) from generate_series(1, $3::int) n`,
    [rows[0]?.id, Array.from({ length: COUNT }, (_, index) => hostileString(index)), Math.min(COUNT, 60)],
  );
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function wordsOf(page: Page): Promise<string> {
  return (await page.locator('body').textContent()) ?? '';
}

async function ran(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { __run?: number }).__run ?? 0);
}

/** A visitor who notes dialogs and leaves none open. */
async function visitor(cookie?: string, size = OFFICE_SIZE) {
  const opened = await openPage(browser, server.url, size);
  const dialogs: string[] = [];
  opened.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  if (cookie) {
    const [name = '', value = ''] = cookie.split('=');
    // A __Host- cookie is set under https alone; Chromium sends it to http://localhost as well.
    const url = server.url.replace('http:', 'https:');
    await opened.page.context().addCookies([{ name, value, url, secure: true, httpOnly: true }]);
  }
  return { ...opened, dialogs };
}

const SCREENS = [
  '/organisations?unit=24&period=2026-H1',
  '/summary?unit=24&period=2026-H1',
  '/collection?key=2026-H1.HTX-6T',
  '/collection/review?key=2026-H1.HTX-6T',
  '/collection/entry?key=2026-H1.HTX-6T',
  '/collection/total?key=2026-H1.HTX-6T',
  '/collection/periods',
  '/collection/forms',
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
] as const;

/** Opens what is folded, and the first few things that a table offers to open. */
async function openEverything(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
  // Matters and sessions end by such a button; their words are on the page already.
  if (/^\/(inbox|account)/.test(path)) return;
  const buttons = page.locator('#content tbody button');
  for (let index = 0; index < Math.min(await buttons.count(), 3); index += 1) {
    await buttons
      .nth(index)
      .click({ timeout: 2_000 })
      .catch(() => undefined);
    await settle(page);
  }
}

describe('chuỗi mã độc cất sẵn', () => {
  it('nằm ở mọi bảng có chữ người viết', () => {
    process.stdout.write(
      `đầu độc: ${[...poisoned.values()].reduce((a, b) => a + b, 0)} chỗ trong ${poisoned.size} cột: ${[...poisoned.keys()].join(', ')}\n`,
    );
    expect([...poisoned.keys()]).toEqual(
      expect.arrayContaining([
        'organisation_spans.name',
        'persons.name',
        'offices.name',
        'form_versions.definition',
        'reporting_regimes.definition',
        'official_document_versions.summary',
        'directive_clauses.text',
        'stored_files.name',
      ]),
    );
  });

  it('danh sách: đủ mọi chuỗi hiện thành chữ, không chuỗi nào chạy, không liên kết nào lạ', async () => {
    const { page, complaints, dialogs } = await visitor(writer.cookie);
    await page.goto('/organisations?unit=24&period=2026-H1');
    await page.locator('.figures tbody tr').first().waitFor();
    const more = page.getByRole('button', { name: /Xem thêm/ });
    while ((await more.count()) > 0 && (await page.locator('.figures tbody tr').count()) < COUNT + 50) {
      const before = await page.locator('.figures tbody tr').count();
      await more.first().click();
      await page.waitForFunction(
        (count) => document.querySelectorAll('.figures tbody tr').length > count,
        before,
      );
    }
    const shown = countShown((await page.locator('.figures tbody').allTextContents()).join(''));
    expect(shown).toBeGreaterThanOrEqual(COUNT);
    expect([await ran(page), dialogs, complaints]).toEqual([0, [], []]);
    const links = await page
      .locator('.figures tbody a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
    expect(links.filter((href) => !href.startsWith('/organisations/'))).toEqual([]);
    process.stdout.write(`danh sách: ${COUNT} chuỗi, hiện thành chữ ${shown} chỗ, chạy 0\n`);
    await page.context().close();
  }, 300_000);

  it('mọi màn hình của bốn người, mở cả bảng con: 0 lần chạy', async () => {
    const people = {
      'cán bộ tỉnh của phép dò': writer.cookie,
      'cán bộ Bắc Ninh': officer.cookie,
      'cán bộ trung ương': (await signInAs(server.url, server.accounts.national)).cookie,
      'quản trị': (await signInAs(server.url, server.accounts.administrator)).cookie,
    };
    const screens = new Map<string, number>();
    // The reduced run looks with the eyes of the two who between them see every screen.
    for (const [who, cookie] of Object.entries(people).filter(
      (_, index) => index % propertyRuns(3, 1) === 0,
    )) {
      const { page, complaints, dialogs } = await visitor(cookie);
      const look = async (at: Page, path: string) => {
        await openEverything(at, path);
        const shown = countShown(await wordsOf(at));
        const [pathname = ''] = path.split('?');
        screens.set(pathname, (screens.get(pathname) ?? 0) + shown);
        expect([who, path, await ran(at), dialogs, complaints]).toEqual([who, path, 0, [], []]);
      };
      await crawl(page, { starts: SCREENS, each: propertyRuns(1, 4), look });
      await page.context().close();
    }
    const total = [...screens.values()].reduce((a, b) => a + b, 0);
    process.stdout.write(`mọi màn hình: ${screens.size} địa chỉ, hiện thành chữ ${total} chỗ, chạy 0\n`);
    // Where people's words are shown they really were there to be run.
    for (const path of [
      '/organisations',
      '/collection',
      '/collection/review',
      '/collection/total',
      '/collection/forms',
      '/directives',
      '/people',
      '/offices',
      '/journal',
      '/inbox',
    ])
      expect([path, (screens.get(path) ?? 0) > 0]).toEqual([path, true]);
  }, 1_200_000);

  it('trang điện thoại của kế toán và biểu của HTX: 0 lần chạy', async () => {
    const accountant = await signInAs(server.url, server.accounts.accountant);
    const { page, complaints, dialogs } = await visitor(accountant.cookie, PHONE_SIZE);
    await page.goto('/f/');
    await page.locator('.card a').first().waitFor();
    let shown = countShown(await wordsOf(page));
    const forms = await page
      .locator('.card a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const form of forms) {
      await page.goto(form);
      await settle(page);
      for (let step = 0; step < 4; step += 1) {
        shown += countShown(await wordsOf(page));
        expect([form, await ran(page)]).toEqual([form, 0]);
        const on = page.locator('button.main').first();
        if ((await on.count()) === 0) break;
        await on.click({ timeout: 2_000 }).catch(() => undefined);
      }
    }
    process.stdout.write(`trang điện thoại: ${forms.length} biểu, hiện thành chữ ${shown} chỗ, chạy 0\n`);
    expect(forms.length).toBeGreaterThan(0);
    expect(shown).toBeGreaterThan(0);
    expect([dialogs, complaints]).toEqual([[], []]);
    await page.context().close();
  }, 300_000);

  it('trang công khai kiểm tra văn bản, và tệp HTML tải về rồi mở ngoài hệ thống: 0 lần chạy', async () => {
    const { page, dialogs, complaints } = await visitor();
    await page.goto(`/v/${code}`);
    expect(countShown(await wordsOf(page))).toBeGreaterThan(0);
    expect([await ran(page), dialogs, complaints]).toEqual([0, [], []]);
    const { outlines } = (await officer.get<{ outlines: OutlineLayout[] }>('/api/reports/outlines')).body;
    let [files, shown] = [0, 0];
    for (const { code: outline } of outlines) {
      const asked = `outline=${outline}&unit=24&period=2026-H1&format=html`;
      const { status, bytes } = await officer.download(`/api/reports/document?${asked}`);
      if (status !== 200) continue;
      files += 1;
      // A file on one's own disk has no policy of ours over it: only its own escaping protects the reader.
      await page.goto('about:blank');
      await page.setContent(bytes.toString('utf8'));
      shown += countShown(await wordsOf(page));
      expect([outline, await ran(page), dialogs]).toEqual([outline, 0, []]);
    }
    process.stdout.write(`tệp HTML tải về: ${files}, hiện thành chữ ${shown} chỗ, chạy 0\n`);
    expect(files).toBeGreaterThan(0);
    expect(shown).toBeGreaterThan(0);
    await page.context().close();
  }, 300_000);
});
