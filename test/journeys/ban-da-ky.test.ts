// Journey: the composed PDF is signed outside the system with a certificate, attached as it is, issued; anybody tells the signed copy from the original and from an altered one.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FileView } from '#server/files/contract.ts';
import type { PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { runCommand } from '#test/support/command.ts';
import { makeSigner } from '#test/support/outside-signature/signed-message.ts';
import { signerOfPdf, signPdf } from '#test/support/outside-signature/signed-pdf.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const MOMENT = new Date('2026-09-28T03:00:00Z');
let server: TestServer;
let officer: Client;
let leader: Client;
let clerk: Client;
let id = 0;
let file = 0;
let composed: Buffer = Buffer.alloc(0);
let signed: Buffer = Buffer.alloc(0);
beforeAll(async () => {
  server = await startTestServer();
  const { accounts, url } = server;
  officer = await signInAs(url, accounts.provincial);
  leader = await signInAs(url, accounts.leader);
  clerk = await signInAs(url, accounts.clerk);
});
afterAll(() => server.stop());

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const view = async () => (await clerk.get<PublicationView>(`/api/publications/${id}`)).body;
async function take(who: Client, step: string, more: object = {}): Promise<void> {
  const { version } = await view();
  const { status, body } = await who.post(`/api/publications/${id}/${step}`, { base: version, ...more });
  expect(status, `${step}: ${JSON.stringify(body)}`).toBe(200);
}

it('bản trình ký tải về, ký bằng khóa và chứng thư bên ngoài: chữ ký nối thêm, nội dung cũ không đổi', async () => {
  const begun = await officer.post<PublicationReceipt>('/api/publications', {
    outline: 'half-year',
    unit: '27',
    period: '2022-H1',
  });
  expect(begun.status).toBe(201);
  id = begun.body.id;
  const signature = { authority: 'TM. Ban Thường vụ', post: 'Chủ tịch', name: server.accounts.leader.name };
  await take(officer, 'settings', {
    settings: { date: '2022-07-08', texts: {}, recipients: ['Lưu: VT'], signature },
  });
  await take(officer, 'submit', { confirmEmpty: true });
  composed = (await leader.download(`/api/publications/${id}/preview?format=pdf`)).bytes;
  signed = signPdf(composed, makeSigner(server.accounts.leader.name), MOMENT);
  expect(signed.subarray(0, composed.length).equals(composed)).toBe(true);
  expect([signerOfPdf(composed), signerOfPdf(signed)]).toEqual([undefined, server.accounts.leader.name]);
});

it('đính kèm rồi tải lại: đúng từng byte, chữ ký vẫn đúng trên toàn tệp', async () => {
  const kept = await clerk.upload<FileView>('/api/files', { unit: '24' }, 'bao-cao-da-ky.pdf', signed);
  expect([kept.status, kept.body.digest]).toEqual([201, sha256(signed)]);
  file = kept.body.id;
  const { rows } = await server.system.database.loaderPool.query<{ id: number }>(
    'select id from persons where email = $1',
    [server.accounts.leader.email],
  );
  await take(clerk, 'sign-paper', { signer: Number(rows[0]?.id), signedOn: '2026-09-28', file });
  await take(clerk, 'issue');
  expect((await view()).signedPaper).toBe(file);
  for (const who of [clerk, officer, leader]) {
    const { bytes } = await who.download(`/api/files/${file}/content`);
    expect(bytes.equals(signed)).toBe(true);
    expect(signerOfPdf(bytes)).toBe(server.accounts.leader.name);
  }
  const issued = await officer.download(`/api/publications/${id}/files/json`);
  expect(issued.bytes.toString()).toContain('ngoài hệ thống, bản đã ký giữ nguyên trong hệ thống');
});

async function verdictOf(bytes: Buffer, name = 'tep.pdf'): Promise<string> {
  const { code } = await view();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const answer = await fetch(`${server.url}/v/${code}`, {
    method: 'POST',
    body: form,
    headers: { origin: server.url },
  });
  return /role="status">([✓✗][^<]*)/u.exec(await answer.text())?.[1] ?? 'không trả lời';
}

it('trang kiểm tra nói rõ bản gốc do hệ thống phát hành và bản đã ký đính kèm, kèm băm của mỗi bản', async () => {
  const { code, files } = await view();
  const page = await (await fetch(`${server.url}/v/${code}`)).text();
  const [original = '', attached = ''] = page
    .slice(page.indexOf('Dấu vân tay của bản gốc do hệ thống phát hành'))
    .split('Dấu vân tay của bản đã ký đính kèm');
  const prints = (text: string) => [...text.matchAll(/SHA-256 ([0-9a-f]{64})/g)].map(([, print]) => print);
  expect(prints(original)).toEqual(files.map((each) => each.sha256));
  expect(prints(attached)).toEqual([sha256(signed)]);
  expect(await verdictOf(signed)).toMatch(/^✓ Đúng: tệp này là bản đã ký đính kèm/);
  const { bytes: pdf } = await officer.download(`/api/publications/${id}/files/pdf`);
  expect(await verdictOf(pdf)).toBe(
    '✓ Đúng: tệp này là bản gốc do hệ thống phát hành (bản PDF), không sai một byte.',
  );
});

it('tệp đã ký mà bị sửa thì bị từ chối, kể cả ở chỗ chữ ký số không che; ký lại bằng khóa khác cũng vậy', async () => {
  const refused = /^✗ Không đúng/;
  // The room behind the signature is zeros that no signature covers: a viewer still calls it valid.
  const padding = signed.lastIndexOf('00000000>');
  const places = [padding, ...Array.from({ length: 24 }, (_, at) => (at * 7919 * 13) % signed.length)];
  for (const place of places) {
    const altered = Buffer.from(signed);
    altered[place] = (altered[place] ?? 0) ^ 1;
    expect(await verdictOf(altered), `byte ${place}`).toMatch(refused);
    if (place === padding) expect(signerOfPdf(altered)).toBe(server.accounts.leader.name);
  }
  const figure = Buffer.from(signed);
  figure[Math.floor(composed.length / 2)] = (figure[Math.floor(composed.length / 2)] ?? 0) ^ 1;
  expect(signerOfPdf(figure)).toBeUndefined();
  const another = signPdf(composed, makeSigner('Kẻ mạo danh'), MOMENT);
  const more = Buffer.concat([signed, Buffer.from('\n% thêm\n')]);
  for (const bytes of [composed, another, more, signed.subarray(0, -1)])
    expect(await verdictOf(bytes)).toMatch(refused);
});

async function verify(...more: string[]) {
  const { database } = server.system;
  return runCommand({ adminUrl: database.adminUrl, name: database.name }, [
    'verify',
    '--publication',
    String(id),
    ...more,
  ]);
}

it('lệnh verify nêu bản đã ký còn đúng từng byte; byte bị tráo trong kho hay đã xóa thì nói đúng như vậy', async () => {
  const json = JSON.parse((await verify('--json')).stdout);
  expect(json).toMatchObject({
    verified: true,
    signed: { file, sha256: sha256(signed), verdict: 'as-stored' },
  });
  expect((await verify()).stdout).toContain(
    `${sha256(signed)}  bản đã ký đính kèm: đúng từng byte như khi đính kèm`,
  );
  const { database } = server.system;
  const address = new URL(database.adminUrl);
  address.pathname = `/${database.name}`;
  const admin = new pg.Client({ connectionString: address.href });
  await admin.connect();
  try {
    // Somebody with the disk in hand, past every rule of the database.
    await admin.query('alter table stored_files drop constraint stored_files_content');
    await admin.query(`update stored_files set content = content || '\\x00' where id = $1`, [file]);
    const damaged = await verify();
    expect([damaged.code, damaged.stdout]).toEqual([1, expect.stringContaining('đã bị sửa')]);
    await admin.query('update stored_files set content = null, erased_at = now() where id = $1', [file]);
  } finally {
    await admin.end();
  }
  const erased = await verify();
  expect([erased.code, erased.stdout]).toEqual([0, expect.stringContaining('nội dung đã xóa theo yêu cầu')]);
  // Whoever holds the file can still ask: the digest stays.
  expect(await verdictOf(signed)).toMatch(/^✓ Đúng: tệp này là bản đã ký đính kèm/);
});
