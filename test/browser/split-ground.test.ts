// Phân bổ theo số HTX hiện có on the screen: the notice stands beside the proposed shares, and what rests on too little is asked about before it is saved.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsInBothSizes, OFFICE_SIZE, openPage, signInOn, startBrowser } from '#test/support/browser.ts';
import { signInAs } from '#test/support/client.ts';
import { clause, founded, newDocument } from '#test/support/directive-fixture.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const SHOTS = join(import.meta.dirname, '../../.cache/screens');
let server: TestServer;
let browser: Browser;
let page: Page;
let document = 0;

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startTestServer({ office: true });
  browser = await startBrowser();
  const officer = await signInAs(server.url, server.accounts.provincial);
  document = await newDocument(officer, {
    symbol: 'KH-LMHTX',
    issuedOn: '2026-02-20',
    issuer: 'Liên minh HTX tỉnh',
  });
  const own = founded({ kind: 'at-least', low: 40 }, { bearer: { kind: 'one', name: 'toàn tỉnh' } });
  const handed = await officer.post<{ targets: number[] }>(`/api/documents/${document}/directive`, {
    level: 'commune',
    clauses: [clause('1', [{ target: own }])],
  });
  page = (await openPage(browser, server.url, OFFICE_SIZE)).page;
  const path = `/directives/${document}/targets/${handed.body.targets[0]}`;
  await signInOn(page, path, server.accounts.provincial);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('chia theo 27 trong 812 HTX: báo ngay cạnh mức chia, hỏi lại trước khi ghi', async () => {
  await page.getByText('theo số HTX hiện có').click();
  await page.getByRole('button', { name: 'Chia thử' }).click();
  const notice = page.locator('.split-ground');
  await notice.getByText('Chia theo 27 trong 812 HTX ngày 20/02/2026 đã ghi xã').waitFor();
  expect(await notice.getByRole('link', { name: 'Xếp các HTX ấy về xã trước khi chia' }).count()).toBe(1);
  expect([
    'chia-khong-du-can-cu',
    await faultsInBothSizes(page, join(SHOTS, 'chia-khong-du-can-cu')),
  ]).toEqual(['chia-khong-du-can-cu', []]);
  await page.getByRole('button', { name: 'Ghi mức giao' }).click();
  await page.getByText('Mức chia này không đủ căn cứ, vẫn ghi?').waitFor();
  await page.screenshot({ path: join(SHOTS, 'chia-hoi-lai.png') });
  await page.getByRole('button', { name: 'Thôi' }).click();
  expect(await page.getByText(/^Đã ghi 99 đơn vị/).count()).toBe(0);
  // An even split rests on nothing that could lack: it is saved at once.
  await page.getByText('đều nhau').click();
  await page.getByRole('button', { name: 'Chia thử' }).click();
  await notice.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Ghi mức giao' }).click();
  await page.getByText(/^Đã ghi 99 đơn vị/).waitFor();
});

it('bảng điểm của mức vừa giao: mức chung đứng đầu, không hạng; xã được chia 0 là "không giao"', async () => {
  await page.goto(`/directives/${document}`);
  const table = page.locator('.score-table');
  const first = table.locator('tbody tr').first();
  await first.getByText('mức chung của cả địa bàn, không xếp hạng').waitFor();
  expect(await first.locator('td').first().textContent()).toBe('');
  expect(await table.getByText('không giao').count()).toBe(59);
  expect([
    'bang-diem-khong-giao',
    await faultsInBothSizes(page, join(SHOTS, 'bang-diem-khong-giao')),
  ]).toEqual(['bang-diem-khong-giao', []]);
});
