// Dán theo tên trong lưới nhập thay: a commune's list in its own order goes to the right rows; the grid copied out comes back the same way.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GridView } from '#server/collection/contract-desk.ts';
import { faultsInBothSizes, OFFICE_SIZE, openPage, signInOn, startBrowser } from '#test/support/browser.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer } from '#test/support/server.ts';

const KEY = '2026-H2.HTX-6T';
const AT = `period=${KEY}&form=HTX-6T&unit=24&limit=500`;

let server: Awaited<ReturnType<typeof startTestServer>>;
let browser: Browser;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  officer = await signInAs(server.url, server.accounts.provincial);
  const national = await signInAs(server.url, server.accounts.national);
  expect((await national.post('/api/collection/periods', { regime: 'HTX-6T', code: '2026-H2' })).status).toBe(
    201,
  );
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const rowsNow = async () => (await officer.get<GridView>(`/api/collection/grid?${AT}`)).body.rows;

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('.grid-input').first().click();
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = { clipboardData: data, bubbles: true, cancelable: true };
    document.querySelector('.grid-input')?.dispatchEvent(new ClipboardEvent('paste', event));
  }, text);
}

describe('dán bảng có cột tên', () => {
  it('danh sách xã gửi, thứ tự khác, có cột lạ và tên lạ: số về đúng đơn vị, chỗ chưa dán được nêu; lưu nháp được', async () => {
    const rows = await rowsNow();
    const once = rows.filter(({ name }) => rows.filter((each) => each.name === name).length === 1);
    const [first, second] = [once[120], once[3]];
    if (!first || !second) throw new Error('thiếu dòng');
    const { page, complaints } = await openPage(browser, server.url);
    await signInOn(page, `/collection/entry?unit=24&period=2026-H2&key=${KEY}`, server.accounts.provincial);
    await page.locator('.entry-grid tbody tr').first().waitFor({ timeout: 60_000 });
    await paste(
      page,
      [
        'STT\tTên HTX\tLao động làm việc cuối kỳ\tSố xe\tThành viên cuối kỳ',
        `1\t${first.name.replace(/^HTX/, 'Hợp tác xã')}\t15\t2\t41`,
        `2\t${second.name}\t9\t1\t27`,
        '3\tHTX Không Có Trong Tỉnh\t1\t1\t1',
        'Tổng cộng\t\t25\t4\t69',
      ].join('\r\n'),
    );
    const status = page.locator('.grid-status');
    await status.getByText('Đã dán theo tên đơn vị: 4 ô vào 2 dòng.').waitFor();
    expect(await status.textContent()).toContain(
      '1 tên không có trong lưới, chưa dán: HTX Không Có Trong Tỉnh.',
    );
    expect(await status.textContent()).toContain('1 cột không có trong biểu, chưa dán: Số xe.');
    expect(await faultsInBothSizes(page, '.cache/shots/dan-theo-ten')).toEqual([]);
    await page.setViewportSize(OFFICE_SIZE);
    await page.getByRole('button', { name: 'Lưu nháp 2 dòng' }).click();
    await page.getByText(/^Đã lưu 2 dòng/).waitFor();
    const saved = await rowsNow();
    const cellsOf = (organisation: number) => saved.find((row) => row.organisation === organisation)?.cells;
    expect(cellsOf(first.organisation)).toMatchObject({ members: { number: 41 }, workers: { number: 15 } });
    expect(cellsOf(second.organisation)).toMatchObject({ members: { number: 27 }, workers: { number: 9 } });

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Chép cả lưới kèm tên' }).click();
    await page.getByText(/^Đã chép [\d.]+ dòng/).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const [head = '', ...lines] = copied.split(/\r?\n/);
    expect(head.split('\t').slice(0, 3)).toEqual(['Đơn vị', 'Địa bàn', 'Thành viên cuối kỳ (người)']);
    const line = lines.find((each) => each.startsWith(`${first.name}\t`)) ?? '';
    expect(line.split('\t')[2]).toBe('41');
    const back = [head, ...lines.toReversed()].join('\r\n').replace(line, line.replace('\t41\t', '\t42\t'));
    await paste(page, back);
    await expect.poll(() => page.getByRole('button', { name: 'Lưu nháp 1 dòng' }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 180_000);
});
