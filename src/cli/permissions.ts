// thongsuot permissions: docs/permissions.md as the policy files say it.
import { EXIT, type Io } from '#cli/io.ts';
import { printPermissions } from '#domain/permission/matrix.ts';

export async function runPermissions(_argv: readonly string[], io: Io): Promise<number> {
  io.stdout.write(printPermissions());
  return EXIT.done;
}
