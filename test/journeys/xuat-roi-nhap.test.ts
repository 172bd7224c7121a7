// Journey: the register of a province goes out to a file and comes back, and a list of the other era doubles nobody.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '#test/support/command.ts';
import { csvOf } from '#test/support/messy-file.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
const folder = mkdtempSync(join(tmpdir(), 'xuat-nhap-'));

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const run = (...argv: string[]) => {
  const { adminUrl, name } = server.system.database;
  return runCommand({ adminUrl, name }, argv);
};

describe('Xuất rồi nhập', () => {
  it.each([
    ['24', 'xlsx'],
    ['24', 'csv'],
    ['08', 'csv'],
  ])('tỉnh %s, tệp %s: mọi dòng đều "đã có", không dòng nào khác', async (unit, format) => {
    const file = join(folder, `so-${unit}.${format}`);
    const exported = await run(
      'export',
      'organisations',
      '--unit',
      unit,
      '--format',
      format,
      '--out',
      file,
      '--json',
    );
    expect(exported.code).toBe(0);
    const { rows } = JSON.parse(exported.stdout) as { rows: number };
    expect(rows).toBeGreaterThan(500);
    const { code, stdout, stderr } = await run(
      'import',
      'register',
      file,
      '--unit',
      unit,
      '--dry-run',
      '--json',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      counts: { new: 0, event: 0, same: rows, differs: 0, problem: 0 },
      problems: [],
    });
  });

  it('xã ghi theo thời trước hay thời nay đều là một HTX: không ghi thêm lần nữa', async () => {
    const HEAD = ['Tên HTX', 'Năm thành lập', 'Xã', 'Huyện', 'Lĩnh vực'];
    const now = ['HTX Song Sinh Kép', 2020, 'phường Kinh Bắc', '', 'Trồng trọt'];
    const before = ['HTX Song Sinh Kép', 2020, 'phường Kinh Bắc', 'thành phố Bắc Ninh', 'Trồng trọt'];
    const list = async (name: string, ...rows: (typeof now)[]) => {
      const file = join(folder, name);
      writeFileSync(file, csvOf([HEAD, ...rows]));
      return run('import', 'register', file, '--unit', '24');
    };
    const both = await list('hai-dong.csv', now, before);
    expect([both.code, both.stderr]).toEqual([
      2,
      'Trang "CSV", dòng 3: trùng với dòng 2 của tệp (tên song sinh kep); hãy bỏ một trong hai dòng.\n' +
        'Tệp "hai-dong.csv" còn 1 chỗ phải sửa; không ghi gì vào sổ.\n',
    ]);
    expect((await list('nay.csv', now)).stdout).toContain('Đã ghi 1 tổ chức mới');
    expect((await list('truoc.csv', before)).stdout).toContain(
      'Đã ghi 0 tổ chức mới, 0 sự kiện; 1 dòng đã có, 0 dòng khác',
    );
    // Another ward that the present ward also took in: perhaps another, so it is shown as a difference and not written.
    const near = ['HTX Song Sinh Kép', 2020, 'phường Vạn An', 'thành phố Bắc Ninh', 'Trồng trọt'];
    expect((await list('ben.csv', near)).stdout).toContain(
      'Đã ghi 0 tổ chức mới, 0 sự kiện; 0 dòng đã có, 1 dòng khác',
    );
  });

  it('xã Quang Trung, phường Quang Hanh nhập được theo tên đầy đủ', async () => {
    const HEAD = ['Tên HTX', 'Ngày thành lập', 'Xã', 'Lĩnh vực'];
    const file = join(folder, 'quang-trung.csv');
    const look = async (unit: string, commune: string) => {
      writeFileSync(file, csvOf([HEAD, ['HTX Thử Tên Nơi', '12/03/2026', commune, 'Trồng trọt']]));
      const { code, stdout } = await run('import', 'register', file, '--unit', unit, '--dry-run', '--json');
      return [code, (JSON.parse(stdout) as { rows: { place: string }[] }).rows[0]?.place];
    };
    expect(await look('24', 'xã Quang Trung')).toEqual([0, 'xã Quang Trung']);
    expect(await look('24', 'Quang Trung')).toEqual([0, 'xã Quang Trung']);
    expect(await look('22', 'phường Quang Hanh')).toEqual([0, 'phường Quang Hanh']);
  });
});
