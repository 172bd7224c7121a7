// thongsuot restore --from DIR: a backup into an empty data folder, or an empty database by DATABASE_URL.
import path from 'node:path';
import { instanceOf, readArguments, requireOption } from '#cli/arguments.ts';
import { BadInput, EXIT, type Io } from '#cli/io.ts';
import { printJson } from '#cli/with-system.ts';
import { restore } from '#server/restore.ts';

export async function runRestore(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(argv, {
    from: { type: 'string' },
    head: { type: 'string' },
    unverified: { type: 'boolean' },
  });
  const from = path.resolve(requireOption(values.from, 'from'));
  const head = values.head?.trim().toLowerCase();
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
    throw new BadInput(`--head phải là 64 chữ số thập lục phân, không phải "${values.head}".`);
  const { manifest, database, keyFound, findings } = await restore({
    ...instanceOf(values),
    from,
    head,
    unverified: values.unverified ?? false,
    progress: (line) => io.stderr.write(`${line}\n`),
  });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  for (const finding of findings) io.stderr.write(`${finding}\n`);
  if (!keyFound) {
    io.stderr.write(
      `Bản sao lưu không chứa khóa. Trước lần chạy đầu, hãy chép tệp keys/field.key của máy cũ (dấu ${manifest.keys}) vào thư mục dữ liệu; thiếu nó thì dữ liệu cá nhân và mã xác thực không đọc được.\n`,
    );
  }
  if (values.json)
    printJson(io, {
      database,
      pin: manifest.pin,
      head: manifest.head,
      tables: manifest.tables.length,
      rows,
      files: manifest.files.length,
      findings,
    });
  else
    io.stdout.write(
      `Đã phục hồi ${rows.toLocaleString('vi-VN')} dòng của ${manifest.tables.length} bảng và ${manifest.files.length} tệp, đúng bản kê.\n`,
    );
  return EXIT.done;
}
