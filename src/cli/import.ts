// thongsuot import register FILE [--dry-run]: a list into the register, all of it or nothing.
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readArguments } from '#cli/arguments.ts';
import { dateOption } from '#cli/date-option.ts';
import { BadInput, EXIT, type Io } from '#cli/io.ts';
import { printJson, withSystem } from '#cli/with-system.ts';
import { COMMAND_LIMITS } from '#document/list/limits.ts';
import { cellProblemSentence } from '#domain/register/listed.ts';
import type { ImportPreview } from '#server/exchange/contract.ts';
import { dryRun, importFile, type ListInput, requireTerritory } from '#server/exchange/import-list.ts';
import { dateOf } from '#server/platform/dates.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';

/** @throws BadInput when there is no such file, or it is too large */
function readFile(path: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new BadInput(`Không có tệp "${path}".`);
  if (!found.isFile())
    throw new BadInput(`"${path}" không phải là một tệp; hãy chỉ đích danh tệp .xlsx hoặc .csv.`);
  if (found.size > COMMAND_LIMITS.bytes)
    throw new BadInput(`Tệp "${basename(path)}" lớn hơn ${COMMAND_LIMITS.bytes / 1_048_576} MB.`);
  return readFileSync(path);
}

function printProblems(io: Io, preview: ImportPreview): void {
  for (const problem of preview.problems) io.stderr.write(`${cellProblemSentence(problem)}\n`);
  const more = preview.counts.problem - preview.problems.length;
  if (more > 0) io.stderr.write(`… và ${more} chỗ khác.\n`);
}

function summary(counts: ImportPreview['counts'], verb: string): string {
  return `${verb} ${counts.new} tổ chức mới, ${counts.event} sự kiện; ${counts.same} dòng đã có, ${counts.differs} dòng khác với sổ (không ghi đè), ${counts.problem} chỗ phải sửa.\n`;
}

export async function runImport(argv: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(
    argv,
    {
      'dry-run': { type: 'boolean' },
      unit: { type: 'string' },
      'as-of': { type: 'string' },
    },
    2,
  );
  const [kind, path] = positionals;
  if (kind !== 'register' || path === undefined)
    throw new BadInput(
      'Cách dùng: thongsuot import register TỆP.xlsx|csv [--unit MÃ] [--as-of NGÀY] [--dry-run].',
    );
  const bytes = readFile(path);
  return withSystem(values, io, async (system) => {
    const { database } = system;
    const deps = { ...system.organisationDeps(database.loader), pool: database.loaderPool };
    const asOf = dateOf(dateOption(values['as-of'], 'as-of')) ?? system.clock.today();
    const unit = requireTerritory(deps, SYSTEM_VIEWER, values.unit ?? 'VN', asOf);
    const input: ListInput = { fileName: basename(path), bytes, limits: COMMAND_LIMITS, unit, asOf };
    const look = await dryRun(deps, SYSTEM_VIEWER, input);
    for (const notice of look.notices) io.stderr.write(`${notice}\n`);
    if (values['dry-run'] || look.counts.problem > 0) {
      if (values.json) printJson(io, look);
      else io.stdout.write(summary(look.counts, 'Sẽ ghi'));
      printProblems(io, look);
      if (look.counts.problem === 0) return EXIT.done;
      io.stderr.write(
        `Tệp "${input.fileName}" còn ${look.counts.problem} chỗ phải sửa; không ghi gì vào sổ.\n`,
      );
      return EXIT.badInput;
    }
    const written = await importFile(deps, SYSTEM_VIEWER, input, async (done, total) => {
      io.stderr.write(`Đã ghi ${done}/${total}\n`);
    });
    if (values.json) printJson(io, written);
    else io.stdout.write(summary(written.counts, 'Đã ghi'));
    return EXIT.done;
  });
}
