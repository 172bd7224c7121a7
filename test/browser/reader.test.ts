// Trang Rà soát số liệu: paste or drop a report, see what does not fit, jump to it, decide, keep the result.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findBarriers,
  OFFICE_SIZE,
  openPage,
  PHONE_SIZE,
  sidewaysOverflow,
  startBrowser,
  type WatchedPage,
} from '#test/support/browser.ts';
import { startTestServer } from '#test/support/server.ts';

const REPORT =
  'Đến ngày 30/6/2022, tỉnh Bắc Ninh có 680 HTX, trong đó có 538 HTX nông nghiệp, 114 HTX phi nông nghiệp và 26 quỹ tín dụng nhân dân.';
const CLEAN = 'Toàn tỉnh có 10 HTX, gồm 6 HTX nông nghiệp và 4 HTX phi nông nghiệp.';

let server: Awaited<ReturnType<typeof startTestServer>>;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer({ office: true });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function openReader(size = OFFICE_SIZE): Promise<WatchedPage> {
  const watched = await openPage(browser, server.url, size);
  const { page } = watched;
  await page.goto('/reader');
  await page.getByLabel('Thư điện tử').fill(server.accounts.provincial.email);
  await page.getByLabel('Mật khẩu').fill(server.accounts.provincial.password);
  await page.keyboard.press('Enter');
  await page.locator('#report-text').waitFor();
  return watched;
}

async function check(page: Page, text: string): Promise<void> {
  await page.locator('#report-text').fill(text);
  await page.getByRole('button', { name: 'Rà soát', exact: true }).click();
  await page.locator('.marked-text').waitFor();
}

const shown = async (page: Page, selector: string) =>
  ((await page.locator(selector).first().textContent()) ?? '').replaceAll('\u00a0', ' ');

describe('dán văn bản', () => {
  it('680 HTX: bốn khẳng định gạch chân, hai điểm cần xem, phép tính viết ra, bấm thì đến chỗ', async () => {
    const { page, complaints } = await openReader();
    await check(page, REPORT);
    expect(await page.locator('.marked-text').textContent()).toBe(REPORT);
    expect(await page.locator('.marked-text .claim').allTextContents()).toEqual([
      '680 HTX',
      '538 HTX nông nghiệp',
      '114 HTX',
      '26 quỹ tín dụng nhân dân',
    ]);
    expect(await shown(page, '.page-head')).toContain('4 khẳng định, 2 điểm cần xem');
    expect(await page.locator('.finding .tag').allTextContents()).toEqual(['sai', 'khác sổ']);
    // Chữ "sai" đứng ngay ở chỗ sai, không chỉ là màu.
    expect(await page.locator('.claim-hard[data-sign]').getAttribute('data-sign')).toBe('sai');

    await page.locator('[data-finding="sum"] .finding-head').click();
    expect(await page.locator('.claim-lit').count()).toBe(4);
    expect(await shown(page, '.spelled')).toBe('538 + 114 + 26 = 678 HTX');
    expect(await shown(page, '.compared')).toContain('Văn bản ghi680 HTX');

    await page.locator('.claim', { hasText: '114 HTX' }).click();
    const reading = await shown(page, '.claim-reading');
    for (const words of [
      'Tổng số',
      '114 HTX',
      'Bắc Ninh',
      '30/06/2022',
      'Lĩnh vực: phi nông nghiệp',
      'Thực hiện',
    ]) {
      expect(reading).toContain(words);
    }
    expect(complaints).toEqual([]);
  });

  it('bấm một điểm thì văn bản dài cuộn đến đúng chỗ; j, k, Enter đi bằng bàn phím', async () => {
    const { page } = await openReader();
    await check(page, `${'–\n'.repeat(120)}${REPORT}\n${'–\n'.repeat(60)}`);
    const inView = () =>
      page.locator('.claim', { hasText: '680 HTX' }).evaluate((claim) => {
        const box = claim.closest('.marked-text')?.getBoundingClientRect();
        const at = claim.getBoundingClientRect();
        return box !== undefined && at.top >= box.top && at.bottom <= box.bottom;
      });
    expect(await inView()).toBe(false);
    await page.locator('body').press('j');
    await expect.poll(inView).toBe(true);
    await page.keyboard.press('j');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('finding-1');
    await page.keyboard.press('k');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('finding-0');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('680 HTX');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(page, '.claim-reading h2')).toContain('538 HTX nông nghiệp');
  });

  it('lọc theo loại; bỏ qua phải có lý do; quyết định có trong bảng tải về; rời trang thì được hỏi', async () => {
    const { page } = await openReader();
    await check(page, REPORT);
    await page.getByRole('button', { name: /^Đối chiếu sổ/ }).click();
    expect(await page.locator('.finding').count()).toBe(1);
    await page.getByRole('button', { name: /^Tất cả/ }).click();
    await page.locator('[data-finding="sum"] .finding-head').click();
    await page.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
    await page.getByText('Ghi vì sao bỏ qua').waitFor();
    await page.getByLabel('Lý do').fill('=Hai HTX mới chưa phân loại');
    await page.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
    expect(await page.locator('.claim-hard').count()).toBe(0);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Tải phiếu Excel/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/-ra-soat\.xlsx$/);
    const parts = unzipSync(await readFile(await download.path()));
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(
      'Bỏ qua: =Hai HTX mới chưa phân loại',
    );
    const [word] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Tải phiếu Word/ }).click(),
    ]);
    expect(word.suggestedFilename()).toMatch(/-ra-soat\.docx$/);

    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.printed-sheet').isVisible()).toBe(true);
    expect(await page.locator('.marked-text').isVisible()).toBe(false);
    expect(await shown(page, '.printed-sheet')).toContain('Hai HTX mới chưa phân loại');
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('link', { name: 'Danh sách HTX' }).first().click();
    await page.getByRole('button', { name: 'Ở lại trang này' }).click();
    expect(new URL(page.url()).pathname).toBe('/reader');
    await page.getByRole('link', { name: 'Danh sách HTX' }).first().click();
    await page.getByRole('button', { name: 'Rời đi, bỏ phần đang làm' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/organisations');
  });

  it('văn bản khớp: nói rõ đã xem bao nhiêu khẳng định; không có số: cũng nói rõ', async () => {
    const { page } = await openReader();
    await check(page, CLEAN);
    await page.locator('.state-good', { hasText: 'không khớp trong 3 khẳng định' }).waitFor();
    await page.getByRole('button', { name: 'Rà văn bản khác' }).click();
    await check(page, 'Kính gửi các đồng chí.');
    await page.getByText('Không đọc được con số nào trong văn bản').waitFor();
  });

  it('mã độc trong văn bản chỉ hiện thành chữ', async () => {
    const { page, complaints } = await openReader();
    const parts = [
      '<script>window.pwned=1</script>',
      '<img src=x onerror="window.pwned=1">',
      '"><svg onload=window.pwned=1>',
      '</section><iframe srcdoc="<script>top.pwned=1</script>">',
      '<a href="javascript:window.pwned=1">x</a>',
      "'-window.pwned=1-'",
      '{{constructor.constructor("window.pwned=1")()}}',
      '<style>*{display:none}</style>',
      '<math><mtext></form><form><mglyph><style></math><img src onerror=window.pwned=1>',
      '&lt;script&gt;window.pwned=1&lt;/script&gt;',
    ];
    const evil = Array.from({ length: 50 }, (_, at) => {
      const part = parts[at % parts.length] ?? '';
      return at % 2 === 0 ? `${part} có ${at + 2} HTX${part} nông nghiệp` : `${at + 2} HTX ${part}`;
    });
    const text = `${REPORT}\n${evil.join('\n')}`;
    await check(page, text);
    const seen = await page
      .locator('.marked-text')
      .evaluate((box) => [...box.querySelectorAll('p')].map((paragraph) => paragraph.textContent).join('\n'));
    expect(seen).toBe(text);
    const made = await page
      .locator('.reader-columns')
      .evaluate(
        (box) => box.querySelectorAll('script, img, svg[onload], iframe, a, style, math, form').length,
      );
    expect(made).toBe(0);
    for (const finding of await page.locator('.finding-head').all()) await finding.click();
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(complaints).toEqual([]);
  });
});

