// thongsuot report --outline half-year --unit 27 --period 2022-H1 --format docx|pdf|xlsx|html|text|json --out FILE: a report as a file.
import { writeFileSync } from 'node:fs';
import { readArguments, requireOption } from '#cli/arguments.ts';
import { BadInput, EXIT, type Io } from '#cli/io.ts';
import { knownAtOf } from '#cli/known-at.ts';
import { printJson, withSystem } from '#cli/with-system.ts';
import { dateOf } from '#server/platform/dates.ts';
import { composeReport } from '#server/report/compose-report.ts';
import { printReport, REPORT_FORMATS } from '#server/report/print-report.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';

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
  });
  const outline = requireOption(values.outline, 'outline');
  const format = REPORT_FORMATS.find((each) => each === (values.format ?? 'docx'));
  if (!format) throw new BadInput(`--format phải là một trong: ${REPORT_FORMATS.join(', ')}.`);
  const file = requireOption(values.out, 'out');
  const unit = requireOption(values.unit, 'unit');
  const period = requireOption(values.period, 'period');
  const knownAt = knownAtOf(values['known-at']);
  const regions = values.regions?.split(',').map((each) => each.trim());
  const { bytes, report } = await withSystem(values, io, async (system) => {
    const composed = await composeReport(system.measureDeps(system.database.loader), SYSTEM_VIEWER, {
      outline,
      unit,
      period,
      knownAt,
      regions,
      date: dateOf(values.date) ?? system.clock.today(),
      dataDate: dateOf(values['data-date']),
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
