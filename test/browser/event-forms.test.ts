// Sự kiện của tổ chức trên trình duyệt: an officer admits, grades, merges and puts a wrong date right; history, state and tallies follow.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '#server/organisation/contract.ts';
import {
  chooseOption,
  faultsInBothSizes,
  OFFICE_SIZE,
  openPage,
  signInOn,
  startBrowser,
} from '#test/support/browser.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { foundingBody } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const SHOTS = '.cache/shots';
/** What the register counts at the end of 2022, in the order of MEASURES. */
const MEASURES = [
  'alliance_member_new',
  'htx_graded',
  'htx_value_chain',
  'htx_merged_out',
  'htx_total',
] as const;

let server: TestServer;
let browser: Browser;
let officer: Client;
let page: Page;
let complaints: readonly string[];
let path: string;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  officer = await signInAs(server.url, server.accounts.provincial);
  const found = async (name: string) =>
    (await officer.post<Receipt>('/api/organisations', foundingBody(name))).body.organisation;
  path = `/organisations/${await found('HTX Thử Nghiệm Sự Kiện')}?unit=27&period=2022&at=2022-11-30`;
  await found('HTX Phú Thọ Nhận Sáp Nhập');
  await found('HTX Rau Mầm Tách Ra');
  ({ page, complaints } = await openPage(browser, server.url));
  await signInOn(page, path, server.accounts.provincial);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function counts(): Promise<readonly number[]> {
  const cells = MEASURES.map(async (measure) => {
    const when = measure === 'htx_value_chain' || measure === 'htx_total' ? 'at=2022-12-31' : 'period=2022';
    const { body } = await officer.get<{ rows: { cells: Record<string, { value?: number }> }[] }>(
      `/api/tally?measures=${measure}&unit=27&${when}`,
    );
    return body.rows[0]?.cells[measure]?.value ?? 0;
  });
  return Promise.all(cells);
}

const facts = () => page.locator('.state-facts').textContent();
const open = async (name: string) => {
  await page.locator('.event-forms').getByRole('button', { name, exact: true }).click();
  await page.locator('.event-forms form').waitFor();
};
const submit = async () => {
  await page.locator('.event-forms').getByRole('button', { name: 'Ghi sự kiện' }).click();
};
const recorded = async (row: string) => {
  await page.locator('.event-forms form').waitFor({ state: 'detached' });
  await page.locator('.timeline > ol > li', { hasText: row }).first().waitFor();
};

