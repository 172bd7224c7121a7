// thongsuot behind: the records behind one figure, a page at a time.
import { readArguments, requireOption } from '#cli/arguments.ts';
import { dateOption } from '#cli/date-option.ts';
import { BadInput, EXIT, type Io } from '#cli/io.ts';
import { knownAtOf } from '#cli/known-at.ts';
import { printJson, withSystem } from '#cli/with-system.ts';
import { formatCalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { behind } from '#server/measure/behind.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';

function limitOf(text: string | undefined): number {
  const limit = Number(text ?? '50');
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new BadInput('--limit phải là số nguyên từ 1 đến 1000.');
  return limit;
}

export async function runBehind(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(argv, {
    measure: { type: 'string' },
    unit: { type: 'string' },
    at: { type: 'string' },
    period: { type: 'string' },
    by: { type: 'string' },
    regime: { type: 'string' },
    geography: { type: 'string' },
    'known-at': { type: 'string' },
    after: { type: 'string' },
    limit: { type: 'string' },
  });
  const asked = {
    measure: requireOption(values.measure, 'measure'),
    unit: requireOption(values.unit, 'unit'),
    at: dateOption(values.at, 'at'),
    period: values.period,
    by: values.by,
    regime: values.regime,
    geography: dateOption(values.geography, 'geography'),
    knownAt: knownAtOf(values['known-at']),
    after: values.after,
    limit: limitOf(values.limit),
  };
  const page = await withSystem(values, io, (system) =>
    behind(system.measureDeps(system.database.loader), SYSTEM_VIEWER, asked),
  );
  if (values.json) printJson(io, page);
  else {
    for (const row of page.records) {
      const date = row.date ? parseCalendarDate(row.date) : undefined;
      const parts = [
        row.code,
        row.name,
        row.unit,
        row.eventName ?? '',
        date ? formatCalendarDate(date) : '',
        row.sector,
      ];
      io.stdout.write(`${parts.join('\t')}\n`);
    }
    if (page.next) io.stderr.write(`Còn nữa: thêm --after ${page.next}\n`);
  }
  return EXIT.done;
}
