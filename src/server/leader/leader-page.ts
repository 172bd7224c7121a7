// Trang lãnh đạo: everything one A4 page says of a unit in a period, from one snapshot of the one engine.
import type { SummaryLine } from '#domain/indicator/summary-outline.ts';
import { largestDeviations } from '#domain/leader/deviations.ts';
import { chooseKeyFigures, linesOfLevel } from '#domain/leader/key-figures.ts';
import { planPace, planScore } from '#domain/leader/plan-pace.ts';
import { sayDeviation } from '#domain/leader/say-deviation.ts';
import type { FigureKey, Figures } from '#domain/narrative/figure.ts';
import { planNotes } from '#domain/narrative/say-share.ts';
import { termOf } from '#domain/narrative/term.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';
import { dataEndOf } from '#domain/period/data-end.ts';
import { samePeriodLastYear } from '#domain/period/neighbouring-period.ts';
import { type ReportingPeriod, windowPeriod } from '#domain/period/reporting-period.ts';
import { STATUS_WORDS } from '#domain/target/score.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { RESIDUAL_KEY } from '#domain/unit/region.ts';
import { lastVersion, versionOn } from '#domain/unit/unit.ts';
import { groupsBelow, levelBelow, placesOf } from '#server/leader/below.ts';
import type { LeaderView } from '#server/leader/contract.ts';
import type { LeaderDeps } from '#server/leader/deps.ts';
import { lateFormsOf, lateTasksOf } from '#server/leader/late.ts';
import { rowOf, rowsOfGroups } from '#server/leader/summary-rows.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import { knownAs, readAnswer, requirePeriod, understand } from '#server/measure/deps.ts';
import { TOTAL_NOTE } from '#server/measure/period-summary.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { gatherFigures } from '#server/report/figures.ts';
import type { Viewer } from '#server/unit/viewer.ts';

interface LeaderAsked {
  readonly unit: string;
  readonly period: string;
  readonly geography?: string | undefined;
  readonly knownAt?: number | undefined;
}

function keyOf(figures: Figures, { measure, plan: shown }: SummaryLine): LeaderView['key'][number] {
  const plan = shown ? figures.plan(measure) : undefined;
  if (!plan) return { measure, planFor: null, pace: null, status: null, statusWords: null };
  const { status } = planScore(figures, measure, plan);
  const pace = planPace(figures, measure, plan);
  return {
    measure,
    planFor: plan.horizon,
    pace: figures.measure(measure).kind === 'flow' ? { ...pace } : null,
    status,
    statusWords: STATUS_WORDS[status],
  };
}

function comparisonOf(days: ReportingPeriod): LeaderView['summary']['comparison'] {
  const before = samePeriodLastYear(days);
  return {
    stock: `cùng kỳ năm trước (${formatCalendarDate(before.to)})`,
    flow: `cùng kỳ năm trước (${before.name})`,
  };
}

function runningNote({ to }: ReportingPeriod, day: CalendarDate): string {
  return `Kỳ chưa kết thúc (${formatCalendarDate(to)}): số liệu đến hết ngày ${formatCalendarDate(day)}, so với đúng những ngày ấy của năm trước.`;
}

/** On what the plans of the page stand, and what must be known of a comparison. */
function notesOf(
  figures: Figures,
  key: readonly SummaryLine[],
  told: readonly { readonly group: unknown; readonly said: { readonly notes: readonly string[] } }[],
): readonly string[] {
  const plans = key.flatMap(({ measure, plan: shown }) => {
    const plan = shown ? figures.plan(measure) : undefined;
    return plan ? planNotes(termOf(measure, figures.measure(measure)).name, plan) : [];
  });
  return [
    ...new Set([...plans, ...told.filter(({ group }) => group === null).flatMap(({ said }) => said.notes)]),
  ];
}

function needsOf(lines: readonly SummaryLine[], by: string): readonly FigureKey[] {
  return lines.flatMap(({ measure }): FigureKey[] => [
    { measure, moment: 'now', by },
    { measure, moment: 'last-year', by },
  ]);
}

