// Twelve register measures by province and sector over the nation: our engine, the best SQL by hand for the same cells, DuckDB beside them.
import { sql } from 'kysely';
import { tally } from '#server/measure/tally.ts';
import { foundOrganisation } from '#server/organisation/write.ts';
import type { System } from '#server/system.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { FLOW_COLUMNS, flowsByHand, STOCK_COLUMNS, stocksByHand } from './support/by-hand.ts';
import { openDuck } from './support/duck.ts';
import { type Report, race, round } from './support/measure-time.ts';
import { withNation } from './support/nation.ts';

interface Case {
  readonly name: string;
  readonly columns: typeof STOCK_COLUMNS;
  readonly when: { readonly at: string } | { readonly period: string };
  readonly hand: string;
}

const CASES: readonly Case[] = [
  {
    name: 'tally-nation.date',
    columns: STOCK_COLUMNS,
    when: { at: '2024-12-31' },
    hand: stocksByHand('2024-12-31'),
  },
  {
    name: 'tally-nation.period',
    columns: FLOW_COLUMNS,
    when: { period: '2018-H1' },
    hand: flowsByHand('2018-01-01', '2018-06-30'),
  },
];

/** Both must say the same before either is timed. */
async function requireEqualCells(system: System, { columns, when, hand }: Case): Promise<void> {
  const deps = system.measureDeps(system.database.loader);
  const measures = columns.map(([code]) => code).join(',');
  const ours = await tally(deps, SYSTEM_VIEWER, { measures, unit: 'VN', by: 'province,sector', ...when });
  const theirs = await sql.raw<Record<string, string | null>>(hand).execute(system.database.loader);
  const said = new Map(theirs.rows.map((row) => [`${row.province} ${row.sector}`, row]));
  for (const row of ours.rows) {
    const other = said.get(`${row.by?.province} ${row.by?.sector}`);
    for (const [index, [code]] of columns.entries()) {
      const [left, right] = [Number(row.cells[code]?.value ?? 0), Number(other?.[`m${index}`] ?? 0)];
      if (left !== right)
        throw new Error(`${code} ${JSON.stringify(row.by)}: máy tính ${left}, viết tay ${right}`);
    }
  }
}

async function foundOne(system: System): Promise<number> {
  const deps = system.organisationDeps(system.database.loader);
  const measures = system.measureDeps(system.database.loader);
  const total = async () => {
    const { rows } = await tally(measures, SYSTEM_VIEWER, {
      measures: 'htx_total',
      unit: 'VN',
      at: system.clock.today(),
    });
    return Number(rows[0]?.cells.htx_total?.value);
  };
  const before = await total();
  const start = performance.now();
  await foundOrganisation(
    deps,
    SYSTEM_VIEWER,
    { kind: 'HTX', name: 'HTX Bài Đo', unit: '01', sector: 'trade', effectiveDate: system.clock.today() },
    { key: crypto.randomUUID(), body: { bench: start } },
  );
  const after = await total();
  if (after !== before + 1) throw new Error(`thành lập xong mà tổng số vẫn ${after}`);
  return performance.now() - start;
}

export async function bench(report: Report): Promise<void> {
  await withNation(async (system) => {
    const { loader, loaderPool } = system.database;
    const duck = await openDuck(loaderPool);
    for (const each of CASES) {
      await requireEqualCells(system, each);
      const measures = each.columns.map(([code]) => code).join(',');
      const ask = { measures, unit: 'VN', by: 'province,sector', ...each.when };
      const [engine = 0, hand = 0, other = 0] = await race([
        () => tally(system.measureDeps(loader), SYSTEM_VIEWER, ask),
        () => sql.raw(each.hand).execute(loader),
        async () => (await duck.runAndReadAll(each.hand)).getRows(),
      ]);
      report({
        name: each.name,
        figure: round(engine),
        unit: 'ms',
        baseline: round(hand),
        ratio: round(engine / hand),
      });
      report({
        name: `${each.name}.duckdb`,
        figure: round(other),
        unit: 'ms',
        baseline: round(hand),
        ratio: round(other / hand),
      });
    }
    report({
      name: 'tally-nation.founding-seen-on-next-read',
      figure: round(await foundOne(system)),
      unit: 'ms',
    });
  });
}
