// thongsuot report --outline half-year --unit 27 --period 2022-H1 --format docx|pdf|json --out FILE: a report as a file.
import { writeFileSync } from 'node:fs';
import { readArguments, requireOption } from '#cli/arguments.ts';
import { BadInput, EXIT, type Io } from '#cli/io.ts';
import { knownAtOf } from '#cli/known-at.ts';
import { printJson, withSystem } from '#cli/with-system.ts';
import { PRINT_FORMATS, printHalfYear } from '#server/report/print.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';

export async function runReport(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(argv, {
    outline: { type: 'string' },
    unit: { type: 'string' },
    period: { type: 'string' },
    format: { type: 'string' },
    date: { type: 'string' },
    'known-at': { type: 'string' },
    out: { type: 'string' },
  });
  const outline = requireOption(values.outline, 'outline');
  if (outline !== 'half-year') throw new BadInput(`Không có đề cương "${outline}"; hiện có: half-year.`);
  const format = PRINT_FORMATS.find((each) => each === (values.format ?? 'docx'));
  if (!format) throw new BadInput(`--format phải là một trong: ${PRINT_FORMATS.join(', ')}.`);
  const file = requireOption(values.out, 'out');
  const asked = {
    unit: requireOption(values.unit, 'unit'),
    period: requireOption(values.period, 'period'),
    knownAt: knownAtOf(values['known-at']),
    date: values.date,
  };
  const bytes = await withSystem(values, io, (system) => {
    const { loader, loaderPool } = system.database;
    const deps = { ...system.organisationDeps(loader), ...system.measureDeps(loader), pool: loaderPool };
    return printHalfYear(deps, SYSTEM_VIEWER, asked, format);
  });
  writeFileSync(file, bytes);
  if (values.json) printJson(io, { file, format, bytes: bytes.length });
  else io.stdout.write(`Đã in vào ${file}.\n`);
  return EXIT.done;
}
