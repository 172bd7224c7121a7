// Journey: what is said on the command line is heard or refused: no option is passed over, no file holds another format than its name says.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '#test/support/command.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
const folder = mkdtempSync(join(tmpdir(), 'tham-so-'));

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const run = (...argv: string[]) => {
  const { adminUrl, name } = server.system.database;
  return runCommand({ adminUrl, name }, argv);
};
const out = (name: string): string => join(folder, name);

const LIST = ['export', 'organisations', '--unit', '24'];
const FIGURES = ['export', 'tally', '--measures', 'htx_total', '--unit', '27', '--at', '2022-06-30'];
const REPORT = ['report', '--outline', 'half-year', '--unit', '27', '--period', '2022-H1'];
const MAIL = 'ai.do@lienminh.vn';

describe('Tham số không có nghĩa bị từ chối', () => {
  it.each([
    ['export organisations', [...LIST, '--out', out('a.csv'), '--period', '2022-H1'], 'period'],
    ['export organisations', [...LIST, '--out', out('a.csv'), '--by', 'sector'], 'by'],
    ['export organisations', [...LIST, '--out', out('a.csv'), '--measures', 'htx_total'], 'measures'],
    ['export organisations', [...LIST, '--out', out('a.csv'), '--geography', '2022-01-01'], 'geography'],
    ['export organisations', [...LIST, '--out', out('a.csv'), '--known-at', '1'], 'known-at'],
    ['export tally', [...FIGURES, '--out', out('a.csv'), '--sector', 'trade'], 'sector'],
    ['export tally', [...FIGURES, '--out', out('a.csv'), '--search', 'xoài'], 'search'],
    ['report --batch', [...REPORT, '--batch', '--out', out('lo')], 'unit'],
    ['publish không nêu báo cáo', ['publish', '--symbol', 'BC-LM'], 'symbol'],
    ['publish không nêu báo cáo', ['publish', '--out', out('ra')], 'out'],
    ['verify --publication', ['verify', '--publication', '1', '--head', '0'.repeat(64)], 'head'],
    ['user disable', ['user', 'disable', MAIL, '--office', 'LM-24'], 'office'],
    ['user add', ['user', 'add', MAIL, '--name', 'A', '--second-factor'], 'second-factor'],
    ['schema --write', ['schema', '--write', '--types'], 'types'],
  ])('%s (%#)', async (way, argv, option) => {
    const ran = await run(...argv);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(new RegExp(`^Tham số --${option} không dùng với ${way}: .+\\.\\n$`));
    expect(existsSync(out('a.csv')) || existsSync(out('lo')) || existsSync(out('ra'))).toBe(false);
  });

  it('một tham số nêu hai lần, hoặc để trống: không lặng lẽ chọn giúp', async () => {
    expect(await run(...FIGURES, '--unit', '24', '--out', out('b.csv'))).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Tham số --unit nêu hai lần; chỉ nêu một lần.\n',
    });
    expect(await run('export', 'organisations', '--unit', '', '--out', out('b.csv'))).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Tham số --unit thiếu giá trị.\n',
    });
    expect((await run('check', 'a.txt', '--date', '2022-01-01', '--date', '2023-01-01')).stderr).toBe(
      'Tham số --date nêu hai lần; chỉ nêu một lần.\n',
    );
    expect((await run('reader-score', 'a', 'b')).stderr).toContain('Thừa "b"');
    expect(existsSync(out('b.csv'))).toBe(false);
  });
});

describe('Định dạng theo đuôi của tệp', () => {
  it.each([
    [LIST, 'ds.csv', '\uFEFF'],
    [LIST, 'ds.xlsx', 'PK'],
    [LIST, 'DS.JSON', '['],
    [LIST, 'khong-duoi', 'PK'],
    [REPORT, 'bc.pdf', '%PDF'],
    [REPORT, 'bc.txt', 'LIÊN MINH'],
    [REPORT, 'bc.htm', '<!'],
    [REPORT, 'bc.json', '{'],
  ])('không có --format (%#)', async (argv, name, begins) => {
    expect(await run(...argv, '--out', out(name))).toMatchObject({ code: 0 });
    expect(readFileSync(out(name), 'utf8').slice(0, 40)).toContain(begins);
  });

  it.each([
    [LIST, 'csv', 'x.xlsx', '.xlsx'],
    [LIST, 'csv', 'x.docx', '.docx'],
    [REPORT, 'pdf', 'z.docx', '.docx'],
    [REPORT, 'text', 'z.html', '.html'],
  ])('--format trái với đuôi: từ chối bằng lời (%#)', async (argv, format, name, extension) => {
    expect(await run(...argv, '--format', format, '--out', out(name))).toEqual({
      code: 2,
      stdout: '',
      stderr: `--format ${format} không khớp với đuôi ${extension} của tệp ${out(name)}: sửa một trong hai, hoặc bỏ --format.\n`,
    });
    expect(existsSync(out(name))).toBe(false);
  });

  it('đuôi của định dạng mà lệnh không ghi được', async () => {
    expect(await run(...LIST, '--out', out('x.pdf'))).toMatchObject({
      code: 2,
      stderr: `Tệp ${out('x.pdf')} có đuôi .pdf, lệnh này chỉ ghi được: xlsx, csv, json.\n`,
    });
  });
});

describe('Độ phủ đi cùng con số', () => {
  it('bảng chữ của tally có cột độ phủ', async () => {
    const nation = ['--measures', 'htx_total,htx_total_excl_qtdnd', '--unit', 'VN', '--at', '2022-06-30'];
    const lines = (await run('tally', ...nation)).stdout.split('\n').map((line) => line.split('\t'));
    expect(lines[0]?.at(-1)).toBe('Độ phủ');
    expect([lines[0]?.length, lines[1]?.length, lines[1]?.at(-1)]).toEqual([4, 4, '2/63']);
    const [, ...rows] = (await run('tally', ...nation, '--by', 'region8')).stdout.trim().split('\n');
    expect(rows.find((row) => row.startsWith('Đông Bắc'))).toMatch(/\t1\/9$/);
  });

  it('tệp CSV, JSON của export tally có hai cột độ phủ cho mỗi chỉ tiêu', async () => {
    await run(...FIGURES, '--out', out('phu.csv'));
    const [head, line] = readFileSync(out('phu.csv'), 'utf8').split('\r\n');
    expect(head).toMatch(/độ phủ, đã có số liệu,[^,]*phải có"?$|độ phủ, đã có số liệu","[^"]*phải có"$/);
    expect(line).toMatch(/,678,,1,1$/);
    await run(...FIGURES, '--out', out('phu.json'));
    expect(JSON.parse(readFileSync(out('phu.json'), 'utf8'))).toMatchObject([
      { htx_total: 678, 'htx_total.coverage.reported': 1, 'htx_total.coverage.expected': 1 },
    ]);
  });
});
