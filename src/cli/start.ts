// thongsuot start: brings the system up, prints where it is and the demonstration's accounts, drains on Ctrl+C.
import { readFileSync } from 'node:fs';
import { instanceOf, readArguments } from '#cli/arguments.ts';
import { buildWebIfStale } from '#cli/build-web.ts';
import { BadInput, EXIT, type Io } from '#cli/io.ts';
import { DEMONSTRATION_SIZES, type DemonstrationSize } from '#domain/demonstration/produce.ts';
import { accountsFile, hasAccountsFile, serve } from '#server/serve.ts';

function portOf(text: string | undefined): number {
  const port = Number(text ?? '8080');
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new BadInput(`PORT phải là số từ 1 đến 65535, không phải "${text}".`);
  return port;
}

/** The size of a demonstration as written. @throws BadInput */
export function requireSize(text: string): DemonstrationSize {
  const size = DEMONSTRATION_SIZES.find((each) => each === text);
  if (!size)
    throw new BadInput(`--size phải là một trong: ${DEMONSTRATION_SIZES.join(', ')}; không có "${text}".`);
  return size;
}

function printAccounts(io: Io, dataDir: string): void {
  if (!hasAccountsFile(dataDir)) return;
  io.stdout.write('\nTài khoản của bản minh họa (thư điện tử, mật khẩu, vai trò, tên):\n');
  io.stdout.write(readFileSync(accountsFile(dataDir), 'utf8'));
}

function untilAskedToStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve(signal));
  });
}

export async function runStart(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(argv, {
    port: { type: 'string' },
    host: { type: 'string' },
    demo: { type: 'string' },
  });
  const progress = (line: string) => io.stderr.write(`${line}\n`);
  const instance = instanceOf(values);
  const asked = untilAskedToStop();
  const starting = serve({
    ...instance,
    port: portOf(values.port ?? process.env.PORT),
    host: values.host ?? process.env.HOST ?? '127.0.0.1',
    demonstration: requireSize(values.demo ?? process.env.THONGSUOT_DEMO ?? 'seed'),
    prepare: buildWebIfStale,
    progress,
  });
  const early = await Promise.race([asked, starting.then(() => null)]);
  if (early !== null) progress('Đang dừng: chờ bước khởi động này xong (bấm Ctrl+C lần nữa để dừng ngay).');
  const running = await starting;
  const url = running.url.replace('127.0.0.1', 'localhost');
  io.stdout.write(`\nThông Suốt đã sẵn sàng: ${url}\nThư mục dữ liệu: ${instance.dataDir}\n`);
  if (values.demo !== undefined && running.accounts.length === 0)
    progress(`Thư mục đã có dữ liệu từ trước: --demo ${values.demo} không nạp gì thêm.`);
  printAccounts(io, instance.dataDir);
  await asked;
  progress('Đang dừng: chờ các yêu cầu dở dang xong.');
  await running.stop();
  progress('Đã dừng.');
  return EXIT.done;
}
