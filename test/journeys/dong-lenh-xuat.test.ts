// Journey: figures and lists go out to files on the command line; a place that cannot be written is told before the work.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '#test/support/command.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
const folder = mkdtempSync(join(tmpdir(), 'xuat-'));

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const run = (...argv: string[]) => {
  const { adminUrl, name } = server.system.database;
  return runCommand({ adminUrl, name }, argv);
};

const FIGURES = ['export', 'tally', '--measures', 'alliance_coverage_rate,htx_total', '--unit', '27'];

describe('Xuất ra tệp bằng dòng lệnh', () => {
  it.each([
    [[...FIGURES, '--at', '2022-06-30', '--format', 'json']],
    [[...FIGURES, '--at', '2022-06-30', '--format', 'xlsx']],
    [['export', 'organisations', '--unit', '27', '--format', 'csv']],
    [['report', '--outline', 'half-year', '--unit', '27', '--period', '2022-H1', '--format', 'text']],
  ])('chỗ ghi không dùng được: một câu nêu đường dẫn, mã thoát 2 (%#)', async (argv) => {
    const missing = join(folder, 'khong-co', 'tep.out');
    expect(await run(...argv, '--out', missing)).toEqual({
      code: 2,
      stdout: '',
      stderr: `Không ghi được vào ${missing}: thư mục chưa có.\n`,
    });
    expect(await run(...argv, '--out', folder)).toEqual({
      code: 2,
      stdout: '',
      stderr: `Không ghi được vào ${folder}: đó là một thư mục.\n`,
    });
  });

  it('tỷ lệ ra phần trăm trong Excel, kèm tử số, mẫu số ở mọi định dạng', async () => {
    const at = (day: string, format: string) => {
      const file = join(folder, `so-lieu.${format}`);
      return run(...FIGURES, '--at', day, '--format', format, '--out', file).then((ran) => {
        expect(ran).toMatchObject({ code: 0, stdout: `Đã xuất 1 dòng vào ${file}.\n` });
        return readFileSync(file);
      });
    };
    const [row] = JSON.parse((await at('2022-06-30', 'json')).toString()) as Record<string, unknown>[];
    expect(row).toMatchObject({
      'alliance_coverage_rate.numerator': 258,
      'alliance_coverage_rate.denominator': 678,
      'alliance_coverage_rate.absent': null,
      htx_total: 678,
    });
    expect(row?.alliance_coverage_rate).toBeCloseTo(258 / 678, 12);
    const [head, line] = (await at('2022-06-30', 'csv')).toString().slice(1).split('\r\n');
    expect(head).toMatch(/tử số,.*mẫu số,.*vì sao không có số/);
    expect(line).toContain(',258,678,,678,');
    const parts = unzipSync(new Uint8Array(await at('2022-06-30', 'xlsx')));
    const text = (name: string) => Buffer.from(parts[name] ?? []).toString();
    expect(text('xl/worksheets/sheet1.xml')).toMatch(/<c s="6"><v>0\.38\d+<\/v><\/c><c s="2"><v>258<\/v>/);
    expect(text('xl/styles.xml')).toContain('formatCode="0.0%"');
  });

  it('không có số thì tệp nói vì sao', async () => {
    const file = join(folder, 'tuong-lai.csv');
    await run(
      'export',
      'tally',
      '--measures',
      'htx_new',
      '--unit',
      '27',
      '--geography',
      '2022-06-30',
      '--period',
      '2027-H1',
      '--format',
      'csv',
      '--out',
      file,
    );
    expect(readFileSync(file, 'utf8')).toContain(',,chưa báo cáo,0,1\r\n');
  });

  it('lĩnh vực không có trong danh mục bị từ chối, không thành danh sách rỗng', async () => {
    const file = join(folder, 'linh-vuc.csv');
    const { code, stderr } = await run('export', 'organisations', '--sector', 'nope', '--out', file);
    expect([code, stderr]).toEqual([2, 'Không có lĩnh vực "nope" trong danh mục.\n']);
    expect(existsSync(file)).toBe(false);
  });

  it('báo cáo chia vùng theo cách chia hoặc theo các vùng có thật, không nhận điều khác', async () => {
    const file = join(folder, 'vung.txt');
    const report = (regions: string) =>
      run(
        'report',
        '--outline',
        'annual',
        '--unit',
        'VN',
        '--period',
        '2022',
        '--format',
        'text',
        '--regions',
        regions,
        '--out',
        file,
      );
    for (const bad of ['foo', 'TB,XX', 'region9', 'region8@4-11,foo']) {
      const { code, stderr } = await report(bad);
      expect([bad, code]).toEqual([bad, 2]);
      expect(stderr).toContain('region8@6-9, region8@4-11, region6@2023, region6@2025');
    }
    expect(await report('')).toMatchObject({ code: 2, stderr: 'Tham số --regions thiếu giá trị.\n' });
    expect(existsSync(file)).toBe(false);
    for (const good of ['region8@4-11', 'region6@2023', 'TB,DB', 'region8@4-11,DB'])
      expect([good, (await report(good)).code]).toEqual([good, 0]);
    expect(readFileSync(file, 'utf8')).toMatch(/Đông Bắc/);
  });

  it('đề cương năm soạn cho nửa năm không nói "trong năm"', async () => {
    const file = join(folder, 'nua-nam.txt');
    const asked = ['--outline', 'annual', '--unit', '27', '--period', '2022-H1', '--format', 'text'];
    expect((await run('report', ...asked, '--out', file)).code).toBe(0);
    const text = readFileSync(file, 'utf8').replace(/\s+/g, ' ');
    expect(text).toContain('Trong 6 tháng đầu năm 2022, toàn tỉnh có 1 HTX giải thể');
    expect(text).not.toContain('Trong năm');
  });

  it('ngày sai nêu đúng tham số sai', async () => {
    const tally = ['tally', '--measures', 'htx_total', '--unit', '27'];
    expect((await run(...tally, '--at', '2022-99-99')).stderr).toMatch(
      /^Tham số --at: "2022-99-99" không phải/,
    );
    expect((await run(...tally, '--at', '2022-06-30', '--geography', 'hôm qua')).stderr).toMatch(
      /^Tham số --geography: "hôm qua" không phải/,
    );
    expect((await run('check', join(folder, 'x.txt'), '--date', '2022-99-99')).stderr).toContain('--date');
  });

  it('mọi lệnh in tài liệu cũng cho một giá trị JSON', async () => {
    expect(JSON.parse((await run('glossary', '--json')).stdout)).toMatchObject({
      text: expect.stringContaining('HTX'),
    });
    expect(JSON.parse((await run('permissions', '--json')).stdout)).toMatchObject({
      text: expect.stringContaining('|'),
    });
    expect(JSON.parse((await run('schema', '--json')).stdout)).toMatchObject({
      schema: expect.stringContaining('organisation_spans'),
    });
    expect((await run('glossary', '--khong-co')).code).toBe(2);
  });
});

