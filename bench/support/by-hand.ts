// The best SQL we can write by hand for the cells of the tally benches: twelve columns, province × sector.

const HTX = `kind in ('HTX', 'QTDND')`;

/** Measure codes of the stock bench and, for each, its column over spans. */
export const STOCK_COLUMNS: readonly (readonly [code: string, column: string])[] = [
  ['htx_total', `count(*) filter (where ${HTX})`],
  ['htx_total_excl_qtdnd', `count(*) filter (where kind = 'HTX')`],
  ['htx_active', `count(*) filter (where ${HTX} and operating = 'active')`],
  ['htx_inactive', `count(*) filter (where ${HTX} and operating = 'stopped')`],
  ['htx_agri', `count(*) filter (where kind = 'HTX' and agricultural)`],
  ['htx_nonagri', `count(*) filter (where kind = 'HTX' and not agricultural)`],
  ['htx_value_chain', `count(*) filter (where ${HTX} and value_chain)`],
  ['htx_high_tech', `count(*) filter (where ${HTX} and high_tech)`],
  ['qtdnd_total', `count(*) filter (where kind = 'QTDND')`],
  ['charter_capital_total', `sum(charter_capital_dong) filter (where ${HTX})`],
  ['tht_total', `count(*) filter (where kind = 'THT')`],
  ['lhhtx_total', `count(*) filter (where kind = 'LHHTX')`],
];

/** Moves with a side in the group; those with both sides in it are none of its movements. */
const MOVED = `count(distinct event_id) filter (where type = 'moved' and side in ('in', 'out') and ${HTX})`;

/** The same for flows. */
export const FLOW_COLUMNS: readonly (readonly [code: string, column: string])[] = [
  ['htx_new', `count(*) filter (where type = 'founded' and side = 'in' and ${HTX})`],
  [
    'htx_new_agri',
    `count(*) filter (where type = 'founded' and side = 'in' and kind = 'HTX' and agricultural)`,
  ],
  ['htx_dissolved', `count(*) filter (where type = 'dissolved' and side = 'out' and ${HTX})`],
  [
    'htx_dissolved_voluntary',
    `count(*) filter (where type = 'dissolved' and side = 'out' and mode = 'voluntary' and ${HTX})`,
  ],
  ['htx_stopped_in_period', `count(*) filter (where type = 'stopped' and side = 'at' and ${HTX})`],
  ['htx_suspended_in_period', `count(*) filter (where type = 'suspended' and side = 'at' and ${HTX})`],
  ['htx_resumed', `count(*) filter (where type = 'resumed' and side = 'at' and ${HTX})`],
  [
    'htx_moved_in',
    `${MOVED} - count(distinct event_id) filter (where type = 'moved' and side = 'out' and ${HTX})`,
  ],
  [
    'htx_moved_out',
    `${MOVED} - count(distinct event_id) filter (where type = 'moved' and side = 'in' and ${HTX})`,
  ],
  ['tht_new', `count(*) filter (where type = 'founded' and side = 'in' and kind = 'THT')`],
  ['tht_dissolved', `count(*) filter (where type = 'dissolved' and side = 'out' and kind = 'THT')`],
  ['lhhtx_new', `count(*) filter (where type = 'founded' and side = 'in' and kind = 'LHHTX')`],
];

/**
 * Only rows of the events wanted, each placed and counted once, codes looked up for the few groups: the fastest of the ways we tried
 * (counting by seat first is 1,2 times slower; without the list of events, 2 times; event and side together saves nothing).
 */
function byProvinceAndSector(
  relation: string,
  time: string,
  day: string,
  columns: readonly (readonly [string, string])[],
): string {
  const inner = columns.map(([, column], index) => `${column} as m${index}`).join(', ');
  const outer = columns.map((_, index) => `m${index}`).join(', ');
  return `select v.code as province, t.sector, ${outer} from
    (select a.ancestor_id, t.sector, ${inner} from ${relation} t
      join unit_ancestries a on a.unit_id = t.unit_id and a.level = 'province' and a.from_date <= date '${day}' and a.to_date > date '${day}'
      where ${time} and t.recorded_to = 9007199254740991 group by a.ancestor_id, t.sector) t
    join unit_versions v on v.unit_id = t.ancestor_id and v.valid_from <= date '${day}' and v.valid_to > date '${day}' and v.recorded_to = 9007199254740991`;
}

export function stocksByHand(day: string): string {
  const time = `t.valid_from <= date '${day}' and t.valid_to > date '${day}'`;
  return byProvinceAndSector('organisation_spans', time, day, STOCK_COLUMNS);
}

export function flowsByHand(from: string, to: string): string {
  return byProvinceAndSector(
    'organisation_flows',
    `t.date between date '${from}' and date '${to}' and t.type in ('founded', 'dissolved', 'stopped', 'suspended', 'resumed', 'moved')`,
    to,
    FLOW_COLUMNS,
  );
}
