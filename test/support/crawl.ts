// Đi hết các màn hình: from some addresses through every link in the page, a few of each kind, so that a screen added tomorrow is looked at too.
import type { Page } from 'playwright-core';

/** Which screen an address is, whatever it shows: "/organisations/17?tab=contact" → "/organisations/#". */
export function screenOf(href: string): string {
  const { pathname } = new URL(href, 'http://x');
  return pathname
    .split('/')
    .map((part) => (/\d|^[A-Z]{2,}/.test(part) ? '#' : part))
    .join('/');
}

export interface Crawl {
  readonly starts: readonly string[];
  /** Pages of one kind that are opened. */
  readonly each: number;
  /** Looks at a page that has come to rest. */
  readonly look: (page: Page, path: string) => Promise<void>;
}

/** Waits until the page asks for nothing and shows no loading words. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page
    .locator('.loading-row')
    .first()
    .waitFor({ state: 'detached', timeout: 8_000 })
    .catch(() => undefined);
}

/** @returns the kinds of screen that were looked at, each with how often */
export async function crawl(page: Page, { starts, each, look }: Crawl): Promise<ReadonlyMap<string, number>> {
  const seen = new Map<string, number>();
  const queue = [...starts];
  const known = new Set(queue.map((path) => path.split('?')[0]));
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const screen = screenOf(path);
    if ((seen.get(screen) ?? 0) >= each) continue;
    seen.set(screen, (seen.get(screen) ?? 0) + 1);
    await page.goto(path);
    await settle(page);
    await look(page, path);
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const href of links) {
      const bare = href.split(/[?#]/)[0] ?? '';
      if (known.has(bare) || /^\/(api|v|cong-bo|sign-in|assets)\b|^\/\//.test(href) || href.startsWith('/f/'))
        continue;
      known.add(bare);
      queue.push(href);
    }
  }
  return seen;
}
