// Văn thư nhập bản đã ký trên giấy, rồi phát hành bằng dòng lệnh.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { runCommand } from '#test/support/command.ts';
import { plainPdf } from '#test/support/plain-pdf.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
let clerk: Client;
beforeAll(async () => {
  server = await startTestServer();
  const { accounts, url } = server;
  officer = await signInAs(url, accounts.provincial);
  clerk = await signInAs(url, accounts.clerk);
});
afterAll(() => server.stop());

const one = async (who: Client, id: number) =>
  (await who.get<PublicationView>(`/api/publications/${id}`)).body;
const settings = (name: string | null) => ({
  date: '2022-07-08',
  texts: { difficulties: 'Vốn vay còn khó tiếp cận.' },
  recipients: ['Liên minh Hợp tác xã Việt Nam (để báo cáo)', 'Lưu: VT, KH'],
  signature: { authority: 'TM. Ban Thường vụ', post: 'Chủ tịch', name },
});

async function begin(): Promise<number> {
  const { status, body } = await officer.post<PublicationReceipt>('/api/publications', {
    outline: 'half-year',
    unit: '27',
    period: '2022-H1',
  });
  expect([status, body.state]).toEqual([201, 'draft']);
  return body.id;
}
const take = (who: Client, id: number, step: string, body: object) =>
  who.post<PublicationReceipt & { code?: string; message?: string; data?: { differences?: unknown } }>(
    `/api/publications/${id}/${step}`,
    body,
  );

describe('duyệt theo bản ký', () => {
  it('văn thư nhập người ký, ngày ký, bản chụp; phát hành bằng dòng lệnh lấy số kế tiếp', async () => {
    const id = await begin();
    const draft = await one(officer, id);
    await take(officer, id, 'settings', { base: draft.version, settings: settings(null) });
    await take(officer, id, 'submit', { base: (await one(officer, id)).version, confirmEmpty: true });
    const { version } = await one(clerk, id);
    const scan = Buffer.from(plainPdf('BT /F1 10 Tf 25 350 Td (Da ky) Tj ET'));
    const form = new FormData();
    form.append('unit', '24');
    form.append('file', new Blob([new Uint8Array(scan)]), 'ban-ky.pdf');
    const kept = await fetch(`${server.url}/api/files`, {
      method: 'POST',
      body: form,
      headers: { origin: server.url, cookie: clerk.cookie, 'idempotency-key': crypto.randomUUID() },
    });
    expect(kept.status).toBe(201);
    const { id: file } = (await kept.json()) as { id: number };
    const { rows } = await server.system.database.loaderPool.query<{ id: number }>(
      'select id from persons where email = $1',
      [server.accounts.leader.email],
    );
    const signer = Number(rows[0]?.id);
    const signed = (paper: object) =>
      take(clerk, id, 'sign-paper', { base: version, signer, file, ...paper });
    expect((await signed({ signedOn: '2022-07-08' })).body.code).toBe('publication-not-yours');
    expect((await signed({ signedOn: '2026-09-28' })).body.state).toBe('signed');
    const view = await one(officer, id);
    expect([view.signer, view.signedPaper]).toEqual([server.accounts.leader.name, file]);
    const { database } = server.system;
    const on = { adminUrl: database.adminUrl, name: database.name };
    expect(JSON.parse((await runCommand(on, ['publish', '--json'])).stdout).waiting).toHaveLength(1);
    // Not issued, so nothing to verify; and a place that cannot be written is told before a number is taken.
    expect(await runCommand(on, ['verify', '--publication', String(id)])).toMatchObject({
      code: 2,
      stderr: `Tham số --publication: Báo cáo số ${id} chưa phát hành nên chưa có bản nào để kiểm chứng.\n`,
    });
    for (const name of ['verify', 'publish'])
      expect(await runCommand(on, [name, '--publication', '987654'])).toEqual({
        code: 2,
        stdout: '',
        stderr: 'Tham số --publication: không có báo cáo nào mang số 987654.\n',
      });
    const inTheWay = join(mkdtempSync(join(tmpdir(), 'phat-hanh-')), 'tep');
    writeFileSync(inTheWay, '');
    for (const [out, why] of [
      [inTheWay, 'đã có một tệp mang tên ấy'],
      [join(inTheWay, 'ra'), 'trong đường dẫn có một tệp đứng ở chỗ của thư mục'],
    ] as const)
      expect(await runCommand(on, ['publish', '--publication', String(id), '--out', out])).toEqual({
        code: 2,
        stdout: '',
        stderr: `Không ghi được vào ${out}: ${why}.\n`,
      });
    expect((await one(officer, id)).state).toBe('signed');
    const ran = await runCommand(on, ['publish', '--publication', String(id), '--json']);
    expect(JSON.parse(ran.stdout)).toMatchObject({ id, number: '01', symbol: 'BC-LMHTX' });
    expect((await one(officer, id)).state).toBe('issued');
    // Nobody wrote a name at the place of signature: that of the signer is printed, and the file is called what it is.
    const { bytes } = await officer.download(`/api/publications/${id}/files/json`);
    expect(JSON.parse(bytes.toString()).document.signature.name).toBe(server.accounts.leader.name);
    const page = await officer.download(`/api/publications/${id}/preview?format=html`);
    expect(page.bytes.toString()).toContain(`<p class="dam ten">${server.accounts.leader.name}</p>`);
    expect(page.headers.get('content-disposition')).toContain('bao-cao-');
    const verified = await runCommand(on, ['verify', '--publication', String(id), '--json']);
    expect(verified.code, verified.stdout).toBe(0);
  });
});
