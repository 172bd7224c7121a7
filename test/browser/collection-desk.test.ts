// Bàn thu thập, lưới, rà soát trên màn hình: a block of 500×15 cells, a Vietnamese keyboard, j k A R, a note that reaches the sender, live counters, calls, outliers.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseOption, findBarriers, openPage, signInOn, startBrowser } from '#test/support/browser.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer } from '#test/support/server.ts';

const KEY = '2026-H1.HTX-6T';
const AT = `period=${KEY}&form=HTX-6T&unit=24`;
const CONTEXT = `unit=24&period=2026-H1&key=${KEY}`;

let server: Awaited<ReturnType<typeof startTestServer>>;
let browser: Browser;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const signIn = (page: Page, path: string, account = server.accounts.provincial) =>
  signInOn(page, path, account);

const paste = (page: Page, text: string) =>
  page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

describe('đơn vị mang từ màn hình khác sang', () => {
  it('tỉnh cũ: nói nay thuộc tỉnh nào, một nút về đơn vị của mình là làm việc được', async () => {
    const { page } = await openPage(browser, server.url);
    await signIn(page, '/collection?unit=27&period=2022-H1');
    await page.getByText('nay thuộc tỉnh Bắc Ninh (mã 24)').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Về đơn vị của tôi' }).click();
    await page.locator('#collection-period').waitFor();
    expect(new URL(page.url()).searchParams.get('unit')).toBe('24');
    // Every other screen that cannot show the unit says so and offers the same way on.
    for (const path of [
      '/summary',
      '/organisations',
      '/organisations/reconcile',
      '/organisations/placement',
      '/reports',
      '/directives/unit',
      '/collection/review',
      '/collection/total',
    ]) {
      await page.goto(`${path}?unit=27&period=2026-H1`);
      await page.getByText('nay thuộc tỉnh Bắc Ninh (mã 24)').waitFor();
      await page.getByRole('button', { name: 'Về đơn vị của tôi' }).click();
      await page.getByText('nay thuộc tỉnh Bắc Ninh (mã 24)').waitFor({ state: 'detached' });
      expect(new URL(page.url()).searchParams.get('unit')).toBe('24');
    }
    await page.context().close();
  });
});

describe('danh sách sau một ô của ma trận', () => {
  it('bấm ô ở đầu bảng dài: danh sách hiện ngay trong tầm mắt', async () => {
    const { page } = await openPage(browser, server.url);
    await signIn(page, `/collection?${CONTEXT}`);
    await page.locator('.total-row .matrix-figure').click();
    await page.locator('.reporters tbody tr').first().waitFor();
    await expect
      .poll(() => page.locator('#reporters-title').evaluate((head) => head.getBoundingClientRect().top))
      .toBeLessThan(700);
    await page.context().close();
  });
});

