import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from './check.ts';
import { runReaderScore } from './reader-score.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'check-'));
  await writeFile(
    path.join(folder, 'sach.txt'),
    'Tỉnh có 60 HTX, gồm 32 HTX nông nghiệp và 28 HTX phi nông nghiệp.',
  );
  await writeFile(
    path.join(folder, 'sai.txt'),
    'Tỉnh có 61 HTX, gồm 32 HTX nông nghiệp và 28 HTX phi nông nghiệp.',
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(argv: string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const read = (stream: PassThrough): string => String(stream.read() ?? '');
  const code = await runCheck(argv, { stdin: Readable.from([Buffer.from(input)]), stdout, stderr });
  return { code, out: read(stdout), err: read(stderr) };
}

describe('lệnh check', () => {
  it('mã thoát 0 khi sạch, 1 khi có chỗ sai', async () => {
    expect(await run([path.join(folder, 'sach.txt')])).toMatchObject({ code: 0, err: '' });
    const wrong = await run([path.join(folder, 'sai.txt')]);
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('[SAI]');
  });

  it('JSON đúng một giá trị, có claims và findings', async () => {
    const { code, out } = await run([path.join(folder, 'sai.txt'), '--json']);
    expect(code).toBe(1);
    const value: unknown = JSON.parse(out);
    expect(value).toMatchObject({
      claims: [{ id: 'c1', value: 61 }, { id: 'c2' }, { id: 'c3' }],
      findings: [{ kind: 'sum', claims: ['c2', 'c3'], target: 'c1', expected: 60, stated: 61 }],
    });
  });

  it('đọc đầu vào chuẩn', async () => {
    const { out } = await run(['-', '--json'], 'Cả nước có 20.767 HTX.');
    expect(JSON.parse(out)).toMatchObject({ claims: [{ value: 20_767, unit: 'htx' }] });
  });

  it('cả thư mục, mỗi tệp một dòng JSON', async () => {
    const { code, out } = await run([folder, '--jsonl']);
    expect(code).toBe(1);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => path.basename(String(JSON.parse(line).file))),
    ).toEqual(['sach.txt', 'sai.txt']);
  });

  it('tệp không có: mã 2 và một câu nêu tên tệp', async () => {
    const { code, err, out } = await run([path.join(folder, 'khong-co.txt'), '--json']);
    expect(code).toBe(2);
    expect(err).toBe('Không tìm thấy tệp khong-co.txt.\n');
    expect(out).toBe('');
  });

  it('chấm điểm thư mục có nhãn', async () => {
    const gold = {
      facts: [
        {
          id: 'f1',
          quote: '60 HTX',
          start: 8,
          subject: 'HTX',
          measure: 'total',
          value: 60,
          unit: 'htx',
          period: null,
          as_of: null,
          place: null,
          breakdown: null,
          relation: 'none',
        },
      ],
      checks: [],
    };
    const labelled = path.join(folder, 'nhan');
    await import('node:fs/promises').then((fs) => fs.mkdir(labelled));
    await writeFile(
      path.join(labelled, '1.json'),
      JSON.stringify({ text: 'Tỉnh có 60 HTX.', text_kind: 'thử', gold }),
    );
    const stdout = new PassThrough();
    const code = await runReaderScore([labelled], {
      stdin: Readable.from([]),
      stdout,
      stderr: new PassThrough(),
    });
    expect(code).toBe(0);
    expect(String(stdout.read())).toContain('F1 1.000');
  });

  it('tệp hỏng trong thư mục được nêu tên và bỏ qua, tệp đúng vẫn được chấm', async () => {
    const labelled = await mkdtemp(path.join(folder, 'hong-'));
    const fact = { quote: '5 HTX', start: 3, subject: 'HTX', value: 5, unit: 'htx', relation: 'none' };
    await writeFile(path.join(labelled, '1.json'), '{hỏng');
    await writeFile(
      path.join(labelled, '2.json'),
      JSON.stringify({ text: 'Có 5 HTX.', gold: { facts: [{}] } }),
    );
    await writeFile(
      path.join(labelled, '3.json'),
      JSON.stringify({
        text: 'Có 5 HTX.',
        gold: {
          facts: [{ ...fact, measure: 'total', period: null, as_of: null, place: null, breakdown: null }],
        },
      }),
    );
    const stdout = new PassThrough();
    const stderr = new PassThrough();
    const code = await runReaderScore([labelled], { stdin: Readable.from([]), stdout, stderr });
    expect(code).toBe(0);
    const said = String(stderr.read());
    expect(said).toContain('Bỏ qua 1.json: không phải một đối tượng JSON đọc được.');
    expect(said).toContain('Bỏ qua 2.json: nhãn thứ 1 trong gold.facts thiếu quote');
    expect(String(stdout.read())).toContain('F1 1.000');
  });

  it('thư mục không có văn bản nào chấm được: mã 2', async () => {
    const empty = await mkdtemp(path.join(folder, 'rong-'));
    const stderr = new PassThrough();
    const code = await runReaderScore([empty], {
      stdin: Readable.from([]),
      stdout: new PassThrough(),
      stderr,
    });
    expect(code).toBe(2);
    expect(String(stderr.read())).toContain('không có văn bản có nhãn nào chấm được');
  });
});
