// Journey: with a scanner, a file that carries malware is refused and one that came before is found later; without one, screens say "chưa quét".
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileView } from '#server/files/contract.ts';
import { scanStoredFiles } from '#server/files/scan.ts';
import type { SessionView } from '#server/identity/contract.ts';
import type { InboxView } from '#server/notify/contract.ts';
import { readScanner } from '#server/platform/clamd.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

/** The harmless file that every scanner calls malware, put together here so that no scanner takes this test for it. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

interface Clamd {
  readonly path: string;
  /** Bytes of the streams that came whole. */
  readonly seen: Buffer[];
  mode: 'answer' | 'silent' | 'error';
  stop(): Promise<void>;
}

/** Speaks clamd's INSTREAM on a socket: length and chunk, length and chunk, nought, then one line. */
async function startClamd(): Promise<Clamd> {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'));
  const path = join(folder, 'clamd.ctl');
  const server: Server = createServer((socket) => {
    let buffer = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      buffer = Buffer.concat([buffer, chunk]);
      const head = buffer.indexOf(0);
      if (head < 0 || buffer.subarray(0, head).toString() !== 'zINSTREAM') return;
      const parts: Buffer[] = [];
      for (let at = head + 1; buffer.length >= at + 4; ) {
        const length = buffer.readUInt32BE(at);
        if (length === 0) {
          const whole = Buffer.concat(parts);
          clamd.seen.push(whole);
          if (clamd.mode === 'silent') return socket.destroy();
          const found = whole.includes(EICAR) ? 'Eicar-Test-Signature FOUND' : 'OK';
          socket.end(clamd.mode === 'error' ? 'INSTREAM size limit exceeded. ERROR\0' : `stream: ${found}\0`);
          return;
        }
        if (buffer.length < at + 4 + length) return;
        parts.push(buffer.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const clamd: Clamd = {
    path,
    seen: [],
    mode: 'answer',
    stop: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await rm(folder, { recursive: true });
    },
  };
  return clamd;
}

let clamd: Clamd;
let plain: TestServer;
let guarded: TestServer;
let officer: Client;
beforeAll(async () => {
  clamd = await startClamd();
  plain = await startTestServer();
  process.env.THONGSUOT_CLAMD = clamd.path;
  guarded = await startTestServer();
  delete process.env.THONGSUOT_CLAMD;
  officer = await signInAs(guarded.url, guarded.accounts.provincial);
});
afterAll(async () => {
  await plain.stop();
  await guarded.stop();
  await clamd.stop();
});

async function upload(who: Client, name: string, text: string, server = guarded) {
  const form = new FormData();
  form.append('file', new Blob([text]), name);
  const origin = new URL(server.url).origin;
  const headers = { cookie: who.cookie, origin, 'idempotency-key': randomUUID() };
  const answer = await fetch(`${server.url}/api/files`, { method: 'POST', headers, body: form });
  return {
    status: answer.status,
    body: (await answer.json()) as FileView & { code?: string; message?: string }, // the route's contract
  };
}

describe('có máy quét', () => {
  it('tệp sạch: nhận, nói đã quét; tệp có mã độc: từ chối một câu rõ, không ghi gì', async () => {
    const clean = await upload(officer, 'minh chứng.txt', 'Biên bản họp');
    expect([clean.status, clean.body.scan, clean.body.scanName]).toEqual([
      201,
      'clean',
      'đã quét, không thấy mã độc',
    ]);
    const bad = await upload(officer, 'hóa đơn.txt', EICAR);
    expect([bad.status, bad.body.code, bad.body.message]).toEqual([
      422,
      'file-infected',
      'Tệp "hóa đơn.txt" có mã độc nên không nhận, không mở.',
    ]);
    const { rows } = await guarded.system.database.loaderPool.query('select name from stored_files');
    expect(rows).toEqual([{ name: 'minh chứng.txt' }]);
  });

  it('tệp lớn đi thành nhiều khúc, máy quét nhận đủ từng byte', async () => {
    clamd.seen.length = 0;
    const text = 'dòng chữ số '.repeat(40_000);
    expect((await upload(officer, 'lớn.txt', text)).body.scan).toBe('clean');
    expect(clamd.seen.map((each) => each.toString('utf8') === text)).toEqual([true]);
  });

  it('máy quét không trả lời, hoặc báo lỗi: tệp vẫn nhận, nói chưa quét; lần quét sau tìm ra, báo người gửi, không mở được nữa', async () => {
    clamd.mode = 'silent';
    const kept = await upload(officer, 'chờ quét.txt', `lời dẫn ${EICAR}`);
    expect([kept.status, kept.body.scanName]).toEqual([201, 'chưa quét']);
    clamd.mode = 'error';
    expect((await upload(officer, 'lỗi.txt', 'nội dung sạch')).body.scan).toBe('not-scanned');
    const scan = readScanner({ THONGSUOT_CLAMD: clamd.path });
    if (!scan) throw new Error('thiếu máy quét');
    const { loader } = guarded.system.database;
    const deps = { loader, clock: guarded.system.clock };
    expect(await scanStoredFiles(deps, scan)).toEqual({
      clean: 0,
      infected: 0,
      error: 'INSTREAM size limit exceeded. ERROR',
    });
    clamd.mode = 'answer';
    expect(await scanStoredFiles(deps, scan)).toEqual({ clean: 1, infected: 1 });
    expect(await scanStoredFiles(deps, scan)).toEqual({ clean: 0, infected: 0 });
    const content = await officer.download(`/api/files/${kept.body.id}/content`);
    expect([content.status, content.bytes.includes('EICAR')]).toEqual([422, false]);
    const { notices } = (await officer.get<InboxView>('/api/inbox')).body;
    expect(notices.map((each) => each.title)).toEqual([
      'Tệp "chờ quét.txt" có mã độc nên không mở được nữa: hãy quét máy của bạn và gửi lại tệp sạch',
    ]);
  });
});

describe('không có máy quét', () => {
  it('tệp nhận được, nói rõ chưa quét', async () => {
    const other = await signInAs(plain.url, plain.accounts.provincial);
    expect((await other.get<SessionView>('/api/session')).status).toBe(200);
    const kept = await upload(other, 'a.txt', 'nội dung', plain);
    expect([kept.status, kept.body.scan, kept.body.scanName]).toEqual([201, 'not-scanned', 'chưa quét']);
  });

  it('địa chỉ máy quét viết sai: từ chối ngay, nói tên biến', () => {
    expect(readScanner({})).toBeUndefined();
    expect(readScanner({ THONGSUOT_CLAMD: '127.0.0.1:3310' })).toBeTypeOf('function');
    expect(() => readScanner({ THONGSUOT_CLAMD: 'clamd' })).toThrow('THONGSUOT_CLAMD');
    expect(() => readScanner({ THONGSUOT_CLAMD: 'may:99999' })).toThrow('THONGSUOT_CLAMD');
  });
});
