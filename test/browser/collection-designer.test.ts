// Bộ soạn biểu trong trình duyệt, không mã: from an empty form to its measure in the tally; an ad hoc request from a template; figures that a province only states.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TallyView } from '#server/measure/contract.ts';
import { findBarriers, openPage, PHONE_SIZE, signInOn, startBrowser } from '#test/support/browser.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer } from '#test/support/server.ts';

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

const editor = (page: Page) => page.locator('.part-editor');
const words = (page: Page, label: string, text: string) =>
  editor(page).getByLabel(label, { exact: true }).fill(text);
async function pick(page: Page, label: string, option: string, within = editor(page)): Promise<void> {
  await within.getByLabel(label, { exact: true }).click();
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option })
    .first()
    .click();
}
async function several(page: Page, label: string, options: readonly string[]): Promise<void> {
  await editor(page).getByLabel(label, { exact: true }).click();
  for (const option of options)
    await page
      .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option })
      .first()
      .click();
  await page.keyboard.press('Escape');
}
async function field(page: Page, section: number, label: string, unit?: string): Promise<void> {
  await page.locator('.outline-adds').nth(section).getByRole('button', { name: '+ ô' }).click();
  await words(page, 'Tên ô', label);
  if (unit) await pick(page, 'Đơn vị tính', unit);
}
async function feed(page: Page, name: string, kind?: string): Promise<void> {
  await pick(page, 'Góp vào chỉ tiêu thống kê', 'chỉ tiêu mới của biểu này');
  await words(page, 'Tên chỉ tiêu', name);
  if (kind) await pick(page, 'Loại số', kind);
}

