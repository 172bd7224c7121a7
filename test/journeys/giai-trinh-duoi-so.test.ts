// Journey: a co-op explains a finding on its form, the leader approves it; the province's report carries the reason as a footnote of the figure, in Word, PDF and HTML, and in the issued bytes.
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extractText } from '#document/reading/extract-text.ts';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import type { PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const n = (number: number) => ({ number });
const REASON = 'doanh thu tăng do bán hết hàng tồn kho của vụ trước';
const ESTIMATE = /Về [^.:]*: .*Bắc Ninh báo số tổng, chưa có biểu của từng tổ chức\./u;
const NOTE = new RegExp(`Về Tổng doanh thu HTX: .+ giải trình: ${REASON}\\.`, 'u');

let server: TestServer;
let officer: Client;
let leader: Client;
let clerk: Client;
let national: Client;
let nationalLeader: Client;
let id = 0;
beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  leader = await signInAs(server.url, server.accounts.leader);
  clerk = await signInAs(server.url, server.accounts.clerk);
  national = await signInAs(server.url, server.accounts.national);
  nationalLeader = await signInAs(server.url, server.accounts.nationalLeader);
});
afterAll(() => server.stop());

const view = async () => (await officer.get<PublicationView>(`/api/publications/${id}`)).body;
const take = async (who: Client, step: string, body: object) =>
  who.post<PublicationReceipt & { message?: string }>(`/api/publications/${id}/${step}`, {
    base: (await view()).version,
    ...body,
  });
const file = async (format: string) =>
  (await officer.download(`/api/publications/${id}/preview?format=${format}`)).bytes;

it('biểu có giải trình được gửi rồi duyệt', async () => {
  const { body } = await officer.get<{ reporters: { organisation: number }[] }>(
    '/api/collection/reporters?period=2026-H1.HTX-6T&form=HTX-6T&unit=24&state=none&limit=1',
  );
  const sent = await officer.post<ReceiptView>('/api/entry/2026-H1.HTX-6T/HTX-6T/submission', {
    organisation: body.reporters[0]?.organisation,
    base: 0,
    formVersion: 1,
    exceptions: ['revenue-jump', 'revenue-slip', 'capital-slip', 'balance-members'].map((rule) => ({
      rule,
      reason: `${REASON}.`,
    })),
    cells: { members: n(40), workers: n(12), revenue: n(2_500_000_000) },
  });
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  const steps = `/api/collection/submissions/${sent.body.submission}/steps`;
  expect((await leader.post(steps, { step: 'approve', base: 1 })).status).toBe(200);
});

it('số tổng tỉnh chỉ báo bằng văn bản được nhập theo báo cáo rồi duyệt', async () => {
  const place = '/api/entry/2026-H1.LM-6T/LM-6T';
  const sent = await national.post<ReceiptView>(`${place}/submission`, {
    unit: '24',
    base: 0,
    formVersion: 1,
    channel: 'stated',
    exceptions: ['kinds', 'register'].map((rule) => ({ rule, reason: 'theo văn bản của tỉnh' })),
    cells: { 'htx-total': n(1950), revenue: n(5_000_000_000_000), members: n(350_000) },
  });
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  const steps = `/api/collection/submissions/${sent.body.submission}/steps`;
  expect((await nationalLeader.post(steps, { step: 'approve', base: 1 })).status).toBe(200);
});

it('báo cáo nói hai con số ấy: giải trình và số ước đứng ở chân trang, dấu ở ngay con số', async () => {
  const begun = await officer.post<PublicationReceipt>('/api/publications', {
    outline: 'half-year',
    unit: '24',
    period: '2026-H1',
  });
  id = begun.body.id;
  const saved = await take(officer, 'settings', {
    settings: {
      date: '2026-07-20',
      texts: { policy: 'Doanh thu của HTX đạt {doanh thu} đồng; tỉnh báo {số tỉnh báo} HTX.' },
      recipients: [],
      signature: { authority: null, post: 'Chủ tịch', name: server.accounts.leader.name },
      bindings: {
        'doanh thu': 'number value revenue_total now',
        'số tỉnh báo': 'number value htx_total_stated now',
      },
    },
  });
  expect(saved.status, saved.body.message).toBe(200);
  const { document } = JSON.parse((await file('json')).toString('utf8')) as {
    document: { parts: { blocks: { text?: string; runs?: { note?: { text: string } }[] }[] }[] };
  };
  const own = document.parts[0]?.blocks.find(({ text }) => text?.startsWith('Doanh thu của HTX đạt'));
  expect(own?.text).toMatch(/^Doanh thu của HTX đạt [\d.]+\(1\).* đồng; tỉnh báo 1\.950\(\d+\)/u);
  const told = own?.runs?.flatMap(({ note }) => note?.text ?? []) ?? [];
  expect(told.some((text) => NOTE.test(text))).toBe(true);
  expect(told.some((text) => ESTIMATE.test(text))).toBe(true);
});

it('Word: chú thích thật của Word; PDF: chân trang; HTML: liên kết hai chiều', async () => {
  const word = unzipSync(await file('docx'));
  const part = (name: string) => strFromU8(word[name] ?? new Uint8Array());
  expect(part('word/footnotes.xml').replace(/<[^>]+>/g, '')).toMatch(NOTE);
  expect(part('word/document.xml')).toMatch(/<w:footnoteReference w:id="1"\/>/);
  expect(part('word/document.xml').replace(/<[^>]+>/g, '')).not.toMatch(NOTE);
  const pdf = await extractText('báo cáo.pdf', await file('pdf'));
  expect(pdf.ok && pdf.text.replace(/\s+/gu, ' ')).toMatch(NOTE);
  const html = (await file('html')).toString('utf8');
  expect(html).toMatch(/<sup id="ve-1"><a class="so" href="#chu-thich-1"/);
  expect(html).toMatch(/<p class="ghi-chu" id="chu-thich-1">\(1\) Về/);
});

it('ký, phát hành: chú thích nằm trong byte được giữ', async () => {
  for (const regime of ['HTX-6T', 'LM-6T', 'THT-XA'])
    await leader.post('/api/collection/locks', { period: `2026-H1.${regime}`, unit: '24' });
  for (const [who, step] of [
    [officer, 'submit'],
    [leader, 'sign'],
    [clerk, 'issue'],
  ] as const) {
    const done = await take(who, step, { confirmEmpty: true });
    expect(done.status, done.body.message).toBe(200);
  }
  const { bytes } = await officer.download(`/api/publications/${id}/files/docx`);
  expect(strFromU8(unzipSync(bytes)['word/footnotes.xml'] ?? new Uint8Array())).toContain(REASON);
  const kept = await officer.download(`/api/publications/${id}/files/json`);
  expect(kept.bytes.toString('utf8')).toContain(REASON);
});
