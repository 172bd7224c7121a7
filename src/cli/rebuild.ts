// thongsuot rebuild: derives anew whatever is not as its records say.
import { readArguments } from '#cli/arguments.ts';
import { EXIT, type Io } from '#cli/io.ts';
import { printJson, withSystem } from '#cli/with-system.ts';
import { rebuildDerived } from '#server/journal/derived.ts';
import { derivedDepsOf } from '#server/system.ts';

export async function runRebuild(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(argv, {});
  const rebuilt = await withSystem(values, io, (system) => rebuildDerived(derivedDepsOf(system)));
  if (values.json) printJson(io, rebuilt);
  else if (rebuilt.seq === null) io.stdout.write('Mọi bảng dẫn xuất đã đúng; không ghi gì.\n');
  else
    io.stdout.write(
      `Đã dựng lại ${rebuilt.faults} chỗ sai (${rebuilt.organisations} tổ chức), nhật ký số ${rebuilt.seq}.\n`,
    );
  return EXIT.done;
}
