// Một thư mục, một tệp rỗng, một tệp có mật khẩu: what `check` hands over when there is little or nothing to read.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from './check.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'check-folder-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await runCheck(argv, { stdin: Readable.from([]), stdout, stderr });
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const at = path.join(folder, name);
  await mkdir(path.dirname(at), { recursive: true });
  await writeFile(at, content);
  return at;
}

const TEXT = 'Tỉnh có 60 HTX.\nTính đến ngày 31/6/2023 tỉnh có 60 HTX.';

describe('check một thư mục với --json', () => {
  it('một tệp trong thư mục cũng cho một mảng, có tên tệp', async () => {
    const at = await file('mot/bao-cao.txt', TEXT);
    const { code, out } = await run(path.dirname(at), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ file: at, claims: [{ value: 60 }, { value: 60 }] }]);
  });

  it('thư mục trống cho mảng rỗng, mã 2 và một câu nêu tên thư mục', async () => {
    await mkdir(path.join(folder, 'trong'));
    const { code, out, err } = await run(path.join(folder, 'trong'), '--json');
    expect([code, out]).toEqual([2, '[]\n']);
    expect(err).toBe('Không có tệp nào đọc được (.txt, .docx, .pdf, .html) trong trong.\n');
  });

  it('nhiều tệp cho một mảng; một tệp vẫn cho một đối tượng, đúng các khóa của hợp đồng', async () => {
    const [a, b] = [await file('a.txt', TEXT), await file('b.txt', TEXT)];
    expect(JSON.parse((await run(a, b, '--json')).out)).toHaveLength(2);
    const one: { findings: object[] } = JSON.parse((await run(a, '--json')).out);
    expect(Object.keys(one)).toEqual(['claims', 'findings']);
    expect(one.findings.map((finding) => Object.keys(finding))).toEqual([
      ['kind', 'claims', 'target', 'expected', 'stated', 'verdict', 'severity', 'message'],
    ]);
  });

  it('điểm không có khẳng định nói chỗ của nó: dòng và vị trí trong JSON, câu trích ở lời', async () => {
    const at = await file('ngay.txt', TEXT);
    const { findings } = JSON.parse((await run(at, '--json')).out);
    const start = TEXT.indexOf('ngày 31/6/2023');
    expect(findings[0].message).toContain(`(dòng 2, vị trí ${start}–${start + 14})`);
    expect((await run(at)).out).toContain('Trích: “ngày 31/6/2023”');
  });
});

describe('tệp không rà soát được', () => {
  it('tệp không có chữ nào bị từ chối, không phải là sạch', async () => {
    const { code, out, err } = await run(await file('rong.txt', ' \n\t\n'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('Không đọc được rong.txt: không có chữ nào để rà soát.\n');
  });

  it('tệp Word có mật khẩu, tệp Word kiểu cũ và PDF có mật khẩu được gọi tên', async () => {
    const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const locked = Buffer.concat([head, Buffer.alloc(64), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect((await run(await file('khoa.docx', locked))).err).toContain('tệp Word có đặt mật khẩu');
    const old = Buffer.concat([head, Buffer.alloc(64)]);
    expect((await run(await file('cu.docx', old))).err).toContain('tệp Word kiểu cũ (.doc)');
    const pdf = '%PDF-1.4\ntrailer << /Root 1 0 R /Encrypt 2 0 R >>\nstartxref\n0\n%%EOF';
    expect((await run(await file('khoa.pdf', pdf))).err).toContain('tệp PDF có đặt mật khẩu');
  });
});
