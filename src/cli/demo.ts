// thongsuot demo --size: fills an empty data folder with the demonstration.
import { instanceOf, readArguments, requireOption } from '#cli/arguments.ts';
import { EXIT, type Io } from '#cli/io.ts';
import { requireSize } from '#cli/start.ts';
import { printJson, withNewSystem } from '#cli/with-system.ts';
import { loadDemonstration } from '#server/demonstration/service.ts';
import { keepAccounts } from '#server/serve.ts';

export async function runDemo(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(argv, { size: { type: 'string' } });
  const size = requireSize(requireOption(values.size, 'size'));
  const loaded = await withNewSystem(values, io, (system) =>
    loadDemonstration(
      {
        loader: system.database.loaderPool,
        places: system.places,
        sectors: system.sectors,
        clock: system.clock,
        keys: system.keys,
        progress: (line) => io.stderr.write(`${line}\n`),
        keep: (accounts) => keepAccounts(instanceOf(values).dataDir, accounts),
      },
      size,
    ),
  );
  if (values.json) printJson(io, loaded);
  else {
    io.stdout.write(`Đã nạp ${loaded.organisations} tổ chức minh họa (${loaded.rows} dòng).\n`);
    for (const each of loaded.accounts)
      io.stdout.write(`${each.email}\t${each.password}\t${each.role}\t${each.name}\n`);
  }
  return EXIT.done;
}
