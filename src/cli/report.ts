// thongsuot report --outline half-year --unit 27 --period 2022-H1 --format docx|pdf|xlsx|html|text|json --out FILE: a report as a file; --batch: every province into a folder.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readArguments, requireOption } from '#cli/arguments.ts';
import { dateOption } from '#cli/date-option.ts';
import { EXIT, type Io } from '#cli/io.ts';
import { knownAtOf } from '#cli/known-at.ts';
import { requireWritableFile, requireWritableFolder } from '#cli/out-file.ts';
import { outFormat } from '#cli/out-format.ts';
import { refuseUnused } from '#cli/unused-option.ts';
import { printJson, withSystem } from '#cli/with-system.ts';
import { dateOf } from '#server/platform/dates.ts';
import { composeBatch } from '#server/report/batch.ts';
import { composeReport } from '#server/report/compose-report.ts';
import { printReport, REPORT_FORMATS, type ReportFormat } from '#server/report/print-report.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';

interface Values {
  readonly period?: string | undefined;
  readonly date?: string | undefined;
  readonly 'data-date'?: string | undefined;
  readonly 'known-at'?: string | undefined;
  readonly data?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Every province of a period, a file each, with a line of progress for each. */
async function runBatch(
  values: Values,
  io: Io,
  {
    outline,
    format,
    folder,
  }: { readonly outline: string; readonly format: ReportFormat; readonly folder: string },
): Promise<number> {
  const period = requireOption(values.period, 'period');
  const knownAt = knownAtOf(values['known-at']);
  requireWritableFolder(folder, []);
  const files = await withSystem(values, io, async (system) => {
    const { loader, loaderPool } = system.database;
    const deps = { ...system.organisationDeps(loader), ...system.measureDeps(loader), pool: loaderPool };
    const written: { unit: string; name: string; file: string; warnings: number }[] = [];
    const date = dateOf(dateOption(values.date, 'date')) ?? system.clock.today();
    const asked = {
      outline,
      period,
      knownAt,
      date,
      dataDate: dateOf(dateOption(values['data-date'], 'data-date')),
    };
    mkdirSync(folder, { recursive: true });
    for await (const { done, all, code, name, report } of composeBatch(deps, SYSTEM_VIEWER, asked)) {
      const file = path.join(folder, `bao-cao-${code}-${period}.${format === 'text' ? 'txt' : format}`);
      writeFileSync(file, await printReport(report, format));
      written.push({ unit: code, name, file, warnings: report.warnings.length });
      io.stderr.write(`${done}/${all} ${name}\n`);
    }
    return written;
  });
  if (values.json) printJson(io, { format, period, files });
  else io.stdout.write(`Đã in ${files.length} báo cáo vào ${folder}.\n`);
  return EXIT.done;
}

export async function runReport(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(argv, {
    outline: { type: 'string' },
    unit: { type: 'string' },
    period: { type: 'string' },
    format: { type: 'string' },
    date: { type: 'string' },
    'data-date': { type: 'string' },
    regions: { type: 'string' },
    'known-at': { type: 'string' },
    out: { type: 'string' },
    batch: { type: 'boolean' },
  });
  const outline = requireOption(values.outline, 'outline');
  const file = requireOption(values.out, 'out');
  if (values.batch) {
    const reason = '--batch in mọi tỉnh, mỗi tỉnh một tệp';
    refuseUnused(values, ['unit', 'regions'], 'report --batch', reason);
    // The folder of a batch may be called anything: what its name ends in is no format.
    const format = outFormat('', values.format, REPORT_FORMATS, 'docx');
    return runBatch(values, io, { outline, format, folder: file });
  }
  const format = outFormat(file, values.format, REPORT_FORMATS, 'docx');
  requireWritableFile(file);
  const unit = requireOption(values.unit, 'unit');
  const period = requireOption(values.period, 'period');
  const knownAt = knownAtOf(values['known-at']);
  const regions = values.regions?.split(',').map((each) => each.trim());
  const { bytes, report } = await withSystem(values, io, async (system) => {
    const { loader, loaderPool } = system.database;
    const deps = { ...system.organisationDeps(loader), ...system.measureDeps(loader), pool: loaderPool };
    const composed = await composeReport(deps, SYSTEM_VIEWER, {
      outline,
      unit,
      period,
      knownAt,
      regions,
      date: dateOf(dateOption(values.date, 'date')) ?? system.clock.today(),
      dataDate: dateOf(dateOption(values['data-date'], 'data-date')),
    });
    return { bytes: await printReport(composed, format), report: composed };
  });
  writeFileSync(file, bytes);
  const warnings = report.warnings.map(({ message }) => message);
  if (values.json) printJson(io, { file, format, bytes: bytes.length, pins: report.pins, warnings });
  else {
    for (const message of warnings) io.stderr.write(`! ${message}\n`);
    io.stdout.write(`Đã in vào ${file}.\n`);
  }
  return EXIT.done;
}
