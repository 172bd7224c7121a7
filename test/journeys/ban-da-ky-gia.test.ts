// Journey: the clerk attaches what is no signed copy; nothing is signed by it, and the sentence names the file.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FileView } from '#server/files/contract.ts';
import type { PublicationReceipt, PublicationView } from '#server/publication/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { plainPdf } from '#test/support/plain-pdf.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let clerk: Client;
let officer: Client;
let id = 0;
let signer = 0;
beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  clerk = await signInAs(server.url, server.accounts.clerk);
  const begun = await officer.post<PublicationReceipt>('/api/publications', {
    outline: 'half-year',
    unit: '27',
    period: '2022-H1',
  });
  id = begun.body.id;
  const signature = { authority: 'TM. Ban Thường vụ', post: 'Chủ tịch', name: server.accounts.leader.name };
  const settings = { date: '2022-07-08', texts: {}, recipients: ['Lưu: VT'], signature };
  await officer.post(`/api/publications/${id}/settings`, { base: (await view()).version, settings });
  await officer.post(`/api/publications/${id}/submit`, { base: (await view()).version, confirmEmpty: true });
  const { body } = await clerk.get<{ signers: { id: number }[] }>('/api/publications/signers');
  signer = body.signers[0]?.id ?? 0;
});
afterAll(() => server.stop());

const view = async () => (await officer.get<PublicationView>(`/api/publications/${id}`)).body;

async function attach(name: string, content: string | Buffer) {
  const kept = await clerk.upload<FileView>('/api/files', { unit: '24' }, name, Buffer.from(content));
  expect(kept.status).toBe(201);
  const { version: base } = await view();
  const paper = { base, signer, signedOn: '2026-09-28', file: kept.body.id };
  return clerk.post<{ code?: string; message?: string }>(`/api/publications/${id}/sign-paper`, paper);
}

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('JFIF không phải ảnh')]);
const CUT = plainPdf('BT /F1 10 Tf 25 350 Td (Da ky) Tj ET').slice(0, 120);

it.each([
  ['ky.pdf', 'Chỉ là chữ, không phải PDF.', 'nội dung không phải PDF'],
  ['anh.jpg', JPEG, 'nội dung không phải PDF'],
  ['bien-ban.txt', 'Biên bản', 'nội dung không phải PDF'],
  ['rong.pdf', '%PDF-1.7\n%%EOF\n', 'không mở được trang nào'],
  ['dut.pdf', CUT, 'không mở được trang nào'],
])(
  '%s không làm bản đã ký được: báo cáo vẫn ở Trình ký, câu từ chối nêu tên tệp',
  async (name, content, why) => {
    const { status, body } = await attach(name, content);
    expect([status, body.code]).toEqual([422, 'signed-copy-unfit']);
    expect(body.message).toContain(`Tệp "${name}"`);
    expect(body.message).toContain(why);
    expect((await view()).state).toBe('submitted');
  },
);

it('bản quét PDF mở được thì nhận, dù tên tệp viết thế nào', async () => {
  const { status } = await attach('Bản quét.PDF', plainPdf('BT /F1 10 Tf 25 350 Td (Da ky) Tj ET'));
  expect([status, (await view()).state]).toEqual([200, 'signed']);
});