describe('Ghi các sự kiện mà báo cáo in ra', () => {
  it('chỉ mời những việc làm được ở tình trạng hiện nay; thiếu thì báo ngay dưới ô', async () => {
    const buttons = page.locator('.event-forms').getByRole('button');
    await buttons.first().waitFor();
    expect(await buttons.allTextContents()).toEqual([
      'Tạm ngừng',
      'Ngừng hoạt động',
      'Giải thể',
      'Kết nạp vào Liên minh',
      'Xếp loại',
      'Liên kết chuỗi, công nghệ cao, OCOP',
      'Đổi tên',
      'Chuyển trụ sở',
      'Thay đổi vốn điều lệ',
      'Thay đổi lĩnh vực',
      'Thay đổi thành viên, lao động',
      'Thay đổi mã số thuế, địa chỉ',
      'Chuyển đổi, đăng ký lại',
      'Chuyển thành tổ hợp tác',
      'Sáp nhập, hợp nhất',
      'Chia',
      'Tách',
      'Chuyển thành doanh nghiệp',
      'Thu hồi giấy chứng nhận',
    ]);
    await open('Sáp nhập, hợp nhất');
    await submit();
    const problems = page.locator('.event-forms .field-problem');
    expect((await problems.allTextContents()).map((each) => each.trim())).toEqual([
      'Có hiệu lực từ ngày: nhập một ngày có thật',
      'Chọn tổ chức nhận sáp nhập',
    ]);
    expect(await faultsInBothSizes(page, `${SHOTS}/su-kien-loi`)).toEqual([]);
    await page.setViewportSize(OFFICE_SIZE);
    await page.getByRole('button', { name: 'Hủy' }).click();
  }, 120_000);

  it('kết nạp, xếp loại, liên kết chuỗi: tình hình, dòng thời gian và số đếm đi theo', async () => {
    const before = await counts();
    await open('Kết nạp vào Liên minh');
    await page.getByLabel('Ngày kết nạp').fill('10/7/2022');
    await page.getByLabel('thành viên chính thức').check();
    await page.locator('#event-decisionNumber').fill('15/QĐ-LMHTX');
    await submit();
    await recorded('Kết nạp vào Liên minh');
    await expect.poll(facts).toContain('thành viên chính thức');
    // A member is not admitted again; it may leave.
    const names = await page.locator('.event-forms').getByRole('button').allTextContents();
    expect(names).toContain('Ra khỏi Liên minh');

    await open('Xếp loại');
    await page.getByLabel('Ngày xếp loại').fill('1/8/2022');
    await submit();
    await page.locator('.event-forms .field-problem', { hasText: 'Chọn loại' }).waitFor();
    await page.locator('#event-grade').click();
    await page.locator('.ant-select-item-option:visible', { hasText: 'khá' }).click();
    await page.locator('#event-evidence').fill('Biên bản 03/BB');
    await submit();
    await recorded('Xếp loại: khá');

    await open('Liên kết chuỗi, công nghệ cao, OCOP');
    await page.locator('#event-effectiveDate').fill('1/9/2022');
    await submit();
    await page.locator('.event-forms .field-problem', { hasText: 'Được ghi nhận' }).waitFor();
    await page.getByLabel('Liên kết theo chuỗi giá trị').check();
    await page.locator('#event-evidence').fill('Chuỗi lúa chất lượng cao, hợp đồng 12/HĐ');
    await submit();
    await recorded('Tham gia chuỗi giá trị: có');
    await expect.poll(facts).toContain('Liên kết theo chuỗi giá trị');
    const after = await counts();
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1, 1, 0, 0]);
  }, 120_000);

  it('đính chính ngày gõ nhầm: phải có lý do; bản cũ, lý do và người sửa còn ở dòng thời gian', async () => {
    const graded = page.locator('.timeline > ol > li', { hasText: 'Xếp loại: khá' });
    await graded.getByRole('button', { name: /^Đính chính/ }).click();
    const send = graded.getByRole('button', { name: 'Ghi đính chính' });
    await graded.locator('#correct-effectiveDate').fill('31/2/2022');
    await send.click();
    expect((await graded.locator('.field-problem').allTextContents()).map((each) => each.trim())).toEqual([
      'Ngày xếp loại: nhập một ngày có thật',
      'Nhập lý do đính chính, ít nhất 3 ký tự',
    ]);
    await graded.locator('#correct-effectiveDate').fill('1/10/2022');
    await graded.locator('#correct-why').fill('gõ nhầm tháng');
    expect(await faultsInBothSizes(page, `${SHOTS}/dinh-chinh`)).toEqual([]);
    await page.setViewportSize(OFFICE_SIZE);
    await send.click();
    await page.locator('.timeline-before').waitFor();
    const words = await page.locator('.timeline > ol > li', { hasText: 'gõ nhầm tháng' }).textContent();
    expect(words).toContain('01/10/2022');
    expect(words).toContain('Có hiệu lực từ ngày: 01/08/2022 → 01/10/2022');
    expect(words).toMatch(/Đính chính bởi .+\. Lý do: gõ nhầm tháng\./u);
    expect(await page.locator('.timeline > ol > li', { hasText: 'Xếp loại' }).count()).toBe(1);
  }, 120_000);

  it('tách: tổ chức mới tìm không dấu, đúng ngày thành lập; tổ chức này còn, hai bên nêu tên nhau', async () => {
    const before = await counts();
    await open('Tách');
    await submit();
    await page.locator('.event-forms .field-problem', { hasText: 'Chọn tổ chức mới được tách ra' }).waitFor();
    expect(await page.locator('.event-forms .field-problem').count()).toBe(2);
    await page.locator('#event-effectiveDate').fill('11/6/2022');
    await chooseOption(page.locator('#event-counterpart'), 'rau mam tach ra', 'HTX Rau Mầm Tách Ra');
    await page.locator('#event-members').fill('8');
    await page.locator('#event-decisionNumber').fill('03/NQ-ĐHTV');
    await submit();
    await page.locator('.event-forms .field-problem', { hasText: 'không phải thành lập mới ngày' }).waitFor();
    expect(await faultsInBothSizes(page, `${SHOTS}/tach`)).toEqual([]);
    await page.setViewportSize(OFFICE_SIZE);
    await page.locator('#event-effectiveDate').fill('10/6/2022');
    await submit();
    await recorded('Tổ chức mới được tách ra: HTX Rau Mầm Tách Ra');
    const after = await counts();
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([0, 0, 0, 0, 0]);
    expect(await faultsInBothSizes(page, `${SHOTS}/tach-dong-thoi-gian`)).toEqual([]);
    await page.setViewportSize(OFFICE_SIZE);
    await page.locator('.timeline').getByRole('link', { name: 'HTX Rau Mầm Tách Ra' }).click();
    await page
      .locator('.timeline > ol > li', { hasText: 'Được tách ra từ: HTX Thử Nghiệm Sự Kiện' })
      .waitFor();
    expect(await page.getByText('Đã ghi vào sổ').count()).toBe(0);
    expect(await faultsInBothSizes(page, `${SHOTS}/tach-to-chuc-moi`)).toEqual([]);
    await page.setViewportSize(OFFICE_SIZE);
  }, 120_000);

  it('ngày tách gõ nhầm: một lần đính chính ở tổ chức mới dời cả ngày tách, màn hình nói trước', async () => {
    const founding = page.locator('.timeline > ol > li', { hasText: 'Được tách ra từ' });
    await founding.getByRole('button', { name: /^Đính chính/ }).click();
    await founding.locator('#correct-effectiveDate').fill('12/6/2022');
    await founding.getByText('Ngày tách ghi ở HTX Thử Nghiệm Sự Kiện đổi theo').waitFor();
    await founding.locator('#correct-why').fill('quyết định ghi ngày 12');
    expect(await faultsInBothSizes(page, `${SHOTS}/ngay-tach`)).toEqual([]);
    await page.setViewportSize(OFFICE_SIZE);
    await founding.getByRole('button', { name: 'Ghi đính chính' }).click();
    await page.locator('.timeline-before').waitFor();
    await page.locator('.timeline').getByRole('link', { name: 'HTX Thử Nghiệm Sự Kiện' }).click();
    const separation = page.locator('.timeline > ol > li', { hasText: 'Tổ chức mới được tách ra' });
    await separation.getByText('Có hiệu lực từ ngày: 10/06/2022 → 12/06/2022').waitFor();
    expect(await separation.textContent()).toContain('quyết định ghi ngày 12');
    await page.locator('.timeline').getByRole('link', { name: 'HTX Rau Mầm Tách Ra' }).click();
    await founding.waitFor();
    await page.goto(path);
  }, 120_000);

  it('sáp nhập: tìm tổ chức nhận không cần dấu; tổ chức ra khỏi tổng số, dòng thời gian nêu tên bên nhận', async () => {
    const before = await counts();
    await open('Sáp nhập, hợp nhất');
    await page.locator('#event-effectiveDate').fill('1/12/2022');
    await chooseOption(
      page.locator('#event-counterpart'),
      'phu tho nhan sap nhap',
      'HTX Phú Thọ Nhận Sáp Nhập',
    );
    await page.locator('#event-decisionNumber').fill('77/QĐ-UBND');
    expect(await faultsInBothSizes(page, `${SHOTS}/sap-nhap`)).toEqual([]);
    await page.setViewportSize(OFFICE_SIZE);
    await submit();
    await recorded('Tổ chức nhận: HTX Phú Thọ Nhận Sáp Nhập');
    await page.getByText('Sáp nhập, hợp nhất ngày 01/12/2022').first().waitFor();
    const after = await counts();
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([0, 0, -1, 1, -1]);
    expect(await faultsInBothSizes(page, `${SHOTS}/dong-thoi-gian`)).toEqual([]);
    expect(complaints).toEqual([]);
  }, 120_000);
});
