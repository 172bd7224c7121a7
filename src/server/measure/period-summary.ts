// Tổng hợp kỳ: the tables of a period report for one unit, every figure from the one engine.
import { type Cell, jsonNumber } from '#domain/indicator/cell.ts';
import { shareCell } from '#domain/indicator/share-cell.ts';
import type { SummaryLine, SummaryOutline } from '#domain/indicator/summary-outline.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';
import { dataEndOf } from '#domain/period/data-end.ts';
import { previousYearEnd, samePeriodLastYear } from '#domain/period/neighbouring-period.ts';
import type { ReportingPeriod } from '#domain/period/reporting-period.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { lastVersion, versionOn } from '#domain/unit/unit.ts';
import { balanceOf } from '#server/measure/balance.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import type { PeriodSummaryView, SummaryRow } from '#server/measure/contract.ts';
import {
  type Asked,
  knownAs,
  type MeasureDeps,
  type Question,
  readAnswer,
  requirePeriod,
  understand,
} from '#server/measure/deps.ts';
import { dimensionOf } from '#server/measure/groups.ts';
import { listPlans, type PlanRow } from '#server/measure/store.ts';
import { type TallyRow, tallyRows, viewCell } from '#server/measure/tally.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

interface Sheet {
  readonly question: Question;
  /** Rows by breakdown; '' = the whole unit. */
  readonly rows: ReadonlyMap<string, readonly TallyRow[]>;
}

/** The period itself and what it is compared with. */
interface Sheets {
  readonly now: Sheet;
  readonly base: Sheet;
}

function cellIn(sheet: Sheet | undefined, by: string, key: string, code: string): Cell | undefined {
  const row = sheet?.rows.get(by)?.find((each) => (each.by === null ? key === '' : each.by[by] === key));
  return row?.cells.get(code);
}

async function fillSheet(
  deps: MeasureDeps,
  trx: Db,
  question: Question,
  outline: SummaryOutline,
  kind?: 'stock' | 'flow',
): Promise<Sheet> {
  const lines = outline.sections.flatMap((section) => section.rows);
  const rows = new Map<string, readonly TallyRow[]>();
  for (const by of new Set(lines.map((line) => line.by ?? ''))) {
    const codes = new Set(
      lines
        .filter((line) => (line.by ?? '') === by)
        .flatMap((line) => [line.measure, ...(line.shareOf && by === '' ? [line.shareOf] : [])]),
    );
    const measures = [...codes]
      .map((code) => requireMeasure(deps.measures, code))
      .filter((each) => !kind || each.kind === kind);
    rows.set(
      by,
      measures.length === 0 ? [] : await tallyRows(deps, trx, question, measures, by === '' ? [] : [by]),
    );
  }
  return { question, rows };
}

const MISSING: Cell = { kind: 'absent', reason: 'missing' };

function numberOf(cell: Cell | undefined): bigint | undefined {
  return cell?.kind === 'number' ? cell.value : undefined;
}

/** What a figure grew by; null where either is no whole number. */
export function differenceOf(actual: Cell | undefined, previous: Cell | undefined): number | null {
  const [now, before] = [numberOf(actual), numberOf(previous)];
  return now === undefined || before === undefined ? null : Number(now - before);
}

function toRow(
  deps: MeasureDeps,
  line: SummaryLine,
  label: string,
  key: string,
  sheets: Sheets,
  plans: readonly PlanRow[],
): SummaryRow {
  const measure = requireMeasure(deps.measures, line.measure);
  const by = line.by ?? '';
  const actual = cellIn(sheets.now, by, key, line.measure) ?? MISSING;
  const previous = cellIn(sheets.base, by, key, line.measure);
  const whole = line.shareOf ? cellIn(sheets.now, '', '', line.shareOf) : undefined;
  const share = line.shareOf ? shareCell(actual, whole ?? MISSING) : null;
  const plan = line.plan && by === '' ? plans.find((each) => each.measure === line.measure) : undefined;
  const attainment = plan ? shareCell(actual, { kind: 'number', value: BigInt(plan.value) }) : null;
  return {
    measure: line.measure,
    label,
    unit: measure.unit,
    depth: line.depth,
    kind: measure.kind,
    by: by === '' ? null : { [by]: key },
    actual: viewCell(actual),
    previous: previous ? viewCell(previous) : null,
    difference: differenceOf(actual, previous),
    share: share ? viewCell(share) : null,
    plan: plan ? { value: Number(jsonNumber(BigInt(plan.value))), basis: plan.basis } : null,
    attainment: attainment ? viewCell(attainment) : null,
  };
}

function expand(
  deps: MeasureDeps,
  line: SummaryLine,
  sheets: Sheets,
  plans: readonly PlanRow[],
): SummaryRow[] {
  const { by } = line;
  if (by === undefined) return [toRow(deps, line, line.label, '', sheets, plans)];
  return (sheets.now.rows.get(by) ?? [])
    .map((row) => toRow(deps, line, row.name, row.by?.[by] ?? '', sheets, plans))
    .filter((row) => line.listAll || (row.actual.value !== undefined && row.actual.value !== 0));
}

