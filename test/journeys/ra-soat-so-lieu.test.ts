// Journey: an officer drops a report and is told which of its figures do not fit, also against the register.

import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckReply } from '#server/reader/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { seedsPresent, seedText } from '#test/support/seed-texts.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

const REPORT =
  'Đến ngày 30/6/2022, tỉnh Bắc Ninh có 680 HTX, trong đó có 538 HTX nông nghiệp, 114 HTX phi nông nghiệp và 26 quỹ tín dụng nhân dân.';

describe('Rà soát số liệu', () => {
  it('văn bản ghi 680 HTX: các phần cộng 678, và sổ đăng ký cũng ghi 678', async () => {
    const { status, body } = await officer.post<CheckReply>('/api/reader/check', { text: REPORT });
    expect(status).toBe(200);
    expect(body.claims.map((claim) => claim.value)).toEqual([680, 538, 114, 26]);
    for (const claim of body.claims) expect(body.text.slice(claim.start, claim.end)).toBe(claim.quote);
    expect(body.findings.find((each) => each.kind === 'sum')).toMatchObject({
      expected: 678,
      stated: 680,
      severity: 'hard',
    });
    expect(body.findings.find((each) => each.kind === 'register')).toMatchObject({
      expected: 678,
      stated: 680,
    });
  });

  it('tệp văn bản gửi lên cho cùng kết quả; tệp không phải văn bản bị từ chối bằng một câu rõ ràng', async () => {
    const file = { name: 'bao-cao.txt', base64: Buffer.from(REPORT, 'utf8').toString('base64') };
    const read = await officer.post<CheckReply>('/api/reader/check', { file });
    expect(read.body.claims).toHaveLength(4);
    const picture = {
      name: 'anh.png',
      base64: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]).toString('base64'),
    };
    const refused = await officer.post<{ code: string; message: string }>('/api/reader/check', {
      file: picture,
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'document-unreadable']);
    expect(refused.body.message).toContain('anh.png');
  });

  it.skipIf(!seedsPresent)('văn bản 004 thật: số của sổ khớp, hai tỷ lệ tổ hợp tác sai', async () => {
    const { body } = await officer.post<CheckReply>('/api/reader/check', {
      text: seedText('004'),
      all: true,
    });
    const register = body.findings.filter((each) => each.kind === 'register');
    expect(register.length).toBeGreaterThanOrEqual(4);
    expect(register.filter((each) => each.verdict === 'inconsistent')).toEqual([]);
    const hard = body.findings.filter((each) => each.severity === 'hard').map((each) => each.stated);
    expect(hard.sort((a, b) => a - b)).toEqual([1.6, 96.8, 100]);
  });

  it('phiếu rà soát thành Word và Excel, có quyết định và lý do', async () => {
    const body = {
      text: REPORT,
      name: 'bao-cao.docx',
      reader: 'Trần Thị Bình',
      decisions: [{ index: 0, answer: 'ignored', reason: 'Hai HTX mới chưa phân loại' }],
    };
    const ask = async (format: string) => {
      const response = await fetch(`${server.url}/api/reader/sheet`, {
        method: 'POST',
        headers: {
          cookie: officer.cookie,
          origin: new URL(server.url).origin,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ ...body, format }),
      });
      return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
    };
    const word = await ask('docx');
    expect(word.status).toBe(200);
    const text = strFromU8(unzipSync(word.bytes)['word/document.xml'] ?? new Uint8Array());
    for (const words of [
      'PHIẾU RÀ SOÁT SỐ LIỆU',
      'Người rà soát: Trần Thị Bình',
      '680 HTX',
      'Bỏ qua: Hai HTX mới chưa phân loại',
    ])
      expect(text).toContain(words);
    const excel = await ask('xlsx');
    const sheet = strFromU8(unzipSync(excel.bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('Bỏ qua: Hai HTX mới chưa phân loại');
    expect(sheet).not.toContain('<f>');
    const bad = await officer.post<{ message: string }>('/api/reader/sheet', { ...body, format: 'pdf' });
    expect(bad.status).toBe(400);
  });
});
