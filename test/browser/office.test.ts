// Màn hình văn phòng: the thin slice as an official does it — sign in, read, open a number, record, see it move.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startBrowser } from '#test/support/browser.ts';
import { startTestServer } from '#test/support/server.ts';

const CONTEXT = 'unit=27&period=2022-H1';
type Server = Awaited<ReturnType<typeof startTestServer>>;
type Account = Server['accounts']['provincial'];

let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer({ office: true });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function signIn(page: Page, account: Account, path: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel('Thư điện tử').fill(account.email);
  await page.getByLabel('Mật khẩu').fill(account.password);
  await page.keyboard.press('Enter');
  await page.locator('#content h1').waitFor();
}

async function openSummary(account: Account = server.accounts.provincial): Promise<Page> {
  const { page } = await openPage(browser, server.url);
  await signIn(page, account, `/summary?${CONTEXT}`);
  await page.locator('.figures-section').first().waitFor();
  return page;
}

/** The printed text of a figure in the tables; the no-break space inside "86,7 %" is read as a space. */
async function printed(page: Page, mark: string): Promise<string> {
  return ((await page.locator(`tr [data-figure="${mark}"]`).first().textContent()) ?? '').replaceAll(
    '\u00a0',
    ' ',
  );
}

describe('đăng nhập', () => {
  it('sai mật khẩu: một câu tiếng Việt, không vào được', async () => {
    const { page } = await openPage(browser, server.url);
    await page.goto('/sign-in');
    await page.getByLabel('Thư điện tử').fill(server.accounts.provincial.email);
    await page.getByLabel('Mật khẩu').fill('sai mật khẩu');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('không đúng');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  it('chưa đăng nhập thì hỏi đăng nhập rồi đưa về đúng màn hình đã hỏi', async () => {
    const { page } = await openPage(browser, server.url);
    await signIn(page, server.accounts.provincial, `/organisations?${CONTEXT}&kind=QTDND`);
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get('kind'), searchParams.get('unit')]).toEqual([
      '/organisations',
      'QTDND',
      '27',
    ]);
  });
});