/** The outline for a unit: lines of its level, with the chosen region scheme in place. */
function outlineFor(outline: SummaryOutline, level: string, regions: string): SummaryOutline {
  return {
    code: outline.code,
    sections: outline.sections
      .map((section) => ({
        ...section,
        rows: section.rows
          .filter((line) => !line.levels || line.levels.includes(level))
          .map((line) => (line.by === 'region' ? { ...line, by: regions } : line)),
      }))
      .filter((section) => section.rows.length > 0),
  };
}

/** The two comparisons: a stock with a day of last year, a flow with the same period of last year. */
async function fillComparison(
  deps: MeasureDeps,
  trx: Db,
  question: Question,
  outline: SummaryOutline,
  stockDay: CalendarDate,
): Promise<Sheet> {
  if (!question.period) return { question, rows: new Map() };
  const stockQuestion: Question = { ...question, period: undefined, date: stockDay };
  const before = samePeriodLastYear(question.period);
  const flowQuestion: Question = { ...question, period: before, date: before.to };
  const stocks = await fillSheet(deps, trx, stockQuestion, outline, 'stock');
  const flows = await fillSheet(deps, trx, flowQuestion, outline, 'flow');
  const rows = new Map<string, readonly TallyRow[]>();
  for (const by of stocks.rows.keys()) {
    const merged = new Map<string, TallyRow>();
    for (const row of [...(stocks.rows.get(by) ?? []), ...(flows.rows.get(by) ?? [])]) {
      const id = JSON.stringify(row.by);
      const known = merged.get(id);
      merged.set(id, known ? { ...known, cells: new Map([...known.cells, ...row.cells]) } : row);
    }
    rows.set(by, [...merged.values()]);
  }
  return { question, rows };
}

/** Whom the total of co-operatives counts. */
export const TOTAL_NOTE =
  'Tổng số hợp tác xã gồm cả quỹ tín dụng nhân dân và hợp tác xã ngừng hoạt động chưa giải thể.';

/** What a reader must know of a period that still runs: its flows are of a part, those compared with of the whole. */
function unfinishedNotes(period: ReportingPeriod, dataTo: CalendarDate | undefined): readonly string[] {
  if (dataTo === undefined || dataTo === period.to) return [];
  return [
    `Kỳ chưa kết thúc (${formatCalendarDate(period.to)}): số liệu mới đến hết ngày ${formatCalendarDate(dataTo)}. Số thời kỳ là của phần kỳ đã qua, còn số so sánh của cùng kỳ năm trước là của trọn kỳ.`,
  ];
}

/** The period summary of a unit. @throws Refused as tally does */
export async function periodSummary(
  today: MeasureDeps & { readonly outline: SummaryOutline },
  viewer: Viewer,
  asked: Omit<Asked, 'at'> & {
    readonly period: string;
    readonly regions?: string | undefined;
    readonly compare: 'year-end' | 'same-period';
  },
): Promise<PeriodSummaryView> {
  const period = requirePeriod(asked.period);
  const deps = await knownAs(today, asked.knownAt);
  const understood = understand(deps, viewer, { ...asked, at: undefined });
  const regions = asked.regions ?? 'region8';
  if (!dimensionOf(deps, regions).startsWith('region'))
    throw new Refused('breakdown-unknown', { by: regions });
  const outline = outlineFor(deps.outline, understood.unit.level, regions);
  const dataTo = dataEndOf(period, deps.clock.today());
  const stockDay = asked.compare === 'year-end' ? previousYearEnd(period) : samePeriodLastYear(period).to;
  return readAnswer(deps, viewer, understood, asked.knownAt, async (trx, question) => {
    const now = await fillSheet(deps, trx, question, outline);
    const sheets = { now, base: await fillComparison(deps, trx, question, outline, stockDay) };
    const plans = await listPlans(trx, question.unit.id, period.code, question);
    const version = versionOn(question.unit, question.geography) ?? lastVersion(question.unit);
    return {
      unit: {
        id: question.unit.id,
        code: version.code,
        label: displayName(question.unit, question.geography),
      },
      period: {
        code: period.code,
        name: period.name,
        from: period.from,
        to: period.to,
        dataTo: dataTo ?? null,
      },
      comparison: {
        stock: `${asked.compare === 'year-end' ? 'cuối năm trước' : 'cùng kỳ năm trước'} (${formatCalendarDate(stockDay)})`,
        flow: `cùng kỳ năm trước (${samePeriodLastYear(period).name})`,
      },
      sections: outline.sections.map((section) => ({
        code: section.code,
        title: section.title,
        rows: section.rows.flatMap((line) => expand(deps, line, sheets, plans)),
      })),
      balance: await balanceOf(deps, trx, question, 'htx_total'),
      notes: [TOTAL_NOTE, ...unfinishedNotes(period, dataTo)],
      pin: question.knownAt,
    };
  });
}