describe('thả tệp', () => {
  it('tệp .txt được đọc, tên tệp hiện ra', async () => {
    const { page } = await openReader();
    await page
      .locator('#report-file')
      .setInputFiles({ name: 'bao-cao.txt', mimeType: 'text/plain', buffer: Buffer.from(REPORT, 'utf8') });
    await page.locator('.marked-text').waitFor();
    expect(await page.locator('.marked-text .claim').count()).toBe(4);
    expect(await shown(page, '.page-head')).toContain('bao-cao.txt: 4 khẳng định, 2 điểm cần xem');
  });

  it('tệp sai loại bị từ chối ngay; tệp hỏng thì nói câu của máy chủ; chữ đã dán còn nguyên', async () => {
    const { page } = await openReader();
    await page.locator('#report-text').fill(REPORT);
    const give = (name: string, buffer: Buffer) =>
      page.locator('#report-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await give('anh.png', Buffer.from([0x89, 0x50]));
    await page.locator('.error-summary', { hasText: 'anh.png' }).waitFor();
    await give('hong.docx', Buffer.from('không phải tệp nén'));
    await page.locator('.error-summary', { hasText: 'hong.docx' }).waitFor();
    expect(await page.locator('#report-text').inputValue()).toBe(REPORT);
  });
});

describe.each([OFFICE_SIZE, PHONE_SIZE])('khổ $width × $height', (size) => {
  it('không vi phạm chính sách nội dung, axe không thấy lỗi, không cuộn ngang', async () => {
    const { page, complaints } = await openReader(size);
    const judge = async (name: string) => {
      expect(await findBarriers(page), name).toEqual([]);
      expect(await sidewaysOverflow(page), name).toBe(0);
      expect(await page.title(), name).toMatch(/Rà soát số liệu.* – Thông Suốt$/);
      expect(complaints, name).toEqual([]);
    };
    await judge('chỗ đưa văn bản');
    await page.getByRole('button', { name: 'Rà soát', exact: true }).click();
    await page.locator('.error-summary').waitFor();
    await judge('chưa có văn bản');
    await check(page, `${REPORT}\n${'mộtchữrấtdàikhôngcókhoảngtrắng'.repeat(20)}\n${CLEAN}`);
    await judge('kết quả');
    if (size === PHONE_SIZE) {
      expect(await page.locator('.reader-right').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Điểm cần xem (2)' }).click();
      expect(await page.locator('.marked-text').isVisible()).toBe(false);
    }
    await page.locator('[data-finding="sum"] .finding-head').click();
    await judge('mở một điểm');
    await page.getByRole('button', { name: 'Xem trong văn bản' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('680 HTX');
    await judge('đến chỗ trong văn bản');
    await page.getByRole('button', { name: 'Rà văn bản khác' }).click();
    await check(page, CLEAN);
    await judge('văn bản khớp');
  });
});