describe('bộ soạn biểu', () => {
  let period = '';
  let submission = 0;

  it('hai mục, bảy ô, một bảng tăng dòng, một luật tổng, một câu bỏ qua; xem thử hai khổ rồi phát hành', async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await signIn(page, '/collection/forms');
    await page.getByRole('button', { name: 'Soạn biểu mới' }).click();
    await page.getByLabel('Mã biểu', { exact: true }).fill('sen-24');
    await page.getByLabel('Tên biểu', { exact: true }).fill('Vùng trồng sen');
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await page.locator('.outline-section').first().click();
    await words(page, 'Tên mục', 'Lao động');
    await field(page, 0, 'Lao động trồng sen');
    await editor(page).getByLabel('Bắt buộc').check();
    await feed(page, 'Lao động trồng sen', 'thời điểm');
    await field(page, 0, 'Nam');
    await field(page, 0, 'Nữ');
    await page.getByRole('button', { name: '+ mục' }).click();
    await words(page, 'Tên mục', 'Kết quả');
    await field(page, 1, 'Có bán sản phẩm');
    await pick(page, 'Kiểu', 'chọn một');
    await page.locator('.outline-adds').nth(1).getByRole('button', { name: '+ bảng' }).click();
    await words(page, 'Tên bảng', 'Sản phẩm');
    await page.getByRole('button', { name: '+ cột' }).click();
    await words(page, 'Tên ô', 'Giá trị');
    await pick(page, 'Đơn vị tính', 'triệu đồng');
    await field(page, 1, 'Doanh thu từ sen', 'triệu đồng');
    await pick(page, 'Tự tính', 'tổng các ô');
    expect(await editor(page).locator('.ant-select-selection-item').allTextContents()).toContain(
      'Sản phẩm: Giá trị (∑)',
    );
    await pick(page, 'Ô quyết định', 'Có bán sản phẩm');
    await feed(page, 'Doanh thu từ sen', 'thời kỳ');
    await field(page, 1, 'Doanh thu mỗi lao động', 'triệu đồng');
    await pick(page, 'Tự tính', 'một ô chia cho một ô');
    await pick(page, 'Tử số', 'Doanh thu từ sen');
    await pick(page, 'Mẫu số', 'Lao động trồng sen');
    await feed(page, 'Doanh thu sen mỗi lao động');
    await field(page, 1, 'Ghi chú');
    await pick(page, 'Kiểu', 'đoạn văn');
    await page.getByRole('button', { name: '+ luật' }).click();
    await several(page, 'Tổng', ['Lao động trồng sen']);
    await several(page, 'Các phần', ['Nam', 'Nữ']);
    expect(await findBarriers(page)).toEqual([]);

    const preview = page.frameLocator('.preview iframe');
    await preview.getByText('Vùng trồng sen').first().waitFor();
    await page.getByText('Máy tính', { exact: true }).click();
    await preview.getByText('Lao động', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Phát hành bản 1' }).click();
    await expect
      .poll(() => page.locator('.collection-bar [role=status]').textContent(), { timeout: 20_000 })
      .toBe('Đã phát hành bản 1.');
    expect(complaints).toEqual([]);

    const { body } = await officer.get<{
      definition: { sections: { fields: unknown[]; tables: unknown[] }[]; rules: unknown[] };
    }>('/api/collection/forms/SEN-24');
    expect(body.definition.sections.map(({ fields, tables }) => [fields.length, tables.length])).toEqual([
      [3, 0],
      [4, 1],
    ]);
    expect(body.definition.rules).toHaveLength(1);
    await page.context().close();
  });

  it('mở kỳ cho chính biểu ấy ngay trên màn hình; HTX điền qua liên kết trên điện thoại', async () => {
    const { page } = await openPage(browser, server.url);
    await signIn(page, '/collection/forms');
    await page
      .getByRole('row', { name: /SEN-24/ })
      .getByRole('button', { name: 'Yêu cầu đột xuất' })
      .click();
    await page.getByLabel('Tên yêu cầu').fill('Vùng trồng sen cuối năm');
    await page.getByLabel('Công văn yêu cầu').fill('Công văn thử');
    await page.getByLabel('Số liệu từ ngày').fill('01/07/2026');
    await page.getByLabel('đến ngày').fill('31/12/2026');
    await page.getByLabel('Hạn nộp, ngày').fill('11/01/2027');
    await page.getByRole('button', { name: 'Phát hành ngay' }).click();
    await page.waitForURL(/key=/);
    period = new URL(page.url()).searchParams.get('key') ?? '';
    expect(period).toBe('2026-07-01..2026-12-31.SEN-24');
    await page.context().close();

    const list = await officer.get<{ reporters: { organisation: number }[] }>(
      `/api/collection/reporters?period=${period}&form=SEN-24&unit=24&limit=1`,
    );
    const issued = await officer.post<{ url: string }>(
      `/api/organisations/${list.body.reporters[0]?.organisation}/links`,
      { form: 'SEN-24', period },
    );
    const phone = await openPage(browser, server.url, PHONE_SIZE);
    await phone.page.goto(issued.body.url.replace(/^https?:\/\/[^/]+/, ''));
    await phone.page.getByRole('button', { name: 'Bắt đầu điền' }).click();
    await phone.page.getByLabel(/^Lao động trồng sen/).fill('10');
    await phone.page.getByLabel(/^Nam/).fill('4');
    await phone.page.getByLabel(/^Nữ/).fill('6');
    await phone.page.getByRole('button', { name: 'Tiếp tục' }).click();
    expect(await phone.page.getByText('Doanh thu từ sen').count()).toBe(0);
    await phone.page.getByLabel(/^Có bán sản phẩm/).selectOption({ label: 'Có' });
    await phone.page.getByText('Doanh thu từ sen').first().waitFor();
    for (let turn = 0; turn < 5 && (await phone.page.getByLabel(/^Giá trị/).count()) === 0; turn += 1)
      await phone.page.getByRole('button', { name: 'Tiếp tục' }).click();
    await phone.page.getByLabel(/^Tên/).first().fill('Hạt sen');
    await phone.page
      .getByLabel(/^Giá trị/)
      .first()
      .fill('500');
    await phone.page.getByRole('button', { name: 'Kiểm tra và gửi' }).click();
    await phone.page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await phone.page.getByText('Số biên nhận').waitFor({ timeout: 20_000 });
    submission = Number((await phone.page.locator('.receipt b').textContent())?.split('-')[1]);
    expect(phone.complaints).toEqual([]);
    await phone.page.context().close();
  });

  it('lãnh đạo tỉnh bấm A để duyệt; bộ máy tính có chỉ tiêu, trang nguồn số liệu dẫn về biểu', async () => {
    const received = await officer.post(`/api/collection/submissions/${submission}/steps`, {
      step: 'receive',
      base: 1,
    });
    expect(received.status, JSON.stringify(received.body)).toBe(200);
    const { page } = await openPage(browser, server.url);
    await signIn(page, `/collection/review?key=${period}&state=received&unit=24`, server.accounts.leader);
    await page.locator('.submission-cells').waitFor();
    await page.keyboard.press('a');
    const national = await signInAs(server.url, server.accounts.national);
    const { body: all } = await national.get<{ measures: { code: string; name: string }[] }>('/api/measures');
    const code = all.measures.find(({ name }) => name === 'Doanh thu từ sen')?.code ?? '';
    const ratio = all.measures.find(({ name }) => name === 'Doanh thu sen mỗi lao động')?.code ?? '';
    await expect
      .poll(
        async () =>
          (await national.get<TallyView>(`/api/tally?measures=${code}&unit=VN&period=2026-H2`)).body.rows[0]
            ?.cells[code]?.value,
        { timeout: 20_000 },
      )
      .toBe(500_000_000);
    expect(
      (await national.get<TallyView>(`/api/tally?measures=${ratio}&unit=VN&period=2026-H2`)).body.rows[0]
        ?.cells[ratio],
    ).toMatchObject({ numerator: 500_000_000, denominator: 10 });
    await page.context().close();
  });

  it('bản sau của biểu đang dùng là bản nháp riêng; khác nhau được liệt kê, bản 1 không đổi', async () => {
    const { page } = await openPage(browser, server.url);
    await signIn(page, '/collection/forms/SEN-24');
    await page.locator('.outline-adds').first().waitFor();
    await field(page, 0, 'Lao động thời vụ');
    await page.getByRole('button', { name: 'So với bản 1' }).click();
    await page.locator('.difference-box li').first().waitFor();
    expect(await page.locator('.difference-box li').allTextContents()).toEqual([
      expect.stringMatching(/^ *Thêm.*Lao động thời vụ/),
    ]);
    const first = await officer.get<{ definition: unknown }>('/api/collection/forms/SEN-24?version=1');
    expect(JSON.stringify(first.body.definition)).not.toContain('Lao động thời vụ');
    await page.getByRole('button', { name: 'Phát hành bản 2' }).click();
    await expect
      .poll(() => page.locator('.collection-bar [role=status]').textContent(), { timeout: 20_000 })
      .toBe('Đã phát hành bản 2.');
    const inUse = async () =>
      (
        await officer.get<{ periods: { key: string; forms: { version: number }[] }[] }>(
          '/api/collection/periods?unit=24',
        )
      ).body.periods.find(({ key }) => key === period)?.forms[0]?.version;
    expect(await inUse()).toBe(1);
    await page.goto('/collection/periods');
    await page.getByRole('button', { name: 'Có bản 2' }).click();
    await page.locator('.newer-version li', { hasText: 'Lao động thời vụ' }).waitFor();
    await page.getByRole('button', { name: 'Dùng bản 2 từ nay' }).click();
    await expect.poll(inUse, { timeout: 20_000 }).toBe(2);
    const sent = await officer.get<{ definition: unknown }>(`/api/collection/submissions/${submission}`);
    expect(JSON.stringify(sent.body.definition)).not.toContain('Lao động thời vụ');
    await page.context().close();
  });
});

