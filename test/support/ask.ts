// Hỏi máy tổng hợp trong thử nghiệm: one figure, one column of figures, one printed share, through the engine that every screen uses.
import { formatCell } from '#domain/indicator/format-cell.ts';
import type { PeriodSummaryView, SummaryRow, TallyView } from '#server/measure/contract.ts';
import { periodSummary } from '#server/measure/period-summary.ts';
import { tally } from '#server/measure/tally.ts';
import type { System } from '#server/system.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';

export interface When {
  readonly at?: string;
  readonly period?: string;
  readonly geography?: string;
  readonly knownAt?: number;
}

/** Figures of a system, as the commands on this machine ask for them. */
export interface Figures {
  tally(measures: string, unit: string, when: When, by?: string): Promise<TallyView>;
  /** The one number of a measure; a share when it is a ratio. @throws when there is none */
  value(measure: string, unit: string, when: When): Promise<number>;
  /** As printed: "86,7 %", "20.767", "chưa có số liệu". */
  printed(measure: string, unit: string, when: When): Promise<string>;
  /** Numbers by key of one breakdown, groups that have nothing left out. */
  byKey(measure: string, unit: string, when: When, by: string): Promise<Record<string, number>>;
  summary(unit: string, period: string, options?: SummaryOptions): Promise<Summary>;
}

export interface SummaryOptions {
  readonly regions?: string;
  readonly compare?: 'year-end' | 'same-period';
  readonly geography?: string;
  readonly knownAt?: number;
}

export interface Summary {
  readonly view: PeriodSummaryView;
  /** The row of a measure: the whole of it, or the one of a group. @throws when the page has no such row */
  row(measure: string, key?: string): SummaryRow;
}

function numberOf(cell: TallyView['rows'][number]['cells'][string] | undefined, what: string): number {
  if (cell?.value === undefined) throw new Error(`${what}: ${cell?.absent ?? 'không có ô'}`);
  return Number(cell.value);
}

/** Asks a system. */
export function figuresOf(system: System): Figures {
  const deps = () => system.measureDeps(system.database.loader);
  const ask = (measures: string, unit: string, when: When, by?: string) =>
    tally(deps(), SYSTEM_VIEWER, { measures, unit, ...when, by });
  const one = async (measure: string, unit: string, when: When) => {
    const { rows } = await ask(measure, unit, when);
    const cell = rows[0]?.cells[measure];
    if (!cell) throw new Error(`${measure} ${unit}: không có ô`);
    return cell;
  };
  return {
    tally: ask,
    value: async (measure, unit, when) => numberOf(await one(measure, unit, when), `${measure} ${unit}`),
    printed: async (measure, unit, when) => formatCell(await one(measure, unit, when)),
    byKey: async (measure, unit, when, by) => {
      const { rows } = await ask(measure, unit, when, by);
      return Object.fromEntries(
        rows.flatMap((row) => {
          const value = Number(row.cells[measure]?.value ?? 0);
          return value === 0 ? [] : [[row.by?.[by] ?? '', value]];
        }),
      );
    },
    summary: async (unit, period, options = {}) => {
      const { compare = 'year-end', ...rest } = options;
      const view = await periodSummary(deps(), SYSTEM_VIEWER, { unit, period, compare, ...rest });
      const rows = view.sections.flatMap((section) => section.rows);
      return {
        view,
        row: (measure, key) => {
          const found = rows.find(
            (row) =>
              row.measure === measure &&
              (key === undefined ? row.by === null : row.by !== null && Object.values(row.by).includes(key)),
          );
          if (!found) throw new Error(`bảng không có dòng ${measure} ${key ?? ''}`);
          return found;
        },
      };
    },
  };
}
