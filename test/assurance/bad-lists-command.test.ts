// Tệp xấu qua dòng lệnh: exit code 2, a clear Vietnamese sentence, nothing on stdout that claims a write, nothing written.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '#test/support/command.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { csvOf, workbookOf } from '#test/support/messy-file.ts';
import { zipOf } from '#test/support/zip-of.ts';

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'danh-sach-xau-'));
beforeAll(async () => {
  database = await createTestDatabase('seed');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

async function footprint(): Promise<unknown> {
  const { rows } =
    await sql`select (select max(seq) from journal) as seq, (select count(*) from organisations) as organisations,
    (select count(*) from organisation_event_versions) as versions, (select count(*) from received_lists) as lists`.execute(
      database.system.database.loader,
    );
  return rows[0];
}

const HEADS = ['Tên HTX', 'Xã', 'Lĩnh vực', 'Vốn điều lệ (đồng)', 'Số thành viên'];
const GOOD = ['HTX Lệnh Tốt', 'Đại Lai', 'Trồng trọt', 500_000_000, 9];

function* spaces(): Generator<string> {
  for (let index = 0; index < 200; index += 1) yield ' '.repeat(1_048_576);
}

const FILES: readonly (readonly [name: string, make: () => Buffer | Promise<Buffer>, sentence: RegExp])[] = [
  ['khong-phai-bang.xlsx', () => Buffer.from('%PDF-1.7\n\0'), /tệp là PDF, không phải bảng tính/],
  ['doi-cu.xls', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Excel đời cũ \(\.xls\)/],
  ['muoi-trieu-dong.csv', () => Buffer.from('a,1\n'.repeat(10_000_000)), /bảng có nhiều hơn 250000 dòng/],
  [
    'sai-tieu-de.csv',
    () =>
      csvOf([
        ['Một', 'Hai'],
        ['x', 'y'],
        ['z', 't'],
      ]),
    /không có dòng tiêu đề nào nhận ra được/,
  ],
  [
    'gop-o.xlsx',
    () =>
      workbookOf({
        name: 'A',
        rows: [HEADS, GOOD, ['HTX Lệnh Hai', 'Đại Lai', 'Trồng trọt', null, 9]],
        merges: ['D2:D3'],
      }),
    /Trang "A", ô D2:D3: các ô của nhiều dòng bị gộp; hãy bỏ gộp và ghi đủ từng dòng\./,
  ],
  [
    'cong-thuc.xlsx',
    () =>
      workbookOf({
        name: 'A',
        rows: [
          HEADS,
          GOOD,
          ['HTX Lệnh Hai', 'Đại Lai', 'Trồng trọt', { formula: 'D2*2', result: 1_000_000_000 }, 9],
        ],
      }),
    /ô D3: "Vốn điều lệ \(đồng\)" là công thức; hãy dán lại dưới dạng giá trị\./,
  ],
  [
    'chu-thay-so.csv',
    () => csvOf([HEADS, GOOD, ['HTX Lệnh Hai', 'Đại Lai', 'Trồng trọt', 500_000_000, 'mười hai']]),
    /ô E3: "Thành viên chính thức" ghi "mười hai" không phải một số nguyên không âm/,
  ],
  [
    'no-200-mb.xlsx',
    () => zipOf({ 'xl/workbook.xml': ['<workbook/>'], 'xl/worksheets/sheet1.xml': spaces() }),
    /nén quá 100 lần/,
  ],
];

it.each(FILES)('%s: mã thoát 2, một câu rõ, không ghi gì', async (name, make, sentence) => {
  const path = join(folder, name);
  const bytes = await make();
  if (name.startsWith('no-200')) expect(bytes.length).toBeLessThan(600_000);
  writeFileSync(path, bytes);
  const before = await footprint();
  const memory = process.memoryUsage().rss;
  const ran = await runCommand(database, [
    'import',
    'register',
    path,
    '--unit',
    '27',
    '--as-of',
    '2022-06-30',
  ]);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(sentence);
  expect(ran.stdout).not.toContain('Đã ghi');
  expect(await footprint()).toEqual(before);
  expect(process.memoryUsage().rss - memory).toBeLessThan(300 * 1_048_576);
});
