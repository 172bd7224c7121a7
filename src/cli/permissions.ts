// thongsuot permissions: docs/permissions.md as the policy files say it.
import { readArguments } from '#cli/arguments.ts';
import { EXIT, type Io } from '#cli/io.ts';
import { printJson } from '#cli/with-system.ts';
import { printPermissions } from '#domain/permission/matrix.ts';

export async function runPermissions(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(argv, {});
  if (values.json) printJson(io, { text: printPermissions() });
  else io.stdout.write(printPermissions());
  return EXIT.done;
}
