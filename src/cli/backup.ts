// thongsuot backup --out DIR: everything of one moment, as a folder that can be restored elsewhere.
import path from 'node:path';
import { instanceOf, readArguments, requireOption } from '#cli/arguments.ts';
import { EXIT, type Io } from '#cli/io.ts';
import { printJson, withSystem } from '#cli/with-system.ts';
import { backUp } from '#server/backup/service.ts';

export async function runBackup(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(argv, { out: { type: 'string' } });
  const out = path.resolve(requireOption(values.out, 'out'));
  const progress = (line: string) => io.stderr.write(`${line}\n`);
  const { dataDir } = instanceOf(values);
  const manifest = await withSystem(values, io, ({ database, clock, keys }) =>
    backUp({ loader: database.loader, loaderPool: database.loaderPool, dataDir, keys, clock, progress }, out),
  );
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const report = {
    out,
    pin: manifest.pin,
    head: manifest.head,
    tables: manifest.tables.length,
    rows,
    files: manifest.files.length,
  };
  if (values.json) printJson(io, report);
  else {
    io.stdout.write(
      `Đã sao lưu ${rows.toLocaleString('vi-VN')} dòng của ${report.tables} bảng và ${report.files} tệp vào ${out}.\n`,
    );
    if (manifest.head) io.stdout.write(`Đầu chuỗi niêm phong: ${manifest.head.hash}\n`);
  }
  return EXIT.done;
}
