// Con số trên màn hình: figures read off the page "Tổng hợp kỳ" as a person sees them, for those that have a place there.
import type { Browser, Page } from 'playwright-core';
import { openPage } from '#test/support/browser.ts';
import type { Figure } from '#test/support/desk.ts';

export interface Screen {
  /** "measure unit when = printed" of each figure of the first one's unit that the page shows, and what should stand there. */
  read(figures: readonly Figure[]): Promise<{ readonly said: string[]; readonly expected: string[] }>;
}

/** On which page and in which column a figure stands: the period itself, the day it ends, or the year-end it is compared with. */
interface Place {
  readonly period: string;
  readonly column: 'actual' | 'previous';
}

const PAGE_MEASURES = [
  'htx_total',
  'htx_agri',
  'htx_nonagri',
  'qtdnd_total',
  'htx_value_chain',
  'htx_new',
  'htx_new_agri',
  'htx_new_nonagri',
  'htx_dissolved',
  'htx_stopped_in_period',
  'alliance_member_new',
  'tht_total',
  'htx_to_convert_law2012',
  'htx_converted_law2012',
  'htx_dissolved_voluntary',
];

async function signedIn(
  browser: Browser,
  url: string,
  account: { readonly email: string; readonly password: string },
): Promise<Page> {
  const { page } = await openPage(browser, url);
  await page.goto('/summary');
  await page.getByLabel('Thư điện tử').fill(account.email);
  await page.getByLabel('Mật khẩu').fill(account.password);
  await page.keyboard.press('Enter');
  await page.locator('#content h1').waitFor();
  return page;
}

/** A signed-in person before the page; `days` says under which period the figures of a day stand. */
export async function screenOf(
  browser: Browser,
  url: string,
  account: { readonly email: string; readonly password: string },
  days: Readonly<Record<string, Place>>,
): Promise<Screen> {
  const page = await signedIn(browser, url, account);
  const placeOf = ([measure, , when]: Figure): Place | undefined => {
    if (!PAGE_MEASURES.includes(measure)) return undefined;
    return /^\d{4}-\d{2}-\d{2}$/.test(when) ? days[when] : { period: when, column: 'actual' };
  };
  return {
    read: async (figures) => {
      const [said, expected]: [string[], string[]] = [[], []];
      const pages = new Map<string, (readonly [Figure, Place])[]>();
      for (const figure of figures) {
        const place = placeOf(figure);
        const address = place && `/summary?unit=${figure[1]}&period=${place.period}`;
        if (place && address && figure[1] === figures[0]?.[1])
          pages.set(address, [...(pages.get(address) ?? []), [figure, place]]);
      }
      for (const [address, list] of pages) {
        await page.goto(address);
        await page.locator('.figures-section').first().waitFor();
        for (const [[measure, unit, when, value], { column }] of list) {
          const cell = page.locator(`tr [data-figure="${measure}:${column}"]`).first();
          said.push(`${measure} ${unit} ${when} = ${await cell.textContent({ timeout: 5_000 })}`);
          expected.push(`${measure} ${unit} ${when} = ${value.toLocaleString('vi-VN')}`);
        }
      }
      return { said, expected };
    },
  };
}
