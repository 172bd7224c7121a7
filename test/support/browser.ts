// Trình duyệt trong thử nghiệm: system Chromium, what the page complained about, and what axe finds.
import axe from 'axe-core';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const OFFICE_SIZE: Size = { width: 1366, height: 768 };
export const PHONE_SIZE: Size = { width: 360, height: 800 };

export interface WatchedPage {
  readonly page: Page;
  /** Violations of the content security policy and uncaught errors since the page was opened. */
  readonly complaints: string[];
}

/** Starts the system's Chromium. */
export function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  // Tests may run as root inside a container, where Chromium's own sandbox cannot start.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** A fresh visitor: own cookies, own storage, complaints collected from the first byte on. */
export async function openPage(browser: Browser, baseURL: string, size = OFFICE_SIZE): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL, viewport: size, locale: 'vi-VN' });
  const page = await context.newPage();
  const complaints: string[] = [];
  await page.exposeFunction('noteViolation', (text: string) => complaints.push(text));
  await page.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
    noteViolation('CSP ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))`);
  page.on('pageerror', (error) => complaints.push(`lỗi trang: ${error.message}`));
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) complaints.push(message.text());
  });
  return { page, complaints };
}

/** What axe finds wrong on the page as it stands, one line per finding. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // The line before put axe on the window; the page's own types do not know it.
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const { violations } = await runner.run(document, { resultTypes: ['violations'] });
    return violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(' ')}`);
  });
}

/** By how many pixels the page itself can be scrolled sideways. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Signs in on the way to a page of the office and waits until that page stands. */
export async function signInOn(
  page: Page,
  path: string,
  account: { readonly email: string; readonly password: string },
): Promise<void> {
  await page.goto(path);
  await page.getByLabel('Thư điện tử').fill(account.email);
  await page.getByLabel('Mật khẩu').fill(account.password);
  await page.keyboard.press('Enter');
  await page.locator('#content h1').waitFor();
}

/** Takes a picture in both sizes (SHOT-hep.png, SHOT-rong.png). @returns what keeps anybody out in either: barriers, sideways scrolling */
export async function faultsInBothSizes(page: Page, shot: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [size, suffix] of [
    [PHONE_SIZE, 'hep'],
    [OFFICE_SIZE, 'rong'],
  ] as const) {
    await page.setViewportSize(size);
    await page.waitForTimeout(150);
    await page.screenshot({ path: `${shot}-${suffix}.png`, fullPage: true });
    const over = await sidewaysOverflow(page);
    if (over !== 0) faults.push(`${suffix}: tràn ngang ${over} điểm`);
    for (const barrier of await findBarriers(page)) faults.push(`${suffix}: ${barrier}`);
  }
  return faults;
}

/** Types into a list that is searched, waits until the option stands ready, and takes it. */
export async function chooseOption(field: Locator, typed: string, option: string): Promise<void> {
  await field.fill(typed);
  await field
    .page()
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active', {
      hasText: option,
    })
    .waitFor();
  await field.press('Enter');
}