describe('Tổng hợp kỳ của Bắc Ninh, 6 tháng đầu năm 2022', () => {
  it('đúng các con số của báo cáo: 666 thành 678 = 538 + 114 + 26; 13 mới, 86,7 % kế hoạch 15', async () => {
    const page = await openSummary();
    expect(await page.title()).toContain('Bắc Ninh');
    const figures = {
      'htx_total:actual': '678',
      'htx_total:previous': '666',
      'htx_total:difference': '+12',
      'htx_agri:actual': '538',
      'htx_agri:previous': '528',
      'htx_nonagri:actual': '114',
      'htx_nonagri:previous': '112',
      'qtdnd_total:actual': '26',
      'htx_new:actual': '13',
      'htx_new:plan': '15',
      'htx_new:attainment': '86,7 %',
      'htx_stopped_in_period:actual': '1',
      'htx_dissolved:actual': '1',
    };
    for (const [mark, text] of Object.entries(figures)) expect(await printed(page, mark), mark).toBe(text);
    const balance = await page.locator('.balance-term .figure').allTextContents();
    expect([balance.at(0), balance.at(-1)]).toEqual(['666', '678']);
    expect(await page.locator('.balance-check').textContent()).toContain('Cân khớp');
  });

  it('số 13 mở ra nguồn: các phần cộng đúng, 13 bản ghi, Esc trả tiêu điểm về con số', async () => {
    const page = await openSummary();
    const figure = page.locator('tr [data-figure="htx_new:actual"]').first();
    await figure.click();
    await page.locator('.record-list li').first().waitFor();
    expect(await page.locator('.record-list li').count()).toBe(13);
    expect(await page.locator('.source-value').textContent()).toMatch(/^13\s/);
    expect(await page.locator('.records-count').textContent()).toContain('13 trong 13');
    expect(await page.locator('.lineage').textContent()).toContain('nhật ký');
    await page.keyboard.press('Escape');
    await page.locator('.source-value').waitFor({ state: 'detached' });
    await expect.poll(() => figure.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('số 678 mở ra 50 bản ghi đầu, Xem thêm mở tiếp 50', async () => {
    const page = await openSummary();
    await page.locator('tr [data-figure="htx_total:actual"]').first().click();
    await page.locator('.record-list li').first().waitFor();
    expect(await page.locator('.record-list li').count()).toBe(50);
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await expect.poll(() => page.locator('.record-list li').count()).toBe(100);
  });

  it('86,7 % mở ra hai số làm nên nó, mỗi số lại mở tiếp', async () => {
    const page = await openSummary();
    await page.locator('tr [data-figure="htx_new:attainment"]').first().click();
    await page.locator('.lineage .parts').waitFor();
    expect(await page.locator('.lineage .parts .figure').allTextContents()).toEqual(['13', '15']);
    await page.locator('.lineage .parts .figure').first().click();
    await page.locator('.record-list li').first().waitFor();
    expect(await page.locator('.record-list li').count()).toBe(13);
  });

  it('chỉ dùng bàn phím: bỏ qua danh mục, đi giữa các số bằng mũi tên, Alt+Enter mở, Ctrl+K tìm không dấu', async () => {
    const page = await openSummary();
    const focused = (attribute: string) =>
      page.evaluate((name) => document.activeElement?.getAttribute(name) ?? '', attribute);
    await page.locator('body').press('Tab');
    expect(await focused('class')).toBe('skip-link');
    await page.keyboard.press('Enter');
    expect(await focused('id')).toBe('content');
    const tables = () => page.evaluate(() => document.activeElement?.closest('td') !== null);
    for (let presses = 0; presses < 40 && !(await tables()); presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await focused('data-figure')).toBe('htx_agri:actual');
    for (let presses = 0; presses < 60 && (await focused('data-figure')) !== 'htx_new:actual'; presses += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await focused('data-figure')).toBe('htx_new:actual');
    await page.keyboard.press('Alt+Enter');
    await page.locator('.record-list li').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.source-value').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('bac giang');
    await page.locator('.search-option', { hasText: 'Bắc Giang' }).first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('unit')).toBe('24');
  });
});

describe('địa giới của ngày', () => {
  it('trung ương xem kỳ 2022 trên 34 tỉnh hiện nay: đơn vị theo địa giới ấy, giữ trong địa chỉ, về lại thì như cũ', async () => {
    const page = await openSummary(server.accounts.national);
    const search = () => new URL(page.url()).searchParams;
    const units = async () => {
      await page.locator('#context-unit').click();
      await page.keyboard.type('bac');
      await page.locator('.ant-select-item-option:visible').first().waitFor();
      const names = await page.locator('.ant-select-item-option:visible').allTextContents();
      await page.keyboard.press('Escape');
      return names.join('; ');
    };
    const choose = async (words: string) => {
      await page.locator('#geography').click();
      await page.locator('.ant-select-item-option:visible', { hasText: words }).click();
    };
    expect(await units()).toContain('Bắc Giang');
    await choose('34 tỉnh, thành phố hiện nay');
    await expect.poll(() => search().get('geography')).toBe('now');
    await page.locator('.figures-section').first().waitFor();
    expect(await page.locator('#content h1').textContent()).toContain('Bắc Ninh');
    expect(await units()).not.toContain('Bắc Giang');
    // Đơn vị mang số hiệu riêng: mã 27 và 24 đổi nghĩa giữa hai địa giới.
    expect(search().get('unit')).toMatch(/^\d{4,}$/);
    await page.reload();
    await page.locator('.figures-section').first().waitFor();
    expect(search().get('geography')).toBe('now');

    await choose('ngày khác');
    await page.getByLabel('Ngày của địa giới').fill('30/6/2025');
    await page.keyboard.press('Enter');
    await expect.poll(() => search().get('geography')).toBe('2025-06-30');
    await choose('cuối kỳ');
    await expect.poll(() => search().get('geography')).toBe(null);
    expect(search().get('unit')).toBe('27');
    await expect.poll(() => printed(page, 'htx_total:actual')).toBe('678');
  });
});

describe('ghi vào sổ', () => {
  it('thành lập một HTX ở Gia Bình ngày 10/06/2022: 679, 14, 93,3 %; rút lại thì về 678, 13, 86,7 %', async () => {
    const page = await openSummary();
    await page.getByRole('link', { name: 'Danh sách HTX' }).first().click();
    await page.locator('.page-actions').getByRole('button', { name: 'Thành lập mới', exact: true }).click();

    // Bấm ghi khi còn trống: tóm tắt lỗi nêu tên từng ô, không ghi gì.
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await expect.poll(() => page.locator('.error-summary li').count()).toBe(4);

    await page.getByLabel('Tên tổ chức').fill('Hợp tác xã nông nghiệp thử nghiệm Gia Bình');
    await page.getByLabel('Ngày thành lập').fill('10/6/2022');
    await page.locator('#unit').click();
    await page.keyboard.type('gia binh');
    await page.locator('.ant-select-item-option:visible', { hasText: 'Gia Bình' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#sector').click();
    await page.locator('.ant-select-item-option:visible').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    const receipt = page.locator('.receipt');
    await receipt.waitFor();
    expect(await receipt.textContent()).toMatch(/Số nhật ký [\d.]+/);

    const organisation = await receipt
      .getByRole('link', { name: 'Mở trang của tổ chức' })
      .getAttribute('href');
    await receipt.getByRole('link', { name: /Tổng hợp kỳ/ }).click();
    await page.locator('.figures-section').first().waitFor();
    await expect.poll(() => printed(page, 'htx_total:actual')).toBe('679');
    expect(await printed(page, 'htx_new:actual')).toBe('14');
    expect(await printed(page, 'htx_new:attainment')).toBe('93,3 %');

    await page.goto(organisation ?? '');
    await page.getByRole('button', { name: /Rút lại sự kiện/ }).click();
    await page.getByLabel('Vì sao rút lại').fill('Ghi thử trong thử nghiệm');
    await page.getByRole('button', { name: 'Rút lại', exact: true }).click();
    await page.locator('.receipt').waitFor();
    await page
      .locator('.receipt')
      .getByRole('link', { name: /Tổng hợp kỳ/ })
      .click();
    await page.locator('.figures-section').first().waitFor();
    await expect.poll(() => printed(page, 'htx_total:actual')).toBe('678');
    expect(await printed(page, 'htx_new:actual')).toBe('13');
    expect(await printed(page, 'htx_new:attainment')).toBe('86,7 %');
  });

  it('bản khai thành lập đang dở: rời trang thì được hỏi, ở lại thì chữ đã gõ còn nguyên', async () => {
    const page = await openSummary();
    await page.goto(`/organisations/new?${CONTEXT}`);
    await page.getByLabel('Tên tổ chức').fill('Hợp tác xã đang nhập dở');
    await page.getByRole('link', { name: 'Tổng hợp kỳ' }).first().click();
    await page.getByRole('heading', { name: 'Rời trang này?' }).waitFor();
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).pathname).toBe('/organisations/new');
    expect(await page.getByLabel('Tên tổ chức').inputValue()).toBe('Hợp tác xã đang nhập dở');
    await page.getByRole('link', { name: 'Tổng hợp kỳ' }).first().click();
    await page.getByRole('button', { name: 'Rời đi, bỏ phần đang làm' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/summary');
  });

  it('giải thể thiếu hình thức thì nêu đúng ô, không ghi', async () => {
    const page = await openSummary();
    await page.locator('tr [data-figure="htx_agri:actual"]').first().click();
    await page.locator('.record-list a').first().click();
    await page.locator('.event-choices').getByRole('button', { name: 'Giải thể' }).click();
    await page.getByLabel('Ngày giải thể').fill('31/02/2022');
    await page.getByRole('button', { name: 'Ghi sự kiện' }).click();
    const problems = await page.locator('.error-summary li').allTextContents();
    expect(problems).toEqual([
      'Ngày giải thể: nhập một ngày có thật',
      'Chọn giải thể tự nguyện hay bắt buộc',
    ]);
  });

  it('hai người cùng sửa: người gửi sau được báo, thông tin mới hiện ra, chữ đã gõ còn nguyên', async () => {
    const first = await openSummary();
    await first.locator('tr [data-figure="htx_agri:actual"]').first().click();
    await first.locator('.record-list a').first().click();
    await first.locator('.event-choices').getByRole('button', { name: 'Ngừng hoạt động' }).click();
    const second = await openSummary();
    await second.goto(first.url());
    await second.locator('.event-choices').getByRole('button', { name: 'Ngừng hoạt động' }).click();
    for (const page of [second, first]) {
      await page.getByLabel('Ngừng từ ngày').fill('15/7/2022');
      await page.getByLabel('Lý do', { exact: true }).fill('Thử ghi đè');
      await page.getByRole('button', { name: 'Ghi sự kiện' }).click();
      await page.locator('.receipt, .error-summary').waitFor();
    }
    expect(await first.locator('.error-summary').textContent()).toContain('đã được người khác sửa');
    expect(await first.getByLabel('Lý do').inputValue()).toBe('Thử ghi đè');
    await first.locator('.timeline li', { hasText: '15/07/2022' }).waitFor();
    await second
      .locator('.timeline li', { hasText: '15/07/2022' })
      .getByRole('button', { name: /Rút lại sự kiện/ })
      .click();
    await second.getByLabel('Vì sao rút lại').fill('Ghi thử trong thử nghiệm');
    await second.getByRole('button', { name: 'Rút lại', exact: true }).click();
    await second.locator('.timeline .withdrawn').first().waitFor();
  });

  it('người chỉ xem: không thấy nút ghi, mở thẳng trang ghi thì được nói là không có quyền', async () => {
    const page = await openSummary(server.accounts.viewer);
    await page.goto(`/organisations?${CONTEXT}`);
    await page.locator('.figures').waitFor();
    expect(await page.getByRole('button', { name: 'Thành lập mới' }).count()).toBe(0);
    await page.goto(`/organisations/new?${CONTEXT}`);
    await page.getByText('Bạn chưa có quyền xem phần này').waitFor();
    expect(await page.getByRole('button', { name: 'Ghi vào sổ' }).count()).toBe(0);
  });
});
