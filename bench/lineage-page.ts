// The first page of fifty records behind national cells: ours against a keyset query for the same records, bare and under a scoped read.
import { sql } from 'kysely';
import { behind } from '#server/measure/behind.ts';
import { read } from '#server/platform/journal.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { type Report, race, round } from './support/measure-time.ts';
import { withNation } from './support/nation.ts';

const DAY = `date '2024-12-31'`;
const ALIVE = `t.valid_from <= ${DAY} and t.valid_to > ${DAY} and t.recorded_to = 9007199254740991`;
const PLACE = (
  code: string,
) => `join unit_ancestries a on a.unit_id = t.unit_id and a.level = 'province' and a.from_date <= ${DAY} and a.to_date > ${DAY}
  and a.ancestor_id = (select unit_id from unit_versions v join units u on u.id = v.unit_id where u.level = 'province' and v.code = '${code}'
    and v.valid_from <= ${DAY} and v.valid_to > ${DAY} and v.recorded_to = 9007199254740991)`;

function stockPage(condition: string, join = ''): string {
  return `select t.organisation_id, o.code, o.source, t.name, t.unit_id, t.sector, t.valid_from from organisation_spans t
    join organisations o on o.id = t.organisation_id ${join} where ${ALIVE} and ${condition} and t.organisation_id > 0
    order by t.organisation_id limit 51`;
}

/** A page takes a millisecond or two: many rounds, so that what else the machine does evens out. */
const ROUNDS = 61;

/** A page that comes back within this many milliseconds is asked often enough first that all sides run as in a server that has served for a while. */
const QUICK_MS = 20;
const WARM = 200;

const HTX = `t.kind in ('HTX', 'QTDND')`;
const CELLS: readonly { name: string; ask: Record<string, string>; hand: string }[] = [
  { name: 'stock', ask: { measure: 'htx_total', at: '2024-12-31' }, hand: stockPage(HTX) },
  {
    name: 'stock-province',
    ask: { measure: 'htx_total', at: '2024-12-31', by: 'province=92' },
    hand: stockPage(HTX, PLACE('92')),
  },
  {
    name: 'stock-province-sector',
    ask: { measure: 'htx_total', at: '2024-12-31', by: 'province=11,sector=transport' },
    hand: stockPage(`${HTX} and t.sector = 'transport'`, PLACE('11')),
  },
  {
    name: 'stock-rare',
    ask: { measure: 'lhhtx_total', at: '2024-12-31' },
    hand: stockPage(`t.kind = 'LHHTX'`),
  },
  {
    name: 'flow',
    ask: { measure: 'htx_new', period: '2018-H1' },
    hand: `select t.organisation_id, o.code, o.source, t.name, t.unit_id, t.sector, t.date, t.event_id, e.decision_number from organisation_flows t
      join organisations o on o.id = t.organisation_id
      left join organisation_event_versions e on e.event_id = t.event_id and e.recorded_to = 9007199254740991
      where t.date between date '2018-01-01' and date '2018-06-30' and t.recorded_to = 9007199254740991 and t.type = 'founded' and t.side = 'in' and ${HTX}
      order by t.date, t.event_id limit 51`,
  },
];

export async function bench(report: Report): Promise<void> {
  await withNation(async (system) => {
    const { loader } = system.database;
    for (const { name: cell, ask, hand } of CELLS) {
      const { measure = '', ...when } = ask;
      const works = [
        () => behind(system.measureDeps(loader), SYSTEM_VIEWER, { measure, unit: 'VN', limit: 50, ...when }),
        () => read(loader, SYSTEM_VIEWER, (trx) => sql.raw(hand).execute(trx)),
        () => sql.raw(hand).execute(loader),
      ];
      const isQuick = (await race(works, 3)).every((ms) => ms < QUICK_MS);
      const [ours = 0, scoped = 0, bare = 0] = await race(works, ROUNDS, isQuick ? WARM : 1);
      const name = `lineage-page.${cell}`;
      const line = (baseline: number) => ({
        figure: round(ours),
        unit: 'ms',
        baseline: round(baseline),
        ratio: round(ours / baseline),
      });
      report({ name, ...line(scoped) });
      report({ name: `${name}.against-bare-query`, ...line(bare) });
    }
  });
}
