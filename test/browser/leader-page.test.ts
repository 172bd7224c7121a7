// The leader's page on the screen and on paper: where a leader lands, every kind of number opens its source, one A4 sheet, nobody kept out at any width.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractText } from '#document/reading/extract-text.ts';
import {
  faultsInBothSizes,
  findBarriers,
  OFFICE_SIZE,
  openPage,
  sidewaysOverflow,
  signInOn,
  startBrowser,
} from '#test/support/browser.ts';
import { signInAs } from '#test/support/client.ts';
import { clause, founded, newDocument } from '#test/support/directive-fixture.ts';
import { startTestServer, type TestAccounts, type TestServer } from '#test/support/server.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/screens');
const TABLET = { width: 820, height: 1180 };
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startTestServer({ size: 'seed', office: true });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function signIn(who: keyof TestAccounts, path: string) {
  const watched = await openPage(browser, server.url, OFFICE_SIZE);
  await signInOn(watched.page, path, server.accounts[who]);
  return watched;
}

const open = async (page: Page, query: string) => {
  await page.goto(`/leader?${query}`);
  await page.locator('.key-card').nth(7).waitFor();
};

async function printed(page: Page, name: string): Promise<{ pages: number; width: number; text: string }> {
  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.emulateMedia({ media: null });
  writeFileSync(join(SHOTS, name), pdf);
  const read = await extractText(name, pdf);
  const latin = pdf.toString('latin1');
  return {
    pages: latin.match(/\/Type \/Page\b/g)?.length ?? 0,
    width: Number(/\/MediaBox \[0 0 ([\d.]+)/.exec(latin)?.[1]),
    text: read.ok ? read.text.replace(/\s+/g, ' ') : read.reason,
  };
}

describe('trang lãnh đạo', () => {
  it('lãnh đạo đăng nhập là vào trang của mình; menu không quá bảy mục; vai trò khác vào từ Tổng hợp kỳ', async () => {
    const { page } = await signIn('leader', '/');
    expect(new URL(page.url()).pathname).toBe('/leader');
    expect(await page.locator('nav.menu a').count()).toBeLessThanOrEqual(7);
    await page.getByRole('link', { name: 'Bảng đầy đủ của kỳ' }).click();
    await page.waitForURL(/\/summary/);
    await page.getByRole('link', { name: 'Thông Suốt' }).click();
    await page.waitForURL(/\/leader/);

    const { page: other } = await signIn('viewer', '/');
    expect(new URL(other.url()).pathname).toBe('/summary');
    await other.getByRole('link', { name: 'Trang một tờ cho lãnh đạo' }).click();
    await other.locator('.key-card').nth(7).waitFor();
  });

  it('cả nước 6 tháng đầu năm 2018: 895 trên 2.205 = 40,6 %, năm câu, bản đồ 63 tỉnh; mỗi loại con số mở đúng nguồn của nó', async () => {
    const { page, complaints } = await signIn('nationalLeader', '/leader?unit=VN&period=2018-H1');
    await page.locator('.key-card').nth(7).waitFor();
    expect(await page.locator('.key-card').count()).toBe(8);
    expect(await page.locator('.deviations > li').count()).toBe(5);
    expect(await page.locator('.tile-map .tile').count()).toBeGreaterThanOrEqual(63);
    const marks = [
      'htx_total:actual',
      'htx_total:previous',
      'htx_total:difference',
      'htx_new:attainment',
      'htx_new:plan',
      'htx_effective_rate:actual',
      'htx_new:actual:province=35',
      'htx_new:plan:province=35',
    ];
    for (const mark of marks) {
      const number = page.locator(`.leader [data-figure="${mark}"]`).first();
      const shown = (await number.textContent()) ?? '';
      await number.click();
      const source = (await page.locator('.lineage .source-value').textContent()) ?? '';
      // "4 HTX" and "11,4%" of a sentence are "4 HTX" and "11,4 %" of the panel.
      const bare = (text: string) => text.replace(/\s/gu, '').replace(/[^\d.,%+−].*$/u, '');
      expect([mark, bare(source)]).toEqual([mark, bare(shown)]);
      await page.keyboard.press('Escape');
      await page.locator('.lineage .source-value').waitFor({ state: 'detached' });
      expect(await number.evaluate((each) => each === document.activeElement)).toBe(true);
    }
    const first = page.locator('.leader [data-figure="htx_total:actual"]');
    await first.focus();
    await page.keyboard.press('Alt+Enter');
    await page.locator('.lineage').getByText('tổng', { exact: false }).first().waitFor();
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
  });

  it('axe sạch, không tràn ngang: 1366, 360 và máy tính bảng 820, cả nước và tỉnh', async () => {
    const { page } = await signIn('nationalLeader', '/leader?unit=VN&period=2018-H1');
    for (const [query, name] of [
      ['unit=VN&period=2018-H1', 'lanh-dao-ca-nuoc'],
      ['unit=27&period=2022-H1', 'lanh-dao-tinh'],
    ] as const) {
      await page.setViewportSize(OFFICE_SIZE);
      await open(page, query);
      expect([name, await faultsInBothSizes(page, join(SHOTS, name))]).toEqual([name, []]);
      await page.setViewportSize(TABLET);
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(SHOTS, `${name}-bang.png`), fullPage: true });
      expect([name, await sidewaysOverflow(page), await findBarriers(page)]).toEqual([name, 0, []]);
    }
  });

  it('trên giấy đúng một tờ A4 đứng, đủ câu, đủ việc chậm, chỗ ký', async () => {
    const { page } = await signIn('nationalLeader', '/leader?unit=VN&period=2018-H1');
    for (const [query, words] of [
      ['unit=VN&period=2018-H1', ['40,6 %', '2.205', 'Khoản 5, 77/LMHTXVN-VP', 'chậm so với thời gian']],
      ['unit=27&period=2022-H1', ['86,7 %', 'kế hoạch 6 tháng đầu năm 2022 (15 HTX)', 'Thuận Thành']],
      ['unit=24&period=2026-H1', ['Chưa rõ', 'Báo cáo sáu tháng']],
      ['unit=VN&period=2026', ['Kỳ chưa kết thúc']],
    ] as const) {
      await page.setViewportSize(OFFICE_SIZE);
      await open(page, query);
      const sheet = await printed(page, `lanh-dao-${query.replace(/\W/g, '-')}.pdf`);
      expect([query, sheet.pages, Math.round(sheet.width)]).toEqual([query, 1, 595]);
      for (const said of [
        ...words,
        'dữ liệu minh',
        'Năm chênh lệch lớn nhất',
        'Ý kiến của lãnh đạo',
        'ghi rõ',
      ])
        expect([query, said, sheet.text.includes(said)]).toEqual([query, said, true]);
    }
  });

  it('tờ đầy nhất vẫn một tờ: nhiều chỉ tiêu giao, nhiều việc chậm lời dài, biểu chậm; điều không in thì nói', async () => {
    const officer = await signInAs(server.url, server.accounts.national);
    const document = await newDocument(officer);
    const text =
      'Đẩy mạnh tuyên truyền chủ trương, chính sách, pháp luật về kinh tế tập thể, hợp tác xã; phối hợp với các sở, ngành tổ chức hội thảo, tập huấn, xây dựng cổng thông tin và hỗ trợ hợp tác xã tiếp cận nguồn vốn của Quỹ hỗ trợ phát triển hợp tác xã các cấp.';
    const targets = [
      'htx_new',
      'member_total',
      'htx_active',
      'htx_value_chain',
      'alliance_member_new',
      'tht_total',
    ];
    const handed = await officer.post(`/api/documents/${document}/directive`, {
      level: 'province',
      clauses: targets.map((measure, index) => ({
        ...clause(String(index + 1), [], '2026-06-15'),
        text,
        targets: [
          {
            target: {
              ...founded({ kind: 'at-least', low: 100 + index }),
              indicator: { name: 'chỉ tiêu giao', unit: 'đơn vị', measure },
            },
          },
        ],
      })),
    });
    expect(handed.status, JSON.stringify(handed.body)).toBe(200);
    const { page } = await signIn('nationalLeader', '/leader?unit=VN&period=2026-H1');
    for (const unit of ['VN', '24']) {
      await page.setViewportSize(OFFICE_SIZE);
      await open(page, `unit=${unit}&period=2026-H1`);
      expect(await page.locator('.plan-bar').count()).toBeGreaterThanOrEqual(5);
      const sheet = await printed(page, `lanh-dao-day-${unit}.pdf`);
      expect([unit, sheet.pages]).toEqual([unit, 1]);
      expect([unit, sheet.text.includes('Ý kiến của lãnh đạo')]).toEqual([unit, true]);
      await page.getByText('Còn những nhiệm vụ khác').waitFor();
    }
  });

  it('kỳ khác, đơn vị khác trên thanh chọn: trang theo; ngoài phạm vi thì nói và có lối về', async () => {
    const { page } = await signIn('leader', '/leader?unit=24&period=2026-H1');
    await page
      .getByRole('heading', { name: 'Tình hình hợp tác xã của tỉnh Bắc Ninh, 6 tháng đầu năm 2026' })
      .waitFor();
    await page.goto('/leader?unit=VN&period=2026-H1');
    await page.getByText('nằm ngoài phạm vi của cơ quan bạn').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Về đơn vị của tôi' }).click();
    await page.locator('.key-card').nth(7).waitFor();
    await page.goto('/leader?unit=24&period=2027-H1');
    await page.getByText('Kỳ chưa bắt đầu (01/01/2027): chưa có số liệu.').waitFor();
    expect(await page.locator('.key-card').first().textContent()).toContain('chưa báo cáo');
  });

  it('tiếng Anh: cùng trang, chữ tiếng Anh', async () => {
    const { page } = await signIn('nationalLeader', '/leader?unit=VN&period=2018-H1');
    await page.evaluate(() => localStorage.setItem('thongsuot.language', 'en'));
    await open(page, 'unit=VN&period=2018-H1');
    await page.getByRole('heading', { name: 'Five largest deviations' }).waitFor();
    await page.getByText('Tasks overdue at the end of 30/06/2018: 63').waitFor();
  });
});