/** The days that have figures, and how a reader is told of a period that runs or has not begun. */
function daysOf(period: ReportingPeriod, today: CalendarDate) {
  const dataTo = dataEndOf(period, today);
  const running = dataTo !== undefined && dataTo < period.to ? windowPeriod(period.from, dataTo) : undefined;
  return { dataTo: dataTo ?? null, days: running ?? period, running: running !== undefined };
}

/**
 * The page of a unit in a period. Of a period that runs, this year's days so far stand beside as many of last year's.
 * @throws Refused as the period summary does
 */
export async function leaderPage(
  today: LeaderDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: LeaderAsked,
): Promise<LeaderView> {
  const period = requirePeriod(asked.period);
  const deps = await knownAs(today, asked.knownAt);
  const { dataTo, days, running } = daysOf(period, deps.clock.today());
  const { unit: code, geography, knownAt } = asked;
  const understood = {
    ...understand(deps, viewer, { unit: code, period: days.code, geography }),
    period: days,
  };
  const { unit } = understood;
  const linesOf = (section: string) =>
    linesOfLevel(
      deps.leaderOutline.sections.find((each) => each.code === section)?.rows ?? [],
      unit.level,
      (measure) => requireMeasure(deps.measures, measure).breakdowns,
    );
  const [always, further, ofPlaces] = [linesOf('always'), linesOf('further'), linesOf('places')];
  const own = [...always, ...further];
  const page = await readAnswer(deps, viewer, understood, knownAt, async (trx, question) => {
    const by = levelBelow(deps, unit, question);
    const figures = await gatherFigures(deps, trx, question, period, [
      ...needsOf(own, ''),
      ...(by ? needsOf(ofPlaces, by) : []),
    ]);
    const [main] = ofPlaces;
    const groups =
      by && main ? await groupsBelow(deps, trx, question, period, figures, by, main.measure) : [];
    const key = chooseKeyFigures(always, further, ({ measure, plan }) => ({
      cell: figures.cell(measure, 'now'),
      planned: plan === true && figures.plan(measure) !== undefined,
    }));
    const told = largestDeviations(figures, {
      measures: own.map(({ measure }) => measure),
      groupMeasures: main ? [main.measure] : [],
      groups: groups.filter(({ key: row }) => row !== RESIDUAL_KEY),
    }).map((each) => ({ ...each, said: sayDeviation(figures, each) }));
    const version = versionOn(unit, question.geography) ?? lastVersion(unit);
    return {
      summary: {
        unit: { id: unit.id, code: version.code, label: displayName(unit, question.geography) },
        period: { code: days.code, name: period.name, from: period.from, to: period.to, dataTo },
        comparison: comparisonOf(days),
        sections: [
          { code: 'key', title: 'Tám con số', rows: key.map((line) => rowOf(figures, line, null)) },
          {
            code: 'watched',
            title: 'Số khác được so sánh',
            rows: own.filter((line) => !key.includes(line)).map((line) => rowOf(figures, line, null)),
          },
          { code: 'places', title: 'Từng đơn vị cấp dưới', rows: rowsOfGroups(figures, groups, ofPlaces) },
        ],
        balance: null,
        notes: [
          TOTAL_NOTE,
          ...(running ? [runningNote(period, days.to)] : []),
          ...notesOf(figures, key, told),
        ],
        pin: question.knownAt,
      },
      key: key.map((line) => keyOf(figures, line)),
      deviations: told.map(({ measure, against, above, group, said }) => ({
        measure,
        against,
        above,
        place: group?.name ?? null,
        runs: said.runs.map((run) => ({ ...run })),
      })),
      places: by && main ? placesOf(figures, groups, by, main.measure) : null,
      tasks: await lateTasksOf(deps, trx, person, {
        unit,
        day: dataTo ?? deps.clock.today(),
        knownAt: question.knownAt,
      }),
    };
  });
  return {
    ...page,
    forms: await lateFormsOf(deps, person, viewer, { unit, from: period.from, to: period.to }),
  };
}