describe('lưới nhập thay', () => {
  it('cán bộ trung ương chọn một tỉnh rồi mới mở lưới; biểu của chính các tỉnh thì mở ngay', async () => {
    const { page } = await openPage(browser, server.url);
    await signIn(page, `/collection/entry?unit=VN&key=${KEY}`, server.accounts.national);
    await chooseOption(page.locator('#entry-province'), 'tuyen quang', 'Tuyên Quang');
    await page.locator('.entry-grid tbody tr').first().waitFor({ timeout: 60_000 });
    expect(new URL(page.url()).searchParams.get('unit')).toBe('08');
    await page.goto('/collection/entry?unit=VN&key=2026-H1.LM-6T');
    await page.locator('.entry-grid tbody tr').first().waitFor({ timeout: 60_000 });
    await page.context().close();
  });
  it('dán 500×15 ô trong một lần, hoàn tác một lần; điền xuống; chữ không đọc được đỏ và được đếm', async () => {
    const { page } = await openPage(browser, server.url);
    await signIn(page, `/collection/entry?${CONTEXT}`);
    await page.locator('.entry-grid tbody tr').first().waitFor({ timeout: 60_000 });
    await page.locator('.grid-input').click();
    for (let turn = 0; turn < 20; turn += 1) await page.keyboard.press('PageDown');
    const block = Array.from({ length: 500 }, (_, row) =>
      Array.from({ length: 15 }, (_unused, column) =>
        row === 3 && column === 0 ? 'mười' : String(row + column + 1),
      ).join('\t'),
    ).join('\r\n');
    const began = performance.now();
    await paste(page, `${block}\r\n`);
    await expect
      .poll(() => page.locator('.grid-status').textContent(), { timeout: 20_000 })
      .toContain('1 ô chưa đọc được');
    const seconds = (performance.now() - began) / 1000;
    process.stderr.write(`dán 500×15 ô: ${seconds.toFixed(2)} giây\n`);
    expect(seconds).toBeLessThan(20);
    const said = (await page.locator('.grid-status').textContent()) ?? '';
    expect(said).toMatch(/Đã dán [67]\.\d{3} ô|Đã dán 7\.500 ô/);
    expect(await page.locator('.grid-input').inputValue()).toBe('1');
    expect(await page.getByRole('button', { name: /^Lưu nháp 500 dòng/ }).count()).toBe(1);
    await page.keyboard.press('Control+z');
    await expect
      .poll(() => page.getByRole('button', { name: /^Lưu nháp 0 dòng/ }).count(), { timeout: 20_000 })
      .toBe(1);
    expect(await page.locator('.grid-input').inputValue()).toBe('');
    await page.keyboard.press('Control+y');
    await expect.poll(() => page.locator('.grid-input').inputValue(), { timeout: 20_000 }).toBe('1');
    await page.keyboard.press('Control+z');

    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    for (let row = 0; row < 4; row += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await expect
      .poll(() => page.getByRole('button', { name: /^Lưu nháp 5 dòng/ }).count(), { timeout: 20_000 })
      .toBe(1);
    await page.context().close();
  });

  it('bộ gõ tiếng Việt: chữ đang ghép dấu không bị phím của lưới cắt ngang', async () => {
    const { page } = await openPage(browser, server.url);
    await signIn(page, `/collection/entry?${CONTEXT}`);
    await page.locator('.entry-grid tbody tr').first().waitFor({ timeout: 60_000 });
    await page.locator('.grid-input').click();
    for (let turn = 0; turn < 10; turn += 1) await page.keyboard.press('PageDown');
    const ime = await page.context().newCDPSession(page);
    for (const text of ['m', 'mu', 'muo', 'mươ', 'mươi', 'mười'])
      await ime.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    // A key that goes to the keyboard while it composes never moves the grid.
    await ime.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      windowsVirtualKeyCode: 229,
    });
    expect(await page.locator('.grid-input').inputValue()).toBe('mười');
    await ime.send('Input.insertText', { text: 'mười hai' });
    expect(await page.locator('.grid-input').inputValue()).toBe('mười hai');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.grid-wrong').first().textContent(), { timeout: 20_000 })
      .toBe('mười hai');
    await page.context().close();
  });
});

describe('rà soát', () => {
  it('j, k đi trong hàng chờ; R trả lại bằng mẫu câu và ghi chú ô; người gửi thấy ở việc của mình', async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await signIn(page, `/collection/review?${CONTEXT}`, server.accounts.leader);
    await page.locator('.submission-cells').waitFor();
    const title = () => page.locator('#submission-title').textContent();
    const first = await title();
    await page.keyboard.press('j');
    await expect.poll(title, { timeout: 20_000 }).not.toBe(first);
    const second = await title();
    await page.keyboard.press('k');
    await expect.poll(title, { timeout: 20_000 }).toBe(first);
    await page.keyboard.press('j');
    await expect.poll(title, { timeout: 20_000 }).toBe(second);
    expect(await page.locator('.cell-changed').count()).toBeGreaterThan(0);
    await page.keyboard.press('r');
    await page.getByLabel('Lý do mẫu').click();
    await page.locator('.ant-select-item-option', { hasText: 'Có thể nhầm đơn vị tính' }).click();
    await page.locator('.note-input').first().fill('Xem lại số thành viên');
    expect(await findBarriers(page)).toEqual([]);
    const open = Number(new URL(page.url()).searchParams.get('open'));
    await page.getByRole('button', { name: 'Trả lại biểu' }).click();
    await expect
      .poll(
        async () => (await officer.get<{ state: string }>(`/api/collection/submissions/${open}`)).body.state,
        { timeout: 20_000 },
      )
      .toBe('returned');
    const { body } = await officer.get<{ notices: { title: string; path: string }[] }>('/api/inbox');
    const notice = body.notices.find((each) => each.title.includes('nhầm đơn vị tính'));
    expect(notice?.path).toMatch(/^\/f\/2026-H1\.HTX-6T\/HTX-6T\?organisation=\d+$/);
    expect(complaints).toEqual([]);
    await page.context().close();

    const sender = await openPage(browser, server.url);
    await signIn(sender.page, '/inbox');
    await sender.page.getByRole('link', { name: /nhầm đơn vị tính/ }).click();
    await sender.page.getByText('Được trả lại:').waitFor();
    expect(await sender.page.locator('main').textContent()).toContain('Có 1 ghi chú ở các ô');
    await sender.page.getByRole('button', { name: 'Bắt đầu điền' }).click();
    await sender.page.getByText('Xem lại số thành viên').waitFor();
    await sender.page.context().close();
  });

  it('A duyệt; bảng ai đã nộp tự đổi số, không tải lại trang', async () => {
    const desk = await openPage(browser, server.url);
    await signIn(desk.page, `/collection?${CONTEXT}`);
    await desk.page.locator('.matrix-figure').first().waitFor();
    const approved = async () =>
      Number(/(\d+) đã duyệt/.exec((await desk.page.locator('.total-row').textContent()) ?? '')?.[1]);
    const before = await approved();
    const { page } = await openPage(browser, server.url);
    await signIn(page, `/collection/review?${CONTEXT}`, server.accounts.leader);
    await page.locator('.submission-cells').waitFor();
    // The commune's step is not set in this province: the form is received, then approved.
    const received = page.waitForResponse((each) => each.url().endsWith('/steps'));
    await page.getByRole('button', { name: 'Tiếp nhận' }).click();
    await received;
    await page.goto(`/collection/review?${CONTEXT}&state=received`);
    await page.locator('.submission-cells').waitFor();
    await page.keyboard.press('a');
    await expect.poll(approved, { timeout: 20_000 }).toBe(before + 1);
    await page.context().close();
    await desk.page.context().close();
  });
});

