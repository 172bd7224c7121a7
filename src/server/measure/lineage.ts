// Bảng nguồn số liệu: of one figure — who is counted, how, its parts, what is missing, who changed it last.
import { baseMeasures, type Cell } from '#domain/indicator/cell.ts';
import { type Measure, partsOfMeasure } from '#domain/indicator/measure.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';
import { dataDaysInWords } from '#domain/period/data-end.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { childrenOn } from '#domain/unit/geography.ts';
import type { UnitLevel } from '#domain/unit/unit.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import type { LineageView, MeasureView } from '#server/measure/contract.ts';
import { BOOKS, kindsOf, provincesIn } from '#server/measure/coverage.ts';
import {
  type Asked,
  knownAs,
  type MeasureDeps,
  type Question,
  readAnswer,
  understand,
} from '#server/measure/deps.ts';
import { readFilters } from '#server/measure/filters.ts';
import { formulaOf } from '#server/measure/formula.ts';
import { findLastChange } from '#server/measure/query-last-change.ts';
import { byRegime } from '#server/measure/regime-window.ts';
import { type GroupFilter, listCoverages } from '#server/measure/store.ts';
import { scopeOf, tallyRows, viewCell } from '#server/measure/tally.ts';
import { touchesOf } from '#server/measure/touches.ts';
import type { Db } from '#server/platform/db.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** A measure for the wire. */
export function viewMeasure(measure: Measure): MeasureView {
  const { code, name, unit, kind, population, breakdowns } = measure;
  const view = { code, name, unit, kind, population, breakdowns: [...breakdowns] };
  return measure.source === 'cells' && measure.adds === 'amounts' ? { ...view, reported: true } : view;
}

/** The next finer level that has units below the asked one. */
function partLevel(deps: MeasureDeps, question: Question): UnitLevel | undefined {
  const levels: readonly UnitLevel[] = ['province', 'district', 'commune'];
  return levels.find(
    (level) => childrenOn(deps.places.geography, question.unit.id, level, question.geography).length > 1,
  );
}

const LEVEL_TITLES: Readonly<Record<UnitLevel, string>> = {
  nation: '',
  province: 'Theo tỉnh, thành phố',
  district: 'Theo huyện',
  commune: 'Theo xã, phường',
};

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell.kind === 'absent' || (cell.kind === 'number' && cell.value === 0n);
}

async function partsOf(
  deps: MeasureDeps,
  trx: Db,
  question: Question,
  measure: Measure,
  filters: readonly GroupFilter[],
): Promise<Pick<LineageView, 'parts' | 'partsTitle'>> {
  const codes = partsOfMeasure(measure);
  if (codes.length > 0) {
    const terms = codes.map((code) => requireMeasure(deps.measures, code));
    const [row] = await tallyRows(deps, trx, question, terms, [], filters);
    return {
      partsTitle: measure.source === 'ratio' ? 'Tử số và mẫu số' : 'Các phần của công thức',
      parts: terms.map((term) => {
        const cell = row?.cells.get(term.code);
        return {
          name: term.name,
          by: null,
          measure: term.code,
          cell: cell ? viewCell(cell) : { absent: 'missing' as const },
        };
      }),
    };
  }
  const level = partLevel(deps, question);
  if (!level || level === 'nation' || !measure.breakdowns.includes(level))
    return { parts: [], partsTitle: null };
  const rows = await tallyRows(deps, trx, question, [measure], [level], filters);
  const pieces = rows.flatMap((row) => {
    const cell = row.cells.get(measure.code);
    return cell && !isEmpty(cell)
      ? [
          {
            name: row.name,
            by: row.by === null ? null : { ...row.by },
            measure: measure.code,
            cell: viewCell(cell),
          },
        ]
      : [];
  });
  return { parts: pieces, partsTitle: LEVEL_TITLES[level] };
}

function whenOf({ period, date }: Question, today: CalendarDate): string {
  return period
    ? `${period.name}, ${dataDaysInWords(period, today)}`
    : `đến hết ngày ${formatCalendarDate(date)}`;
}

async function missingProvinces(
  deps: MeasureDeps,
  trx: Db,
  question: Question,
  measure: Measure,
): Promise<string[]> {
  const all = await listCoverages(trx, question.knownAt, deps.db);
  // Who keeps a ledger of loans has not therefore a register of co-operatives.
  const kinds = kindsOf(baseMeasures([measure], deps.measures));
  const own = BOOKS.find((each) => kinds.has(each));
  const rows = all.filter(({ kind }) => (own ? kind === own : !BOOKS.some((each) => each === kind)));
  const covered = new Set(
    rows
      .filter((row) => row.from_date <= question.date && question.date < row.to_date)
      .map((row) => row.unit_id),
  );
  const { geography } = deps.places;
  return provincesIn(geography, scopeOf(question.unit, question), question.date)
    .filter((province) => {
      const before = geography.predecessorsOf.get(province.id) ?? [];
      const inherited = before.length > 0 && before.every((each) => covered.has(each.predecessorId));
      return !covered.has(province.id) && !inherited;
    })
    .map((province) => displayName(province, question.date));
}

/** The lineage of a figure. @throws Refused as tally does */
export async function lineage(
  today: MeasureDeps,
  viewer: Viewer,
  asked: Asked & { readonly measure: string; readonly by?: string | undefined },
): Promise<LineageView> {
  const measure = requireMeasure(today.measures, asked.measure);
  const deps = await knownAs(today, asked.knownAt);
  const understood = understand(deps, viewer, await byRegime(deps, viewer, asked));
  const filters = readFilters(deps, understood, asked.by);
  return readAnswer(deps, viewer, understood, asked.knownAt, async (trx, question) => {
    const [row] = await tallyRows(deps, trx, question, [measure], [], filters);
    const cell = row?.cells.get(measure.code);
    return {
      measure: viewMeasure(measure),
      formula: formulaOf(deps, measure),
      unit: displayName(question.unit, question.geography),
      when: whenOf(question, deps.clock.today()),
      cell: cell ? viewCell(cell) : { absent: 'missing' as const },
      ...(await partsOf(deps, trx, question, measure, filters)),
      missing: await missingProvinces(deps, trx, question, measure),
      lastChange: await findLastChange(trx, touchesOf(deps, question, measure, filters)),
      pin: question.knownAt,
    };
  });
}