describe('Tính chỉ tiêu bằng dòng lệnh', () => {
  type Row = {
    by: Record<string, string> | null;
    cells: Record<string, { coverage?: { expected: number } }>;
  };
  const rowsOf = async (...argv: string[]) => {
    const { code, stdout, stderr } = await run('tally', '--json', ...argv);
    expect([code, stderr]).toEqual([0, '']);
    return (JSON.parse(stdout) as { rows: Row[] }).rows;
  };

  it('dòng xếp theo mã', async () => {
    const regions = await rowsOf(
      '--measures',
      'htx_total',
      '--unit',
      'VN',
      '--at',
      '2022-06-30',
      '--by',
      'region8',
    );
    expect(regions.map(({ by }) => by?.region8)).toEqual([
      'BTB',
      'DB',
      'DBSCL',
      'DBSH',
      'DHMT',
      'DNB',
      'TB',
      'TN',
    ]);
    const sectors = await rowsOf(
      '--measures',
      'htx_total',
      '--unit',
      '27',
      '--at',
      '2022-06-30',
      '--by',
      'sector',
    );
    const codes = sectors.map(({ by }) => by?.sector);
    expect(codes).toEqual(codes.toSorted());
  });

  it('kỳ chưa bắt đầu, ngày chưa đến: chưa báo cáo, không phải 0 và không phải đủ', async () => {
    const absent = { absent: 'not_reported', coverage: { reported: 0, expected: 1 } };
    const [later] = await rowsOf('--measures', 'htx_new,htx_total', '--unit', '24', '--period', '2027-H1');
    expect(later?.cells).toEqual({ htx_new: absent, htx_total: absent });
    const [day] = await rowsOf('--measures', 'htx_total', '--unit', '24', '--at', '2030-06-30');
    expect(day?.cells).toEqual({ htx_total: absent });
    const groups = await rowsOf(
      '--measures',
      'htx_total',
      '--unit',
      '24',
      '--at',
      '2030-06-30',
      '--by',
      'sector',
    );
    expect(groups.every(({ cells }) => JSON.stringify(cells.htx_total).includes('not_reported'))).toBe(true);
    const behind = await run(
      'behind',
      '--measure',
      'htx_total',
      '--unit',
      '24',
      '--at',
      '2030-06-30',
      '--json',
    );
    expect(JSON.parse(behind.stdout)).toMatchObject({ records: [], next: null });
    // The period that runs counts what is known so far.
    const [running] = await rowsOf('--measures', 'htx_total', '--unit', '24', '--period', '2026-H2');
    expect(running?.cells.htx_total).toHaveProperty('value');
  });

  it('độ phủ theo điều kiện lọc; đơn vị cũ gọi bằng số hiệu vẫn có độ phủ', async () => {
    const where = async (text: string) => {
      const [row] = await rowsOf(
        '--measures',
        'htx_total',
        '--unit',
        'VN',
        '--at',
        '2022-06-30',
        '--where',
        text,
      );
      return row?.cells.htx_total?.coverage?.expected;
    };
    expect(await where('province=27')).toBe(1);
    expect(await where('region8=DB')).toBe(9);
    expect(await where('region8=DB,province=02')).toBe(1);
    expect(await where('sector=trade')).toBe(63);
    const [old] = await rowsOf('--measures', 'htx_total', '--unit', '1027', '--at', '2026-06-30');
    expect(old?.cells.htx_total).toMatchObject({ coverage: { reported: 1, expected: 1 } });
  });
});