describe('ai chưa nộp', () => {
  it('ghi cuộc gọi có kết quả, vào danh sách; danh sách chưa nộp thành chữ để dán', async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await signIn(page, `/collection?${CONTEXT}&form=HTX-6T`);
    await page.locator('.reporters tbody tr').first().waitFor();
    const name = await page.locator('.reporters tbody th').first().textContent();
    await page.getByRole('button', { name: 'Ghi cuộc gọi' }).first().click();
    await page.getByLabel('Ghi chú').fill('Chủ nhiệm đi vắng, hẹn thứ hai');
    await page.getByRole('dialog').getByRole('button', { name: /^Ghi/ }).click();
    await page.getByText('Nhật ký gọi điện trong kỳ').click();
    await page.locator('.call-log tbody tr').first().waitFor();
    expect(await page.locator('.call-log tbody tr').allTextContents()).toEqual([
      expect.stringContaining('Chủ nhiệm đi vắng, hẹn thứ hai'),
    ]);
    expect(await page.locator('.call-log tbody th').textContent()).toBe(name);
    await page.getByRole('button', { name: 'Danh sách chưa nộp để dán' }).click();
    const text = await page.locator('.missing-text').inputValue();
    const { body } = await officer.get<{ text: string; count: number }>(`/api/collection/missing?${AT}`);
    expect(text).toBe(body.text);
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(body.count);
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('số bất thường', () => {
  it('nhầm nghìn lần đứng đầu, kèm kỳ trước và nhóm cùng ngành; tên mở đúng biểu', async () => {
    const { body } = await officer.get<{ outliers: { kind: string; last: number | null; value: number }[] }>(
      `/api/collection/outliers?${AT}`,
    );
    const { page } = await openPage(browser, server.url);
    await signIn(page, `/collection/outliers?${CONTEXT}`);
    await page.locator('#content h1').waitFor();
    if (body.outliers.length === 0) await page.getByText('Không có ô nào lệch xa').waitFor();
    else {
      await page.locator('.outliers tbody tr').first().waitFor();
      expect(await page.locator('.outliers tbody tr').count()).toBe(body.outliers.length);
      const name = await page.locator('.outliers tbody a').first().textContent();
      expect(await findBarriers(page)).toEqual([]);
      await page.locator('.outliers tbody a').first().click();
      await expect
        .poll(() => page.locator('#submission-title').textContent(), { timeout: 20_000 })
        .toBe(name);
    }
    await page.context().close();
  });
});

describe('xuất Excel bảng tổng hợp', () => {
  it('nút nói số dòng; tệp có đúng số dòng ấy', async () => {
    for (const by of ['commune', 'organisation']) {
      const query = `${AT}&by=${by}&basis=all`;
      const table = await officer.get<{ rows: unknown[] }>(`/api/collection/consolidation?${query}`);
      const file = await officer.download(`/api/collection/consolidation.xlsx?${query}`);
      expect(file.status).toBe(200);
      expect(Number(file.headers.get('x-row-count'))).toBe(table.body.rows.length);
    }
  });
});
