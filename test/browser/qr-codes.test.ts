// Mã QR của văn bản đã phát hành: a reader of QR codes reads it from the last page of the PDF, from the Word file and from the HTML page; the address opens this report.
import { unzipSync } from 'fflate';
import jsQR from 'jsqr';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import { OFFICE_SIZE, openPage, startBrowser } from '#test/support/browser.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let browser: Browser;
let officer: Client;
let issued: PublicationView;
beforeAll(async () => {
  server = await startTestServer();
  browser = await startBrowser();
  const { accounts, url } = server;
  officer = await signInAs(url, accounts.provincial);
  const leader = await signInAs(url, accounts.leader);
  const clerk = await signInAs(url, accounts.clerk);
  const { body } = await officer.post<PublicationReceipt>('/api/publications', {
    outline: 'half-year',
    unit: '27',
    period: '2022-H1',
  });
  const path = `/api/publications/${body.id}`;
  for (const [who, step] of [
    [officer, 'submit'],
    [leader, 'sign'],
    [clerk, 'issue'],
  ] as const) {
    const { version } = (await clerk.get<PublicationView>(path)).body;
    expect((await who.post(`${path}/${step}`, { base: version, confirmEmpty: true })).status, step).toBe(200);
  }
  issued = (await officer.get<PublicationView>(path)).body;
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Picture {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** What the first code found in a picture says. */
const readQr = ({ data, width, height }: Picture) =>
  jsQR.default(new Uint8ClampedArray(data), width, height)?.data ?? null;

/** A page of a PDF as it looks at a resolution. */
async function drawPage(pdf: PDFDocumentProxy, number: number, dpi: number): Promise<Picture> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: dpi / 72 });
  // The library's own canvas for Node; its types keep it to themselves.
  const factory = pdf.canvasFactory as {
    create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
  };
  const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Where the code must lead. */
const address = () => `${server.url}/v/${issued.code}`;

it('PDF: trang cuối, vẽ ở độ mịn của bản in và của màn hình; các trang khác không có mã', async () => {
  const { bytes } = await officer.download(`/api/publications/${issued.id}/files/pdf`);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  for (const dpi of [300, 150, 100])
    expect(readQr(await drawPage(pdf, pdf.numPages, dpi)), `${dpi} điểm một inch`).toBe(address());
  expect(readQr(await drawPage(pdf, 1, 100))).toBeNull();
});

it('Word: ảnh trong tệp', async () => {
  const { bytes } = await officer.download(`/api/publications/${issued.id}/files/docx`);
  const pictures = Object.entries(unzipSync(new Uint8Array(bytes))).filter(([name]) => name.endsWith('.png'));
  expect(pictures).toHaveLength(1);
  for (const [, picture] of pictures) expect(readQr(PNG.sync.read(Buffer.from(picture)))).toBe(address());
});

it('HTML: như trình duyệt hiện; mở địa chỉ đọc được thì ra đúng báo cáo này', async () => {
  const { bytes } = await officer.download(`/api/publications/${issued.id}/preview?format=html`);
  const { page } = await openPage(browser, server.url, OFFICE_SIZE);
  await page.setContent(bytes.toString());
  const shot = await page.locator('.kiem-tra').screenshot();
  const read = readQr(PNG.sync.read(shot));
  expect(read).toBe(address());
  await page.goto(read ?? '');
  expect(await page.locator('h1').textContent()).toBe(issued.title);
  expect(await page.locator('dl').first().textContent()).toContain(`${issued.number}/${issued.symbol}`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'bao-cao.pdf',
    mimeType: 'application/pdf',
    buffer: (await officer.download(`/api/publications/${issued.id}/files/pdf`)).bytes,
  });
  await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
  await page.getByText('✓ Đúng: tệp này là bản gốc do hệ thống phát hành (bản PDF)').waitFor();
});
