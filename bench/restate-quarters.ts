// Every quarter of 2013–2026 by province: restated on the 34 provinces, against each quarter on its own geography.
import { tally } from '#server/measure/tally.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { type Report, race, round } from './support/measure-time.ts';
import { withNation } from './support/nation.ts';

const MEASURES = 'htx_total,htx_agri,htx_new,htx_dissolved';

function quarters(today: string): string[] {
  const all: string[] = [];
  for (let year = 2013; year <= 2026; year += 1)
    for (let quarter = 1; quarter <= 4; quarter += 1) all.push(`${year}-Q${quarter}`);
  const [year, month] = today.split('-').map(Number);
  return all.filter((each) => each >= '2013-Q3' && each <= `${year}-Q${Math.ceil((month ?? 12) / 3)}`);
}

export async function bench(report: Report): Promise<void> {
  await withNation(async (system) => {
    const deps = system.measureDeps(system.database.loader);
    const series = quarters(system.clock.today());
    const run = (geography?: string) => async () => {
      for (const period of series)
        await tally(deps, SYSTEM_VIEWER, {
          measures: MEASURES,
          unit: 'VN',
          by: 'province',
          period,
          geography,
        });
    };
    const [restated = 0, own = 0] = await race([run('2026-01-01'), run()], 3);
    report({
      name: `restate-quarters.${series.length}-quarters-on-34-provinces`,
      figure: round(restated),
      unit: 'ms',
      baseline: round(own),
      ratio: round(restated / own),
    });
  });
}
