// Bộ số liệu ngẫu nhiên cho bài: whole numbers whose parts make their wholes, as a register would give them.
import fc from 'fast-check';
import type { Cell } from '#domain/indicator/cell.ts';
import type { FigureRow, Figures, Moment } from '#domain/narrative/figure.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { calendarPeriod } from '#domain/period/reporting-period.ts';

export interface FigureSet {
  readonly level: 'nation' | 'province';
  readonly year: number;
  readonly cells: Readonly<Record<Moment, Readonly<Record<string, number | null>>>>;
  readonly regions: readonly (readonly [string, string, number])[];
  readonly plan: number | null;
}

const REGIONS = [
  ['TB', 'Tây Bắc'],
  ['DB', 'Đông Bắc'],
  ['DBSH', 'Đồng bằng sông Hồng'],
  ['BTB', 'Bắc Trung Bộ'],
  ['DHMT', 'Duyên hải miền Trung'],
  ['TN', 'Tây Nguyên'],
  ['DNB', 'Đông Nam Bộ'],
  ['DBSCL', 'Đồng bằng sông Cửu Long'],
] as const;

const count = (max: number) => fc.integer({ min: 0, max });

function moment(regions: readonly number[]) {
  return fc
    .record({
      agri: count(25_000),
      nonagri: count(9000),
      funds: count(1300),
      newShare: fc.double({ min: 0, max: 1, noNaN: true }),
      dissolved: count(600),
      others: fc.tuple(count(9), count(2), count(30)),
      chains: count(4000),
      members: count(7_000_000),
      capital: count(60_000_000),
      absent: fc.option(fc.constantFrom('htx_dissolved', 'member_total', 'htx_value_chain'), { freq: 4 }),
    })
    .map((each): Record<string, number | null> => {
      const fresh = regions.reduce((sum, value) => sum + value, 0);
      const agri = Math.floor(fresh * each.newShare);
      const cells: Record<string, number | null> = {
        htx_total: each.agri + each.nonagri + each.funds,
        htx_agri: each.agri,
        htx_nonagri: each.nonagri,
        qtdnd_total: each.funds,
        htx_new: fresh,
        htx_new_agri: agri,
        htx_new_nonagri: fresh - agri,
        htx_dissolved: each.dissolved,
        htx_certificate_revoked: each.others[0],
        htx_to_enterprise: each.others[1],
        htx_merged_out: each.others[2],
        htx_value_chain: each.chains,
        member_total: each.members,
        charter_capital_total: each.capital * 1_000_000,
      };
      if (each.absent !== null) cells[each.absent] = null;
      return cells;
    });
}

/** Random figures of a half-year. */
export const figureSets: fc.Arbitrary<FigureSet> = fc
  .array(count(300), { minLength: 8, maxLength: 8 })
  .chain((values) =>
    fc.record({
      level: fc.constantFrom('nation' as const, 'province' as const),
      year: fc.integer({ min: 2010, max: 2024 }),
      cells: fc.record({
        now: moment(values),
        'year-end': moment([1]),
        'last-year': fc.array(count(300), { minLength: 8, maxLength: 8 }).chain(moment),
      }),
      regions: fc.constant(REGIONS.map(([key, name], index) => [key, name, values[index] ?? 0] as const)),
      plan: fc.option(fc.integer({ min: 1, max: 3000 })),
    }),
  );

const cellOf = (value: number | null | undefined): Cell =>
  value === null || value === undefined
    ? { kind: 'absent', reason: 'missing' }
    : { kind: 'number', value: BigInt(value) };

const FLOWS = [
  'htx_new',
  'htx_new_agri',
  'htx_new_nonagri',
  'htx_dissolved',
  'htx_certificate_revoked',
  'htx_to_enterprise',
  'htx_merged_out',
];
const UNITS: Readonly<Record<string, string>> = { member_total: 'người', charter_capital_total: 'đồng' };

/** The figures as the compiler takes them. */
export function figuresOfSet(set: FigureSet): Figures {
  const period = calendarPeriod('half', set.year, 1);
  return {
    period,
    dataDate: calendarDate(set.year, 6, 30),
    place: {
      code: set.level === 'nation' ? 'VN' : '27',
      name: set.level === 'nation' ? 'cả nước' : 'tỉnh Bắc Ninh',
      level: set.level,
    },
    cell: (measure, at) => cellOf(set.cells[at][measure]),
    rows: (measure, at, by): readonly FigureRow[] =>
      measure === 'htx_new' && at === 'now' && by === 'region8'
        ? set.regions.map(([key, name, value]) => ({ key, name, cell: cellOf(value) }))
        : [],
    plan: (measure) =>
      measure === 'htx_new' && set.plan !== null
        ? { value: BigInt(set.plan), basis: 'kế hoạch được giao', horizon: `năm ${set.year}` }
        : undefined,
    measure: (code) => ({
      name: code,
      unit: UNITS[code] ?? 'HTX',
      kind: FLOWS.includes(code) ? 'flow' : 'stock',
    }),
  };
}
