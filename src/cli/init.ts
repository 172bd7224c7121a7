// thongsuot init --admin EMAIL: an empty real instance with its offices and one administrator.
import { randomBytes } from 'node:crypto';
import { readArguments, requireOption } from '#cli/arguments.ts';
import { BadInput, EXIT, type Io } from '#cli/io.ts';
import { printJson, withNewSystem } from '#cli/with-system.ts';
import { initialise } from '#server/identity/initialise.ts';

export async function runInit(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(argv, { admin: { type: 'string' } });
  const email = requireOption(values.admin, 'admin').trim();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw new BadInput(`--admin phải là địa chỉ thư điện tử, không phải "${email}".`);
  const password = randomBytes(12).toString('base64url');
  await withNewSystem(values, io, (system) =>
    initialise(
      { loader: system.database.loaderPool, geography: system.places.geography, clock: system.clock },
      email,
      password,
    ),
  );
  if (values.json) printJson(io, { email, password });
  else io.stdout.write(`Đã tạo hệ thống trống. Quản trị: ${email}\nMật khẩu lần đầu: ${password}\n`);
  return EXIT.done;
}
