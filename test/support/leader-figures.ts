// Số liệu viết tay cho trang lãnh đạo: figures of a half-year with last year beside, written as [now, last year].
import type { Cell, Coverage } from '#domain/indicator/cell.ts';
import type { Figures, Plan } from '#domain/narrative/figure.ts';
import { type CalendarDate, calendarDate } from '#domain/period/calendar-date.ts';
import { calendarPeriod } from '#domain/period/reporting-period.ts';

/** null = absent. */
type Pair = readonly [now: number | null, lastYear: number | null, coverage?: Coverage];

const STOCKS = ['htx_total', 'htx_value_chain', 'member_total'];

const cellOf = (value: number | null | undefined, coverage?: Coverage): Cell => ({
  ...(value === null || value === undefined
    ? { kind: 'absent' as const, reason: 'missing' as const }
    : { kind: 'number' as const, value: BigInt(value) }),
  ...(coverage ? { coverage } : {}),
});

/** Figures of the first half of 2018 for the nation, and of its provinces by code. */
export function leaderFigures(
  cells: Readonly<Record<string, Pair>>,
  options: {
    readonly plans?: Readonly<Record<string, Plan>>;
    readonly provinces?: Readonly<Record<string, Pair>>;
    readonly dataDate?: CalendarDate;
  } = {},
): Figures {
  const { plans = {}, provinces = {}, dataDate = calendarDate(2018, 6, 30) } = options;
  const side = (moment: string) => (moment === 'now' ? 0 : 1);
  return {
    period: calendarPeriod('half', 2018, 1),
    dataDate,
    place: { code: 'VN', name: 'cả nước', level: 'nation' },
    cell: (measure, moment) => cellOf(cells[measure]?.[side(moment)], cells[measure]?.[2]),
    rows: (measure, moment, by) =>
      measure === 'htx_new' && by === 'province'
        ? Object.entries(provinces).map(([key, pair]) => ({
            key,
            name: `tỉnh ${key}`,
            cell: cellOf(pair[side(moment)]),
          }))
        : [],
    plan: (measure) => plans[measure],
    measure: (code) => ({ name: code, unit: 'HTX', kind: STOCKS.includes(code) ? 'stock' : 'flow' }),
  };
}

/** A plan of the whole year 2018. */
export const yearPlan = (value: number): Plan => ({
  value: BigInt(value),
  basis: 'văn bản 77/LMHTXVN-VP',
  horizon: 'năm 2018',
});
