// The co-operative's form on a poor phone and a poor line: bytes of the first load and seconds until it can be used.
// 360×800, the processor slowed six times, 700 kbit/s with 300 ms, nothing in the cache.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { accountsFile } from '#server/serve.ts';
import type { Report } from '#test/support/bench-compare.ts';
import { signInAs } from '#test/support/client.ts';
import { newHome, startServer, untilReady } from '#test/support/server-process.ts';

const KEY = '2026-H1.HTX-6T';
const ROUNDS = 3;

interface Seen {
  readonly script: number;
  readonly all: number;
  readonly interactive: number;
  readonly typing: number;
}

async function visit(url: string): Promise<Seen> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage();
    const line = await page.context().newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 300,
      downloadThroughput: (700 * 1000) / 8,
      uploadThroughput: (700 * 1000) / 8,
    });
    await line.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const kinds = new Map<string, string>();
    let [script, all] = [0, 0];
    line.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      all += encodedDataLength;
      if (kinds.get(requestId) === 'Script') script += encodedDataLength;
    });
    const from = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Bắt đầu điền' }).click({ timeout: 60_000 });
    const cell = page.locator('input.number').first();
    await cell.fill('12', { timeout: 60_000 });
    const interactive = performance.now() - from;
    const typed = performance.now();
    await cell.press('5');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input.number')?.value === '125',
    );
    return { script, all, interactive, typing: performance.now() - typed };
  } finally {
    await browser.close();
  }
}

export async function bench(report: Report): Promise<void> {
  const home = await newHome();
  const server = startServer(home.dataDir, home.port, { THONGSUOT_DEMO: 'province' });
  try {
    await untilReady(home.url, 600_000);
    const accounts = readFileSync(accountsFile(home.dataDir), 'utf8').split('\n');
    const [email = '', password = ''] =
      accounts.find((line) => line.startsWith('bacninh@'))?.split('\t') ?? [];
    const officer = await signInAs(home.url, { email, password });
    const { body } = await officer.get<{ reporters: { organisation: number }[] }>(
      `/api/collection/reporters?period=${KEY}&form=HTX-6T&unit=24&state=none&limit=${ROUNDS}`,
    );
    const seen: Seen[] = [];
    for (const { organisation } of body.reporters) {
      const issued = await officer.post<{ url: string }>(`/api/organisations/${organisation}/links`, {
        form: 'HTX-6T',
        period: KEY,
      });
      seen.push(await visit(home.url + issued.body.url.replace(/^https?:\/\/[^/]+/, '')));
    }
    const middle = (of: (each: Seen) => number) => {
      const sorted = seen.map(of).toSorted((a, b) => a - b);
      return sorted[sorted.length >> 1] ?? Number.NaN;
    };
    const kilobytes = (of: (each: Seen) => number) => Number((middle(of) / 1024).toFixed(1));
    const seconds = (of: (each: Seen) => number) => Number((middle(of) / 1000).toFixed(2));
    report({
      name: 'biểu trên điện thoại: mã tải lần đầu',
      figure: kilobytes((each) => each.script),
      unit: 'KB',
      baseline: 120,
    });
    report({
      name: 'biểu trên điện thoại: mọi thứ tải lần đầu',
      figure: kilobytes((each) => each.all),
      unit: 'KB',
    });
    report({
      name: 'biểu trên điện thoại: đến khi gõ được vào ô đầu',
      figure: seconds((each) => each.interactive),
      unit: 'giây',
    });
    report({
      name: 'biểu trên điện thoại: một phím gõ thêm',
      figure: seconds((each) => each.typing),
      unit: 'giây',
    });
  } finally {
    server.child.kill('SIGINT');
    await server.ended;
    await home.remove();
  }
}
