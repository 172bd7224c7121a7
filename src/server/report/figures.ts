// Số liệu cho bài: everything an outline asks for, tallied in one snapshot at one journal number.
import type { Cell } from '#domain/indicator/cell.ts';
import type { Measure } from '#domain/indicator/measure.ts';
import {
  type FigureKey,
  type FigureRow,
  type Figures,
  keyText,
  type Moment,
} from '#domain/narrative/figure.ts';
import type { FigureSource } from '#domain/narrative/said.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { previousYearEnd, samePeriodLastYear } from '#domain/period/neighbouring-period.ts';
import type { ReportingPeriod } from '#domain/period/reporting-period.ts';
import { formalName } from '#domain/unit/display-name.ts';
import { lastVersion, versionOn } from '#domain/unit/unit.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import type { MeasureDeps, Question } from '#server/measure/deps.ts';
import { plansOf } from '#server/measure/plans.ts';
import { tallyRows } from '#server/measure/tally.ts';
import type { Db } from '#server/platform/db.ts';

const MISSING: Cell = { kind: 'absent', reason: 'missing' };

/** The same days of last year; a window that was cut short stays as short. */
function lastYearOf(period: ReportingPeriod, dataDate: CalendarDate): ReportingPeriod {
  return samePeriodLastYear(dataDate === period.to ? period : { ...period, kind: 'window', to: dataDate });
}

/** The question as it stands at a moment; undefined where a flow has no such moment. */
export function questionAt(
  question: Question,
  period: ReportingPeriod,
  moment: Moment,
  kind: string,
): Question | undefined {
  if (moment === 'now') return question;
  const lastYear = lastYearOf(period, question.date);
  if (moment === 'last-year') return { ...question, period: lastYear, date: lastYear.to };
  return kind === 'flow' ? undefined : { ...question, period: undefined, date: previousYearEnd(period) };
}

/** Tallies the figures of an outline for a question over a period. */
export async function gatherFigures(
  deps: MeasureDeps,
  trx: Db,
  question: Question & { readonly period: ReportingPeriod },
  period: ReportingPeriod,
  needs: readonly FigureKey[],
): Promise<Figures> {
  const groups = new Map<string, FigureKey[]>();
  for (const need of needs) {
    const { kind } = requireMeasure(deps.measures, need.measure);
    const id = `${need.moment}|${need.by}|${need.moment === 'now' ? '' : kind}`;
    groups.set(id, [...(groups.get(id) ?? []), need]);
  }
  const cells = new Map<string, Cell>();
  const rows = new Map<string, FigureRow[]>();
  for (const keys of groups.values()) {
    const [first] = keys;
    if (!first) continue;
    const measures = keys.map((key) => requireMeasure(deps.measures, key.measure));
    const asked = questionAt(question, period, first.moment, measures[0]?.kind ?? '');
    if (!asked) continue;
    const found = await tallyRows(deps, trx, asked, measures, first.by === '' ? [] : [first.by]);
    for (const key of keys) {
      const list = found.map(
        (row): FigureRow => ({
          key: row.by?.[key.by] ?? '',
          name: row.name,
          cell: row.cells.get(key.measure) ?? MISSING,
        }),
      );
      if (key.by === '') cells.set(keyText(key), list[0]?.cell ?? MISSING);
      else rows.set(keyText(key), list);
    }
  }
  const plans = await plansOf(trx, question.unit.id, period, question);
  const version = versionOn(question.unit, question.geography) ?? lastVersion(question.unit);
  return {
    period,
    dataDate: question.date,
    place: { code: version.code, name: formalName(version), level: question.unit.level },
    cell: (measure, moment) => cells.get(keyText({ measure, moment, by: '' })) ?? MISSING,
    rows: (measure, moment, by) => rows.get(keyText({ measure, moment, by })) ?? [],
    plan: (measure) => plans.get(measure),
    measure: (code) => requireMeasure(deps.measures, code),
  };
}

/** A tallied figure, or the plan for it, that a printed one stands on. */
interface FigureBehind {
  readonly measure: Measure;
  readonly by: FigureSource['by'];
  readonly plan: boolean;
  /** The question as it stands at the figure's moment. */
  readonly asked: Question;
}

/** What a printed figure was made of: itself, what it was compared with, the whole of a share, the plan. */
export function figuresBehind(
  deps: Pick<MeasureDeps, 'measures'>,
  question: Question,
  period: ReportingPeriod,
  { measure, moment, by, how, versus }: FigureSource,
): readonly FigureBehind[] {
  const at = (
    code: string,
    when: Moment,
    group: FigureSource['by'],
    plan = false,
  ): readonly FigureBehind[] => {
    const known = deps.measures.get(code);
    const asked = known && questionAt(question, period, when, known.kind);
    return known && asked ? [{ measure: known, by: group, plan, asked }] : [];
  };
  const own = how === 'plan' ? [] : at(measure, moment, by);
  switch (how) {
    case 'plan':
    case 'attainment':
      return [...own, ...at(measure, 'now', null, true)];
    case 'share':
      return versus === undefined ? own : [...own, ...at(versus, moment, null)];
    case 'difference':
    case 'growth':
      return versus === undefined ? own : [...own, ...at(measure, versus as Moment, by)]; // of a comparison, a moment
    case 'value':
    case 'residual':
    case 'number-of-groups':
      return own;
  }
}
