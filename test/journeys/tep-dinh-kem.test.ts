// Journey: a scan is kept by its digest, told "chưa quét", given back as an attachment within scope and to whom it was passed on; erasing keeps the row.
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileView } from '#server/files/contract.ts';
import { eraseFile, shareFile } from '#server/files/service.ts';
import type { SessionView } from '#server/identity/contract.ts';
import { write } from '#server/platform/journal.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const PDF = Buffer.from('%PDF-1.7\nbản ký của lãnh đạo');
let server: TestServer;
let clerk: Client;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await signInAs(server.url, server.accounts.clerk);
});
afterAll(() => server.stop());

async function keep(by: Client, name: string, bytes: Buffer, unit?: string, key: string = randomUUID()) {
  const form = new FormData();
  if (unit) form.append('unit', unit);
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const headers = { cookie: by.cookie, origin: new URL(server.url).origin, 'idempotency-key': key };
  const answer = await fetch(`${server.url}/api/files`, { method: 'POST', headers, body: form });
  return {
    status: answer.status,
    body: (await answer.json()) as FileView & { code?: string; message?: string },
  };
}

describe('tệp đính kèm', () => {
  it('cất theo SHA-256, nói rõ chưa quét, tải về luôn là tệp đính kèm với tên của mình', async () => {
    const key = randomUUID();
    const kept = await keep(clerk, 'Bản ký.pdf', PDF, undefined, key);
    expect(kept.status, JSON.stringify(kept.body)).toBe(201);
    expect(kept.body).toMatchObject({
      name: 'Bản ký.pdf',
      mediaType: 'application/pdf',
      length: 37,
      scan: 'not-scanned',
      scanName: 'chưa quét',
      digest: createHash('sha256').update(PDF).digest('hex'),
    });
    expect((await keep(clerk, 'Bản ký.pdf', PDF, undefined, key)).body.id).toBe(kept.body.id);
    const got = await clerk.download(`/api/files/${kept.body.id}/content`);
    expect([got.status, got.bytes.equals(PDF)]).toEqual([200, true]);
    expect(got.headers.get('content-disposition')).toBe(
      `attachment; filename="tep-${kept.body.id}.pdf"; filename*=UTF-8''B%E1%BA%A3n%20k%C3%BD.pdf`,
    );
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
    expect(got.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  it('loại tệp theo byte, không theo tên; trang HTML, chương trình, tệp rỗng bị từ chối bằng một câu', async () => {
    for (const [name, bytes] of [
      ['ban-ky.pdf', '<!doctype html><script>alert(1)</script>'],
      ['anh.png', '<svg onload="alert(1)"/>'],
      ['chuong-trinh.pdf', 'MZ\u0000\u0001'],
      ['rong.pdf', ''],
    ] as const) {
      const refused = await keep(clerk, name, Buffer.from(bytes));
      expect([name, refused.status, refused.body.code]).toEqual([name, 422, 'file-kind-refused']);
      expect(refused.body.message).toContain(name);
    }
    const large = await keep(clerk, 'lớn.pdf', Buffer.concat([PDF, Buffer.alloc(11 * 1_048_576)]));
    expect([large.status, large.body.code]).toEqual([413, 'file-too-large']);
  });

  it('cơ quan trong phạm vi đọc được, tỉnh khác thì không; đưa cho họ thì đọc được; xóa thì dòng và băm ở lại', async () => {
    const { body } = await keep(clerk, 'Phụ lục.pdf', PDF);
    const path = `/api/files/${body.id}`;
    const national = await signInAs(server.url, server.accounts.national);
    const other = await signInAs(server.url, server.accounts.otherProvincial);
    expect((await national.get(path)).status).toBe(200);
    expect((await other.get(path)).status).toBe(404);
    expect((await other.get(`${path}/content`)).status).toBe(404);
    expect((await keep(clerk, 'x.pdf', PDF, '08')).status).toBe(403);
    const office = async (by: Client) => (await by.get<SessionView>('/api/session')).body;
    const [own, theirs] = [await office(clerk), await office(other)];
    const { system } = server;
    const deps = system.peopleDeps(system.database.app);
    const viewer = { personId: own.person.id, officeId: own.office.id, maySee: () => false, home: null };
    const act = { act: 'file.shared', subjectKind: 'file', subjectId: String(body.id) };
    await write(system.database.app, viewer, undefined, async (trx) => {
      await shareFile(trx, deps, viewer, body.id, [theirs.office.id]);
      return { act, reply: null };
    });
    expect((await other.get(path)).status).toBe(200);
    await write(system.database.app, viewer, undefined, async (trx) => {
      await eraseFile(trx, deps, viewer, body.id);
      return { act: { ...act, act: 'file.erased' }, reply: null };
    });
    const erased = await clerk.get<FileView>(path);
    expect(erased.body).toMatchObject({ erased: true, digest: body.digest });
    expect((await clerk.get(`${path}/content`)).status).toBe(404);
  });
});
