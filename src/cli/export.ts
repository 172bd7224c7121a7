// thongsuot export organisations|tally --format xlsx|csv|json --out FILE: exactly what was asked, to a file, with its row count.
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { readArguments, requireOption } from '#cli/arguments.ts';
import { dateOption } from '#cli/date-option.ts';
import { BadInput, EXIT, type Io } from '#cli/io.ts';
import { knownAtOf } from '#cli/known-at.ts';
import { requireWritableFile, writeOut } from '#cli/out-file.ts';
import { outFormat } from '#cli/out-format.ts';
import { tallyTable } from '#cli/tally-table.ts';
import { refuseUnused } from '#cli/unused-option.ts';
import { printJson, withSystem } from '#cli/with-system.ts';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportRegister,
  writeTable,
} from '#server/exchange/export-register.ts';
import { tally } from '#server/measure/tally.ts';
import type { System } from '#server/system.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';

const OPTIONS = {
  format: { type: 'string' },
  out: { type: 'string' },
  unit: { type: 'string' },
  kind: { type: 'string' },
  operating: { type: 'string' },
  sector: { type: 'string' },
  'alliance-class': { type: 'string' },
  search: { type: 'string' },
  at: { type: 'string' },
  period: { type: 'string' },
  measures: { type: 'string' },
  by: { type: 'string' },
  geography: { type: 'string' },
  'known-at': { type: 'string' },
} as const;

/** What only one of the two kinds of export understands. */
const ONLY = {
  organisations: ['kind', 'operating', 'sector', 'alliance-class', 'search'],
  tally: ['measures', 'by', 'period', 'geography', 'known-at'],
} as const;

type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

function oneOf<T extends string>(
  value: string | undefined,
  allowed: readonly T[],
  name: string,
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((each) => each === value);
  if (!found)
    throw new BadInput(`--${name} phải là một trong: ${allowed.join(', ')}; không phải "${value}".`);
  return found;
}

async function exportOrganisations(
  system: System,
  values: Values,
  format: ExportFormat,
  file: string,
): Promise<number> {
  const deps = { ...system.organisationDeps(system.database.loader), pool: system.database.loaderPool };
  const query = {
    unit: values.unit,
    kind: oneOf(values.kind, ['HTX', 'THT', 'LHHTX', 'QTDND'], 'kind'),
    operating: oneOf(values.operating, ['active', 'suspended', 'stopped'], 'operating'),
    sector: values.sector,
    allianceClass: oneOf(values['alliance-class'], ['none', 'official', 'associate'], 'alliance-class'),
    search: values.search,
    at: dateOption(values.at, 'at'),
  };
  const exported = await exportRegister(deps, SYSTEM_VIEWER, query, format);
  await pipeline(exported.stream, createWriteStream(file));
  return exported.count;
}

async function exportTally(
  system: System,
  values: Values,
  format: ExportFormat,
  file: string,
): Promise<number> {
  const asked = {
    measures: requireOption(values.measures, 'measures'),
    unit: requireOption(values.unit, 'unit'),
    at: dateOption(values.at, 'at'),
    period: values.period,
    by: values.by,
    geography: dateOption(values.geography, 'geography'),
    knownAt: knownAtOf(values['known-at']),
  };
  const result = await tally(system.measureDeps(system.database.loader), SYSTEM_VIEWER, asked);
  const { table, keys } = tallyTable(result, format === 'json');
  return writeOut(file, (out) => writeTable(table, keys, format, out));
}

export async function runExport(argv: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(argv, OPTIONS, 1);
  const [kind] = positionals;
  if (kind !== 'organisations' && kind !== 'tally')
    throw new BadInput(
      'Cách dùng: thongsuot export organisations|tally --out TỆP [--format xlsx|csv|json] ….',
    );
  const file = requireOption(values.out, 'out');
  const other = kind === 'tally' ? 'organisations' : 'tally';
  refuseUnused(values, ONLY[other], `export ${kind}`, `chỉ export ${other} hiểu tham số này`);
  const format = outFormat(file, values.format, EXPORT_FORMATS, 'xlsx');
  requireWritableFile(file);
  const rows = await withSystem(values, io, (system) =>
    kind === 'tally'
      ? exportTally(system, values, format, file)
      : exportOrganisations(system, values, format, file),
  );
  if (values.json) printJson(io, { file, format, rows });
  else io.stdout.write(`Đã xuất ${rows} dòng vào ${file}.\n`);
  return EXIT.done;
}
