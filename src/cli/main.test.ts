import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from './commands.ts';
import { runMain } from './main.ts';
import { outProblem } from './out-problem.ts';

const FOLDER = import.meta.dirname;

async function run(argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await runMain(argv, { stdin: Readable.from([]), stdout, stderr });
  const read = (stream: PassThrough): string => String(stream.read() ?? '');
  return { code, out: read(stdout), err: read(stderr) };
}

/** The options the source of a command declares to `readArguments`. */
function declaredOptions(name: string): string[] {
  const source = readFileSync(path.join(FOLDER, `${name}.ts`), 'utf8');
  return [...source.matchAll(/^ *'?([a-z][a-z-]*)'?: \{ type: '(?:string|boolean)'/gm)].map(
    (each) => each[1] ?? '',
  );
}

describe('dòng lệnh', () => {
  it('lệnh nào cũng có --help nói nó làm gì và nhận tham số nào', async () => {
    for (const [name, { about, usage }] of Object.entries(COMMANDS)) {
      const { code, out, err } = await run([name, '--help']);
      expect([name, code, err]).toEqual([name, 0, '']);
      expect(out).toContain(`${name}: ${about}.`);
      for (const option of declaredOptions(name))
        expect([name, usage]).toEqual([name, expect.stringContaining(`--${option}`)]);
    }
    expect(declaredOptions('tally')).toContain('known-at');
  });

  it('bảng lệnh không thiếu lệnh nào có tệp riêng', () => {
    const runners = readdirSync(FOLDER)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .filter((file) =>
        /export (?:async )?function run[A-Z]\w*\(/.test(readFileSync(path.join(FOLDER, file), 'utf8')),
      )
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => name !== 'main');
    expect(Object.keys(COMMANDS).sort()).toEqual(runners.sort());
  });

  it('chỗ ghi ra không có: một câu nêu chỗ và vì sao; lỗi khác thì không nhận là của chỗ ấy', () => {
    const fault = (code: string, at: string) => Object.assign(new Error(code), { code, path: at });
    const asked = ['--unit', '27', '--out', '/khong/co/a.docx'];
    expect(outProblem(fault('ENOENT', '/khong/co/a.docx'), asked)).toBe(
      'Không ghi được vào /khong/co/a.docx: thư mục chưa có.',
    );
    expect(outProblem(fault('EACCES', '/cam/a.docx'), ['--out=/cam'])).toBe(
      'Không ghi được vào /cam/a.docx: không có quyền ghi ở đó.',
    );
    expect(outProblem(fault('ENOENT', '/nguon/danh-muc.json'), asked)).toBeUndefined();
    expect(outProblem(fault('ENOENT', '/khong/co/a.docx'), ['--unit', '27'])).toBeUndefined();
  });

  it('không có lệnh ấy: một câu và cách dùng, mã thoát 2', async () => {
    const { code, out, err } = await run(['khong-co']);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Không có lệnh "khong-co".');
  });
});
