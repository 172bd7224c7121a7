// Thành lập ở Gia Bình ngày 10/6/2022: every figure that must move moves, on screen and in the downloaded Word; the others stand still.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPage, startBrowser } from '#test/support/browser.ts';
import { startTestServer } from '#test/support/server.ts';

const CONTEXT = 'unit=27&period=2022-H1';
const NAME = 'Hợp tác xã dịch vụ Thử Gia Bình';

let server: Awaited<ReturnType<typeof startTestServer>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  ({ page } = await openPage(browser, server.url));
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

const MARKS = [
  'htx_total:actual',
  'htx_total:previous',
  'htx_total:difference',
  'htx_agri:actual',
  'htx_nonagri:actual',
  'qtdnd_total:actual',
  'htx_new:actual',
  'htx_new:plan',
  'htx_new:attainment',
  'htx_stopped_in_period:actual',
  'htx_dissolved:actual',
] as const;

async function figures(unit = '27'): Promise<Record<string, string>> {
  await page.goto(`/summary?unit=${unit}&period=2022-H1`);
  await page.locator('.figures-section').first().waitFor();
  const texts = MARKS.map(async (mark) => {
    const found = page.locator(`tr [data-figure="${mark}"]`).first();
    return [
      mark,
      (await found.count()) === 0 ? '' : ((await found.textContent()) ?? '').replaceAll('\u00a0', ' '),
    ];
  });
  return Object.fromEntries(await Promise.all(texts));
}

/** The downloaded report as text, cells ended by a bar. */
async function word(): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải Word' }).click(),
  ]);
  const part = unzipSync(readFileSync(await file.path()))['word/document.xml'] ?? new Uint8Array();
  return strFromU8(part)
    .replace(/<\/w:tc>/g, '|')
    .replace(/<[^>]+>/g, '');
}

const BEFORE = {
  'htx_total:actual': '678',
  'htx_total:previous': '666',
  'htx_total:difference': '+12',
  'htx_agri:actual': '538',
  'htx_nonagri:actual': '114',
  'qtdnd_total:actual': '26',
  'htx_new:actual': '13',
  'htx_new:plan': '15',
  'htx_new:attainment': '86,7 %',
  'htx_stopped_in_period:actual': '1',
  'htx_dissolved:actual': '1',
};
const AFTER = {
  ...BEFORE,
  'htx_total:actual': '679',
  'htx_total:difference': '+13',
  'htx_agri:actual': '539',
  'htx_new:actual': '14',
  'htx_new:attainment': '93,3 %',
};

it('679, 14, 93,3 %, 539 nông nghiệp trên màn hình và trong Word; số khác đứng yên; rút lại thì như cũ', async () => {
  const district = await figures('263');
  expect(await figures()).toEqual(BEFORE);
  expect(await word()).toContain('Tổng số hợp tác xã|HTX|678|666|+12|');

  await page.goto(`/organisations/new?${CONTEXT}`);
  await page.getByLabel('Tên tổ chức').fill(NAME);
  await page.getByLabel('Ngày thành lập').fill('10/6/2022');
  await page.locator('#unit').click();
  await page.keyboard.type('gia binh');
  await page.locator('.ant-select-item-option:visible', { hasText: 'Gia Bình' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#sector').click();
  await page.keyboard.type('dich vu nong nghiep');
  await page.locator('.ant-select-item-option:visible', { hasText: 'Dịch vụ nông nghiệp' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await page.locator('.receipt').waitFor();
  const opened = page.locator('.receipt').getByRole('link', { name: 'Mở trang của tổ chức' });
  const organisation = (await opened.getAttribute('href')) ?? '';

  expect(await figures()).toEqual(AFTER);
  const said = await word();
  expect(said).toContain('Tổng số hợp tác xã|HTX|679|666|+13|');
  expect(said).toMatch(/Hợp tác xã thành lập mới\|HTX\|14\|12\|\+2\|\|15\|93,3.%\|/);
  expect(said).toContain(`|${NAME}|`);
  const plusOne = (mark: keyof typeof district) => String(Number(district[mark]) + 1);
  expect(await figures('263')).toMatchObject({
    'htx_total:actual': plusOne('htx_total:actual'),
    'htx_new:actual': plusOne('htx_new:actual'),
    'htx_dissolved:actual': district['htx_dissolved:actual'],
  });

  await page.goto(organisation);
  await page.getByRole('button', { name: /Rút lại sự kiện/ }).click();
  await page.getByLabel('Vì sao rút lại').fill('Ghi thử trong thử nghiệm');
  await page.getByRole('button', { name: 'Rút lại', exact: true }).click();
  await page.locator('.receipt').waitFor();
  expect(await figures()).toEqual(BEFORE);
  expect(await figures('263')).toEqual(district);
}, 180_000);