describe('yêu cầu đột xuất "trước 15 giờ hôm nay"', () => {
  it('từ biểu mẫu có sẵn đến biểu mở cho HTX: dưới ba phút, bỏ bớt ô, hạn theo giờ', async () => {
    const { page } = await openPage(browser, server.url);
    await signIn(page, '/collection/forms');
    const began = performance.now();
    await page
      .getByRole('row', { name: /HTX-6T/ })
      .getByRole('button', { name: 'Yêu cầu đột xuất' })
      .click();
    await page.getByLabel('Tên yêu cầu').fill('Thiệt hại do mưa lũ');
    await page.getByLabel('Công văn yêu cầu').fill('Công văn hỏa tốc của tỉnh');
    await page.getByRole('checkbox', { name: 'Thành viên vào trong kỳ' }).uncheck();
    await page.getByLabel('trước giờ').fill('15:00');
    await page.getByRole('button', { name: 'Phát hành ngay' }).click();
    await page.waitForURL(/key=/);
    await page.locator('.matrix-figure').first().waitFor();
    expect((performance.now() - began) / 1000).toBeLessThan(180);
    expect(await page.locator('.desk-due').textContent()).toContain('15:00');
    await page.context().close();
  });
});

describe('tỉnh chỉ gửi văn bản', () => {
  it('trung ương mở danh sách tỉnh, nhập theo báo cáo; bảng tổng hợp để số ấy riêng', async () => {
    const { page, complaints } = await openPage(browser, server.url);
    await signIn(page, '/collection?unit=VN&key=2026-H1.LM-6T&form=LM-6T&of=VN', server.accounts.national);
    await page.locator('.reporters tbody tr').first().waitFor();
    expect(await page.getByRole('button', { name: 'Nhắc bằng thư điện tử' }).count()).toBe(0);
    const row = page.getByRole('row', { name: /Hồ Chí Minh/ });
    const address = await row.getByRole('link', { name: 'Nhập theo báo cáo' }).getAttribute('href');
    expect(address).toBe('/f/2026-H1.LM-6T/LM-6T?unit=79&stated=1');
    await page.goto(address ?? '');
    await page.getByText('theo báo cáo', { exact: true }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
