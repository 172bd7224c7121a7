// thongsuot tally: measures of a unit at a day or over a period, as JSON or as a table.
import { readArguments, requireOption } from '#cli/arguments.ts';
import { coverageWords } from '#cli/coverage-words.ts';
import { dateOption } from '#cli/date-option.ts';
import { EXIT, type Io } from '#cli/io.ts';
import { knownAtOf } from '#cli/known-at.ts';
import { printJson, withSystem } from '#cli/with-system.ts';
import { formatCell } from '#domain/indicator/format-cell.ts';
import { tally } from '#server/measure/tally.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';

export async function runTally(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments(argv, {
    measures: { type: 'string' },
    unit: { type: 'string' },
    at: { type: 'string' },
    period: { type: 'string' },
    by: { type: 'string' },
    where: { type: 'string' },
    regime: { type: 'string' },
    geography: { type: 'string' },
    'known-at': { type: 'string' },
  });
  const asked = {
    measures: requireOption(values.measures, 'measures'),
    unit: requireOption(values.unit, 'unit'),
    at: dateOption(values.at, 'at'),
    period: values.period,
    by: values.by,
    where: values.where,
    regime: values.regime,
    geography: dateOption(values.geography, 'geography'),
    knownAt: knownAtOf(values['known-at']),
  };
  const result = await withSystem(values, io, (system) =>
    tally(system.measureDeps(system.database.loader), SYSTEM_VIEWER, asked),
  );
  if (values.json) printJson(io, result);
  else {
    const coverage = coverageWords(result);
    const heads = result.measures.map((each) => `${each.name} (${each.unit})`);
    io.stdout.write(`${['', ...heads, ...coverage.heads].join('\t')}\n`);
    for (const row of result.rows) {
      const cells = result.measures.map((each) => formatCell(row.cells[each.code] ?? { absent: 'missing' }));
      io.stdout.write(`${[row.name, ...cells, ...coverage.of(row)].join('\t')}\n`);
    }
  }
  return EXIT.done;
}
